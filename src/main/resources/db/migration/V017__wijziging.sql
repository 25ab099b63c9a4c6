-- A change to an adopted plan: asked, checked against the mandaat, decided in the college's name or brought to the college.
create table wijziging (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    plan uuid not null references plan (id),
    stand varchar(20) not null,
    terug_reden varchar,
    voorstel uuid references voorstel (id),
    nieuwe_versie uuid references planversie (id),
    informatieplicht varchar(10),
    informatieplicht_grondslag varchar(100),
    rib_voorstel uuid references voorstel (id),
    aangetrokken_voorstel uuid references voorstel (id),
    afgerond_op timestamp with time zone,
    unique (dossier, volgnr)
);
create index wijziging_voorstel on wijziging (voorstel);

-- What was asked; asked again after it came back, it is another row. None is ever changed.
create table wijziging_aanvraag (
    id uuid primary key,
    wijziging uuid not null references wijziging (id),
    ronde integer not null,
    basisversie uuid not null references planversie (id),
    bedrag numeric(15, 2) not null,
    reden varchar not null,
    ingrijpend boolean not null,
    toezegging boolean not null,
    einddatum date,
    -- SHA-256 of all that is asked: a lawyer's judgement and the holder's signature hold for exactly this
    sha256 varchar(64) not null,
    door varchar(64) not null,
    functie varchar(40) not null,
    op timestamp with time zone not null,
    unique (wijziging, ronde)
);

create table wijziging_soort (
    aanvraag uuid not null references wijziging_aanvraag (id),
    soort varchar(20) not null,
    primary key (aanvraag, soort)
);

-- Rows of the plan as they are to be; of a row that goes, its number alone. What they were stands in the base version.
create table wijziging_doel (
    aanvraag uuid not null references wijziging_aanvraag (id),
    nummer integer not null,
    vervalt boolean not null,
    pijler varchar(30),
    omschrijving varchar,
    indicator varchar(300),
    nulmeting varchar(200),
    streefwaarde varchar(200),
    jaar integer,
    primary key (aanvraag, nummer)
);

create table wijziging_actie (
    aanvraag uuid not null references wijziging_aanvraag (id),
    nummer integer not null,
    vervalt boolean not null,
    doel integer,
    omschrijving varchar,
    wijk varchar(20),
    trekker varchar(200),
    partner varchar(60),
    begindatum date,
    einddatum date,
    bedrag numeric(15, 2),
    primary key (aanvraag, nummer)
);

create table wijziging_begroting (
    aanvraag uuid not null references wijziging_aanvraag (id),
    jaar integer not null,
    vervalt boolean not null,
    bedrag numeric(15, 2),
    dekking varchar(500),
    primary key (aanvraag, jaar)
);

create table wijziging_tekst (
    aanvraag uuid not null references wijziging_aanvraag (id),
    stuk varchar(60) not null,
    kop varchar(200),
    tekst varchar,
    primary key (aanvraag, stuk)
);

create table wijziging_wijk (
    aanvraag uuid not null references wijziging_aanvraag (id),
    wijk varchar(20) not null,
    erbij boolean not null,
    primary key (aanvraag, wijk)
);

-- What the check answered, each time that it was asked for this change.
create table wijziging_toets (
    id uuid primary key,
    aanvraag uuid not null references wijziging_aanvraag (id),
    moment varchar(20) not null,
    vervolg varchar(20) not null,
    uitkomst varchar(20),
    mandaat uuid,
    mandaatnaam varchar(300),
    tabelversie integer,
    tabel_sha256 varchar(64),
    op timestamp with time zone not null
);
create index wijziging_toets_aanvraag on wijziging_toets (aanvraag);

create table wijziging_toetsregel (
    toets uuid not null references wijziging_toets (id),
    volgnr integer not null,
    regel varchar(100) not null,
    uitkomst varchar(20) not null,
    reden varchar not null,
    artikel varchar(300) not null,
    primary key (toets, volgnr)
);

-- Who does not decide because the matter touches him (Gemeentewet 58 with 28).
create table wijziging_terugtreding (
    wijziging uuid not null references wijziging (id),
    gebruiker varchar(64) not null,
    reden varchar not null,
    op timestamp with time zone not null,
    primary key (wijziging, gebruiker)
);

-- The decision in the college's name: a besluit on one wijziging (Gemeentewet 168; Awb 10:10).
create table mandaatbesluit (
    id uuid primary key,
    wijziging uuid not null unique references wijziging (id),
    aanvraag uuid not null references wijziging_aanvraag (id),
    akkoord boolean not null,
    reden varchar,
    orgaan varchar(40) not null,
    ondertekening varchar not null,
    grondslag varchar(200) not null,
    mandaat uuid,
    mandaatnaam varchar(300),
    oude_versie uuid not null references planversie (id),
    nieuwe_versie uuid references planversie (id),
    document uuid references document (id),
    sha256 varchar(64) not null,
    door varchar(64) not null,
    functie varchar(80) not null,
    waarnemend boolean not null,
    op timestamp with time zone not null,
    kennisgenomen_door varchar(64),
    kennisgenomen_op timestamp with time zone,
    aangetrokken_reden varchar
);

-- What is reported to the college; it stands on the first list of decisions that is made after it.
create table vergadering_mededeling (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    object uuid not null unique,
    onderwerp varchar(300) not null,
    tekst varchar not null,
    openbaarheid varchar(20) not null,
    gemeld_door varchar(64) not null,
    gemeld_op timestamp with time zone not null,
    vergadering uuid references vergadering (id)
);
create index vergadering_mededeling_vergadering on vergadering_mededeling (vergadering);
