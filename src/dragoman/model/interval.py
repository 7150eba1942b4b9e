"""Days, as far as the words fix them."""

import datetime as dt
from typing import Literal, Self

from pydantic import model_validator

from dragoman.model.span import Span
from dragoman.model.value import Value

Precision = Literal["day", "days", "week", "month", "season", "quarter", "half", "year", "decade"]


class Interval(Value):
    """The days from ``start`` to ``end``, both inclusive; one of them is None where open.

    ``precision`` is the unit that the words name ("in September" is "month", "from 15 to 18
    May" is "days"); ``span`` holds those words, or None where a day came from elsewhere
    (the publication day, the document's head).
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    span: Span | None = None

    @model_validator(mode="after")
    def _names_days(self) -> Self:
        if self.start is None and self.end is None:
            raise ValueError("an interval needs a first day or a last day")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"interval ends ({self.end}) before it starts ({self.start})")
        return self
