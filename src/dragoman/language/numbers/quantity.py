"""A number with its unit, as it stands in a text."""

from dataclasses import dataclass

from dragoman.model.figure import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """The number at ``[start, end)`` of a text, its unit included and its bound word left out.

    ``low`` and ``high`` are in base units ("$31.17 billion" is 31170000000 USD) and equal
    unless the words give a range. ``unit`` is an ISO 4217 code, "percent", "percentage point",
    a symbol ("t", "km", "bbl/d") or "count". For a count, ``counted`` is the noun after the
    number as far as word forms alone tell it, and then lies inside ``[start, end)``.
    ``numeral_end`` is where the number itself ends.
    """

    start: int
    end: int
    numeral_end: int
    low: float
    high: float
    unit: str
    counted: str | None = None
    bound: Bound = "exact"
