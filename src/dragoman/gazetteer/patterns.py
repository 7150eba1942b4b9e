"""Every way to write every name that the gazetteer knows, with what it means."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self, get_args

from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.places import Places
from dragoman.gazetteer.states import States
from dragoman.gazetteer.tables import Tables, parts
from dragoman.gazetteer.titles import Titles
from dragoman.gazetteer.values import Kind
from dragoman.model.errors import FactError

CITY_SIZE = 100_000
"""Smaller cities are read only beside the name of their state."""


class Meaning(NamedTuple):
    """What a pattern means; ``kind`` None for a longer name that means no actor or place."""

    kind: Kind | None
    code: str | None
    key: str | None

    @classmethod
    def of(cls, kind: str, code: str, key: str) -> Self:
        """The meaning that a table spells out; "-" is the kind of what is no actor or place."""
        known = next((name for name in get_args(Kind) if name == kind), None)
        if known is None and kind not in {"", "-"}:
            raise FactError(f"gazetteer: table senses.tsv has the unknown kind {kind!r}")
        return cls(known, code or None, key or None)


def meanings(
    tables: Tables,
    states: States,
    organisations: Organisations,
    titles: Titles,
    places: Places,
) -> dict[str, Meaning]:
    """Each pattern with its meaning; where two kinds share a pattern the earlier one has it."""
    found: dict[str, Meaning] = {}
    for pattern, meaning in (
        *_others(tables),
        *_organisations(organisations),
        *_states(states),
        *_metonyms(tables),
        *_groups(tables),
        *_regions(organisations),
        *_provinces(places),
        *_titles(titles),
        *_cities(tables, places),
    ):
        for spelling in _spellings(pattern):
            found.setdefault(spelling, meaning)
    return found


def _spellings(pattern: str) -> Iterable[str]:
    """A pattern with straight and typographic apostrophes and dashes."""
    yield pattern
    if "'" in pattern:
        yield pattern.replace("'", "’")
    if "’" in pattern:
        yield pattern.replace("’", "'")
    if "-" in pattern and " " in pattern:
        yield pattern.replace("-", "–")


Found = Iterator[tuple[str, Meaning]]


def _others(tables: Tables) -> Found:
    for _, names in tables.rows("not_actors", "kind names"):
        for name in parts(names):
            yield name, Meaning(None, None, None)


def _organisations(organisations: Organisations) -> Found:
    for organisation in organisations.by_code.values():
        meaning = Meaning("organisation", organisation.actor, organisation.code)
        for name in (organisation.name, *organisation.aliases):
            yield name, meaning


def _states(states: States) -> Found:
    living = sorted(states.by_code.values(), key=lambda state: state.status != "state")
    for state in living:
        for name in state.names:
            yield name, Meaning("state", state.code, state.code)
            if not name.isascii():
                yield _ascii(name), Meaning("state", state.code, state.code)
    for state in living:
        for name in state.adjectives:
            yield name, Meaning("adjective", state.code, state.code)
        for name in state.demonyms:
            yield name, Meaning("demonym", state.code, state.code)
            if name.endswith("an"):
                yield f"{name}s", Meaning("demonym", state.code, state.code)
    for state in living:
        if state.status == "state":
            for name in state.capitals:
                yield name, Meaning("capital", state.code, state.code)
                yield _ascii(name), Meaning("capital", state.code, state.code)


def _ascii(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _metonyms(tables: Tables) -> Found:
    for term, code, institution, *_ in tables.rows("metonyms", "term code institution start end"):
        yield term, Meaning("metonym", code, institution)


def _groups(tables: Tables) -> Found:
    for name, aliases, *_ in tables.rows("nonstate", "name aliases sector code since"):
        for spelling in (name, *parts(aliases)):
            yield spelling, Meaning("nonstate", None, name)


def _regions(organisations: Organisations) -> Found:
    for region in organisations.regions.values():
        for name in (region.name, *region.aliases):
            yield name, Meaning("region", None, region.name)


def _provinces(places: Places) -> Found:
    for name, code in places.provinces.items():
        yield name, Meaning("city", code or None, name)


_SMALL_WORDS = frozenset(["of", "the", "and", "for", "to", "in", "on", "de"])


def _titles(titles: Titles) -> Found:
    for title, office, code in titles.spelled():
        meaning = Meaning("title", code, office)
        words = title.split()
        capitals = [w if w in _SMALL_WORDS else w[:1].upper() + w[1:] for w in words]
        hyphened = ["-".join(p[:1].upper() + p[1:] for p in w.split("-")) for w in capitals]
        for spelling in (title, " ".join(capitals), title[:1].upper() + title[1:]):
            yield spelling, meaning
            if not spelling.endswith("s") and len(words) < 4:
                yield f"{spelling}s", meaning
        yield (
            " ".join(w if w in _SMALL_WORDS else h for w, h in zip(words, hyphened, strict=True)),
            (meaning),
        )


def _cities(tables: Tables, places: Places) -> Found:
    doubtful = {word for row in tables.rows("city_doubts", "names") for word in parts(row[0])}
    for spelling, code, name in places.large(CITY_SIZE):
        if len(spelling) > 2 and spelling not in doubtful:
            yield spelling, Meaning("city", code, name)


def slug(name: str) -> str:
    """A name as part of an actor's id: "Kassym-Jomart Tokayev" is "kassym-jomart-tokayev"."""
    letters = "".join(c if c.isalnum() else "-" for c in _ascii(name).lower() if c not in "'’.")
    return "-".join(part for part in letters.split("-") if part)
