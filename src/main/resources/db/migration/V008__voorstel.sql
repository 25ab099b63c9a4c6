-- The collegevoorstel. Its text is kept by piece (see bewaring): KERN, a section (AANLEIDING, PARTICIPATIE …), BESLISPUNTEN,
-- ARGUMENTEN, RISICOS, RIB.
create table voorstel (
    id uuid primary key,
    dossier varchar(20) not null,
    soort varchar(10) not null check (soort in ('PLAN', 'WIJZIGING', 'LOS')),
    planversie uuid,
    stand varchar(30) not null,
    ronde integer not null,
    informatieplicht varchar(10),
    informatieplicht_grondslag varchar(100),
    terug_reden varchar,
    terug_door varchar(64),
    terug_op timestamp with time zone,
    vrijgegeven_versie uuid,
    vrijgegeven_door varchar(64),
    vrijgegeven_waarnemend boolean,
    vrijgegeven_op timestamp with time zone,
    vrijgave_reden varchar,
    agendapunt uuid,
    rib_herstel boolean not null,
    begonnen_door varchar(64) not null,
    begonnen_op timestamp with time zone not null,
    einde_door varchar(64),
    einde_op timestamp with time zone,
    einde_reden varchar,
    check ((soort = 'LOS') = (planversie is null)),
    check ((vrijgegeven_versie is null) = (vrijgegeven_op is null))
);
create index voorstel_dossier on voorstel (dossier);
create index voorstel_stand on voorstel (stand);

-- Subject, and what the decision tables ask of the nota (Gemeentewet 160, first paragraph e-h, and 160, second paragraph).
create table voorstel_kern (
    bewaring uuid primary key references bewaring (id),
    onderwerp varchar(200),
    datum date,
    openbaarheid varchar(10),
    privaatrechtelijk boolean,
    rechtspersoon boolean,
    ingrijpend boolean,
    toezegging boolean,
    persoonsgegevens boolean,
    communicatie boolean
);

-- Headings and their numbers are data of the nota. Amount and budget post stand with 'Financiële gevolgen' alone.
create table voorstel_sectie (
    bewaring uuid primary key references bewaring (id),
    nummer varchar(10),
    kop varchar(200),
    tekst varchar,
    bedrag numeric(15, 2),
    begrotingspost varchar(200)
);

-- A beslispunt keeps its id over all saves; gemeld_op: when its outcome was told to whoever asked.
create table beslispunt (
    id uuid primary key,
    voorstel uuid not null references voorstel (id),
    gemeld_op timestamp with time zone
);
create index beslispunt_voorstel on beslispunt (voorstel);

create table voorstel_beslispunt (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    beslispunt uuid not null references beslispunt (id),
    nummer integer,
    soort varchar(30),
    tekst varchar,
    object_soort varchar(10),
    object varchar(300),
    openbaarheid varchar(10),
    mandaat_houder varchar(200),
    mandaat_omvang varchar,
    mandaat_uitgesloten varchar,
    mandaat_plafond numeric(15, 2),
    mandaat_einde date,
    mandaat_rapportage varchar,
    primary key (bewaring, volgnr)
);

-- Arguments and risks, numbered to a beslispunt: 1.2 belongs to beslispunt 1.
create table voorstel_onderbouwing (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    nummer varchar(10),
    kop varchar(200),
    tekst varchar,
    primary key (bewaring, volgnr)
);

create table voorstel_rib (
    bewaring uuid primary key references bewaring (id),
    onderwerp varchar(200),
    kernboodschap varchar,
    aanleiding varchar,
    gevolgen varchar,
    vervolg varchar
);

create table voorstel_rib_punt (
    bewaring uuid not null references voorstel_rib (bewaring),
    volgnr integer not null,
    beslispunt uuid not null references beslispunt (id),
    primary key (bewaring, volgnr)
);

-- A frozen version of the text, and the hash of what its saves (bevroren_stuk) say.
create table voorstelversie (
    id uuid primary key,
    voorstel uuid not null references voorstel (id),
    hoofdnummer integer not null,
    ondernummer integer not null,
    sha256 varchar(64) not null,
    document uuid,
    bevroren_door varchar(64) not null,
    bevroren_op timestamp with time zone not null,
    unique (voorstel, hoofdnummer, ondernummer)
);

