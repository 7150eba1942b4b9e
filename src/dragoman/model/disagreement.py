"""Figures that do not fit together."""

from typing import Literal

from dragoman.model.figure import Figure
from dragoman.model.value import Value


class Disagreement(Value):
    """Figures that cannot all be true, with ``words`` that say why.

    "contradiction": two values of one measure for one period, beyond rounding. "change": a
    change that does not fit the values before and after it. "record": a record high or low
    that an earlier figure contradicts. "scale": values apart by a factor of a thousand or a
    million, as when units are mixed up.
    """

    kind: Literal["contradiction", "change", "record", "scale"]
    figures: tuple[Figure, ...]
    words: str
