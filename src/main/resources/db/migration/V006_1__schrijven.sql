-- A save of one piece of a work that several people write: a plan, a nota. What the piece says stands in the work's own tables.
-- GELDEND is the newest; NAAST was typed while someone else saved, and waits to be brought together.
create table bewaring (
    id uuid primary key,
    werk uuid not null,
    stuk varchar(60) not null,
    versie integer not null,
    basis integer not null,
    stand varchar(10) not null check (stand in ('GELDEND', 'OUD', 'NAAST', 'VERWERKT')),
    door varchar(64) not null,
    op timestamp with time zone not null,
    unique (werk, stuk, versie)
);
create index bewaring_stand on bewaring (werk, stand);

-- The saves that a frozen version of the work holds.
create table bevroren_stuk (
    versie uuid not null,
    volgnr integer not null,
    bewaring uuid not null references bewaring (id),
    primary key (versie, volgnr)
);
create index bevroren_stuk_bewaring on bevroren_stuk (bewaring);
