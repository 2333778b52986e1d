-- The answer to a creation is kept in the creation's own transaction: there are no unfinished ones any more.

DELETE FROM replay WHERE status IS NULL;

ALTER TABLE replay
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN headers SET NOT NULL,
    ALTER COLUMN body SET NOT NULL;

COMMENT ON COLUMN replay.status IS 'of the first answer';
