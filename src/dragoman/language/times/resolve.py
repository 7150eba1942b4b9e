"""What each form names: one function for each, in the order of the grammar."""

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from dragoman.language.times import periods
from dragoman.language.times.grammar import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from dragoman.language.times.periods import Period

Found = re.Match[str]

LOOK_AHEAD = 240
"""Days within which "will meet on March 3" means the next March 3, and not the nearest."""


class Moment(NamedTuple):
    """From where an expression is seen: the day of publication and what the text named last."""

    published: dt.date | None
    last: Period | None
    future: bool


def _iso(found: Found, _: Moment) -> Period:
    return periods.day(
        dt.date(int(found["iso_year"]), int(found["iso_month"]), int(found["iso_day"]))
    )


def _slash(found: Found, _: Moment) -> Period | None:
    """Day and month are told apart where one of them is over 12; otherwise nothing is sure."""
    one, two, year = int(found["slash_1"]), int(found["slash_2"]), int(found["slash_year"])
    if one > 12 >= two:
        return periods.day(dt.date(year, two, one))
    if two > 12 >= one:
        return periods.day(dt.date(year, one, two))
    return periods.day(dt.date(year, one, two)) if one == two else None


def _span_month_first(found: Found, moment: Moment) -> Period | None:
    first = _month(found["smf_month"])
    last = _month(found["smf_month2"]) if found["smf_month2"] else first
    return _run(found["smf_1"], first, found["smf_2"], last, found["smf_year"], moment)


def _span_day_first(found: Found, moment: Moment) -> Period | None:
    last = _month(found["sdf_month"])
    first = _month(found["sdf_month1"]) if found["sdf_month1"] else last
    return _run(found["sdf_1"], first, found["sdf_2"], last, found["sdf_year"], moment)


def _run(
    one: str, first: int, two: str, last: int, year: str | None, moment: Moment
) -> Period | None:
    end = _day_of(last, _number(two), year, moment)
    if end is None:
        return None
    start = dt.date(end.year - (first > last), first, _number(one))
    return periods.days(start, end) if start < end else None


def _month_day(found: Found, moment: Moment) -> Period | None:
    one = _day_of(_month(found["md_month"]), _number(found["md_day"]), found["md_year"], moment)
    return periods.day(one) if one else None


def _day_month(found: Found, moment: Moment) -> Period | None:
    one = _day_of(_month(found["dm_month"]), _number(found["dm_day"]), found["dm_year"], moment)
    return periods.day(one) if one else None


def _day_of(month: int, number: int, year: str | None, moment: Moment) -> dt.date | None:
    """A day of a month; without a year the nearest, or the next where the clause looks ahead."""
    if year is not None:
        return dt.date(int(year), month, number)
    if moment.published is None:
        return None
    near = [
        dt.date(y, month, number)
        for y in range(moment.published.year - 1, moment.published.year + 2)
        if not (month == 2 and number == 29) or y % 4 == 0
    ]
    published = moment.published
    if moment.future:
        ahead = [one for one in near if 0 <= (one - published).days <= LOOK_AHEAD]
        if ahead:
            return ahead[0]
    return min(near, key=lambda one: (abs((one - published).days), one > published), default=None)


def _month_year(found: Found, _: Moment) -> Period:
    return periods.month(int(found["my_year"]), _month(found["my_month"]))


def _month_rel(found: Found, moment: Moment) -> Period | None:
    if moment.published is None:
        return None
    number, which = _month(found["mr_month"]), found["mr_which"]
    year = moment.published.year
    if which in {"last", "past"}:
        return periods.month(year - (number >= moment.published.month), number)
    if which in {"next", "coming"}:
        return periods.month(year + (number <= moment.published.month), number)
    return periods.month(year, number)


def _month_alone(found: Found, moment: Moment) -> Period | None:
    """A bare month: the last one, or the next where the clause looks ahead.

    "May" and "March" alone may be other words, and count only where a preposition leads.
    """
    number = _month(found["m_month"])
    before = found.string[max(0, found.start() - 9) : found.start()].lower()
    led = re.search(
        r"\b(?:in|since|until|by|during|of|for|from|to|and|through|before|after) $", before
    )
    if moment.published is None or (number in {3, 5} and not led and not found["m_lead"]):
        return None
    year, now = moment.published.year, moment.published.month
    if moment.future:
        return periods.month(year + (number < now), number)
    return periods.month(year - (number > now), number)


