-- The decision register: append-only entries, and apart from them the salt and value of each committed field.
create table register_invoer (
    id uuid primary key,
    sleutel varchar(250) not null unique,
    soort varchar(80) not null,
    soort_versie integer not null,
    dossier varchar(20),
    tijdstip timestamp with time zone not null,
    inhoud varchar not null,
    sha256 varchar(64) not null
);
create index register_invoer_dossier on register_invoer (dossier, tijdstip);

create table register_besloten (
    invoer uuid not null references register_invoer (id),
    veld varchar(80) not null,
    zout bytea not null,
    waarde varchar not null,
    primary key (invoer, veld)
);

-- Entries that have no index yet, in the order of writing; a row is written with its entry and goes when the entry is indexed.
create table register_wachtrij (
    volgnr bigint generated always as identity primary key,
    invoer uuid not null
);
