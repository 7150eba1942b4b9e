"""Single capabilities, each usable alone: the type, the status and the times of a text."""

import datetime as dt
from collections.abc import Iterator

from dragoman.language.times import times as times_of
from dragoman.model import Interval, Label, Status
from dragoman.reading import pairs
from dragoman.reading.events.scene import Scene
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.reading.status import status_of
from dragoman.sources import day, document

Offsets = tuple[int, int]


def classify(text: str, *, actor: Offsets, recipient: Offsets) -> Label:
    """The PLOVER type of what ``actor`` does to ``recipient`` in ``text``, or "none".

    Both are ``(start, end)`` offsets in the text; the score runs from 0 to 1. What is read is the
    sentence that holds both, or the sentences from the one to the other.
    """
    first, last = min(actor[0], recipient[0]), max(actor[1], recipient[1])
    scenes = [s for s in _scenes(text) if s.sentence.start < last and first < s.sentence.end]
    return pairs.classify(scenes, actor, recipient)


def status(text: str, *, trigger: Offsets) -> Status:
    """The status of the event that the words at ``trigger`` name in ``text``.

    Raises ValueError where there is no word.
    """
    for scene in _scenes(text):
        for offset in range(*trigger):
            token = scene.parse.at(offset)
            if token is not None:
                return status_of(scene.parse, token)[0]
    raise ValueError(f"no word at {trigger} in {text[:40]!r}")


def times(
    text: str, *, published: dt.date | str | None = None, bounds: bool = False
) -> tuple[Interval, ...]:
    """Every expression in ``text`` that names days, in order, each with its span.

    ``published`` is the day that "Friday" and "this year" are counted from; without it only
    absolute expressions are given. "Since 2019" gives the days of 2019, whose span is "2019";
    with ``bounds`` it is open to the end, as events and figures have it. Raises SourceError for
    a day that is no date.
    """
    return times_of(text, day(published), bounds=bounds)


def _scenes(text: str) -> Iterator[Scene]:
    """The sentences of a text, all of them parsed."""
    page = open_page(document(text), gated=False)
    named = mentions(page)
    for sentence in page.sentences:
        if sentence.parse is not None:
            yield Scene(page, named, sentence, sentence.parse)
