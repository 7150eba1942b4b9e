-- Documents as they are known to the search for copies: a number for each, and its bands.
CREATE TABLE fingerprinted (
    number INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE REFERENCES documents (id)
);
CREATE TABLE bands (
    band INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES fingerprinted (number),
    PRIMARY KEY (band, number)
) WITHOUT ROWID;

-- Documents that are one text with others, each with the earliest of them.
CREATE TABLE copies (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    origin_id TEXT NOT NULL REFERENCES documents (id)
) WITHOUT ROWID;
CREATE INDEX copies_by_origin ON copies (origin_id);

-- What is compared of each event, and the keys under which others of the same may lie.
CREATE TABLE tellings (
    number INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE REFERENCES events (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    happening_id TEXT NOT NULL,
    telling TEXT NOT NULL
);
CREATE INDEX tellings_by_document ON tellings (document_id);
CREATE INDEX tellings_by_happening ON tellings (happening_id);
CREATE TABLE telling_keys (
    "key" TEXT NOT NULL,
    day INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES tellings (number) ON DELETE CASCADE,
    PRIMARY KEY ("key", day, number)
) WITHOUT ROWID;
CREATE INDEX telling_keys_by_number ON telling_keys (number);

-- Who judged which two entries to be one, and why; nothing is ever deleted here.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL,
    "by" TEXT NOT NULL,
    is_person INTEGER NOT NULL,
    why TEXT NOT NULL,
    sure REAL NOT NULL,
    made TEXT NOT NULL,
    withdrawn TEXT
);
CREATE INDEX judgements_by_one ON judgements (one, kind) WHERE withdrawn IS NULL;
CREATE INDEX judgements_by_other ON judgements (other, kind) WHERE withdrawn IS NULL;
