"""Who did what with whom: the events of a document."""

from dragoman.reading.events.events import events, grounded

__all__ = ["events", "grounded"]
