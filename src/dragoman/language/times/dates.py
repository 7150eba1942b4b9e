"""Rules for what a calendar names: dates, months, quarters, years, decades, named days."""

import datetime as dt
from collections.abc import Iterator

from dragoman.language.times import periods
from dragoman.language.times.expression import DAYS, MONTHS, WEEKDAYS, Expression, Scene
from dragoman.language.times.periods import Period
from dragoman.language.times.tables import rows
from dragoman.language.times.tokens import words_of
from dragoman.language.times.years import day_without_year, month_without_year, stated_year

_NUMBERED = ("ordinal", "nth", "last")


def written(expression: Expression, _: Scene) -> Iterator[Period]:
    """2023-05-18, 18/05/2023; nothing where day and month cannot be told apart."""
    word = expression.words()[0]
    one, two, three = (int(part) for part in word.replace("/", "-").replace(".", "-").split("-"))
    if expression.has("iso"):
        yield periods.day(dt.date(one, two, three))
        return
    year = three if three > 99 else three + (2000 if three < 70 else 1900)
    if "." in word or one > 12:  # a dotted date has its day first wherever it is used
        yield periods.day(dt.date(year, two, one))
    elif two > 12 or one == two:
        yield periods.day(dt.date(year, one, two))


def date(expression: Expression, scene: Scene) -> Iterator[Period]:
    """18 May 2023, Thursday, May 18th, 18 May last year, 18 May."""
    one = _date(expression, scene, expression.numbers(*MONTHS)[0], expression.numbers(*DAYS)[0])
    if one is not None:
        yield periods.day(one)


def _date(expression: Expression, scene: Scene, month: int, day: int) -> dt.date | None:
    year = stated_year(expression, scene, last=True)
    if year is not None:
        return dt.date(year, month, day)
    return day_without_year(scene, month, day, expression.number(*WEEKDAYS))


def days(expression: Expression, scene: Scene) -> Iterator[Period]:
    """15-18 May, May 30 to June 2, 15, 16 and 17 May; apart where days between are left out."""
    months, numbers = expression.numbers(*MONTHS), expression.numbers(*DAYS)
    end = _date(expression, scene, months[-1], numbers[-1])
    if end is None:
        return
    years = expression.numbers("year")
    year = years[0] if len(years) > 1 else end.year - (months[0] > months[-1])
    start = dt.date(year, months[0], numbers[0])
    together = not expression.has("and") or expression.has("between")
    if start < end and (together or (end - start).days == len(numbers) - 1):
        yield periods.days(start, end)
    elif start < end:
        for number in numbers[:-1]:
            yield periods.day(start.replace(day=number))
        yield periods.day(end)


