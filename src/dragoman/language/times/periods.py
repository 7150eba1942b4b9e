"""Days, weeks, months and years as (first day, last day)."""

import datetime as dt
from typing import NamedTuple

from dragoman.model.interval import Precision


class Period(NamedTuple):
    """The days from ``start`` to ``end``, both inclusive, in a unit that the words name."""

    start: dt.date
    end: dt.date
    precision: Precision


def day(one: dt.date) -> Period:
    """One day."""
    return Period(one, one, "day")


def days(start: dt.date, end: dt.date) -> Period:
    """A run of days."""
    return Period(start, end, "days")


def week(holding: dt.date) -> Period:
    """The week from Monday to Sunday that holds a day (ISO 8601)."""
    start = holding - dt.timedelta(holding.weekday())
    return Period(start, start + dt.timedelta(6), "week")


def weekend(holding: dt.date) -> Period:
    """The Saturday and Sunday of the week that holds a day."""
    start = week(holding).start + dt.timedelta(5)
    return Period(start, start + dt.timedelta(1), "days")


def month(year: int, number: int) -> Period:
    """A month; ``number`` may lie outside 1 to 12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    start = dt.date(year, number, 1)
    following = dt.date(year + number // 12, number % 12 + 1, 1)
    return Period(start, following - dt.timedelta(1), "month")


def quarter(year: int, number: int) -> Period:
    """A quarter of a calendar year, 1 to 4."""
    return Period(month(year, 3 * number - 2).start, month(year, 3 * number).end, "quarter")


def half(year: int, number: int) -> Period:
    """A half of a calendar year, 1 or 2."""
    return Period(month(year, 6 * number - 5).start, month(year, 6 * number).end, "half")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def decade(first: int) -> Period:
    """Ten years from ``first``."""
    return Period(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """A century, counted from 1: the 20th ends in 2000. The model's longest unit is a decade."""
    return Period(dt.date(100 * number - 99, 1, 1), dt.date(100 * number, 12, 31), "decade")


def season(year: int, first_month: int) -> Period:
    """Three months of the northern seasons, from their first: winter 2023 ends in February 2024."""
    return Period(month(year, first_month).start, month(year, first_month + 2).end, "season")


def moved(one: dt.date, unit: str, steps: int) -> dt.date:
    """The day ``steps`` units after (before, where negative) ``one``; a month's end stays in it."""
    days = {"day": 1, "week": 7, "weekend": 7}.get(unit)
    if days is not None:
        return one + dt.timedelta(days * steps)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    target = month(one.year, one.month + months * steps)
    return target.start.replace(day=min(one.day, target.end.day))


def unit(name: str, holding: dt.date) -> Period:
    """The day, week, month, quarter or year that holds a day."""
    if name == "week":
        return week(holding)
    if name == "weekend":
        return weekend(holding)
    if name == "month":
        return month(holding.year, holding.month)
    if name == "quarter":
        return quarter(holding.year, (holding.month + 2) // 3)
    if name == "year":
        return year(holding.year)
    if name == "decade":
        return decade(holding.year // 10 * 10)
    return day(holding)


def shifted(name: str, holding: dt.date, steps: int) -> Period:
    """The unit ``steps`` after (before, where negative) the one that holds a day.

    Raises ValueError or OverflowError where that lies outside the calendar.
    """
    if name == "month":
        return month(holding.year, holding.month + steps)
    if name == "quarter":
        number = (holding.month + 2) // 3 - 1 + steps
        return quarter(holding.year + number // 4, number % 4 + 1)
    if name == "year":
        return year(holding.year + steps)
    if name == "decade":
        return decade(holding.year // 10 * 10 + 10 * steps)
    lengths = {"week": 7, "weekend": 7}
    return unit(name, holding + dt.timedelta(steps * lengths.get(name, 1)))
