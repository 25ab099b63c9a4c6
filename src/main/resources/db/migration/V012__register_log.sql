-- The log over the entries: place and leaf hash of each, full tiles of the tree, signed checkpoints. Rows are only added.
create table register_index (
    nr bigint primary key,
    invoer uuid not null unique references register_invoer (id),
    bladhash bytea not null
);

-- Full tiles alone (C2SP tlog-tiles); what is not full yet is read from the hashes below it. wortel: the tile's hash one level up.
create table register_tegel (
    niveau integer not null,
    nr bigint not null,
    inhoud bytea not null,
    wortel bytea not null,
    primary key (niveau, nr)
);

-- sleutel: the vkey it was signed with. hek: fencing number of the round. merk: the key's signature of the row's other fields.
create table register_checkpoint (
    omvang bigint primary key,
    wortel bytea not null,
    noot varchar not null,
    sleutel varchar(300) not null,
    hek bigint not null unique,
    tijdstip timestamp with time zone not null,
    merk bytea not null
);

-- Its one row is locked by the node that gives indices; hek grows with each round.
create table register_sequencer (
    naam varchar(10) primary key,
    hek bigint not null,
    knooppunt varchar(100)
);
insert into register_sequencer (naam, hek) values ('log', 0);

-- Each whole verification and what it found; bevinding is null where the register was sound.
create table register_controle (
    id uuid primary key,
    tijdstip timestamp with time zone not null,
    omvang bigint not null,
    duur_ms bigint not null,
    bevinding varchar
);

-- Committed fields whose salt and value are gone, by the entry that says so.
create table register_gewist (
    invoer uuid not null references register_invoer (id),
    veld varchar(80) not null,
    door uuid not null references register_invoer (id),
    op timestamp with time zone not null,
    grond varchar(200) not null,
    primary key (invoer, veld)
);
