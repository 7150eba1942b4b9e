"""Quality and speed beside pinned floors; needs the labelled data and texts in ``../shared``."""
