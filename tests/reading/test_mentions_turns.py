"""Who is mentioned in a transcript: labels, "we", "you", and persons whom the title introduces."""

import pytest

from dragoman.model import Party
from dragoman.reading.mentions import Mentions, mentions
from dragoman.reading.page import Page
from dragoman.reading.reader import open_page
from dragoman.sources import document


def _read(text: str, title: str | None) -> tuple[Page, Mentions]:
    page = open_page(document(text, published="2024-03-14", title=title), gated=False)
    return page, mentions(page)


def _short(party: Party) -> str:
    return " ".join(filter(None, (party.code or "-", party.person)))


def _asked(word: str) -> list[str]:
    """Who the first token ``word`` of the briefing is."""
    page, found = _read(BRIEFING, HEADING)
    for sentence in page.sentences:
        if sentence.parse is not None and word in sentence.parse.words:
            i = sentence.parse.words.index(word)
            return [_short(party) for party in found.parties(sentence, i)]
    raise AssertionError(f"{word!r} is no token of the briefing")


BRIEFING = """Reuters: Will you attend the summit? Will Uzbekistan send its envoy?

Aidar Sarsenov: We support the summit. Kazakhstan thanks Uzbekistan. Kazakhstan will attend.

AFP: Do you oppose the tariffs?

Aidar Sarsenov: Our position is clear. He will say more.
"""
HEADING = "Foreign Ministry Spokesperson Aidar Sarsenov Answers Questions from the Press"


def _labels(text: str, title: str | None = None) -> list[str]:
    page, found = _read(text, title)
    return [_short(found.speaker(turn.label_start, turn.label_end)) for turn in page.turns]


def test_a_title_introduces_who_speaks_later() -> None:
    """The spokesperson of the title is the label's name, of the state that he speaks for."""
    assert _labels(BRIEFING, HEADING) == ["-", "KAZ Aidar Sarsenov"] * 2


def test_an_office_as_label_is_its_holder_in_the_title() -> None:
    """The label "THE AMBASSADOR" is the one ambassador whom the title introduces."""
    text = "Q    Will you stay?\n\nTHE AMBASSADOR: We will stay.\n\nQ    Why?\n\n" * 2
    title = "Remarks by Kazakh Ambassador Aidar Sarsenov in Tashkent"
    assert set(_labels(text, title)) == {"-", "KAZ Aidar Sarsenov"}
    assert set(_labels(text)) == {"-"}


TURNS = [
    ("you", ["KAZ Aidar Sarsenov"]),
    ("We", ["KAZ"]),
    ("Our", ["KAZ"]),
    ("its", ["UZB"]),
    ("He", []),
]


@pytest.mark.parametrize(("word", "expected"), TURNS)
def test_pronouns_in_a_turn_depend_on_who_holds_the_floor(word: str, expected: list[str]) -> None:
    """A "we" is the speaker's state, "you" who answers, and "he" never the speaker."""
    assert _asked(word) == expected
