-- Wijkdialogen. Who was invited and who gave an inbreng stand in tables of their own, so that they can be erased.
create table wijkdialoog (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    wijk varchar(12) not null,
    wijk_naam varchar(100) not null,
    ronde integer not null,
    fase varchar(12) not null,
    vraag varchar(1000),
    samenvatting varchar(10000),
    samenvatting_door varchar(64),
    wat_ontbreekt varchar(4000),
    verslagen_voorgelegd integer default 0 not null,
    herinneringen integer default 0 not null,
    geopend timestamp with time zone not null,
    gepland_door varchar(64),
    vastgesteld timestamp with time zone,
    vastgesteld_door varchar(64),
    verslag_html uuid,
    verslag_pdf uuid,
    unique (dossier, wijk, ronde)
);

create table dialoog_bijeenkomst (
    dialoog uuid not null references wijkdialoog (id),
    volgnr integer not null,
    datum date not null,
    begintijd time not null,
    plaats varchar(200) not null,
    primary key (dialoog, volgnr)
);

create table dialoog_genodigde (
    dialoog uuid not null references wijkdialoog (id),
    volgnr integer not null,
    soort varchar(10) not null,
    naam varchar(200) not null,
    mail varchar(254) not null,
    toestemming boolean not null,
    primary key (dialoog, volgnr)
);

create table dialoog_gehouden (
    dialoog uuid not null references wijkdialoog (id),
    datum date not null,
    aanwezig integer not null check (aanwezig >= 0),
    vastgelegd_door varchar(64) not null,
    vastgelegd timestamp with time zone not null,
    primary key (dialoog, datum)
);

create table inbreng (
    id uuid primary key,
    dialoog uuid not null references wijkdialoog (id),
    nummer integer not null,
    datum date not null,
    soort_gever varchar(15) not null,
    pijler varchar(20) not null,
    tekst varchar(4000) not null,
    versie integer not null,
    vervallen boolean not null,
    reden_vervallen varchar(1000),
    vastgelegd_door varchar(64) not null,
    vastgelegd timestamp with time zone not null,
    unique (dialoog, nummer),
    check (not vervallen or reden_vervallen is not null),
    foreign key (dialoog, datum) references dialoog_gehouden (dialoog, datum)
);

create table inbreng_gever (
    inbreng uuid primary key references inbreng (id),
    naam varchar(200) not null,
    mail varchar(254),
    toestemming boolean not null
);

-- Inbreng of a parent's dialogue that another dossier builds on.
create table inbreng_overgenomen (
    dossier varchar(20) not null references dossier (nummer),
    inbreng uuid not null references inbreng (id),
    overgenomen timestamp with time zone not null,
    overgenomen_door varchar(64) not null,
    primary key (dossier, inbreng)
);
