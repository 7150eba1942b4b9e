"""Numbers that measure nothing: dates, years, durations, ages, labels, list marks."""

import re

from dragoman.language.numbers import tables
from dragoman.language.numbers.measures import Measure
from dragoman.language.numbers.tokens import DASHES

SMALL = 12
"""The largest number in words that a definite article makes a pointer ("the two sides")."""

_BEFORE = re.compile(
    r"(?P<two>[^\W\d_]+\s)?(?P<word>[^\W\d_]+(?:\s?\.)?|[#§№])(?P<gap>[\s(]{0,2})$"
)
_AFTER = re.compile(
    r"(?P<hyphen>\s?[-‐‑]\s?|\s{1,2}|(?=[ap]\.?m\b))(?P<one>(?:[ap]\.m|o'clock|[^\W\d_]+(?:-old)?))"
    r"(?:[\s-]{1,2}(?P<two>[^\W\d_]+))?",
    re.IGNORECASE,
)
_OF_MONTH = re.compile(
    r"(?:\s?(?:[-–—]|to|and|or|until)\s?\d{1,2})?\s?,?\s?(?:of\s)?(?P<word>[^\W\d_]{3,9})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
_AT = re.compile(r"\bat $", re.IGNORECASE)
_COMMA = re.compile(r"[^\s\d] ?, $")
_PAIR = re.compile(r"[-–—‐‑]\d")
_PAIRED = re.compile(r"\d[-–—‐‑ ]$")
_KEYED = re.compile(r" \d")
_LISTED = re.compile(r"\s?[.)]?(?:\s{1,3}[A-Z(“\"]|[^\S\n]{0,3}\n|\s?\))")
_NEXT_WORD = re.compile(r"\s?(?P<word>-|[^\W\d_]*)")
_COMPOUND = re.compile(r"[-‐‑]\n?[^\W\d_]")
_OR_MORE = re.compile(r"(?: ?,| or| to| and)(?: even| or| maybe| perhaps)? \d{1,3}(?=[ ,])")
"""Another number of one list of them: "30, 40, even 50 years"."""
_REACH = 28
"""Characters before a number that its context may fill."""


def measures_something(text: str, measure: Measure, *, counted: bool, bounded: bool) -> bool:
    """Whether a number without unit measures something, as far as the words around it tell.

    ``counted`` tells that a plural noun follows, ``bounded`` that a bound word precedes
    ("some 2000 people"), which rules out years.
    """
    before = _BEFORE.search(text[max(0, measure.start - _REACH) : measure.start])
    opening = before["word"].lower().replace(" .", ".") if before else ""
    if _COMPOUND.match(text, measure.end) or _is_duration(text, measure.end):
        return False
    if _is_date(text, measure, opening):
        return False
    if before and _is_label(before, opening, counted=counted):
        return False
    if measure.amount.digits:
        year = _is_year(text, measure, opening) and not bounded
        return not year and (counted or bounded or not _is_mark(text, measure))
    if opening in tables.context("definite") and measure.high <= SMALL:
        return False
    return counted or measure.high != 1 or measure.low != measure.high


def _is_duration(text: str, end: int) -> bool:
    """Whether time, an age or "times" follows: "five consecutive years", "30, even 40 years"."""
    durations, between = tables.context("duration"), tables.context("between")
    while (more := _OR_MORE.match(text, end)) is not None:
        end = more.end()
    after = _AFTER.match(text, end)
    if after is None:
        return False
    one, two = after["one"].lower(), (after["two"] or "").lower()
    nothing = durations | tables.context("unmeasured")
    return one in nothing or (one in between and two in nothing)


def _is_date(text: str, measure: Measure, opening: str) -> bool:
    months = tables.context("month")
    if opening in months:
        return measure.high <= 31 or bool(_year_like(measure))
    after = _OF_MONTH.match(text, measure.end)
    return measure.high <= 31 and after is not None and _is_month(after["word"])


def _is_month(word: str) -> bool:
    return word[0].isupper() and word.lower() in tables.context("month")


def _is_label(before: re.Match[str], opening: str, *, counted: bool) -> bool:
    """Whether the word before makes the number a name: "Article 5", "Falcon 9"."""
    two = f"{(before['two'] or '').strip().lower()} {opening}".strip()
    labels = tables.context("label")
    if opening in labels or two in labels or opening in "#§№":
        return True
    named = before["word"][0].isupper() and _opens_sentence(before) is False
    return named and not counted


def _opens_sentence(before: re.Match[str]) -> bool:
    """Whether the word before a number is the first of its sentence, and so tells nothing."""
    earlier = before.string[: before.start("word")].rstrip(" ")
    return not earlier or earlier[-1] in '.!?\n"“'


def _year_like(measure: Measure) -> bool:
    return all(v == int(v) and _YEAR.fullmatch(str(int(v))) for v in (measure.low, measure.high))


def _is_year(text: str, measure: Measure, opening: str) -> bool:
    """Whether the digits are a year: 1900 to 2199, or from 1000 on after "in", "since" ..."""
    written = text[measure.amount.start : measure.amount.end]
    if "," in written or measure.amount.scale != 1 or not _year_like(measure):
        return False
    return measure.high >= 1900 or opening in tables.context("calendar")


def _is_mark(text: str, measure: Measure) -> bool:
    """Whether a bare number is a list mark, an age between commas, or half of a score."""
    start, end = measure.start, measure.end
    left, right = text[max(0, start - 4) : start], text[end : end + 3]
    bracketed = left.endswith(("(", "[")) and right.startswith((")", "]"))
    aged = 1 < measure.high < 120 and (
        (_COMMA.search(left) and right.lstrip()[:1] in (",", ".", "-", "–")) or _AT.search(left)
    )
    dashed = any(c in text[start:end] for c in DASHES) or _PAIR.match(text, end)
    paired = _PAIRED.search(left) is not None or _KEYED.match(text, end) is not None
    return bool(bracketed or aged or dashed or paired or _is_listed(text, left, end))


def _is_listed(text: str, left: str, end: int) -> bool:
    """Whether a number opens a line as its mark ("3. The second"), or stands there alone."""
    begins = not left.strip(" \t") or left.rstrip(" \t").endswith("\n")
    return begins and _LISTED.match(text, end) is not None and (bool(left) or end < len(text) - 1)


def points_to_whole(text: str, measure: Measure, *, bounded: bool) -> bool:
    """Whether a fraction is a share of something, and no ordinal, half-time or fiscal quarter."""
    start, end = measure.start, measure.end
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    opening = before["word"].lower() if before else ""
    after = _NEXT_WORD.match(text, end)
    word = after["word"].lower() if after else ""
    if opening in tables.context("ordinal half") or word == "-" or _is_duration(text, end):
        return False
    written = text[start:end].lower()
    if not written.startswith(("a ", "half", "an ")):
        return True
    alone = start < 2 and len(text) - end < 2
    return alone or bounded or opening == "by" or word in tables.context("whole")
