"""Who a mention is, on a day: tables of mentions with what they mean."""

import datetime as dt

import pytest

from dragoman.gazetteer import load

ON = dt.date(2023, 3, 10)

PEOPLE = [
    ("the Kazakh president", "KAZ", "Kassym-Jomart Tokayev", "president", "GOV"),
    ("President Xi Jinping", "CHN", "Xi Jinping", "president", "GOV"),
    ("Chinese President Xi Jinping", "CHN", "Xi Jinping", "president", "GOV"),
    ("Xi Jinping", "CHN", "Xi Jinping", "president", "GOV"),
    ("Chinese President Xi", "CHN", "Xi Jinping", "president", "GOV"),
    ("the Chinese premier", "CHN", "Li Keqiang", "prime_minister", "GOV"),
    ("China's foreign minister", "CHN", "Qin Gang", "foreign_minister", "GOV"),
    (
        "Kazakh Ambassador to China Shakhrat Nuryshev",
        "KAZ",
        "Shakhrat Nuryshev",
        "ambassador",
        "GOV",
    ),
    ("U.S. Ambassador to China Nicholas Burns", "USA", "R. Nicholas Burns", "ambassador", "GOV"),
    (
        "Foreign Ministry Spokesperson Mao Ning",
        "CHN",
        "Mao Ning",
        "foreign_ministry_spokesperson",
        "GOV",
    ),
    ("U.S. Secretary of State Antony Blinken", "USA", "Antony Blinken", "foreign_minister", "GOV"),
    (
        "British Foreign Secretary James Cleverly",
        "GBR",
        "James Cleverly",
        "foreign_minister",
        "GOV",
    ),
    ("Pentagon chief", "USA", "Lloyd Austin", "defence_minister", "GOV"),
    ("Kremlin spokesman", "RUS", "Dmitry Peskov", "presidential_spokesperson", "GOV"),
    ("German Chancellor Scholz", "DEU", "Olaf Scholz", "prime_minister", "GOV"),
    ("North Korean leader Kim Jong Un", "PRK", "Kim Jong-un", "supreme_leader", "GOV"),
    ("President Tokayev", "KAZ", "Kassym-Jomart Tokayev", "president", "GOV"),
    ("Ukrainian President Volodymyr Zelensky", "UKR", "Volodymyr Zelenskyy", "president", "GOV"),
    ("Mirziyoyev, the Uzbek president", "UZB", "Shavkat Mirziyoyev", "president", "GOV"),
    ("China's Xi Jinping", "CHN", "Xi Jinping", "president", "GOV"),
    ("UN Secretary-General Antonio Guterres", "UN", "António Guterres", "io_head", "IGO"),
    ("the UN chief", "UN", "António Guterres", "io_head", "IGO"),
    (
        "European Commission President Ursula von der Leyen",
        "EU",
        "Ursula von der Leyen",
        "io_head",
        "IGO",
    ),
    ("former US president Donald Trump", "USA", "Donald Trump", None, "ELI"),
    ("Pope Francis", "VAT", "Francis", "monarch", "GOV"),
    (
        "Kazakh Deputy Foreign Minister Temir Example",
        "KAZ",
        "Temir Example",
        "deputy_foreign_minister",
        "GOV",
    ),
]

BODIES = [
    ("Kazakhstan", "KAZ", "KAZ", None),
    ("Beijing", "CHN", "CHN", "GOV"),
    ("the Chinese side", "CHN", "CHN", "GOV"),
    ("the Kremlin", "RUS", "RUS.head-of-state-office", "GOV"),
    ("the White House", "USA", "USA.head-of-state-office", "GOV"),
    ("Kazakh Foreign Ministry", "KAZ", "KAZ.foreign-ministry", "GOV"),
    (
        "the Ministry of Foreign Affairs of the Republic of Kazakhstan",
        "KAZ",
        "KAZ.foreign-ministry",
        "GOV",
    ),
    ("the US Senate", "USA", "USA.senate", "LEG"),
    ("Russian troops", "RUS", "RUS", "MIL"),
    ("Chinese companies", "CHN", "CHN", "BUS"),
    ("a senior U.S. official", "USA", "USA", "GOV"),
    ("Indian police", "IND", "IND.police", "COP"),
    ("the Israeli Prime Minister's Office", "ISR", "ISR.head-of-government-office", "GOV"),
    ("US Embassy in Kazakhstan", "USA", "USA.embassy", "GOV"),
    ("the European Commission", "EU", "EU.european-commission", "IGO"),
    ("the UN Security Council", "UN", "UN.united-nations-security-council", "IGO"),
    ("NATO", "NATO", "NATO", "IGO"),
    ("EU officials", "EU", "EU", "IGO"),
    ("Taiwan", "TWN", "TWN", None),
    ("Hong Kong", "HKG", "HKG", None),
    ("the Taliban", "AFG", "AFG.taliban", "GOV"),
    ("Hamas militants", None, "hamas", "REB"),
    ("the Kazakh ambassador to China", "KAZ", "KAZ.ambassador-chn", "GOV"),
]

NOBODY = [
    "the president",
    "China Daily",
    "the Belt and Road Initiative",
    "the Iranian nuclear deal",
    "Chinese exports",
    "an e-commerce giant",
    "Almaty",
    "",
    "   ",
]


@pytest.mark.parametrize(("mention", "code", "person", "office", "sector"), PEOPLE)
def test_an_office_and_its_holder(
    mention: str, code: str, person: str, office: str | None, sector: str
) -> None:
    """A mention with a title or a full name gives code, person, office and sector."""
    party = load().resolve(mention, ON)
    assert party is not None
    assert (party.code, party.person, party.office, party.sector) == (code, person, office, sector)


