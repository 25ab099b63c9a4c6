-- Meetings of the college, their agendas, marks, attendance, decisions, and lists of decisions.
-- Its one row is locked by whoever takes the next number.
create table vergadering_reeks (
    voorvoegsel varchar(10) primary key
);
insert into vergadering_reeks (voorvoegsel) values ('BW');

create table vergadering (
    id uuid primary key,
    nummer varchar(20) not null unique,
    jaar integer not null,
    volgnr integer not null,
    datum date not null,
    tijd time not null,
    plaats varchar(200) not null,
    agenda_sluit timestamp with time zone not null,
    status varchar(20) not null,
    oproep integer not null,
    wijze varchar(20),
    voorzitter varchar(64),
    gepland_door varchar(64) not null,
    gepland_op timestamp with time zone not null,
    afgelast_reden varchar,
    afgelast_door varchar(64),
    afgelast_op timestamp with time zone,
    unique (jaar, volgnr)
);
create index vergadering_datum on vergadering (datum);

create table agendapunt (
    id uuid primary key,
    vergadering uuid not null references vergadering (id),
    volgnr integer not null,
    voorstel uuid not null,
    dossier varchar(20) not null,
    onderwerp varchar not null,
    openbaarheid varchar(20) not null,
    behandeling varchar(20) not null,
    voorgesteld varchar(20) not null,
    voorgesteld_reden varchar not null,
    afwijking_reden varchar,
    status varchar(20) not null,
    verval_reden varchar,
    verval_door varchar(64),
    verval_op timestamp with time zone,
    unique (vergadering, volgnr)
);
create index agendapunt_voorstel on agendapunt (voorstel, status);

create table agendapunt_markering (
    agendapunt uuid not null references agendapunt (id),
    gebruiker varchar(64) not null,
    notitie varchar,
    tijdstip timestamp with time zone not null,
    primary key (agendapunt, gebruiker)
);

create table agendapunt_terugtreding (
    agendapunt uuid not null references agendapunt (id),
    gebruiker varchar(64) not null,
    reden varchar not null,
    primary key (agendapunt, gebruiker)
);

-- Who was asked to mark, and whether he answered before the agenda closed.
create table vergadering_markeerder (
    vergadering uuid not null references vergadering (id),
    gebruiker varchar(64) not null,
    tijdstip timestamp with time zone,
    primary key (vergadering, gebruiker)
);

create table vergadering_oproep (
    vergadering uuid not null references vergadering (id),
    oproep integer not null,
    datum date not null,
    tijd time not null,
    plaats varchar(200) not null,
    leden integer,
    aanwezig integer,
    quorum boolean,
    primary key (vergadering, oproep)
);

create table vergadering_aanwezigheid (
    vergadering uuid not null references vergadering (id),
    oproep integer not null,
    gebruiker varchar(64) not null,
    naam varchar(200) not null,
    functie varchar(80) not null,
    aanwezig boolean not null,
    primary key (vergadering, oproep, gebruiker)
);

create table besluit (
    id uuid primary key,
    vergadering uuid not null references vergadering (id),
    agendapunt uuid not null references agendapunt (id),
    voorstel uuid not null,
    beslispunt uuid not null,
    dossier varchar(20) not null,
    orgaan varchar(20) not null,
    datum date not null,
    nummer integer not null,
    soort varchar(40) not null,
    tekst varchar not null,
    uitkomst varchar(20) not null,
    letterlijk varchar not null,
    gewijzigde_tekst varchar,
    aangehouden_tot date,
    beslissende_stem varchar(10),
    openbaarheid varchar(20) not null,
    embargo_tot date,
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null,
    unique (agendapunt, beslispunt),
    check ((openbaarheid = 'EMBARGO') = (embargo_tot is not null))
);
create index besluit_voorstel on besluit (voorstel);
create index besluit_beslispunt on besluit (beslispunt);
create index besluit_dossier on besluit (dossier, datum);

create table besluit_lid (
    besluit uuid not null references besluit (id),
    gebruiker varchar(64) not null,
    naam varchar(200) not null,
    functie varchar(80) not null,
    deelname varchar(20) not null,
    reden varchar,
    primary key (besluit, gebruiker)
);

create table besluit_stem (
    besluit uuid not null references besluit (id),
    ronde integer not null,
    gebruiker varchar(64) not null,
    stem varchar(10) not null,
    primary key (besluit, ronde, gebruiker)
);

create table besluitenlijst (
    id uuid primary key,
    vergadering uuid not null references vergadering (id),
    versie integer not null,
    status varchar(20) not null,
    pdf uuid not null,
    html varchar not null,
    sha256 varchar(64) not null,
    -- what was public on this day stands on it
    peildatum date not null,
    -- version that it adds to, after an embargo ended; only signed versions have none
    aanvulling_op integer,
    weggelaten integer not null,
    opmerking varchar,
    vastgesteld_door varchar(64) not null,
    vastgesteld_op timestamp with time zone not null,
    vrijgegeven_reden varchar,
    vrijgegeven_door varchar(64),
    vrijgegeven_op timestamp with time zone,
    gepubliceerd_op timestamp with time zone,
    unique (vergadering, versie)
);

create table besluitenlijst_ondertekening (
    besluitenlijst uuid not null references besluitenlijst (id),
    functie varchar(40) not null,
    gebruiker varchar(64) not null,
    waarnemend boolean not null,
    akkoord boolean not null,
    sha256 varchar(64) not null,
    reden varchar,
    tijdstip timestamp with time zone not null,
    primary key (besluitenlijst, functie)
);
