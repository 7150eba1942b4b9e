"""Whether the clause around an expression looks ahead or back, from its words alone."""

from dragoman.language.times.tables import outlook
from dragoman.language.times.tokens import Tokens, ends_sentence, letters

BEFORE = 25
AFTER = 12
"""Tokens of the clause that may tell."""

_TO = "to"


def looks_ahead(tokens: Tokens, first: int, last: int) -> bool | None:
    """True where the words beside ``[first, last)`` speak of days to come, False of past ones.

    The nearest verb to the left decides, as the expression mostly hangs from it ("said on
    Friday that he will"); where none stands there, or where the expression opens a clause or
    owns a noun ("Friday's talks will"), the nearest to the right. None where nothing tells.
    """
    opens = _opens_clause(tokens, first) or _owns(tokens, last)
    left = None if opens else _left(tokens, first)
    if left is not None:
        return left
    right = _right(tokens, last)
    return _left(tokens, first) if right is None and opens else right


def _left(tokens: Tokens, first: int) -> bool | None:
    hoped = False
    for i in range(first - 1, max(-1, first - BEFORE), -1):
        if ends_sentence(tokens, i):
            break
        sign = _sign(tokens, i)
        if sign == "act":
            hoped = True
        elif sign is not None:
            return sign == "ahead"
    return True if hoped else None


def _right(tokens: Tokens, last: int) -> bool | None:
    for i in range(last, min(len(tokens.words), last + AFTER)):
        if ends_sentence(tokens, i):
            break
        sign = _sign(tokens, i)
        if sign is not None:
            return sign != "done"
    return None


def _sign(tokens: Tokens, i: int) -> str | None:
    """What one word says: "ahead", "done", or "act" for a base form after "to"."""
    word = tokens.words[i].lower()
    sign = outlook().get(word)
    if sign in ("ahead", "done"):
        return sign
    followed = i + 1 < len(tokens.words) and tokens.words[i + 1].lower() == _TO
    if sign == "intent" and followed:
        return "ahead"
    if sign == "act":
        return "act" if i and tokens.words[i - 1].lower() == _TO else None
    return "done" if word.endswith("ed") and len(word) > 4 else None


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether "that" stands right before the expression or before its preposition."""
    return "that" in (word.lower() for word in tokens.words[max(0, first - 2) : first])


def _owns(tokens: Tokens, last: int) -> bool:
    """Whether a genitive's mark follows."""
    return last < len(tokens.letters) and tokens.letters[last] == letters()["apostrophe"]
