"""How often what an actor announced came true."""

from collections import defaultdict
from collections.abc import Iterable
from math import sqrt

from dragoman.model import Score, SettledExpectation

SURE = 1.96
"""Standard deviations on either side of a share: 95 of 100 such intervals hold the true one."""


def scores(expectations: Iterable[SettledExpectation]) -> list[Score]:
    """One score for each actor, the one with the most settled announcements first."""
    by_actor: dict[tuple[str, str], list[SettledExpectation]] = defaultdict(list)
    for expectation in expectations:
        for actor in {(p.code, p.name) for p in expectation.event.actors if p.code}:
            by_actor[actor].append(expectation)
    found = (_score(code, name, several) for (code, name), several in by_actor.items())
    return sorted(found, key=lambda s: (-s.settled, s.actor))


def _score(code: str, name: str, several: list[SettledExpectation]) -> Score:
    counts = dict.fromkeys(("met", "partly met", "missed", "overtaken", "open"), 0)
    for expectation in several:
        counts[expectation.outcome] += 1
    settled = len(several) - counts["open"]
    low, high = wilson(counts["met"], settled)
    return Score(
        actor=code,
        name=name,
        announced=len(several),
        settled=settled,
        met=counts["met"],
        partly_met=counts["partly met"],
        missed=counts["missed"],
        overtaken=counts["overtaken"],
        open=counts["open"],
        share=counts["met"] / settled if settled else None,
        low=low,
        high=high,
    )


def wilson(hits: int, total: int) -> tuple[float | None, float | None]:
    """Wilson's interval of a share, None where nothing was counted.

    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if total == 0:
        return None, None
    share, square = hits / total, SURE * SURE
    middle = share + square / (2 * total)
    spread = SURE * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
