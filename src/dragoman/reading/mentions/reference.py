"""Nouns that point back: "the two sides", "the ministry"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions.antecedents import SUBJECTS
from dragoman.reading.mentions.found import Found, distinct
from dragoman.reading.mentions.pronouns import parsed
from dragoman.reading.mentions.speakers import floor
from dragoman.reading.tables import table, words

REACH = 3000
"""Characters before "the ministry" in which it may have been named."""

_PLURAL = frozenset({"NNS", "NNPS"})
_OWNERS = frozenset({"state", "adjective"})

_COUNTS = {"two": 2, "both": 2, "either": 2, "neither": 2, "three": 3}


@cache
def collectives() -> dict[str, dict[str, str]]:
    """The nouns for all parties of a matter, each with its row of the table."""
    return {row["noun"]: row for row in table("mentions/collectives")}


def is_collective(parse: Parse, i: int) -> bool:
    """Whether a noun can name several parties at once: "leaders", "sides"."""
    return _noun(parse, i) in collectives()


def _noun(parse: Parse, i: int) -> str:
    """A noun as the table has it, also where it is written with a capital: "Leaders"."""
    lemma = parse.lemmas[i].lower()
    return lemma.removesuffix("s") if parse.tags[i] in {"NNPS", "NNP"} else lemma


def collective(found: Found, sentence: Sentence, i: int) -> tuple[Party, ...]:
    """Who "the two countries", "both sides", "the leaders" or "both" at ``i`` are."""
    parse = parsed(sentence)
    if parse.lower[i] in {"both", "two"}:
        alone = parse.lower[i] == "both" or parse.deps[i] in SUBJECTS
        if parse.child(i, "prep") is not None:  # "both of which" are things as well as parties
            return ()
        return pair(found, sentence, 2, states=False, alone=True) if alone else ()
    row = collectives().get(_noun(parse, i))
    if row is None:
        return ()
    before = [parse.lower[c] for c in parse.children[i] if c < i]
    states = row["of"] == "states"
    count = next((_COUNTS[word] for word in before if word in _COUNTS), None)
    if count is not None:
        return pair(found, sentence, count, states=states, alone=True)
    article, *titles = before or [""]
    if article != "the" or not words("mentions/own").issuperset(titles):
        return ()
    plural = parse.tags[i] in _PLURAL or _noun(parse, i) != parse.lower[i]
    if not plural or parse.child(i, "prep", "relcl") is not None:
        return ()
    joint = parse.words[i][0].isupper()  # "the Leaders", as joint statements write
    return pair(found, sentence, 2, states=states, alone=row["definite"] == "yes", joint=joint)


def pair(
    found: Found,
    sentence: Sentence,
    count: int,
    *,
    states: bool,
    alone: bool,
    joint: bool = False,
) -> tuple[Party, ...]:
    """The ``count`` parties that "the two countries" in ``sentence`` are.

    The only ones named in it, or in it and the sentences before; those of the speaker and of
    the question in a transcript. Where nothing but their number tells (``alone``), those that
    are named most of them, or those of the title, or those that the document names most; those
    of the title also where it is ``joint``. Only ``states`` where asked.
    """

    def fitting(parties: Iterable[Party]) -> tuple[Party, ...]:
        return tuple(p for p in parties if not states or found.is_state(p.code))

    inside = (sentence.start, sentence.end)
    here = fitting(found.acting(*inside)) or fitting(found.coded(*inside))
    for near in (here, *_asked(found, sentence), *_before(found, sentence)):
        if len(fitting(near)) == count:
            return fitting(near)
        if len(fitting(near)) > count:
            foremost = _weightiest(found, fitting(near), count) if alone else ()
            if foremost:
                return foremost
            break
    if (alone or joint) and len(fitting(found.titular)) == count:
        return fitting(found.titular)
    return found.foremost(count, states=states) if alone else ()


def _before(found: Found, sentence: Sentence) -> Iterator[tuple[Party, ...]]:
    """Whoever is named in a sentence and the one or two before it."""
    earlier = found.page.sentences[max(0, sentence.index - 2) : sentence.index]
    yield from (found.acting(e.start, sentence.end) for e in reversed(earlier))


def _asked(found: Found, sentence: Sentence) -> Iterator[tuple[Party, ...]]:
    """The speaker of an answer with whoever is named in the answer, or in the question."""
    turns = found.page.turns
    at = bisect_right(turns, sentence.start, key=lambda turn: turn.start) - 1
    speaker = floor(found, sentence.start)
    if speaker is None or speaker.code is None or turns[at].kind != "answer":
        return
    yield distinct([speaker, *found.acting(turns[at].start, sentence.end)])
    if at > 0 and turns[at - 1].kind == "question":
        yield distinct([speaker, *found.acting(turns[at - 1].start, turns[at - 1].end)])


def _weightiest(found: Found, near: tuple[Party, ...], count: int) -> tuple[Party, ...]:
    """The ``count`` of some parties that the document names more often than all others."""
    ranked = sorted(near, key=found.weight, reverse=True)
    if found.weight(ranked[count - 1]) == found.weight(ranked[count]):
        return ()
    return tuple(party for party in near if party in ranked[:count])


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
