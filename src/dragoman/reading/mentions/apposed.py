"""Persons whom a text introduces by what they are: "Ama Otoo, a senior Kenyan diplomat"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language import Parse
from dragoman.model import Party
from dragoman.reading.mentions.belonging import belonging
from dragoman.reading.mentions.found import Found, without_person
from dragoman.reading.mentions.people import address
from dragoman.reading.mentions.phrases import Phrases
from dragoman.reading.tables import words

SHORTEST = 3
"""Letters of a surname by which somebody is known again."""

REACH = 20_000
"""Characters before a surname in which the full name is sought."""

_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019.-]*")
_PLACES = frozenset({"state", "capital", "region"})
_BECOMING = frozenset({"be", "become"})
_SERVING = frozenset({"serve", "act", "work"})
_INSIDE = frozenset({"compound", "flat", "nmod"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person with the state or body that the text says they belong to, and where."""

    start: int
    end: int
    party: Party


def introductions(found: Found, phrases: Phrases) -> Iterator[Introduction]:
    """Everybody with a name of their own whom the text gives a state or a body, in order."""
    for sentence in found.page.sentences:
        parse = sentence.parse
        if parse is None:
            continue
        for i, tag in enumerate(parse.tags):
            if tag != "NNP" or parse.deps[i] in _INSIDE:
                continue
            first = _first(parse, i)
            start, end = parse.offsets(first, i)
            if not _is_unknown(found, parse, first, i):
                continue
            owners = [*phrases.owners(sentence, i), *phrases.owners(sentence, first)]
            if len({p.code for p in owners}) == 1 and owners[0].code is not None:
                yield _introduced(found, parse, start, end, i, without_person(owners[0]))
                continue
            for described in _described(found, parse, i):
                party = belonging(phrases, sentence, described) or _owner(found, parse, described)
                if party is not None:
                    yield _introduced(found, parse, start, end, i, party)
                    break


def _introduced(
    found: Found, parse: Parse, start: int, end: int, i: int, party: Party
) -> Introduction:
    """A party with the name at ``[start, end)``, or the fuller one that the text gave before."""
    item = found.over(parse.starts[i])
    start += address(found.page.text[start:end])
    name = _in_full(found.page.text[start:end], found.page.text[:start])
    if item is not None and item.parties[0].person is not None:
        name = item.parties[0].person
    return Introduction(start, end, party.model_copy(update={"person": name}))


def _owner(found: Found, parse: Parse, i: int) -> Party | None:
    """The one state or body that a description ends with: "Minister for X and Y of Kenya"."""
    last = next((c for c in range(i, parse.last[i]) if parse.words[c + 1] == ","), parse.last[i])
    start, end = parse.starts[parse.first[i]], parse.ends[last]
    owners = found.coded(start, end) if parse.deps[i] == "appos" else ()
    if len(owners) != 1:
        return None
    named = found.within(start, end)
    before = found.page.text[start : named[-1].start] if named else ""
    return owners[0] if before.endswith((" of ", " of the ")) else None


def _in_full(name: str, before: str) -> str:
    """A surname with the first names that the text gave it before."""
    if " " in name:
        return name
    name_before = rf"(?:[^\W\d_a-z][\w'\u2019-]+ ){{1,2}}{re.escape(name)}\b"
    full = re.search(name_before, before[-REACH:])
    return full[0][address(full[0]) :] if full is not None else name


def _first(parse: Parse, i: int) -> int:
    """The first word of the name that ends at token ``i``."""
    first = i
    while first and parse.tags[first - 1] == "NNP" and first <= parse.heads[first - 1] <= i:
        first -= 1
    return first


def _is_unknown(found: Found, parse: Parse, first: int, i: int) -> bool:
    """Whether the words are a personal name that nobody has a code for yet."""
    start, end = parse.offsets(first, i)
    spoken = parse.words[first : i + 1]
    if len(spoken[-1]) < SHORTEST or not all(_NAME.fullmatch(word) for word in spoken):
        return False
    if any(word.casefold() in words("mentions/not_names") for word in spoken):
        return False
    allowed = {"person", "title", "city"} if len(spoken) > 1 else {"person", "title"}
    if any(name.kind not in allowed for name in found.page.names_within(start, end)):
        return False
    item = found.over(parse.starts[i])
    return item is None or all(p.code is None for p in item.parties)


def _described(found: Found, parse: Parse, i: int) -> Iterator[int]:
    """The nouns that say what the person named at ``i`` is."""
    for child in parse.children[i]:
        if parse.deps[child] == "appos" and child > i and _is_human(parse, child):
            yield child
        if parse.deps[child] == "compound" and _is_human(parse, child):
            yield child
        if parse.deps[child] == "prep" and parse.lower[child] in {"of", "from", "at", "with"}:
            body = parse.child(child, "pobj")
            named = found.over(parse.starts[body]) if body is not None else None
            if body is not None and (named is None or named.kind not in _PLACES):
                yield child
    head = parse.heads[i]
    if parse.deps[i] == "appos" and head < i and _is_human(parse, head):
        yield head
    if parse.deps[i] == "nsubj":
        office = parse.child(head, "attr") if parse.lemmas[head] in _BECOMING else None
        if parse.lemmas[head] in _SERVING and (as_ := parse.child(head, "prep")) is not None:
            office = parse.child(as_, "pobj") if parse.lower[as_] == "as" else None
        if office is not None and (_is_human(parse, office) or parse.tags[office] == "NNP"):
            yield office


def _is_human(parse: Parse, i: int) -> bool:
    return parse.tags[i] in {"NN", "NNP"} and parse.lower[i] in words("mentions/humans")
