"""Title, publication line, dateline, captions and credits are found in running text."""

import time

import pytest

from dragoman.sources import document
from dragoman.sources.layout import layout

BODY = "The foreign ministers of Kazakhstan and China met in Astana on Friday, officials said."


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """(kind, words) of each segment."""
    return [(s.kind, text[s.start : s.end]) for s in layout(text, title).segments]


@pytest.mark.parametrize(
    "dateline",
    [
        "ASTANA, March 10 (Steppe Wire) --",
        "ASTANA, March 10, 2023 (Steppe Wire) –",
        "BEIJING (Steppe Wire) -",
        "WASHINGTON —",
        "ASTANA, Kazakhstan (SW) —",
        "ST PETERSBURG, June 17 (Steppe Wire) -",
        "XI'AN, May 18 (Steppe Wire) --",
        "BEIJING/ASTANA, March 10 (Steppe Wire) -",
        "MOSCOW. March 10 (Steppefax) -",
        "MOSCOW, March 10. /STEPPE/.",
        "ASTANA. STEPPEWIRE –",
        "New Delhi, Mar 10 (Steppe Wire)",
        "Astana (Steppe Wire) –",
        "BEIJING, Dec. 9 --",
        "RIYADH , June 3 -LRB- Steppe Wire -RRB- -",
    ],
)
def test_datelines(dateline: str) -> None:
    """A dateline in front of the first paragraph is marked without the sentence after it."""
    assert marked(f"{dateline} {BODY}") == [("dateline", dateline)]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "NATO - the alliance of thirty-one states - met in Vilnius on Tuesday.",
        "The EU (European Union) - whose leaders met on Friday - has agreed on a budget.",
        "Published figures show that trade grew by 23 percent in 2022.",
        "By Friday the delegations had agreed on 12 of 15 points.",
        "Share prices fell in Almaty on Monday.",
        "Read more books, the minister told pupils in Bishkek.",
        "The image of the state has improved, the minister said.",
        "Updated rules on transit took effect on 1 March 2023, the ministry said.",
        "10 March 2023 marked thirty-one years of ties between the two states.",
        "Reporting by state television showed the two presidents at the airport.",
        "Reuters: Will the minister travel to Astana?\nSpokesperson: I have nothing to offer",
        "It is a pleasure to take part in the\nGeneral Assembly of the United Nations\nagain.",
    ],
)
def test_prose_stays_prose(text: str) -> None:
    """Sentences that begin like a mark, transcripts and broken lines are left alone."""
    assert marked(text) == []


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("Steppe Wire", f"ASTANA, March 10 (Steppe Wire) -- {BODY}"),
        ("STEPPE", f"MOSCOW, March 10. /STEPPE/. {BODY}"),
        (None, f"WASHINGTON — {BODY}"),
    ],
)
def test_outlet_from_dateline(agency: str | None, text: str) -> None:
    """The agency that a dateline names is the outlet; a place alone is none."""
    assert layout(text).outlet == agency


@pytest.mark.parametrize(
    "follows",
    [
        f"\nPublished: Mar 10, 2023\n{BODY}",
        f"\nBy Aigerim Bekova, Astana, March 10, 2023\n\n{BODY}",
        f"\nASTANA, March 10 (Steppe Wire) -- {BODY}",
        f"\nThe hall in Astana Photo: Steppe Wire\n{BODY}",
        f"\n\n{BODY}",
        f"\r\n\r\n{BODY}",
        f"\n{BODY}",
    ],
)
def test_headlines(follows: str) -> None:
    """A short first line above a head, a blank line or a whole paragraph is the title."""
    found = layout(f"Kazakhstan and China hold talks{follows}")
    assert found.title == "Kazakhstan and China hold talks"
    assert found.segments[0].kind == "title"


