"""Quotation marks in pairs: which stretches of a text are somebody's own words.

Straight and curly double marks, guillemets, two apostrophes typed for one mark, and single
marks where they cannot be apostrophes. A quotation may run over sentences and over paragraphs,
with or without the opening mark that print repeats at each paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FARTHEST = 6_000
"""Characters between a mark and its partner; a partner that is farther away is a misprint."""

_MARK = re.compile(r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\n\r]|''|``|\u2018|(?<!\w)'(?=\w)")
_OPENING = frozenset({"\u201c", "\u201e", "\u201f", "\u00ab", "``"})
_CLOSING = frozenset({"\u201d", "\u00bb"})
_SINGLE_CLOSE = {
    "\u2018": re.compile(r"[^\n\r\"\u201c\u201d\u2018]{0,500}?[^\s\"\u2018](\u2019)(?!\w)"),
    "'": re.compile(r"[^\n\r\"\u201c\u201d]{0,500}?[^\s\"'](')(?!['\w])"),
}
_SINGLE_SURE = {
    "\u2018": re.compile(r"[^\n\r\"\u201c\u201d\u2018]{1,500}?[.,?!](\u2019)(?!\w)"),
    "'": re.compile(r"[^\n\r\"\u201c\u201d]{1,500}?[.,?!](')(?!['\w])"),
}
_ELISION = re.compile(r"['\u2018](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_BLANK = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation at ``[start, end)`` with its marks; the words are at ``[inner, inner_end)``.

    ``capital`` tells whether it opens with a capital letter, as a sentence does.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    capital: bool = True


@dataclass(slots=True)
class _Open:
    """A quotation that waits for its closing mark."""

    start: int
    inner: int
    line_start: bool
    line_end: int | None = None
    """The end of the first line, once it has been passed."""
    nested: int = 0
    """Curly marks that are open within straight ones."""


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``, in order, none overlapping another."""
    return tuple(q for q in _paired(text) if q.inner < q.inner_end)


def _paired(text: str) -> Iterator[Quotation]:
    waiting: _Open | None = None
    position = 0
    while (mark := _MARK.search(text, position)) is not None:
        start, position = mark.span()
        if waiting is not None and start - waiting.inner > FARTHEST:
            yield from _given_up(text, waiting)
            waiting = None
        word = mark[0]
        if word in "\n\r":
            if waiting is not None and waiting.line_end is None:
                waiting.line_end = start
        elif word in "'\u2018":
            if waiting is None and (single := _single(text, start)) is not None:
                yield single
                position = single.end
        elif waiting is not None and _nests(text, waiting, word):
            waiting.nested += 1 if word in _OPENING else -1
        elif waiting is not None and _closes(text, start, position, word):
            yield _closed(text, waiting, start, position)
            waiting = None
        elif _opens(text, start, position, word, free=waiting is None):
            repeated = _line_start(text, start)
            if waiting is not None and repeated and waiting.line_end is not None:
                continue
            if waiting is not None:
                yield from _given_up(text, waiting)
            waiting = _Open(start, position, repeated)
    if waiting is not None:
        waiting.line_end = waiting.line_end or len(text)
        yield from _given_up(text, waiting)


def _nests(text: str, waiting: _Open, mark: str) -> bool:
    """Whether a curly mark is one of a pair within straight marks, on their first line."""
    if text[waiting.start] != '"' or waiting.line_end is not None:
        return False
    return mark in _OPENING or (mark in _CLOSING and waiting.nested > 0)


def _closes(text: str, start: int, end: int, mark: str) -> bool:
    """Whether an ambiguous or closing mark ends the quotation that is open."""
    if mark in _CLOSING:
        return True
    if mark in _OPENING:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    if _line_start(text, start):
        return not after.strip()
    return bool(before.strip()) or not (after.strip() and after.isalnum())


def _opens(text: str, start: int, end: int, mark: str, *, free: bool) -> bool:
    """Whether a mark can open a quotation; after a word it cannot, as in 12-inch marks."""
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    before = text[start - 1 : start]
    if before.strip() and before.isalnum():
        return False
    return free or bool(text[end : end + 1].strip())


def _line_start(text: str, start: int) -> bool:
    """Whether nothing but blanks stands before ``start`` on its line."""
    before = text[max(0, start - 8) : start]
    stripped = before.rstrip(" \t\u00a0")
    return (not stripped and start <= 8) or stripped.endswith(("\n", "\r"))


def _closed(text: str, waiting: _Open, start: int, end: int) -> Quotation:
    return _trimmed(text, waiting.start, end, waiting.inner, start)


def _given_up(text: str, waiting: _Open) -> Iterator[Quotation]:
    """A paragraph that opens with a mark and lost its close is a quotation; no other is."""
    end = waiting.line_end
    if end is not None and waiting.line_start and end - waiting.inner <= FARTHEST:
        yield _trimmed(text, waiting.start, end, waiting.inner, end)


def _trimmed(text: str, start: int, end: int, inner: int, inner_end: int) -> Quotation:
    words = text[inner:inner_end]
    left = inner + len(words) - len(words.lstrip())
    right = max(left, inner + len(words.rstrip()))
    return Quotation(start, end, left, right, capital=text[left : left + 1].isupper())


def _single(text: str, start: int) -> Quotation | None:
    """The quotation between single marks that opens at ``start``; elisions open none."""
    mark = text[start]
    before = text[start - 1 : start]
    if (before.strip() and before not in "([\u2014\u2013-") or _ELISION.match(text, start):
        return None
    close = _SINGLE_CLOSE[mark].match(text, start + 1)
    if close is None:
        return None
    if text[close.start(1) - 1] == "s":
        close = _SINGLE_SURE[mark].match(text, start + 1) or close
    return _trimmed(text, start, close.end(), start + 1, close.start(1))
