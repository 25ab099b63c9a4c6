-- Rows of the register are added and read.
create trigger register_invoer_alleen_toevoegen before update, delete on register_invoer for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';
create trigger register_index_alleen_toevoegen before update, delete on register_index for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';
create trigger register_tegel_alleen_toevoegen before update, delete on register_tegel for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';
create trigger register_checkpoint_alleen_toevoegen before update, delete on register_checkpoint for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';
create trigger register_gewist_alleen_toevoegen before update, delete on register_gewist for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';
create trigger register_besloten_alleen_gewist before update, delete on register_besloten for each row call 'nl.besluitspoor.register.zegel.AlleenToevoegen';

-- H2 has no trigger for TRUNCATE, but truncates no table that another points at: this one points at each, and stays empty.
create table register_slot (
    nr bigint references register_index (nr),
    niveau integer,
    tegel bigint,
    omvang bigint references register_checkpoint (omvang),
    invoer uuid,
    veld varchar(80),
    foreign key (niveau, tegel) references register_tegel (niveau, nr),
    foreign key (invoer, veld) references register_besloten (invoer, veld),
    constraint register_slot_gewist foreign key (invoer, veld) references register_gewist (invoer, veld)
);
