"""A text's time expressions, one after the other, each from the day of publication and the text."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from dragoman.language.times import dates, relative
from dragoman.language.times.bounds import bound
from dragoman.language.times.expression import Expression, Scene
from dragoman.language.times.guards import bears_surname, is_time
from dragoman.language.times.patterns import form, rule_of
from dragoman.language.times.periods import Period
from dragoman.language.times.tables import rows
from dragoman.language.times.tokens import Tokens, ends_sentence, tokens
from dragoman.model import Interval, Span

HEAD = 4
"""Tokens from a sentence's start within which "In 2019, ..." sets the year for all of it."""

_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n")
_ASIDE_RULES = frozenset({"coming", "window", "year_ago"})
_ASIDE_WORDS = frozenset({"ago", "earlier"})


def times(text: str, published: dt.date | None, *, bounds: bool = True) -> tuple[Interval, ...]:
    """Every expression in ``text`` that names days, in order, each with its span.

    Weekdays, "this year" and months without a year are counted from ``published`` and left out
    where it is None. "Since 2019" has no end, and "until May", "by May" no start; with
    ``bounds`` False these give the days that are named and leave the word before them out.
    What names no days ("recently", "for three years", "twice a year") gives none. "Early 2024"
    is the whole year: the words fix no narrower days.
    """
    return tuple(_intervals(text, published, bounds=bounds))


def _intervals(text: str, published: dt.date | None, *, bounds: bool) -> Iterator[Interval]:
    surname = bears_surname(text)
    focus: Period | None = None
    for start, end in _pieces(text):
        stretch = tokens(text, start, end)
        heading: Period | None = None  # what "In 2019, ..." at the sentence's head names
        reached = 0
        for expression, rule in _expressions(text, stretch, surname=surname):
            if _ends_between(stretch, reached, expression.first):
                heading = None
            reached = expression.last
            found = _periods(expression, rule, Scene(published, focus, heading, expression))
            for period in found:
                yield _interval(text, expression, rule, period, bounds=bounds)
            if found and not _is_aside(expression, rule):
                focus = found[-1]
                heading = focus if _heads_sentence(expression) else heading


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, so that a long text needs little memory at a time."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        if start < blank.start():
            yield start, blank.start()
        start = blank.end()
    if start < len(text):
        yield start, len(text)


def _expressions(text: str, stretch: Tokens, *, surname: bool) -> Iterator[tuple[Expression, str]]:
    """What has the form of a time expression, and the rule that reads it."""
    for match in form().finditer(stretch.letters):
        expression, rule = Expression(stretch, match.start(), match.end()), rule_of(match)
        if surname and rule == "month" and expression.words() in (["may"], ["march"]):
            continue
        if is_time(text, expression, rule):
            yield expression, rule


def _periods(expression: Expression, rule: str, scene: Scene) -> list[Period]:
    try:
        return list(_rules()[rule](expression, scene))
    except (ValueError, OverflowError):
        return []  # "31 February", or a day outside the calendar, is no day


def _is_aside(expression: Expression, rule: str) -> bool:
    """Whether an expression looks away for a moment, and the text goes on from where it was."""
    return rule in _ASIDE_RULES or expression.words()[-1] in _ASIDE_WORDS


def _heads_sentence(expression: Expression) -> bool:
    first = expression.first
    return first < HEAD or _ends_between(expression.tokens, first - HEAD, first)


def _ends_between(stretch: Tokens, first: int, last: int) -> bool:
    return any(ends_sentence(stretch, i) for i in range(first, last))


def _interval(
    text: str, expression: Expression, rule: str, period: Period, *, bounds: bool
) -> Interval:
    stretch, first = expression.tokens, expression.first
    side, back = bound(stretch, first) if bounds else (None, 0)
    start = None if side == "end" else period.start
    end = None if side == "start" or rule == "coming" else period.end
    span = Span.of(text, stretch.starts[first - back], stretch.end(expression.last - 1))
    return Interval(start=start, end=end, precision=period.precision, span=span)


@cache
def _rules() -> Mapping[str, Callable[[Expression, Scene], Iterator[Period]]]:
    """The rule of each name in ``patterns.tsv``: a function of the same name."""
    names = dict.fromkeys(row["rule"] for row in rows("patterns") if row["rule"].islower())
    return MappingProxyType(
        {name: getattr(dates, name, None) or getattr(relative, name) for name in names}
    )
