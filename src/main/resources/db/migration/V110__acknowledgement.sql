-- Which faults somebody has taken notice of; a line goes when pictures come again.
create table acknowledgement (
    camera text primary key references camera on delete cascade,
    person text not null,
    name   text not null,
    at     timestamptz not null,
    note   text
);
