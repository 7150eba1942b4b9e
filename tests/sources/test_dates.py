"""Days and time zones, as they are printed."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.sources.dates import printed_day, printed_zone

MARCH_10 = dt.date(2023, 3, 10)


@pytest.mark.parametrize(
    "words",
    [
        "2023-03-10",
        "2023/03/10",
        "20230310",
        "Mar 10, 2023 07:58 PM",
        "10 March 2023 | 14:20 GMT+5",
        "Friday, March 10th, 2023",
        "10 MARCH 2023",
        "Mar. 10 , 2023",
        "Fri, 10 Mar 2023 19:58:00 +0500",
        "10.03.2023",
        "2023-03-10T19:58:00Z",
    ],
)
def test_printed_days(words: str) -> None:
    """A whole day is read in each of the forms that outlets print."""
    assert printed_day(words) == MARCH_10


@pytest.mark.parametrize(
    "words", ["", "March 2023", "2023", "10 March", "03/10/2023", "30 February 2023", "1678406400"]
)
def test_no_printed_day(words: str) -> None:
    """What names no day, or may name two, gives none."""
    assert printed_day(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("13/03/2023", dt.date(2023, 3, 13)), ("03/13/2023", dt.date(2023, 3, 13)),
     ("30 February 2023, 10 March 2023", MARCH_10)],
)  # fmt: skip
def test_days_that_only_one_reading_fits(words: str, expected: dt.date) -> None:
    """Day and month are told apart where one number can only be a day."""
    assert printed_day(words) == expected


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_round_trip(day: dt.date) -> None:
    """Every day is read back from the forms in which it may be printed."""
    month = calendar.month_name[day.month]
    assert printed_day(day.isoformat()) == day
    assert printed_day(f"{month} {day.day}, {day.year:04d}") == day
    assert printed_day(f"{day.day} {month[:3]} {day.year:04d}") == day


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("10 March 2023 | 14:20 GMT+5", "+05:00"),
        ("10 March 2023 14:20 UTC+05:30", "+05:30"),
        ("2023-03-10T19:58:00+0500", "+05:00"),
        ("2023-03-10T19:58:00Z", "+00:00"),
        ("Mar 10, 2023 07:58 PM GMT", "+00:00"),
        ("Mar 10, 2023 07:58 AM EDT", "-04:00"),
        ("10 March 2023, 19:58 Beijing time", "Asia/Shanghai"),
        ("Mar 10, 2023 07:58 PM", None),
        ("2023-03-10", None),
        ("Mar 10, 2023 07:58 PM CST", None),
    ],
)
def test_zones(words: str, zone: str | None) -> None:
    """A zone is given as printed; an abbreviation of several zones is none."""
    assert printed_zone(words) == zone
