"""Pairs of parties as the network learns them."""

import random

from training.markup import read_line
from training.pairs import pairs


def told(line: str) -> set[tuple[str, str, str]]:
    """Every pair that any chance gives, by its words and its type."""
    passage = read_line(line)
    found = [pair for seed in range(20) for pair in pairs(passage, random.Random(seed))]
    return {(p.text[slice(*p.actor)], p.text[slice(*p.recipient)], p.type) for p in found}


def test_the_wrong_way_round_is_no_event() -> None:
    """A directed deed is none from the recipient to the actor."""
    line = "wire | [r1 Fiji] was [t1 condemned] by [a1 Tonga]. || 1 ACCUSE happened"
    assert told(line) == {("Tonga", "Fiji", "ACCUSE"), ("Fiji", "Tonga", "none")}


def test_mutual_deeds_have_both_ways() -> None:
    """Two who act together are a pair in either order."""
    line = "wire | [a1 Fiji] and [a1 Tonga] [t1 met]. || 1 CONSULT happened"
    assert told(line) == {("Tonga", "Fiji", "CONSULT"), ("Fiji", "Tonga", "CONSULT")}


def test_what_is_promised_is_agreed() -> None:
    """A pair's type has no status beside it: aid that is planned is a promise."""
    line = "wire | [a1 Fiji] will [t1 send] rice to [r1 Tonga]. || 1 AID planned"
    assert ("Fiji", "Tonga", "AGREE") in told(line)
