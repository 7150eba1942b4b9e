"""What the network is shown: the word pieces of a sentence, as they stand or with two marks."""

from collections.abc import Sequence
from dataclasses import dataclass

Offsets = tuple[int, int]

MARKS = ((1, 2), (3, 4))
"""Ids of the pieces that open and close actor and recipient: unused ones of the vocabulary."""

FIRST, LAST = 101, 102
"""Ids of the pieces at the start and the end of a sequence: BERT's [CLS] and [SEP]."""

AROUND = 14
"""Pieces kept on either side of the outermost marks of a pair."""

LONGEST = 250
"""Pieces in a sequence, at most."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text: their ids, and where each lies in it."""

    ids: Sequence[int]
    offsets: Sequence[Offsets]

    def covered(self, span: Offsets) -> range:
        """The numbers of the pieces that a span of the text touches."""
        inside = [
            i for i, (start, end) in enumerate(self.offsets) if start < span[1] and span[0] < end
        ]
        return range(inside[0], inside[-1] + 1) if inside else range(0)


@dataclass(frozen=True, slots=True)
class Marked:
    """A sequence of piece ids; ``places`` are where the marks of actor and recipient open."""

    ids: tuple[int, ...]
    places: tuple[int, int]


def marked(pieces: Pieces, actor: Offsets, recipient: Offsets) -> Marked:
    """The pieces around two parties (offsets in the same text), each between its marks.

    ValueError where a span holds no word.
    """
    spans = [pieces.covered(span) for span in (actor, recipient)]
    if not all(spans):
        raise ValueError(f"no word at {actor if not spans[0] else recipient}")
    left = max(0, min(span.start for span in spans) - AROUND)
    right = min(len(pieces.ids), max(span.stop for span in spans) + AROUND)
    skipped = _skipped(spans, right - left - LONGEST)
    ids, places = [FIRST], [0, 0]
    for at in range(left, right + 1):
        ids += [MARKS[i][1] for i in (1, 0) if spans[i].stop == at]
        for i in sorted((0, 1), key=lambda i: -len(spans[i])):
            if spans[i].start == at:
                places[i] = len(ids)
                ids.append(MARKS[i][0])
        if at < right and at not in skipped:
            ids.append(pieces.ids[at])
    return Marked((*ids, LAST), (places[0], places[1]))


def _skipped(spans: Sequence[range], excess: int) -> range:
    """The pieces in the middle between two parties that make a sequence too long."""
    first, last = sorted(spans, key=lambda span: span.start)
    width = last.start - first.stop
    cut = max(0, min(excess, width - 2))
    middle = first.stop + (width - cut) // 2
    return range(middle, middle + cut)
