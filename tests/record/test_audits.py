"""Events that people looked at."""

import pytest
from record_samples import reading

from dragoman.model import QueryError
from dragoman.record import Record, open


@pytest.fixture
def record() -> Record:
    """A record of two documents with two events each."""
    opened = open(":memory:")
    opened.add([reading(), reading("two")])
    return opened


def test_a_sample_is_drawn_by_its_seed(record: Record) -> None:
    """The same seed draws the same events; what was audited is not drawn again."""
    assert [e.id for e in record.audit(2, seed=3)] == [e.id for e in record.audit(2, seed=3)]
    event = record.audit(1)[0]
    record.audited(event.id, "right", by="desk")
    assert event.id not in {e.id for e in record.audit(9)}
    assert len(record.audit(9)) == 3


def test_filters_narrow_the_sample(record: Record) -> None:
    """Only events that pass are drawn."""
    assert {e.status for e in record.audit(9, status="possible")} == {"possible"}


def test_precision_by_type_and_status(record: Record) -> None:
    """Right and wrong are counted by type and status, with an interval; the last word counts."""
    assert not record.precision()
    events = record.audit(4)
    for event, verdict in zip(events, ("right", "wrong", "right", "unsure"), strict=True):
        record.audited(event.id, verdict, by="desk")  # type: ignore[arg-type]
    record.audited(events[1].id, "right", by="chief")
    whole = record.precision()[0]
    assert (whole.right, whole.wrong, whole.unsure, whole.share) == (3, 0, 1, 1.0)
    assert whole.low is not None
    assert 0.3 < whole.low < 0.5
    assert whole.high == 1.0
    kinds = {(p.type, p.status) for p in record.precision()}
    assert {(event.type, None) for event in events} <= kinds
    assert {(None, event.status) for event in events} <= kinds


def test_what_cannot_be_audited(record: Record) -> None:
    """A verdict that is none, and an event that is not there, are refused."""
    with pytest.raises(QueryError, match="no verdict"):
        record.audited(record.audit(1)[0].id, "fine", by="desk")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="no event 'e-0'"):
        record.audited("e-0", "right", by="desk")
