"""What became of each expectation by a day, with the grounds in words."""

import datetime as dt
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.linking import judgements
from dragoman.linking.happenings.telling import Telling
from dragoman.linking.outcomes.covering import Coverage
from dragoman.linking.outcomes.fits import Effect, Expected, covers, effect, worded
from dragoman.linking.outcomes.grounds import grounds
from dragoman.linking.outcomes.keeping import load_expected
from dragoman.model import Event, Expectation, Outcome, SettledExpectation
from dragoman.record.filters import as_day
from dragoman.record.load import load_events, load_expectations
from dragoman.record.query import ids

ONE_OCCASION = 4
"""Days within which meetings are parts of one visit: "twice" needs two (trial: outcomes)."""


@dataclass(frozen=True, slots=True)
class Settling:
    """An event that settles an expectation, and how."""

    told: Telling
    effect: Effect


def settled(
    database: sqlite3.Connection, given: dict[str, Any], *, newest: bool = False
) -> list[SettledExpectation]:
    """The expectations that pass the filters, with their outcomes on the day ``as_of``.

    Without a day it is today. ``due`` leaves those whose window is over on that day.
    """
    day = as_day("as_of", given.get("as_of"))
    on = dt.date.fromisoformat(day) if day else dt.datetime.now().astimezone().date()
    found = ids(database, "expectations", given, newest=newest)
    loaded = load_expectations(database, found)
    coverage = Coverage(database, on)
    settlings = {x.id: (x, _settlings(database, x, on)) for x in load_expected(database, found)}
    told = [s.told.event_id for _, several in settlings.values() for s in several]
    events = load_events(database, sorted(set(told)))
    return [_settled(loaded[id], *settlings[id], events, coverage, on) for id in found]


def _settlings(database: sqlite3.Connection, expected: Expected, on: dt.date) -> list[Settling]:
    """The events that settle an expectation, told of by a day, in the order of their days."""
    found = []
    for pair in judgements.verdicts(database, "outcome", [expected.id]).same:
        query = "SELECT telling FROM tellings WHERE event_id = ?"
        row = database.execute(query, (pair.other,)).fetchone()
        told = Telling.from_json(row[0]) if row else None
        if told is None or told.published is None or told.published > on.toordinal():
            continue
        means = effect(expected, told) or ("meets" if pair.by_person else None)
        if means is not None:
            part = means == "meets" and not covers(expected, told) and not pair.by_person
            found.append(Settling(told, "meets in part" if part else means))
    return sorted(found, key=lambda s: (s.told.first or 0, s.told.published, s.told.event_id))


def _settled(
    expectation: Expectation,
    expected: Expected,
    settlings: Sequence[Settling],
    events: dict[str, Event],
    coverage: Coverage,
    on: dt.date,
) -> SettledExpectation:
    outcome, by = _outcome(expected, settlings, coverage, on)
    last = expectation.window.end if expectation.window else None
    is_over = last is not None and last < on
    return SettledExpectation(
        **dict(expectation),
        outcome=outcome,
        settled_by=tuple(events[s.told.event_id] for s in by),
        grounds=grounds(
            expectation,
            outcome,
            [events[s.told.event_id] for s in by],
            coverage.after(expected) if outcome == "missed" else None,
        ),
        overdue=(on - last).days if outcome == "open" and is_over and last else None,
    )


def _outcome(
    expected: Expected, settlings: Sequence[Settling], coverage: Coverage, on: dt.date
) -> tuple[Outcome, Sequence[Settling]]:
    """The outcome on a day, and the events that it rests on."""
    met = _best_of_each(expected, [s for s in settlings if s.effect == "meets"])
    partly = [s for s in settlings if s.effect == "meets in part"]
    off = [s for s in settlings if s.effect == "overtakes"]
    failed = [s for s in settlings if s.effect == "fails"]
    if sum(s.told.times for s in met) >= expected.times:
        return "met", met
    if met or partly:
        return "partly met", [*met, *partly]
    if off:
        return "overtaken", off
    if failed:
        return "missed", failed
    may_be_missed = expected.telling.status != "conditional"
    if may_be_missed and _is_over(expected, on) and coverage.after(expected) is not None:
        return "missed", []
    return "open", []


def _is_over(expected: Expected, on: dt.date) -> bool:
    return expected.last is not None and expected.last < on.toordinal()


def _best_of_each(expected: Expected, settlings: Sequence[Settling]) -> list[Settling]:
    """Of each occasion the event that tells it best; what lies within a few days is one.

    Events whose days nobody gives, or only a year, are no occasion of their own beside others;
    alone they count as often as they say.
    """
    known = [s for s in settlings if s.told.dated and s.told.is_fine]
    if not known:
        return sorted(settlings, key=lambda s: -s.told.times)[:1]
    found: list[list[Settling]] = []
    reached = 0
    for settling in known:
        first, last = settling.told.first or 0, settling.told.last or 0
        if not found or first > reached + ONE_OCCASION:
            found.append([])
        found[-1].append(settling)
        reached = max(reached, last)
    return [max(several, key=lambda s: _fit(expected, s.told)) for several in found]


def _fit(expected: Expected, told: Telling) -> tuple[int, bool, float]:
    """How well an event tells what was expected: shorter days, the same mode, more words."""
    days = (told.last or 0) - (told.first or 0)
    return -days, told.mode == expected.telling.mode, worded(expected.telling, told)
