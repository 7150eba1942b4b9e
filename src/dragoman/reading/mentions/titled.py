"""Phrases around a title: "Kazakh Ambassador to China", and the name beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.gazetteer import Name
from dragoman.reading.mentions.people import address, headline_verbs
from dragoman.reading.tables import words

_BESIDE = frozenset({"adjective", "state", "organisation", "metonym", "title", "region", "capital"})
"""Kinds of name that may stand between a state and a title in one phrase."""

_SERVED = _BESIDE - {"adjective", "title"}
"""Kinds of name that may follow "of" or "to" behind a title."""

_GAP = re.compile(
    r"(?:['\u2019]s?)?[ \u00a0-]{1,2}|['\u2019]s?[ \u00a0](?:[A-Z][A-Za-z&]+[ \u00a0]){1,2}"
)
"""What may stand between a state and a title, a body's initials too: "China's MFA Spokesperson"."""

_SHORT_SURNAME = re.compile(r"(?:An|He|May|So|Will|You) [A-Z][a-z]+")
"""Names that start like other words, right behind a title: "Spokesperson He Yadong"."""

_COMPLEMENT = re.compile(r" (?:to|of|for|at) (?:the )?", re.IGNORECASE)
_COMMA = re.compile(
    r"(?: of State)?(?: \([A-Z]{2,6}\))?(?:, (?:Ministry|Department) [^.;\n]{3,90}?)?(,? )"
)
"""What may stand between a title and a name: "Minister (MOT), Ministry of Transport, "."""

_LINKS = frozenset({" and ", " & ", "/", " and concurrently "})
"""What stands between two titles of one person: "Vice President and Secretary of Education"."""

_DEFINITE = re.compile(r"\b(?:the|this|our) $", re.IGNORECASE)
_RUN = re.compile(
    r"[^\W\d_a-z][\w'\u2019.-]*"
    r"(?: (?:(?:[a-z]{2,5}[ -]){0,2})[^\W\d_a-z][\w'\u2019-]*\.?){0,4}"
)


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
        phrase = _of_one(text, names, i, start) or _phrase(text, names, i, start, linked=False)
        reached = phrase.end
        yield replace(phrase, definite=_is_definite(text, phrase.start))


def _of_one(text: str, names: tuple[Name, ...], i: int, start: int) -> Titled | None:
    """Titles joined by "and" that one named person bears; None where there is no such person."""
    if not text[names[i].start].isupper():
        return None
    phrase = _phrase(text, names, i, start, linked=True)
    if phrase.name is None or (phrase.start == start and _is_definite(text, start)):
        return None
    return phrase if phrase.title != names[i] else None


def _phrase(text: str, names: tuple[Name, ...], i: int, start: int, *, linked: bool) -> Titled:
    """The phrase around the title ``names[i]``, with the name behind or before it."""
    last, end = _rightwards(text, names, i, linked=linked)
    run = _name_after(text, end, names, last)
    if run is not None:
        return Titled(start, run[1], names[last], text[run[0] : run[1]])
    before = _name_before(text, start, names, i)
    if before is None:
        return Titled(start, end, names[last], None)
    return Titled(
        before, _state_after(text, end, names), names[last], text[before:start].rstrip(", ")
    )


def _state_after(text: str, end: int, names: tuple[Name, ...]) -> int:
    """Where "Minister of Health, Ruritania," ends behind a name; ``end`` where no state stands."""
    for name in names:
        if name.start == end + 2 and name.kind == "state" and text[end : name.start] == ", ":
            return name.end if text[name.end : name.end + 1] in {",", "."} else end
    return end


def _is_definite(text: str, start: int) -> bool:
    return _DEFINITE.search(text, max(0, start - 5), start) is not None


def _leftwards(text: str, names: tuple[Name, ...], i: int) -> int:
    """Where the phrase starts: over states, adjectives and bodies right before the title."""
    start = names[i].start
    while i > 0 and names[i - 1].kind in _BESIDE:
        gap = text[names[i - 1].end : start]
        if not _GAP.fullmatch(gap) and not _is_portfolio(gap):
            break
        i -= 1
        start = names[i].start
    return start


def _is_portfolio(gap: str) -> bool:
    """Whether only what an office is for stands between a state and it: "US trade adviser"."""
    return gap[:1] == gap[-1:] == " " and words("mentions/portfolios").issuperset(gap.split())


def _rightwards(text: str, names: tuple[Name, ...], i: int, *, linked: bool) -> tuple[int, int]:
    """The phrase's last title and its end: further titles, and "to China" or "of the EU".

    Titles behind "and" belong to it only where they are ``linked``.
    """
    last, end = i, names[i].end
    for j in range(i + 1, len(names)):
        gap = text[end : names[j].start]
        beside = gap == " " or (linked and gap in _LINKS and text[names[j].start].isupper())
        if names[j].kind == "title" and beside:
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
    begin = gap.end() + address(found[0])
    stop = found.end()
    for name in names[last + 1 : last + 6]:
        if name.start >= stop:
            break
        if name.kind not in {"person", "city"} and name.end > begin:
            stop = name.start
    end_of_name = _trim_run(text, begin, stop)
    if end_of_name <= begin:
        return None
    if "," in gap[1] and " " not in text[begin:end_of_name]:
        return None
    return begin, end_of_name


def _trim_run(text: str, start: int, stop: int) -> int:
    """Where a name that starts at ``start`` ends: before a word that is no name's part."""
    end = start
    for word in re.finditer(r"\S+", text[start:stop]):
        bare = word[0].strip(".,'\u2019").casefold()
        if bare.endswith(("'s", "\u2019s")):
            return start + word.start() + len(word[0]) - 2
        surname = _SHORT_SURNAME.match(text, start) if end == start else None
        if surname is None and bare in words("mentions/not_names"):
            break
        if end > start and bare in headline_verbs():
            break
        if word[0][0].islower():
            if bare.split("-")[0] not in words("mentions/particles"):
                break
            continue
        end = start + word.end()
        if word[0].endswith(".") and len(word[0]) > 2 and word[0].count(".") == 1:
            return end - 1
    return end


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
