-- Words by their Dutch stem. zoektekst has no accents and no hyphens any more.
alter table zoek_besluit add column zoekvector tsvector generated always as (to_tsvector('dutch', zoektekst)) stored;
create index zoek_besluit_zoekvector on zoek_besluit using gin (zoekvector);
