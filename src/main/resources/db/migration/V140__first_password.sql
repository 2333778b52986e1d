-- A password that somebody else set is changed by its owner before anything else is done with it.
ALTER TABLE person ADD COLUMN must_change boolean NOT NULL DEFAULT false;

-- A session begun with such a password may do nothing else; one begun otherwise is not bound by it.
ALTER TABLE session ADD COLUMN must_change boolean NOT NULL DEFAULT false;
