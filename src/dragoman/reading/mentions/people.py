"""Persons and office holders in a text: found by their titles, known again by their surnames.

A title in front of capitalised words introduces a person ("Kazakh Ambassador to China Shakhrat
Nuryshev"); so does a name beside a title in apposition, and the full name of an office holder
whom the gazetteer knows. Later a surname alone, or the office alone, means the same person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from dragoman.gazetteer import Name
from dragoman.model import Party
from dragoman.reading.codebook import codebook
from dragoman.reading.tables import words

_BESIDE = frozenset({"adjective", "state", "organisation", "metonym", "title", "region", "capital"})
"""Kinds of name that may stand between a state and a title in one phrase."""

_SERVED = _BESIDE - {"adjective", "title"}
"""Kinds of name that may follow "of" or "to" behind a title."""

_GAP = re.compile(r"(?:['\u2019]s?)?[ \u00a0-]{1,2}")
_COMPLEMENT = re.compile(r" (?:to|of|for|at) (?:the )?")
_COMMA = re.compile(r",? ")
_DEFINITE = re.compile(r"\b(?:the|this|our) $", re.IGNORECASE)
_SMALL = re.compile(r"(?<!\w)([a-z]{2,5}) $")
_RUN = re.compile(
    r"[^\W\d_a-z][\w'\u2019.-]*"
    r"(?: (?:(?:[a-z]{2,5}[ -]){0,2})[^\W\d_a-z][\w'\u2019-]*\.?){0,4}"
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The parties that the words at ``[start, end)`` name."""

    start: int
    end: int
    parties: tuple[Party, ...]
    kind: str
    """The gazetteer's kind of name, "person" for anybody with a name, "office" for a title."""


@dataclass(slots=True)
class People:
    """The persons met so far in a document, by full name and by each of their name's ends."""

    known: dict[str, Party] = field(default_factory=dict)

    def meet(self, party: Party) -> None:
        """Remember a person; whoever bore the surname first in this document keeps it."""
        if party.person is None:
            return
        parts = party.person.split()
        for name in dict.fromkeys((party.person, family_name(parts), parts[-1], parts[0])):
            key = name.casefold()
            known = self.known.get(key)
            same = known is not None and known.code is None and known.person == party.person
            if len(name) > 1 and not name.endswith(".") and (known is None or same):
                self.known[key] = party

    def recall(self, name: str) -> Party | None:
        """Who ``name`` (a full name or a surname, in any case) is in this document."""
        return self.known.get(name.casefold())


def family_name(parts: list[str]) -> str:
    """The end of a name from its first particle on: "von der Leyen"; else its last part."""
    particles = words("mentions/particles")
    start = next((i for i, p in enumerate(parts[1:-1], 1) if p.casefold() in particles), -1)
    return " ".join(parts[start:])


@cache
def capitalised() -> re.Pattern[str]:
    """Runs of capitalised words, with the particles of names between them."""
    small = "|".join(sorted(words("mentions/particles")))
    word = r"[^\W\d_a-z][\w'\u2019-]*"
    return re.compile(rf"{word}(?: (?:(?:{small}) ){{0,3}}{word})*")


def with_particles(text: str, start: int) -> int:
    """Where a name whose capitalised words start at ``start`` begins: "bin Salman"."""
    while (before := _SMALL.search(text, max(0, start - 6), start)) is not None:
        if before[1] not in words("mentions/particles"):
            break
        start = before.start(1)
    return start


def is_headline(run: str) -> bool:
    """Whether capitalised words are a headline and no name: in capitals, or with a verb."""
    parts = run.split(" ", 16)
    if len(parts) < 2:
        return False
    return run.isupper() or any(p.casefold() in _headline_verbs() for p in parts[1:])


def bare_name(run: str) -> tuple[int, str]:
    """Where the name in a run of capitalised words starts, and the name.

    Words such as "On" and "Friday" and forms of address come off the front, "'s" off the end.
    """
    start = 0
    for word in run.split(" ")[:-1]:
        bare = word.casefold().rstrip(".")
        if bare not in words("mentions/not_names") and bare not in words("mentions/honorifics"):
            break
        start += len(word) + 1
    return start, re.sub(r"['\u2019]s?$", "", run[start:])


@dataclass(frozen=True, slots=True)
class Titled:
    """A phrase around a title: "Kazakh Ambassador to China" and the name beside it, if any."""

    start: int
    end: int
    title: Name
    name: str | None
    definite: bool = False
    """Whether "the" stands in front."""
    plural: bool = False
    """Whether the title is that of several people: "ministers"."""


