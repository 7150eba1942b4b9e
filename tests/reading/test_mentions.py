"""Who is mentioned: names, offices, pronouns and phrases that point back."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Party
from dragoman.reading.mentions import Mentions, mentions
from dragoman.reading.page import Page
from dragoman.reading.reader import open_page
from dragoman.reading.tables import table, words
from dragoman.sources import document

DAY = "2024-03-14"


@cache
def _read(text: str, title: str | None = None, published: str = DAY) -> tuple[Page, Mentions]:
    page = open_page(document(text, published=published, title=title), gated=False)
    return page, mentions(page)


def _short(party: Party) -> str:
    """Code and person, as "KAZ Aidar Sarsenov", with "-" where there is no code."""
    return " ".join(filter(None, (party.code or "-", party.person)))


def _asked(text: str, word: str, *, which: int = 0, title: str | None = None) -> list[str]:
    """Who the ``which``-th token ``word`` of a text is."""
    page, found = _read(text, title)
    places = [
        (sentence, i)
        for sentence in page.sentences
        if sentence.parse is not None
        for i, token in enumerate(sentence.parse.words)
        if token == word
    ]
    return [_short(party) for party in found.parties(*places[which])]


def _owners(text: str, word: str) -> list[str]:
    page, found = _read(text)
    for sentence in page.sentences:
        if sentence.parse is not None and word in sentence.parse.words:
            i = sentence.parse.words.index(word)
            return [_short(party) for party in found.owners(sentence, i)]
    raise AssertionError(f"{word!r} is no token of {text!r}")


OWNERS = [
    ("Kazakhstan supports China's solution.", "solution", ["CHN"]),
    ("The court studied Israeli positions on the border.", "positions", ["ISR"]),
    ("They discussed US tariffs on steel.", "tariffs", ["USA"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), OWNERS)
def test_things_belong_to_whom_their_possessive_or_adjective_names(
    text: str, word: str, expected: list[str]
) -> None:
    """The solution in "China's solution" is China's."""
    assert _owners(text, word) == expected


def test_a_thing_without_an_owner_has_none() -> None:
    """A road that is nobody's belongs to nobody."""
    assert _owners("The road crosses the hills.", "road") == []


NAMES = [
    ("Uzbekistan opened a border post.", "Uzbekistan", ["UZB"]),
    ("KAZAKHSTAN AND UZBEKISTAN SIGN TRANSIT DEAL.", "KAZAKHSTAN", ["KAZ", "UZB"]),
    ("China and Kazakhstan signed a treaty.", "China", ["CHN", "KAZ"]),
    ("Beijing said the talks had ended.", "Beijing", ["CHN"]),
    ("The envoys met in Beijing.", "Beijing", []),
    ("Kazakhs voted on Sunday.", "Kazakhs", ["KAZ"]),
    ("Kazakh Ambassador to China Aidar Sarsenov left.", "Sarsenov", ["KAZ Aidar Sarsenov"]),
    ("Kazakh Ambassador to China Aidar Sarsenov left.", "China", ["CHN"]),
    (
        "Aidar Sarsenov, Kazakhstan's ambassador to China, left.",
        "Sarsenov",
        ["KAZ Aidar Sarsenov"],
    ),
    ("Aidar Sarsenov, Kazakhstan's ambassador to China, left.", "Kazakhstan", ["KAZ"]),
    ("Kim Yong-ho, North Korea's chief negotiator, left.", "Korea", ["PRK"]),
    (
        "The Nigerian government spokesman, Musa Ekundayo, spoke.",
        "Ekundayo",
        ["NGA Musa Ekundayo"],
    ),
    ("Foreign Minister Aidar Sarsenov spoke.", "Sarsenov", ["- Aidar Sarsenov"]),
    (
        "Treasury Secretary Anna Keller and Trade Representative Joan Moore spoke.",
        "Moore",
        ["USA Joan Moore"],
    ),
    (
        "Kazakh Foreign Minister Aidar Sarsenov's visit ended.",
        "visit",
        [],
    ),
]


@pytest.mark.parametrize(("text", "word", "expected"), NAMES)
def test_names_and_titles_tell_who_is_meant(text: str, word: str, expected: list[str]) -> None:
    """States, capitals as governments and persons with a title are known by their own words."""
    assert _asked(text, word) == expected


