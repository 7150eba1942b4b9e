"""What follows and precedes a number: the noun it counts, and how exact it is."""

import re

from dragoman.language.numbers import tables
from dragoman.model.figure import Bound

MOST_WORDS = 6
"""Words between a number and the last word of the noun it counts."""

_NEXT = re.compile(r"\s{1,2}(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_BEFORE = re.compile(r"[^\W\d_]+|[<>≥≤~≈]")
_AFTER = re.compile(r"\s?(?P<one>[-+]?[^\W\d_]*)(?:\s(?P<two>[^\W\d_]+))?")
_REACH = 32
"""Characters before a number that a bound may fill."""


def noun_after(text: str, end: int) -> tuple[int, str] | None:
    """The plural noun that follows a number at ``end``, with the words before it, and its end.

    Words up to a function word are looked at ("15 British marines and sailors" gives
    "British marines"): a tagger knows better, and where there is one its answer counts.
    """
    stop = tables.context("stop")
    found, first = None, None
    for _ in range(MOST_WORDS):
        match = _NEXT.match(text, end)
        if match is None or match["word"].lower() in stop:
            break
        first = match.start("word") if first is None else first
        end = match.end()
        if _is_plural(match["word"]):
            found = end, text[first:end]
        elif found:
            break
    return found


def single_after(text: str, end: int) -> tuple[int, str] | None:
    """The noun in the singular right after "one", where it is one that is counted."""
    match = _NEXT.match(text, end)
    if match is None or match["word"].lower() not in tables.context("single"):
        return None
    return match.end(), match["word"]


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in tables.context("plural"):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))


def bound_of(text: str, start: int, end: int) -> Bound:
    """How the words right before ``start`` or right after ``end`` bound a number."""
    known = tables.bounds("before")
    words = _BEFORE.findall(text[max(0, start - _REACH) : start].lower())
    for size in range(min(4, len(words)), 0, -1):
        bound = known.get(" ".join(words[-size:]))
        if bound is not None:
            return bound
    after = _AFTER.match(text, end)
    if after is None:
        return "exact"
    known = tables.bounds("after")
    two = f"{after['one']} {after['two']}".lower() if after["two"] else ""
    return known.get(two) or known.get(after["one"].lower()) or "exact"
