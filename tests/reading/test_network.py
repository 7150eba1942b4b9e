"""The shipped network: what it is shown, and what comes out."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.classifier.labels import NONE, STATUS_LABELS, TYPE_LABELS, mode_labels
from dragoman.reading.classifier.marked import FIRST, LAST, LONGEST, MARKS, Pieces, marked
from dragoman.reading.classifier.network import between, see

SENTENCE = "Ghana condemned Togo after police in Accra arrested two editors."
GHANA, TOGO = (0, 5), (16, 20)


def pieces(count: int) -> Pieces:
    """So many pieces of two letters each, in a row."""
    return Pieces(range(1000, 1000 + count), [(2 * i, 2 * i + 2) for i in range(count)])


def test_two_parties_stand_between_their_marks() -> None:
    """Each party is opened and closed by its own pieces, and its place is where it opens."""
    shown = marked(pieces(6), (0, 2), (6, 10))
    (a, b), (c, d) = MARKS
    assert shown.ids == (FIRST, a, 1000, b, 1001, 1002, c, 1003, 1004, d, 1005, LAST)
    assert shown.places == (1, 6)


def test_a_party_may_lie_in_another() -> None:
    """The longer one opens first and closes last."""
    shown = marked(pieces(4), (0, 8), (2, 4))
    (a, b), (c, d) = MARKS
    assert shown.ids == (FIRST, a, 1000, c, 1001, d, 1002, 1003, b, LAST)


@given(st.integers(2, 600), st.data())
def test_marked_sequences_are_bounded(count: int, data: st.DataObject) -> None:
    """However long the text and far the parties, the sequence is short and holds both marks."""
    first = data.draw(st.integers(0, count - 2))
    second = data.draw(st.integers(first + 1, count - 1))
    shown = marked(pieces(count), (2 * first, 2 * first + 2), (2 * second, 2 * second + 2))
    assert len(shown.ids) <= LONGEST + 6
    assert [shown.ids[place] for place in shown.places] == [MARKS[0][0], MARKS[1][0]]
    assert {1000 + first, 1000 + second} <= {*shown.ids}


def test_a_span_without_a_word_is_refused() -> None:
    """A mark needs a word to stand around."""
    with pytest.raises(ValueError, match="no word at"):
        marked(pieces(3), (0, 2), (50, 52))


def test_probabilities_add_up() -> None:
    """Types, modes and statuses of a word are probabilities over their labels."""
    judged = see(SENTENCE, [GHANA, TOGO]).judged((6, 15))
    assert judged is not None
    for found, labels in (
        (judged.types, TYPE_LABELS),
        (judged.modes, mode_labels()),
        (judged.statuses, STATUS_LABELS),
    ):
        assert len(found) == len(labels)
        assert sum(found) == pytest.approx(1, abs=1e-4)


def test_a_plain_sentence_is_read() -> None:
    """It finds the two deeds, and who does the first to whom."""
    seen = see(SENTENCE, [GHANA, TOGO])
    condemned, arrested = seen.judged((6, 15)), seen.judged((42, 50))
    assert condemned is not None
    assert arrested is not None
    assert (condemned.deed, arrested.deed) == ("ACCUSE", "COERCE")
    ghana, togo = seen.parts((6, 15))
    assert ghana[0] > togo[0]
    assert togo[1] > ghana[1]
    assert (6, 15) in seen.triggers(0.5)


def test_direction_counts() -> None:
    """What Ghana does to Togo is no deed of Togo's."""
    forth, back = between(SENTENCE, GHANA, TOGO), between(SENTENCE, TOGO, GHANA)
    assert TYPE_LABELS[forth.index(max(forth))] == "ACCUSE"
    assert TYPE_LABELS[back.index(max(back))] == NONE


def test_the_same_sentence_gives_the_same_numbers() -> None:
    """Nothing that was seen before changes what is seen."""
    first = see(SENTENCE, [GHANA, TOGO]).types.tolist()
    see("Chile and Peru held talks in Lima.", [(0, 5)])
    assert see(SENTENCE, [GHANA, TOGO]).types.tolist() == first


def test_what_is_too_long_stays_unseen() -> None:
    """Words beyond the longest sequence have no opinion, and nothing breaks."""
    text = "and so on " * 400 + "Ghana condemned Togo."
    at = text.index("condemned")
    seen = see(text, [(at - 6, at - 1)])
    assert seen.judged((at, at + 9)) is None
    assert seen.parts((at, at + 9)) == []


def test_the_tokenizer_is_plain() -> None:
    """The word pieces come without padding, and nothing is cut off by the tokenizer."""
    path = files("dragoman.reading") / "data" / "classifier" / "tokenizer.json"
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    assert (tokenizer["padding"], tokenizer["truncation"]) == (None, None)


def test_the_weights_are_small() -> None:
    """The model has at most 25 MB."""
    path = files("dragoman.reading") / "data" / "classifier" / "model.onnx"
    assert len(path.read_bytes()) <= 25_000_000
