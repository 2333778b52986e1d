-- What happened in a conference: time line, chat, each version of the case overlay.
create table conference_timeline (
    ordinal    bigint generated always as identity primary key,
    conference text        not null references conference on delete cascade,
    at         timestamptz not null,
    what       text        not null,
    seat       text,
    by_name    text,
    details    jsonb       not null
);

create index conference_timeline_conference on conference_timeline (conference, ordinal);

create table conference_chat (
    id         bigint generated always as identity primary key,
    conference text        not null references conference on delete cascade,
    seat       text        not null,
    name       text        not null,
    role       text        not null,
    at         timestamptz not null,
    text       text        not null
);

create index conference_chat_conference on conference_chat (conference, id);

create table conference_overlay (
    conference text        not null references conference on delete cascade,
    version    bigint      not null,
    at         timestamptz not null,
    author     text        not null,
    document   jsonb       not null,
    primary key (conference, version)
);
