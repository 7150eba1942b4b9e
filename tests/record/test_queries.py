"""Filters: who, what, when, where from, and in which order."""

import datetime as dt
from collections.abc import Iterator

import pytest
from record_samples import CHILE, DAY, NORWAY, brief_reading, event, party, reading

from dragoman.model import Event, Interval, Issue, QueryError
from dragoman.record import Record, open

PERU = party("PER", "Peru")
MARCH = Interval(start=dt.date(2024, 3, 1), end=dt.date(2024, 3, 31), precision="month")
TO_JUNE = Interval(start=None, end=dt.date(2024, 6, 30), precision="day")
FROM_MAY = Interval(start=dt.date(2024, 5, 1), end=None, precision="day")


def made(id: str, *, published: dt.date | None, outlet: str | None = "Fjord Wire",
         **given: object) -> tuple[str, Event, dt.date | None, str | None]:  # fmt: skip
    """A document with one event."""
    return id, event(id, **given), published, outlet  # type: ignore[arg-type]


DOCUMENTS = (
    made("late", published=dt.date(2024, 8, 1), type="AGREE", actors=(NORWAY, CHILE),
         recipients=()),
    made("march", published=dt.date(2024, 4, 2), when=MARCH, outlet="Andes Post"),
    made("undated", published=None, type="AID", recipients=(PERU,)),
    made("open-end", published=dt.date(2024, 4, 1), status="planned", when=FROM_MAY),
    made("open-start", published=dt.date(2024, 4, 1), type="SANCTION", when=TO_JUNE,
         actors=(PERU,)),
    made("early", published=dt.date(2023, 1, 5), actors=(CHILE,), recipients=(NORWAY,)),
)  # fmt: skip


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    """A record of those documents, added in another order than they are asked for."""
    with open(":memory:") as opened:
        opened.add(
            brief_reading(id, one, published=published, outlet=outlet)
            for id, one, published, outlet in DOCUMENTS
        )
        yield opened


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, "early open-end open-start march late undated"),
        ({"between": ("NOR", "CHL")}, "early open-end march late"),
        ({"between": ("CHL", "NOR")}, "early open-end march late"),
        ({"between": ["Norway", "chile"]}, "early open-end march late"),
        ({"between": ("NOR", "PER")}, "undated"),
        ({"actor": "PER"}, "open-start undated"),
        ({"actor": "Uruguay"}, ""),
        ({"type": "AGREE"}, "late"),
        ({"type": "agree"}, "late"),
        ({"status": "planned"}, "open-end"),
        ({"outlet": "andes post"}, "march"),
        ({"since": "2024-03-31", "until": "2024-03-31"}, "open-start march"),
        ({"since": "2024-04-01"}, "open-end open-start late"),
        ({"since": dt.date(2030, 1, 1)}, "open-end"),
        ({"until": dt.datetime(2023, 1, 5, 12, 30)}, "early open-start"),
        ({"until": "1990-01-01"}, "open-start"),
        ({"as_of": "2024-04-01"}, "early open-end open-start"),
        ({"as_of": "2022-12-31"}, ""),
        ({"limit": 2}, "early open-end"),
        ({"actor": "NOR", "type": "CONSULT", "until": "2024-12-31", "limit": 9},
         "early open-end march"),
    ],
)  # fmt: skip
def test_events(record: Record, filters: dict[str, object], found: str) -> None:
    """Each filter keeps what it says, by publication day, the undated last."""
    assert sorted(e.document_id for e in record.events(**filters)) == sorted(found.split())
    order = [e.document_id for e in record.events(**filters)]
    days = {id: published for id, _, published, _ in DOCUMENTS}
    assert order == sorted(order, key=lambda one: (days[one] is None, days[one] or DAY, one))


