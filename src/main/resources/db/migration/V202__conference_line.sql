-- How the lines were, by day and unit: it says nothing of who sat there.
create table conference_line (
    day         date    not null,
    conference  text    not null references conference on delete cascade,
    unit        text    not null, -- empty for guests and screens, whose line is nobody's of ours
    name        text    not null,
    place       text,
    joins       integer not null default 0,
    drops       integer not null default 0,
    join_ms     integer[] not null default '{}',
    picture_ms  integer[] not null default '{}',
    received    bigint  not null default 0,
    lost        bigint  not null default 0,
    frozen_ms   bigint  not null default 0,
    kbit        bigint  not null default 0, -- sum over samples
    samples     bigint  not null default 0,
    round_trip  bigint  not null default 0, -- sum over looks, ms
    loss_up     double precision not null default 0, -- sums over looks
    loss_down   double precision not null default 0,
    looks       bigint  not null default 0,
    tcp         bigint  not null default 0, -- looks at which UDP did not get through
    primary key (day, conference, unit)
);
