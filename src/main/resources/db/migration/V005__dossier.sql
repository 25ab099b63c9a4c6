-- The alliance's partners, and the dossiers with their wijken, partners and phases.
create table alliantiepartner (
    sleutel varchar(64) primary key,
    naam varchar(200) not null
);
-- source: collegevoorstel programmaplan Veerkrachtige Wijken, samenvatting
insert into alliantiepartner (sleutel, naam) values
    ('envida', 'Envida'),
    ('mondriaan', 'Mondriaan'),
    ('provincielimburg', 'Provincie Limburg'),
    ('servatius', 'Servatius'),
    ('trajekt', 'Trajekt'),
    ('woonpunt', 'Woonpunt');

-- One row a programme: whoever numbers a dossier locks it, so that a year starts once.
create table dossier_reeks (
    voorvoegsel varchar(4) primary key,
    naam varchar(200) not null
);
insert into dossier_reeks (voorvoegsel, naam) values ('VW', 'Veerkrachtige Wijken');

create table dossier_teller (
    voorvoegsel varchar(4) not null references dossier_reeks (voorvoegsel),
    jaar integer not null,
    laatste integer not null,
    primary key (voorvoegsel, jaar)
);

create table dossier (
    nummer varchar(20) primary key,
    titel varchar(200) not null,
    korte_titel varchar(60) not null,
    soort_plan varchar(30) not null check (soort_plan in ('PROGRAMMAPLAN', 'STRATEGISCHE_AGENDA', 'UITVOERINGSPLAN')),
    portefeuille varchar(80) not null,
    openbaarheid varchar(10) not null check (openbaarheid in ('OPENBAAR', 'INTERN', 'EMBARGO', 'GEHEIM')),
    embargo date,
    aanleiding varchar not null,
    ouder varchar(20) references dossier (nummer),
    inbreng_van_ouder boolean not null,
    fase varchar(20) not null check (fase in ('WIJKDIALOOG', 'PLANVORMING', 'BESLUITVORMING', 'KEUZE', 'UITVOERING', 'EVALUATIE', 'AFGEROND', 'BEEINDIGD')),
    gestart_door varchar(64) not null,
    gestart_op timestamp with time zone not null,
    beeindigd_door varchar(64),
    beeindigd_op timestamp with time zone,
    reden_einde varchar,
    check ((openbaarheid = 'EMBARGO') = (embargo is not null)),
    check (not inbreng_van_ouder or ouder is not null),
    check ((fase = 'BEEINDIGD') = (reden_einde is not null)),
    check (fase not in ('AFGEROND', 'BEEINDIGD') or beeindigd_op is not null)
);
create index dossier_ouder on dossier (ouder);
create index dossier_fase_nu on dossier (fase);

-- The page that starts a dossier carries a key of its own: sent twice, it starts one.
create table dossier_aanvraag (
    aanvraag uuid primary key,
    dossier varchar(20) not null references dossier (nummer)
);

create table dossier_wijk (
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    code varchar(12) not null,
    naam varchar(120) not null,
    primary key (dossier, volgnr),
    unique (dossier, code)
);

create table dossier_partner (
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    sleutel varchar(64) not null references alliantiepartner (sleutel),
    naam varchar(200) not null,
    mail varchar(254) not null,
    lid_vanaf date not null,
    lid_tot date,
    primary key (dossier, volgnr),
    unique (dossier, sleutel),
    check (lid_tot is null or lid_tot >= lid_vanaf)
);
create index dossier_partner_sleutel on dossier_partner (sleutel);

create table dossier_fase (
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    fase varchar(20) not null,
    sinds timestamp with time zone not null,
    door varchar(64) not null,
    primary key (dossier, volgnr)
);

-- What the programmamanager chose after the college did not adopt the plan.
create table dossier_vervolg (
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    keuze varchar(12) not null check (keuze in ('OPNIEUW', 'BEEINDIGEN')),
    reden varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    primary key (dossier, volgnr),
    check (keuze = 'OPNIEUW' or reden is not null)
);
