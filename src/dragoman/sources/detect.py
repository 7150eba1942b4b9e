"""Which language a text is in, by its script and its smallest words.

A rule and two tables, and no model: a statistical detector would load NumPy and take a
hundred times as long, and it would name a language for texts too short to tell.
"""

import re
from collections import Counter
from functools import cache

from dragoman.sources.tables import table

SAMPLE = 1_000
"""Characters looked at from the start, and as many again from the middle."""

FEWEST_WORDS = 12
"""Words of Latin script below which a text is too short to tell."""

LEAST_SHARE = 0.12
"""Share of a language's small words below which a Latin text is in no language known here."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FOREIGN = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
"""Letters of other scripts than Latin."""


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where it is too short or unknown."""
    middle = len(text) // 2
    sample = text[:SAMPLE]
    if len(text) > 2 * SAMPLE:
        sample += " " + text[middle : middle + SAMPLE]
    sample = sample.lower()
    if not sample.isascii() and (code := _by_script(sample)):
        return code
    return _by_words(_WORD.findall(sample))


def _by_script(sample: str) -> str | None:
    """The language whose script, or whose own letters, take up enough of the sample."""
    foreign = [(sign, n) for sign, n in Counter(_FOREIGN.findall(sample)).items()]
    if not foreign:
        return None
    total = sum(map(str.isalpha, sample))
    for row in table("scripts"):
        low, high = (row["first"], row["last"]) if row["first"] else ("370", "6ff")
        span = range(int(low, 16), int(high, 16) + 1)
        own = row["letters"]
        seen = sum(n for sign, n in foreign if ord(sign) in span and (not own or sign in own))
        weight = int(row["weight"])
        if seen * weight > float(row["share"]) * (total + seen * (weight - 1)):
            return row["language"] if _is_majority(foreign, total, weight) else None
    return None


def _is_majority(foreign: list[tuple[str, int]], total: int, weight: int) -> bool:
    """Whether the text is in this script, and does not only quote it."""
    signs = sum(n for _, n in foreign)
    return signs * weight > 0.3 * (total + signs * (weight - 1))


def _by_words(words: list[str]) -> str | None:
    """The language with the largest share of small words; English where two share it."""
    if len(words) < FEWEST_WORDS:
        return None
    known = _languages_of()
    shares: Counter[str] = Counter()
    for word, n in Counter(words).items():
        for code in known.get(word.replace("’", "'"), ()):
            shares[code] += n
    if not shares:
        return None
    best = max(sorted(shares), key=lambda code: (shares[code], code == "en"))
    return best if shares[best] >= LEAST_SHARE * len(words) else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages of each small word."""
    languages: dict[str, tuple[str, ...]] = {}
    for row in table("small_words"):
        for word in row["words"].split():
            languages[word] = (*languages.get(word, ()), row["language"])
    return languages
