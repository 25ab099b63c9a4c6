-- The raadsinformatiebrief from its decision to the griffie's receipt, and who signed which PDF.
create table rib (
    id uuid primary key,
    dossier varchar(20) not null references dossier (nummer),
    volgnr integer not null,
    voorstel uuid not null references voorstel (id),
    stand varchar(20) not null,
    openbaarheid varchar(20) not null,
    begonnen_op timestamp with time zone not null,
    begonnen_door varchar(64) not null,
    html varchar,
    pdf_document uuid references document (id),
    pdf_sha256 varchar(64),
    opgemaakt_op timestamp with time zone,
    ondertekend_op timestamp with time zone,
    teruggestuurd_op timestamp with time zone,
    teruggestuurd_door varchar(64),
    teruggestuurd_functie varchar(80),
    teruggestuurd_reden varchar,
    aangeboden_op timestamp with time zone,
    aanvaard_op timestamp with time zone,
    verzonden_op timestamp with time zone,
    ontvangen_op date,
    routing varchar(40),
    routing_agendapunt varchar(300),
    ontvangst_door varchar(64),
    ontvangst_vastgelegd_op timestamp with time zone,
    unique (dossier, volgnr),
    check (stand not in ('VERZONDEN', 'ONTVANGEN') or verzonden_op is not null),
    check (stand <> 'ONTVANGEN' or (ontvangen_op is not null and routing is not null)),
    check (stand <> 'TERUGGESTUURD' or teruggestuurd_reden is not null)
);
create index rib_voorstel on rib (voorstel);

-- Which decided points a RIB tells of.
create table rib_beslispunt (
    rib uuid not null references rib (id),
    beslispunt uuid not null references beslispunt (id),
    volgnr integer not null,
    primary key (rib, beslispunt)
);
create index rib_beslispunt_beslispunt on rib_beslispunt (beslispunt);

create table rib_handtekening (
    rib uuid not null references rib (id),
    functie varchar(80) not null,
    gebruiker varchar(64) not null,
    waarnemend boolean not null,
    tijdstip timestamp with time zone not null,
    sha256 varchar(64) not null,
    primary key (rib, functie)
);
