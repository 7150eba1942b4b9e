"""What goes into a record comes out of it unchanged."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_samples import reading

from dragoman.model import (
    Document,
    Event,
    Figure,
    Interval,
    Party,
    Place,
    Position,
    Reading,
    Segment,
    Span,
    Statement,
)
from dragoman.reading.expectations import expectations
from dragoman.record import open

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Any words of a text."""
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def intervals(draw: st.DrawFn, text: str) -> Interval:
    """Any days, open at one end or at none."""
    first, last = sorted([draw(st.dates()), draw(st.dates())])
    start, end = draw(st.sampled_from([(first, last), (None, last), (first, None)]))
    return Interval(
        start=start,
        end=end,
        precision=draw(st.sampled_from(["day", "month", "year"])),
        span=draw(st.none() | spans(text)),
    )


def parties(text: str) -> st.SearchStrategy[Party]:
    """Any party mentioned in a text."""
    return st.builds(
        Party,
        code=st.none() | WORDS,
        name=WORDS,
        actor_id=st.none() | WORDS,
        sector=st.none() | WORDS,
        person=st.none() | WORDS,
        office=st.none() | WORDS,
        mention=st.none() | spans(text),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading of any text."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
    some, several = spans(text), st.lists(parties(text), max_size=3).map(tuple)
    days, one = st.none() | intervals(text), parties(text)
    places = st.builds(Place, name=WORDS, code=st.none() | WORDS, latitude=st.none() | NUMBERS,
                       longitude=st.none() | NUMBERS,
                       geonames_id=st.none() | st.integers(0, 10**9),
                       mention=st.none() | some)  # fmt: skip
    statements = [
        draw(st.builds(Statement, id=st.just(f"s-{n}"), document_id=st.just("d"),
                       speaker=st.none() | one, cue=st.none() | some, content=some,
                       audience=st.none() | one, evidence=some))
        for n in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    reported = st.sampled_from([None, *statements])
    events = [
        draw(st.builds(Event, id=st.just(f"e-{n}"), document_id=st.just("d"),
                       mode=st.none() | WORDS, cameo=st.none() | WORDS, score=NUMBERS,
                       actors=several, recipients=several,
                       when=days, place=st.none() | places,
                       times=st.none() | st.integers(1, 99), trigger=some, hedge=st.none() | some,
                       evidence=some, statement=reported))
        for n in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    positions = [
        draw(st.builds(Position, id=st.just("p-0"), document_id=st.just("d"), holder=one,
                       matter=some, towards=st.none() | one, statement=reported, evidence=some))
    ]  # fmt: skip
    figures = [
        draw(st.builds(Figure, id=st.just("f-0"), document_id=st.just("d"), text=some, low=NUMBERS,
                       high=NUMBERS, value=st.none() | NUMBERS, unit=WORDS,
                       counted=st.none() | WORDS, measure=st.none() | WORDS, parties=several,
                       period=days, base=st.none() | NUMBERS, source=reported, evidence=some))
    ]  # fmt: skip
    document = Document(
        id="d", text=text, title=draw(st.none() | WORDS), published=draw(st.none() | st.dates()),
        outlet=draw(st.none() | WORDS), segments=(Segment(kind="title", start=0, end=len(text)),),
    )  # fmt: skip
    return Reading(
        document=document, version=draw(WORDS), mentions=draw(several), events=tuple(events),
        statements=tuple(statements), positions=tuple(positions), figures=tuple(figures),
        expectations=expectations(events), sentences=draw(st.integers(0, 9)), parsed=0,
    )  # fmt: skip


def test_every_field_comes_back(tmp_path: Path) -> None:
    """A reading with every kind of entry and every field is the same when it is read back."""
    with open(tmp_path / "record.db") as record:
        record.add([reading()])
    with open(tmp_path / "record.db") as record:
        assert record.reading("one") == reading()


@given(readings())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_reading_comes_back(any: Reading) -> None:
    """Whatever the text and the values, they come back exactly, spans included."""
    with open(":memory:") as record:
        record.add([any])
        assert record.reading("d") == any


@pytest.mark.parametrize("kind", ["events", "statements", "positions", "figures", "expectations"])
def test_queries_give_the_values_themselves(kind: str, tmp_path: Path) -> None:
    """Each list holds the entries as they were written, in the order of the text."""
    with open(tmp_path / "record.db") as record:
        record.add([reading()])
        assert getattr(record, kind)().rows == getattr(reading(), kind)
        for entry in getattr(reading(), kind):
            assert record.get(entry.id) == entry


def test_documents_come_back(tmp_path: Path) -> None:
    """A document is found by its id and in the list, with its segments."""
    with open(tmp_path / "record.db") as record:
        record.add([reading()])
        assert record.document("one") == reading().document
        assert record.get("one") == reading().document
        assert record.documents().rows == (reading().document,)
