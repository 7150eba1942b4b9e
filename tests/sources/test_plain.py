"""A text and what is known of it -> Document."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import SourceError
from dragoman.sources import day, document

ARTICLE = """\
Kazakhstan and Uzbekistan open talks on shared rivers
Published: Mar 10, 2023 07:58 PM GMT+5

TASHKENT, March 10 (Steppe Wire) -- Delegations from Kazakhstan and Uzbekistan met on Friday.

They agreed to meet again in May.
"""


@given(st.text(), st.none() | st.text(max_size=30))
def test_text_is_never_altered(text: str, title: str | None) -> None:
    """The text given is the canonical text, and every segment slices it to words."""
    made = document(text, title=title)
    if text.strip() or not (title or "").strip():
        assert made.text == text
    position = 0
    for segment in made.segments:
        assert position <= segment.start < segment.end <= len(made.text)
        assert made.text[segment.start : segment.end].strip()
        position = segment.end


@given(st.text(alphabet="AB .\n-(),:[]©1Photoby", max_size=300))
def test_segments_hold_in_texts_full_of_marks(text: str) -> None:
    """Texts made of little but marks give sorted segments that do not overlap."""
    ends = [0]
    for segment in document(text).segments:
        assert segment.start >= ends[-1]
        ends.append(segment.end)
    assert ends[-1] <= len(text)


def test_head_of_the_text_is_read() -> None:
    """Title, day, zone and outlet come from the text where the caller gives none."""
    made = document(ARTICLE)
    assert made.title == "Kazakhstan and Uzbekistan open talks on shared rivers"
    assert made.title_from == "text"
    assert (made.published, made.published_from) == (dt.date(2023, 3, 10), "text")
    assert made.timezone == "+05:00"
    assert (made.outlet, made.outlet_from) == ("Steppe Wire", "text")
    assert (made.language, made.language_from) == ("en", "detected")


def test_the_caller_comes_first() -> None:
    """What the caller says counts more than what the text says, and is marked as theirs."""
    made = document(
        ARTICLE,
        published="2023-03-11",
        title="Talks on rivers",
        outlet="The Continental Ledger",
        url="https://ledger.example/1",
        id="mine",
        source="a letter",
    )
    assert (made.id, made.url, made.source) == ("mine", "https://ledger.example/1", "a letter")
    assert (made.title, made.title_from) == ("Talks on rivers", "caller")
    assert (made.published, made.published_from) == (dt.date(2023, 3, 11), "caller")
    assert (made.outlet, made.outlet_from) == ("The Continental Ledger", "caller")
    assert made.text == ARTICLE


def test_headline_only() -> None:
    """A title without a text is the text, all of it a title segment."""
    made = document("", title=" Kazakh president to visit China ")
    assert made.text == made.title == "Kazakh president to visit China"
    assert [(s.kind, s.start, s.end) for s in made.segments] == [("title", 0, len(made.text))]


def test_nothing_is_assumed() -> None:
    """A text that gives neither day nor outlet nor title has none."""
    made = document("The two ministers met on Friday and spoke about trade.")
    assert (made.published, made.published_from) == (None, None)
    assert (made.outlet, made.outlet_from) == (None, None)
    assert (made.title, made.title_from) == (None, None)
    assert made.segments == ()


def test_ids_repeat() -> None:
    """The same input has the same id, and another day, title or text another."""
    first = document("One text.", published="2023-03-10")
    assert first.id == document("One text.", published=dt.date(2023, 3, 10)).id
    others = {
        document("One text.").id,
        document("Other text.", published="2023-03-10").id,
        document("One text.", published="2023-03-10", title="A title").id,
    }
    assert len(others | {first.id}) == 4


@pytest.mark.parametrize(
    ("given_day", "expected"),
    [
        ("2023-03-10", dt.date(2023, 3, 10)),
        ("2023-03-10T23:30:00+05:00", dt.date(2023, 3, 10)),
        (dt.date(2023, 3, 10), dt.date(2023, 3, 10)),
        (dt.datetime(2023, 3, 10, 23, 30), dt.date(2023, 3, 10)),
        ("", None),
        (None, None),
    ],
)
def test_days(given_day: dt.date | str | None, expected: dt.date | None) -> None:
    """A day is a date, a time of a day, or either in ISO 8601; the day is the printed one."""
    assert day(given_day) == expected


@pytest.mark.parametrize("bad", ["10 March", "2023", "yesterday", "2023-02-30"])
def test_no_day(bad: str) -> None:
    """A string that is no day is refused by name, with the form that was allowed."""
    with pytest.raises(SourceError, match="YYYY-MM-DD"):
        document("A text.", published=bad)
