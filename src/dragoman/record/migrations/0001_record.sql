-- Documents, as they came in. A document's text never changes.
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    title TEXT,
    title_from TEXT,
    published TEXT,
    published_from TEXT,
    timezone TEXT,
    outlet TEXT,
    outlet_from TEXT,
    url TEXT,
    language TEXT,
    language_from TEXT,
    source TEXT
);
CREATE INDEX documents_by_day ON documents (published);
CREATE INDEX documents_by_outlet ON documents (outlet);

CREATE TABLE segments (
    document_id TEXT NOT NULL REFERENCES documents (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (document_id, start)
) WITHOUT ROWID;

-- One row for each reading that was ever believed; the one that still is has no "until".
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    version TEXT NOT NULL,
    sentences INTEGER NOT NULL,
    parsed INTEGER NOT NULL,
    believed_from TEXT NOT NULL,
    believed_until TEXT,
    snapshot TEXT
);
CREATE UNIQUE INDEX readings_believed ON readings (document_id) WHERE believed_until IS NULL;
CREATE INDEX readings_by_document ON readings (document_id);

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    code TEXT,
    name TEXT NOT NULL,
    person TEXT,
    sector TEXT
);
CREATE INDEX actors_by_code ON actors (code);

-- Every party: of an event, statement, position or figure, or only mentioned.
CREATE TABLE parties (
    document_id TEXT NOT NULL REFERENCES documents (id),
    entry_id TEXT NOT NULL,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    actor_id TEXT REFERENCES actors (id),
    sector TEXT,
    person TEXT,
    office TEXT,
    start INTEGER,
    "end" INTEGER,
    PRIMARY KEY (entry_id, role, position)
) WITHOUT ROWID;
CREATE INDEX parties_by_code ON parties (code, role, entry_id);
CREATE INDEX parties_by_document ON parties (document_id);
CREATE INDEX parties_by_actor ON parties (actor_id, role, entry_id);

CREATE TABLE statements (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    turn TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL
);
CREATE INDEX statements_by_document ON statements (document_id);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    cameo TEXT,
    quad INTEGER NOT NULL,
    score REAL NOT NULL,
    status TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    when_precision TEXT,
    when_span_start INTEGER,
    when_span_end INTEGER,
    place_name TEXT,
    place_code TEXT,
    place_latitude REAL,
    place_longitude REAL,
    place_geonames_id INTEGER,
    place_start INTEGER,
    place_end INTEGER,
    times INTEGER,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    hedge_start INTEGER,
    hedge_end INTEGER,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    statement_id TEXT REFERENCES statements (id)
);
CREATE INDEX events_by_document ON events (document_id);
CREATE INDEX events_by_statement ON events (statement_id);
CREATE INDEX events_by_type ON events (type, status);
CREATE INDEX events_by_day ON events (when_start);

CREATE TABLE positions (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    stance TEXT NOT NULL,
    matter_start INTEGER NOT NULL,
    matter_end INTEGER NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    statement_id TEXT REFERENCES statements (id)
);
CREATE INDEX positions_by_document ON positions (document_id);
CREATE INDEX positions_by_statement ON positions (statement_id);

CREATE TABLE figures (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    value REAL,
    unit TEXT NOT NULL,
    counted TEXT,
    bound TEXT NOT NULL,
    change TEXT,
    measure TEXT,
    record TEXT,
    base REAL,
    period_start TEXT,
    period_end TEXT,
    period_precision TEXT,
    period_span_start INTEGER,
    period_span_end INTEGER,
    text_start INTEGER NOT NULL,
    text_end INTEGER NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    statement_id TEXT REFERENCES statements (id)
);
CREATE INDEX figures_by_document ON figures (document_id);
CREATE INDEX figures_by_statement ON figures (statement_id);

CREATE TABLE expectations (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    event_id TEXT NOT NULL REFERENCES events (id),
    window_start TEXT,
    window_end TEXT,
    window_precision TEXT,
    window_span_start INTEGER,
    window_span_end INTEGER,
    times INTEGER NOT NULL
);
CREATE INDEX expectations_by_document ON expectations (document_id);
CREATE INDEX expectations_by_event ON expectations (event_id);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    began TEXT NOT NULL,
    ended TEXT,
    version TEXT NOT NULL,
    options TEXT NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    replaced INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    counts TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE issues (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    document_id TEXT,
    "where" TEXT NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX issues_by_run ON issues (run_id);

CREATE VIRTUAL TABLE texts USING fts5 (
    title, text, content = 'documents', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_searchable AFTER INSERT ON documents BEGIN
    INSERT INTO texts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;

-- For people who open the file with another tool.
CREATE VIEW who_did_what AS
SELECT e.id, d.published, d.outlet, e.when_start AS first_day, e.when_end AS last_day,
    (SELECT group_concat(coalesce(p.person, p.code, p.name), ', ') FROM parties p
        WHERE p.entry_id = e.id AND p.role = 'actor') AS actors,
    e.type, e.mode, e.status,
    (SELECT group_concat(coalesce(p.person, p.code, p.name), ', ') FROM parties p
        WHERE p.entry_id = e.id AND p.role = 'recipient') AS recipients,
    substr(d.text, e.trigger_start + 1, e.trigger_end - e.trigger_start) AS words,
    substr(d.text, e.evidence_start + 1, e.evidence_end - e.evidence_start) AS sentence
FROM events e JOIN documents d ON d.id = e.document_id;

CREATE VIEW who_said_what AS
SELECT s.id, d.published, d.outlet,
    (SELECT coalesce(p.person, p.name) FROM parties p
        WHERE p.entry_id = s.id AND p.role = 'speaker') AS speaker,
    (SELECT p.code FROM parties p WHERE p.entry_id = s.id AND p.role = 'speaker') AS code,
    s.kind, substr(d.text, s.content_start + 1, s.content_end - s.content_start) AS content
FROM statements s JOIN documents d ON d.id = s.document_id;

CREATE VIEW which_figures AS
SELECT f.id, d.published, d.outlet, f.measure, f.low, f.high, f.unit, f.counted, f.bound,
    f.change, f.period_start, f.period_end,
    substr(d.text, f.text_start + 1, f.text_end - f.text_start) AS words
FROM figures f JOIN documents d ON d.id = f.document_id;

CREATE VIEW contacts AS
SELECT id, published, outlet, first_day, last_day, actors, recipients, mode, status, words, sentence
FROM who_did_what WHERE type = 'CONSULT';

CREATE VIEW who_stands_where AS
SELECT p.id, d.published, d.outlet,
    (SELECT coalesce(h.person, h.name) FROM parties h
        WHERE h.entry_id = p.id AND h.role = 'holder') AS holder,
    (SELECT h.code FROM parties h WHERE h.entry_id = p.id AND h.role = 'holder') AS code,
    p.stance, substr(d.text, p.matter_start + 1, p.matter_end - p.matter_start) AS matter,
    (SELECT coalesce(t.code, t.name) FROM parties t
        WHERE t.entry_id = p.id AND t.role = 'towards') AS towards
FROM positions p JOIN documents d ON d.id = p.document_id;

CREATE VIEW what_is_expected AS
SELECT x.id, w.published, w.outlet, x.window_start AS first_day, x.window_end AS last_day,
    w.actors, w.type, w.mode, w.status, w.recipients, x.times, w.words, w.sentence
FROM expectations x JOIN who_did_what w ON w.id = x.event_id;

CREATE VIEW what_could_not_be_read AS
SELECT r.began, r.version, i.document_id, i."where", i.kind, i.message
FROM issues i JOIN runs r ON r.id = i.run_id;
