"""What became of what was announced."""

from itertools import permutations

import pytest
from stories import VISIT, readings, record_of, told

from dragoman.linking import LinkedRecord
from dragoman.model import SettledExpectation

READ = readings(VISIT)
TWICE = (
    "2023-03-10",
    "Silk Road Courier",
    "The Kazakh president may visit China twice in 2023, the ambassador told reporters.",
)


def story(*texts: tuple[str, str]) -> LinkedRecord:
    """A record of short texts, each with its day."""
    return record_of(
        told(f"d{number}", day, f"Outlet {number}", text)
        for number, (day, text) in enumerate(texts)
    )


def first(record: LinkedRecord, as_of: str) -> SettledExpectation:
    """The expectation of the first document."""
    return next(x for x in record.expectations(as_of=as_of) if x.document_id == "d0")


PLAN = ("2031-05-08", "The Kenyan foreign minister will visit Ghana on May 17.")

ENDS = [
    ("met", ("2031-05-18", "The Kenyan foreign minister visited Ghana on Saturday.")),
    ("missed", ("2031-05-19", "The Kenyan foreign minister did not visit Ghana last week.")),
    ("overtaken", ("2031-05-15", "The Kenyan foreign minister cancelled a visit to Ghana.")),
    ("overtaken", ("2031-05-15", "The Kenyan foreign minister's visit to Ghana was postponed.")),
    ("overtaken", ("2031-06-18", "The Kenyan foreign minister visited Ghana on Tuesday.")),
    ("missed", ("2031-05-20", "Ghana sold cocoa to Kenya.")),
    ("open", ("2031-05-20", "Ghana sold cocoa to Togo.")),
    ("open", ("2031-05-18", "The Kenyan trade minister visited Ghana on Saturday.")),
    ("open", ("2031-05-02", "The Kenyan foreign minister visited Ghana on May 1.")),
]


@pytest.mark.parametrize(("outcome", "end"), ENDS[:-2] + ENDS[-1:])
def test_outcomes(outcome: str, end: tuple[str, str]) -> None:
    """A later document settles what was announced; what has other parties or days does not."""
    found = first(story(PLAN, end), "2031-07-01")
    assert found.outcome == outcome
    assert "d0" in found.grounds
    if found.settled_by:
        assert {event.document_id for event in found.settled_by} == {"d1"}
        assert "d1" in found.grounds


def test_somebody_else_does_not_meet_it() -> None:
    """Another minister's visit is not the one that was announced, and shows that it was not."""
    found = first(story(PLAN, ENDS[-2][1]), "2031-07-01")
    assert found.outcome == "missed"
    assert not found.settled_by


def test_twice_needs_two_occasions() -> None:
    """Two reports of one visit are one; the visit in another month is the second."""
    twice = readings({"d0": TWICE})["d0"]
    once = record_of([twice, READ["visit"], READ["again"]])
    assert first(once, "2023-12-01").outcome == "partly met"
    both = record_of([twice, READ["visit"], READ["again"], READ["october"]])
    found = first(both, "2023-12-01")
    assert found.outcome == "met"
    days = {str(e.when.start) for e in found.settled_by if e.when}
    assert days == {"2023-05-17", "2023-10-17"}


def test_the_record_as_it_could_be_known() -> None:
    """On an earlier day the same expectation is open, then partly met, then met."""
    record = record_of([readings({"d0": TWICE})["d0"], *READ.values()])
    days = ("2023-04-01", "2023-06-01", "2023-11-01")
    assert [first(record, day).outcome for day in days] == ["open", "partly met", "met"]


def test_days_overdue() -> None:
    """What is open after its last day says by how many days; ``due`` lists only such."""
    record = story(PLAN, ("2031-05-20", "Ghana sold cocoa to Togo."))
    assert first(record, "2031-05-27").overdue == 10
    assert first(record, "2031-05-12").overdue is None
    assert len(record.expectations(as_of="2031-05-27", due=True)) == 1
    assert not record.expectations(as_of="2031-05-12", due=True)


def test_a_condition_is_never_missed_by_time() -> None:
    """Nobody says that the condition came about, so its window proves nothing."""
    record = story(
        (
            "2031-03-02",
            "Canada will impose sanctions on Belarus in April if it expels more envoys.",
        ),
        ("2031-05-20", "Belarus and Canada exchanged notes on Monday."),
    )
    assert first(record, "2031-06-01").outcome == "open"


def test_any_order_gives_the_same() -> None:
    """Whatever came in first, outcomes and grounds are the same."""
    stories = [readings({"d0": TWICE})["d0"], *READ.values()]
    found = {
        tuple(
            (x.id, x.outcome, x.grounds) for x in record_of(order).expectations(as_of="2024-02-01")
        )
        for order in permutations(stories)
    }
    assert len(found) == 1


def test_reading_again_keeps_the_outcome() -> None:
    """A newer reading of either end settles the same."""
    record = story(PLAN, ENDS[0][1])
    before = first(record, "2031-07-01")
    newer = [record.reading(id).model_copy(update={"version": "next"}) for id in ("d1", "d0")]
    record.add(newer)
    assert first(record, "2031-07-01") == before


def test_the_score_of_an_actor() -> None:
    """Of what is settled, the share that came true, with its interval."""
    record = story(
        PLAN,
        ENDS[0][1],
        ("2031-06-02", "The Kenyan foreign minister will visit Togo on June 12."),
        ("2031-06-20", "Togo and Kenya sell each other tea."),
        ("2031-06-22", "The Kenyan foreign minister will visit Benin on July 30."),
    )
    score = next(s for s in record.score(as_of="2031-07-01") if s.actor == "KEN")
    assert (score.announced, score.settled, score.met, score.missed, score.open) == (3, 2, 1, 1, 1)
    assert score.share == 0.5
    assert score.low is not None
    assert score.high is not None
    assert 0 < score.low < 0.5 < score.high < 1
