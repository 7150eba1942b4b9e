"""Words that point back: pronouns, "the two sides", "the ministry"."""

from functools import cache

from dragoman.language import Sentence
from dragoman.model import Party
from dragoman.reading.mentions.found import Found, distinct, without_person
from dragoman.reading.tables import table

LOOK_BACK = 4
"""Sentences before a pronoun in which whoever it means may stand."""

_BODIES = frozenset({"state", "organisation", "metonym", "capital"})


def pair(found: Found, sentence: Sentence) -> tuple[Party, ...]:
    """The two parties that "the two countries" in ``sentence`` are.

    The only two named in it and in the sentence before, else the two that the document names
    most.
    """
    near = distinct(
        party
        for start, end in _back(found, sentence, sentence.end)[:2]
        for item in found.within(start, end)
        for party in item.parties
    )
    return near if len(near) == 2 else found.foremost(2)


def whoever_speaks(found: Found, sentence: Sentence, offset: int) -> tuple[Party, ...]:
    """Who says the words at ``offset``: the turn's speaker, or the person named beside a quote."""
    turn = found.page.turn_at(offset)
    if turn is not None:
        return (label(found, found.page.text[turn.label_start : turn.label_end]),)
    for item in found.within(offset, sentence.end):
        if item.parties[0].person is not None or item.kind == "office":
            return item.parties
    return _person_before(found, sentence, offset)


def label(found: Found, words: str) -> Party:
    """Who a turn's label is: a name, a title with a surname, an outlet; unknown is uncoded."""
    known = found.survey.people.recall(words)
    if known is None and words.split():
        known = found.survey.people.recall(words.split()[-1])
    return known or found.survey.resolve(words) or Party(code=None, name=words)


def same_body(found: Found, word: str, offset: int) -> Party | None:
    """The body that "the ministry" or "the embassy" was before ``offset``."""
    for item in reversed(found.before(offset)):
        named = found.page.text[item.start : item.end].lower()
        if named.endswith(word) and item.parties[0].code is not None:
            return item.parties[0]
    return None


def _back(found: Found, sentence: Sentence, offset: int) -> list[tuple[int, int]]:
    """The stretch of ``sentence`` before ``offset``, then the sentences before it, backwards."""
    earlier = found.page.sentences[max(0, sentence.index - LOOK_BACK) : sentence.index]
    return [(sentence.start, offset), *((s.start, s.end) for s in reversed(earlier))]
