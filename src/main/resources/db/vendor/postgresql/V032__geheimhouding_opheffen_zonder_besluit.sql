-- Lifting by the council rests on no besluit of the college: only a lifted secrecy has one, and it may have none.
-- The name is the one that PostgreSQL gave this check when the table was made.
alter table geheimhouding drop constraint geheimhouding_check;
alter table geheimhouding add constraint geheimhouding_opgeheven check (opgeheven_besluit is null or opgeheven_op is not null);
