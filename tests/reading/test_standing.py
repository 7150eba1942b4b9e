"""What speaks for a party's acting in an event, and for its undergoing it."""

import pytest

from dragoman.model import Party, Span
from dragoman.reading.events.candidates import matches
from dragoman.reading.events.cast import cast
from dragoman.reading.events.opinion import (
    NEEDED,
    NEEDED_ALONE,
    NEEDED_ALONE_WEAK,
    NEEDED_LONE,
    NEEDED_WEAK,
    needed,
)
from dragoman.reading.events.roles import Sides, sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.standing import NOTHING, Odds, signs, standing, weights
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.sources import document

GHANA = Party(code="GHA", name="Ghana")
TOGO = Party(code="TGO", name="Togo")
MINERS = Party(code=None, name="miners")


def scene(text: str) -> Scene:
    """The first sentence of a text."""
    page = open_page(document(text, published="2024-05-17"), gated=False)
    sentence = page.sentences[0]
    assert sentence.parse is not None
    return Scene(page, mentions(page), sentence, sentence.parse)


def shown(text: str, code: str, odds: Odds = NOTHING) -> tuple[dict[str, float], Odds]:
    """The signs of the party of a code beside the first event word, and what they come to."""
    at = scene(text)
    i, entry = next(iter(matches(at).items()))
    party = next(p for p in cast(at) if p.code == code)
    told = (at, i, entry, sides(at, i, entry), party, odds, True)
    return dict(signs(*told)), standing(*told)


def test_signs_of_an_actor_and_of_a_place() -> None:
    """Grammar, place and preposition are signs; the state where it happens only has the place."""
    actor, _ = shown("Ghana condemned Togo in Benin.", "GHA")
    assert {"acts", "before", "coded", "subject", "same clause"} <= set(actor)
    place, _ = shown("Ghana condemned Togo in Benin.", "BEN")
    assert {"at a place", "another acts", "another undergoes"} <= set(place)
    assert not {"acts", "undergoes"} & set(place)


def test_who_only_tells() -> None:
    """Whoever says that others did something shows that they tell."""
    told, _ = shown("Benin said that Ghana condemned Togo.", "BEN")
    assert "tells" in told


def test_the_network_is_heard() -> None:
    """The surer the network, the more speaks for a side; beyond a height nothing more does."""
    text = "Ghana condemned Togo in Benin."
    heights = [shown(text, "BEN", Odds(0.0, odd))[1].undergoes for odd in (-4.0, 4.0, 8.0, 20.0)]
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_every_weight_is_one_of_a_sign() -> None:
    """The table has the base and both of the network's log odds, which all parties show."""
    assert {"base", "network acts", "network undergoes"} <= set(weights())


def test_a_party_without_words_has_no_head() -> None:
    """Nothing heads a party that is cited nowhere, or in another sentence."""
    at = scene("Ghana condemned Togo.")
    assert at.head_of(GHANA) is None
    far = Party(code="GHA", name="Ghana", mention=Span(start=900, end=905, text="Ghana"))
    assert at.head_of(far) is None


@pytest.mark.parametrize(
    ("both", "in_codebook", "least"),
    [
        (Sides((GHANA,), (TOGO,)), True, NEEDED),
        (Sides((GHANA,), ()), True, NEEDED_LONE),
        (Sides((MINERS,), (MINERS,)), True, NEEDED_WEAK),
        (Sides((GHANA,), (MINERS,)), False, NEEDED_ALONE),
        (Sides((GHANA,), ()), False, NEEDED_ALONE_WEAK),
        (Sides((MINERS,), (MINERS,)), False, NEEDED_ALONE_WEAK),
    ],
)
def test_how_likely_an_event_must_be(both: Sides, in_codebook: bool, least: float) -> None:
    """The fewer parties have a code, and without a word of the codebook, the likelier."""
    assert needed(both, in_codebook=in_codebook) == least
