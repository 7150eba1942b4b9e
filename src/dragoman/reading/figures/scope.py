"""Whom a figure is about, and when: the parties and the period of its clause."""

from bisect import bisect_left

from dragoman.language import Parse, Sentence
from dragoman.model import Interval, Party
from dragoman.reading.figures.phrase import clause_of
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.tables import words
from dragoman.reading.when import intervals

_LONG = frozenset({"month", "season", "quarter", "half", "year", "decade"})
_PLACING = frozenset({"pobj", "compound", "npadvmod", "appos"})
FRONT = 20
"""Characters of a sentence in which a period is its topic, and holds for what follows."""

_REACH = 40
"""Characters before a time that may set it against another."""

_COLLECTING = frozenset({"nummod", "det", "predet"})


def parties(
    page: Page,
    mentions: Mentions,
    sentence: Sentence,
    token: int | None,
    measure: int | None,
) -> tuple[Party, ...]:
    """The parties named with what is measured, else in the figure's clause."""
    parse = sentence.parse
    if parse is None or token is None:
        return ()
    for top in (measure, clause_of(parse, token)):
        if top is not None:
            found = _within(page, mentions, sentence, *parse.subtree(top))
            if found:
                return found
    return ()


def _within(
    page: Page, mentions: Mentions, sentence: Sentence, first: int, last: int
) -> tuple[Party, ...]:
    """The parties with a code among tokens ``first`` to ``last``, each code once."""
    parse = sentence.parse
    if parse is None:
        return ()
    within = mentions.within(*parse.offsets(first, last))
    named = [party for party in within if not _is_place(page, parse, party)]
    for token in range(first, last + 1):
        if parse.pos[token] == "NOUN" and _is_collected(parse.deps, parse.children[token]):
            named.extend(mentions.parties(sentence, token))
    found: dict[str, Party] = {}
    for party in named:
        if party.code is not None:
            found.setdefault(party.code, party)
    return tuple(found.values())


def _is_place(page: Page, parse: Parse, party: Party) -> bool:
    """Whether a capital is only where something is: "in Helsinki", "the Helsinki agreement"."""
    if party.mention is None:
        return False
    names = page.names_within(party.mention.start, party.mention.end)
    if not any(name.kind == "capital" for name in names):
        return False
    last = bisect_left(parse.ends, party.mention.end)
    return last < len(parse) and parse.deps[last] in _PLACING


def _is_collected(deps: list[str], children: list[int]) -> bool:
    return any(deps[child] in _COLLECTING for child in children)


def period(page: Page, sentence: Sentence, at: int, carried: Interval | None) -> Interval | None:
    """When the figure at ``at`` holds: the nearest period before it, else the first after it.

    Days count only where the sentence names no longer time; ``carried`` is what the sentence
    before gives.
    """
    found = [interval for interval in intervals(page, sentence) if not _compared(page, interval)]
    long = [interval for interval in found if interval.precision in _LONG]
    candidates = long or ([] if carried is not None else list(found))
    before = [i for i in candidates if i.span is not None and i.span.start < at]
    return before[-1] if before else candidates[0] if candidates else carried


def carry(page: Page, sentence: Sentence) -> Interval | None:
    """The period that a sentence hands on to the next: a long one that opens it ("In 2022")."""
    for interval in intervals(page, sentence):
        opens = interval.span is not None and interval.span.start - sentence.start <= FRONT
        if opens and interval.precision in _LONG and not _compared(page, interval):
            return interval
    return None


def _compared(page: Page, interval: Interval) -> bool:
    """Whether a figure is only set against the interval: "more than in 2021"."""
    if interval.span is None:
        return False
    start = interval.span.start
    before = page.text[max(0, start - _REACH) : start].lower().split()
    forms = words("figures/comparisons")
    return any(" ".join(before[-size:]) in forms for size in range(1, 6))
