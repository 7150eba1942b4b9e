"""Words before an expression that leave its interval open on one side: since, until, by."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from dragoman.language.times.tables import rows
from dragoman.language.times.tokens import Tokens

Side = Literal["start", "end"]

LONGEST = 3
"""Words in the longest of them: "no later than"."""


def bound(stretch: Tokens, first: int) -> tuple[Side | None, int]:
    """The side that the words before token ``first`` keep, and how many words they are.

    "start" for "since 2019", "end" for "until May"; (None, 0) where no such word stands there.
    """
    for back in range(min(first, LONGEST), 0, -1):
        words = " ".join(stretch.words[first - back : first]).lower()
        side = _sides().get(words)
        if side is not None:
            return side, back
    return None, 0


@cache
def _sides() -> Mapping[str, Side]:
    kinds: dict[str, Side] = {"relation start": "start", "relation end": "end"}
    found = {row["word"]: kinds[row["kind"]] for row in rows("contexts") if row["kind"] in kinds}
    return MappingProxyType(found)
