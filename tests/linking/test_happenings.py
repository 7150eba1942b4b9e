"""One event from many reports."""

import sqlite3
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import VISIT, readings, record_of, told

from dragoman.linking import LinkedRecord, open
from dragoman.linking.happenings import keeping
from dragoman.model import Reading

READ = readings(VISIT)


def groups(record: LinkedRecord) -> set[frozenset[str]]:
    """The events of each happening."""
    return {frozenset(event.id for event in h.mentions) for h in record.happenings()}


def documents(record: LinkedRecord) -> list[set[str]]:
    """The documents of each happening that several tell of."""
    return [set(h.documents) for h in record.happenings() if len(h.documents) > 1]


def test_reports_of_one_visit_are_one() -> None:
    """What was announced and what two outlets then report is one happening."""
    record = record_of(READ.values())
    assert {"plan", "visit", "again"} in documents(record)
    visit = next(h for h in record.happenings() if "again" in h.documents)
    assert (visit.status, visit.origins) == ("happened", 3)
    assert visit.when is not None
    assert str(visit.when.start) == str(visit.when.end) == "2023-05-17"
    assert set(visit.outlets) == {"Steppe Wire", "Tian Shan Post", "Eurasia Desk"}


def test_a_second_visit_is_another() -> None:
    """The same two meeting in another month is another happening."""
    assert all("october" not in group for group in documents(record_of(READ.values())))


NEVER = [
    (
        "another direction",
        "Chile accused Peru on Monday of moving a border post.",
        "Peru accused Chile on Monday of moving a border post.",
    ),
    (
        "another day",
        "Kenya and Uganda held talks on fishing in Nairobi on 3 May 2024.",
        "Kenya and Uganda held talks on fishing in Nairobi on 10 May 2024.",
    ),
    (
        "another party",
        "Kenya and Uganda held talks on fishing in Nairobi on 3 May 2024.",
        "Kenya and Tanzania held talks on fishing in Nairobi on 3 May 2024.",
    ),
    (
        "another number",
        "Ghana and Togo opened the second round of talks on the border on Monday.",
        "Ghana and Togo opened the third round of talks on the border on Monday.",
    ),
    (
        "another deed",
        "Ghana condemned Togo on Monday over the closure of the border.",
        "Ghana thanked Togo on Monday for opening the border.",
    ),
]


@pytest.mark.parametrize(("why", "one", "other"), NEVER)
def test_two_events_are_two(why: str, one: str, other: str) -> None:
    """Another direction, day, party, number or deed makes another happening."""
    record = record_of([told("a", "2024-05-14", "X", one), told("b", "2024-05-14", "Y", other)])
    assert len(record.happenings()) >= 2, why
    assert not documents(record), why


def test_who_disagrees_is_said() -> None:
    """Where two reports give two days, both are shown with their outlets."""
    record = record_of([
        told("a", "2024-05-14", "Fjord Wire", "Kenya and Uganda signed a deal on fishing rights on "
             "Lake Victoria in Kampala on 12 May."),
        told("b", "2024-05-14", "Lake Post", "Kenya and Uganda signed a deal on fishing rights on "
             "Lake Victoria in Kampala on 13 May."),
    ])  # fmt: skip
    found = [h for h in record.happenings() if len(h.documents) == 2]
    assert [h.differences for h in found] == [
        ("day: 2024-05-12 (Fjord Wire); 2024-05-13 (Lake Post)",)
    ]


def test_as_of_shows_what_was_known() -> None:
    """Before the visit there is only its announcement."""
    record = record_of(READ.values())
    before = record.happenings(as_of="2023-05-10")
    assert [(h.status, h.documents) for h in before] == [("planned", ("plan",))]


def test_any_order_gives_the_same() -> None:
    """Documents in every order of arrival make the same happenings with the same ids."""
    found = set()
    for order in permutations(READ.values()):
        record = record_of(order)
        found.add(frozenset((h.id, h.documents) for h in record.happenings()))
    assert len(found) == 1


STORIES = {
    f"{verb}{day}{outlet}": (
        f"2024-05-{day + outlet:02}",
        f"Outlet {outlet}",
        f"{sides} on {day} May 2024 in Geneva over the {matter} dispute.",
    )
    for verb, sides in (("a", "Chile and Peru held talks"), ("b", "Chile accused Peru"))
    for day, matter in ((3, "fishing"), (4, "fishing"), (5, "water"))
    for outlet in (1, 2)
}
MANY = list(readings(STORIES).values())


@settings(max_examples=25, deadline=None)
@given(st.permutations(MANY), st.integers(0, len(MANY)))
def test_incremental_is_the_same_as_from_nothing(order: list[Reading], again: int) -> None:
    """Added in any order, and some read again, the happenings are those of one pass."""
    expected = groups(record_of(MANY))
    record = record_of(order)
    newer = [r.model_copy(update={"version": "next"}) for r in order[:again]]
    record.add(newer)
    assert groups(record) == expected


def test_a_crash_leaves_the_last_whole_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document whose linking breaks off is not there; the others are, and linked."""
    first, second = READ["visit"], READ["again"]
    with open(tmp_path / "record.db") as record:
        record.add([first])
        monkeypatch.setattr(keeping, "likeness", _break)
        with pytest.raises(KeyboardInterrupt):
            record.add([second])
    monkeypatch.undo()
    with open(tmp_path / "record.db") as record:
        assert [d.id for d in record.documents()] == ["visit"]
        record.add([second])
        assert {"visit", "again"} in documents(record)


def _break(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_record_without_links_is_linked_when_it_is_opened(tmp_path: Path) -> None:
    """Documents that were added without linking are linked by opening the record."""
    from dragoman.record import open as open_plainly

    with open_plainly(tmp_path / "record.db") as plain:
        plain.add(READ.values())
    database = sqlite3.connect(tmp_path / "record.db")
    assert database.execute("SELECT count(*) FROM tellings").fetchone() == (0,)
    database.close()
    with open(tmp_path / "record.db") as record:
        assert groups(record) == groups(record_of(READ.values()))
        assert record.link() == 0
