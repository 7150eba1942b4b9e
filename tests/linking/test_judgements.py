"""What people say of links."""

import pytest
from stories import COPIED, VISIT, readings, record_of, told

from dragoman.linking import LinkedRecord
from dragoman.model import QueryError

READ = readings(VISIT)


def visit(record: LinkedRecord, document: str) -> str:
    """The first event of a document that is a visit or meeting."""
    return next(e.id for e in record.events(type="CONSULT") if e.document_id == document)


def happening_of(record: LinkedRecord, event: str) -> set[str]:
    """The events that are one with this one."""
    return next(
        {m.id for m in h.mentions}
        for h in record.happenings()
        if event in {m.id for m in h.mentions}
    )


def test_rules_say_why() -> None:
    """Each link is in the log with the rule, its version, the words that show it and how sure."""
    found = record_of(READ.values()).judgements()
    assert {j.by for j in found if j.kind == "event"} == {"happenings 1"}
    assert all(j.why and 0 < j.sure <= 1 and j.made for j in found)


def test_a_person_parts_what_rules_linked() -> None:
    """Whoever says "different" is heard, also after the document was read again."""
    record = record_of(READ.values())
    one, other = visit(record, "visit"), visit(record, "again")
    assert other in happening_of(record, one)
    for also in ("plan", "again"):
        record.judge(one, visit(record, also), "different", by="desk", why="two visits")
    assert other not in happening_of(record, one)
    record.add([READ["again"].model_copy(update={"version": "next"})])
    assert other not in happening_of(record, one)


def test_a_person_links_what_rules_left_apart() -> None:
    """Whoever says "same" is heard, though the days differ; a withdrawn word no longer counts."""
    record = record_of(READ.values())
    one, other = visit(record, "visit"), visit(record, "october")
    made = record.judge(one, other, "same", by="desk")
    assert other in happening_of(record, one)
    record.withdraw(made.id)
    assert other not in happening_of(record, one)
    kept = [j for j in record.judgements() if j.id == made.id]
    assert kept[0].withdrawn is not None


def test_nothing_is_erased() -> None:
    """Reading a document again withdraws what rules said of it, and keeps it in the log."""
    record = record_of(READ.values())
    before = len(record.judgements())
    record.add([READ["again"].model_copy(update={"version": "next"})])
    after = record.judgements()
    assert len(after) > before
    assert any(j.withdrawn for j in after)


def test_an_outcome_can_be_judged() -> None:
    """A person says which event settles an expectation, or that one does not."""
    record = record_of([READ["plan"], READ["october"]])
    expectation = record.expectations(as_of="2024-01-01")[0]
    meeting = visit(record, "october")
    record.judge(expectation.id, meeting, "same", by="desk")
    assert record.expectations(as_of="2024-01-01")[0].outcome == "met"
    record.judge(meeting, expectation.id, "different", by="desk")
    assert record.expectations(as_of="2024-01-01")[0].outcome != "met"


def test_copies_can_be_judged() -> None:
    """Two documents are one text, or two, because a person says so."""
    documents = [told("a", "2024-03-04", "X", COPIED), told("b", "2024-03-05", "Y", COPIED)]
    record = record_of(documents)
    record.judge("a", "b", "different", by="desk")
    assert not record.copies()


WRONG = [
    ("e-0", "e-1", "same", "the record holds no 'e-0'"),
    ("h-0", "e-1", "same", "no happening 'h-0'"),
    ("visit", "visit", "same", "are one entry"),
    ("visit", "again", "equal", "no verdict"),
]


@pytest.mark.parametrize(("one", "other", "verdict", "says"), WRONG)
def test_what_cannot_be_judged(one: str, other: str, verdict: str, says: str) -> None:
    """An id or verdict that is none is refused, and nothing is written."""
    record = record_of([READ["visit"], READ["again"]])
    before = len(record.judgements())
    with pytest.raises(QueryError, match=says):
        record.judge(one, other, verdict, by="desk")  # type: ignore[arg-type]
    assert len(record.judgements()) == before


def test_what_cannot_be_withdrawn() -> None:
    """Only a judgement that stands can be withdrawn."""
    with pytest.raises(QueryError, match="no judgement 99 stands"):
        record_of([READ["visit"]]).withdraw(99)
