-- Persons, and the functions, portefeuilles and wijken they hold from when to when.
create table persoon (
    gebruiker varchar(64) primary key,
    naam varchar(200) not null,
    mail varchar(254) not null
);

create table functie_houder (
    id bigint generated always as identity primary key,
    gebruiker varchar(64) not null references persoon (gebruiker),
    functie varchar(80) not null,
    bereik varchar(80),
    vanaf date not null,
    tot date,
    waarnemend boolean not null,
    check (tot is null or tot >= vanaf)
);
create index functie_houder_functie on functie_houder (functie, vanaf);
create index functie_houder_gebruiker on functie_houder (gebruiker, vanaf);
