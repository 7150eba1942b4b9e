"""The day and the time zone that a caller, a field or a printed line gives."""

import datetime as dt
import re
from functools import cache

from dragoman.model import SourceError
from dragoman.sources.tables import table

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = rf"(?:{'|'.join(_MONTHS)})[a-z]*"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = re.compile(
    r"(?<!\d)(?:(?P<iso>\d{4}[-/]\d\d[-/]\d\d)"
    rf"|(?P<month1>{_WORD})\.? (?P<day1>\d{{1,2}}){_ORDINAL} ?,? ?(?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}}){_ORDINAL} (?P<month2>{_WORD})\.?,? (?P<year2>\d{{4}})"
    r"|(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year3>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_OFFSET = re.compile(
    r"\b(?:GMT|UTC) ?(?P<named>[+-]\d{1,2}(?::?\d\d)?)\b"
    r"|\d:\d\d(?:[:.]\d\d)*(?:\.\d+)? ?(?P<bare>[+-]\d\d:?\d\d)\b|\d:\d\d[\d:.]*(?P<zulu>Z)\b"
)


def day(given: dt.date | str | None) -> dt.date | None:
    """The day that a caller gives as a date or an ISO 8601 string, with or without a time.

    None and "" give None. Raises SourceError for a string that is no such date.
    """
    if given is None or given == "":
        return None
    if isinstance(given, dt.datetime):
        return given.date()
    if isinstance(given, dt.date):
        return given
    try:
        return dt.datetime.fromisoformat(given.strip()).date()
    except ValueError:
        raise SourceError(
            f"{given!r} is no publication day: give it as YYYY-MM-DD, such as 2023-03-10"
        ) from None


def printed_day(words: str) -> dt.date | None:
    """The first whole day printed in ``words`` ("Mar 10, 2023", "20230310"), None without one.

    A day such as 03/10/2023, which could be read in two ways, is none; with full stops
    (10.03.2023) the day comes first.
    """
    if compact := _COMPACT.fullmatch(words.strip()):
        return _date(*compact.groups())
    for found in _DAY.finditer(words):
        if (seen := _found_day(found)) is not None:
            return seen
    return None


def _found_day(found: re.Match[str]) -> dt.date | None:
    if found["iso"]:
        return _date(*re.split("[-/]", found["iso"]))
    if found["mark"]:
        first, second = int(found["first"]), int(found["second"])
        if found["mark"] == "." or first > 12 or first == second:
            return _date(found["year3"], second, first)
        return _date(found["year3"], first, second) if second > 12 else None
    month = (found["month1"] or found["month2"]).lower()[:3]
    year = found["year1"] or found["year2"]
    return _date(year, _MONTHS.index(month) + 1, found["day1"] or found["day2"])


def _date(year: str, month: str | int, day: str | int) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def printed_zone(words: str) -> str | None:
    """The time zone printed beside a time of day, None without one.

    An offset from UTC ("+05:00") where the words give an offset or an abbreviation that names
    one zone, else an IANA name ("Beijing time" is Asia/Shanghai).
    """
    if found := _OFFSET.search(words):
        if found["zulu"]:
            return "+00:00"
        return _offset(found["named"] or found["bare"])
    named = _zones().search(words)
    return _zone_of()[named[0].lower()] if named else None


def _offset(printed: str) -> str:
    """An offset written out: "+5" is "+05:00", "+0530" is "+05:30"."""
    digits = printed[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{printed[0]}{int(hours):02d}:{minutes}"


@cache
def _zone_of() -> dict[str, str]:
    return {row["printed"]: row["zone"] for row in table("zones")}


@cache
def _zones() -> re.Pattern[str]:
    """Abbreviations in capitals, and "... time" however it is written."""
    names = [
        f"(?i:{name})" if " " in name else name.upper() for name in sorted(_zone_of(), reverse=True)
    ]
    return re.compile(rf"\b(?:{'|'.join(names)})\b")
