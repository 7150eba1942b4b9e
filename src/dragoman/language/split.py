"""Document -> sentences, by sentencex within each line; marked segments stay apart."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language.sentence import Sentence, SentenceKind
from dragoman.model import Document

LONGEST = 1_500
"""Characters in a sentence before it is cut at a blank: lists and broken texts, no prose."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SKIPPED = frozenset({"publication", "dateline", "boilerplate", "note"})
"""Segments that are no sentences; titles and captions are read."""


def split(document: Document, labels: Sequence[tuple[int, int]] = ()) -> tuple[Sentence, ...]:
    """The sentences of a document, in order, none of them empty.

    A sentence never crosses a line's end or a marked segment. ``labels`` are stretches to
    leave out, such as the speaker's name in front of a transcript turn.
    """
    found: list[Sentence] = []
    for paragraph, start, end, kind in _stretches(document, labels):
        for left, right in _sentences(document.text, start, end):
            found.append(Sentence(len(found), left, right, paragraph, kind))
    return tuple(found)


def _stretches(
    document: Document, labels: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, SentenceKind]]:
    """(paragraph, start, end, kind) of each piece of a line between segments and labels."""
    cuts: list[tuple[int, int, SentenceKind | None]] = [
        (s.start, s.end, None if s.kind in _SKIPPED else s.kind) for s in document.segments
    ]
    cuts.extend((start, end, None) for start, end in labels)
    cuts.sort(key=lambda cut: cut[:2])
    upcoming = 0
    for paragraph, line in enumerate(_LINE.finditer(document.text)):
        position = line.start()
        while upcoming < len(cuts) and cuts[upcoming][0] < line.end():
            start, end, kind = cuts[upcoming]
            start, stop = max(start, position), min(end, line.end())
            if position < start:
                yield paragraph, position, start, "prose"
            if kind is not None and start < stop:
                yield paragraph, start, stop, kind
            position = max(position, stop)
            if end > line.end():
                break
            upcoming += 1
        if position < line.end():
            yield paragraph, position, line.end(), "prose"


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences in ``[start, end)``, without the blanks around them."""
    import sentencex

    position = start
    for piece in sentencex.segment("en", text[start:end]):
        left = text.index(piece, position, end)
        position = left + len(piece)
        yield from _pieces(text, left, position)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """``[start, end)`` trimmed, cut at blanks where it is longer than ``LONGEST``."""
    while end > start:
        stop = end
        if end - start > LONGEST:
            blank = text.rfind(" ", start + 1, start + LONGEST)
            stop = blank if blank > start else start + LONGEST
        body = text[start:stop]
        left = start + len(body) - len(body.lstrip())
        right = start + len(body.rstrip())
        if left < right:
            yield left, right
        start = stop
