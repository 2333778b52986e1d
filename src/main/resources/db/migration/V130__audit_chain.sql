-- The register becomes a chain: each line holds the hash of the one before it and its own, over a form that
-- src/docs/audit.md specifies. Lines get their numbers without holes under the lock of the head row. The lines that
-- stand already are numbered anew without holes and chained in their order.

ALTER TABLE audit ALTER COLUMN number DROP IDENTITY;
ALTER TABLE audit ALTER COLUMN details TYPE json USING details::text::json;
ALTER TABLE audit ADD COLUMN view text, ADD COLUMN previous bytea, ADD COLUMN hash bytea;

COMMENT ON COLUMN audit.view IS 'one look has two lines, its start and its end, that share this';
COMMENT ON COLUMN audit.details IS 'json, not jsonb: the hash is over the text as it was written';

CREATE TABLE audit_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint NOT NULL,
    hash     bytea  NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

INSERT INTO audit_head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value || ',', '-')
$$;

CREATE FUNCTION audit_hash(line audit) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(line.previous || convert_to(
        'audit/1,'
        || audit_field(line.number::text)
        || audit_field(to_char(line.time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || audit_field(line.person)
        || audit_field(line.name)
        || audit_field(line.unit)
        || audit_field(line.session)
        || audit_field(line.address)
        || audit_field(line.action)
        || audit_field(line.subject)
        || audit_field(line.place)
        || audit_field(line.view)
        || audit_field(line.purpose)
        || audit_field(line.outcome)
        || audit_field(line.details::text), 'UTF8'))
$$;

CREATE FUNCTION audit_append(
    times timestamptz[], persons text[], names text[], units text[], sessions text[], addresses text[],
    actions text[], subjects text[], places text[], views text[], purposes text[], outcomes text[], details text[]
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    line audit;
BEGIN
    SELECT head.number, head.hash INTO line.number, line.hash FROM audit_head head FOR UPDATE;
    FOR at IN 1 .. cardinality(times) LOOP
        line.number := line.number + 1;
        line.previous := line.hash;
        line.time := times[at];
        line.person := persons[at];
        line.name := names[at];
        line.unit := units[at];
        line.session := sessions[at];
        line.address := addresses[at];
        line.action := actions[at];
        line.subject := subjects[at];
        line.place := places[at];
        line.view := views[at];
        line.purpose := purposes[at];
        line.outcome := outcomes[at];
        line.details := details[at]::json;
        line.hash := audit_hash(line);
        INSERT INTO audit SELECT line.*;
    END LOOP;
    UPDATE audit_head SET number = line.number, hash = line.hash;
    RETURN line.number;
END
$$;

ALTER TABLE audit DISABLE TRIGGER audit_no_change;

DO $$
DECLARE
    line audit;
    former bigint;
BEGIN
    SELECT head.number, head.hash INTO line.number, line.hash FROM audit_head head;
    FOR former IN SELECT number FROM audit ORDER BY number LOOP
        DECLARE
            before bytea := line.hash;
            place_in_order bigint := line.number + 1;
        BEGIN
            SELECT * INTO line FROM audit WHERE number = former;
            line.number := place_in_order;
            line.previous := before;
            line.hash := audit_hash(line);
            UPDATE audit SET number = line.number, previous = line.previous, hash = line.hash WHERE number = former;
        END;
    END LOOP;
    UPDATE audit_head SET number = line.number, hash = line.hash;
END
$$;

ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_change;
ALTER TABLE audit ALTER COLUMN previous SET NOT NULL, ALTER COLUMN hash SET NOT NULL;

CREATE INDEX audit_by_view ON audit (view) WHERE view IS NOT NULL;
CREATE INDEX audit_by_place ON audit (place text_pattern_ops, number);
