"""The reader as a whole: its promises about any text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import dragoman
from dragoman import sources
from dragoman.model import Document, Issue, Reading, SourceError, Span
from dragoman.reading.many import read_many
from dragoman.reading.reader import read_document
from dragoman.sources import document

EXAMPLES = Path(__file__).parents[2] / "examples" / "dispatches"

NEWS = st.sampled_from(
    ["Norway", "the Chinese side", "President Xi", "Mr. Smith", "condemned", "will visit", "said",
     "that", "“We agree,”", "twice", "on Friday", "in 2023", "$3 billion", "up 5 percent", "talks",
     "with", "Oslo", ".", ",", "\n", ":", "if", "may", "signed a deal", "both sides", "he", "Q:"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(NEWS, max_size=30).map(" ".join))


def spans(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_span_slices_back_to_its_words(text: str) -> None:
    """Over any Unicode, the text stays as it is and each span holds the words it says."""
    reading = dragoman.read(text, published="2023-03-10")
    assert reading.document.text == text
    for span in spans(reading):
        assert text[span.start : span.end] == span.text


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_reading_is_a_pure_function(text: str) -> None:
    """The same text gives the same bytes, and no two entries share an id."""
    one = dragoman.read(text, published="2023-03-10")
    assert one.model_dump_json() == dragoman.read(text, published="2023-03-10").model_dump_json()
    ids = [entry.id for entry in one.entries]
    assert len(ids) == len(set(ids))


def test_the_contract_on_one_dispatch() -> None:
    """A dispatch gives an event with status, window and count, its statement and expectation."""
    text = (
        "The Kazakh president may visit China twice in 2023, Kazakh Ambassador to China "
        "Shakhrat Nuryshev told reporters on Friday."
    )
    reading = dragoman.read(text, published="2023-03-10", outlet="Test Wire", id="one")
    event = next(event for event in reading.events if event.mode == "visit")
    assert (event.type, event.status, event.times) == ("CONSULT", "possible", 2)
    assert [party.code for party in event.actors] == ["KAZ"]
    assert event.actors[0].person == "Kassym-Jomart Tokayev"
    assert [party.code for party in event.recipients] == ["CHN"]
    assert event.when is not None
    assert (str(event.when.start), str(event.when.end)) == ("2023-01-01", "2023-12-31")
    assert event.statement is not None
    assert event.statement.speaker is not None
    assert event.statement.speaker.person == "Shakhrat Nuryshev"
    assert [x.event.id for x in reading.expectations] == [event.id]
    assert reading.expectations[0].times == 2
    assert {entry.document_id for entry in reading.entries} == {"one"}


def test_a_missing_day_stays_missing() -> None:
    """Without a publication day "on Friday" is undated; nothing is assumed."""
    reading = dragoman.read("Norway condemned Belarus on Friday.")
    assert reading.document.published is None
    assert [event.when for event in reading.events] == [None]


def test_another_language_is_kept_unread() -> None:
    """A text that is not English gives its document, no entries, and an issue that says so."""
    reading = dragoman.read("中国外交部发言人毛宁星期五在北京表示，中方对此表示欢迎。")
    assert reading.entries == ()
    assert [issue.kind for issue in reading.issues] == ["unread language"]
    assert "'zh'" in reading.issues[0].message


def test_a_day_that_is_none_is_refused() -> None:
    """A publication day that is no date is told at once."""
    with pytest.raises(SourceError, match="YYYY-MM-DD"):
        dragoman.read("Norway met Sweden.", published="Friday")


def test_two_processes_read_the_same() -> None:
    """However many processes read, the readings are the same, in the same order."""
    given = [d for d in sources.read_from(EXAMPLES) if not isinstance(d, Issue)][:10]
    assert list(read_many(given, jobs=2)) == list(read_many(given, jobs=1))


def test_a_failing_document_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the reader trips over one text, an issue names it and the next one is read."""

    def tripping(found: Document) -> Reading:
        if found.id == "bad":
            raise RuntimeError("tripped")
        return read_document(found)

    monkeypatch.setattr("dragoman.reading.many.read_document", tripping)
    bad, good = document("Norway met Sweden.", id="bad"), document("Chad met Mali.", id="good")
    issue, reading = read_many([bad, good])
    assert isinstance(issue, Issue)
    assert issue.document_id == "bad"
    assert "tripped" in issue.message
    assert isinstance(reading, Reading)


def test_one_long_line_is_read() -> None:
    """A line of 200,000 characters without a stop is read, and its spans hold."""
    text = "Norway condemned Belarus and " * 7_000
    reading = dragoman.read(text)
    assert all(text[s.start : s.end] == s.text for s in spans(reading.events))


def test_single_capabilities() -> None:
    """Type, status and times are each usable alone."""
    text = "Norway will condemn Sweden on 3 May 2024."
    label = dragoman.classify("Norway condemned Sweden.", actor=(0, 6), recipient=(17, 23))
    assert label.type == "ACCUSE"
    assert dragoman.status(text, trigger=(12, 19)) == "planned"
    (day,) = dragoman.times(text)
    assert str(day.start) == "2024-05-03"
    with pytest.raises(ValueError, match="no word"):
        dragoman.status(text, trigger=(6, 7))


def test_both_of_which_names_no_party() -> None:
    """After things, "both of which" is not taken for the two parties of the text."""
    text = (
        "Norway's king may attend the fair and the forum, both of which Chad will host this year."
    )
    hosted = [event for event in dragoman.read(text).events if event.trigger.text == "host"]
    assert [party.code for event in hosted for party in event.recipients] == []
