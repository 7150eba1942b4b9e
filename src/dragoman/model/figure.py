"""A number that measures something."""

from typing import Literal

from dragoman.model.interval import Interval
from dragoman.model.party import Party
from dragoman.model.span import Span
from dragoman.model.statement import Statement
from dragoman.model.value import Value

Bound = Literal["exact", "about", "over", "under"]
Change = Literal["up", "down"]
Extreme = Literal["high", "low"]


class Figure(Value):
    """A number with its unit, in base units ("$31.17 billion" is 31170000000 USD).

    ``low`` and ``high`` are equal for one number; ``value`` is that number, None for a range.
    ``unit`` is an ISO 4217 code, "percent", "percentage point", a symbol ("t", "km", "bbl/d")
    or "count", with the noun in ``counted``. ``change`` is set where the figure itself is a
    change ("grew 23.6 percent"), ``record`` where it is called a record, and ``base`` is the
    earlier value that a change implies, in the same unit as the level it belongs to.
    """

    id: str
    document_id: str
    text: Span
    low: float
    high: float
    value: float | None
    unit: str
    counted: str | None = None
    bound: Bound = "exact"
    change: Change | None = None
    measure: str | None = None
    parties: tuple[Party, ...] = ()
    period: Interval | None = None
    record: Extreme | None = None
    base: float | None = None
    source: Statement | None = None
    evidence: Span
