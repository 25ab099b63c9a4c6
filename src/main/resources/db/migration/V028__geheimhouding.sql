-- What a beslispunt about secrecy asks: on what, why, and on which grounds (Gemeentewet 87); or which secrecy is lifted.
alter table voorstel_beslispunt add column geheim_soort varchar(12);
alter table voorstel_beslispunt add column geheim_object uuid;
alter table voorstel_beslispunt add column geheim_motivatie varchar;
alter table voorstel_beslispunt add column geheim_opheffen uuid;

create table voorstel_beslispunt_grond (
    bewaring uuid not null,
    volgnr integer not null,
    grond varchar(10) not null,
    primary key (bewaring, volgnr, grond),
    foreign key (bewaring, volgnr) references voorstel_beslispunt (bewaring, volgnr)
);

-- Secrecy that a body imposed by a besluit. geldt_voor: kind and id of what it rests on while it holds, so that two never rest on one.
create table geheimhouding (
    id uuid primary key,
    dossier varchar(20) not null,
    object_soort varchar(12) not null check (object_soort in ('DOCUMENT', 'PLANVERSIE', 'BESLISPUNT', 'VOORSTEL')),
    object uuid not null,
    geldt_voor varchar(60) unique,
    motivatie varchar not null,
    orgaan varchar(20) not null,
    besluit uuid not null references besluit (id),
    opgelegd_door varchar(64) not null,
    opgelegd_op timestamp with time zone not null,
    gedeeld_op timestamp with time zone,
    opgeheven_besluit uuid references besluit (id),
    opgeheven_door varchar(64),
    opgeheven_op timestamp with time zone,
    check ((opgeheven_op is null) = (opgeheven_besluit is null)),
    check ((opgeheven_op is null) = (geldt_voor is not null))
);
create index geheimhouding_dossier on geheimhouding (dossier, opgelegd_op);

-- Only grounds of Woo 5.1, first and second paragraph.
create table geheimhouding_grond (
    geheimhouding uuid not null references geheimhouding (id),
    grond varchar(10) not null check (grond in ('LID1_A', 'LID1_B', 'LID1_C', 'LID1_D', 'LID1_E',
        'LID2_A', 'LID2_B', 'LID2_C', 'LID2_D', 'LID2_E', 'LID2_F', 'LID2_G', 'LID2_H', 'LID2_I')),
    primary key (geheimhouding, grond)
);

-- The rows that are closed by it, each with the openness that it had.
create table geheimhouding_stuk (
    geheimhouding uuid not null references geheimhouding (id),
    soort varchar(12) not null check (soort in ('DOCUMENT', 'BESLUIT', 'AGENDAPUNT', 'RIB')),
    stuk uuid not null,
    was varchar(10) not null check (was in ('OPENBAAR', 'INTERN', 'EMBARGO')),
    was_embargo date,
    op timestamp with time zone not null,
    primary key (geheimhouding, soort, stuk),
    check ((was_embargo is null) or was = 'EMBARGO')
);
create index geheimhouding_stuk_stuk on geheimhouding_stuk (stuk);
