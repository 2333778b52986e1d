-- Conferences, who is invited, who sits in them. due is when something of it has to be dealt with by itself.
create table conference (
    id        text        primary key,
    kind      text        not null,
    title     text        not null,
    matter    text,
    state     text        not null,
    host      jsonb       not null, -- person, name, unit, unitName, place
    lobby     boolean     not null,
    locked    boolean     not null,
    spotlight text,
    points    jsonb       not null, -- the agenda
    point     integer,              -- which of them is in hand
    made      timestamptz not null,
    begins    timestamptz,
    opened    timestamptz,
    ended     timestamptz,
    empty     timestamptz,          -- since when nobody is seated
    reminded  integer     not null, -- minutes before begins of the last reminder, 0 for none
    overlay   bigint      not null, -- version of the case overlay, 0 for none
    version   bigint      not null,
    due       timestamptz
);

create index conference_due on conference (due) where due is not null;
create index conference_made on conference (made desc, id);

create table conference_invitation (
    id         text primary key,
    conference text not null references conference on delete cascade,
    unit       text,
    person     text,
    name       text not null,
    place      text,
    state      text not null,
    until      timestamptz, -- when it stops ringing
    by_name    text,        -- who answered or declined
    words      text,
    constraint invitation_of_a_unit_or_a_person check ((unit is null) <> (person is null)),
    constraint conference_invitation_once unique nulls not distinct (conference, unit, person)
);

create table conference_seat (
    id         text primary key,
    ordinal    bigint generated always as identity, -- seats stand in the order in which they came
    conference text not null references conference on delete cascade,
    kind       text not null, -- person, screen or guest
    occupier   text not null, -- who of that kind
    name       text not null,
    unit       text,
    unit_name  text,
    place      text,
    role       text not null,
    state      text not null,
    sends      boolean not null,
    admitted   boolean not null,
    audio_off  boolean not null, -- muted by the host
    video_off  boolean not null,
    caucus     boolean not null,
    away_until timestamptz,
    tenure     integer not null, -- how often a page has taken it
    resume     bytea,
    former     bytea,
    constraint conference_seat_once unique (conference, kind, occupier)
);

comment on column conference_seat.resume is 'SHA-256 of the token with which the seat is taken again; kept nowhere else';
comment on column conference_seat.former is 'the one before, until the page has shown that it got the new one';

create table conference_guest (
    id         text        primary key,
    conference text        not null references conference on delete cascade,
    name       text,
    role       text        not null,
    ticket     bytea       not null unique,
    expires    timestamptz not null,
    used       timestamptz,
    withdrawn  timestamptz
);

comment on column conference_guest.ticket is 'SHA-256 of the ticket in the link; the ticket itself is kept nowhere';

create index conference_guest_conference on conference_guest (conference);
