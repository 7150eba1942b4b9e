"""A document laid open for reading: its sentences, names, times and turns."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from dragoman.gazetteer import Gazetteer, Name
from dragoman.language import Sentence
from dragoman.language.numbers import Quantity
from dragoman.language.turns import Turn
from dragoman.model import Document, Interval, Span


@dataclass(frozen=True, slots=True)
class Page:
    """What every step of reading may look at; each tuple is in the order of the text."""

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    times: tuple[Interval, ...]
    quantities: tuple[Quantity, ...]
    turns: tuple[Turn, ...]
    gazetteer: Gazetteer

    @property
    def text(self) -> str:
        """The document's canonical text."""
        return self.document.text

    def span(self, start: int, end: int) -> Span:
        """The words at ``[start, end)``."""
        return Span.of(self.document.text, start, end)

    def names_within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that start in ``[start, end)``."""
        left = bisect_left(self.names, start, key=lambda name: name.start)
        right = bisect_left(self.names, end, key=lambda name: name.start)
        return self.names[left:right]

    def quantities_within(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The quantities that start in ``[start, end)``."""
        left = bisect_left(self.quantities, start, key=lambda quantity: quantity.start)
        right = bisect_left(self.quantities, end, key=lambda quantity: quantity.start)
        return self.quantities[left:right]

    def with_sentences(self, sentences: tuple[Sentence, ...]) -> "Page":
        """The same page with other sentences: those that have their parse."""
        return replace(self, sentences=sentences)

    def turn_at(self, offset: int) -> Turn | None:
        """The transcript turn whose content holds ``offset``."""
        i = bisect_left(self.turns, offset + 1, key=lambda turn: turn.start) - 1
        return self.turns[i] if i >= 0 and offset < self.turns[i].end else None
