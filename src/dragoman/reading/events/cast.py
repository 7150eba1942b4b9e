"""Everybody whom a sentence names and who can take part in what it tells."""

from collections.abc import Iterable

from dragoman.model import Party
from dragoman.reading.events.scene import Scene
from dragoman.reading.tables import words

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INNER = frozenset({"compound", "nmod", "nummod", "npadvmod", "conj"})
"""Labels of nouns that are a part of another's phrase, or come with it."""


def cast(scene: Scene) -> tuple[Party, ...]:
    """The parties of a sentence, by the place of their mentions in it, each once.

    Of "Kenyan police", both the police and what "Kenyan" names where the two differ; of "the
    two countries", both.
    """
    found: dict[tuple[int, int, str], Party] = {}
    for party in _named(scene):
        span = party.mention
        if span is not None and scene.sentence.start <= span.start < span.end <= scene.sentence.end:
            found.setdefault((span.start, span.end, party.code or party.name), party)
    return tuple(party for key, party in sorted(found.items()) if not _inside(key, found))


def _named(scene: Scene) -> list[Party]:
    parse = scene.parse
    heads = [
        i
        for i, pos in enumerate(parse.pos)
        if pos in _NOMINAL and parse.deps[i] not in _INNER and parse.tags[i] != "PRP$"
    ]
    whole = [party for i in heads for party in scene.parties(i) or scene.located(i)]
    owners = [party for i in heads for party in scene.owners(i) if not _is_pronoun(party)]
    return [*whole, *owners, *scene.mentions.within(scene.sentence.start, scene.sentence.end)]


def _is_pronoun(party: Party) -> bool:
    """Whether a party is cited by a word like "their": what it owns says too little of a deed."""
    return party.mention is not None and party.mention.text.lower() in words("events/pronouns")


def _inside(key: tuple[int, int, str], found: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a mention is a part of a longer one of the same party."""
    start, end, name = key
    return any(
        a <= start and end <= b and (a, b) != (start, end) and other == name
        for a, b, other in found
    )
