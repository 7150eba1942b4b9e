"""Amounts -> amounts with the unit around them: "$5", "5 million euros", "300 km/h"."""

import re
from dataclasses import dataclass

from dragoman.language.numbers import tables
from dragoman.language.numbers.grammar import Amount
from dragoman.language.numbers.tables import Unit
from dragoman.language.numbers.tokens import prefix

MOST_WORDS = 4
"""Words in the longest unit ("barrels of oil equivalent")."""

ORDINARY = 100
"""From this number on, "won", "sum" or "foot" after it is a unit."""

_WORD = re.compile(
    r"(?P<gap>\.?[^\S\n]{0,3}\n?[^\S\n]{0,3})(?P<hyphen>\s?[-‐‑]\s?)?"
    r"(?P<word>(?:[^\W\d_]\.){2,}|(?:°\s?)?[^\W\d_]+(?:/[^\W\d_]+)*[²³23]?(?!\w)|[^\w\s.,;:()-])"
)
_PER = re.compile(
    r"\s?(?:/|\s(?:an?|per|each|every|the)\s)\s?(?P<what>[^\W\d_]+)(?![\w-])", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:\sof)?\san?(?=\s)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\S\n]?(?:bn|tn|mn|mln|bln|tln|trn|mil|[kKmMbB])\b")
_YUAN = re.compile(r"yuan|renminbi|rmb|cny", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount with its unit, which ``[start, end)`` includes; ``unit`` is None without one.

    ``low`` and ``high`` are in ``unit``. ``low`` is the amount's own value as long as it is
    not joined to another one; ``amount`` holds the number's words. ``cents`` tells that the
    words name a hundredth of ``unit``.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    amount: Amount
    cents: bool = False


def measure(text: str, amount: Amount) -> Measure | None:
    """``amount`` with its unit; None where letters touch its digits that are no unit ("5G")."""
    before = prefix(text, amount.start)
    scaled = _suffixed(text, amount, money=before is not None)
    after = unit_after(text, _past_article(text, scaled), small=scaled.value < ORDINARY)
    if after is None and scaled.digits and _touched(text, scaled.end):
        return None
    if before is not None and (after is None or after[1].money):
        begin, unit = before
        end = after[0] if after else scaled.end
        return _measured(text, scaled, begin, end, unit)
    if after is None:
        return Measure(scaled.start, scaled.end, scaled.value, scaled.value, None, scaled)
    return _measured(text, scaled, scaled.start, *after)


def _measured(text: str, amount: Amount, start: int, end: int, unit: Unit) -> Measure:
    symbol = unit.symbol
    rate = _PER.match(text, end)
    if rate is not None and (per := _denominator(rate["what"], unit)):
        symbol, end = f"{symbol}/{per}", rate.end()
    value = amount.value * unit.factor
    cents = unit.money and unit.factor == 0.01
    return Measure(start, end, value, value, symbol, amount, cents=cents)


def _denominator(what: str, unit: Unit) -> str | None:
    """What stands below the slash: money is rated by measure, measures by time."""
    if not unit.money:
        return None if unit.symbol == "percent" else tables.rates().get(what.lower())
    below = tables.units().get(tables.spelling(what))
    return below.symbol if below is not None and not below.money and len(what) > 2 else None


def _suffixed(text: str, amount: Amount, *, money: bool) -> Amount:
    """``amount`` times the letter that touches its digits, where the letter is a scale."""
    end = amount.end
    letters = _LETTERS.match(text, end)
    if letters is None or not amount.digits:
        return amount
    word = tables.words().get(letters[0].strip().lower())
    if word is None or not (money or _scales(text, letters[0], letters.end())):
        return amount
    value = amount.value * word.value
    return Amount(amount.start, letters.end(), value, amount.scale * word.value, digits=True)


def _scales(text: str, letters: str, end: int) -> bool:
    """Whether letters after digits are a scale without a currency in front of them."""
    if letters[0].isspace() and len(letters.strip()) == 1:
        return unit_after(text, end) is not None
    return letters.strip() != "m" or unit_after(text, end) is not None


def _past_article(text: str, amount: Amount) -> int:
    """Where the unit of an amount begins: behind "of a" in "a quarter of a percent"."""
    article = _ARTICLE.match(text, amount.end) if amount.share else None
    return article.end() if article else amount.end


def _touched(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalpha() or text[end] == "_")


def unit_after(text: str, start: int, *, small: bool = False) -> tuple[int, Unit] | None:
    """The longest unit that begins at ``start``, and where it ends.

    After a ``small`` number, words that are rarely units ("won") are none.
    """
    spelled, at, found = "", start, None
    for place in range(MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None or not _follows(match, first=not place):
            break
        word = match["word"].replace(".", "") if "." in match["word"] else match["word"]
        spelled = f"{spelled} {word}" if spelled else word
        at = match.end()
        unit = _unit(spelled, text[at : at + 4], hyphen=bool(match["hyphen"]) and not place)
        if unit is not None and not (small and spelled in tables.context("ordinary")):
            found = at, unit
    return found


def _follows(match: re.Match[str], *, first: bool) -> bool:
    """Whether a word may belong to a unit: the first may touch the number, no later one may."""
    if first:
        return match["gap"][:1] != "."
    return match["gap"] not in ("", ".") or match["hyphen"] is not None


def _unit(spelled: str, behind: str, *, hyphen: bool) -> Unit | None:
    """The unit that is ``spelled`` so, with what stands before and ``behind`` it in view."""
    known = tables.units()
    if spelled.endswith(" of"):
        return None
    unit = known.get(f"-{spelled.lower()}") if hyphen else None
    if unit is None and behind == " of ":
        unit = known.get(f"{spelled.lower()} of")
    return unit or known.get(tables.spelling(spelled))


def yuan_context(text: str) -> bool:
    """Whether "¥" means yuan in ``text``, since it names yuan."""
    return _YUAN.search(text) is not None
