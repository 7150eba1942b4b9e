-- What each event is about, PLOVER's contexts parted by blanks.
ALTER TABLE events ADD COLUMN contexts TEXT NOT NULL DEFAULT '';
