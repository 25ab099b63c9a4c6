-- The search rows say since when a person acted, which version of the nota was decided on, and hold the nota's words; they
-- are made again at the start.
delete from zoek_besluit_persoon;
delete from zoek_besluit_wijk;
delete from zoek_besluit;
alter table zoek_besluit_persoon add column sinds timestamp with time zone not null;
alter table zoek_besluit add column nota_versie uuid;

-- A wijk's decisions by date, and who acted, without reading each decision.
alter table zoek_besluit_wijk add column datum date not null;
alter table zoek_besluit_wijk add column volgnr bigint not null;
create index zoek_besluit_wijk_nieuwste on zoek_besluit_wijk (wijk, datum desc, volgnr);
drop index zoek_besluit_wijk_wijk;

-- The address of a page that is not public is longer than an id.
alter table inzage alter column object set data type varchar(250);

-- What one decision and a list of dossiers ask for.
create index mandaat_beslispunt on mandaat (beslispunt);
create index mandaatbesluit_mandaat on mandaatbesluit (mandaat);
create index voorstel_planversie on voorstel (planversie);
create index wijziging_plan on wijziging (plan);
create index planversie_voorstel on planversie (voorstel);
create index toezegging_raadsvraag on toezegging (raadsvraag);
create index agendapunt_dossier on agendapunt (dossier);
create index dossier_gestart on dossier (gestart_op, nummer);
-- The seal as it was on a day.
create index register_checkpoint_tijdstip on register_checkpoint (tijdstip, omvang);
