"""When an event takes place: the words for days that hang on its own clause."""

import re
from bisect import bisect_left
from datetime import date

from dragoman.language import Parse, Sentence
from dragoman.language.times import times
from dragoman.model import Interval
from dragoman.reading.page import Page

_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_NONFINITE = frozenset({"xcomp", "advcl", "pcomp", "acl"})
_CARRIED = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd", "appos"})

_YEAR = re.compile(r"\d{4}|year|tomorrow|next|coming")

FARTHEST = 4
"""Steps from an event to the clause whose day it shares."""


def when(page: Page, sentence: Sentence, i: int, *, through: frozenset[int]) -> Interval | None:
    """The interval that belongs to the event at token ``i``; None where the words fix none.

    ``through`` are the tokens of the sentence that say or order something ("announced"): a day
    on them is the day of the announcement, never of what was announced.
    """
    parse = sentence.parse
    found = intervals(page, sentence)
    if parse is None or not found:
        return None
    anchors = [(_anchor(parse, interval), interval) for interval in found]
    token = i
    for _ in range(FARTHEST):
        for anchor, interval in anchors:
            if anchor is not None and _belongs(parse, anchor, token):
                return interval
        above = _shared(parse, token)
        if above is None or above in through:
            return None
        token = above
    return None


def not_after(day: Interval, published: date) -> Interval:
    """The day a year earlier, where a day without a year was taken for a coming one.

    For what is told in the past tense: "on 15 December", told in March, was last December.
    """
    words = day.span.text if day.span is not None else ""
    if day.start is None or day.start <= published or _YEAR.search(words):
        return day
    start, end = (bound and _year_before(bound) for bound in (day.start, day.end))
    return day.model_copy(update={"start": start, "end": end})


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def title_day(page: Page, lemma: str) -> Interval | None:
    """The one day that a title apart from the text gives to what it calls ``lemma``."""
    title = page.document.title
    if title is None or title in page.text or lemma not in title.lower():
        return None
    found = times(title, page.document.published)
    return found[0].model_copy(update={"span": None}) if len(found) == 1 else None


def intervals(page: Page, sentence: Sentence) -> tuple[Interval, ...]:
    """The intervals that the words of a sentence name, in order."""
    times = page.times
    left = bisect_left(times, sentence.start, key=_start)
    right = bisect_left(times, sentence.end, key=_start)
    return times[left:right]


def _start(interval: Interval) -> int:
    return interval.span.start if interval.span is not None else -1


def _anchor(parse: Parse, interval: Interval) -> int | None:
    """The token outside the interval's words that they hang from."""
    if interval.span is None:
        return None
    start, end = interval.span.start, interval.span.end
    first = bisect_left(parse.ends, start + 1)
    token = first if first < len(parse) else None
    while token is not None and start <= parse.starts[token] < end:
        if parse.heads[token] == token:
            return None
        token = parse.heads[token]
    return token


def _belongs(parse: Parse, anchor: int, token: int) -> bool:
    """Whether words that hang from ``anchor`` date the event at ``token``."""
    for _ in range(FARTHEST):
        if anchor == token:
            return True
        if parse.pos[anchor] in _VERBAL or parse.heads[anchor] == anchor:
            return False
        if parse.pos[anchor] in _NOMINAL and parse.pos[token] in _NOMINAL and anchor > token:
            return parse.heads[anchor] == token
        anchor = parse.heads[anchor]
    return False


def _shared(parse: Parse, token: int) -> int | None:
    """The word whose day an event without one of its own shares; None where there is none."""
    head, dep = parse.heads[token], parse.deps[token]
    if head == token:
        return None
    if parse.pos[token] in _VERBAL:
        if dep == "conj" and parse.child(token, "nsubj", "nsubjpass") is None:
            return head
        infinitive = parse.tags[token] in {"VB", "VBG"}
        return head if dep in _NONFINITE and infinitive else None
    if dep in _CARRIED or dep in {"conj", "compound"}:
        return head
    if dep == "pobj" and parse.pos[parse.heads[head]] in _VERBAL and parse.lower[head] in _WITHIN:
        return parse.heads[head]
    return None


_WITHIN = frozenset({"at", "in", "during", "for", "on"})