-- What the nota check found in a version. kenmerk: the same for the same finding in the next version. A promise in it is kept
-- as a proposed toezegging (toezegging_inhoud not null).
create table voorstel_bevinding (
    id uuid primary key,
    versie uuid not null references voorstelversie (id),
    volgnr integer not null,
    kenmerk varchar(64) not null,
    regel varchar(40) not null,
    ernst varchar(15) not null,
    plaats varchar(200) not null,
    fragment varchar not null,
    uitleg varchar not null,
    toezegging_inhoud varchar,
    toezegging_aan varchar(300),
    toezegging_eigenaar varchar(300),
    toezegging_termijn varchar(300),
    toezegging_uiterlijk date,
    stand varchar(12) not null check (stand in ('OPEN', 'HERSTELLEN', 'BEVESTIGD')),
    reden varchar,
    door varchar(64),
    op timestamp with time zone,
    unique (versie, volgnr),
    check (stand <> 'BEVESTIGD' or reden is not null)
);

-- Who was asked in a round and why; a paraaf counts for the version it was given on.
create table paraafvraag (
    voorstel uuid not null references voorstel (id),
    ronde integer not null,
    discipline varchar(40) not null,
    laag varchar(12) not null check (laag in ('DISCIPLINE', 'MANAGEMENT')),
    versie uuid not null references voorstelversie (id),
    reden varchar not null,
    primary key (voorstel, ronde, discipline)
);

create table paraaf (
    id uuid primary key,
    voorstel uuid not null references voorstel (id),
    versie uuid not null references voorstelversie (id),
    ronde integer not null,
    discipline varchar(40) not null,
    oordeel varchar(25) not null check (oordeel in ('AKKOORD', 'AKKOORD_MET_OPMERKING', 'NIET_AKKOORD')),
    toelichting varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    foreign key (voorstel, ronde, discipline) references paraafvraag (voorstel, ronde, discipline),
    unique (voorstel, ronde, discipline),
    check (oordeel = 'AKKOORD' or toelichting is not null)
);

-- What the writer did with a round that ended in 'niet akkoord'.
create table paraaf_verwerking (
    voorstel uuid not null references voorstel (id),
    ronde integer not null,
    keuze varchar(12) not null check (keuze in ('WIJZIGEN', 'HANDHAVEN')),
    reden varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    primary key (voorstel, ronde),
    check (keuze = 'WIJZIGEN' or reden is not null)
);

-- One row a beslispunt and treatment: a point held over has more than one.
create table beslispunt_uitkomst (
    id uuid primary key,
    beslispunt uuid not null references beslispunt (id),
    behandeling integer not null,
    uitkomst varchar(20) not null
        check (uitkomst in ('CONFORM', 'GEWIJZIGD', 'AANGEHOUDEN', 'TERUGGENOMEN', 'AFGEWEZEN', 'VOOR_KENNISGEVING')),
    letterlijke_tekst varchar not null,
    gewijzigde_tekst varchar,
    aangehouden_tot date,
    datum date not null,
    vergadering uuid,
    door varchar(64) not null,
    op timestamp with time zone not null,
    unique (beslispunt, behandeling),
    check ((uitkomst = 'GEWIJZIGD') = (gewijzigde_tekst is not null)),
    check ((uitkomst = 'AANGEHOUDEN') = (aangehouden_tot is not null)),
    check (vergadering is not null or uitkomst = 'TERUGGENOMEN')
);

-- How a decision other than proposed was brought into plan and RIB, and who confirmed it.
create table voorstel_verwerking (
    voorstel uuid not null references voorstel (id),
    volgnr integer not null,
    versie uuid not null references voorstelversie (id),
    toelichting varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    akkoord boolean,
    oordeel_reden varchar,
    oordeel_door varchar(64),
    oordeel_op timestamp with time zone,
    primary key (voorstel, volgnr)
);
