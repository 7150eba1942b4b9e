"""Entries in a few words, the same in every view."""

from collections.abc import Iterable

from dragoman.model import Event, Figure, Happening, Interval, Party


def day(when: Interval | None) -> str:
    """The days of an interval, as short as its precision allows; "undated" for None."""
    if when is None:
        return "undated"
    start, end = when.start, when.end
    if start is None:
        return f"until {end}"
    if end is None:
        return f"from {start}"
    if start == end:
        return start.isoformat()
    if when.precision == "year" and start.year == end.year:
        return str(start.year)
    if when.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    return f"{start} to {end}"


def party(one: Party) -> str:
    """A party by its code and, where it is a person, by name: "Kassym-Jomart Tokayev (KAZ)"."""
    label = one.person or (one.name if one.code is None else one.code)
    return f"{label} ({one.code})" if one.person and one.code else label


def parties(several: Iterable[Party]) -> str:
    """Several parties, each once, in order."""
    return ", ".join(dict.fromkeys(map(party, several)))


def who_to_whom(event: Event | Happening) -> str:
    """The sides of an event: "KAZ to CHN", or "CHN, KAZ" where it is symmetric."""
    actors, recipients = parties(event.actors), parties(event.recipients)
    return " to ".join(side for side in (actors or "unnamed", recipients) if side)


def deed(event: Event | Happening) -> str:
    """An event's type, mode, status and count: "CONSULT visit, possible, 2 times"."""
    kind = f"{event.type} {event.mode}" if event.mode else event.type
    times = event.times if isinstance(event, Event) else None
    often = f", {times} times" if times and times > 1 else ""
    return f"{kind}, {event.status}{often}"


def amount(figure: Figure) -> str:
    """A figure's value with its unit: "31,170,000,000 USD", "up 23.6 percent", "over 3 t"."""
    value = _number(figure.low)
    if figure.low != figure.high:
        value = f"{value} to {_number(figure.high)}"
    unit = figure.counted or "" if figure.unit == "count" else figure.unit
    bound = "" if figure.bound == "exact" else figure.bound
    return " ".join(part for part in (figure.change, bound, value, unit) if part)


def rounded(value: float, digits: int = 4) -> str:
    """An implied value, to as many digits as its sources bear: "25,220,000,000"."""
    return _number(float(f"{value:.{digits}g}"))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def one_line(text: str, longest: int = 240) -> str:
    """Words on one line, cut at a blank where they are longer than ``longest`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " ..."


def share(value: float | None, low: float | None, high: float | None) -> str:
    """A share with its interval: "75 % (64 to 83)"; "not known" where nothing was counted."""
    if value is None or low is None or high is None:
        return "not known"
    return f"{value:.0%} ({100 * low:.0f} to {100 * high:.0f})"
