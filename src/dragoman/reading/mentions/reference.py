"""Nouns that point back: "the two sides", "the ministry"."""

import re
from functools import cache

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions.antecedents import SUBJECTS
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.pronouns import parsed
from dragoman.reading.tables import table

REACH = 3000
"""Characters before "the ministry" in which it may have been named."""

_OWNERS = frozenset({"state", "adjective"})

_COUNTS = {"two": 2, "both": 2, "either": 2, "neither": 2, "three": 3}


@cache
def collectives() -> dict[str, dict[str, str]]:
    """The nouns for all parties of a matter, each with its row of the table."""
    return {row["noun"]: row for row in table("mentions/collectives")}


def is_collective(parse: Parse, i: int) -> bool:
    """Whether a noun can name several parties at once: "leaders", "sides"."""
    return parse.lemmas[i] in collectives()


def collective(found: Found, sentence: Sentence, i: int) -> tuple[Party, ...]:
    """Who "the two countries", "both sides", "the leaders" or "both" at ``i`` are."""
    parse = parsed(sentence)
    if parse.lower[i] in {"both", "two"}:
        alone = parse.lower[i] == "both" or parse.deps[i] in SUBJECTS
        if parse.child(i, "prep") is not None:  # "both of which" are things as well as parties
            return ()
        return pair(found, sentence, 2, states=False, alone=True) if alone else ()
    row = collectives().get(parse.lemmas[i])
    if row is None:
        return ()
    before = [parse.lower[c] for c in parse.children[i] if c < i]
    states = row["of"] == "states"
    count = next((_COUNTS[word] for word in before if word in _COUNTS), None)
    if count is not None:
        return pair(found, sentence, count, states=states, alone=True)
    if before != ["the"] or parse.tags[i] != "NNS" or parse.child(i, "prep", "relcl") is not None:
        return ()
    return pair(found, sentence, 2, states=states, alone=row["definite"] == "yes")


def pair(
    found: Found, sentence: Sentence, count: int, *, states: bool, alone: bool
) -> tuple[Party, ...]:
    """The ``count`` parties that "the two countries" in ``sentence`` are.

    The only ones named in it, or in it and the sentence before; else, where nothing but their
    number tells (``alone``), those that the document names most. Only ``states`` where asked.
    """
    earlier = found.page.sentences[max(0, sentence.index - 2) : sentence.index]
    for start in (sentence.start, *(s.start for s in reversed(earlier))):
        near = tuple(
            party
            for party in found.coded(start, sentence.end)
            if not states or found.is_state(party.code)
        )
        if len(near) == count:
            return near
        if len(near) > count:
            break
    return found.foremost(count, states=states) if alone else ()


def same_body(found: Found, word: str, offset: int) -> Party | None:
    """The body that "the ministry" at ``offset`` is: that named last.

    Where none was named, it is that of the one state which the document is about.
    """
    gap = r"(?: (?!(?:the|an?|of)\b)[\w-]+){0,2}"
    pattern = re.compile(rf"(?:['\u2019]s?)?{gap} {re.escape(word)}\b", re.IGNORECASE)
    page = found.page
    for name in reversed(page.names_within(max(0, offset - REACH), offset)):
        if name.kind in _OWNERS and pattern.match(page.text, name.end, name.end + 60):
            return found.survey.resolve(page.text[name.start : name.end])
        if page.text[name.start : name.end].lower().endswith(" " + word):
            return found.survey.resolve(page.text[name.start : name.end])
    return found.home
