-- What this database serves, and a place that the readiness check writes to. One row.
CREATE TABLE centre (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    kind   text NOT NULL CHECK (kind IN ('own', 'demo')),
    tried  timestamptz
);
