"""Transcript turns: which labels open one, how far it runs, and what only looks like a label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.turns import Turn, turns
from dragoman.model import Segment

BRIEFING = (
    "The ministry held its weekly briefing.\n"
    "Harbour News reporter: Will the ferry line open this year?\n"
    "Lena Korvat: The line will open in spring. We thank all partners.\n"
    "\n"
    "There is one more point. The fares stay as they are.\n"
    "Reuters: Is there a date?\n"
    "Lena Korvat: Not yet."
)


def _read(text: str, found: tuple[Turn, ...]) -> list[tuple[str, str, str]]:
    return [(text[t.label_start : t.label_end], text[t.start : t.end], t.kind) for t in found]


def test_a_briefing_is_read_turn_by_turn() -> None:
    """Each label opens a turn that runs over paragraphs until the next label."""
    assert _read(BRIEFING, turns(BRIEFING)) == [
        ("Harbour News reporter", "Will the ferry line open this year?", "question"),
        (
            "Lena Korvat",
            "The line will open in spring. We thank all partners.\n\n"
            "There is one more point. The fares stay as they are.",
            "answer",
        ),
        ("Reuters", "Is there a date?", "question"),
        ("Lena Korvat", "Not yet.", "answer"),
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Q: Any news?\nA: None today.", ["Q", "A"]),
        ("Q  Mr. President, any news?\n\nTHE PRESIDENT:  None today.", ["Q", "THE PRESIDENT"]),
        ("QUESTION: Any news?\nMR. OSTROV: None today.", ["QUESTION", "MR. OSTROV"]),
        ("SECRETARY DALE: We met twice today.", ["SECRETARY DALE"]),
        (
            "Ambassador Dale: We met.\nSecretary Moor: We did.",
            ["Ambassador Dale", "Secretary Moor"],
        ),
        (
            "PRESIDENT DALE (through interpreter): We met.\nQ: When?",
            ["PRESIDENT DALE", "Q"],
        ),
        ("South Harbour Post reporter: Any news?", ["South Harbour Post reporter"]),
    ],
)
def test_labels_that_open_a_turn(text: str, labels: list[str]) -> None:
    """Questioners, titles and names in capitals open turns, with or without a colon after Q."""
    assert [label for label, _, _ in _read(text, turns(text))] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Note: the figures are provisional.\nPhoto: the ministry.\nTalks went on at 10:30.",
        "- Trade: up 5 percent.\n- Visits: two.",
        "Trade: up 5 percent\nVisits: two\nTreaties: none",
        "Minister: talks to resume\nThe talks on the ferry line will resume in May, he said.",
        "Background: The ferry line closed in May. It linked two ports.",
        "10:30 The talks begin. 12:00 The talks end.",
        "Q1 revenue rose. Q fever was found.",
        "",
    ],
)
def test_what_only_looks_like_a_label(text: str) -> None:
    """Notes, captions, lists, headlines and times open no turn."""
    assert turns(text) == ()


def test_segments_hold_no_label() -> None:
    """A title or caption with a colon is no turn, and a turn ends before boilerplate."""
    text = "Q: A title?\nQ: Any news?\nA: None today.\nAll rights reserved."
    ends = text.index("All")
    segments = (
        Segment(kind="title", start=0, end=11),
        Segment(kind="boilerplate", start=ends, end=len(text)),
    )
    assert [body for _, body, _ in _read(text, turns(text, segments))] == [
        "Any news?",
        "None today.",
    ]


def test_a_note_ends_the_turn_before_it() -> None:
    """An editor's note after the last answer is not the speaker's."""
    text = "Q: Any news?\nA: None today.\nNote: The transcript was shortened."
    assert turns(text)[-1].end == text.index("\nNote")


@given(st.text(alphabet="QA: \nab.?\u201cNote", max_size=200))
def test_turns_are_in_order_and_do_not_overlap(text: str) -> None:
    """Whatever the text, labels come before contents and turns follow each other."""
    reached = 0
    for turn in turns(text):
        assert reached <= turn.label_start < turn.label_end <= turn.start < turn.end <= len(text)
        assert text[turn.start : turn.end].strip() == text[turn.start : turn.end]
        reached = turn.end


def test_a_long_line_takes_linear_time() -> None:
    """A megabyte without a line break is read like any other text."""
    assert turns("Q: " + "word " * 200_000)[0].kind == "question"
