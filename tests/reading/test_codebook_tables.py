"""How the codebook's tables are kept: nothing twice, nothing unused, everything in its place."""

from collections import Counter

from dragoman.reading.codebook import QUADS, TYPES, codebook
from dragoman.reading.tables import table


def test_every_type_has_a_verb_and_a_noun() -> None:
    """All of the sixteen types can be named by a verb and by a noun."""
    named = {(entry.type, entry.pos) for entry in codebook().entries()}
    assert named >= {(type, pos) for type in TYPES for pos in ("VERB", "NOUN")}


def test_entries_stand_in_the_table_of_their_quad() -> None:
    """A table holds only entries whose type is of its quad class."""
    types = {(name, row["type"]) for name in QUADS for row in table(f"codebook/{name}")}
    quads = {row["type"]: QUADS[int(row["quad"]) - 1] for row in table("codebook/scales")}
    assert {(name, type) for name, type in types if quads[type] != name} == set()


def test_classes_are_used() -> None:
    """Every class of nouns is what some need asks for."""
    asked = {need.value for entry in codebook().entries() for need in entry.needs}
    assert {f"@{name}" for name in codebook().classes()} - asked == set()


def test_classes_are_named_once() -> None:
    """No class stands twice, and no word twice in a class."""
    names = Counter(row["class"] for row in table("codebook/noun_classes"))
    assert [name for name, times in names.items() if times > 1] == []
    for row in table("codebook/noun_classes"):
        assert [w for w, n in Counter(row["lemmas"].split()).items() if n > 1] == [], row["class"]


def test_heads_are_single_lower_case_words() -> None:
    """A head is matched with the lemma of one token, so it has neither capitals nor hyphens."""
    odd = [e.lemma for e in codebook().entries() if not e.lemma.isalpha() or not e.lemma.islower()]
    assert odd == []


def test_an_unknown_word_names_no_event() -> None:
    """A word without an entry has no candidates, nor has a head as another part of speech."""
    assert codebook().candidates("whistle", "NOUN") == ()
    assert codebook().candidates("visit", "ADJ") == ()
