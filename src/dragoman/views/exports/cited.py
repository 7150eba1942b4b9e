"""An event beside its document, and what every shape asks of the two."""

import datetime as dt
from dataclasses import dataclass
from importlib.metadata import version

from dragoman.model import Document, Event, Interval, Party

LONGEST = 31
"""Days that an interval may have for its first day to stand for it in a column that holds one day:
up to a month. "In 2022" is not put down as the first of January."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An event and the document that reports it."""

    event: Event
    document: Document

    @property
    def took_place(self) -> bool:
        """Whether the event happened or is under way, so that data without a status may hold it."""
        return self.event.status in {"happened", "ongoing"}


def first_day(when: Interval | None) -> dt.date | None:
    """The day to write where only one fits; None where the words fix no day within a month."""
    if when is None:
        return None
    if when.start is None or when.end is None:
        return when.start or when.end
    return when.start if (when.end - when.start).days < LONGEST else None


def same(when: Interval | None, part: str) -> str:
    """The year ("%Y") or month ("%Y%m") of an interval that lies in one, else ""."""
    if when is None or when.start is None or when.end is None:
        return ""
    first, last = (day.strftime(part) for day in (when.start, when.end))
    return first if first == last else ""


def is_state(party: Party) -> bool:
    """Whether a party's code is a state's (ISO 3166), and not an organisation's."""
    from dragoman.gazetteer import load

    return party.code is not None and load().state(party.code) is not None


def in_lead(cited: Cited) -> bool:
    """Whether the event stands in the title or in the first paragraph of prose."""
    text, start = cited.document.text, 0
    for segment in sorted(cited.document.segments, key=lambda segment: segment.start):
        if text[start : segment.start].strip():
            break
        start = max(start, segment.end)
    start += len(text[start:]) - len(text[start:].lstrip())
    end = text.find("\n", start)
    return end < 0 or cited.event.evidence.start < end


def program() -> str:
    """The name and version of this program, for columns that say who coded."""
    return f"Dragoman {version('dragoman')}"
