"""Taking apart a mention with a title: whose office it is, where, and who holds it."""

import re
from dataclasses import dataclass

from dragoman.gazetteer.groups import Group
from dragoman.gazetteer.titles import Titles
from dragoman.gazetteer.values import Name, Title

_OWNERS = frozenset(
    {"state", "adjective", "demonym", "organisation", "metonym", "capital", "nonstate"}
)
_PREPOSITION = re.compile(
    r",?\s+(of|for|to|in|at|from|with)\s+(?:the\s+)?(?:(?:Republic|State|"
    r"Government|Kingdom) of\s+)?",
    re.IGNORECASE,
)
_OWNING = frozenset({"of", "at", "from"})
_TO_UN = "permanent_representative_un"
_ENVOY_OF_UN = "UN special envoy"
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_PARTICLE = r"(?:al|el|bin|bint|ibn|von|van|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|y)"
_LATER = rf"(?:(?:al|el|as|an|ar|ash|at|ad|bin|ibn|d|l)[-'’])?{_WORD}"
_PERSON = re.compile(
    rf",?\s+(?:(?:Mr|Mrs|Ms|Dr|Gen|H\.E)\.?\s+)?({_WORD}(?:\s(?:{_PARTICLE}\s)*{_LATER})*)"
)
_APPOSED = re.compile(rf"({_WORD}(?:\s(?:{_PARTICLE}\s)*{_LATER})*), (?:the |an? )?")
_LINK = re.compile(r"\s*(?:,|and|&|,\s*and|/)\s+")


@dataclass(frozen=True, slots=True)
class Titled:
    """A title with its owner's code, its target (an ambassador's post) and a person's name."""

    title: Title
    owner: str | None
    target: str | None
    person: str | None
    plural: bool
    linked: tuple[str, ...] = ()
    """The offices of further titles ("Deputy Prime Minister and Foreign Minister")."""
    words: str = ""
    """The title as it is written."""


def read_title(text: str, names: list[Name], bodies: list[Group], titles: Titles) -> Titled | None:
    """Take apart ``text``, with the ``names`` and ``bodies`` in it; None if it holds no title."""
    found = [number for number, name in enumerate(names) if name.kind == "title"]
    if not found:
        return None
    first = names[found[0]]
    last = _last_linked(text, names, found)
    before = owner_before(names, first.start)
    spoken = text[before.end if before else 0 : first.end].removeprefix("'s").removeprefix("’s")
    apposed = _APPOSED.match(text)
    if apposed and apposed.end() <= first.start:
        spoken = spoken.rpartition(", ")[2]
    if titles.former(text.partition(" ")[0]):
        spoken = f"former {text[first.start : first.end]}"
    title = titles.title(spoken) or titles.title(text[first.start : first.end])
    if title is None:
        return None
    owner, target, at = _complements(text, names, bodies, last)
    person = _person_at(text, at, names)
    if person is None and apposed and apposed.end() <= first.start:
        person = apposed[1]
    code = before.code if before else owner
    sent = titles.title(_ENVOY_OF_UN) if code is None and target is not None else None
    if sent is not None and title.office == _TO_UN:
        title = sent  # the envoy of the UN to a state, no state's envoy to the UN
    plural = text[first.start : first.end].lower() not in titles.by_title
    linked = tuple(
        n.key or "" for n in names if first.end <= n.start < last.end and n.kind == "title"
    )
    words = text[first.start : first.end]
    return Titled(title, code, target, person, plural, linked, words)


def owner_before(names: list[Name], start: int) -> Name | None:
    """The last name before ``start`` that can own an office or a group."""
    before = [name for name in names if name.end <= start and name.kind in _OWNERS]
    return before[-1] if before else None


def _last_linked(text: str, names: list[Name], found: list[int]) -> Name:
    """The last of titles joined by "and": the person's name comes after it."""
    last = names[found[0]]
    for number in found[1:]:
        between = text[last.end : names[number].start]
        if _LINK.fullmatch(between) or not between.strip():
            last = names[number]
        else:
            break
    return last


def _complements(
    text: str, names: list[Name], bodies: list[Group], title: Name
) -> tuple[str | None, str | None, int]:
    """What "of" and "to" after a title name: the owner, the target, and where they end."""
    owner = target = None
    at = title.end
    speaks = (title.key or "").endswith("spokesperson")
    while preposition := _PREPOSITION.match(text, at):
        name = next((n for n in names if n.start <= preposition.end() < n.end), None)
        if name is None or name.code is None or name.kind in {"title", "person"}:
            break
        at = next((b.end for b in bodies if 0 < b.start - name.end <= 3), name.end)
        word = preposition[1].lower()
        if word in _OWNING or (speaks and word == "for"):
            owner = owner or name.code
        else:
            target = target or name.code
    return owner, target, at


def _person_at(text: str, at: int, names: list[Name]) -> str | None:
    """The personal name that stands at ``at``, None where there is none."""
    person = _PERSON.match(text, at)
    if person is None:
        return None
    name = re.sub(r"(?:['’]s?|(?<!Jr|Sr)\.)$", "", person[1])
    for known in names:
        if known.kind == "person" and person.start(1) <= known.start and known.end >= person.end():
            return text[known.start : known.end]
    blocked = any(n.start == person.start(1) and n.kind != "person" for n in names)
    return None if blocked and " " not in name else name
