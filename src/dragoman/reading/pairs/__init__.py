"""The type of what one party does to another, where a text marks the two."""

from dragoman.reading.pairs.pairs import NOTHING, classify

__all__ = ["NOTHING", "classify"]
