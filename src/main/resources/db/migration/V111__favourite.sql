-- The cameras that a person has starred: named groups in their order, each with its cameras in theirs.
create table favourite (
    person  text primary key references person on delete cascade,
    groups  jsonb not null,
    version bigint not null
);
