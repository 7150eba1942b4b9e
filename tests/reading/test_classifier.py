"""The type of what one party does to another, asked alone."""

import pytest

import dragoman
from dragoman.model import Label
from dragoman.reading.codebook import TYPES


def label(text: str, actor: str, recipient: str) -> Label:
    """The label of what the one does to the other, each given by its words in the text."""
    one, other = text.index(actor), text.index(recipient)
    return dragoman.classify(
        text, actor=(one, one + len(actor)), recipient=(other, other + len(recipient))
    )


DIRECTED = [
    ("Ghana condemned Togo.", "Ghana", "Togo", "ACCUSE"),
    ("Togo was condemned by Ghana.", "Ghana", "Togo", "ACCUSE"),
    ("Austria urged Serbia to hold elections.", "Austria", "Serbia", "REQUEST"),
    ("Japan gave food aid to Yemen.", "Japan", "Yemen", "AID"),
    ("Yemen received food aid from Japan.", "Japan", "Yemen", "AID"),
    ("Kuwait was invaded by Iraq.", "Iraq", "Kuwait", "ASSAULT"),
    ("Police in Lagos arrested the editor.", "Police", "the editor", "COERCE"),
    ("Denmark expelled two Russian diplomats.", "Denmark", "two Russian diplomats", "SANCTION"),
    ("Australia imposed tariffs on Chile.", "Australia", "Chile", "SANCTION"),
    ("Turkey warned Greece.", "Turkey", "Greece", "THREATEN"),
    ("Students protested against the government.", "Students", "the government", "PROTEST"),
    ("Norway praised Iceland for its reforms.", "Norway", "Iceland", "SUPPORT"),
    ("Egypt rejected a proposal by Sudan.", "Egypt", "Sudan", "REJECT"),
    ("Iran released two Greek sailors.", "Iran", "two Greek sailors", "RETREAT"),
    ("Prosecutors opened an investigation into the bank.", "Prosecutors", "the bank", "ACCUSE"),
    ("The Iraqi invasion of Kuwait began in 1990.", "Iraqi", "Kuwait", "ASSAULT"),
]

SYMMETRIC = [
    ("Chile and Peru held talks in Lima.", "Chile", "Peru", "CONSULT"),
    ("Chile signed an agreement with Peru.", "Chile", "Peru", "AGREE"),
    ("Britain and Jordan cooperate.", "Britain", "Jordan", "COOPERATE"),
]

ONLY_TOLD = [
    ("Egypt will release the Sudanese prisoners.", "Egypt", "Sudanese prisoners", "AGREE"),
    ("Kenya is willing to withdraw its troops from Somalia.", "Kenya", "Somalia", "AGREE"),
    ("Egypt will not release the Sudanese prisoners.", "Egypt", "Sudanese prisoners", "REJECT"),
    ("Canada will impose sanctions on Belarus.", "Canada", "Belarus", "THREATEN"),
    ("Italy said that Malta must hold elections.", "Italy", "Malta", "REQUEST"),
]
"""What is only promised, refused, threatened or owed, for a label has no status beside it."""

NONE = [
    ("Chile lies west of Argentina.", "Chile", "Argentina"),
    ("Brazil and Chile have many rivers.", "Brazil", "Chile"),
    ("The road from Lagos to Abuja is long.", "Lagos", "Abuja"),
]


@pytest.mark.parametrize(("text", "actor", "recipient", "type"), DIRECTED + SYMMETRIC + ONLY_TOLD)
def test_type(text: str, actor: str, recipient: str, type: str) -> None:
    """The word between actor and recipient gives the type, in verbs, passives and nouns."""
    assert label(text, actor, recipient).type == type


@pytest.mark.parametrize(("text", "actor", "recipient", "type"), DIRECTED)
def test_swapped_sides(text: str, actor: str, recipient: str, type: str) -> None:
    """Nobody does to the actor what the actor does."""
    assert label(text, recipient, actor).type != type


@pytest.mark.parametrize(("text", "actor", "recipient", "type"), SYMMETRIC)
def test_swapped_sides_of_a_common_deed(text: str, actor: str, recipient: str, type: str) -> None:
    """Where both act, the order does not matter."""
    assert label(text, recipient, actor).type == type


@pytest.mark.parametrize(("text", "actor", "recipient"), NONE)
def test_none(text: str, actor: str, recipient: str) -> None:
    """Without a deed between them the label is "none"."""
    assert label(text, actor, recipient).type == "none"


APART = [
    ("Ghana lost patience. It expelled the envoy of Togo on Monday.", "Ghana", "Togo", "SANCTION"),
    ("Kuwait was overrun in two days. Iraq had invaded at dawn.", "Iraq", "Kuwait", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "actor", "recipient", "type"), APART)
def test_sides_in_two_sentences(text: str, actor: str, recipient: str, type: str) -> None:
    """Where each sentence names one of the two, both sentences are read."""
    assert label(text, actor, recipient).type == type


def test_sides_in_two_trees() -> None:
    """A sentence that the parser leaves in two pieces is answered too."""
    text = "Xinhua -- TOKYO: Japan on aid, Yemen; grants -- 2 mln."
    assert label(text, "Japan", "Yemen").type in {*TYPES, "none"}


def test_offsets_outside_the_text() -> None:
    """Offsets that meet no word give "none"."""
    assert dragoman.classify("", actor=(0, 1), recipient=(2, 3)).type == "none"
    assert dragoman.classify("\u202e Ghana", actor=(0, 1), recipient=(2, 7)).type == "none"
    assert (
        dragoman.classify("Ghana condemned Togo.", actor=(0, 5), recipient=(90, 95)).type == "none"
    )


def test_scores_and_types_are_in_range() -> None:
    """A label's type is PLOVER's or "none", and its score a share."""
    for text, actor, recipient, _ in DIRECTED:
        found = label(text, actor, recipient)
        assert found.type in {*TYPES, "none"}
        assert 0 < found.score <= 1
