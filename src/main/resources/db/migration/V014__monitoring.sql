-- A round of monitoring: the figures, what they say goal by goal, and what is done about it.
create table monitoringronde (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    planversie uuid not null references planversie (id),
    stand varchar(12) not null check (stand in ('VERZAMELEN', 'DUIDEN', 'BIJSTUREN', 'AFGEROND', 'VERVALLEN')),
    begonnen_door varchar(64) not null,
    begonnen_op timestamp with time zone not null,
    verzameld_door varchar(64),
    verzameld_op timestamp with time zone,
    geduid_door varchar(64),
    geduid_op timestamp with time zone,
    samenvatting varchar,
    bijgestuurd_door varchar(64),
    bijgestuurd_op timestamp with time zone,
    raad_informeren boolean,
    raad_reden varchar,
    document uuid references document (id),
    voorstel uuid references voorstel (id),
    unique (dossier, volgnr),
    check (stand in ('VERZAMELEN', 'VERVALLEN') or verzameld_op is not null),
    check (stand <> 'AFGEROND' or (geduid_op is not null and bijgestuurd_op is not null and raad_informeren is not null))
);

-- doel, pijler: of the plan's goal whose indicator it is; null for a figure beside the plan. code: CBS code.
create table monitoring_cijfer (
    ronde uuid not null references monitoringronde (id),
    volgnr integer not null,
    doel integer,
    pijler varchar(30),
    code varchar(12) not null,
    naam varchar(120) not null,
    niveau varchar(12) not null check (niveau in ('gemeente', 'wijk', 'buurt')),
    wijk_code varchar(12),
    gemeente_code varchar(12) not null,
    gemeente varchar(120) not null,
    jaar integer,
    indicator varchar(300) not null,
    waarde numeric(19, 4) not null,
    eenheid varchar(60) not null,
    bron varchar(500) not null,
    betrouwbaarheid varchar(200),
    primary key (ronde, volgnr),
    check ((doel is null) = (pijler is null))
);

create table monitoring_duiding (
    ronde uuid not null references monitoringronde (id),
    doel integer not null,
    trend varchar(12) not null check (trend in ('GUNSTIG', 'GELIJK', 'ONGUNSTIG', 'ONBEKEND')),
    lezing varchar not null,
    primary key (ronde, doel)
);

create table monitoring_bijsturing (
    id uuid primary key,
    ronde uuid not null references monitoringronde (id),
    volgnr integer not null,
    doel integer,
    keuze varchar(20) not null check (keuze in ('NIETS', 'MANDAATWIJZIGING', 'DOORBRAAK')),
    toelichting varchar not null,
    unique (ronde, volgnr)
);

-- The evaluation at the end of a plan's term, goal by goal; meenemen: the goal carries over to the next cycle.
create table evaluatie (
    dossier varchar(20) primary key references dossier (nummer),
    samenvatting varchar not null,
    volgende_cyclus boolean not null,
    vervolg varchar(20) references dossier (nummer),
    door varchar(64) not null,
    op timestamp with time zone not null
);

create table evaluatie_doel (
    dossier varchar(20) not null references evaluatie (dossier),
    doel integer not null,
    omschrijving varchar not null,
    oordeel varchar(8) not null check (oordeel in ('GEHAALD', 'DEELS', 'NIET')),
    waarom varchar not null,
    advies varchar not null,
    meenemen boolean not null,
    primary key (dossier, doel)
);
