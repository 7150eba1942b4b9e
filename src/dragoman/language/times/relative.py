"""Rules for days counted from others: from publication, or from what the text named last."""

import datetime as dt
from collections.abc import Iterator

from dragoman.language.times import periods
from dragoman.language.times.expression import WEEKDAYS, Expression, Scene
from dragoman.language.times.periods import Period

_FINE = {
    "day": ("day", "days"),
    "week": ("day", "days", "week"),
    "month": ("day", "days", "week", "month"),
    "quarter": ("day", "days", "week", "month", "quarter"),
}
"""The precisions from which "the next day", "that month" can be counted, by unit; else any."""

_WHOLE = ("month", "quarter", "half", "season")
"""Precisions that "a year earlier" keeps: the same quarter of the year before."""


def now(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Today, yesterday, last night, this morning, the day before yesterday."""
    if scene.published is None:
        return
    steps = expression.numbers("now", "last", "this")[0]
    steps += expression.has("after") - expression.has("before")
    yield periods.day(scene.published + dt.timedelta(steps))


def weekday(expression: Expression, scene: Scene) -> Iterator[Period]:
    """On Friday, last Friday, Friday next week, Friday week, the following Friday.

    A bare weekday is the last one, publication's day included, and the next one where the
    words look ahead. "Last" and "next" count from the day before and after publication.
    """
    number = expression.numbers(*WEEKDAYS)[0]
    if expression.has("following", "previous"):
        yield from _weekday_beside(expression, scene, number)
        return
    if scene.published is None:
        return
    if expression.unit() == "week":
        yield from _weekday_in_week(expression, scene.published, number)
        return
    step = expression.step()
    forward = step is not None and step > 0
    if expression.has("this"):
        forward = not expression.has("past") and scene.ahead is not False
        step = None
    elif step is None:
        forward = scene.ahead is True
    yield periods.day(_nearest(scene.published, number, forward=forward, strict=bool(step)))


def _nearest(origin: dt.date, number: int, *, forward: bool, strict: bool) -> dt.date:
    """The nearest such weekday; ``strict`` leaves ``origin`` itself out."""
    sign = 1 if forward else -1
    distance = (sign * (number - origin.weekday())) % 7
    return origin + dt.timedelta(sign * (distance or (7 if strict else 0)))


def _weekday_beside(expression: Expression, scene: Scene, number: int) -> Iterator[Period]:
    origin = scene.focus.start if scene.focus else scene.published
    if origin is not None:
        forward = expression.has("following")
        yield periods.day(_nearest(origin, number, forward=forward, strict=True))


def _weekday_in_week(expression: Expression, published: dt.date, number: int) -> Iterator[Period]:
    step = expression.step()
    if step is None:  # "Friday week": a week after the coming Friday
        coming = _nearest(published, number, forward=True, strict=True)
        yield periods.day(coming + dt.timedelta(7))
    else:
        monday = periods.shifted("week", published, step).start
        yield periods.day(monday + dt.timedelta(number))


def weekdays(expression: Expression, scene: Scene) -> Iterator[Period]:
    """From Monday to Wednesday."""
    if scene.published is None:
        return
    first, last = expression.numbers(*WEEKDAYS)
    start = _nearest(scene.published, first, forward=scene.ahead is True, strict=False)
    yield periods.days(start, _nearest(start, last, forward=True, strict=True))


def unit(expression: Expression, scene: Scene) -> Iterator[Period]:
    """This week, early next month, the end of the year, last weekend."""
    name, step = expression.unit(), expression.step()
    origin = scene.published
    if step is None and scene.heading is not None and name == "year":
        origin = scene.heading.start
    if origin is None or name is None:
        return
    yield periods.shifted(name, origin, step or 0)


def weekend(_: Expression, scene: Scene) -> Iterator[Period]:
    """The weekend: the last one, or the coming one where the words look ahead."""
    if scene.published is not None:
        this = periods.weekend(scene.published)
        back = this.start > scene.published and scene.ahead is not True
        yield periods.shifted("weekend", scene.published, -int(back))


def quarter(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The quarter that the text speaks of; "the latest" is the last that was over."""
    if expression.has("latest"):
        if scene.published is not None:
            yield periods.shifted("quarter", scene.published, -1)
    elif scene.focus is not None and scene.focus.precision == "quarter":
        yield scene.focus


def ago(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Two days ago, three weeks ago, a year ago, in the unit of the words."""
    steps, name = _steps(expression), expression.unit()
    if scene.published is None or name is None:
        return
    if steps == 1 and name == "year" and scene.focus and scene.focus.precision == "quarter":
        yield year_before(scene.focus)
    elif expression.has("hence"):
        yield _counted(name, scene.published, steps)
    else:
        yield _counted(name, scene.published, -steps)


def from_now(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Two years from now, in two weeks' time."""
    name = expression.unit()
    if scene.published is not None and name is not None:
        yield _counted(name, scene.published, _steps(expression))


def later(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Two days later, a year earlier: from what the text named last."""
    steps, name, way = _steps(expression), expression.unit(), expression.words()[-1]
    if name is None or way not in ("later", "earlier", "before"):
        return
    if way != "later":
        steps = -steps
    focus = scene.focus
    if steps == -1 and name == "year":
        yield from _year_earlier(scene)
    elif focus is not None and focus.precision in _FINE.get(name, (focus.precision,)):
        yield _counted(name, focus.start if steps < 0 else focus.end, steps)


def year_ago(expression: Expression, scene: Scene) -> Iterator[Period]:
    """Year-earlier results, the year-ago quarter, the year-earlier third quarter."""
    if expression.has("early") and expression.word("early") != "earlier":
        return
    if expression.has("ordinal") and scene.published is not None:
        number = expression.numbers("ordinal")[0]
        if number in (1, 2, 3, 4):
            now = (scene.published.month + 2) // 3
            yield periods.quarter(scene.published.year - 1 - (number > now), number)
    elif expression.has("quarter_unit") and scene.published is not None:
        focus = scene.focus
        known = focus is not None and focus.precision == "quarter"
        latest = periods.shifted("quarter", scene.published, -1)
        yield year_before(focus if known and focus is not None else latest)
    else:
        yield from _year_earlier(scene)


def _year_earlier(scene: Scene) -> Iterator[Period]:
    """A year before what the text named last; before publication where it named nothing."""
    if scene.focus is not None and scene.focus.precision in _WHOLE:
        yield year_before(scene.focus)
        return
    origin = scene.focus.start if scene.focus else scene.published
    if origin is not None:
        yield periods.year(origin.year - 1)


def year_before(period: Period) -> Period:
    """The same months of the year before."""
    start, end = periods.moved(period.start, "year", -1), periods.moved(period.end, "year", -1)
    return Period(start, periods.month(end.year, end.month).end, period.precision)


def neighbour(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The next day, the same week, that year, the previous month, the day before."""
    name, focus = expression.unit(), scene.focus
    name = "day" if expression.has("daypart") else name
    if focus is None or name is None:
        return
    if focus.precision not in _FINE.get(name, (focus.precision,)):
        return
    step = expression.step() or 0
    step += expression.has("after") - expression.has("before")
    yield periods.shifted(name, focus.start if step <= 0 else focus.end, step)


def window(expression: Expression, scene: Scene) -> Iterator[Period]:
    """The past three weeks, the next two days: up to publication, or from it on."""
    name, step = expression.unit(), expression.step() or 0
    count = expression.numbers("count", "day", "number")
    if name is None or scene.published is None:
        return
    edge = periods.moved(scene.published, name, step * (count[0] if count else 1))
    precision = periods.unit(name, edge).precision
    start, end = sorted((scene.published, edge))
    yield Period(start, end, "days" if precision == "day" else precision)


def coming(expression: Expression, scene: Scene) -> Iterator[Period]:
    """In the coming weeks, the days ahead: open, from publication on."""
    name = expression.unit()
    if scene.published is not None and name is not None:
        precision = periods.unit(name, scene.published).precision
        one = scene.published
        yield Period(one, one, "days" if precision == "day" else precision)


def nth_day(expression: Expression, scene: Scene) -> Iterator[Period]:
    """On the 15th: of the month that this or the last sentence named, or the nearest one."""
    number, origin = expression.numbers("nth")[0], scene.published
    if origin is None:
        return
    step = 0
    if scene.ahead and number < origin.day:
        step = 1
    elif not scene.ahead and number > origin.day:
        step = -1
    yield periods.day(periods.month(origin.year, origin.month + step).start.replace(day=number))


def _counted(name: str, origin: dt.date, steps: int) -> Period:
    """The unit ``steps`` away; a decade ago is the year ten years back."""
    if name == "decade":
        return periods.shifted("year", origin, 10 * steps)
    return periods.shifted(name, origin, steps)


def _steps(expression: Expression) -> int:
    """How many units: "two", "twenty-five", "a"."""
    return sum(expression.numbers("count", "day", "number")) or 1
