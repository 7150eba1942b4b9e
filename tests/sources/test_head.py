"""The head of facts on a text file."""

import pytest

from dragoman.sources.head import head_of


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_head(end: str) -> None:
    """Facts stand before the first blank line, and the text begins after it."""
    text = end.join(
        ["Title: Talks: a beginning", "DATE: 2023-03-10", "Note: ours", "", "Body.", ""]
    )
    facts, start = head_of(text)
    assert facts == {"title": "Talks: a beginning", "published": "2023-03-10", "ignored": "ours"}
    assert text[start:] == f"Body.{end}"


@pytest.mark.parametrize(
    "text",
    [
        "Body without a head.",
        "Title: A\nBody at once.\n",
        "Title: A\nWeather: fine\n\nBody.",
        "Note: this is prose.\n\nBody.",
        "Question: Will he go?\n\nAnswer: Yes.",
        "\nTitle: A\n\nBody.",
        "",
    ],
)
def test_no_head(text: str) -> None:
    """Without a blank line, with an unknown name, or with remarks alone there is no head."""
    assert head_of(text) == ({}, 0)


def test_head_alone() -> None:
    """A head that ends with the file has no text after it."""
    text = "Title: Kazakh president to visit China\nDate: 2023-05-08"
    assert head_of(text) == (
        {"title": "Kazakh president to visit China", "published": "2023-05-08"},
        len(text),
    )


def test_first_value_counts() -> None:
    """A fact that stands twice keeps its first value, and an empty one is none."""
    facts, _ = head_of("Date: 2023-03-10\nDate: 2023-03-11\nUrl:\nTitle: A\n\nBody.")
    assert facts == {"published": "2023-03-10", "title": "A"}
