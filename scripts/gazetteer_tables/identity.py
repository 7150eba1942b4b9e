"""Which rows of one office are of one person, across sources and spellings."""

import datetime as dt
from collections.abc import Iterable

from gazetteer_tables.persons import (
    alike,
    one_within_other,
    person_key,
    person_name,
    surname_of,
    tokens,
)
from gazetteer_tables.rows import Row, day_of, fold

_TOGETHER = dt.timedelta(days=50)


def group_people(rows: Iterable[Row], *, crowded: bool) -> list[list[Row]]:
    """The rows of one office, grouped by person across spellings."""
    people: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row["start"], row["source"], row["person"])):
        mates = (group for group in people if _fits(row, group, crowded=crowded))
        group = next(mates, None)
        if group is None:
            people.append([row])
        else:
            group.append(row)
    return people


def _fits(row: Row, group: list[Row], *, crowded: bool) -> bool:
    """Whether a row is of the person of a group; two numbers of Wikidata are two persons."""
    numbers = {_number(other) for other in group} - {""}
    if _number(row) and numbers and _number(row) not in numbers:
        return False
    return any(_same(row, other, crowded) for other in group)


def _same(one: Row, other: Row, crowded: bool) -> bool:
    """Whether two rows of one office name the same person.

    Where one person holds an office at a time, one surname at one time is one person, if the
    two rows begin together or the given names are alike; a son may follow his father.
    """
    if one["person_id"] and one["person_id"] == other["person_id"]:
        return True
    if _number(one) and _number(other):
        return False
    if not crowded and _same_day(one, other):
        return True
    if one_within_other(one["person"], other["person"]):
        return True
    if not alike(_opening(one), _opening(other), 0.5):
        return False
    if not crowded and alike(_family(one), _family(other), 0.8) and _together(one, other):
        return True
    return alike(person_key(one["person"]), person_key(other["person"]), 0.85)


def _number(row: Row) -> str:
    """Wikidata's number of a person where Wikidata gives it; other sources guess it at times."""
    return row["person_id"] if row["source"].startswith("wikidata") else ""


def _same_day(one: Row, other: Row) -> bool:
    """Whether two people, one name alike, took an office on one day: they are one person."""
    shared = tokens(one["person"]) & tokens(other["person"])
    near = alike(person_key(one["person"]), person_key(other["person"]), 0.5)
    return len(one["start"]) == 10 and one["start"] == other["start"] and (bool(shared) or near)


def _opening(row: Row) -> str:
    return person_key(row["person"]).partition(" ")[0]


def _family(row: Row) -> str:
    return fold(row["surname"] or surname_of(person_name(row["person"]), row["iso3"]))


def _together(one: Row, other: Row) -> bool:
    """Whether two rows begin within some weeks, or overlap and have given names alike."""
    starts = day_of(one["start"], "01-01"), day_of(other["start"], "01-01")
    if abs(starts[0] - starts[1]) <= _TOGETHER:
        return True
    ends = one["end"] or "9999", other["end"] or "9999"
    overlap = one["start"] < ends[1] and other["start"] < ends[0]
    return overlap and alike(_given(one), _given(other), 0.6)


def _given(row: Row) -> str:
    """The names of a person but the surname."""
    family = _family(row).split()
    return " ".join(word for word in fold(row["person"]).split() if word not in family)
