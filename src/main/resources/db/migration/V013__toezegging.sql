-- Questions of the council (Gemeentewet 155): received, answered, adopted by the college, sent.
create table raadsvraag (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    onderwerp varchar(200) not null,
    vraag varchar not null,
    steller varchar(300) not null,
    ontvangen_op date not null,
    termijn date not null,
    stand varchar(20) not null check (stand in ('TE_BEANTWOORDEN', 'TE_BEOORDELEN', 'BIJ_COLLEGE', 'VASTGESTELD', 'VERZONDEN')),
    antwoord varchar,
    antwoord_door varchar(64),
    antwoord_op timestamp with time zone,
    terug_reden varchar,
    voorstel uuid references voorstel (id),
    document uuid references document (id),
    document_sha256 varchar(64),
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null,
    verzonden_op timestamp with time zone,
    unique (dossier, volgnr),
    check (stand = 'TE_BEANTWOORDEN' or antwoord is not null),
    check ((stand = 'VERZONDEN') = (verzonden_op is not null)),
    check (stand <> 'VERZONDEN' or document is not null)
);
create index raadsvraag_voorstel on raadsvraag (voorstel);

create table raadsvraag_uitstel (
    raadsvraag uuid not null references raadsvraag (id),
    volgnr integer not null,
    tot date not null,
    reden varchar not null,
    door varchar(64) not null,
    op timestamp with time zone not null,
    primary key (raadsvraag, volgnr)
);

-- What the answer promises, as its writer typed it; a promise from the day on that the answer was sent.
create table raadsvraag_toezegging (
    raadsvraag uuid not null references raadsvraag (id),
    volgnr integer not null,
    inhoud varchar not null,
    eigenaar varchar(80) not null,
    termijn varchar(300) not null,
    primary key (raadsvraag, volgnr)
);

-- Promises to the council: each with an owner, and parts that have a term of their own and are met by a fact alone.
-- VOORGESTELD: the nota check kept it, nobody made it a promise yet. VERVALLEN: its sentence went out of the nota again.
create table toezegging (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    herkomst varchar(12) not null check (herkomst in ('NOTA', 'RAAD', 'RAADSVRAAG')),
    stand varchar(15) not null check (stand in ('VOORGESTELD', 'OPEN', 'DEELS_VOLDAAN', 'VOLDAAN', 'AFGEWEZEN', 'VERVALLEN')),
    openbaarheid varchar(10) not null check (openbaarheid in ('OPENBAAR', 'INTERN')),
    gedaan_op date not null,
    gelegenheid varchar(300) not null,
    aan varchar(300) not null,
    inhoud varchar not null,
    eigenaar varchar(80),
    voorgestelde_termijn varchar(300),
    voorstel uuid references voorstel (id),
    kenmerk_bevinding varchar(64),
    raadsvraag uuid references raadsvraag (id),
    reden varchar,
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null,
    aangegaan_door varchar(64),
    aangegaan_op timestamp with time zone,
    voldaan_op timestamp with time zone,
    unique (dossier, volgnr),
    unique (voorstel, kenmerk_bevinding),
    check (stand in ('VOORGESTELD', 'AFGEWEZEN', 'VERVALLEN') or (eigenaar is not null and aangegaan_op is not null)),
    check (stand <> 'AFGEWEZEN' or reden is not null),
    check ((stand = 'VOLDAAN') = (voldaan_op is not null)),
    check ((herkomst = 'NOTA') = (voorstel is not null)),
    check ((herkomst = 'RAADSVRAAG') = (raadsvraag is not null))
);
create index toezegging_stand on toezegging (stand);

-- termijn: its term in the words of the promise; begin and eind: what they mean in days (eind null while that hangs on the
-- adoption of a plan). wijk: with PLAN, the wijk whose uitvoeringsplan it is about; null for the dossier's own plan.
create table toezegging_deel (
    id uuid primary key,
    toezegging uuid not null references toezegging (id),
    volgnr integer not null,
    omschrijving varchar not null,
    sluit_door varchar(10) not null check (sluit_door in ('PLAN', 'RIB', 'BRIEF')),
    wijk varchar(12),
    termijn varchar(300) not null,
    begin date,
    eind date,
    termijn_bron varchar(300) not null,
    feit_rib uuid references rib (id),
    feit_document uuid references document (id),
    feit_datum date,
    voldaan_door varchar(64),
    voldaan_op timestamp with time zone,
    vooraf_herinnerd_op timestamp with time zone,
    na_herinnerd integer not null,
    na_herinnerd_op timestamp with time zone,
    unique (toezegging, volgnr),
    check (wijk is null or sluit_door = 'PLAN'),
    check ((voldaan_op is null) = (feit_rib is null and feit_document is null)),
    check ((voldaan_op is null) = (feit_datum is null))
);
create index toezegging_deel_open on toezegging_deel (eind);
