"""Codes, places, members and holders."""

import datetime as dt

import pytest

from dragoman.gazetteer import load

ON = dt.date(2023, 3, 10)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Kazakhstan", "KAZ"),
        ("kaz", "KAZ"),
        ("KAZ", "KAZ"),
        ("Türkiye", "TUR"),
        ("nato", "NATO"),
        ("Kazakh", "KAZ"),
        ("nowhere", None),
    ],
)
def test_codes(word: str, code: str | None) -> None:
    """A code is found by code or any name, in any case."""
    assert load().code(word) == code


def test_codes_of_other_data_sets() -> None:
    """A state knows its Correlates of War number and its CAMEO code."""
    romania = load().state("ROU")
    assert romania is not None
    assert (romania.cow, romania.cameo, romania.iso2) == ("360", "ROM", "RO")
    assert load().state("ZZZ") is None


@pytest.mark.parametrize(
    ("name", "near", "code"),
    [
        ("Almaty", None, "KAZ"),
        ("Xi’an", None, "CHN"),
        ("Kyiv", None, "UKR"),
        ("Kiev", None, "UKR"),
        ("Cambridge", "USA", "USA"),
        ("Cambridge", "GBR", "GBR"),
        ("Crimea", None, "UKR"),
    ],
)
def test_places(name: str, near: str | None, code: str) -> None:
    """A place lies in the state asked for where that has one, else in that of the largest."""
    place = load().place(name, near=near)
    assert place is not None
    assert place.code == code


def test_a_city_has_coordinates() -> None:
    """A city has degrees and GeoNames' number, a part of a state has not."""
    almaty, crimea = load().place("Almaty"), load().place("Crimea")
    assert almaty is not None
    assert almaty.latitude == pytest.approx(43.25, abs=0.1)
    assert almaty.geonames_id == 1526384
    assert crimea is not None
    assert crimea.latitude is None
    assert load().place("Nowhereville") is None


def test_members_by_date() -> None:
    """An organisation grows: Finland is in NATO since 4 April 2023, Iran in the SCO since July."""
    members = load().members
    assert "FIN" not in members("NATO", dt.date(2023, 4, 3))
    assert "FIN" in members("NATO", dt.date(2023, 4, 4))
    assert "IRN" not in members("SCO", ON)
    assert "IRN" in members("SCO", dt.date(2023, 7, 5))
    assert "GBR" in members("EU", dt.date(2019, 1, 1))
    assert "GBR" not in members("EU", ON)
    assert len(members("UN", ON)) == 193


def test_members_of_forums_and_regions() -> None:
    """A forum and a region have members too."""
    five = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    assert load().members("Central Asia") == five
    assert load().members("C5+1", ON) == tuple(sorted([*five, "USA"]))
    assert load().members("CA-China", dt.date(2023, 5, 18)) == tuple(sorted([*five, "CHN"]))
    assert load().members("no such group") == ()


@pytest.mark.parametrize(
    ("code", "office", "day", "person"),
    [
        ("CHN", "foreign_minister", "2022-12-29", "Wang Yi"),
        ("CHN", "foreign_minister", "2023-03-10", "Qin Gang"),
        ("CHN", "foreign_minister", "2023-08-01", "Wang Yi"),
        ("GBR", "prime_minister", "2022-09-10", "Liz Truss"),
        ("USA", "leader", "2023-03-10", "Joe Biden"),
        ("DEU", "leader", "2023-03-10", "Olaf Scholz"),
        ("KAZ", "foreign_minister", "2023-04-10", "Murat Nurtleu"),
    ],
)
def test_holders(code: str, office: str, day: str, person: str) -> None:
    """An office has the holder of that day."""
    holding = load().holder(code, office, dt.date.fromisoformat(day))
    assert holding is not None
    assert holding.person == person


def test_offices_of_many_have_no_one_holder() -> None:
    """Two spokespersons at once, an ambassador without a post, a day too far on: nobody."""
    gazetteer = load()
    assert gazetteer.holder("CHN", "foreign_ministry_spokesperson", ON) is None
    assert gazetteer.holder("KAZ", "ambassador", ON) is None
    assert gazetteer.holder("KAZ", "foreign_minister", dt.date(2040, 1, 1)) is None
    assert gazetteer.holder("KAZ", "president", None) is None


def test_offices_of_a_person() -> None:
    """A person has the offices of a day, or of a life, the latest first."""
    gazetteer = load()
    assert {row.office for row in gazetteer.holdings("Xi Jinping", ON)} >= {"president"}
    offices = [row.office for row in gazetteer.holdings("kassym-jomart tokayev")]
    assert offices[0] == "president"
    assert {"prime_minister", "foreign_minister"} <= set(offices)
