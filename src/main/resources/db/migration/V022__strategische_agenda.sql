-- The themes of a strategische agenda, the actions of uitvoeringsplannen that work on one, and the languages of a plan's summary.
create table plan_thema (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    nummer integer not null,
    naam varchar(200),
    omschrijving varchar,
    resultaat varchar,
    partner varchar(60),
    lobby varchar,
    primary key (bewaring, volgnr)
);

create table plan_taal (
    bewaring uuid not null references bewaring (id),
    volgnr integer not null,
    taal varchar(20),
    vorm varchar(20),
    primary key (bewaring, volgnr)
);

alter table plan_actie add column thema_dossier varchar(20) references dossier (nummer);
alter table plan_actie add column thema integer;
alter table plan_actie add constraint plan_actie_heel_thema check ((thema_dossier is null) = (thema is null));
create index plan_actie_thema on plan_actie (thema_dossier);

create table wijziging_thema (
    aanvraag uuid not null references wijziging_aanvraag (id),
    nummer integer not null,
    vervalt boolean not null,
    naam varchar(200),
    omschrijving varchar,
    resultaat varchar,
    partner varchar(60),
    lobby varchar,
    primary key (aanvraag, nummer)
);

alter table wijziging_actie add column thema_dossier varchar(20) references dossier (nummer);
alter table wijziging_actie add column thema integer;
alter table wijziging_actie add constraint wijziging_actie_heel_thema check ((thema_dossier is null) = (thema is null));
