"""Documents that are one text."""

import pytest
from stories import COPIED, VISIT, record_of, told

from dragoman.linking.copies.fingerprint import Fingerprint
from dragoman.linking.copies.likeness import likeness

UPDATED = COPIED.replace("Seventeen vessels", "Nineteen vessels")
CUT = COPIED[: COPIED.index("Seventeen")]
LED = "By our correspondent in Oslo. " + COPIED
OTHER = (
    "Iceland will send ships to an autumn exercise off Bergen after its defence minister called on "
    "her colleague in Oslo. Patrols in the North Atlantic and the sharing of data were on the "
    "agenda of Monday's meeting, an Icelandic official told reporters, adding that seventeen "
    "vessels were expected, more than four years ago."
)


@pytest.mark.parametrize("text", [COPIED, UPDATED, CUT, LED])
def test_a_copy_is_known(text: str) -> None:
    """A text that was reprinted, updated, cut or given another lead is a copy."""
    one, other = (told(id, "2024-03-04", "Fjord Wire", t) for id, t in (("a", COPIED), ("b", text)))
    assert likeness(Fingerprint(one), Fingerprint(other)) is not None
    assert [c.documents for c in record_of([one, other]).copies()] == [("a", "b")]


def test_another_story_on_the_same_is_none() -> None:
    """Two hands on one event have the same names and numbers, but not the same words."""
    documents = [told("a", "2024-03-04", "Fjord Wire", COPIED), told("b", "2024-03-04", "X", OTHER)]
    assert not record_of(documents).copies()


def test_a_formula_months_later_is_none() -> None:
    """Texts are compared within weeks of each other."""
    documents = [told("a", "2024-03-04", "X", COPIED), told("b", "2024-09-04", "X", COPIED)]
    assert not record_of(documents).copies()


def test_the_first_is_the_origin_in_any_order() -> None:
    """The earliest document leads the group, whichever came in first."""
    days = {"late": "2024-03-06", "early": "2024-03-04", "middle": "2024-03-05"}
    documents = [told(id, day, "X", COPIED) for id, day in days.items()]
    assert [c.documents for c in record_of(documents).copies()] == [("early", "middle", "late")]


def test_a_changed_number_is_shown() -> None:
    """What the later text counts otherwise is said in its words."""
    documents = [told("a", "2024-03-04", "X", COPIED), told("b", "2024-03-05", "X", UPDATED)]
    assert record_of(documents).copies()[0].changes == ("seventeen to nineteen vessels will (b)",)


def test_a_group_is_a_group_of_ids() -> None:
    """A row can be walked through, counted and asked like a group of documents' ids."""
    documents = [told("a", "2024-03-04", "X", COPIED), told("b", "2024-03-05", "X", COPIED)]
    group = record_of(documents).copies()[0]
    assert list(group) == ["a", "b"]
    assert (len(group), "a" in group, "c" in group) == (2, True, False)


def test_as_of_leaves_out_what_came_later() -> None:
    """A copy that was not yet printed makes no group."""
    documents = [told("a", "2024-03-04", "X", COPIED), told("b", "2024-03-05", "X", COPIED)]
    record = record_of(documents)
    assert not record.copies(as_of="2024-03-04")
    assert len(record.copies(as_of="2024-03-05")) == 1


def test_short_texts_are_no_copies() -> None:
    """Headlines that share their words are too short to be copies."""
    text = "Norway and Iceland meet in Oslo"
    assert not record_of([told("a", "2024-03-04", "X", text), told("b", "2024-03-04", "Y", text)]
                         ).copies()  # fmt: skip


def test_copies_count_as_one_origin() -> None:
    """An event that two copies and one other document tell has two origins."""
    visit = VISIT["visit"]
    text = visit[2] + " " + COPIED
    record = record_of([
        told("a", visit[0], "X", text), told("b", visit[0], "Y", text), told("c", *VISIT["again"]),
    ])  # fmt: skip
    happening = max(record.happenings(between=("KAZ", "CHN")), key=lambda h: len(h.mentions))
    assert (set(happening.documents), happening.origins) == ({"a", "b", "c"}, 2)
