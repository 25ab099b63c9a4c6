-- The register of mandaten: terms as they were laid down, never changed; what becomes of a mandaat is a further fact.
-- Its one row is locked by whoever takes the next number.
create table mandaat_reeks (
    voorvoegsel varchar(10) primary key
);
insert into mandaat_reeks (voorvoegsel) values ('M');

-- A grant: a decision (or the holder's, for an ondermandaat) that gives a mandaat, and what became of laying it down.
create table mandaat_verlening (
    id uuid primary key,
    herkomst varchar(20) not null check (herkomst in ('BESLISPUNT', 'MACHTIGING', 'ONDERMANDAAT')),
    dossier varchar(20) not null,
    voorstel uuid,
    beslispunt uuid,
    boven uuid,
    datum date not null,
    tekst varchar not null,
    bron varchar(300) not null,
    openbaarheid varchar(10) not null,
    voor_functie varchar(80),
    voor_bereik varchar(80),
    voor_persoon varchar(64),
    gevraagd_door varchar(64) not null,
    gevraagd_op timestamp with time zone not null,
    unique (beslispunt),
    check ((herkomst = 'ONDERMANDAAT') = (boven is not null)),
    check ((herkomst = 'ONDERMANDAAT') = (beslispunt is null))
);
create index mandaat_verlening_dossier on mandaat_verlening (dossier);

create table mandaat (
    id uuid primary key,
    nummer varchar(20) not null,
    versie integer not null,
    verlening uuid unique references mandaat_verlening (id),
    herkomst varchar(20) not null check (herkomst in ('BESLISPUNT', 'MACHTIGING', 'ONDERMANDAAT', 'REGELING')),
    boven uuid references mandaat (id),
    besluit_datum date not null,
    bron varchar(300) not null,
    voorstel uuid,
    beslispunt uuid,
    letterlijke_tekst varchar not null,
    openbaarheid varchar(10) not null,
    grondslag varchar(20) not null check (grondslag in ('GEMEENTEWET_168', 'AWB_10_3', 'AWB_10_4')),
    instemming_op date,
    object_soort varchar(15) not null check (object_soort in ('PLAN', 'DOCUMENT', 'ALLE_PLANNEN')),
    dossier varchar(20),
    houder_soort varchar(10) not null check (houder_soort in ('FUNCTIE', 'PERSOON')),
    houder_functie varchar(80),
    houder_bereik varchar(80),
    houder_persoon varchar(64),
    plafond_enkel numeric(15, 2),
    plafond_samen numeric(15, 2),
    geldig_van date not null,
    geldig_tot date,
    ondermandaat boolean not null,
    rapportage varchar,
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null,
    unique (nummer, versie),
    check ((object_soort = 'ALLE_PLANNEN') = (dossier is null)),
    check (houder_soort <> 'FUNCTIE' or (houder_functie is not null and houder_persoon is null)),
    check (houder_soort <> 'PERSOON' or houder_persoon is not null),
    check ((herkomst = 'ONDERMANDAAT') = (boven is not null)),
    check (grondslag <> 'AWB_10_4' or instemming_op is not null),
    check (geldig_tot is null or geldig_tot >= geldig_van),
    check (plafond_enkel is null or plafond_enkel >= 0),
    check (plafond_samen is null or plafond_samen >= 0)
);
create index mandaat_dossier on mandaat (dossier);
create index mandaat_boven on mandaat (boven);

-- Kinds of change that it names: allowed, or excluded. None named as allowed: the mandaat sets no bounds to the kind.
create table mandaat_soort (
    mandaat uuid not null references mandaat (id),
    soort varchar(20) not null,
    toegestaan boolean not null,
    primary key (mandaat, soort)
);

-- Disciplines of which an advice on the change must be there.
create table mandaat_voorwaarde (
    mandaat uuid not null references mandaat (id),
    volgnr integer not null,
    discipline varchar(40) not null,
    primary key (mandaat, volgnr)
);

-- What became of it. geldig_op: from which day on it holds no more; vastgelegd_op: since when that is known.
create table mandaat_feit (
    id uuid primary key,
    mandaat uuid not null references mandaat (id),
    soort varchar(25) not null check (soort in ('INGETROKKEN', 'GEEINDIGD_MET_OBJECT', 'VERVALLEN_MET_PERSOON', 'VERVANGEN',
        'TERMIJN_VOORBIJ', 'KETEN_VERBROKEN', 'AAN_COLLEGE')),
    geldig_op date not null,
    dossier varchar(20),
    beslispunt uuid,
    vervangen_door uuid references mandaat (id),
    toelichting varchar,
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null,
    unique (mandaat, soort, dossier)
);
create index mandaat_feit_mandaat on mandaat_feit (mandaat);

-- That a grant gave no mandaat after all, as the lawyer read it.
create table mandaat_verlening_geen (
    verlening uuid primary key references mandaat_verlening (id),
    reden varchar not null,
    door varchar(64) not null,
    op timestamp with time zone not null
);

-- A lawyer's judgement on exactly one change (by the hash of what it says) and one version of a mandaat.
create table mandaat_oordeel (
    id uuid primary key,
    mandaat uuid not null references mandaat (id),
    wijziging uuid not null,
    wijziging_sha256 varchar(64) not null,
    dossier varchar(20) not null,
    binnen boolean not null,
    reden varchar not null,
    door varchar(64) not null,
    op timestamp with time zone not null
);
create index mandaat_oordeel_wijziging on mandaat_oordeel (wijziging, mandaat);

-- Each use. A use of an ondermandaat counts for the mandaten above it too.
create table mandaat_gebruik (
    id uuid primary key,
    mandaat uuid not null references mandaat (id),
    wijziging uuid not null unique,
    dossier varchar(20) not null,
    planversie uuid not null,
    bedrag numeric(15, 2) not null,
    uitkomst varchar(12) not null check (uitkomst in ('TOEGESTAAN', 'BEOORDELING')),
    oordeel uuid references mandaat_oordeel (id),
    gebruiker varchar(64) not null,
    functie varchar(80) not null,
    waarnemend boolean not null,
    ondertekening varchar not null,
    op timestamp with time zone not null,
    check (bedrag >= 0),
    check ((uitkomst = 'BEOORDELING') = (oordeel is not null))
);
create index mandaat_gebruik_mandaat on mandaat_gebruik (mandaat);