def _quarter(found: Found, moment: Moment) -> Period | None:
    number = ORDINALS[found["q_nth"]]
    count = 4 if found["q_unit"] == "quarter" else 2
    year = _year_of(found["q_year"], found["q_rel"], moment)
    if year is None or number > count:
        return None
    if number == 0:
        if found["q_year"] is None and found["q_rel"] is None:
            return None
        number = count
    make = periods.quarter if count == 4 else periods.half
    return make(year, number)


def _year_of(year: str | None, which: str | None, moment: Moment) -> int | None:
    if year is not None:
        return int(year)
    if moment.published is None:
        return None
    return moment.published.year + {"last": -1, "next": 1}.get(which or "", 0)


def _short_quarter(found: Found, moment: Moment) -> Period | None:
    year = _year_of(found["sq_year"], None, moment)
    number = int(found["sq_nth"])
    if year is None or (found["sq_unit"] == "H" and found["sq_year"] is None):
        return None
    return periods.quarter(year, number) if found["sq_unit"] == "Q" else periods.half(year, number)


def _fiscal(_found: Found, _: Moment) -> None:
    """A fiscal year starts on another day in each state, and names no days by itself."""


def _decade(found: Found, _: Moment) -> Period:
    return periods.decade(int(found["dec_long"] or f"19{found['dec_short']}"))


def _weekday(found: Found, moment: Moment) -> Period | None:
    """The last such day, the day of publication included; the next where the clause looks ahead."""
    if moment.published is None:
        return None
    number = WEEKDAYS[found["wd_name"].lower()[:3]]
    back = (moment.published.weekday() - number) % 7
    which = found["wd_which"] and found["wd_which"].lower()
    if which in {"next", "this coming", "coming"} or (moment.future and which is None):
        ahead = (number - moment.published.weekday()) % 7
        return periods.day(moment.published + dt.timedelta(ahead or (7 if which else 0)))
    if which in {"last", "past", "this past"} and back == 0:
        back = 7
    return periods.day(moment.published - dt.timedelta(back))


def _ago(found: Found, moment: Moment) -> Period | None:
    way = found["ago_way"]
    steps = _count(found["ago_n"]) * (1 if way in {"later", "from now"} else -1)
    if way in {"ago", "from now"} or moment.last is None:
        origin = moment.published
    else:
        origin = moment.last.start if steps < 0 else moment.last.end
    return periods.shifted(found["ago_unit"], origin, steps) if origin else None


def _rel_unit(found: Found, moment: Moment) -> Period | None:
    which, unit = found["ru_which"].lower(), found["ru_unit"].lower()
    if which in {"the same", "that", "the following", "previous"}:
        origin = moment.last.start if moment.last else None
    else:
        origin = moment.published
    if origin is None:
        return None
    steps = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "the following": 1}
    if unit in {"day", "decade"} and which in {"last", "past", "this", "next", "current", "coming"}:
        return None
    return periods.shifted(unit, origin, steps.get(which, 0))


_DAY_STEPS = {"yesterday": -1, "last night": -1, "the day before yesterday": -2, "tomorrow": 1,
              "the day after tomorrow": 2}  # fmt: skip


def _rel_day(found: Found, moment: Moment) -> Period | None:
    if moment.published is None:
        return None
    return periods.day(moment.published + dt.timedelta(_DAY_STEPS.get(found["rd_word"].lower(), 0)))


def _coming(_found: Found, moment: Moment) -> Period | None:
    """Open: from the day of publication on."""
    return periods.days(moment.published, moment.published) if moment.published else None


def _year(found: Found, _: Moment) -> Period:
    return periods.year(int(found["y_year"]))


def _month(name: str) -> int:
    return MONTHS[name.lower()[:3]]


def _number(digits: str) -> int:
    return int(digits.rstrip("stndrh"))


def _count(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


RESOLVERS: dict[str, Callable[[Found, Moment], Period | None]] = {
    "iso": _iso,
    "slash": _slash,
    "span_month_first": _span_month_first,
    "span_day_first": _span_day_first,
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": _month_year,
    "month_rel": _month_rel,
    "month": _month_alone,
    "quarter": _quarter,
    "short_quarter": _short_quarter,
    "fiscal": _fiscal,
    "decade": _decade,
    "weekday": _weekday,
    "ago": _ago,
    "rel_unit": _rel_unit,
    "rel_day": _rel_day,
    "coming": _coming,
    "year": _year,
}
"""The function for each form of the grammar, by the form's name."""
