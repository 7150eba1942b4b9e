"""Which unsure events stay: a document that tells few deeds for sure tells few at all."""

from collections.abc import Iterable

from dragoman.reading.classifier.labels import NONE
from dragoman.reading.events.candidate import Candidate

SURE = 0.5
"""Probability of an event from which one counts as sure."""

UNSURE = 0.3
"""Probability below which an event needs others for company, unless two codes take part."""

COMPANY = 0.2
"""Sure events for each sentence of the document that an unsure one needs for company."""

LONE = 3
"""Sentences of a document that is too short to say what it tells of."""

LEAST = 0.06
"""Probability of an event that such a document needs (trials: no-events, events)."""


def in_company(found: Iterable[Candidate], sentences: int) -> list[Candidate]:
    """The candidates of a document with so many sentences, without unsure ones that stand alone.

    The constants were set by reading what two hundred documents of the corpora gave below
    ``UNSURE``: where the company was missing, hardly one in six with a single code was right.
    """
    candidates = list(found)
    sure = sum(certainty(candidate) >= SURE for candidate in candidates)
    if sentences <= LONE:
        return [c for c in candidates if certainty(c) >= LEAST]
    if sure >= COMPANY * sentences:
        return candidates
    return [c for c in candidates if certainty(c) >= UNSURE or _codes(c) > 1]


def _codes(candidate: Candidate) -> int:
    """How many different states and organisations take part."""
    parties = (*candidate.actors, *candidate.recipients)
    return len({party.code for party in parties} - {None})


def certainty(candidate: Candidate) -> float:
    """The network's probability that the candidate's word names an event; 1 where it is silent."""
    view = candidate.grounds.view
    judged = view.judged(candidate.token) if view is not None else None
    return 1 - judged.of(NONE) if judged is not None else 1.0
