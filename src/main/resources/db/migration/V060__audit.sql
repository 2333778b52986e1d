-- The register of who looked at or changed what. Lines are added; the table refuses everything else.

CREATE TABLE audit (
    number  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    time    timestamptz NOT NULL,
    person  text,
    name    text,
    unit    text,
    session text,
    address text,
    action  text        NOT NULL,
    subject text        NOT NULL,
    place   text,
    purpose text,
    outcome text        NOT NULL,
    details jsonb       NOT NULL
);

CREATE INDEX audit_by_person ON audit (person, number);
CREATE INDEX audit_by_subject ON audit (subject, number);
CREATE INDEX audit_by_action ON audit (action text_pattern_ops, number);
CREATE INDEX audit_by_time ON audit USING brin (time);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit register is append only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_change;
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_truncate;
