-- One plan a dossier. Its text is kept by piece (see bewaring): KERN, SAMENVATTING, VOORWOORD, DOELEN, ACTIES, BEGROTING, H1..
-- (a chapter), I:<inbreng> (the answer to an inbreng), R:<reactie> and A:<advies> (the answers to those).
create table plan (
    id uuid primary key,
    dossier varchar(20) not null unique references dossier (nummer),
    stand varchar(20) not null,
    ronde integer not null,
    terug_reden varchar,
    terug_op timestamp with time zone,
    begonnen_op timestamp with time zone not null
);

create table plan_kern (
    bewaring uuid primary key references bewaring (id),
    titel varchar(200),
    begindatum date,
    einddatum date,
    persoonsgegevens boolean,
    communicatie boolean
);

-- Summary, foreword, chapter (which alone has a heading) and the answer to a reaction or an advice.
create table plan_tekst (
    bewaring uuid primary key references bewaring (id),
    kop varchar(200),
    tekst varchar
);

create table plan_doel (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    nummer integer not null,
    pijler varchar(30),
    omschrijving varchar,
    indicator varchar(300),
    nulmeting varchar(200),
    streefwaarde varchar(200),
    jaar integer,
    primary key (bewaring, volgnr)
);

create table plan_actie (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    nummer integer not null,
    doel integer,
    omschrijving varchar,
    wijk varchar(20),
    trekker varchar(200),
    partner varchar(60),
    begindatum date,
    einddatum date,
    bedrag numeric(15, 2),
    primary key (bewaring, volgnr)
);

create table plan_begroting (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    jaar integer,
    bedrag numeric(15, 2),
    dekking varchar(500),
    primary key (bewaring, volgnr)
);

create table plan_hoofdstuk (
    plan uuid not null references plan (id),
    nummer integer not null,
    volgnr integer not null,
    vervallen boolean not null,
    primary key (plan, nummer)
);

create table plan_inbreng_antwoord (
    bewaring uuid primary key references bewaring (id),
    inbreng uuid not null,
    uitkomst varchar(20),
    reden varchar,
    plaats varchar(20)
);

-- A frozen version of the text, and the hash of what its saves (bevroren_stuk) say.
create table planversie (
    id uuid primary key,
    plan uuid not null references plan (id),
    hoofdnummer integer not null,
    ondernummer integer not null,
    ronde integer not null,
    sha256 varchar(64) not null,
    document uuid,
    bevroren_door varchar(64) not null,
    bevroren_op timestamp with time zone not null,
    vrijgegeven_door varchar(64),
    vrijgegeven_op timestamp with time zone,
    voorstel uuid,
    unique (plan, hoofdnummer, ondernummer)
);

-- What a partner answered on a version; GEEN_REACTIE where the term passed.
create table plan_reactie (
    id uuid primary key,
    planversie uuid not null references planversie (id),
    ronde integer not null,
    partner varchar(60) not null,
    oordeel varchar(20) not null,
    tekst varchar,
    eigen_bijdrage varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    unique (planversie, ronde, partner)
);

-- Which discipline must say what on a version, and why: what adviesroutering answered.
create table plan_adviesvraag (
    planversie uuid not null references planversie (id),
    ronde integer not null,
    discipline varchar(40) not null,
    advies boolean not null,
    paraaf boolean not null,
    reden varchar not null,
    primary key (planversie, ronde, discipline)
);

create table plan_advies (
    id uuid primary key,
    planversie uuid not null references planversie (id),
    ronde integer not null,
    discipline varchar(40) not null,
    oordeel varchar(20) not null,
    tekst varchar,
    door varchar(64) not null,
    op timestamp with time zone not null,
    unique (planversie, ronde, discipline)
);
