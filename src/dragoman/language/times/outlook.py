"""Whether the clause around an expression looks ahead or back, from its words alone."""

from dragoman.language.times.tables import outlook
from dragoman.language.times.tokens import Tokens, ends_sentence, letters

BEFORE = 25
AFTER = 12
"""Tokens of the clause that may tell."""

_TO = frozenset({"to", "until", "till"})


def looks_ahead(tokens: Tokens, first: int, last: int) -> bool | None:
    """True where the words beside ``[first, last)`` speak of days to come, False of past ones.

    The nearest verb to the left decides, as the expression mostly hangs from it ("said on
    Friday that he will"); where none stands there, or where the expression opens a clause or
    owns a noun ("Friday's talks will"), the nearest to the right. None where nothing tells.
    """
    if _owns(tokens, last):
        return _right(tokens, last)
    if _opens_clause(tokens, first):
        right = _right(tokens, last)
        return _left(tokens, first) if right is None else right
    left = _left(tokens, first)
    return _right(tokens, last) if left is None else left


def _left(tokens: Tokens, first: int) -> bool | None:
    hoped = None
    for i in range(first - 1, max(-1, first - BEFORE), -1):
        if ends_sentence(tokens, i):
            break
        sign = _sign(tokens, i)
        if sign == "act":
            hoped = True
        elif sign == "defer":
            return not _TO.isdisjoint(word.lower() for word in tokens.words[i + 1 : first])
        elif sign is not None:
            return sign == "ahead"
    return hoped


def _right(tokens: Tokens, last: int) -> bool | None:
    for i in range(last, min(len(tokens.words), last + AFTER)):
        if ends_sentence(tokens, i):
            break
        sign = _sign(tokens, i)
        if sign is not None:
            return sign in ("ahead", "act")
    return None


def _sign(tokens: Tokens, i: int) -> str | None:
    """What one word says: "ahead", "done", "defer", or "act" for a base form after "to"."""
    word = tokens.words[i]
    sign = outlook().get(word.lower())
    if sign != "ahead" and "be" in tokens.words[max(0, i - 2) : i]:
        return None  # "will be held on Friday": what stands before "be" tells
    if sign == "ahead" and "had" in tokens.words[max(0, i - 2) : i]:
        return "done"  # "had been due on Friday"
    if sign in ("ahead", "done", "defer"):
        return sign
    if sign == "intent" and "to" in tokens.words[i + 1 : i + 2]:
        return "ahead"
    if sign == "act":
        return "act" if "to" in tokens.words[max(0, i - 1) : i] else None
    return "done" if word.endswith("ed") and len(word) > 4 and word.islower() else None


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether "that" stands right before the expression or before its preposition."""
    return "that" in (word.lower() for word in tokens.words[max(0, first - 2) : first])


def _owns(tokens: Tokens, last: int) -> bool:
    """Whether a genitive's mark follows."""
    return last < len(tokens.letters) and tokens.letters[last] == letters()["apostrophe"]
