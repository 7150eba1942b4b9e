"""Single capabilities, each usable alone: the type, the status and the times of a text."""

import datetime as dt

from dragoman.language import parser, split
from dragoman.language.times import times as times_of
from dragoman.model import Document, Interval, Label, Status
from dragoman.reading.classifier import classify as classify_text
from dragoman.reading.status import status_of
from dragoman.sources import day

Offsets = tuple[int, int]


def classify(text: str, *, actor: Offsets, recipient: Offsets) -> Label:
    """The PLOVER type of what ``actor`` does to ``recipient`` in ``text``, or "none".

    Both are ``(start, end)`` offsets in the text; the score runs from 0 to 1.
    """
    return classify_text(text, actor=actor, recipient=recipient)


def status(text: str, *, trigger: Offsets) -> Status:
    """The status of the event that the words at ``trigger`` name in ``text``."""
    whole = Document(id="status", text=text)
    for sentence in parser().parse(text, split(whole)):
        parse = sentence.parse
        if parse is not None and sentence.start <= trigger[0] < sentence.end:
            for offset in range(trigger[0], trigger[1]):
                token = parse.at(offset)
                if token is not None:
                    return status_of(parse, token)[0]
    raise ValueError(f"no word at {trigger} in {text[:40]!r}")


def times(text: str, *, published: dt.date | str | None = None) -> tuple[Interval, ...]:
    """Every expression in ``text`` that names days, in order, each with its span.

    ``published`` is the day that "Friday" and "this year" are counted from; without it only
    absolute expressions are given. Raises SourceError for a day that is no date.
    """
    return times_of(text, day(published))
