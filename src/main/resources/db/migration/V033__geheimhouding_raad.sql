-- The council lifted a secrecy itself, once it shared the secret (Gemeentewet 89): its decision, as the griffie recorded it.
create table geheimhouding_raadsbesluit (
    geheimhouding uuid primary key references geheimhouding (id),
    datum date not null,
    kenmerk varchar(60) not null,
    letterlijk varchar(4000) not null,
    vastgelegd_door varchar(64) not null,
    vastgelegd_op timestamp with time zone not null
);
