"""The numbers of a document that measure something, with what they measure."""

from dragoman.reading.figures.figures import figures

__all__ = ["figures"]
