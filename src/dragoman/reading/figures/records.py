"""Which numbers are called a record: "a record high of $31 billion", "23 Mt, a record"."""

import re
from collections.abc import Sequence
from functools import cache

from dragoman.language.numbers import Quantity
from dragoman.model.figure import Change, Extreme
from dragoman.reading.tables import table

NEXT = 40
"""Characters between the words for a record and the number after them."""

LAST = 60
"""Characters between a number and the words for a record after it."""


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, Extreme]]:
    kinds: dict[str, Extreme] = {
        row["form"]: "low" if row["record"] == "low" else "high" for row in table("figures/records")
    }
    forms = "|".join(map(re.escape, sorted(kinds, key=len, reverse=True)))
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE), kinds


def records(
    text: str, end: int, quantities: Sequence[Quantity], changes: Sequence[Change | None]
) -> dict[int, Extreme]:
    """Which of a sentence's ``quantities`` is a record, by place; the sentence ends at ``end``.

    The words belong to the level that follows at once, else to the last level before them.
    """
    if not quantities:
        return {}
    pattern, kinds = _phrases()
    found: dict[int, Extreme] = {}
    levels = [i for i, change in enumerate(changes) if change is None]
    start = max(0, quantities[0].start - 2 * NEXT)
    for match in pattern.finditer(text, start, end):
        after = [i for i in levels if 0 <= quantities[i].start - match.end() <= NEXT]
        before = [i for i in levels if 0 <= match.start() - quantities[i].end <= LAST]
        owner = after[:1] or before[-1:]
        for i in owner:
            found.setdefault(i, kinds[match[0].lower()])
    return found