@pytest.mark.parametrize(
    ("kind", "filters", "number"),
    [
        ("statements", {"between": ("NOR", "CHL")}, 1),
        ("statements", {"actor": "CHL"}, 1),
        ("statements", {"actor": "PER"}, 0),
        ("positions", {"between": ("NOR", "CHL")}, 1),
        ("positions", {"actor": "NOR"}, 1),
        ("figures", {"between": ("NOR", "CHL")}, 1),
        ("figures", {"until": "2024-12-31"}, 2),
        ("figures", {"since": "2024-03-06"}, 1),
        ("figures", {"since": "2025-01-01"}, 0),
        ("expectations", {"between": ("NOR", "CHL")}, 1),
        ("expectations", {"type": "CONSULT", "status": "possible"}, 1),
        ("expectations", {"type": "AID"}, 0),
        ("expectations", {"since": "2025-06-01", "until": "2025-06-30"}, 1),
        ("expectations", {"due": True, "as_of": "2025-12-31"}, 0),
        ("expectations", {"due": True, "as_of": "2026-01-01"}, 1),
        ("documents", {"outlet": "Fjord Wire", "since": "2024-03-05"}, 1),
        ("documents", {"until": "2024-03-04"}, 0),
    ],
)
def test_other_kinds(kind: str, filters: dict[str, object], number: int) -> None:
    """The same filters hold for the other kinds of entry, where they make sense."""
    with open(":memory:") as record:
        record.add([reading()])
        assert len(getattr(record, kind)(**filters)) == number


def test_between_takes_a_party_that_is_only_named() -> None:
    """A statement on another state is between the two, though that state is not its audience."""
    full = reading()
    said = full.statements[0].model_copy(
        update={"audience": None, "evidence": full.events[0].evidence}
    )
    only = brief_reading("one").model_copy(
        update={"statements": (said,), "mentions": (NORWAY, CHILE)}
    )
    named = full.events[0].actors[1].model_copy(
        update={"mention": full.events[0].evidence.model_copy(
            update={"start": 38 + 11, "end": 38 + 16, "text": "Chile"})}
    )  # fmt: skip
    with open(":memory:") as record:
        record.add([only.model_copy(update={"mentions": (named,)})])
        assert len(record.statements(between=("NOR", "CHL"))) == 1
        assert len(record.statements(between=("CHL", "NOR"))) == 1
        assert not record.statements(actor="CHL")
        assert not record.statements(between=("NOR", "PER"))


@pytest.mark.parametrize(
    ("kind", "filters", "says"),
    [
        ("events", {"type": "PARTY"}, "'PARTY' is no type: give one of AGREE, CONSULT"),
        ("events", {"status": "maybe"}, "'maybe' is no status: give one of happened"),
        ("events", {"since": "2024-02-30"}, "'2024-02-30' is no day for since"),
        ("events", {"until": "soon"}, "'soon' is no day for until: give YYYY-MM-DD"),
        ("events", {"limit": 0}, "limit 0 is no number of rows: give 1 or more"),
        ("events", {"between": "NOR"}, "'NOR' is no pair of parties for between: give two"),
        ("events", {"actor": "Atlantis"}, "no state or organisation is called 'Atlantis'"),
        ("events", {"actors": "NOR"}, "events have no filter 'actors': give between, actor"),
        ("events", {"due": True}, "events have no filter 'due'"),
        ("statements", {"type": "AID"}, "statements have no filter 'type'"),
        ("documents", {"actor": "NOR"}, "documents have no filter 'actor': give since, until"),
    ],
)
def test_what_cannot_be_asked(
    record: Record, kind: str, filters: dict[str, object], says: str
) -> None:
    """A wrong question is refused, with what was allowed."""
    with pytest.raises(QueryError, match=says.replace("(", r"\(")):
        getattr(record, kind)(**filters)


def test_what_is_not_there(record: Record) -> None:
    """An id that nothing has is named."""
    with pytest.raises(QueryError, match="holds nothing with the id 'e-0'"):
        record.get("e-0")
    with pytest.raises(QueryError, match="holds no document 'none'"):
        record.document("none")


def test_surveys() -> None:
    """Actors, outlets and totals are counted from what is believed."""
    issue = Issue(document_id="one", where="one.txt", kind="no date", message="one.txt has none")
    with open(":memory:") as record:
        record.add([reading(issues=(issue,)), reading("two", outlet=None)])
        assert [(a.id, a.events, a.statements) for a in record.actors(limit=2)] == [
            ("CHL", 4, 0), ("NOR", 4, 0)
        ]  # fmt: skip
        assert [a.id for a in record.actors(actor="Norway")] == ["NOR", "NOR.astrid-vale"]
        assert [(o.outlet, o.documents, o.events) for o in record.outlets()] == [
            (None, 1, 2), ("Fjord Wire", 1, 2)
        ]  # fmt: skip
        assert record.status() == {
            "documents": 2, "sentences": 8, "events": 4, "statements": 2, "positions": 2,
            "figures": 4, "expectations": 2, "actors": 4,
        }  # fmt: skip
