-- The wijken of a decision, who acted for it and in what function, beside its words: one index gives the decisions that have all
-- that is asked, however many have each of it.
alter table zoek_besluit add column kenmerken varchar[] not null default '{}';
update zoek_besluit z set kenmerken = array(
    select 'w:' || wijk from zoek_besluit_wijk where besluit = z.id
    union select 'p:' || gebruiker from zoek_besluit_persoon where besluit = z.id
    union select 'f:' || functie from zoek_besluit_persoon where besluit = z.id);
create index zoek_besluit_gevonden on zoek_besluit using gin (zoekvector, kenmerken);
drop index zoek_besluit_zoekvector;
alter table zoek_besluit alter column kenmerken set statistics 1000;
