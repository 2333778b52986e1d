-- The event log: one head row, whose lock orders all commits that append, and the events themselves.

CREATE TABLE event_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    uuid   NOT NULL DEFAULT gen_random_uuid(),
    head     bigint NOT NULL DEFAULT 0,
    origin   text   NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

COMMENT ON COLUMN event_head.origin IS 'server and time line the epoch belongs to: another one means that the database was restored';

INSERT INTO event_head (origin) VALUES ('');

CREATE TABLE event (
    log_offset bigint      PRIMARY KEY,
    id         uuid        NOT NULL,
    type       text        NOT NULL,
    subject    text        NOT NULL,
    topic      text        NOT NULL,
    place      text,
    time       timestamptz NOT NULL,
    data       json        NOT NULL
);

CREATE INDEX event_time ON event USING brin (time);
