"""The earlier value that a level and its change imply: 31.17 billion up 23.6 % had 25.2 before."""

from collections.abc import Sequence

from dragoman.model import Figure

NEAR = 90
"""Characters between a level and the change that belongs to it."""


def with_bases(figures: Sequence[Figure]) -> list[Figure]:
    """One sentence's ``figures``, each level with the base that a change beside it implies."""
    done = list(figures)
    used: set[int] = set()
    for i, level in enumerate(done):
        if level.change is not None or level.value is None or level.unit == "percent":
            continue
        for j in (i - 1, i + 1):
            if 0 <= j < len(done) and j not in used and _belong(level, done[j]):
                used.add(j)
                done[i] = level.model_copy(update={"base": _before(level, done[j])})
                break
    return done


def _belong(level: Figure, change: Figure) -> bool:
    """Whether ``change`` leads to ``level``: the same measure, side by side."""
    if change.change is None or change.value is None:
        return False
    if change.unit not in ("percent", level.unit):
        return False
    left, right = sorted((level.text, change.text), key=lambda span: span.start)
    return right.start - left.end <= NEAR and level.measure == change.measure


def _before(level: Figure, change: Figure) -> float | None:
    """The value before the change; None where the change leaves nothing to divide by."""
    if level.value is None or change.value is None:
        return None
    step = change.value if change.change == "up" else -change.value
    if change.unit != "percent":
        return level.value - step
    return level.value / (1 + step / 100) if step > -100 else None
