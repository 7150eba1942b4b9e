"""Whose the papers of a document are: "China released a position paper", "the paper calls on"."""

from collections.abc import Iterable
from functools import cache

from dragoman.language import Sentence
from dragoman.model import Party
from dragoman.reading.events.clause import subject_of
from dragoman.reading.mentions import Mentions
from dragoman.reading.tables import table

_OBJECTS = frozenset({"dobj", "nsubjpass"})


@cache
def papers() -> frozenset[str]:
    """Nouns for texts that speak for whoever issued them."""
    return frozenset(r["noun"] for r in table("statements/documents") if r["kind"] == "text")


def issuers(sentences: Iterable[Sentence], mentions: Mentions) -> dict[str, tuple[Party, ...]]:
    """The issuer of each kind of text that a document names, the first one that it gives."""
    found: dict[str, tuple[Party, ...]] = {}
    for sentence in sentences:
        parse = sentence.parse
        if parse is None:
            continue
        for i, lemma in enumerate(parse.lemmas):
            if lemma not in papers() or lemma in found:
                continue
            parties = mentions.owners(sentence, i)
            if not parties and parse.deps[i] in _OBJECTS:
                subject = subject_of(parse, parse.heads[i])
                parties = () if subject is None else mentions.parties(sentence, subject)
            coded = tuple(party for party in parties if party.code is not None)
            if coded:
                found[lemma] = coded
    return found
