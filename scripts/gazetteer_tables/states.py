"""The table of states: names, adjectives, demonyms, capitals and the codes of other data sets."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gazetteer_tables.rows import Row, latin, parts, read, unique, written

ABOUT = (
    "datasets/country-codes (PDDL), opensanctions/rigour (MIT), CIA World Factbook (public "
    "domain), Correlates of War state system v2016 (codes); corrections written for this project"
)
COLUMNS = [
    "code",
    "name",
    "iso2",
    "fips",
    "cow",
    "cameo",
    "status",
    "within",
    "start",
    "end",
    "leader",
    "capital",
    "names",
    "adjectives",
    "demonyms",
]

_ODD = re.compile(r"[()*\d\[\]/]|nutome|[a-z] [Ss]oviet|^(?:is|as|prior|current)\b")
_ADJECTIVAL = re.compile(r"(?<!m)an$|ese$|[^r]i$|ean$|ian$")
_SHOUTED = re.compile(r"^[^a-z]+$")


def rows(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of states.tsv."""
    countries = list(read(facts / "countries.tsv"))
    cow = _cow_codes(facts)
    fixes = _fixes()
    owners = _owners(countries, fixes)
    for country in countries:
        code = country["iso3"]
        words = {
            kind: [word for word in found if owners[kind, word] == code]
            for kind, found in _words(country, fixes[code]).items()
        }
        fix = fixes[code]
        yield (
            code,
            _first(fix["name"], country["name"]),
            country["iso2"],
            country["fips"] if len(country["fips"]) == 2 else "",
            cow.get(code, ""),
            _first(fix["cameo"], code if country["iso2"] else ""),
            _status(country),
            _first(fix["within"], ""),
            country["from"],
            country["to"],
            _first(fix["leader"], "president"),
            "|".join(fix["capital"] or parts(country["capital"])),
            "|".join(words["names"]),
            "|".join(words["adjectives"]),
            "|".join(words["demonyms"]),
        )


def _first(found: list[str], otherwise: str) -> str:
    return found[0] if found else otherwise


def _status(country: Row) -> str:
    known = {"1": "state", "0": "territory"}
    if country["iso3"] in {"TWN", "PSE", "XKX"}:
        return "state"
    return known.get(country["status"]) or (
        "former" if country["status"].startswith("historical") else "de facto"
    )


def _cow_codes(facts: Path) -> dict[str, str]:
    codes: dict[str, tuple[str, str]] = {}
    for row in read(facts / "states_cow.tsv"):
        if row["iso3"]:
            newest = max(codes.get(row["iso3"], ("", "")), (row["from"], row["cow_code"]))
            codes[row["iso3"]] = newest
    return {code: number for code, (_, number) in codes.items()}


def _fixes() -> dict[str, dict[str, list[str]]]:
    """The corrections written here: by code, by field, the values in order."""
    fixes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in written("states"):
        for code in row["code"].split():
            fixes[code][row["field"]].extend(parts(row["value"]))
    return fixes


def _words(country: Row, fix: dict[str, list[str]]) -> dict[str, list[str]]:
    """The names, adjectives and demonyms of one country, each word in one kind only."""
    dropped = set(fix["drop"])
    adjectives = [word for word in parts(country["adjective"]) if word not in dropped]
    adjectives = unique([*filter(_plain, adjectives), *fix["adjective"]])
    demonyms = [word for word in parts(country["demonym"]) if word not in dropped]
    demonyms = unique([*filter(_plain, demonyms), *fix["demonym"]])
    adjectives += [word for word in demonyms if _ADJECTIVAL.search(word)]
    adjectives = unique(adjectives)
    demonyms = [word for word in demonyms if word not in adjectives]
    given = (country["name"], country["official_name"], *parts(country["variants"]))
    names = [word.removeprefix("the ").removeprefix("The ") for word in given if word]
    taken = {*dropped, *demonyms, country["capital"]} - {country["name"]}
    names = [word for word in names if word not in taken and _plain(word) and _calm(word)]
    names = [word for word in names if word not in adjectives or word in given[:1]]
    return {
        "names": unique([*names, *fix["names"]]),
        "adjectives": adjectives,
        "demonyms": demonyms,
    }


def _plain(word: str) -> bool:
    return latin(word) and not _ODD.search(word) and (word[0].isupper() or word[0] == "e")


def _calm(word: str) -> bool:
    """Whether a name is not merely shouted; short acronyms come from the corrections."""
    return not _SHOUTED.match(word)


def _owners(
    countries: list[Row], fixes: dict[str, dict[str, list[str]]]
) -> dict[tuple[str, str], str]:
    """Which state owns a word that several have: a living state first, then as corrected."""
    owners: dict[tuple[str, str], str] = {}
    for country in sorted(countries, key=lambda row: (row["status"] != "1", row["iso3"])):
        for kind, words in _words(country, fixes[country["iso3"]]).items():
            for word in words:
                owners.setdefault((kind, word), country["iso3"])
    for code, fix in sorted(fixes.items()):
        for word in fix["owns"]:
            for kind in ("names", "adjectives", "demonyms"):
                owners[kind, word] = code
    return owners