@pytest.mark.parametrize(
    "text",
    [
        f"The ministers met in Astana.\n\n{BODY}",
        f"who met in Astana\n\n{BODY}",
        f"{BODY}\nPhoto: Steppe Wire\n{BODY}",
        "Kazakhstan and China hold talks",
        f"{'A long first paragraph about talks ' * 8}\n\n{BODY}",
    ],
)
def test_no_headline(text: str) -> None:
    """A sentence, the end of one, a lone line or a long paragraph is no title."""
    assert layout(text).title is None


def test_headline_under_the_publication_line() -> None:
    """A headline may stand under the day or an editor's note."""
    text = f"10 March 2023 | 14:20 GMT+5\nTalks in Astana\n\n{BODY}"
    assert marked(text) == [
        ("publication", "10 March 2023 | 14:20 GMT+5"),
        ("title", "Talks in Astana"),
    ]


def test_byline_in_small_letters() -> None:
    """A byline on the first line is one even in small letters, and a dateline may follow."""
    text = f"by Aigerim Bekova\n\nASTANA, March 10 (Steppe Wire) -- {BODY}"
    assert [kind for kind, _ in marked(text)] == ["publication", "dateline"]


def test_callers_title_in_the_text() -> None:
    """A line that repeats the caller's title is marked, and no other line is taken for one."""
    text = f"Talks in Astana\n\n{BODY}\n\nTalks in Astana\n\nA day later"
    assert marked(text, "Talks in Astana") == [("title", "Talks in Astana")] * 2
    assert marked(f"Other words\n\n{BODY}", "Talks in Astana") == []


def test_caption_repeated_in_the_body() -> None:
    """A caption is marked each time, with its credit or without."""
    credit = "The Grand Hall in Astana Photo: Steppe Wire"
    bare = "The two ministers before the talks in the Grand Hall"
    text = f"Talks\n\n{credit}\n\n{bare}\n\n{BODY}\n\n{credit}\n\n{bare}\n\n{BODY}"
    captions = [words for kind, words in marked(text) if kind == "caption"]
    assert captions == [credit, bare, credit, bare]


def test_repeated_paragraph_is_no_caption() -> None:
    """A whole sentence that stands twice stays prose."""
    assert marked(f"{BODY}\n\n{BODY}") == []


def test_credits_at_the_end_of_a_paragraph() -> None:
    """The credit behind the last sentence is marked and the sentence is not."""
    credit = "(Reporting by Aigerim Bekova; Editing by John Example)"
    assert marked(f"{BODY} {credit}") == [("boilerplate", credit)]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Published: Mar 10, 2023 07:58 PM", "2023-03-10"),
        ("Updated: Mar 12, 2023\nPublished: Mar 10, 2023", "2023-03-10"),
        ("Updated: Mar 12, 2023", "2023-03-12"),
        ("10 March 2023 | 14:20 GMT+5", "2023-03-10"),
        ("By Aigerim Bekova, Astana, 10 March 2023", "2023-03-10"),
        ("Published: 03/10/2023", "None"),
        ("Published: 10 March", "None"),
    ],
)
def test_published_in_the_head(head: str, expected: str) -> None:
    """The first publication counts before an update; a day in doubt is none."""
    assert str(layout(f"Talks in Astana\n{head}\n\n{BODY}").published) == expected


def test_day_at_the_end_and_in_the_dateline() -> None:
    """A statement signed off with its day, and a dateline with its year, give the day."""
    assert str(layout(f"{BODY}\nMINISTRY OF FOREIGN AFFAIRS\n10 MARCH 2023").published) == (
        "2023-03-10"
    )
    assert str(layout(f"ASTANA, March 10, 2023 (Steppe Wire) -- {BODY}").published) == "2023-03-10"


def test_one_long_line_takes_linear_time() -> None:
    """One line of a megabyte, and a megabyte of short lines, are laid out within seconds."""
    began = time.perf_counter()
    document("The ministers met - again (and again) in ASTANA, March 10, " * 18_000)
    document("Photo: x\n" * 100_000)
    document("(" * 500_000)
    assert time.perf_counter() - began < 10
