-- The keys under which events that settle an expectation may lie, and until when: days since the
-- year 1, as Python counts them.
CREATE TABLE expectation_keys (
    "key" TEXT NOT NULL,
    until INTEGER NOT NULL,
    since INTEGER NOT NULL,
    expectation_id TEXT NOT NULL REFERENCES expectations (id) ON DELETE CASCADE,
    PRIMARY KEY ("key", until, expectation_id)
) WITHOUT ROWID;
CREATE INDEX expectation_keys_by_expectation ON expectation_keys (expectation_id);
