"""The earlier value that a level and its change imply: 31.17 billion up 23.6 % had 25.2 before."""

import re
from collections.abc import Sequence

from dragoman.model import Figure

NEAR = 90
"""Characters between a level and the change that belongs to it."""

_ASIDE = re.compile(r"[\s,(]*(?:up|down|an?)\b[^,.;:]*", re.IGNORECASE)
_TO = re.compile(r"\s{1,2}to\s{1,2}", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s{1,2}$", re.IGNORECASE)


def with_bases(figures: Sequence[Figure]) -> list[Figure]:
    """One sentence's ``figures``, each level with the base that a change beside it implies.

    A change set off behind its level ("..., up 15 percent") takes the level's measure, and
    in "from 10 to 15 percent" the first value is the base of the second.
    """
    done = list(figures)
    used: set[int] = set()
    for i, level in enumerate(done):
        if level.change is not None or level.value is None:
            continue
        for j in (i - 1, i + 1):
            if 0 <= j < len(done) and j not in used and _belong(level, done[j]):
                used.add(j)
                done[i] = level.model_copy(update={"base": _before(level, done[j])})
                done[j] = done[j].model_copy(update={"measure": level.measure})
                break
        else:
            if i and _leads(done[i - 1], level):
                done[i] = level.model_copy(update={"base": done[i - 1].value})
    return done


def _between(one: Figure, two: Figure) -> str:
    """The words of the sentence from the end of ``one`` to the start of ``two``."""
    offset = one.evidence.start
    return one.evidence.text[one.text.end - offset : two.text.start - offset]


def _belong(level: Figure, change: Figure) -> bool:
    """Whether ``change`` leads to ``level``: the same measure, side by side."""
    if change.change is None or change.value is None:
        return False
    relative = "percentage point" if level.unit == "percent" else "percent"
    if change.unit != relative and (change.unit != level.unit or level.unit == "percent"):
        return False
    one, two = sorted((level, change), key=lambda figure: figure.text.start)
    words = _between(one, two)
    if two is change and _ASIDE.fullmatch(words):
        return True
    return len(words) <= NEAR and level.measure == change.measure


def _before(level: Figure, change: Figure) -> float | None:
    """The value before the change; None where the change leaves nothing to divide by."""
    if level.value is None or change.value is None:
        return None
    step = change.value if change.change == "up" else -change.value
    if change.unit != "percent":
        return level.value - step
    return level.value / (1 + step / 100) if step > -100 else None


def _leads(first: Figure, second: Figure) -> bool:
    """Whether the two are the ends of "from ... to ..."."""
    if first.unit != second.unit or not _TO.fullmatch(_between(first, second)):
        return False
    opening = first.evidence.text[: first.text.start - first.evidence.start]
    return _FROM.search(opening) is not None
