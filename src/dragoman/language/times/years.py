"""The year of an expression: stated, or chosen by what the words around it say."""

import datetime as dt

from dragoman.language.times.expression import Expression, Scene

LONGEST_BACK = 240
"""Days before publication at which a date without a year is still taken for the past one."""

LONGEST_BACK_DONE = 300
"""The same in a clause that speaks of what is done."""

LONGEST_BACK_MONTHS = 9
"""Months before publication's at which a bare month is the past one; news writes "last" beyond."""

LONGEST_AHEAD = 300
"""Days after publication within which a clause that looks ahead means the coming date."""


def stated_year(expression: Expression, scene: Scene, *, last: bool = False) -> int | None:
    """The year that the words give: 2023, "last year", "that year"; None where they give none.

    ``last`` asks for the last of several numbers.
    """
    years = expression.numbers("year")
    if years:
        return years[-1] if last else years[0]
    if not expression.has("year_unit"):
        return None
    pointer = expression.word("same", "that", "following", "previous")
    if pointer is not None:
        step = expression.numbers("same", "that", "following", "previous")[0]
        return scene.focus.start.year + step if scene.focus else None
    steps = expression.numbers("last", "next", "this", "current", "coming", "past")
    if steps:
        return scene.published.year + steps[-1] if scene.published else None
    if scene.heading is not None:
        return scene.heading.start.year
    return scene.published.year if scene.published else None


def day_without_year(
    scene: Scene, month: int, day: int, weekday: int | None = None
) -> dt.date | None:
    """The date that is meant by a month and a day alone, with a weekday where the text has one."""
    if scene.heading is not None and scene.heading.precision == "year":
        return _valid(scene.heading.start.year, month, day)
    published = scene.published
    if published is None:
        return None
    near = [_valid(published.year + step, month, day) for step in (-1, 0, 1)]
    dates = [one for one in near if one is not None]
    if weekday is not None and any(one.weekday() == weekday for one in dates):
        dates = [one for one in dates if one.weekday() == weekday]
    coming = [one for one in dates if one >= published]
    gone = [one for one in dates if one <= published]
    if scene.ahead and coming and (coming[0] - published).days <= LONGEST_AHEAD:
        return coming[0]
    back = LONGEST_BACK if scene.ahead is None else LONGEST_BACK_DONE
    if gone and ((published - gone[-1]).days <= back or not coming):
        return gone[-1]
    return coming[0] if coming else None


def month_without_year(scene: Scene, month: int) -> int | None:
    """The year of a month alone: the last such month, or the next where words look ahead."""
    if scene.heading is not None and scene.heading.precision == "year":
        return scene.heading.start.year
    if scene.published is None:
        return None
    year, now = scene.published.year, scene.published.month
    if scene.ahead:
        return year + (month < now)
    if (now - month) % 12 > (LONGEST_BACK_MONTHS + (scene.ahead is False)):
        return year + (month < now)
    return year - (month > now)


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # 29 February of a common year
        return None
