"""The table of holdings: who held which office, from when to when, merged from several sources."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gazetteer_tables.identity import group_people
from gazetteer_tables.persons import (
    NOT_A_NAME,
    another_spelling,
    calm,
    person_key,
    person_name,
    surname_of,
)
from gazetteer_tables.rows import Row, day_of, latin, parts, plain_letters, read, unique, written

ABOUT = (
    "Wikidata (CC0), CIA World Factbook (public domain), Institute for Government ministers "
    "database (CC BY 4.0), UN General Debate Corpus (CC0), hand-compiled rows (CC0); merged for "
    "this project"
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

_RANK = {"curated": 0, "ifg-2026": 1, "cia-factbook": 2}
_EXACT = {"stated", "removed_by"}
_SURE = {*_EXACT, "successor"}
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_GAP = dt.timedelta(days=100)
_MOTHERLAND = frozenset({"president", "vice_president", "monarch"})
_DEPUTY = re.compile(
    r"^(?:deputy|vice|assistant|under|parliamentary|head of the office)\b", re.IGNORECASE
)


def rows(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of holdings.tsv: one for each unbroken term of one person in one office."""
    kept = {row["office"]: row["since"] for row in written("kept_offices")}
    crowded = {row["office"] for row in written("kept_offices") if row["crowded"]}
    dropped = {tuple(row.values()) for row in written("holding_drops")}
    away = _ruled_from_elsewhere()
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in read(facts / "offices.tsv"):
        term = (row["iso3"], row["office"], row["person"], row["start"])
        if _wanted(row, kept) and term[:2] not in away and term not in dropped:
            target = "" if row["office"] == "permanent_representative_un" else row["target"]
            groups[row["iso3"], row["office"], target].append(row)
    terms = [
        _merged(code, office, target, term)
        for (code, office, target), found in sorted(groups.items())
        for same in group_people(found, crowded=office in crowded)
        for term in _terms(same)
    ]
    yield from _one_name_each(terms)


def _wanted(row: Row, kept: dict[str, str]) -> bool:
    """Whether a row is of an office that is kept, recent enough, and in Latin letters.

    Rows under a share-alike licence are left out: they would bind the whole table.
    """
    since = kept.get(row["office"])
    if row["licence"].startswith("CC BY-SA"):
        return False
    if any(row[column] and not _DATE.fullmatch(row[column]) for column in ("start", "end")):
        return False
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


def _terms(rows: list[Row]) -> Iterator[list[Row]]:
    """The rows of one person in one office, cut where a gap of some weeks lies."""
    term: list[Row] = []
    reach = dt.date.min
    for row in sorted(rows, key=lambda row: (row["start"], row["end"] or "9999")):
        if term and day_of(row["start"], "01-01") > reach + _GAP:
            yield term
            term, reach = [], dt.date.min
        term.append(row)
        reach = max(reach, _reach(row))
    yield term


def _reach(row: Row) -> dt.date:
    """The last day on which a row sees its person in office."""
    return day_of(row["end"] or row["last_confirmed"] or row["start"], "12-28")


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


def _watches(row: Row) -> bool:
    return not row["source"].startswith("wikidata")


def _end(term: list[Row]) -> str:
    """The end of a term; "" while open.

    A stated end beats an upper bound, unless a source saw the person in office after it.
    Wikidata does not watch: a row of it without an end says only that nobody wrote one yet,
    unless it begins after the stated end.
    """
    exact = [row for row in term if row["end"] and row["end_basis"] in _EXACT]
    bounds = [row["end"] for row in term if row["end"] and row["end_basis"] not in _EXACT]
    best = min(exact, key=lambda row: (-int(row["end"][:4]), _rank(row)), default=None)
    stated = best["end"] if best else ""
    watched = [row for row in term if _watches(row) or (exact and row["start"] >= stated)]
    seen = max((row["last_confirmed"] for row in watched), default="")
    seen_open = max((row["last_confirmed"] for row in watched if not row["end"]), default="")
    end = max([stated, *bounds]) if not exact or seen > stated else stated
    return "" if seen_open > end else end
