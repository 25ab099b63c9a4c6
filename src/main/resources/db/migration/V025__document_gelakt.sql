-- A redacted file that took the place of an upload's content on a ground; the document keeps the hash of what was brought in.
create table document_gelakt (
    document uuid not null references document (id),
    volgnr integer not null,
    sha256 varchar(64) not null,
    grootte bigint not null,
    grond varchar(200) not null,
    door varchar(64) not null,
    op timestamp with time zone not null,
    primary key (document, volgnr)
);
