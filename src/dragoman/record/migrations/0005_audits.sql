-- What people said of entries that they were shown: whether they are right.
CREATE TABLE audits (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL,
    "by" TEXT NOT NULL,
    version TEXT NOT NULL,
    made TEXT NOT NULL
);
CREATE INDEX audits_by_event ON audits (event_id);
