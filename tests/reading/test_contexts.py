"""PLOVER's contexts, by the words of an event's sentence."""

import pytest

import dragoman

SENTENCES = [
    ("Peru and Chile signed a free trade agreement.", ("economic",)),
    ("The army of Chad shelled a refugee camp in Sudan.", ("military", "asylum")),
    ("Kenya deported two journalists.", ("rights_freedoms", "asylum")),
    ("Japan condemned a nuclear test by North Korea.", ("cbrn",)),
    ("Norway praised Iceland.", ()),
]


@pytest.mark.parametrize(("text", "contexts"), SENTENCES)
def test_contexts(text: str, contexts: tuple[str, ...]) -> None:
    """Words show what an event is about, in PLOVER's order; plain words show nothing."""
    assert dragoman.read(text).events[0].contexts == contexts
