"""Which sentences the gate lets through."""

import pytest

from dragoman.language import Gate

GATE = Gate(happenings=["met", "visit"], sayings=["said"], parties=["they"])


@pytest.mark.parametrize(
    ("sentence", "names", "numbers", "opens"),
    [
        ("Norway met Sweden.", True, False, True),
        ("They met again.", False, False, True),
        ("The rivers met in spring.", False, False, False),
        ("Norway lies in the north.", True, False, False),
        ("It rained, he said.", False, False, True),
        ("Exports reached 3 million tons.", False, True, True),
        ("", False, False, False),
    ],
)
def test_gate(sentence: str, names: bool, numbers: bool, opens: bool) -> None:
    """An event word with a party, a verb of saying or a quantity opens the gate."""
    assert GATE.opens(sentence, names=names, numbers=numbers) is opens
