-- Rows of the register are added and read. ENABLE ALWAYS: also where a session switches triggers off for replication.
create function register_alleen_toevoegen() returns trigger language plpgsql as $$
begin
    raise exception 'aan % wordt alleen toegevoegd: een verbetering is een nieuwe invoer', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger alleen_toevoegen before update or delete or truncate on register_invoer for each statement execute function register_alleen_toevoegen();
create trigger alleen_toevoegen before update or delete or truncate on register_index for each statement execute function register_alleen_toevoegen();
create trigger alleen_toevoegen before update or delete or truncate on register_tegel for each statement execute function register_alleen_toevoegen();
create trigger alleen_toevoegen before update or delete or truncate on register_checkpoint for each statement execute function register_alleen_toevoegen();
create trigger alleen_toevoegen before update or delete or truncate on register_gewist for each statement execute function register_alleen_toevoegen();
alter table register_invoer enable always trigger alleen_toevoegen;
alter table register_index enable always trigger alleen_toevoegen;
alter table register_tegel enable always trigger alleen_toevoegen;
alter table register_checkpoint enable always trigger alleen_toevoegen;
alter table register_gewist enable always trigger alleen_toevoegen;

-- A committed value goes only where an erasure was written for it.
create function register_alleen_gewist() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from register_gewist g where g.invoer = old.invoer and g.veld = old.veld) then
        raise exception 'uit % gaat alleen weg waarvan het wissen is vastgelegd', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;

create trigger alleen_toevoegen before update or truncate on register_besloten for each statement execute function register_alleen_toevoegen();
create trigger alleen_gewist before delete on register_besloten for each row execute function register_alleen_gewist();
alter table register_besloten enable always trigger alleen_toevoegen;
alter table register_besloten enable always trigger alleen_gewist;
