-- Roles for production on PostgreSQL. Run once as a superuser, with passwords of your own.
-- Flyway and the engine's tables run under besluitspoor_eigenaar (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD); the
-- application under besluitspoor_app (SPRING_DATASOURCE_USERNAME), which reads and adds to the register and no more.
create role besluitspoor_eigenaar login password 'KIES_ZELF';
create role besluitspoor_app login password 'KIES_ZELF';
create database besluitspoor owner besluitspoor_eigenaar;
\connect besluitspoor
revoke create on schema public from public;
grant create, usage on schema public to besluitspoor_eigenaar;
grant usage on schema public to besluitspoor_app;
alter default privileges for role besluitspoor_eigenaar in schema public grant select, insert, update, delete on tables to besluitspoor_app;
alter default privileges for role besluitspoor_eigenaar in schema public grant usage, select on sequences to besluitspoor_app;

-- After the first start (the tables are there then), and after each upgrade:
revoke update, delete, truncate on register_invoer, register_index, register_tegel, register_checkpoint, register_gewist, register_controle
    from besluitspoor_app;
revoke update, truncate on register_besloten from besluitspoor_app;
