"""What holds for every text: round trips, spans, order, time zones, linear time."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.times import dates, relative, times
from dragoman.language.times.patterns import form
from dragoman.language.times.tables import rows
from dragoman.language.times.tokens import letters

PUBLISHED = dt.date(2024, 5, 15)


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{'th' if 10 < day < 14 else ending}"


WRITTEN: list[Callable[[dt.date], str]] = [
    lambda d: d.isoformat(),
    lambda d: f"{d.day} {d:%B %Y}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%A}, {d:%B} {_ordinal(d.day)}, {d.year}",
    lambda d: f"the {_ordinal(d.day)} of {d:%B} {d.year}",
    lambda d: f"{d:%b}. {d.day}, {d.year}",
    lambda d: f"{d.day} {d:%b %Y}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d:%A} ({d.day} {d:%B %Y})".upper(),
]
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(one=DAYS, write=st.sampled_from(WRITTEN), published=st.none() | DAYS)
def test_a_written_date_reads_back_as_the_same_day(
    one: dt.date, write: Callable[[dt.date], str], published: dt.date | None
) -> None:
    """However a full date is written, it names that day, whatever the day of publication."""
    words = write(one)
    (found,) = times(f"They met on {words} in Geneva.", published)
    assert (found.start, found.end) == (one, one)
    assert found.span is not None
    assert found.span.text == words


@given(published=DAYS, back=st.integers(0, 6))
def test_a_past_weekday_reads_back_as_that_day(published: dt.date, back: int) -> None:
    """A bare weekday is the last one, the day of publication included."""
    one = published - dt.timedelta(back)
    (found,) = times(f"The envoy spoke on {one:%A}.", published)
    assert found.start == found.end == one


PIECES = st.sampled_from(
    [
        *("May", "March 3", "Friday", "next", "last", "the", "of", "2023", "first", "quarter"),
        *("half", "two", "weeks", "ago", "later", "-", ",", ".", "\n\n", "and", "to", "between"),
        *("since", "by", "31", "29 February", "00", "99/99/9999", "0000-00-00", "9999", "year"),
        *("'", "s", "century", "100th", "9999-12-31", "decades", "same", "day", "Q4", "9/11"),
    ]
)  # fmt: skip


@settings(max_examples=300)
@given(
    text=st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=120),
    published=st.none() | st.dates(),
)
def test_any_text_is_read_without_a_crash(text: str, published: dt.date | None) -> None:
    """Spans slice back to their words, are in order, and reading again gives the same."""
    found = times(text, published)
    starts = []
    for one in found:
        assert one.span is not None
        assert text[one.span.start : one.span.end] == one.span.text
        starts.append(one.span.start)
    assert starts == sorted(starts)
    assert found == times(text, published)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"])
def test_the_local_time_zone_changes_nothing(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days are counted from the publication day alone, on a machine in any zone."""
    monkeypatch.setenv("TZ", zone)
    if hasattr(time, "tzset"):
        time.tzset()
    found = times("Today, on Monday and last month.", PUBLISHED)
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()
    assert [str(one.start) for one in found] == ["2024-05-15", "2024-05-13", "2024-04-01"]


@pytest.mark.parametrize(
    "words",
    [
        "The envoy spoke on Friday of trade in 2023. ",
        "about ",
        "2023 ",
        "the early of the ",
        "1-",
        "a hundred years ",
        "\n ",
        "May 1 to ",
    ],
)
def test_time_grows_with_length_alone(words: str) -> None:
    """Eight times the text, in one line, takes at most some twenty times as long."""

    def seconds(size: int) -> float:
        text = words * (size // len(words))
        began = time.process_time()
        times(text, PUBLISHED)
        return time.process_time() - began

    seconds(1_000)
    short = min(seconds(10_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(3)) < 20 * max(short, 0.01)


def test_every_pattern_has_its_rule() -> None:
    """Each name in the table of patterns is a function, and the form compiles."""
    names = {row["rule"] for row in rows("patterns") if row["rule"].islower()}
    assert [n for n in sorted(names) if not (hasattr(dates, n) or hasattr(relative, n))] == []
    assert form().groups == sum(row["rule"].islower() for row in rows("patterns"))


def test_a_word_stands_once_in_the_lexicon() -> None:
    """A form has one class, and every class can be coded as one letter."""
    forms = [row["form"] for row in rows("lexicon")]
    assert len(forms) == len(set(forms))
    assert len(set(letters().values())) == len(letters())
