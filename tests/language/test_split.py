"""Splitting a document into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language import split
from dragoman.language.split import LONGEST
from dragoman.model import Document, Segment


def sentences(text: str, *segments: Segment, labels: tuple[tuple[int, int], ...] = ()) -> list[str]:
    """The words of each sentence."""
    document = Document(id="d", text=text, segments=segments)
    return [text[s.start : s.end] for s in split(document, labels)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman met Iran. It was brief.", ["Oman met Iran.", "It was brief."]),
        ("The U.S. envoy left. He flew home.", ["The U.S. envoy left.", "He flew home."]),
        ("One line\nAnd another", ["One line", "And another"]),
        ("  Blanks around.  \n\n ", ["Blanks around."]),
        (
            "The China-U.S. talks began. They went on.",
            ["The China-U.S. talks began.", "They went on."],
        ),
        ("Norway and\nsweden met.\nIt was late.", ["Norway and\nsweden met.", "It was late."]),
        (
            "He came in 2022.In May he left.They met.",
            ["He came in 2022.", "In May he left.", "They met."],
        ),
        ("A title\n\nand a text", ["A title", "and a text"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_lines_and_stops_end_sentences(text: str, expected: list[str]) -> None:
    """A sentence ends at its stop or its line's end, and abbreviations end none."""
    assert sentences(text) == expected


def test_wrapped_lines_are_put_together() -> None:
    """In a text whose lines were wrapped by hand, a sentence goes on over their ends."""
    lines = ["The delegation of", "Norway calls on all", "Members of the Council to", "respect the",
             "Charter. We thank", "Sweden."]  # fmt: skip
    text = "\n".join(lines)
    assert sentences(text) == [text[: text.index(" We")], "We thank\nSweden."]


def test_marked_segments_are_left_out_or_kept_apart() -> None:
    """A dateline is no sentence, and a caption is one of its own."""
    text = "OSLO, May 3 - Norway signed.\nTwo ministers Photo: Embassy"
    dateline = Segment(kind="dateline", start=0, end=14)
    caption = Segment(kind="caption", start=29, end=len(text))
    assert sentences(text, dateline, caption) == ["Norway signed.", text[29:]]
    kinds = [s.kind for s in split(Document(id="d", text=text, segments=(dateline, caption)))]
    assert kinds == ["prose", "caption"]


def test_labels_are_left_out() -> None:
    """A speaker's label in front of a turn belongs to no sentence."""
    assert sentences("Spokesman: We agree.", labels=((0, 11),)) == ["We agree."]


def test_a_segment_over_several_lines_hides_them_all() -> None:
    """Boilerplate of two lines gives no sentence, and the prose after it is still read."""
    text = "Read more\nSubscribe\nPeru and Chile met."
    assert sentences(text, Segment(kind="boilerplate", start=0, end=19)) == ["Peru and Chile met."]


def test_a_line_without_stops_is_cut() -> None:
    """No sentence is longer than the bound, and nothing but blanks is lost."""
    text = "word " * 100_000
    found = sentences(text)
    assert max(map(len, found)) <= LONGEST
    assert " ".join(found) == text.strip()


@given(st.text(max_size=300))
def test_sentences_lie_in_order_without_overlap(text: str) -> None:
    """Whatever the text, sentences are trimmed, not empty, in order and apart."""
    reached = 0
    for sentence in split(Document(id="d", text=text)):
        words = text[sentence.start : sentence.end]
        assert words == words.strip() != ""
        assert sentence.start >= reached
        reached = sentence.end
