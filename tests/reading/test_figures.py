"""Figures in a document: what they measure, how they changed, whose and when they are."""

import pytest

from dragoman.model import Figure
from dragoman.reading.figures import figures
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.sources import document


def _figures(text: str) -> tuple[Figure, ...]:
    page = open_page(document(text, published="2025-06-20"))
    return figures(page, mentions(page), ())


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Trade between Norway and Chile grew 12 percent year-on-year.", ["up"]),
        ("Norway saw a year-on-year increase of 12 percent in exports to Chile.", ["up"]),
        ("Norway's exports to Chile were up 12%.", ["up"]),
        ("Norway's exports to Chile rose sharply by 12 percent.", ["up"]),
        ("Norway raised its tariffs on goods from Chile by 12 percent.", ["up"]),
        ("Norway's exports were 12 percent higher than those of Chile.", ["up"]),
        ("Norway saw a 12 percent annual increase in exports to Chile.", ["up"]),
        ("Norway's economic growth reached 3 percent.", ["up"]),
        ("Norway's exports to Chile fell 12 percent.", ["down"]),
        ("Norway suffered a decline of 12 percent in exports to Chile.", ["down"]),
        ("Norway's index lost 12 points, or 0.2 percent.", ["down", "down"]),
        ("Norway's exports to Chile fell to 12 million tons.", [None]),
        ("Norway's exports to Chile stood at 12 million tons.", [None]),
        ("Norway's exports rose from 12 to 15 percent of the total.", [None, None]),
        ("Norway sent 300 soldiers to Chile.", [None]),
        ("Norway cut 300 posts in Chile.", [None]),
    ],
)
def test_change(text: str, changes: list[str | None]) -> None:
    """A change has its direction, a level has none."""
    assert [figure.change for figure in _figures(text)] == changes


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Trade volume between Norway and Chile reached $2 billion.", "Trade volume"),
        ("Norway's two-way trade with Chile reached $2 billion.", "two-way trade"),
        ("About 40 percent of Norway's fish exports go to Chile.", "fish exports"),
        ("Norway signed a $2 billion contract with Chile.", "contract"),
        ("Norway raised its tariffs on goods from Chile by 12 percent.", "tariffs"),
        ("Norway's foreign trade of electronic products grew 25 percent.",
         "foreign trade of electronic products"),
        ("Norway sent 300 soldiers to Chile.", None),
    ],
)  # fmt: skip
def test_measure(text: str, measure: str | None) -> None:
    """What is measured is the noun phrase that the number belongs to, or its subject."""
    assert _figures(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("Norway freed 15 Chilean sailors and fishermen.",
         "15 Chilean sailors and fishermen", "sailors and fishermen"),
        ("Norway sent more than 3,000 trained police officers to Chile.",
         "3,000 trained police officers", "police officers"),
        ("Nine of the 24 posts went to Norway.", "Nine", "posts"),
    ],
)  # fmt: skip
def test_counted(text: str, words: str, counted: str) -> None:
    """A count has its noun without adjectives, and its words end with the noun."""
    first = _figures(text)[0]
    assert (first.text.text, first.counted) == (words, counted)


def test_trade_report() -> None:
    """A change, a level and a record together give measure, parties, period and base."""
    growth, level, freight, more = _figures(
        "In 2024, the trade volume between Norway and Chile grew 25 percent, to a record high of "
        "$2.5 billion. Sea freight of the two countries reached a new record high, exceeding "
        "23 million tons, a year-on-year increase of 15 percent."
    )
    assert (growth.change, growth.value, growth.record) == ("up", 25, None)
    assert (level.value, level.unit, level.record) == (2.5e9, "USD", "high")
    assert level.base == pytest.approx(2e9)
    assert (freight.value, freight.unit, freight.bound) == (23e6, "t", "over")
    assert freight.record == "high"
    assert freight.base == pytest.approx(20e6)
    assert more.change == "up"
    for figure in (growth, level, freight, more):
        assert [party.code for party in figure.parties] == ["NOR", "CHL"]
        assert figure.period is not None
        assert (str(figure.period.start), str(figure.period.end)) == ("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Norway's exports rose 5 tons to 25 tons.", [None, 20]),
        ("Norway's exports fell from 30 to 25 tons.", [None, 30]),
        ("Norway's exports reached 30 tons, up 50 percent.", [20, None]),
        ("Norway's exports halved; imports reached 30 tons.", [None]),
        ("Unemployment in Norway stood at 6 percent, up 0.5 percentage points.", [5.5, None]),
        ("Norway's exports fell 100 percent to 0 tons.", [None, None]),
    ],
)
def test_base(text: str, bases: list[float | None]) -> None:
    """A level beside its change implies the value before; without both there is none."""
    assert [figure.base for figure in _figures(text)] == [
        base if base is None else pytest.approx(base) for base in bases
    ]


def test_compared_year_is_no_period() -> None:
    """A year that a figure is only compared with does not date it."""
    [figure] = _figures("Norway's exports to Chile were 12 percent higher than in 2021.")
    assert figure.period is None


def test_record_low() -> None:
    """A record belongs to the level before it where none follows."""
    change, level = _figures("Norway's exports fell 12 percent to 30 million tons, a record low.")
    assert (change.record, level.record) == (None, "low")


def test_range() -> None:
    """A range has no single value."""
    [figure] = _figures("Norway's exports to Chile will grow by 5 to 7 percent.")
    assert (figure.low, figure.high, figure.value, figure.change) == (5, 7, None, "up")


def test_dates_are_no_figures() -> None:
    """What the document's times cover is no count."""
    assert _figures("Norway and Chile met on 20 June 2025 and will meet on 3 July.") == ()


def test_spans_and_ids() -> None:
    """Spans slice back to the text, ids differ, and reading again gives the same."""
    text = "Norway gave €40m and 300 tents. Chile gave €40m and 300 tents."
    found = _figures(text)
    assert len(found) == 4
    assert all(text[f.text.start : f.text.end] == f.text.text for f in found)
    assert len({f.id for f in found}) == 4
    assert found == _figures(text)
