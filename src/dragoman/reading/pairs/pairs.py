"""The type of what one party does to another: network and grammar, weighed together.

A label has no status beside it, so that what is only promised, refused or threatened is labelled
as PLOVER does: AGREE, REJECT, THREATEN (``codebook/told.tsv``).
"""

from collections.abc import Sequence
from math import exp, log

from dragoman.model import Label
from dragoman.reading.classifier.labels import NONE, TYPE_LABELS
from dragoman.reading.classifier.network import between
from dragoman.reading.events.scene import Scene
from dragoman.reading.pairs.grammar import UNKNOWN, Answer, answer

NOTHING = Label(type=NONE, score=1.0)

TRUST = 6.0
"""What the grammar's answer gains over the others, in log odds, where it is sure of itself."""

RARELY_NOTHING = 2.0
"""What "none" loses, in log odds: half of the pairs that the network learnt from had nothing
between them, few of those that somebody asks about do (trial: plv)."""

LEAST = 1e-6
"""The smallest probability, so that every one has a logarithm."""


def classify(scenes: Sequence[Scene], actor: tuple[int, int], recipient: tuple[int, int]) -> Label:
    """The PLOVER type of what the actor does to the recipient, or "none".

    ``scenes`` are the sentences from the one party to the other, both included; the grammar
    answers only where that is one. Both parties are offsets in the document; the score is between
    0 and 1.
    """
    if not scenes:
        return NOTHING
    start, end = scenes[0].sentence.start, scenes[-1].sentence.end
    text = scenes[0].page.text[start:end]
    one, other = ((span[0] - start, span[1] - start) for span in (actor, recipient))
    if not all(a >= 0 and text[a:b].strip() for a, b in (one, other)):
        return NOTHING
    told = answer(scenes[0], actor, recipient) if len(scenes) == 1 else UNKNOWN
    try:
        likely = between(text, one, other)
    except ValueError:  # signs that are no word to the network
        return NOTHING
    return _together(likely, told)


def _together(network: tuple[float, ...], grammar: Answer) -> Label:
    """The likeliest type when the grammar's answer adds to the network's probabilities."""
    odds = [
        log(probability + LEAST)
        + TRUST * grammar.score * (type == grammar.type)
        - RARELY_NOTHING * (type == NONE)
        for type, probability in zip(TYPE_LABELS, network, strict=True)
    ]
    total = sum(map(exp, odds))
    best = odds.index(max(odds))
    return Label(type=TYPE_LABELS[best], score=exp(odds[best]) / total)
