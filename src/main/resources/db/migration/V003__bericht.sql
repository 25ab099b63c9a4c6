-- The outbox: what is told to whom, written in the transaction of the fact it tells about.
create table bericht (
    id uuid primary key,
    volgnr bigint generated always as identity,
    feit_soort varchar(80) not null,
    feit_sleutel varchar(160) not null,
    dossier varchar(20),
    ontvanger_naam varchar(200) not null,
    ontvanger_mail varchar(254) not null,
    ontvanger_rol varchar(80) not null,
    onderwerp varchar(400) not null,
    html varchar not null,
    tekst varchar not null,
    message_id varchar(200) not null unique,
    klaargezet_op timestamp with time zone not null,
    verzonden_op timestamp with time zone,
    pogingen integer not null,
    laatste_fout varchar(1000),
    unique (feit_soort, feit_sleutel, ontvanger_mail)
);
create index bericht_dossier on bericht (dossier, volgnr);

create table bericht_bijlage (
    bericht uuid not null references bericht (id),
    volgnr integer not null,
    document uuid not null,
    primary key (bericht, volgnr)
);

-- The demonstration's mailbox: what a mail server would have been given, whole, in parts of less than a megabyte.
create table postvak_bericht (
    id bigint generated always as identity primary key,
    message_id varchar(200) not null,
    aan varchar(254) not null,
    onderwerp varchar(400) not null,
    ontvangen_op timestamp with time zone not null
);
create index postvak_bericht_aan on postvak_bericht (aan, id);

create table postvak_deel (
    bericht bigint not null references postvak_bericht (id),
    volgnr integer not null,
    inhoud bytea not null,
    primary key (bericht, volgnr)
);
