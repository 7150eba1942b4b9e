"""Whether two texts are one."""

from typing import NamedTuple

from dragoman.linking.copies.fingerprint import Fingerprint

SHARED_RUNS = 0.4
"""The share of the shorter text's runs of words that a copy has too (trial: copies)."""

SHARED_NAMES = 0.7
"""The share of names and numbers in their order that a text translated back keeps, and
``SHARED_WORDS`` that of its words (trial: copies)."""

SHARED_WORDS = 0.6

FEWEST_RUNS = 12
"""Runs that the shorter text must have, so that two headlines are no copies."""

FEWEST_NAMES = 8


class Likeness(NamedTuple):
    """Why two texts are one, and how sure that is."""

    why: str
    sure: float


def likeness(one: Fingerprint, other: Fingerprint) -> Likeness | None:
    """How far two texts are one; None where they are two."""
    runs = min(len(one.runs), len(other.runs))
    if runs < FEWEST_RUNS:
        return None
    share = len(one.runs & other.runs) / runs
    if share >= SHARED_RUNS:
        return Likeness(f"{share:.0%} of the runs of words are the same", share)
    names = min(len(one.names), len(other.names))
    if names < FEWEST_NAMES:
        return None
    named = len(one.names & other.names) / names
    words, others = frozenset(one.words), frozenset(other.words)
    worded = len(words & others) / min(len(words), len(others))
    if named >= SHARED_NAMES and worded >= SHARED_WORDS:
        return Likeness(f"{named:.0%} of names and numbers follow each other in both", named)
    return None
