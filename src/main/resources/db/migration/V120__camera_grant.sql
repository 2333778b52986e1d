-- Allowances and denials beside roles and scopes. A grant is never changed: it is withdrawn and another one given.
create table camera_grant (
    id         text        primary key,
    person     text        references person on delete cascade,
    role       text,
    camera     text        references camera on delete cascade,
    place      text,
    right_code text        not null check (right_code in ('camera.view', 'camera.watch', 'camera.snapshot')),
    effect     text        not null check (effect in ('allow', 'deny')),
    starts     timestamptz,
    ends       timestamptz check (ends > starts),
    reason     text        not null,
    given_by   text        not null,
    given      timestamptz not null,
    constraint grant_for_a_person_or_a_role check ((person is null) <> (role is null)),
    constraint grant_at_a_camera_or_a_place check ((camera is null) <> (place is null))
);

create index camera_grant_by_person on camera_grant (person);
create index camera_grant_by_camera on camera_grant (camera);
