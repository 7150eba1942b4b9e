"""Sentences -> Reading: mentions, events and their status, statements, positions, figures."""
