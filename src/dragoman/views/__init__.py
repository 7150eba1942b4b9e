"""Briefs, tables, timelines and exports: the record as people and other programs read it."""
