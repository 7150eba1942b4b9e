"""Full-text search takes any words and ranks what it finds."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_samples import document

from dragoman.model import Reading
from dragoman.record import Record, open

TEXTS = {
    "titled": ("Trawling talks", "Envoys of Norway met in Oslo. Nothing was signed."),
    "body": ("Fishing", "The U.S.-China talks on trawling were put off, and Sao Tome agreed."),
    "accents": ("Summit", "São Tomé and Príncipe hosted a summit on the sea. " * 20),
    "other": ("Grain", "A corridor for grain was agreed on."),
}


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    """A record of those texts."""
    with open(":memory:") as opened:
        opened.add(
            Reading(document=document(id, text=text, title=title).model_copy(
                update={"segments": ()}), version="1")
            for id, (title, text) in TEXTS.items()
        )  # fmt: skip
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("trawling", ["titled", "body"]),
        ("TRAWLING Norway", ["titled"]),
        ("talks trawling", ["titled", "body"]),
        ('"talks on trawling"', ["body"]),
        ('U.S.-China "talks', ["body"]),
        ("sao tome", ["accents", "body"]),
        ("grain OR trawling", []),
        ("trawl*", []),
        ("text:grain", []),
        ("'; DROP TABLE documents; --", []),
        ("", []),
        ('" - "', []),
    ],
)
def test_what_is_found(record: Record, words: str, found: list[str]) -> None:
    """All words must be there, a phrase in its order; signs of a query language are only signs."""
    hits = [hit.document_id for hit in record.search(words)]
    assert sorted(hits) == sorted(found)


def test_the_title_counts_more(record: Record) -> None:
    """A word in the title ranks before the same word in the text; lower is better."""
    first, second = record.search("trawling")
    assert (first.document_id, second.document_id) == ("titled", "body")
    assert first.rank < second.rank
    assert len(record.search("trawling", limit=1)) == 1


def test_a_snippet_marks_the_words(record: Record) -> None:
    """The snippet is a line around the words, which stand in brackets."""
    (hit,) = record.search("put off")
    assert "trawling were [put] [off], and" in hit.snippet
    assert hit.outlet == "Fjord Wire"


@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_words_can_be_asked(record: Record, words: str) -> None:
    """Whatever is typed, the search answers and does not fail."""
    assert len(record.search(words)) <= len(TEXTS)
