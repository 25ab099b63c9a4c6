-- The outcome of a verification is added and read: who spoils the register must not take away that it was found.
create trigger alleen_toevoegen before update or delete or truncate on register_controle for each statement execute function register_alleen_toevoegen();
alter table register_controle enable always trigger alleen_toevoegen;
