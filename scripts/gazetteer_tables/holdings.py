"""The table of holdings: who held which office, from when to when, merged from several sources."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazetteer_tables.persons import (
    NOT_A_NAME,
    alike,
    another_spelling,
    calm,
    person_key,
    person_name,
    surname_of,
    tokens,
)
from gazetteer_tables.rows import Row, fold, latin, parts, plain_letters, read, unique, written

ABOUT = (
    "Wikidata (CC0), CIA World Factbook (public domain), Institute for Government ministers "
    "database (CC BY 4.0), UN General Debate Corpus (CC0), world-leaders-current (CC BY-SA 4.0, "
    "six rows), hand-compiled rows (CC0); merged for this project"
)
COLUMNS = [
    "code",
    "office",
    "target",
    "person",
    "surname",
    "start",
    "end",
    "confirmed",
    "title",
    "aliases",
    "person_id",
]

_RANK = {"curated": 0, "ifg-2026": 1, "cia-factbook": 2, "world-leaders-current": 2}
_EXACT = {"stated", "removed_by"}
_SURE = {*_EXACT, "successor"}
_GAP = dt.timedelta(days=100)
_MOTHERLAND = frozenset({"president", "vice_president", "monarch"})
_DEPUTY = re.compile(
    r"^(?:deputy|vice|assistant|under|parliamentary|head of the office)\b", re.IGNORECASE
)


def rows(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of holdings.tsv: one for each unbroken term of one person in one office."""
    kept = {row["office"]: row["since"] for row in written("kept_offices")}
    crowded = {row["office"] for row in written("kept_offices") if row["crowded"]}
    away = _ruled_from_elsewhere()
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in read(facts / "offices.tsv"):
        if _wanted(row, kept) and (row["iso3"], row["office"]) not in away:
            target = "" if row["office"] == "permanent_representative_un" else row["target"]
            groups[row["iso3"], row["office"], target].append(row)
    terms = [
        _merged(code, office, target, term)
        for (code, office, target), found in sorted(groups.items())
        for same in _people(found, crowded=office in crowded)
        for term in _terms(same)
    ]
    yield from _one_name_each(terms)


def _wanted(row: Row, kept: dict[str, str]) -> bool:
    """Whether a row is of an office that is kept, recent enough, and in Latin letters."""
    since = kept.get(row["office"])
    if since is None or "-" in row["iso3"] or not latin(row["person"]) or not row["start"]:
        return False
    if NOT_A_NAME.search(row["person"]):
        return False
    deputy = _DEPUTY.match(row["title"]) and "deputy" not in row["office"]
    if deputy and row["office"] not in {"vice_president", "minister_other"}:
        return False
    return not row["end"] or row["end"] >= since


def _ruled_from_elsewhere() -> set[tuple[str, str]]:
    """Offices that the head of another state holds: the president of China for Hong Kong."""
    territories = [
        (code, office)
        for row in written("states")
        if row["field"] == "within" and not row["code"].startswith("X")
        for code in row["code"].split()
        for office in _MOTHERLAND
    ]
    realms = [(code, "monarch") for row in written("realms") for code in row["codes"].split()]
    return {*territories, *realms}


