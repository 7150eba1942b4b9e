"""Offices without a name, "the ambassador", "the minister": whoever held them a moment ago."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from dragoman.model import Party
from dragoman.reading.mentions.people import Resolved
from dragoman.reading.mentions.titled import Titled
from dragoman.reading.tables import table

RECENT = 40
"""Names before an office among which its holder is sought."""

NEAR = 500
"""Characters within which two holders of one office leave "the minister" open."""


@cache
def _again() -> dict[str, tuple[str, ...]]:
    return {row["office"]: tuple(row["means"].split()) for row in table("mentions/again")}


def means(title: str, office: str | None) -> bool:
    """Whether a bare title of the office ``title`` may point to a holder of ``office``."""
    if office is None:
        return False
    wanted = (title, *_again().get(title, ()))
    return any(office == w or (w[0] == "*" and office.endswith(w[1:])) for w in wanted)


def bare_offices(
    phrases: Iterable[Titled],
    found: list[Resolved],
    resolve: Callable[[Titled], Party | None],
    at_home: Callable[[Titled], Party | None],
) -> Iterator[Resolved]:
    """The phrases that name an office alone, each with who it is on the day or was before.

    ``found`` are the persons and bodies that the text names, in order; ``resolve`` reads a
    phrase for itself, ``at_home`` as an office of the state that the text is about. An office
    whose holder stays open keeps its state; one without either is left out.
    """
    at = 0
    met: list[Resolved] = []
    for phrase in phrases:
        while at < len(found) and found[at].start < phrase.start:
            met.append(found[at])
            at += 1
        if phrase.plural and phrase.end > phrase.title.end:
            continue  # "the leaders of A and B" are two states', which only a parse tells
        party = resolve(phrase)
        own = party is not None and party.code is not None
        if not own and phrase.definite and not phrase.plural:
            party = _holder(phrase, party, met[-RECENT:]) or party
        if party is None or party.code is None:
            party = at_home(phrase) or party
        if not phrase.plural and (phrase.definite or party is not None):
            party = _holder(phrase, party, met[-RECENT:]) or party
        if (party is not None and party.code is not None) or (party is not None and party.person):
            kind = "group" if phrase.plural else "office"
            met.append(Resolved(phrase.start, phrase.end, (party,), kind))
            yield met[-1]


def _holder(phrase: Titled, party: Party | None, before: list[Resolved]) -> Party | None:
    """The last person or office before a phrase that fits it and its state, None if two do."""
    code = party.code if party is not None else None
    if party is not None and party.person is not None:
        return party
    fitting: list[tuple[int, Party]] = [
        (item.start, held)
        for item in before
        for held in item.parties
        if (held.person is not None or (phrase.definite and item.kind == "office"))
        and means(phrase.title.key or "", held.office)
        and code in (None, held.code)
    ]
    if not fitting:
        return None
    nearest = fitting[-1][1]
    near = [held for start, held in fitting if phrase.start - start < NEAR]
    return None if any(_differ(held, nearest) for held in near) else nearest


def _differ(one: Party, other: Party) -> bool:
    """Whether two holders are two people; without a name, a state's office is its holder."""
    if one.code is not None and one.code == other.code and None in (one.person, other.person):
        return False
    return (one.code, one.person) != (other.code, other.person)
