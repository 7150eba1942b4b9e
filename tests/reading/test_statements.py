"""Who said what: speakers, cues, contents, kinds and audiences."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.model import Statement
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.reading.statements import cue_forms, statements
from dragoman.reading.statements.lexicon import cue_nouns, cue_verbs
from dragoman.reading.tables import table
from dragoman.sources import document


@cache
def _said(text: str, published: str | None = "2024-05-14") -> tuple[Statement, ...]:
    page = open_page(document(text, published=published))
    return statements(page, mentions(page))


def _rows(text: str) -> list[tuple[str | None, str | None, str, str]]:
    """Speaker's words, cue, content and kind of each statement."""
    return [
        (
            s.speaker.mention.text if s.speaker and s.speaker.mention else None,
            s.cue.text if s.cue else None,
            s.content.text,
            s.kind,
        )
        for s in _said(text)
    ]


CLAUSES = [
    (
        "The port will reopen in June, the Kazakh energy minister said on Tuesday.",
        ("the Kazakh energy minister", "said", "The port will reopen in June", "indirect"),
    ),
    (
        "The Uzbek foreign ministry said that the border crossings would open in June.",
        (
            "The Uzbek foreign ministry",
            "said",
            "that the border crossings would open in June",
            "indirect",
        ),
    ),
    (
        "Kazakhstan, the minister said, will host the forum in June.",
        (
            "the minister",
            "said",
            "Kazakhstan, the minister said, will host the forum in June",
            "indirect",
        ),
    ),
    (
        "According to the Ministry of Transport, freight volumes grew last year.",
        ("the Ministry of Transport", "According to", "freight volumes grew last year", "indirect"),
    ),
    (
        "Freight volumes grew last year, according to official data.",
        ("official data", "according to", "Freight volumes grew last year", "indirect"),
    ),
    (
        "Uzbekistan urged both sides to return to the talks.",
        ("Uzbekistan", "urged", "both sides to return to the talks", "indirect"),
    ),
    (
        "The government vowed to rebuild the bridge within a year.",
        ("The government", "vowed", "to rebuild the bridge within a year", "indirect"),
    ),
    (
        "The ministry denied that the pipeline had been closed.",
        ("The ministry", "denied", "that the pipeline had been closed", "indirect"),
    ),
    (
        "The communique calls for an end to the fighting.",
        ("The communique", "calls for", "an end to the fighting", "indirect"),
    ),
    (
        "The paper calls on abandoning old quarrels and protecting civilians.",
        (
            "The paper",
            "calls on",
            "abandoning old quarrels and protecting civilians",
            "indirect",
        ),
    ),
    (
        "The delegation expressed hope that the two ports would work together.",
        (
            "The delegation",
            "expressed hope",
            "that the two ports would work together",
            "indirect",
        ),
    ),
    (
        "The envoy expressed the willingness of raising the ties to a higher level.",
        (
            "The envoy",
            "expressed the willingness",
            "raising the ties to a higher level",
            "indirect",
        ),
    ),
    (
        "The trade will grow, the Harbour Daily quoted an official as saying.",
        ("an official", "saying", "The trade will grow", "indirect"),
    ),
    (
        "People familiar with the matter said the talks had stalled.",
        ("People familiar with the matter", "said", "the talks had stalled", "indirect"),
    ),
    (
        "The envoy declined to say where the talks would be held.",
        ("The envoy", "declined", "to say where the talks would be held", "indirect"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_indirect_speech(text: str, expected: tuple[str, str, str, str]) -> None:
    """A cue before, after or inside its clause, by persons, bodies and documents."""
    assert _rows(text) == [expected]


QUOTED = [
    (
        '"The bridge is open," the minister said.',
        ("the minister", "said", "The bridge is open", "direct"),
    ),
    (
        'The minister said: "The bridge is open."',
        ("The minister", "said", "The bridge is open.", "direct"),
    ),
    (
        '"The bridge is open," the minister said. "Trade will follow."',
        (
            "the minister",
            "said",
            'The bridge is open," the minister said. "Trade will follow.',
            "direct",
        ),
    ),
    (
        '"The bridge," the minister said, "is open."',
        ("the minister", "said", 'The bridge," the minister said, "is open.', "direct"),
    ),
    (
        "The minister said the bridge was \u201ca gift to both banks\u201d.",
        ("The minister", "said", "the bridge was \u201ca gift to both banks\u201d", "mixed"),
    ),
    (
        '"The bridge is open," said Lena Korvat, a spokeswoman.',
        ("Lena Korvat", "said", "The bridge is open", "direct"),
    ),
    (
        '"The bridge is open.\n\n"Trade will follow," the minister said.',
        ("the minister", "said", 'The bridge is open.\n\n"Trade will follow', "direct"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_direct_and_mixed_speech(text: str, expected: tuple[str, str, str, str]) -> None:
    """Quotations with their cue before, after and inside, over sentences and paragraphs."""
    assert _rows(text) == [expected]


LOST = [
    (
        "The president told reporters in Astana on Friday he would visit Beijing twice.",
        [("The president", "told", "he would visit Beijing twice")],
    ),
    (
        "Alarmed by the unrest in Mali, Senator Ama Otoo, a liberal, said that it spread.",
        [("Ama Otoo", "said", "that it spread")],
    ),
    (
        "The ministers noted that next year would mark a jubilee, and expressed hope that trade"
        " would grow.",
        [
            ("The ministers", "noted", "that next year would mark a jubilee"),
            ("The ministers", "expressed hope", "that trade would grow"),
        ],
    ),
    (
        "The envoy claimed the rebels saw talks as defeat and accused them of hiding arms.",
        [
            ("The envoy", "claimed", "the rebels saw talks as defeat"),
            ("The envoy", "accused", "them of hiding arms"),
        ],
    ),
    (
        "The ministry set a deadline that two envoys said went unnoticed.",
        [("two envoys", "said", "went unnoticed")],
    ),
    (
        "The budget office said about half of the gap reflected lower customs receipts.",
        [("The budget office", "said", "about half of the gap reflected lower customs receipts")],
    ),
    (
        "Voters in two regions going to the polls on Sunday said they support the treaty.",
        [
            (
                "Voters in two regions going to the polls on Sunday",
                "said",
                "they support the treaty",
            )
        ],
    ),
    (
        "The plant still runs, but it is under pressure from imports, said its manager, Ama Otoo.",
        [("its manager", "said", "The plant still runs, but it is under pressure from imports")],
    ),
    (
        "Two thirds of households hold a poor view of the treaty, the survey found.",
        [("the survey", "found", "Two thirds of households hold a poor view of the treaty")],
    ),
    (
        "The minister blamed the council for raising tensions.",
        [("The minister", "blamed", "the council for raising tensions")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_what_the_parse_hangs_elsewhere(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Speakers, cues and contents are found where the parser put them in the wrong place."""
    assert [row[:3] for row in _rows(text)] == expected


LED = [
    ("“Why should we wait?” the envoy said in reply.", "the envoy", "Why should we wait?"),
    ("The envoy hit back: “We shall not wait.”", "The envoy", "We shall not wait."),
    ("The envoy stated:\n\n“We shall not wait.”", "The envoy", "We shall not wait."),
    ("The envoy shook her head and said, “No.”", "The envoy", "No."),
    (
        'The envoy stated: "Theirs is a “new order” and no good one."',
        "The envoy",
        "Theirs is a “new order” and no good one.",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), LED)
def test_quotations_apart_from_their_cue(text: str, speaker: str, content: str) -> None:
    """A quotation may end before its cue's sentence or follow a colon."""
    assert [(row[0], row[2], row[3]) for row in _rows(text)] == [(speaker, content, "direct")]


def test_a_cue_with_two_contents() -> None:
    """A cue with "adding that" makes a second statement by the same speaker and ends the first."""
    text = "The Kazakh minister said the port was open, adding that trade had doubled."
    assert _rows(text) == [
        ("The Kazakh minister", "said", "the port was open", "indirect"),
        ("The Kazakh minister", "adding", "that trade had doubled", "indirect"),
    ]


def test_a_relative_clause_speaks_for_its_noun() -> None:
    """A "who also stressed that" after the cue is a second statement of one speaker."""
    text = (
        "The talks went well, the ambassador said, who also stressed that trade had doubled "
        "since last year."
    )
    assert [(row[0], row[1]) for row in _rows(text)] == [
        ("the ambassador", "said"),
        ("the ambassador", "stressed"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister said that the bridge was open.", "happened"),
        ("The minister did not say whether the bridge was open.", "denied"),
        ("The minister will announce that the bridge is open.", "planned"),
        ("The minister may say that the bridge is open.", "possible"),
    ],
)
def test_status_of_the_saying(text: str, status: str) -> None:
    """What was not said, or is still to be said, is kept with that status."""
    (found,) = _said(text)
    assert found.status == status


def test_whoever_is_told_is_the_audience() -> None:
    """The object of "told" hears the content and is no part of it."""
    (found,) = _said("The minister told a group of reporters that the bridge was open.")
    assert found.audience is not None
    assert found.audience.name == "a group of reporters"
    assert found.content.text == "that the bridge was open"


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke on Friday.",
        "The parliament condemned the attack and welcomed the treaty.",
        "Did the ministry promise to repair the bridge?",
        "The flood threatened to close the bridge.",
        "The ship called on two ports.",
        "We believe that the bridge is safe.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    """Cues without content, events in words, questions, denials of speech, and "we"."""
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Kazakh foreign ministry said the talks would resume.", "KAZ"),
        ("French officials said the talks would resume.", "FRA"),
        ("Officials from Uzbekistan said the talks would resume.", "UZB"),
        ("Analysts said the talks would resume.", None),
        (
            "Kazakhstan released a position paper on the river. "
            "The paper says that the talks should resume.",
            "KAZ",
        ),
        (
            "The Kazakh foreign ministry issued a statement on Monday. "
            "The statement said the talks would resume.",
            "KAZ",
        ),
    ],
)
def test_whose_words_they_are(text: str, code: str | None) -> None:
    """Officials carry their state's code, and a document that of its issuer."""
    speaker = _said(text)[-1].speaker
    assert speaker is not None
    assert speaker.code == code


def test_a_pronoun_is_whoever_spoke_last() -> None:
    """A "she" after a named speaker carries the name and keeps its own words as mention."""
    text = "Lena Korvat said the bridge was open. Trade would follow, she said."
    first, second = _said(text)
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.name == first.speaker.name == "Lena Korvat"
    assert second.speaker.mention is not None
    assert second.speaker.mention.text == "she"


def test_they_of_two_names_are_cited_where_those_stand() -> None:
    """Two people of two states share no code: their names say who spoke."""
    text = (
        "President Ama Otoo of Ghana and Minister Sara Lund of Norway met. They agreed that trade"
        " should grow."
    )
    spoken = _said(text)[-1].speaker
    assert spoken is not None
    assert spoken.mention is not None
    assert (spoken.code, spoken.mention.text.split()[0]) == (None, "President")


def test_whoever_listens_is_not_the_last_to_speak() -> None:
    """The politician is who told the radio, and not the radio."""
    text = "Ama Otoo told Gold Radio she would wait. The politician said it would rain."
    last = _said(text)[-1].speaker
    assert last is not None
    assert last.person == "Ama Otoo"


def test_a_title_gives_way_to_the_name() -> None:
    """A speaker with a full name is cited by the name alone."""
    text = "Kazakh Ambassador to China Timur Aldanov said trade had doubled."
    (found,) = _said(text)
    assert found.speaker is not None
    assert found.speaker.mention is not None
    assert (found.speaker.mention.text, found.speaker.code) == ("Timur Aldanov", "KAZ")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry talks to resume: ambassador", ("ambassador", "Ferry talks to resume")),
        ("Minister: ferry talks to resume in June", ("Minister", "ferry talks to resume in June")),
        ("Ferry talks: what we know so far", None),
    ],
)  # fmt: skip
def test_headlines_with_a_colon(title: str, expected: tuple[str, str] | None) -> None:
    """A headline may name its speaker on either side of its colon, without a cue."""
    text = f"{title}\n\nThe ferry line links two ports on the lake."
    found = [
        (s.speaker.mention.text, s.content.text)
        for s in _said(text)
        if s.cue is None and s.speaker and s.speaker.mention
    ]
    assert found == ([expected] if expected else [])


def test_transcript_turns() -> None:
    """Turns are direct statements without a cue; the reporter's role is no part of the name."""
    text = (
        "Harbour News reporter: The mayor said the bridge is open. Any comment?\n"
        "Lena Korvat: The bridge is open. We thank all who built it."
    )
    question, reported, answer = _said(text)
    assert (question.turn, question.kind, question.cue) == ("question", "direct", None)
    assert question.speaker is not None
    assert question.speaker.mention is not None
    assert question.speaker.mention.text == "Harbour News"
    assert (reported.content.text, reported.turn) == ("the bridge is open", None)
    assert answer.turn == "answer"
    assert answer.content.text == "The bridge is open. We thank all who built it."


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["The minister", "said", "that", '"', "\u201c", "\u201d", "trade grew", ",", ".", "\n",
             "she", "according to", "Q:", "added", "who", "\U0001f30d", "to", "calls for", ":"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_every_span_slices_back(words: list[str]) -> None:
    """Whatever the text, each span of a statement holds the words at its offsets."""
    text = " ".join(words)
    for found in _said(text, None):
        speaker = found.speaker.mention if found.speaker is not None else None
        for span in (found.content, found.cue, found.evidence, speaker):
            assert span is None or text[span.start : span.end] == span.text
        assert found.evidence.covers(found.content)


def test_reading_again_gives_the_same() -> None:
    """Statements are a pure function of the text."""
    text = QUOTED[2][0]
    assert _said.__wrapped__(text) == _said.__wrapped__(text)


@pytest.mark.parametrize(
    "form", ["said", "denies", "urging", "told", "according", "claims", "agreed", "pledges"]
)
def test_cue_forms_open_the_gate(form: str) -> None:
    """Every form of the words of saying is known, regular or not."""
    assert form in cue_forms()


def test_the_tables_hold_known_frames() -> None:
    """The tables name only frames, classes and parts that the code reads."""
    frames = {"that", "wh", "quote", "to", "obj-to", "np", "of", "for", "on", "as", "named",
              "ing", "for-ing"}  # fmt: skip
    assert {frame for cue in cue_verbs().values() for frame in cue.frames} <= frames
    kinds = {
        "say",
        "promise",
        "agree",
        "deny",
        "refuse",
        "ask",
        "accuse",
        "describe",
        "think",
        "show",
    }
    assert {cue.kind for cue in cue_verbs().values()} | set(cue_nouns().values()) <= kinds
    for name in ("verbs", "nouns", "documents", "speakers", "irregular", "adjectives"):
        first = [next(iter(row.values())) for row in table(f"statements/{name}")]
        assert sorted(set(first)) == sorted(first), name


def test_an_answer_is_tied_to_its_question() -> None:
    """Each answer names the question before it; who asks is kept as the speaker."""
    text = (
        "Fjord Wire: Will the talks with Chile go on?\n\nAstrid Vale: They will go on in May.\n\n"
        "Lake Post: Who will take part in them?\n\nAstrid Vale: Both ministers will take part.\n"
    )
    turns = [s for s in dragoman.read(text).statements if s.turn is not None]
    assert [s.turn for s in turns] == ["question", "answer", "question", "answer"]
    assert [s.answers for s in turns] == [None, turns[0].id, None, turns[2].id]
    assert turns[0].speaker is not None
    assert turns[0].speaker.name == "Fjord Wire"
