-- The outcome of a verification is added and read: who spoils the register must not take away that it was found.
create trigger register_controle_alleen_toevoegen before update, delete on register_controle for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';

-- As register_slot: H2 truncates no table that another points at.
create table register_controle_slot (controle uuid references register_controle (id));
