-- Undo and redo of each wall: the layouts it had, numbered; the wall stands at one of them. What hangs now is
-- in the wall's own row, and enters here when it is left.
alter table wall
    add column place  integer not null default 0,
    add column oldest integer not null default 0,
    add column newest integer not null default 0;

create table wall_history (
    wall    text    not null references wall (id) on delete cascade,
    place   integer not null,
    windows jsonb   not null,
    primary key (wall, place)
);

-- Who holds control of a wall; leaves is when it lapses, absent while a console of theirs is connected.
create table wall_control (
    wall   text primary key references wall (id) on delete cascade,
    person text not null,
    name   text not null,
    since  timestamptz not null,
    leaves timestamptz
);

create index wall_control_person on wall_control (person);

create table wall_scene (
    id      text primary key,
    ordinal bigint generated always as identity, -- scenes stand in the order in which they were saved
    wall    text not null references wall (id) on delete cascade,
    name    text not null,
    windows jsonb not null,
    version bigint not null,
    author  jsonb, -- id and name of the person who made this version; none for one that came with the program
    constraint wall_scene_name unique (wall, name)
);

-- done is the moment until which the schedule was dealt with; what is due follows from it, days and at.
create table wall_schedule (
    id      text primary key,
    wall    text not null references wall (id) on delete cascade,
    scene   text not null references wall_scene (id) on delete cascade,
    days    integer[] not null, -- 1 Monday to 7 Sunday
    at      time not null, -- in the county's zone
    enabled boolean not null,
    done    timestamptz not null,
    version bigint not null,
    author  jsonb not null
);

create index wall_schedule_wall on wall_schedule (wall);

-- Named tours; those without a wall belong to the centre.
create table wall_tour (
    id      text primary key,
    wall    text references wall (id) on delete cascade,
    name    text not null,
    cameras jsonb not null,
    dwell   integer not null,
    version bigint not null,
    author  jsonb
);

create unique index wall_tour_name on wall_tour (coalesce(wall, ''), name);
