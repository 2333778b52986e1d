-- Places can be changed, by one person at a time.
ALTER TABLE place ADD COLUMN version bigint NOT NULL DEFAULT 1;
