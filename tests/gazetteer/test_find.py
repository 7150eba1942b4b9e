"""Finding names: which are found, with which meaning, and which are not."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer import Name, load

SENTENCES = [
    (
        "Kazakhstan and China held talks in Astana.",
        [("Kazakhstan", "state", "KAZ"), ("China", "state", "CHN"), ("Astana", "capital", "KAZ")],
    ),
    (
        "A Kazakh delegation met Uzbeks.",
        [("Kazakh", "adjective", "KAZ"), ("Uzbeks", "demonym", "UZB")],
    ),
    ("Germany's economy grew.", [("Germany", "state", "DEU")]),
    ("The U.S. asked us for help.", [("U.S.", "state", "USA")]),
    ("The WHO asked who would pay.", [("WHO", "organisation", "WHO")]),
    ("OPEC+ met in Vienna.", [("OPEC+", "organisation", "OPEC+"), ("Vienna", "capital", "AUT")]),
    (
        "The China-Central Asia Summit opened in Xi'an.",
        [("China-Central Asia Summit", "organisation", "CA-China"), ("Xi'an", "city", "CHN")],
    ),
    ("The White House said nothing.", [("White House", "metonym", "USA")]),
    (
        "Leaders of Central Asia spoke.",
        [("Leaders", "title", None), ("Central Asia", "region", None)],
    ),
    ("Xi Jinping arrived.", [("Xi Jinping", "person", "CHN")]),
    ("Ursula von der Leyen’s plan", [("Ursula von der Leyen", "person", "EU")]),
    ("Trade grew in Osh, Kyrgyzstan.", [("Osh", "city", "KGZ"), ("Kyrgyzstan", "state", "KGZ")]),
    ("Fishing off Crimea stopped.", [("Crimea", "city", "UKR")]),
    ("Aid reached the Gaza Strip.", [("Gaza Strip", "city", "PSE")]),
    ("Hezbollah fired rockets.", [("Hezbollah", "nonstate", None)]),
    ("China Daily wrote about trade.", []),
    ("The South China Morning Post and the Washington Post wrote.", []),
    ("Bank of America and American Airlines cut jobs.", []),
    ("French fries by the Indian Ocean", []),
    ("Kazakhstan Airlines bought two planes.", []),
    ("students of the University of Warsaw", []),
    ("an Iran-backed militia and pro-Russian gunmen", []),
    ("Nice weather, Reading books, Mobile phones", []),
    ("Michael Jordan and Denzel Washington", []),
    ("Papua New Guinea", [("Papua New Guinea", "state", "PNG")]),
    (
        "Equatorial Guinea is not Guinea.",
        [("Equatorial Guinea", "state", "GNQ"), ("Guinea", "state", "GIN")],
    ),
    ("Nigerians left Niger.", [("Nigerians", "demonym", "NGA"), ("Niger", "state", "NER")]),
    ("Israel and Jordan signed.", [("Israel", "state", "ISR"), ("Jordan", "state", "JOR")]),
    ("Chinas and Kazakhstanica", []),
    (
        "KAZAKH PRESIDENT TO VISIT CHINA TWICE",
        [("KAZAKH", "adjective", "KAZ"), ("PRESIDENT", "title", None), ("CHINA", "state", "CHN")],
    ),
    ("US TO SEND AID TO UKRAINE", [("US", "state", "USA"), ("UKRAINE", "state", "UKR")]),
    ("Georgia signed in Tbilisi.", [("Georgia", "state", "GEO"), ("Tbilisi", "capital", "GEO")]),
    ("Georgia counted votes in Atlanta.", [("Georgia", "city", "USA"), ("Atlanta", "city", "USA")]),
    ("Fiji gave US$50,000 to Tonga.", [("Fiji", "state", "FJI"), ("Tonga", "state", "TON")]),
    ("The US-China talks", [("US", "state", "USA"), ("China", "state", "CHN")]),
]


def seen(text: str) -> list[tuple[str, str, str | None]]:
    """The names of a text as (words, kind, code)."""
    return [(text[n.start : n.end], n.kind, n.code) for n in load().find(text)]


@pytest.mark.parametrize(("text", "names"), SENTENCES)
def test_names_of_a_sentence(text: str, names: list[tuple[str, str, str | None]]) -> None:
    """Each name is found with its kind and code, and nothing else is."""
    assert seen(text) == names


def test_titles_have_the_office_as_key() -> None:
    """A title's key is its office, however it is written."""
    names = load().find("Foreign Minister and deputy prime minister")
    assert [name.key for name in names] == ["foreign_minister", "deputy_prime_minister"]


WORDS = st.sampled_from(
    [
        "China",
        "Kazakh",
        "president",
        "Xi Jinping",
        "Georgia",
        "Jordan",
        "-",
        "'s",
        ",",
        "Reading",
        "of",
        "University",
        "US",
        "É",
        "İ",
        "ß",
        "\u2028",
        "AIRLINES",
        "\n",
        "ALMATY",
        "Osh",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=30), st.sampled_from([" ", ""]))
def test_names_are_sorted_whole_and_apart(words: list[str], gap: str) -> None:
    """In any text, names lie inside it, in order, without overlap, twice the same."""
    text = gap.join(words)
    names = load().find(text)
    assert names == load().find(text)
    for name in names:
        assert 0 <= name.start < name.end <= len(text)
    for first, second in itertools.pairwise(names):
        assert first.end <= second.start


@given(st.text(max_size=60))
def test_any_mention_resolves_or_does_not(mention: str) -> None:
    """No words break the resolver."""
    party = load().resolve(mention)
    assert party is None or party.name


def test_a_megabyte_in_one_line_is_read_in_linear_time() -> None:
    """A long line gives as many names as its parts do."""
    part = "The Kazakh president met Xi Jinping in Beijing, China, "
    once: list[Name] = load().find(part)
    assert len(load().find(part * 5000)) == len(once) * 5000
