"""Who did what with whom: the events of a document."""

from dragoman.reading.events.events import events

__all__ = ["events"]
