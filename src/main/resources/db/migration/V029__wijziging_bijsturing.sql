-- The choice in a round of monitoring that a change came from; null where it came from none.
alter table wijziging add column bijsturing uuid references monitoring_bijsturing (id);
create index wijziging_bijsturing on wijziging (bijsturing);