HOLDERS = [
    ("Kazakh President Kassym-Jomart Tokayev spoke.", ["KAZ Kassym-Jomart Tokayev"]),
    ("KAZAKH PRESIDENT TOKAYEV VISITS BEIJING.", ["KAZ Kassym-Jomart Tokayev", "CHN"]),
    ("Kazakh President Tokayev Visits Beijing", ["KAZ Kassym-Jomart Tokayev", "CHN"]),
    ("The Kazakh president spoke.", ["KAZ Kassym-Jomart Tokayev"]),
    ("Saudi Crown Prince Mohammed bin Salman spoke.", ["SAU Mohammed bin Salman"]),
    ("Talks were held on Friday.", []),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_office_holders_are_known_on_the_day(text: str, expected: list[str]) -> None:
    """A holder is found by office or name on the document's day; a weekday is nobody's name."""
    assert [_short(party) for party in _read(text)[1].all] == expected


AGAIN = "Kazakh Ambassador to China Aidar Sarsenov spoke. "
SURNAMES = [
    (AGAIN + "Sarsenov left.", "Sarsenov"),
    (AGAIN + "Mr Sarsenov left.", "Sarsenov"),
    (AGAIN + "On Friday Sarsenov left.", "Sarsenov"),
    (AGAIN + "SARSENOV LEFT.", "SARSENOV"),
    (AGAIN + "The ambassador left.", "ambassador"),
    (AGAIN + "The envoy left.", "envoy"),
]


@pytest.mark.parametrize(("text", "word"), SURNAMES)
def test_a_surname_or_an_office_means_the_person_named_before(text: str, word: str) -> None:
    """Whoever was introduced in full is meant again by surname and by office."""
    which = 1 if word == "Sarsenov" else 0
    assert _asked(text, word, which=which) == ["KAZ Aidar Sarsenov"]


FAMILY_FIRST = [
    ("Chinese Vice Premier Zhang Weimin spoke. Zhang left.", "Zhang", "CHN Zhang Weimin"),
    ("South Korean envoy Han Min-seo spoke. Han left.", "Han", "KOR Han Min-seo"),
    (
        "Dutch Ambassador Piet van der Meer spoke. Van der Meer left.",
        "Meer",
        "NLD Piet van der Meer",
    ),
    ("Qatari Ambassador Nasser bin Khalid spoke. Bin Khalid left.", "Khalid", None),
]


@pytest.mark.parametrize(("text", "word", "expected"), FAMILY_FIRST)
def test_names_of_many_forms_are_known_again(text: str, word: str, expected: str | None) -> None:
    """Family names in front, with hyphens and with particles are found again."""
    expected = expected or "QAT Nasser bin Khalid"
    assert _asked(text, word, which=1) == [expected]


MET = "Kazakh envoy Aidar Sarsenov met Chinese envoy Zhang Weimin. "
PRONOUNS = [
    (MET + "He thanked Uzbekistan.", "He", ["KAZ Aidar Sarsenov"]),
    (MET + "In his speech, Zhang thanked Uzbekistan.", "his", ["CHN Zhang Weimin"]),
    (MET + "Zhang said he would return.", "he", ["CHN Zhang Weimin"]),
    (MET + "Zhang thanked him.", "him", ["KAZ Aidar Sarsenov"]),
    ("Talks between Aidar Sarsenov and Marat Ospanov failed. He left.", "He", []),
    (MET + "Marat Ospanov, a farmer, protested. He was arrested.", "He", ["- Marat Ospanov"]),
    ("Germany said it would help.", "it", ["DEU"]),
    ("Germany sent its navy.", "its", ["DEU"]),
    ("It is hoped that Germany will help.", "It", []),
    ("China criticised the plan. The plan failed because it was late.", "it", []),
    ("We thank Japan for its help.", "its", ["JPN"]),
    ("China and Kazakhstan signed a treaty. They will build a road.", "They", ["CHN", "KAZ"]),
    (MET + "They praised the treaty.", "They", ["KAZ", "CHN"]),
    ("Germany and Poland hesitated. Protesters gathered, and they shouted.", "they", []),
    ('"We want peace," Kazakh envoy Aidar Sarsenov said.', "We", ["KAZ"]),
    ('Kazakh envoy Aidar Sarsenov spoke. "I will return."', "I", ["KAZ Aidar Sarsenov"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), PRONOUNS)
def test_pronouns_mean_the_nearest_subject_that_fits_or_nobody(
    text: str, word: str, expected: list[str]
) -> None:
    """A pronoun is the subject before it, never its own clause's, and nobody when unsure."""
    assert _asked(text, word) == expected


PAIRS = [
    ("China and Kazakhstan met. The two countries signed a treaty.", "countries", ["CHN", "KAZ"]),
    ("China and Kazakhstan met. Both sides signed a treaty.", "sides", ["CHN", "KAZ"]),
    ("China and Kazakhstan met. The sides signed a treaty.", "sides", ["CHN", "KAZ"]),
    ("China and Kazakhstan met. Both signed a treaty.", "Both", ["CHN", "KAZ"]),
    (MET + "The two envoys agreed.", "envoys", ["KAZ", "CHN"]),
    (MET + "The two diplomats agreed.", "diplomats", ["KAZ", "CHN"]),
    ("The Kazakh president met his Uzbek counterpart. The two presidents agreed.", "presidents",
     ["KAZ", "UZB"]),
    ("The leaders of Kazakhstan and China met.", "leaders", ["KAZ", "CHN"]),
    ("China, Kazakhstan and Mongolia met. The three countries agreed.", "countries",
     ["CHN", "KAZ", "MNG"]),
    ("The WTO, China and Kazakhstan met. The two countries agreed.", "countries", ["CHN", "KAZ"]),
    ("Kazakhstan opened a school. The two countries agreed.", "countries", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), PAIRS)
def test_the_two_countries_are_those_of_the_text(text: str, word: str, expected: list[str]) -> None:
    """Phrases like "both sides" and "the leaders" mean the parties named just before."""
    assert _asked(text, word) == expected


BODIES = [
    ("The Kazakh Foreign Ministry wrote a letter. The ministry thanked Uzbekistan.", 0, "ministry",
     ["KAZ"]),
    ("China thanked the ministry.", 0, "ministry", []),
    ("The government of Uzbekistan agreed.", 0, "government", ["UZB"]),
    ("The embassy of Kazakhstan in China wrote a letter.", 0, "embassy", ["KAZ"]),
    ("Nigerian troops left.", 0, "troops", ["NGA"]),
    ("The Turkish foreign minister met his Iranian counterpart, Reza Karimi.", 0, "counterpart",
     ["IRN Reza Karimi"]),
    ("The Turkish farmer met his Iranian counterpart.", 0, "counterpart", ["IRN"]),
    ("The British envoy spoke. The Kazakh minister left.", 0, "minister", ["KAZ"]),
    ("The road crosses the hills.", 0, "road", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "which", "word", "expected"), BODIES)
def test_bodies_and_counterparts_have_the_state_beside_them(
    text: str, which: int, word: str, expected: list[str]
) -> None:
    """A ministry, troops or a counterpart is that of the state named with it or before."""
    assert _asked(text, word, which=which) == expected


ABOUT = "Kazakhstan will build a road. Kazakhstan wants more trade. Kazakh exports grew. "
HOMES = [
    (ABOUT + "The foreign minister agreed.", "minister", "KAZ"),
    (ABOUT + "The government agreed.", "government", "KAZ"),
    (ABOUT + "Prime Minister Aidar Sarsenov agreed.", "Sarsenov", "KAZ"),
    (ABOUT + "Uzbekistan agreed. Uzbek exports grew. The foreign minister left.", "minister", None),
    (ABOUT + "Ambassador Piet Visser agreed.", "Visser", "-"),
    ("Kazakhstan agreed. The foreign minister left.", "minister", None),
]


@pytest.mark.parametrize(("text", "word", "code"), HOMES)
def test_offices_at_home_are_those_of_the_one_state_written_about(
    text: str, word: str, code: str | None
) -> None:
    """Where one state is written about, "the foreign minister" is its own; else nobody's."""
    found = _asked(text, word)
    assert [party.split()[0] for party in found] == ([code] if code else [])


def test_persons_of_one_surname_are_told_apart_by_their_state() -> None:
    """A state in front of a title outweighs a surname heard before."""
    text = "Kazakh envoy Aidar Sarsenov left. Uzbek Ambassador Sarsenov stayed."
    assert [_short(p)[:3] for p in _read(text)[1].all] == ["KAZ", "UZB"]


@given(st.text(alphabet="ABab .,'\u2019\"\u201cKazakh\n-:", max_size=80))
def test_mentions_slice_back_to_their_words(text: str) -> None:
    """Every mention in any text has the span of its words."""
    page = open_page(document(text + " Kazakh envoy Aidar Sarsenov.", published=DAY), gated=False)
    for party in mentions(page).all:
        assert party.mention is not None
        assert page.text[party.mention.start : party.mention.end] == party.mention.text


def test_a_long_chain_of_pronouns_is_followed() -> None:
    """A thousand sentences that each begin with "He" are all about the person of the first."""
    text = "Kazakh envoy Aidar Sarsenov spoke. " + "He smiled. " * 1000
    assert _asked(text, "He", which=999) == ["KAZ Aidar Sarsenov"]


TABLES = ("collectives", "pronouns", "humans", "bodies", "again", "national", "not_names",
          "honorifics", "particles", "own", "things")  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_word_tables_hold_each_word_once_in_lower_case(name: str) -> None:
    """The room's word lists have no doubles and no capitals."""
    rows = table(f"mentions/{name}")
    listed = words(f"mentions/{name}")
    assert len(rows) == len(listed)
    assert all(word == word.lower() for word in listed)