@pytest.mark.parametrize(("mention", "code", "actor_id", "sector"), BODIES)
def test_a_state_or_body(mention: str, code: str | None, actor_id: str, sector: str | None) -> None:
    """A state, a body or a group gives its code, the actor's id and its sector."""
    party = load().resolve(mention, ON)
    assert party is not None
    assert (party.code, party.actor_id, party.sector) == (code, actor_id, sector)


@pytest.mark.parametrize("mention", NOBODY)
def test_nobody_is_better_than_somebody_false(mention: str) -> None:
    """Words that name no one the tables know give nothing."""
    assert load().resolve(mention, ON) is None


def test_the_example_of_the_contract() -> None:
    """The Kazakh president on 10 March 2023, with every field of the party."""
    party = load().resolve("the Kazakh president", ON)
    assert party is not None
    assert party.name == "Kazakhstan"
    assert party.actor_id == "KAZ.kassym-jomart-tokayev"


@pytest.mark.parametrize(
    ("day", "person"),
    [
        ("2015-06-01", "Nursultan Nazarbayev"),
        ("2019-03-19", "Nursultan Nazarbayev"),
        ("2019-03-20", "Kassym-Jomart Tokayev"),
        ("2025-06-17", "Kassym-Jomart Tokayev"),
    ],
)
def test_the_holder_depends_on_the_day(day: str, person: str) -> None:
    """An office passes to its next holder on the first day of that holder's term."""
    party = load().resolve("the president of Kazakhstan", dt.date.fromisoformat(day))
    assert party is not None
    assert party.person == person


def test_an_office_without_a_day_has_no_person() -> None:
    """Without a day no unnamed holder is given, only the office."""
    party = load().resolve("the Kazakh president")
    assert party is not None
    assert (party.person, party.actor_id) == (None, "KAZ.president")


def test_movements_govern_from_a_day_on() -> None:
    """The Taliban act for Afghanistan only from the day on which they govern."""
    before = load().resolve("Taliban", dt.date(2020, 2, 29))
    assert before is not None
    assert (before.code, before.sector) == (None, "REB")


def test_context_settles_an_ambiguous_mention() -> None:
    """The words around "Georgia" tell the state from the part of another."""
    context = "Voters in Atlanta and Savannah went to the polls."
    state = load().resolve("Georgia", ON, "The talks in Tbilisi went on.")
    assert state is not None
    assert state.code == "GEO"
    assert load().resolve("Georgia", ON, context) is None


@pytest.mark.parametrize(
    ("words", "office", "code", "former"),
    [
        ("foreign minister", "foreign_minister", None, False),
        ("Vice Premier", "deputy_prime_minister", None, False),
        ("the prime minister's office", "prime_minister", None, False),
        ("secretary of state", "foreign_minister", "USA", False),
        ("ex-president", "president", None, True),
        ("former foreign minister", "foreign_minister", None, True),
        ("acting defense minister", "defence_minister", None, False),
        ("Kremlin spokesman", "presidential_spokesperson", "RUS", False),
    ],
)
def test_titles(words: str, office: str, code: str | None, former: bool) -> None:
    """A title gives its office, the state that it implies, and whether it is over."""
    title = load().title(words)
    assert title is not None
    assert (title.office, title.code, title.former) == (office, code, former)


@pytest.mark.parametrize("words", ["kingdom", "", "trade volume", "visiting Chinese friend"])
def test_other_words_are_no_titles(words: str) -> None:
    """Words that name no office give no title."""
    assert load().title(words) is None


@pytest.mark.parametrize(
    ("surname", "people"),
    [
        ("Biden", ["Joe Biden"]),
        ("Putin", ["Vladimir Putin"]),
        ("Xi", ["Xi Jinping"]),
        ("Blinken", ["Antony Blinken"]),
        ("Zelensky", ["Volodymyr Zelenskyy"]),
        ("Lee", []),
        ("Nuryshev", []),
    ],
)
def test_surnames(surname: str, people: list[str]) -> None:
    """A bare surname means one of those at the top, if only one of them has it."""
    assert [holding.person for holding in load().surname(surname, ON)] == people


def test_sectors_of_groups() -> None:
    """Words for groups have a PLOVER sector."""
    gazetteer = load()
    assert gazetteer.sector("troops") == "MIL"
    assert gazetteer.sector("lawmakers") == "LEG"
    assert gazetteer.sector("rebels") == "REB"
    assert gazetteer.sector("weather") is None


ANYWHERE = [
    ("Vice President Duterte", "2023-06-14", "PHL", "Sara Duterte"),
    ("President Rafael Correa", "2012-06-28", "ECU", "Rafael Correa Delgado"),
    ("Secretary Bessent", "2025-07-28", "USA", "Scott Bessent"),
    ("Secretary Oster", "2025-07-28", None, "Oster"),
    ("Minister Bessent", "2025-07-28", None, "Bessent"),
    ("Vice President Duterte", "2010-06-14", None, "Duterte"),
]


@pytest.mark.parametrize(("mention", "day", "code", "person"), ANYWHERE)
def test_the_only_holder_of_a_name_in_an_office_is_meant(
    mention: str, day: str, code: str | None, person: str
) -> None:
    """Without a state, a title and a surname mean the one holder in the world on the day."""
    party = load().resolve(mention, dt.date.fromisoformat(day))
    assert party is not None
    assert (party.code, party.person) == (code, person)
