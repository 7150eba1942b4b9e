"""Quotation marks in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.quotations import quotations


def _words(text: str) -> list[str]:
    return [text[q.inner : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We agree," she said. "We sign."', ["We agree,", "We sign."]),
        ("\u201cWe agree,\u201d she said.", ["We agree,"]),
        ("\u00abWe agree\u00bb, she said.", ["We agree"]),
        ("''We agree,'' she said.", ["We agree,"]),
        ("``We agree,'' she said.", ["We agree,"]),
        ("\u2018We don\u2019t agree,\u2019 she said. It\u2019s late.", ["We don\u2019t agree,"]),
        ("She said: 'We met the ministers' envoys.' They left.", ["We met the ministers' envoys."]),
        ('He was " very pleased " . " Yes , " he said .', ["very pleased", "Yes ,"]),
        ("The workers' rights and the town's harbour in the '90s.", []),
        ('A 12" pipe and nothing else.', []),
        ('"One.\nTwo.\nThree," she said.', ["One.\nTwo.\nThree,"]),
        ("\u201cOne.\n\n\u201cTwo,\u201d she said.", ["One.\n\n\u201cTwo,"]),
        ('"No close.\nThe talks "went well".', ["No close.", "went well"]),
        ('She said "it is over\nThe talks ended.', []),
        ('She said "she called it \'a gift\' for all".', ["she called it 'a gift' for all"]),
        ('""', []),
        ("", []),
    ],
)  # fmt: skip
def test_marks_in_pairs(text: str, expected: list[str]) -> None:
    """Each opening mark finds its close; apostrophes and inches are no marks."""
    assert _words(text) == expected


def test_a_capital_tells_a_whole_sentence() -> None:
    """A quotation that opens with a capital letter may be a sentence of its own."""
    assert [q.capital for q in quotations('"We agree" on "good terms"')] == [True, False]


@given(st.text(alphabet="\"'\u201c\u201d\u2018\u2019`ab. \n", max_size=300))
def test_quotations_are_in_order_and_do_not_overlap(text: str) -> None:
    """Whatever the marks, quotations are well formed and follow each other."""
    reached = 0
    for quote in quotations(text):
        assert reached <= quote.start <= quote.inner < quote.inner_end <= quote.end <= len(text)
        reached = quote.end


@pytest.mark.parametrize("unit", ['"', "\u201c", '" a', "'a ", "\u2018a"])
def test_marks_alone_take_linear_time(unit: str) -> None:
    """A text of nothing but marks is read in the time of its length."""
    quotations(unit * 20_000)
