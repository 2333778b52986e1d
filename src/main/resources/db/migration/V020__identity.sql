-- Who may come in: units, people, their sessions, and the one-time tickets that pair a wall screen.

CREATE TABLE unit (
    id          text   PRIMARY KEY,
    name        text   NOT NULL,
    kind        text   NOT NULL,
    place       text   NOT NULL,
    duty_phone  text   NOT NULL,
    duty_person text   NOT NULL,
    version     bigint NOT NULL DEFAULT 1,
    CONSTRAINT unit_name_in_place UNIQUE (place, name)
);

CREATE TABLE person (
    id        text        PRIMARY KEY,
    user_name text        NOT NULL,
    name      text        NOT NULL,
    unit      text        CONSTRAINT person_unit REFERENCES unit,
    roles     text[]      NOT NULL,
    scope     text[]      NOT NULL,
    disabled  boolean     NOT NULL DEFAULT false,
    password  text        NOT NULL,
    since     timestamptz NOT NULL,
    version   bigint      NOT NULL DEFAULT 1
);

COMMENT ON COLUMN person.password IS 'Argon2id with salt and parameters; never the password';

CREATE UNIQUE INDEX person_user_name ON person (lower(user_name));
CREATE INDEX person_by_unit ON person (unit);

CREATE TABLE session (
    id         uuid        PRIMARY KEY,
    number     bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    token_hash bytea       NOT NULL UNIQUE,
    person     text        REFERENCES person ON DELETE CASCADE,
    screen     text,
    address    text        NOT NULL,
    since      timestamptz NOT NULL,
    seen       timestamptz NOT NULL,
    ends       timestamptz NOT NULL,
    CONSTRAINT session_of_a_person_or_a_screen CHECK ((person IS NULL) <> (screen IS NULL))
);

COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the token; the token itself is kept nowhere';

CREATE INDEX session_by_person ON session (person);

CREATE TABLE screen_ticket (
    hash    bytea       PRIMARY KEY,
    screen  text        NOT NULL,
    issuer  text        NOT NULL,
    expires timestamptz NOT NULL
);
