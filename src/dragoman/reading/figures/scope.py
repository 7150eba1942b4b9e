"""Whom a figure is about, and when: the parties and the period of its clause."""

from dragoman.language import Sentence
from dragoman.model import Interval, Party
from dragoman.reading.figures.phrase import clause_of
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.when import intervals

_LONG = frozenset({"month", "season", "quarter", "half", "year", "decade"})
_COLLECTING = frozenset({"nummod", "det", "predet"})


def parties(
    mentions: Mentions, sentence: Sentence, token: int | None, measure: int | None
) -> tuple[Party, ...]:
    """The parties named with what is measured, else in the figure's clause."""
    parse = sentence.parse
    if parse is None or token is None:
        return ()
    for top in (measure, clause_of(parse, token)):
        if top is not None:
            found = _within(mentions, sentence, *parse.subtree(top))
            if found:
                return found
    return ()


def _within(
    mentions: Mentions, sentence: Sentence, first: int, last: int
) -> tuple[Party, ...]:
    """The parties with a code among tokens ``first`` to ``last``, each code once."""
    parse = sentence.parse
    if parse is None:
        return ()
    named = list(mentions.within(*parse.offsets(first, last)))
    for token in range(first, last + 1):
        if parse.pos[token] == "NOUN" and _is_collected(parse.deps, parse.children[token]):
            named.extend(mentions.parties(sentence, token))
    found: dict[str, Party] = {}
    for party in named:
        if party.code is not None:
            found.setdefault(party.code, party)
    return tuple(found.values())


def _is_collected(deps: list[str], children: list[int]) -> bool:
    return any(deps[child] in _COLLECTING for child in children)


def period(page: Page, sentence: Sentence, at: int, carried: Interval | None) -> Interval | None:
    """When the figure at ``at`` holds: the nearest period before it, else the first after it.

    Days count only where the sentence names no longer time; ``carried`` is what the sentence
    before gives.
    """
    found = intervals(page, sentence)
    long = [interval for interval in found if interval.precision in _LONG]
    candidates = long or ([] if carried is not None else list(found))
    before = [i for i in candidates if i.span is not None and i.span.start < at]
    return before[-1] if before else candidates[0] if candidates else carried


def carry(page: Page, sentence: Sentence) -> Interval | None:
    """The period that a sentence hands on to the next: the last long one that it names."""
    long = [i for i in intervals(page, sentence) if i.precision in _LONG]
    return long[-1] if long else None
