"""A stretch of a document's text, with its words."""

from typing import Self

from pydantic import model_validator

from dragoman.model.value import Value


class Span(Value):
    """The words ``text`` at ``[start, end)`` of a document's canonical text.

    Offsets count Unicode code points, as Python's slices do.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut ``[start, end)`` out of a document's ``text``."""
        return cls(start=start, end=end, text=text[start:end])

    @model_validator(mode="after")
    def _measures_its_words(self) -> Self:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"span [{self.start}, {self.end}) does not hold {self.text!r}")
        return self

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