def _one_name_each(terms: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The terms with one spelling for each person of a state: Wikidata's, where it has one."""
    spelling: dict[tuple[str, str], str] = {}
    for term in sorted(terms, key=lambda term: (not term[10], term[5], term[3])):
        for name in (term[3], *parts(term[9])):
            spelling.setdefault((term[0], person_key(name)), term[3])
    further = {
        (row["code"], row["person"]): parts(row["spellings"]) for row in written("spellings")
    }
    taken: set[tuple[str, ...]] = set()
    for term in sorted(terms, key=lambda term: (not term[10], term[6] or "9999")):
        person = spelling[term[0], person_key(term[3])]
        if (*term[:3], person, term[5]) in taken:
            continue
        taken.add((*term[:3], person, term[5]))
        aliases = unique([*([term[3]] if term[3] != person else []), *parts(term[9])])
        spelled = [person, *aliases, *further.get((term[0], person), [])]
        aliases = unique([*spelled, *map(plain_letters, spelled)])[1:]
        yield (*term[:3], person, *term[4:9], "|".join(aliases), term[10])


def _people(rows: Iterable[Row], *, crowded: bool) -> list[list[Row]]:
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
    numbers = {other["person_id"] for other in group} - {""}
    if row["person_id"] and numbers and row["person_id"] not in numbers:
        return False
    return any(_same(row, other, crowded) for other in group)


def _same(one: Row, other: Row, crowded: bool) -> bool:
    """Whether two rows of one office name the same person.

    Where one person holds an office at a time, one surname at one time is one person, if the
    two rows begin together or the given names are alike; a son may follow his father.
    """
    if one["person_id"] and one["person_id"] == other["person_id"]:
        return True
    if one["person_id"] and other["person_id"]:
        return False
    if not crowded and _same_day(one, other):
        return True
    first, second = tokens(one["person"]), tokens(other["person"])
    if not alike(_opening(one), _opening(other), 0.5):
        return False
    if first == second:
        return True
    if len(first & second) >= 2 and (first <= second or second <= first):
        return True
    if not crowded and alike(_family(one), _family(other), 0.8) and _together(one, other):
        return True
    joined = " ".join(sorted(first)), " ".join(sorted(second))
    return alike(*joined, 0.85)


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
    starts = _day(one["start"], "01-01"), _day(other["start"], "01-01")
    if abs(starts[0] - starts[1]) <= _GAP / 2:
        return True
    ends = one["end"] or "9999", other["end"] or "9999"
    overlap = one["start"] < ends[1] and other["start"] < ends[0]
    return overlap and alike(_given(one), _given(other), 0.6)


def _given(row: Row) -> str:
    """The names of a person but the surname."""
    family = _family(row).split()
    return " ".join(word for word in fold(row["person"]).split() if word not in family)


def _terms(rows: list[Row]) -> Iterator[list[Row]]:
    """The rows of one person in one office, cut where a gap of some weeks lies."""
    term: list[Row] = []
    reach = dt.date.min
    for row in sorted(rows, key=lambda row: (row["start"], row["end"] or "9999")):
        if term and _day(row["start"], "01-01") > reach + _GAP:
            yield term
            term, reach = [], dt.date.min
        term.append(row)
        reach = max(reach, _reach(row))
    yield term


def _reach(row: Row) -> dt.date:
    """The last day on which a row sees its person in office."""
    return _day(row["end"] or row["last_confirmed"] or row["start"], "12-28")


def _day(date: str, missing: str) -> dt.date:
    """A full date from a partial one, its ``missing`` month and day from another."""
    known = date.split("-")
    year, month, day = [*known, *missing.split("-")[len(known) - 1 :]]
    return dt.date(int(year), int(month), int(day))


def _merged(code: str, office: str, target: str, term: list[Row]) -> tuple[str, ...]:
    best = min(term, key=lambda row: (_rank(row), row["person"].isupper(), row["person"]))
    named = min(term, key=lambda row: (row["source"] == "cia-factbook", _rank(row)))
    person = person_name(named["person"])
    surname = next((row["surname"] for row in term if row["surname"]), "")
    others = [name for row in term for name in (row["person"], *parts(row["aliases"]))]
    aliases = [name for name in unique(map(person_name, others)) if another_spelling(name, person)]
    stated = [row["start"] for row in term if row["start_basis"] == "stated"]
    end = _end(term)
    exact = any(row["end"] == end and row["end_basis"] in _SURE for row in term)
    confirmed = "" if end and exact else max(row["last_confirmed"] for row in term)
    return (
        code.removeprefix("org:").replace("EUU", "EU"),
        office,
        target.removeprefix("org:").replace("EUU", "EU"),
        person,
        calm(surname) or surname_of(person, code),
        min(stated or [row["start"] for row in term]),
        end,
        confirmed,
        best["title"],
        "|".join(aliases[:4]),
        next((row["person_id"] for row in term if row["person_id"]), ""),
    )


def _rank(row: Row) -> int:
    return _RANK.get(row["source"], 3 if row["source"] != "curated-unverified" else 1)


def _end(term: list[Row]) -> str:
    """The end of a term; "" while open.

    A stated end beats an upper bound, unless a source saw the person in office after it.
    """
    exact = [row for row in term if row["end"] and row["end_basis"] in _EXACT]
    bounds = [row["end"] for row in term if row["end"] and row["end_basis"] not in _EXACT]
    seen = max(row["last_confirmed"] for row in term)
    seen_open = max((row["last_confirmed"] for row in term if not row["end"]), default="")
    end = max(bounds, default="")
    if exact:
        stated = min(exact, key=lambda row: (-int(row["end"][:4]), _rank(row)))["end"]
        end = max(end, stated) if seen > stated else stated
    return "" if seen_open > end else end
