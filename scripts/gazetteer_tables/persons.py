"""Names of persons: what sources add to them, their surnames, and when two spellings are one."""

import difflib
import re

from gazetteer_tables.rows import fold, latin

NOT_A_NAME = re.compile(
    r"\b(?:Vice|Premier|President|Minister|Deputy|Secretary|Chairman|Chairwoman|Designate"
    r"|designate|Ambassador|Governor|vacant|Acting)\b|[\[\]:;\d]"
)
_NICKNAME = re.compile(r"""\s*(?:\(.*?\)|"+[^"]*"+)""")
_TAIL = re.compile(r",? (?:of [A-Z][\w ]+|(?:Jr|Sr)\.?|Baron(?:ess)? .*|Viscount .*|Lord .*)$")
_TITLED = re.compile(
    r"^(?:Crown Prince|Crown Princess|Prince|Princess|Dr\.?|Sir|Dame|Gen\.|H\.E\.) "
)
_FAMILY_FIRST = frozenset(["CHN", "PRK", "KOR", "VNM", "KHM"])
_FAMILY_OFTEN_FIRST = frozenset(["TWN", "HKG", "MAC", "SGP"])
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "de",
        "den",
        "di",
        "da",
        "dos",
        "del",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "abu",
        "ter",
        "ten",
    ]
)


def person_name(name: str) -> str:
    """A name without titles and peerages, and without shouted parts."""
    plain = _TAIL.sub("", _TITLED.sub("", _NICKNAME.sub("", name)).strip())
    first, _, rest = plain.partition(" ")
    opening = first.capitalize() if len(first) == 2 and first.isupper() else calm(first)
    return " ".join([opening, *map(calm, rest.split())])


def calm(word: str) -> str:
    """A shouted word with one capital for each part: "AL-SUDANI" is "Al-Sudani"."""
    if len(word) < 3 or not word.isupper() or "." in word or re.fullmatch(r"[IVX]+", word):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def surname_of(person: str, code: str) -> str:
    """The family name: the first word of East Asian names, else the last with its particles."""
    words = person.split()
    if len(words) == 1:
        return person
    if _family_first(words, code):
        return words[0]
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return " ".join(words[cut:])


def _family_first(words: list[str], code: str) -> bool:
    """Whether the family name opens a name: "Lee Hsien Loong", not "John Lee"."""
    if len(words) > 3 or len(words[0]) > 7 or not words[0].isalpha():
        return False
    chinese = (len(words) == 3 and len(words[0]) <= 4) or "-" in words[-1]
    return code in _FAMILY_FIRST or (code in _FAMILY_OFTEN_FIRST and chinese)


def person_key(name: str) -> str:
    """What the spellings of a name share: its words in order, folded, without particles."""
    return " ".join(_words(name))


def tokens(person: str) -> frozenset[str]:
    """The words of a name, folded, without particles."""
    return frozenset(_words(person))


def _words(person: str) -> list[str]:
    plain = re.sub(r"[-‘’'`\"“”.]", " ", fold(person))
    return [word for word in plain.split() if word not in {"al", "el", "ibn", "bin"}]


def another_spelling(name: str, person: str) -> bool:
    """Whether ``name`` is another spelling of a person's name; sources mix persons up."""
    if name == person or not latin(name) or NOT_A_NAME.search(name):
        return False
    shared = tokens(name) & tokens(person)
    return bool(shared) or alike(person_key(name), person_key(person), 0.7)


def alike(first: str, second: str, ratio: float) -> bool:
    """Whether two spellings are as alike as ``ratio``, as difflib measures it."""
    return difflib.SequenceMatcher(None, first, second).ratio() >= ratio


def one_within_other(first: str, second: str) -> bool:
    """Whether two words or more of one name stand in the same order in the other."""
    short, long = sorted((person_key(first).split(), person_key(second).split()), key=len)
    rest = iter(long)
    return short == long or (len(short) >= 2 and all(word in rest for word in short))
