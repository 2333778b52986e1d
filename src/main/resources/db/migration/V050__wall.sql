-- Walls; screens and windows change together with their wall, so they are kept in its row.
create table wall (
    id      text primary key,
    name    text not null,
    width   integer not null,
    height  integer not null,
    screens jsonb not null,
    windows jsonb not null,
    version bigint not null,
    author  jsonb -- id and name of the person who made this version
);
