-- The world grows: partners that join or leave during uitvoering, wijken that the college adds, uitvoeringsplannen that are asked for.
alter table alliantiepartner add column contactpersoon varchar(200);

-- Each joining and leaving as it was recorded; dossier_partner keeps the newest period of each partner.
create table dossier_partnerwijziging (
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    soort varchar(12) not null check (soort in ('TOETREDEN', 'VERTREKKEN')),
    sleutel varchar(64) not null references alliantiepartner (sleutel),
    -- first day as a member, or last
    dag date not null,
    reden varchar not null,
    door varchar(64) not null,
    op timestamp with time zone not null,
    primary key (dossier, volgnr)
);

-- A wijk that was asked for: it belongs to the dossier only from the college's decision on.
create table wijkuitbreiding (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    code varchar(12) not null,
    naam varchar(120) not null,
    reden varchar not null,
    vraagt varchar not null,
    voorstel uuid not null unique references voorstel (id),
    beslispunt uuid not null,
    stand varchar(20) not null check (stand in ('GEVRAAGD', 'TOEGEVOEGD', 'NIET_TOEGEVOEGD')),
    uitkomst varchar(20),
    -- day of the decision: the wijk belongs to the dossier from then on
    besloten date,
    door varchar(64) not null,
    op timestamp with time zone not null,
    unique (dossier, volgnr),
    check ((stand = 'TOEGEVOEGD') = (besloten is not null))
);
create index wijkuitbreiding_dossier on wijkuitbreiding (dossier);
