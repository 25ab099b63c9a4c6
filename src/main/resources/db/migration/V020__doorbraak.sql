-- A blockage that a wijk cannot solve, from the report to what came of it.
-- doel, actie: number of the goal or action of that plan version it touches; bijsturing: the choice in a round of monitoring it came from.
create table doorbraak (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    stand varchar(20) not null check (stand in ('GEMELD', 'NIET_OPGESCHAALD', 'OPGESCHAALD', 'AFSPREKEN', 'AFSPRAKEN_LOPEN', 'LOBBY', 'AFGESLOTEN', 'VERVALLEN')),
    titel varchar(80) not null,
    wijk varchar(12) not null,
    wijk_naam varchar(120) not null,
    blokkade varchar not null,
    geprobeerd varchar not null,
    planversie uuid not null references planversie (id),
    doel integer,
    actie integer,
    gevraagd varchar not null,
    urgentie varchar(8) not null check (urgentie in ('SPOED', 'GEWOON', 'LATER')),
    nodig_op date not null,
    bijsturing uuid unique references monitoring_bijsturing (id),
    gemeld_door varchar(64) not null,
    -- function in which it was reported: a group
    gemeld_als varchar(64) not null,
    gemeld_op timestamp with time zone not null,
    oordeel varchar(16) check (oordeel in ('OPSCHALEN', 'IN_DE_WIJK', 'GEEN_BLOKKADE')),
    weging_reden varchar,
    gewogen_door varchar(64),
    gewogen_op timestamp with time zone,
    -- why nothing was agreed; null where something was
    zonder_afspraken varchar,
    afgesproken_door varchar(64),
    afgesproken_op timestamp with time zone,
    resultaat varchar(8) check (resultaat in ('OPGELOST', 'DEELS', 'NIET')),
    resultaat_toelichting varchar,
    lobby boolean,
    lobby_bericht varchar,
    lobby_uiterlijk timestamp with time zone,
    afgesloten_door varchar(64),
    afgesloten_op timestamp with time zone,
    unique (dossier, volgnr),
    check ((oordeel is null) = (gewogen_op is null) and (oordeel is null) = (weging_reden is null)),
    check (stand not in ('NIET_OPGESCHAALD', 'OPGESCHAALD', 'AFSPREKEN', 'AFSPRAKEN_LOPEN', 'LOBBY', 'AFGESLOTEN') or oordeel is not null),
    check (stand <> 'NIET_OPGESCHAALD' or oordeel <> 'OPSCHALEN'),
    check (stand not in ('AFSPRAKEN_LOPEN', 'LOBBY', 'AFGESLOTEN') or afgesproken_op is not null),
    check ((resultaat is null) = (afgesloten_op is null) and (resultaat is null) = (lobby is null)),
    check (stand not in ('LOBBY', 'AFGESLOTEN') or resultaat is not null),
    check (lobby is null or lobby = (lobby_bericht is not null))
);
create index doorbraak_dossier on doorbraak (dossier);

-- What is asked of each level, and what it answered. voorstel, beslispunt: with COLLEGE alone.
create table doorbraak_vraag (
    doorbraak uuid not null references doorbraak (id),
    niveau varchar(10) not null check (niveau in ('DIRECTIE', 'COLLEGE', 'ALLIANTIE', 'RIJK')),
    vraag varchar not null,
    uiterlijk timestamp with time zone,
    voorstel uuid unique references voorstel (id),
    beslispunt uuid,
    strekking varchar(8) check (strekking in ('JA', 'DEELS', 'NEE', 'GEEN')),
    gegeven_door varchar(200),
    gegeven_op date,
    toelichting varchar,
    -- of the beslispunt; null where the college did not treat it
    uitkomst varchar(20),
    vastgelegd_door varchar(64),
    vastgelegd_op timestamp with time zone,
    primary key (doorbraak, niveau),
    check (voorstel is null or niveau = 'COLLEGE'),
    check ((voorstel is null) = (beslispunt is null)),
    check ((strekking is null) = (vastgelegd_op is null) and (strekking is null) = (toelichting is null) and (strekking is null) = (gegeven_op is null))
);

-- What was agreed: who (a function, partner-<key>, RIJK or ANDERS) and how that is read, what, and when.
create table doorbraak_afspraak (
    doorbraak uuid not null references doorbraak (id),
    volgnr integer not null,
    wie varchar(64) not null,
    naam varchar(200) not null,
    wat varchar not null,
    wanneer date not null,
    stand varchar(10) not null check (stand in ('LOOPT', 'NAGEKOMEN', 'NIET')),
    hoe varchar,
    afgedaan_door varchar(64),
    afgedaan_op timestamp with time zone,
    vooraf_herinnerd_op timestamp with time zone,
    na_herinnerd integer not null,
    na_herinnerd_op timestamp with time zone,
    primary key (doorbraak, volgnr),
    check ((stand = 'LOOPT') = (afgedaan_op is null))
);

-- The partners that were asked to join a lobby.
create table doorbraak_lobby (
    doorbraak uuid not null references doorbraak (id),
    partner varchar(64) not null,
    naam varchar(200) not null,
    deelname varchar(12) check (deelname in ('JA', 'NEE', 'GEEN_REACTIE')),
    toelichting varchar,
    door varchar(64),
    op timestamp with time zone,
    primary key (doorbraak, partner),
    check ((deelname is null) = (op is null))
);
