"""Text -> tokens, each with a letter for its class, so that one regular expression reads them.

Classes come from ``lexicon.tsv``; digits, punctuation, and words that the lexicon does not hold
("name" with a capital, "other" without) have their own here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from types import MappingProxyType

from dragoman.language.times.tables import rows

_DIGITS = (
    "iso",  # 2023-05-18, 2023/5/18
    "slashed",  # 18/05/2023, 18.5.23
    "year",  # 1000 to 2199
    "day",  # 1 to 31
    "number",  # other numbers up to 999
    "amount",  # 2,000 and 2.5 and whatever else holds digits
    "nth",  # 18th
    "decade",  # 1990s
)
_MARKS = {
    ",": "comma",
    ".": "dot",
    "!": "stop",
    "?": "stop",
    ";": "stop",
    ":": "colon",
    "-": "hyphen",
    "\u2010": "hyphen",
    "\u2011": "hyphen",
    "\u2013": "hyphen",
    "\u2014": "hyphen",
    "/": "slash",
    "(": "paren",
    ")": "paren",
    "'": "apostrophe",
    "\u2018": "apostrophe",
    "\u2019": "apostrophe",
    "$": "currency",
    "\u20ac": "currency",
    "\u00a3": "currency",
    "\u00a5": "currency",
    "#": "currency",
    "%": "percent",
}
_TOKEN = re.compile(
    r"[a-z]+|[^\W\d_]+"  # the first alternative is for speed alone
    r"|[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![\d/-])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)(?:[0-9]{4}|[0-9]{2})(?![\d/-])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?!\d)"
    r"|\d+(?:\.\d+)?(?:(?:st|nd|rd|th|s)\b)?"
    r"|[^\w\s]"
)
_ISO = re.compile(r"[0-9]{4}[-/.]")
_SLASHED = re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, digits and marks of a stretch of text, with their offsets in the whole text.

    ``letters`` holds one letter for each token, that of its class.
    """

    words: list[str]
    starts: list[int]
    letters: str

    def end(self, token: int) -> int:
        """The offset after a token."""
        return self.starts[token] + len(self.words[token])


def tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of ``text[start:end]``."""
    words = _TOKEN.findall(text, start, end)
    starts = [match.start() for match in _TOKEN.finditer(text, start, end)]
    known, other = _known().get, letters()["other"]
    coded = [known(word) or (other if word >= "a" else _letter(word)) for word in words]
    return Tokens(words, starts, "".join(coded))


def ends_sentence(stretch: Tokens, i: int) -> bool:
    """Whether token ``i`` ends a sentence; the full stop of an abbreviation does not."""
    letter, code = stretch.letters[i], letters()
    if letter == code["dot"]:
        before = stretch.words[i - 1] if i else ""
        return len(before) > 3 or (len(before) > 1 and before.islower()) or before.isdigit()
    return letter in (code["stop"], code["colon"])


@cache
def letters() -> Mapping[str, str]:
    """The letter of each class."""
    names = dict.fromkeys(row["class"] for row in rows("lexicon"))
    names |= dict.fromkeys([*_DIGITS, *_MARKS.values(), "name", "other", "mark"])
    names |= dict.fromkeys(f"={word}" for word in _name_words())
    return MappingProxyType(dict(zip(names, map(chr, count(0xC0)), strict=False)))


@cache
def values() -> Mapping[str, str]:
    """The value of each form in the lexicon, by the form in lower case."""
    return MappingProxyType({row["form"].lower(): row["value"] for row in rows("lexicon")})


def words_of(name: str) -> list[str]:
    """A name cut into the words and marks that a text has for tokens."""
    return [match[0] for match in _TOKEN.finditer(name)]


@cache
def _known() -> Mapping[str, str]:
    """The letter of each form, as written in running text, at its head or in capitals."""
    code = letters()
    known = {str(n): code["number"] for n in range(32, 1000)}
    known |= {str(n): code["year"] for n in range(1000, 2200)}
    known |= {f"{n:02}": code["day"] for n in range(1, 10)}
    known |= {str(n): code["day"] for n in range(1, 32)}
    known |= {f"{n}{end}": code["nth"] for n in range(1, 32) for end in ("st", "nd", "rd", "th")}
    known |= {f"{n}s": code["decade"] for n in (*range(20, 100, 10), *range(1400, 2100, 10))}
    known |= {mark: code[name] for mark, name in _MARKS.items()}
    known |= {word: code[f"={word}"] for word in _name_words()}
    for row in rows("lexicon"):
        form = row["form"]
        cased = (
            (form, form.upper()) if row["case"] == "name" else (form, form.title(), form.upper())
        )
        known |= dict.fromkeys(cased, code[row["class"]])
    return MappingProxyType(known)


@cache
def _name_words() -> tuple[str, ...]:
    """Words of ``named.tsv`` that the lexicon does not hold: each is a class of its own."""
    forms = {row["form"].lower() for row in rows("lexicon")}
    words = (word for row in rows("named") for word in words_of(row["name"]))
    return tuple(dict.fromkeys(w for w in words if w.isalpha() and w.lower() not in forms))


def _letter(word: str) -> str:
    """The letter of a token that is neither in the lexicon nor a lower-case word."""
    code = letters()
    if word[0].isalpha():
        return code["name"]
    if _ISO.match(word):
        return code["iso"]
    if _SLASHED.match(word):
        return code["slashed"]
    return code["amount" if word[0].isdigit() else "mark"]
