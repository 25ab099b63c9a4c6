-- Documents: each row is one version that never changes; its bytes in parts of less than a megabyte.
create table document (
    id uuid primary key,
    volgnr bigint generated always as identity,
    soort varchar(80) not null,
    titel varchar(300) not null,
    dossier varchar(20),
    versie integer not null check (versie >= 1),
    bestandsnaam varchar(200) not null,
    mediatype varchar(120) not null,
    grootte bigint not null check (grootte between 1 and 52428800),
    sha256 varchar(64) not null,
    openbaarheid varchar(10) not null check (openbaarheid in ('OPENBAAR', 'INTERN', 'EMBARGO', 'GEHEIM')),
    embargo_tot date,
    door varchar(64) not null,
    op timestamp with time zone not null,
    vervangt uuid references document (id),
    unique (vervangt),
    unique (dossier, soort, titel, versie),
    check ((openbaarheid = 'EMBARGO') = (embargo_tot is not null))
);
create index document_dossier on document (dossier, volgnr);
create index document_sha256 on document (sha256);

create table document_deel (
    document uuid not null references document (id),
    volgnr integer not null,
    inhoud bytea not null,
    primary key (document, volgnr)
);
