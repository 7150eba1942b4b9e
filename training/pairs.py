"""Labelled passages -> pairs of parties in a sentence, each with the type between them.

The label is the one that ``dragoman.classify`` gives, which has no status beside it: what is
promised is AGREE, what is refused REJECT. The same two the wrong way round are "none".
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product

from dragoman.language import split
from dragoman.reading.classifier.labels import NONE
from dragoman.reading.codebook import event_type, told
from dragoman.sources import document
from training.passage import Labelled, Offsets, Passage

TURNED = 0.5
"""The share of pairs that are shown the wrong way round too."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties in a text, by offsets in it, and the type of what the first does."""

    text: str
    actor: Offsets
    recipient: Offsets
    type: str


def pairs(passage: Passage, chance: random.Random) -> Iterator[Pair]:
    """One pair of each event, with one of each the wrong way round; ``chance`` chooses which."""
    true = [event for event in passage.events if event.type != NONE]
    bounds = [(s.start, s.end) for s in split(document(passage.text))]
    for event in passage.events:
        joined = sorted(_joined(event))
        if not joined:
            continue
        actor, recipient = chance.choice(joined)
        kinds = {_kind(e) for e in true if (actor, recipient) in _joined(e)} or {NONE}
        if len(kinds) == 1:
            yield _pair(passage.text, bounds, actor, recipient, kinds.pop())
        turned = event.recipients and not any((recipient, actor) in _joined(e) for e in true)
        if turned and chance.random() < TURNED:
            yield _pair(passage.text, bounds, recipient, actor, NONE)


def _joined(event: Labelled) -> set[tuple[Offsets, Offsets]]:
    """Who may stand as actor and who as recipient; any two parties of a mutual event."""
    if not event.recipients:
        return set(permutations(event.actors, 2))
    return set(product(event.actors, event.recipients))


def _kind(event: Labelled) -> str:
    assert event.status is not None
    return told().get((event.status, event_type(event.type)), event_type(event.type))


def _pair(text: str, bounds: list[Offsets], actor: Offsets, recipient: Offsets, type: str) -> Pair:
    """The pair in only those sentences that hold it."""
    first, last = min(actor[0], recipient[0]), max(actor[1], recipient[1])
    start = max((s for s, _ in bounds if s <= first), default=0)
    end = min((e for _, e in bounds if e >= last), default=len(text))
    return Pair(
        text[start:end],
        (actor[0] - start, actor[1] - start),
        (recipient[0] - start, recipient[1] - start),
        type,
    )
