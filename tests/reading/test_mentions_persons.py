"""Who persons, bodies and pairs are where only the rest of the document tells."""

from functools import cache

import pytest

from dragoman.model import Party
from dragoman.reading.mentions import Mentions, mentions
from dragoman.reading.page import Page
from dragoman.reading.reader import open_page
from dragoman.sources import document


@cache
def _read(text: str, title: str | None = None) -> tuple[Page, Mentions]:
    page = open_page(document(text, published="2024-03-14", title=title), gated=False)
    return page, mentions(page)


def _short(party: Party) -> str:
    return " ".join(filter(None, (party.code or "-", party.person)))


def _asked(text: str, word: str, *, title: str | None = None) -> list[str]:
    """Who the last token ``word`` of a text is."""
    page, found = _read(text, title)
    places = [
        (sentence, i)
        for sentence in page.sentences
        if sentence.parse is not None
        for i, token in enumerate(sentence.parse.words)
        if token == word
    ]
    return [_short(party) for party in found.parties(*places[-1])]


ONE_PERSON = [
    ("Kenyan Vice President and Minister of Education Amina Otieno called on Uganda.", "Otieno"),
    ("Amina Otieno, Vice President and Minister of Trade of Kenya, left.", "Otieno"),
    ("Kenyan Minister for Trade Dr Amina Otieno spoke. Minister Otieno left.", "Otieno"),
    ("Kenyan Minister of State (MOS) Amina Otieno spoke. MOS Otieno left.", "Otieno"),
    ("Kenyan PM Amina Otieno spoke. Ms Otieno left.", "Otieno"),
]


@pytest.mark.parametrize(("text", "word"), ONE_PERSON)
def test_titles_of_one_person_make_one_party(text: str, word: str) -> None:
    """Two titles, forms of address and abbreviations of a title all lead to one person."""
    assert _asked(text, word) == ["KEN Amina Otieno"]
    assert {_short(p) for p in _read(text)[1].all if p.code == "KEN"} >= {"KEN Amina Otieno"}


def test_a_person_is_known_again_by_a_middle_name() -> None:
    """Any part of a name that one person of the text alone has means that person."""
    text = "Kenyan Minister for Trade Amina Wanjiru Otieno spoke. Minister Wanjiru left."
    assert _asked(text, "Wanjiru") == ["KEN Amina Wanjiru Otieno"]


def test_two_titles_without_a_name_stay_two() -> None:
    """A president and a prime minister are not taken for one person."""
    assert len(_asked("The Kenyan president and Prime Minister Wafula left.", "president")) == 2


LETTER = (
    "Minister of Trade Amina Otieno went to Uganda. Uganda thanked her. Ugandan exports grew.\n"
)
HOMES = [
    (LETTER + "MINISTRY OF TRADE\nKENYA\n14 MARCH 2024", "KEN Amina Otieno"),
    (LETTER + "Photo Credit: Ministry of Trade, Kenya", "KEN Amina Otieno"),
]


@pytest.mark.parametrize(("text", "expected"), HOMES)
def test_a_ministrys_own_paper_means_its_own_minister(text: str, expected: str) -> None:
    """Whoever signs a document is at home in it, however often others are named."""
    assert _asked(text, "Otieno") == [expected]


PRONOUNS = [
    ("Kenyan envoy Amina Otieno called Karl Oster, urging him to come.", "him", "- Karl Oster"),
    ("The farmer Karl Poole wrote to Prince Rupert. He left.", "He", "- Karl Poole"),
    ("Kenya wrote to Ugandan envoy Karl Oster to thank him.", "him", "UGA Karl Oster"),
]


@pytest.mark.parametrize(("text", "word", "expected"), PRONOUNS)
def test_pronouns_mean_who_was_told_or_named(text: str, word: str, expected: str) -> None:
    """A participle's or infinitive's object is whoever was spoken to, not the speaker."""
    assert _asked(text, word) == [expected]


def test_a_title_introduces_who_the_text_calls_by_office_and_pronoun() -> None:
    """A title with one office in it tells who "he" and "the envoy" are below it."""
    title = "Kenyan envoy ends visit to Uganda"
    assert _asked("He left. The envoy was tired.", "He", title=title) == ["KEN"]
    assert _asked("He left. The envoy was tired.", "envoy", title=title) == ["KEN"]


PAIRS = [
    ("Kenya and Uganda held talks in Cairo, Egypt. The two sides agreed.", None, "sides"),
    ("Kenya thanked Uganda. Rain fell. The two sides agreed.", None, "sides"),
    ("The Leaders agreed.", "Joint Statement of Kenya and Uganda", "Leaders"),
    ("The Prime Ministers agreed.", "Joint Statement of Kenya and Uganda", "Ministers"),
    (
        "Reporter: Will Uganda cut its tariffs?\n"
        "Kenyan envoy Amina Otieno: We wait. The two sides should meet.",
        None,
        "sides",
    ),
]


@pytest.mark.parametrize(("text", "title", "word"), PAIRS)
def test_the_two_sides_are_no_mere_places(text: str, title: str | None, word: str) -> None:
    """Where talks are held is no side; a joint statement's leaders are those of its title."""
    assert sorted(_asked(text, word, title=title)) == ["KEN", "UGA"]


def test_a_states_own_body_is_that_of_the_state_written_about() -> None:
    """A federal government is at home like one without the word; that of rebels is not."""
    text = "Nigeria will build a road. Nigeria wants trade. Nigerian exports grew. "
    assert _asked(text + "The federal government agreed.", "government") == ["NGA"]
    assert _asked(text + "The rebel government agreed.", "government") == []


INTRODUCED = [
    ("Sonia Otieno, a senior Kenyan diplomat, left. Otieno had met rebels.", "KEN Sonia Otieno"),
    ("Kenyan diplomat Sonia Otieno left. Otieno had met rebels.", "KEN Sonia Otieno"),
    (
        "Sonia Otieno, head of the Kenyan president's office, left. Otieno had met rebels.",
        "KEN Sonia Otieno",
    ),
    (
        "Rebels met Sonia Otieno of the Kenyan foreign ministry. Otieno then left.",
        "KEN Sonia Otieno",
    ),
    ("Sonia Otieno, the UN envoy to Mali, left. Otieno had met rebels.", "UN Sonia Otieno"),
    ("Sonia Otieno, an adviser to the Kenyan president, left. Otieno said no.", "KEN Sonia Otieno"),
    ("Sonia Otieno is a Kenyan lawmaker. Otieno met rebels.", "KEN Sonia Otieno"),
    ("Sonia Otieno, a lawyer, left. Otieno had met rebels.", None),
    ("Sonia Otieno, an envoy to Mali, left. Otieno had met rebels.", None),
]


@pytest.mark.parametrize(("text", "expected"), INTRODUCED)
def test_a_text_introduces_people_by_what_they_are(text: str, expected: str | None) -> None:
    """An apposition gives a name its state or body, and the surname means them from then on."""
    coded = [party for party in _asked(text, "Otieno") if not party.startswith("-")]
    assert coded == ([expected] if expected else [])


def test_whoever_serves_an_office_is_not_its_holder() -> None:
    """Of "the president's office" only the state is known."""
    _, found = _read("The Kenyan president's office condemned the attack in Mali.")
    assert [_short(p) for p in found.all if p.code == "KEN"] == ["KEN"]


def test_a_king_has_the_state_behind_his_name() -> None:
    """A monarch is of the state that the title is "of"."""
    assert _asked("King Ama of Jordan met rebels.", "Ama") == ["JOR Ama"]