def week_of(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The week of 18 May: from its Monday to its Sunday."""
    if expression.unit() == "week":
        for one in date(expression, scene):
            yield periods.week(one.start)


def month(expression: Expression, scene: Scene) -> Iterator[Period]:
    """May 2023, late May, last May, May last year, May."""
    number, year = expression.numbers(*MONTHS)[0], stated_year(expression, scene)
    if year is None and expression.step() is not None and not expression.has("year_unit"):
        year = _month_counted(scene, number, expression.step() or 0)
    if year is None:
        year = month_without_year(scene, number)
    if year is not None:
        yield periods.month(year, number)


def _month_counted(scene: Scene, number: int, step: int) -> int | None:
    """The year of "last May", "this May", "next May"."""
    if scene.published is None:
        return None
    year, now = scene.published.year, scene.published.month
    if step < 0:
        return year - (number >= now)
    return year + (number <= now) if step > 0 else year


def months(expression: Expression, scene: Scene) -> Iterator[Period]:
    """March to May 2023; the run of months as one."""
    first, last = expression.numbers(*MONTHS)[:2]
    year = stated_year(expression, scene, last=True)
    if year is None:
        year = month_without_year(scene, last)
    if year is None:
        return
    years = expression.numbers("year")
    begin = years[0] if len(years) > 1 else year - (first > last)
    yield Period(periods.month(begin, first).start, periods.month(year, last).end, "month")


def month_pair(expression: Expression, _: Scene) -> Iterator[Period]:
    """March and May 2023: each month by itself."""
    for number in expression.numbers(*MONTHS):
        yield periods.month(expression.numbers("year")[0], number)


def fraction(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The third quarter of 2023, the second half of this year, the third quarter."""
    yield from _fraction(expression, scene, expression.numbers(*_NUMBERED)[0])


def year_fraction(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Last year's third quarter."""
    yield from _fraction(expression, scene, expression.numbers("ordinal", "nth")[-1])


def short_fraction(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Q3, H1 2023; a half only with its year, as the letter has other uses."""
    if (
        expression.tokens.starts[expression.first + 1]
        != expression.tokens.starts[expression.first] + 1
    ):
        return
    number, year = expression.numbers("day")[0], stated_year(expression, scene)
    if expression.number("fraction_letter") == 4:
        yield from _quarter(expression, scene, number)
    elif year is not None and number in (1, 2):
        yield periods.half(year, number)


def _fraction(expression: Expression, scene: Scene, number: int) -> Iterator[Period]:
    """A quarter or a half; -1 is the last."""
    year = stated_year(expression, scene)
    if not expression.has("half"):
        yield from _quarter(expression, scene, 4 if number < 0 else number)
    elif year is not None and number in (-1, 1, 2):
        yield periods.half(year, 2 if number < 0 else number)


def _quarter(expression: Expression, scene: Scene, number: int) -> Iterator[Period]:
    """A quarter; without a year the last that has begun, or the next where words look ahead."""
    if not 1 <= number <= 4:
        return
    year = stated_year(expression, scene)
    if year is None and scene.published is not None:
        now = (scene.published.month + 2) // 3
        coming = (
            scene.ahead is True and number < now - 1
        )  # results still to come are no new quarter
        past = scene.ahead is not True and number > now
        year = scene.published.year + coming - past
    if year is not None:
        yield periods.quarter(year, number)


def first_units(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The first nine months of 2023, the last two weeks of this year."""
    year, unit = stated_year(expression, scene), expression.unit()
    number = expression.numbers("ordinal", "last")[0]
    count = expression.numbers("count", "day", "number")
    if year is None or unit not in ("day", "week", "month", "quarter") or number not in (1, -1):
        return
    whole, steps = periods.year(year), count[0]
    one = dt.timedelta(1)
    if number == 1:
        start, end = whole.start, periods.moved(whole.start, unit, steps) - one
    else:
        start, end = periods.moved(whole.end + one, unit, -steps), whole.end
    if whole.start <= start < end <= whole.end:
        precision = periods.unit(unit, start).precision
        yield Period(start, end, "days" if precision == "day" else precision)


def year(expression: Expression, _: Scene) -> Iterator[Period]:
    """2023, early 2023, fiscal 2023: a fiscal year counts as the calendar year of its number."""
    yield periods.year(expression.numbers("year")[0])


def years(expression: Expression, _: Scene) -> Iterator[Period]:
    """2019-2022, from 2019 to 2022, 2022-23, 2022/23; 2023-05 is a month."""
    first = expression.numbers("year")[0]
    second = expression.words("year", "day", "number")[-1]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if first < last:
        yield Period(dt.date(first, 1, 1), dt.date(last, 12, 31), "year")
    elif second.startswith("0") and expression.has("hyphen"):
        yield periods.month(first, int(second))
    else:
        yield periods.year(first)


def decade(expression: Expression, _: Scene) -> Iterator[Period]:
    """The 1990s, the '80s, the nineties."""
    first = expression.numbers("decade")[0]
    marked = expression.has("apostrophe") or expression.has("the")
    if first > 99:
        yield periods.decade(first)
    elif marked and first >= 30:  # "the 20s" are those of this century or of the last
        yield periods.decade(1900 + first)


def century(expression: Expression, _: Scene) -> Iterator[Period]:
    """The 20th century, the twenty-first century."""
    yield periods.century(sum(expression.numbers("count", "ordinal", "nth")))


def season(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Last summer, summer 2023, by the northern months."""
    first = expression.numbers("season")[0]
    years = expression.numbers("year")
    if years:
        yield periods.season(years[0], first)
    elif scene.published is not None:
        step, year = expression.step(), scene.published.year
        if step is not None and step < 0:
            year -= periods.season(year, first).end >= scene.published
        elif step is not None and step > 0:
            year += periods.season(year, first).start <= scene.published
        yield periods.season(year, first)


def named(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Christmas, New Year's Eve, 9/11."""
    found = " ".join(expression.words()).replace("\u2019", "'")
    for row in rows("named"):
        name = " ".join(words_of(row["name"])).lower()
        if (found + " ").startswith(name + " "):
            month, day = int(row["month"]), int(row["day"])
            year = int(row["year"]) if row["year"] else stated_year(expression, scene)
            one = dt.date(year, month, day) if year else day_without_year(scene, month, day)
            if one is not None:
                yield periods.day(one)
            return