def titled_phrases(text: str, names: tuple[Name, ...]) -> Iterator[Titled]:
    """Every phrase around a title, in order; titles that stand beside each other are one."""
    reached = -1
    for i, name in enumerate(names):
        if name.kind != "title" or name.start < reached:
            continue
        start = _leftwards(text, names, i)
        last, end = _rightwards(text, names, i)
        run = _name_after(text, end, names, last)
        if run is None:
            before = _name_before(text, start, names, i)
            phrase = Titled(before or start, end, names[last], None)
            if before is not None:
                phrase = Titled(before, end, names[last], text[before:start].rstrip(", "))
        else:
            phrase = Titled(start, run[1], names[last], text[run[0] : run[1]])
        reached = phrase.end
        yield replace(
            phrase,
            definite=_DEFINITE.search(text, max(0, phrase.start - 5), phrase.start) is not None,
        )


def _leftwards(text: str, names: tuple[Name, ...], i: int) -> int:
    """Where the phrase starts: over states, adjectives and bodies right before the title."""
    start = names[i].start
    while i > 0 and names[i - 1].kind in _BESIDE:
        if not _GAP.fullmatch(text, names[i - 1].end, start):
            break
        i -= 1
        start = names[i].start
    return start


def _rightwards(text: str, names: tuple[Name, ...], i: int) -> tuple[int, int]:
    """The phrase's last title and its end: further titles, and "to China" or "of the EU"."""
    last, end = i, names[i].end
    for j in range(i + 1, len(names)):
        gap = text[end : names[j].start]
        if names[j].kind == "title" and gap == " ":
            last, end = j, names[j].end
        elif names[j].kind in _SERVED and _COMPLEMENT.fullmatch(gap):
            end = names[j].end
        else:
            break
    return last, end


def _name_after(text: str, end: int, names: tuple[Name, ...], last: int) -> tuple[int, int] | None:
    """The capitalised words right after a title, up to a name that is no person's."""
    gap = _COMMA.match(text, end)
    if gap is None:
        return None
    found = _RUN.match(text, gap.end(), gap.end() + 80)
    if found is None:
        return None
    stop = found.end()
    for name in names[last + 1 : last + 6]:
        if name.start >= stop:
            break
        if name.kind not in {"person", "city"} and name.end > gap.end():
            stop = name.start
    end_of_name = _trim_run(text, gap.end(), stop)
    if end_of_name <= gap.end():
        return None
    if "," in gap[0] and " " not in text[gap.end() : end_of_name]:
        return None
    return gap.end(), end_of_name


def _trim_run(text: str, start: int, stop: int) -> int:
    """Where a name that starts at ``start`` ends: before a word that is no name's part."""
    end = start
    for word in re.finditer(r"\S+", text[start:stop]):
        bare = word[0].strip(".,'\u2019").casefold()
        if bare.endswith(("'s", "\u2019s")):
            return start + word.start() + len(word[0]) - 2
        if bare in words("mentions/not_names") or (end > start and bare in _headline_verbs()):
            break
        if word[0][0].islower():
            if bare.split("-")[0] not in words("mentions/particles"):
                break
            continue
        end = start + word.end()
        if word[0].endswith(".") and len(word[0]) > 2 and word[0].count(".") == 1:
            return end - 1
    return end


@cache
def _headline_verbs() -> frozenset[str]:
    """Verbs as they follow a name in a headline: "visits", "urged"."""
    found = codebook().word_forms()
    return frozenset(form for form in found if form.endswith(("s", "ed")) and len(form) > 4)


def _name_before(text: str, start: int, names: tuple[Name, ...], i: int) -> int | None:
    """Where a name in front of ", Kazakhstan's ambassador" starts, or None."""
    article = re.search(r", (?:the |an? |who is )?$", text[max(0, start - 12) : start])
    if article is None:
        return None
    comma = start - len(article[0])
    found = re.search(
        r"(?:[^\W\d_a-z][\w'\u2019-]+ ){1,3}[^\W\d_a-z][\w'\u2019-]+$",
        text[max(0, comma - 60) : comma],
    )
    if found is None:
        return None
    first = comma - len(found[0])
    if any(
        n.kind not in {"person", "city"} and n.end > first
        for n in names[max(0, i - 4) : i]
        if n.end <= comma
    ):
        return None
    if found[0].split()[0].casefold() in words("mentions/not_names"):
        return None
    return first
