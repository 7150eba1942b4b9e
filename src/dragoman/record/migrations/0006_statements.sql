-- Whether it was said, or only will or will not be; and which question an answer answers.
ALTER TABLE statements ADD COLUMN status TEXT NOT NULL DEFAULT 'happened';
ALTER TABLE statements ADD COLUMN answers TEXT;
