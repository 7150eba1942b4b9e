"""A text's time expressions, one after the other, each from the day of publication and the text."""

import datetime as dt
import re
from collections.abc import Iterator

from dragoman.language.times.grammar import (
    FORM,
    FUTURE,
    NAMES,
    NO_YEAR_AFTER,
    NO_YEAR_BEFORE,
    OPENERS,
    SAID,
    START,
)
from dragoman.language.times.periods import Period
from dragoman.language.times.resolve import RESOLVERS, Moment
from dragoman.model import Interval, Span

BEFORE = 90
AFTER = 50
"""Characters of the clause in which a word may tell past from future."""

_STOP = re.compile(r"[.;!?\n](?=\s|$)")


def times(text: str, published: dt.date | None) -> tuple[Interval, ...]:
    """Every expression in ``text`` that names days, in order, each with its span.

    Weekdays, "this year" and months without a year are counted from ``published`` and left out
    where it is None. What names no days ("recently", "for three years", "twice a year") gives
    none, and so do seasons, since their months depend on the hemisphere. "Early 2024" is the
    year: the words fix no narrower days.
    """
    return tuple(_intervals(text, published))


def _intervals(text: str, published: dt.date | None) -> Iterator[Interval]:
    last: Period | None = None
    for found in _forms(text):
        name = next(name for name in NAMES if found[name] is not None)
        if name == "year" and not _is_year(text, found):
            continue
        moment = Moment(published, last, _is_future(text, found))
        try:
            period = RESOLVERS[name](found, moment)
        except (ValueError, OverflowError):
            continue  # "31 February", or a day outside the calendar, is no day
        if period is None:
            continue
        span = Span.of(text, found.start(), found.end())
        if name == "coming":
            yield Interval(start=period.start, end=None, precision=period.precision, span=span)
            continue
        last = period
        yield Interval(start=period.start, end=period.end, precision=period.precision, span=span)


def _forms(text: str) -> Iterator[re.Match[str]]:
    """Every form in the text, none overlapping another."""
    reached = 0
    for start in START.finditer(text):
        if start.start() < reached or not (start[0][-1].isdigit() or start[0].lower() in OPENERS):
            continue
        found = FORM.match(text, start.start())
        if found is not None:
            reached = found.end()
            yield found


def _is_year(text: str, found: re.Match[str]) -> bool:
    """Whether four digits are a year and not a count or the number of a thing."""
    if found["y_lead"]:
        return True
    before = text[max(0, found.start() - 14) : found.start()]
    return not NO_YEAR_BEFORE.search(before) and not NO_YEAR_AFTER.match(text, found.end())


def _is_future(text: str, found: re.Match[str]) -> bool:
    """Whether the clause around an expression looks ahead."""
    before = text[max(0, found.start() - BEFORE) : found.start()]
    stops = list(_STOP.finditer(before))
    if stops:
        before = before[stops[-1].end() :]
    if SAID.search(before):
        return False
    after = text[found.end() : found.end() + AFTER]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    return bool(FUTURE.search(before)) or bool(re.match(r",? (?:will|is to|are to)\b", after))
