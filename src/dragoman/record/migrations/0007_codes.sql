-- The codes that each document holds, by the day of publication: where a pair is looked up.
CREATE TABLE codes (
    code TEXT NOT NULL,
    day TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (code, day, document_id)
) WITHOUT ROWID;
CREATE INDEX codes_by_document ON codes (document_id);
INSERT INTO codes
SELECT DISTINCT p.code, coalesce(d.published, '9999-12-31'), p.document_id
FROM parties p JOIN documents d ON d.id = p.document_id WHERE p.code IS NOT NULL;
