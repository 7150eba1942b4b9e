"""The tables of marks: each row knows its own example."""

import re

import pytest

from dragoman.model import FactError
from dragoman.sources.marks import Place, datelines, examples, inline, kind_of, pattern_of
from dragoman.sources.tables import spelt_out, table


@pytest.mark.parametrize(("kind", "place", "example"), examples())
def test_examples(kind: str, place: Place, example: str) -> None:
    """Each example is taken for what its row says, where its row says."""
    if place == "inline":
        found = inline(example, 0, len(example))
        assert found is not None
        assert 0 < found[0] < found[1] == len(example)
    else:
        assert kind_of(example, in_head=True, at_edge=True) == kind


@pytest.mark.parametrize("row", table("marks"), ids=lambda row: row["example"])
def test_each_pattern_matches_its_own_example(row: dict[str, str]) -> None:
    """No row of the table lives off its neighbours."""
    pattern = spelt_out(row["pattern"])
    if row["place"] in {"ends", "inline"}:
        assert re.search(rf"(?:{pattern})\Z", row["example"])
    else:
        assert re.fullmatch(pattern, row["example"])


@pytest.mark.parametrize("number", range(len(table("datelines"))))
def test_datelines_match_their_examples(number: int) -> None:
    """Each shape of a dateline matches its own example."""
    example = table("datelines")[number]["example"]
    assert datelines()[number].match(example)


def test_unknown_part_is_named() -> None:
    """A pattern that asks for a part that the table lacks says which."""
    with pytest.raises(FactError, match="tomorrow"):
        spelt_out("on @tomorrow@")


def test_no_pattern() -> None:
    """A kind has no pattern for a place that the table does not give it."""
    assert pattern_of("note", "inline") is None


def test_small_letter_goes_on() -> None:
    """A line that begins in a small letter is the rest of a sentence."""
    assert kind_of("share this burden fairly") is None
    assert kind_of("Share this article") == "boilerplate"
