-- The catalogue of camera points. How a camera stands is not kept here: it changes by the second.
create table camera (
    id                text primary key,
    name              text not null,
    name_en           text,
    place             text not null,
    unit              text not null,
    lat               double precision not null,
    lon               double precision not null,
    kind              text not null,
    place_type        text not null,
    owner             text not null,
    legal_purpose     text not null,
    signage_confirmed boolean not null,
    retention_days    integer check (retention_days >= 30),
    sensitive         boolean not null,
    source_url        text,
    source_user       text,
    source_password   text, -- sealed with AES-256-GCM, bound to the id; the key lies in the data folder
    source_transport  text,
    keep_warm         boolean not null,
    enabled           boolean not null,
    masks             jsonb not null default '[]',
    version           bigint not null
);

create index camera_by_place on camera (place text_pattern_ops);
