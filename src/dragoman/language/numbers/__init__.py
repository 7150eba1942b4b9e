"""Numbers that measure something, read from text alone."""

from dragoman.language.numbers.quantity import Quantity
from dragoman.language.numbers.read import numbers

__all__ = ["Quantity", "numbers"]
