"""Two measures that are the ends of one range: "10 to 15 percent", "between 20 and 30"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from dragoman.language.numbers.measures import Measure

_TO = re.compile(r"(?:\s{1,2}|-)to(?:\s{1,2}|-)", re.IGNORECASE)
_OR = re.compile(r"\s{1,2}or\s{1,2}|\s?[-–—‐‑]\s?", re.IGNORECASE)
_AND = re.compile(r"\s{1,2}(?:and|to)\s{1,2}", re.IGNORECASE)
_JUST = re.compile(r"\s{1,2}(?:and\s{1,2})?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|rang(?:e|es|ed|ing) from)\s{1,2}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s{1,2}$", re.IGNORECASE)
_OPENING = 16
"""Characters before a range that may hold "between" or "from"."""

_Link = Literal["range", "change", "sum"]


def joined(text: str, measures: Sequence[Measure]) -> Iterator[Measure]:
    """``measures`` with the two ends of each range made one.

    In "from 10 to 15 percent" both values stay, and the first takes the unit of the second.
    """
    at = 0
    while at < len(measures):
        pair = measures[at : at + 2]
        link = _link(text, *pair) if len(pair) == 2 else None
        if link is None:
            yield pair[0]
        elif link == "change":
            yield _shared(*pair)
        elif link == "sum":
            yield _sum(*pair)
        else:
            yield _range(*pair)
        at += 2 if link in ("range", "sum") else 1


def _link(text: str, one: Measure, two: Measure) -> _Link | None:
    """What joins the two: the ends of a range, or the levels before and after a change."""
    if one.unit is not None and two.unit is not None and one.unit != two.unit:
        return None
    if _is_small_change(one, two) and _JUST.fullmatch(text, one.end, two.start):
        return "sum"
    opening = text[max(0, one.start - _OPENING) : one.start]
    whole = (one.end, two.start)
    if _BETWEEN.search(opening) and _AND.fullmatch(text, *whole):
        link: _Link | None = "range"
    elif _OR.fullmatch(text, *whole):
        link = "range" if one.amount.scale in (1.0, two.amount.scale) else None
    elif _TO.fullmatch(text, *whole):
        prefixed = one.start < one.amount.start
        plain = one.unit is None or (prefixed and one.amount.scale == 1 < two.amount.scale)
        link = "change" if _FROM.search(opening) else "range" if plain else None
    else:
        link = None
    return link if link != "range" or _shared(one, two).low < two.high else None


def _is_small_change(one: Measure, two: Measure) -> bool:
    """Whether ``two`` are the cents of ``one``: "3 dollars 50 cents"."""
    return one.unit == two.unit is not None and two.cents and not one.cents


def _sum(one: Measure, two: Measure) -> Measure:
    total = one.low + two.low
    amount = replace(two.amount, start=one.amount.start)
    return replace(two, start=one.start, low=total, high=total, amount=amount)


def _shared(one: Measure, two: Measure) -> Measure:
    """``one`` with the scale and the unit that only ``two`` has: "5-6 million euros"."""
    scale = two.amount.scale if one.amount.scale == 1 else 1.0
    if abs(one.amount.value) * scale > abs(two.amount.value):
        scale = 1.0
    factor = two.low / two.amount.value if one.unit is None and two.amount.value else 1.0
    value = one.low * scale * factor
    return replace(one, low=value, high=value, unit=one.unit or two.unit)


def _range(one: Measure, two: Measure) -> Measure:
    amount = replace(two.amount, start=one.amount.start, share=False)
    low = _shared(one, two)
    return replace(two, start=one.start, low=low.low, unit=low.unit or two.unit, amount=amount)
