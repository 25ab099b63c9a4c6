-- What the register's readers search: one row a decision, made in the transaction that recorded it. Nothing rests on it; it
-- can be made again from the domain's rows. Text of what is secret never enters it.
create table zoek_besluit (
    id uuid primary key,
    volgnr bigint generated always as identity unique,
    dossier varchar(20) not null,
    datum date not null,
    orgaan varchar(20) not null,
    soort varchar(40) not null,
    uitkomst varchar(20) not null,
    openbaarheid varchar(20) not null,
    vastgelegd_op timestamp with time zone not null,
    zoektekst varchar not null
);
create index zoek_besluit_nieuwste on zoek_besluit (datum desc, volgnr);
create index zoek_besluit_dossier on zoek_besluit (dossier, datum);
create index zoek_besluit_uitkomst on zoek_besluit (uitkomst, datum);
create index zoek_besluit_soort on zoek_besluit (soort, datum);

create table zoek_besluit_wijk (
    besluit uuid not null references zoek_besluit (id),
    wijk varchar(12) not null,
    naam varchar(120) not null,
    primary key (besluit, wijk)
);
create index zoek_besluit_wijk_wijk on zoek_besluit_wijk (wijk, besluit);

-- Who acted for the decision: recorded it, was there, stood back, freed the proposal, gave a paraaf, wrote it.
create table zoek_besluit_persoon (
    besluit uuid not null references zoek_besluit (id),
    gebruiker varchar(64) not null,
    functie varchar(80) not null,
    rol varchar(20) not null,
    primary key (besluit, gebruiker, functie, rol)
);
create index zoek_besluit_persoon_gebruiker on zoek_besluit_persoon (gebruiker, besluit);
create index zoek_besluit_persoon_functie on zoek_besluit_persoon (functie, besluit);

-- Who looked at what that is not public, once a day and object; each row's entry stands in the register.
create table inzage (
    gebruiker varchar(64) not null,
    dag date not null,
    object varchar(60) not null,
    tijdstip timestamp with time zone not null,
    primary key (gebruiker, dag, object)
);
