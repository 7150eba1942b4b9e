"""The codebook's tables hold together, and its look-ups do what they promise."""

from collections import Counter

import pytest

from dragoman.model import FactError
from dragoman.reading.codebook import Codebook, Entry, Need, cameo_codes, codebook, event_type
from dragoman.reading.inflection import forms
from dragoman.reading.tables import table

KINDS = frozenset({"prt", "prep", "obj", "verb", "mod", "comp", "party"})
PREPOSITIONS = frozenset(
    [
        "about",
        "against",
        "as",
        "at",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "over",
        "to",
        "under",
        "with",
    ]
)
PLACES = PREPOSITIONS | frozenset(
    [
        "object",
        "alongside",
        "along",
        "around",
        "behind",
        "near",
        "off",
        "outside",
        "that",
        "through",
        "toward",
        "towards",
        "upon",
    ]
)
ROLES = frozenset({"directed", "mutual", "reverse", "visit", "alone"})


def every_need() -> list[tuple[Entry, Need]]:
    """Each need with the entry that it belongs to."""
    return [(entry, need) for entry in codebook().entries() for need in entry.needs]


def test_is_broad() -> None:
    """There are at least 3,000 ways to name an event, and every type has forty or more."""
    counted = Counter(entry.type for entry in codebook().entries())
    assert sum(counted.values()) >= 3000
    assert len(counted) == 16
    assert min(counted.values()) >= 40


def test_no_entry_twice() -> None:
    """A head with the same needs stands in the tables once."""
    keys = Counter((e.lemma, e.pos, frozenset(e.needs)) for e in codebook().entries())
    assert [key for key, count in keys.items() if count > 1] == []


def test_modes_are_plovers() -> None:
    """Each mode belongs to its type in PLOVER's list."""
    known = {(row["type"], row["mode"] or None) for row in table("codebook/scales")}
    assert {(e.type, e.mode) for e in codebook().entries()} - known == set()


def test_cameo_codes_exist() -> None:
    """Each CAMEO code is in the list of codes, and every entry has one."""
    assert {e.cameo for e in codebook().entries()} - set(cameo_codes()) == set()


def test_roles_and_places_are_known() -> None:
    """Roles are of the five kinds, and recipients stand at the object or behind a preposition."""
    assert {e.roles for e in codebook().entries()} == ROLES
    places = {place for e in codebook().entries() for place in e.recipient}
    assert places - PLACES == set()


def test_parts_of_speech() -> None:
    """Heads are verbs, nouns and adjectives in lower case."""
    assert {e.pos for e in codebook().entries()} == {"VERB", "NOUN", "ADJ"}
    assert [e.lemma for e in codebook().entries() if e.lemma != e.lemma.lower()] == []


def test_needs_are_known() -> None:
    """A need is of a known kind, or names a preposition, and has a value."""
    kinds = {need.kind for _, need in every_need()}
    assert kinds - KINDS - PREPOSITIONS == set()
    assert all(need.value for _, need in every_need())


def test_classes_exist() -> None:
    """Each class that a need refers to has words, and no class is left unused."""
    used = {need.value[1:] for _, need in every_need() if need.value.startswith("@")}
    assert used == codebook().classes()


def test_no_need_and_its_opposite() -> None:
    """No entry asks for what it or the table of non-events shuts out."""
    contradicted = [
        entry
        for entry, need in every_need()
        if not need.absent and Need(need.kind, need.value, absent=True) in entry.needs
    ]
    assert contradicted == []


def test_the_specific_comes_first() -> None:
    """A candidate never has more needs than the one before it."""
    for lemma, pos in {(e.lemma, e.pos) for e in codebook().entries()}:
        sizes = [len(e.needs) for e in codebook().candidates(lemma, pos)]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("lemma", "pos", "types"),
    [
        ("visit", "VERB", {"CONSULT"}),
        ("condemn", "VERB", {"ACCUSE", "COERCE"}),
        ("impose", "VERB", {"SANCTION", "COERCE", "REQUEST"}),
        ("lift", "VERB", {"SUPPORT", "RETREAT"}),
        ("ceasefire", "NOUN", {"RETREAT"}),
        ("grateful", "ADJ", {"SUPPORT"}),
        ("table", "NOUN", set()),
    ],
)
def test_candidates(lemma: str, pos: str, types: set[str]) -> None:
    """A head has entries of the types that it can name, and of no other."""
    assert {entry.type for entry in codebook().candidates(lemma, pos)} == types


def test_non_events_shut_out_every_entry() -> None:
    """What names no event is absent in each entry of the head."""
    shut = Need("obj", "@ILL", absent=True)
    entries = codebook().candidates("attack", "VERB")
    assert entries
    assert all(shut in entry.needs for entry in entries)


@pytest.mark.parametrize(
    ("lemma", "wanted", "answer"),
    [
        ("embargo", "@SANCTIONS", True),
        ("curfew", "@SANCTIONS", False),
        ("deal", "deal", True),
        ("deal", "pact", False),
        ("anything", "*", True),
    ],
)
def test_is_a(lemma: str, wanted: str, answer: bool) -> None:
    """A lemma is itself, in its classes, and anything at all."""
    assert codebook().is_a(lemma, wanted) is answer


@pytest.mark.parametrize(
    ("lemma", "pos", "expected"),
    [
        ("visit", "VERB", {"visits", "visited", "visiting"}),
        ("withdraw", "VERB", {"withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("deploy", "VERB", {"deploys", "deployed", "deploying"}),
        ("deny", "VERB", {"denies", "denied", "denying"}),
        ("equip", "VERB", {"equips", "equipped", "equipping"}),
        ("ally", "VERB", {"allies", "allied"}),
        ("treaty", "NOUN", {"treaties"}),
        ("crisis", "NOUN", {"crises"}),
    ],
)
def test_forms(lemma: str, pos: str, expected: set[str]) -> None:
    """The forms of a lemma hold all that occur in running text."""
    assert expected <= set(forms(lemma, pos))


def test_word_forms_of_the_gate() -> None:
    """The gate's words hold the forms of heads, in lower case, without the commonest verbs."""
    words = codebook().word_forms()
    assert {"visited", "talks", "shelled", "shelling", "grateful", "sanctions"} <= words
    assert words.isdisjoint({"have", "had", "made", "did"})
    assert all(word == word.lower() for word in words)


def test_scales() -> None:
    """A type and mode have PLOVER's class and score; an unlisted mode has its type's."""
    assert (codebook().scale("AID", None).quad, codebook().scale("AID", None).score) == (2, 10)
    assert codebook().scale("CONSULT", "visit").score == 4
    assert codebook().scale("AGREE", "visit") == codebook().scale("AGREE", None)
    assert codebook().scale("ASSAULT", "aerial").quad == 4


def test_cameo_labels() -> None:
    """A CAMEO code has its label, its Goldstein score and its root."""
    visit = cameo_codes()["042"]
    assert (visit.label, visit.goldstein, visit.root) == ("Make a visit", 1.9, "04")


def test_event_type() -> None:
    """A PLOVER type is known by its name; another word is refused."""
    assert event_type("AID") == "AID"
    with pytest.raises(FactError, match="HELP"):
        event_type("HELP")


def test_a_codebook_is_a_value() -> None:
    """Two loadings give the same entries in the same order."""
    assert Codebook().entries() == codebook().entries()
