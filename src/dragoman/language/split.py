"""Document -> sentences, by sentencex within each line; marked segments stay apart."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language.sentence import Sentence, SentenceKind
from dragoman.model import Document

STRETCH = 20_000
"""Characters that are split into sentences at once."""

LONGEST = 1_500
"""Characters in a sentence before it is cut at a blank: lists and broken texts, no prose."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SKIPPED = frozenset({"publication", "dateline", "boilerplate", "note"})
"""Segments that are no sentences; titles and captions are read."""

_ENDED = re.compile(r"""[.!?:;\u2026]["'\u2019\u201d)\]]*\s*$""")

_INITIAL = re.compile(r"[^\W\d_a-z]\.$")
_TITLE = re.compile(
    r"\b(?:Mr|Ms|Mrs|Messrs|Dr|Prof|Gen|Maj|Col|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|St)\.\s$"
)
"""A shortened title: the name that follows belongs to its sentence."""

WRAPPED_WIDTH = 110
"""The longest line of a text that was wrapped by hand."""

WRAPPED_LINES = 6
"""Lines below which a text's shape shows nothing."""

Line = tuple[int, int]


def split(document: Document, labels: Sequence[tuple[int, int]] = ()) -> tuple[Sentence, ...]:
    """The sentences of a document, in order, none of them empty.

    A sentence ends at its line's end, unless the line was wrapped: the next one begins in
    lower case, or all lines of the text are short and most end within a sentence. It never
    crosses a blank line or a marked segment. ``labels`` are stretches to leave out, such as
    the speaker's name in front of a transcript turn.
    """
    found: list[Sentence] = []
    for paragraph, start, end, kind in _stretches(document, labels):
        for left, right in _sentences(document.text, start, end):
            found.append(Sentence(len(found), left, right, paragraph, kind))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[Line]:
    """The lines of a text, those that were wrapped put together again."""
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text)]
    wrapped = _is_wrapped(text, lines)
    start = end = None
    for left, right in lines:
        if end is not None and start is not None:
            if _goes_on(text, end, left, right, wrapped):
                end = right
                continue
            yield start, end
        start, end = left, right
    if start is not None and end is not None:
        yield start, end


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    if len(lines) < WRAPPED_LINES:
        return False
    short = sum(right - left <= WRAPPED_WIDTH for left, right in lines)
    ended = sum(bool(_ENDED.search(text, max(left, right - 4), right)) for left, right in lines)
    return short > 0.95 * len(lines) and ended < 0.4 * len(lines)


def _goes_on(text: str, end: int, left: int, right: int, wrapped: bool) -> bool:
    """Whether the line at ``[left, right)`` goes on with the sentence that stops at ``end``."""
    if text.count("\n", end, left) > 1 or _ENDED.search(text, max(0, end - 4), end):
        return False
    words = text[left:right].lstrip()
    return bool(words) and (words[0].islower() or (wrapped and words[0].isalnum()))


def _stretches(
    document: Document, labels: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, SentenceKind]]:
    """(paragraph, start, end, kind) of each piece of a paragraph between segments and labels."""
    cuts: list[tuple[int, int, SentenceKind | None]] = [
        (s.start, s.end, None if s.kind in _SKIPPED else s.kind) for s in document.segments
    ]
    cuts.extend((start, end, None) for start, end in labels)
    cuts.sort(key=lambda cut: cut[:2])
    upcoming = 0
    for paragraph, (first, last) in enumerate(_paragraphs(document.text)):
        position = first
        while upcoming < len(cuts) and cuts[upcoming][0] < last:
            start, end, kind = cuts[upcoming]
            start, stop = max(start, position), min(end, last)
            if position < start:
                yield paragraph, position, start, "prose"
            if kind is not None and start < stop:
                yield paragraph, start, stop, kind
            position = max(position, stop)
            if end > last:
                break
            upcoming += 1
        if position < last:
            yield paragraph, position, last, "prose"


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences in ``[start, end)``, without the blanks around them.

    A capital's stop with no blank behind it ends none: sentencex would part "China-U.S." in two.
    """
    import sentencex

    position = left = start
    for first, last in _parts(text, start, end):
        for piece in sentencex.segment("en", text[first:last]):
            begin = text.index(piece, position, end)
            if begin > left and not _goes_on_after(text, begin):
                yield from _pieces(text, left, begin)
                left = begin
            position = begin + len(piece)
    yield from _pieces(text, left, end)


def _goes_on_after(text: str, begin: int) -> bool:
    """Whether what stands before ``begin`` only looks like a sentence's end."""
    return bool(
        _INITIAL.search(text, max(0, begin - 2), begin)
        or _TITLE.search(text, max(0, begin - 8), begin)
    )


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """``[start, end)`` in parts that end with a sentence where one ends near their length.

    sentencex takes time in the square of the marks of quotation in what it is given.
    """
    while end - start > STRETCH:
        stop = text.rfind(". ", start + STRETCH // 2, start + STRETCH) + 2
        if stop < 2:
            stop = text.rfind(" ", start + STRETCH // 2, start + STRETCH) + 1 or start + STRETCH
        yield start, stop
        start = stop
    yield start, end


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
