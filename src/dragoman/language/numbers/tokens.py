"""Text -> the digits and number words in it, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.language.numbers import tables
from dragoman.language.numbers.tables import Unit, WordKind

LONGEST = 24
"""Characters in the longest number that measures something; what is longer is a key or noise."""

_SPACES = " \u00a0\u2009\u202f"
_PIECE = re.compile(
    rf"""(?P<address>(?:https?://|www\.)\S+)
    | (?P<fraction>\d{{1,3}}(?:/|[ ]/[ ])\d{{1,3}}(?![\d/]))
    | (?P<comma>\d{{1,3}},\d{{1,2}}(?=\s?(?:%|per\s?cent|[mbt]r?illion)))
    | (?P<digits>\d{{1,3}}(?:,\d{{3}}|[ ],[ ]\d{{3}}(?!\d)|,[ ]000(?!\d))+(?:[ ]?\.[ ]?\d+)?(?!\d)
        | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?(?!\d)
        | \d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:\.\d+)?(?![\d,])
        | \d+(?:\.\d+)?e[+-]?\d{{1,2}}(?!\w)
        | \d+(?:\.\d+|[ ]\.[ ]\d+(?![ ]?[./]))? | (?<!\w)\.\d+)
    | (?P<vulgar>[¼½¾⅓⅔⅛])
    | (?P<word>(?<![^\W_])[A-Za-z]++(?![^\W_]))""",
    re.VERBOSE | re.ASCII,
)
_VULGAR = {"¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8}
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})
_GLUE = frozenset(".,:/#@&=^*_'’+")
_KEY = re.compile(r"[:/.,]\d", re.ASCII)
DASHES = "-–—‐‑−"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a number at ``[start, end)``; ``kind`` is a word's, "digits" or "fraction"."""

    kind: WordKind | Literal["digits", "fraction"]
    value: float
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Every piece of a number that stands for itself, not inside a key, address or name."""
    words = tables.words()
    for match in _PIECE.finditer(text):
        if match.lastgroup == "word":
            word = words.get(match[0].lower())
            if word is not None:
                yield Token(word.kind, word.value, *match.span())
        elif (
            match.lastgroup != "address"
            and len(match[0]) <= LONGEST
            and _stands_alone(text, *match.span())
        ):
            token = _numeral(match)
            if token is not None:
                yield token


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the digits are no part of an address, a time, a version or a name."""
    if _KEY.match(text, end):
        return False
    if not start:
        return True
    before = text[start - 1]
    if before.isalnum():
        return before.isalpha() and prefix(text, start) is not None
    if before in DASHES:
        return start < 2 or not text[start - 2].isalpha()
    return before not in _GLUE


def prefix(text: str, start: int) -> tuple[int, Unit] | None:
    """The currency right before ``start``, and where it begins: the longest form that fits."""
    known = tables.prefixes()
    stop = start - 1 if start and text[start - 1] in _SPACES else start
    for size in range(tables.longest_prefix(), 0, -1):
        begin = stop - size
        if begin < 0 or (begin and text[begin].isalpha() and text[begin - 1].isalnum()):
            continue
        unit = known.get(text[begin:stop])
        if unit is not None:
            return begin, unit
    return None


def _numeral(match: re.Match[str]) -> Token | None:
    """The token of written digits; None for a slash that is no fraction ("24/7")."""
    written = match[0]
    if match.lastgroup == "vulgar":
        return Token("fraction", _VULGAR[written], *match.span())
    if match.lastgroup == "comma":
        return Token("digits", float(written.replace(",", ".")), *match.span())
    if match.lastgroup == "digits":
        value = float("".join(c for c in written if c.isdigit() or c in ".e+-"))
        return Token("digits", value, *match.span())
    upper, lower = map(int, written.split("/"))
    if lower in _DENOMINATORS and upper < lower:
        return Token("fraction", upper / lower, *match.span())
    return None
