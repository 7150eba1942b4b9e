"""Page -> Figures: every number that measures something, with what it measures."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.language import Parse, Sentence
from dragoman.language.numbers import Quantity
from dragoman.model import Figure, Interval, Statement
from dragoman.model.figure import Change, Extreme
from dragoman.model.identity import entry_id
from dragoman.reading.figures.base import with_bases
from dragoman.reading.figures.change import change_in, change_of, same_change
from dragoman.reading.figures.phrase import (
    counted_noun,
    measure_words,
    measured,
    numeral_token,
)
from dragoman.reading.figures.records import records
from dragoman.reading.figures.scope import carry, parties, period
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.when import intervals

NAME = 60
"""Characters from the start of a party's name to a word in it."""


def figures(
    page: Page, mentions: Mentions, statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The figures of a document, in the order of the text.

    A period that one sentence names holds for the next ones of its paragraph until they name
    another. ``source`` is the innermost statement whose words hold the figure.
    """
    reader = _Reader(page, mentions, _Sources(statements))
    found: list[Figure] = []
    carried, paragraph = None, -1
    for sentence in page.sentences:
        if sentence.paragraph != paragraph:
            carried, paragraph = None, sentence.paragraph
        if sentence.kind != "caption":
            found.extend(reader.sentence(sentence, carried))
        carried = carry(page, sentence) or carried
    return tuple(found)


class _Sources:
    """The statements by where they lie; one lookup takes a few steps, not all of them."""

    REACH = 12

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._sorted = sorted(statements, key=lambda s: (s.evidence.start, -s.evidence.end))
        self._starts = [s.evidence.start for s in self._sorted]

    def over(self, start: int, end: int) -> Statement | None:
        """The statement with the shortest content, else evidence, that holds ``[start, end)``."""
        last = bisect_right(self._starts, start)
        near = self._sorted[max(0, last - self.REACH) : last]
        for span in ("content", "evidence"):
            spans = [(getattr(s, span), s) for s in near]
            holding = [(p.end - p.start, s) for p, s in spans if p.start <= start and end <= p.end]
            if holding:
                return min(holding, key=lambda item: item[0])[1]
        return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one sentence's figures with the document around it."""

    page: Page
    mentions: Mentions
    sources: _Sources

    def sentence(self, sentence: Sentence, carried: Interval | None) -> list[Figure]:
        """The figures of one sentence, in order."""
        quantities = list(self._quantities(sentence))
        changes = _changes(self.page.text, sentence, quantities)
        highs = records(self.page.text, sentence.end, quantities, changes)
        made = [
            self._figure(sentence, quantity, change, highs.get(i), carried)
            for i, (quantity, change) in enumerate(zip(quantities, changes, strict=True))
        ]
        return with_bases(made)

    def _quantities(self, sentence: Sentence) -> Iterator[Quantity]:
        """The sentence's quantities that are no part of a date."""
        times = [i.span for i in intervals(self.page, sentence) if i.span is not None]
        for quantity in self.page.quantities_within(sentence.start, sentence.end):
            dated = any(t.start <= quantity.start and quantity.numeral_end <= t.end for t in times)
            if quantity.end <= sentence.end and not (dated and quantity.unit == "count"):
                yield quantity

    def _free(self, quantity: Quantity, end: int) -> int:
        """Where a figure's words end: before the next number, and after its own."""
        behind = self.page.quantities_within(quantity.numeral_end, end)
        return quantity.numeral_end if behind else max(quantity.numeral_end, end)

    def _is_party(self, parse: Parse) -> Callable[[int], bool]:
        """Whether a token names a party, or ends its name."""

        def is_party(i: int) -> bool:
            start, end = parse.starts[i], parse.ends[i]
            return any(
                party.mention is not None and party.mention.end > start
                for party in self.mentions.within(start - NAME, end)
            )

        return is_party

    def _figure(
        self,
        sentence: Sentence,
        quantity: Quantity,
        change: Change | None,
        record: Extreme | None,
        carried: Interval | None,
    ) -> Figure:
        token = numeral_token(sentence.parse, quantity) if sentence.parse is not None else None
        phrase = self._phrase(sentence.parse, token, quantity)
        start, end = quantity.start, phrase.end
        return Figure(
            id=entry_id("figure", self.page.document.id, start, end, quantity.unit),
            document_id=self.page.document.id,
            text=self.page.span(start, end),
            low=quantity.low,
            high=quantity.high,
            value=quantity.low if quantity.low == quantity.high else None,
            unit=quantity.unit,
            counted=phrase.counted,
            bound=quantity.bound,
            change=change or phrase.change,
            measure=phrase.measure,
            parties=parties(self.page, self.mentions, sentence, token, phrase.head),
            period=period(self.page, sentence, start, carried),
            record=record,
            source=self.sources.over(start, end),
            evidence=self.page.span(sentence.start, sentence.end),
        )

    def _phrase(self, parse: Parse | None, token: int | None, quantity: Quantity) -> "_Phrase":
        """What the number at ``token`` counts, else what it measures."""
        if parse is None or token is None:
            return _Phrase(quantity.end, quantity.counted)
        noun = counted_noun(parse, token) if quantity.unit == "count" else None
        if noun is not None:
            return _Phrase(self._free(quantity, parse.ends[noun.last]), noun.noun)
        head = measured(parse, token, quantity, is_party=self._is_party(parse))
        if head is None:
            return _Phrase(quantity.end, quantity.counted)
        return _Phrase(
            quantity.end,
            quantity.counted,
            head,
            measure_words(parse, head, quantity),
            change_in(parse.lower[head], quantity),
        )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A number's noun phrase: where its words end, what is counted, what is measured."""

    end: int
    counted: str | None
    head: int | None = None
    measure: str | None = None
    change: Change | None = None


def _changes(text: str, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Change | None]:
    """The change of each quantity; "10 points, or 2 percent" shares one."""
    found: list[Change | None] = []
    for i, quantity in enumerate(quantities):
        change = change_of(text, sentence.start, quantity)
        if change is None and i and same_change(text, quantities[i - 1], quantity):
            change = found[-1]
        found.append(change)
    return found
