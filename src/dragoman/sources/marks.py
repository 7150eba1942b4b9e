"""The marks by which a line that is no prose is known, from the table ``marks.tsv``."""

import re
from functools import cache
from typing import Literal, cast

from dragoman.model.document import SegmentKind
from dragoman.sources.tables import spelt_out, table

Place = Literal["head", "edge", "line", "ends", "inline"]

LONGEST_MARKED = 400
"""Characters; a longer line is prose, whatever it begins or ends with."""

_ORDER: tuple[SegmentKind, ...] = ("note", "publication", "caption", "boilerplate")
"""Which kind wins where a line bears the marks of several."""


def kind_of(words: str, *, in_head: bool = False, at_edge: bool = False) -> SegmentKind | None:
    """What a whole line is, None for prose.

    ``in_head`` says that it stands among the first lines of its text, ``at_edge`` that it
    stands among the first or the last. A line that begins in a small letter goes on with the
    one above it, and is prose.
    """
    if len(words) > LONGEST_MARKED or words[0].islower():
        return None
    for kind in _ORDER:
        if (
            _matches(kind, "line", words)
            or (in_head and _matches(kind, "head", words))
            or (at_edge and _matches(kind, "edge", words))
            or _ends(kind, words)
        ):
            return kind
    return None


def inline(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The boilerplate with which the line ``[start, end)`` of ``text`` ends, None without any."""
    pattern = pattern_of("boilerplate", "inline")
    found = pattern.search(text, max(start, end - LONGEST_MARKED), end) if pattern else None
    return (found.start(), found.end()) if found else None


def _matches(kind: SegmentKind, place: Place, words: str) -> bool:
    pattern = pattern_of(kind, place)
    return pattern is not None and pattern.fullmatch(words) is not None


def _ends(kind: SegmentKind, words: str) -> bool:
    pattern = pattern_of(kind, "ends")
    return pattern is not None and pattern.search(words) is not None


@cache
def pattern_of(kind: SegmentKind, place: Place) -> re.Pattern[str] | None:
    """All patterns of one kind and place as one, None where the table has none."""
    rows = [row for row in table("marks") if (row["kind"], row["place"]) == (kind, place)]
    if not rows:
        return None
    pattern = "|".join(f"(?:{spelt_out(row['pattern'])})" for row in rows)
    return re.compile(rf"(?:{pattern})\Z" if place in {"ends", "inline"} else pattern)


@cache
def datelines() -> tuple[re.Pattern[str], ...]:
    """The shapes of a dateline, in the order in which they are tried."""
    return tuple(re.compile(spelt_out(row["pattern"])) for row in table("datelines"))


def examples() -> tuple[tuple[SegmentKind, Place, str], ...]:
    """(kind, place, example) of each row of the table, by which the table is tested."""
    return tuple(
        (cast("SegmentKind", row["kind"]), cast("Place", row["place"]), row["example"])
        for row in table("marks")
    )
