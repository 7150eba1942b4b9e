"""Whether a number is itself a change: "grew 23.6 percent", "a drop of 5 percent", "up 7 yen"."""

import re
from functools import cache

from dragoman.language.numbers import Quantity
from dragoman.model.figure import Change
from dragoman.reading.tables import table, words

_BACK = 160
"""Characters of its clause before a number that are looked at."""
_AHEAD = 60
_FAR = 14
"""Words between a word of change and "by" ("raised its exports of gas to China by 5 percent")."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[;:.!?](?=\s)|%")
_STOP = re.compile(r"[;:.!?,]")
_OR = re.compile(r",? ?(?:or|and|-) (?:by )?", re.IGNORECASE)
_SHARES = frozenset({"percent", "percentage point"})
_LEVEL = frozenset({"to", "at", "from"})


@cache
def _changes(kind: str) -> dict[str, Change]:
    """The words of one kind in ``changes.tsv``, with their direction."""
    rows = (row for row in table("figures/changes") if row["kind"] == kind)
    return {row["form"]: "up" if row["change"] == "up" else "down" for row in rows}


@cache
def verbs() -> dict[str, Change]:
    """Verbs of change, of both kinds."""
    return {**_changes("push"), **_changes("verb")}


def change_of(text: str, start: int, quantity: Quantity) -> Change | None:
    """The change that a number is in its sentence from ``start``; None for a level."""
    before = _WORD.findall(text[max(start, quantity.start - _BACK) : quantity.start].lower())
    found = _after(text, quantity)
    return found if found is not None else _before(before, quantity)


def change_in(measure: str, quantity: Quantity) -> Change | None:
    """The change of a share whose measure is a word of change: "growth reached 5 percent"."""
    return _changes("noun").get(measure) if quantity.unit == "percent" else None


def same_change(text: str, earlier: Quantity, quantity: Quantity) -> bool:
    """Whether "or", "and" or a dash gives a number the change of the one before it."""
    link = text[earlier.end : quantity.start]
    if _OR.fullmatch(link) is None:
        return False
    return quantity.unit == earlier.unit or "and" not in link


def _before(before: list[str], quantity: Quantity) -> Change | None:
    """The change that the words in front of a number tell, nearest last."""
    between = words("figures/between")
    at = len(before)
    if before[-2:] == ["up", "to"]:
        at -= 2
    while at and before[at - 1] in between:
        at -= 1
    if not at:
        return None
    word, rest = before[at - 1], before[:at]
    if word in _LEVEL:
        return None
    if word == "by" or "by" in before[at:]:
        return _carried(rest[-_FAR:])
    if word == "of":
        return _of_noun(rest[:-1])
    direct = _changes("verb").get(word) or _changes("adverb").get(word)
    if direct is None and _may_be_pushed(quantity):
        direct = _changes("push").get(word)
    return direct


def _may_be_pushed(quantity: Quantity) -> bool:
    return quantity.unit in _SHARES or quantity.counted == "points"


def _carried(before: list[str]) -> Change | None:
    """The change of the nearest verb or noun of change in the clause before "by"."""
    for word in reversed(before):
        if _STOP.fullmatch(word):
            return None
        change = verbs().get(word) or _changes("noun").get(word)
        if change is not None:
            return change
    return None


def _of_noun(before: list[str]) -> Change | None:
    """The change in "an increase of", "an increase in exports of"."""
    nouns = _changes("noun")
    for back, word in enumerate(reversed(before[-2:])):
        if word in nouns and (back == 0 or before[-1] in ("rate", "rates")):
            return nouns[word]
    return None


def _after(text: str, quantity: Quantity) -> Change | None:
    """The change in "15 percent higher" and "a 15 percent annual increase"."""
    ahead = text[quantity.end : quantity.end + _AHEAD].lower()
    cut = _STOP.search(ahead)
    following = _WORD.findall(ahead[: cut.start()] if cut else ahead)[:4]
    if not following:
        return None
    if following[0] in _changes("comparative") and quantity.unit != "count":
        return _changes("comparative")[following[0]]
    if quantity.unit not in _SHARES and quantity.counted != "points":
        return None
    return _noun_ahead(following)


def _noun_ahead(following: list[str]) -> Change | None:
    for word in following:
        if word in _changes("noun"):
            return _changes("noun")[word]
        if word in ("of", "in", "to", "from", "and", "or", "the", "by", "on", "for", "that"):
            return None
    return None
