-- First answers to creations that carried an Idempotency-Key, to be given again.

CREATE TABLE replay (
    key_hash    bytea       PRIMARY KEY,
    fingerprint bytea       NOT NULL,
    since       timestamptz NOT NULL,
    status      integer,
    headers     jsonb,
    body        bytea
);

COMMENT ON COLUMN replay.key_hash IS 'of caller, operation and key';
COMMENT ON COLUMN replay.fingerprint IS 'of the body, keyed by the Idempotency-Key, which is not kept';
COMMENT ON COLUMN replay.status IS 'null while the first request is being answered';

CREATE INDEX replay_since ON replay (since);
