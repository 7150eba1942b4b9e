"""Who acts without a code of their own, and what is no actor at all."""

import pytest

from dragoman.reading.events.scene import Scene
from dragoman.reading.events.uncoded import groups
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.reading.tables import table, words
from dragoman.sources import document


def _parties(text: str, word: str) -> list[str]:
    """The codes or names of the party whose noun is ``word``."""
    page = open_page(document(text, published="2024-03-14"), gated=False)
    found = mentions(page)
    for sentence in page.sentences:
        parse = sentence.parse
        if parse is not None and word in parse.words:
            scene = Scene(page, found, sentence, parse)
            return [p.code or p.name for p in scene.parties(parse.words.index(word))]
    raise AssertionError(f"{word!r} is no token of {text!r}")


ACTORS = [
    ("Kenya detained 15 Ugandan marines.", "marines", ["UGA"]),
    ("Kenya criticised officials in Kampala.", "officials", ["UGA"]),
    ("Kenya deported 100,000 Ugandan refugees.", "refugees", ["UGA"]),
    ("Citizens of Uganda left.", "Citizens", ["UGA"]),
    ("Kenya sent forces.", "forces", ["forces"]),
    ("Protesters left.", "Protesters", ["Protesters"]),
    ("Mr Oster criticised Kenya.", "Oster", ["Oster"]),
    ("Ferrum sued Kenya.", "Ferrum", ["Ferrum"]),
    ("The Guardian criticised Kenya.", "Guardian", ["Guardian"]),
]
THINGS = [
    ("Kenya opposes the threat of force.", "force"),
    ("Kenya imposed tariffs on timber, cabinets and steel.", "cabinets"),
    ("Kenya will host an Official Lunch.", "Lunch"),
    ("Kenya welcomed the Arrangement.", "Arrangement"),
    ("Kenya criticised the US Section 12 tariffs.", "Section"),
    ("Kenya sent a Ferrum.", "Ferrum"),
    ("Kenya met the Association of Bakers and Skippers.", "Bakers"),
    ("Kenya met the Association of Bakers and Skippers.", "Skippers"),
    ("Kenya criticised the Ferrum Bakers Union (FBU) on Monday.", "FBU"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ACTORS)
def test_groups_and_names_act(text: str, word: str, expected: list[str]) -> None:
    """A state's people and bodies are the state; others are known by their words."""
    assert _parties(text, word) == expected


@pytest.mark.parametrize(("text", "word"), THINGS)
def test_things_are_no_parties(text: str, word: str) -> None:
    """Meals, papers, furniture and force do nothing, with a capital or without."""
    assert _parties(text, word) == []


def test_groups_have_known_kinds_and_forms() -> None:
    """Every noun for a group stands once, with a kind and a form that the code knows."""
    rows = table("events/groups")
    assert len(rows) == len(groups())
    assert {row["kind"] for row in rows} == {"body", "people", "human"}
    assert {row["form"] for row in rows} == {"", "plural", "singular"}
    assert not words("mentions/things") & set(groups())
