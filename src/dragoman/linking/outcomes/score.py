"""How often what an actor announced came true."""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.model import Score, SettledExpectation
from dragoman.record.wilson import wilson


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
