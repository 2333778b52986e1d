-- The county as a tree; the code of a place begins with the code of the one it lies in.
create table place (
    code     text primary key check (code ~ '^[0-9]{6}([0-9]{3}){0,3}$'),
    name     text not null,
    lat      double precision not null,
    lon      double precision not null,
    boundary jsonb not null default '[]'
);
