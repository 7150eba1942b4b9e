"""Who did what with whom, read from whole texts."""

import datetime as dt

import pytest

import dragoman
from dragoman.model import Event

PUBLISHED = "2024-05-17"  # a Friday


def events(text: str) -> tuple[Event, ...]:
    """The events of a text published on 17 May 2024."""
    return dragoman.read(text, published=PUBLISHED).events


def summary(event: Event) -> tuple[str, str, list[str], list[str]]:
    """Type, status and codes of an event, names where there is no code."""
    return (
        event.type,
        event.status,
        [p.code or p.name for p in event.actors],
        [p.code or p.name for p in event.recipients],
    )


ONE_EVENT = [
    ("China imposed sanctions on Lithuania.", ("SANCTION", "happened", ["CHN"], ["LTU"])),
    ("France condemned Belarus.", ("ACCUSE", "happened", ["FRA"], ["BLR"])),
    ("Belarus was condemned by France.", ("ACCUSE", "happened", ["FRA"], ["BLR"])),
    (
        "The foreign ministers of Kazakhstan and Uzbekistan held talks on Monday.",
        ("CONSULT", "happened", ["KAZ", "UZB"], []),
    ),
    (
        "Kazakhstan will hold consultations with Japan.",
        ("CONSULT", "planned", ["KAZ", "JPN"], []),
    ),
    ("Kazakh president to visit China", ("CONSULT", "planned", ["KAZ"], ["CHN"])),
    ("Turkey may visit sanctions upon nobody, but Norway signed an agreement with Iceland.",
     ("AGREE", "happened", ["NOR", "ISL"], [])),
    ("Estonia has agreed to buy gas from Norway.", ("AGREE", "happened", ["EST", "NOR"], [])),
    ("Kazakhstan supports China's proposal.", ("SUPPORT", "ongoing", ["KAZ"], ["CHN"])),
    ("Serbia urged Kosovo to resume the dialogue.", ("REQUEST", "happened", ["SRB"], ["XKX"])),
    ("Russian shelling of Ukraine continued.", ("ASSAULT", "happened", ["RUS"], ["UKR"])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_EVENT)
def test_parties_and_status(text: str, expected: tuple[str, str, list[str], list[str]]) -> None:
    """Subjects, passives, coordination, owners and adjectives give the parties of an event."""
    assert expected in [summary(event) for event in events(text)]


NO_ACTOR = [
    ("Benin opposes attacks on nuclear facilities.", "BEN"),
    ("Fiji condemned the attacks on fishing boats.", "FJI"),
]


@pytest.mark.parametrize(("text", "code"), NO_ACTOR)
def test_nobody_does_what_they_oppose(text: str, code: str) -> None:
    """Whoever opposes or condemns an attack is not its actor."""
    done = [event for event in events(text) if event.type == "ASSAULT"]
    assert code not in {party.code for event in done for party in event.actors}


def test_two_hosts_are_two_visits() -> None:
    """A visit to two states is an event for each host."""
    found = events("The Chinese president paid state visits to Kazakhstan and Uzbekistan.")
    assert [summary(e)[2:] for e in found] == [(["CHN"], ["KAZ"]), (["CHN"], ["UZB"])]
    assert {e.trigger.text for e in found} == {"paid state visits"}
    assert len({e.id for e in found}) == 2


def test_same_happening_is_one_event() -> None:
    """A deed told twice in one document is one event."""
    text = (
        "Kazakhstan and China held talks in Astana on Monday. "
        "During the talks, Kazakhstan and China discussed trade."
    )
    assert [e.type for e in events(text)].count("CONSULT") == 1


def test_promise_and_deed_are_one() -> None:
    """What is agreed or threatened is no second event."""
    assert [e.type for e in events("Poland threatened to expel diplomats of Belarus.")] == [
        "THREATEN"
    ]


def test_day_place_and_times() -> None:
    """The day, the place and the count that hang on an event are its own."""
    (event,) = events("The Kazakh president may visit China twice in 2025.")
    assert event.when is not None
    assert (event.when.start, event.when.end) == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert event.times == 2
    assert event.status == "possible"
    assert event.hedge is not None
    assert event.hedge.text == "may"


def test_day_of_the_announcement_is_not_the_day_of_the_event() -> None:
    """A day on the verb of saying dates the saying alone."""
    found = events("Kazakhstan said on Thursday that it would host a summit with Japan.")
    assert [event.when for event in found if event.type == "CONSULT"] == [None]


def test_future_day_makes_a_present_tense_planned() -> None:
    """What is dated after the day of publication is planned, whatever its tense."""
    (event,) = events("The Kazakh president visits China on 23 May 2024.")
    assert event.status == "planned"


def test_place_is_no_party() -> None:
    """The capital in which two others meet is the place of the event, and takes no part."""
    (event,) = events("Kazakhstan and Uzbekistan held talks in Beijing.")
    assert [p.code for p in event.actors] == ["KAZ", "UZB"]
    assert event.place is not None
    assert event.place.code == "CHN"


def test_reported_event_knows_its_statement() -> None:
    """An event inside what somebody says points to the statement."""
    text = "The Kazakh foreign ministry said that China had imposed sanctions on Lithuania."
    found = [event for event in events(text) if event.type == "SANCTION"]
    assert found
    assert all(event.statement is not None for event in found)


def test_nothing_to_tell() -> None:
    """Weather and sport are no events."""
    assert events("It rained in the mountains, and the home side won 3-1.") == ()


def test_spans_slice_back_and_ids_are_stable() -> None:
    """Every span holds its words, ids are unique, and reading again gives the same events."""
    text = (
        "Kazakhstan urged China to lift tariffs. Russia condemned the sanctions imposed by the EU. "
        "Japan will send aid to Ukraine if the parliament agrees."
    )
    found = events(text)
    assert found
    assert len({event.id for event in found}) == len(found)
    for event in found:
        for span in (event.trigger, event.evidence, event.hedge):
            assert span is None or text[span.start : span.end] == span.text
    assert found == events(text)


def test_a_second_summit_is_not_the_one_spoken_of() -> None:
    """A summit with its number and "this summit" of other parties are two."""
    text = (
        "Norway is willing to hold the second summit with Togo. Norway's president is looking "
        "forward to attending this summit, which matters to Chad."
    )
    triggers = [event.trigger.text for event in dragoman.read(text).events]
    assert "hold the second summit" in triggers


def test_a_paper_that_is_released_is_no_prisoner() -> None:
    """Publishing a text is no RETREAT."""
    assert dragoman.read("Norway released its position paper on trade with Chad.").events == ()


WHO_AND_WHETHER = [
    ("A visit to Kenya by the Ugandan premier was cancelled.",
     ("CONSULT", "denied", ["UGA"], ["KEN"])),
    ("A visit to Kenya by the Ugandan premier was put off.",
     ("CONSULT", "planned", ["UGA"], ["KEN"])),
    ("Kenya and Uganda should settle their dispute through dialogue, the premier of Mali said.",
     ("CONSULT", "wished", ["KEN", "UGA"], [])),
    ("Did Kenya ask Uganda to sign?", ("REQUEST", "possible", ["KEN"], ["UGA"])),
    ("Kenya will never sign the treaty with Uganda.", ("AGREE", "denied", ["KEN", "UGA"], [])),
    ("Kenya will never sign the treaty with Uganda.", ("REJECT", "happened", ["KEN"], ["UGA"])),
    ("The Taliban said it would not begin talks with Pakistan.",
     ("REJECT", "happened", ["AFG"], ["PAK"])),
    ("Iran denies the charge, which Washington has repeated.", ("REJECT", "happened", ["IRN"], [])),
    ("Six Kenyan police were killed in clashes with drug smugglers.",
     ("ASSAULT", "happened", ["drug smugglers"], ["KEN"])),
    ("Three Ugandan soldiers were wounded in a Kenyan air strike.",
     ("ASSAULT", "happened", ["KEN"], ["UGA"])),
    ("The Kenyan president hosted a dinner in honour of the Ugandan envoy.",
     ("CONSULT", "happened", ["KEN"], ["UGA"])),
    ("In Hong Kong, the authorities arrested two British reporters.",
     ("COERCE", "happened", ["HKG"], ["GBR"])),
    ("The leaders of Kenya met their counterparts from Mali and Niger.",
     ("CONSULT", "happened", ["KEN", "MLI", "NER"], [])),
    ("The project seeks to deepen ties between Kenya and Uganda's regional leaders.",
     ("COOPERATE", "wished", ["KEN", "UGA"], [])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO_AND_WHETHER)
def test_who_and_whether_by_the_words_around(
    text: str, expected: tuple[str, str, list[str], list[str]]
) -> None:
    """What is called off did not happen, and parties stand where news puts them."""
    assert expected in [summary(event) for event in events(text)]


def test_an_unsure_event_of_one_state_needs_company() -> None:
    """A dream of talks counts among sure deeds, and not in a text that tells nothing else."""
    text = "Norway is dreaming of talks."
    idle = "The line is long. It is hot. The sun shines. " * 3
    sure = "Chile condemned Peru. Chile imposed sanctions on Peru. Chile thanked Japan. "
    assert "CONSULT" not in [event.type for event in events(idle + text)]
    assert "CONSULT" in [event.type for event in events(sure + text)]


def test_a_spokespersons_attitude_is_an_act() -> None:
    """An attitude is ongoing in a report and happened where a spokesperson says it."""
    text = "Kenya has always believed in peace and opposes the sanctions on Mali."
    title = "Kenyan Foreign Ministry Spokesperson Ama Otieno responds to a question"
    told = dragoman.read(text, published=PUBLISHED).events
    said = dragoman.read(text, published=PUBLISHED, title=title).events
    assert [e.status for e in told if e.trigger.text == "opposes"] == ["ongoing"]
    assert [e.status for e in said if e.trigger.text == "opposes"] == ["happened"]


def test_what_was_not_done_is_no_refusal() -> None:
    """A deed that was not done is denied, and nobody refused it."""
    assert "REJECT" not in {event.type for event in events("Kenya did not send aid to Mali.")}
