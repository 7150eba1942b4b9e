"""Whose people without a name are: "French officials", "a source at the ministry"."""

from dragoman.language import Sentence
from dragoman.model import Party
from dragoman.reading.mentions.found import without_person
from dragoman.reading.mentions.phrases import Phrases
from dragoman.reading.mentions.pronouns import parsed
from dragoman.reading.tables import words

_LINKS = frozenset({"of", "for", "from", "at", "in", "with", "under"})
"""Prepositions between people and whom they belong to."""


def belonging(phrases: Phrases, sentence: Sentence, i: int) -> Party | None:
    """The one state or body that the people at token ``i`` belong to; persons left out.

    Also "head of the office of the Kenyan president"; None where it is nobody's or several
    parties'.
    """
    owners = phrases.owners(sentence, i)
    if owners:
        return without_person(owners[0]) if len({p.code for p in owners}) == 1 else None
    parse = parsed(sentence)
    for child in [i] if parse.deps[i] == "prep" else parse.children[i]:
        inner = None
        advises = parse.lower[child] == "to" and parse.lower[i] in words("mentions/serving")
        if parse.deps[child] == "prep" and (advises or parse.lower[child] in _LINKS):
            inner = parse.child(child, "pobj")
        elif parse.deps[child] == "appos" and child > i:
            inner = child
        if inner is None:
            continue
        found = phrases.parties(sentence, inner)
        if len(found) == 1 and found[0].code is not None:
            return without_person(found[0])
        further = belonging(phrases, sentence, inner)
        if further is not None:
            return further
    return None
