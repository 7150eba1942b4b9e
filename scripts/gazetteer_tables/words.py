"""The tables of words: titles, agents, metonyms and armed groups."""

import re
from collections.abc import Iterator
from pathlib import Path

from gazetteer_tables.rows import Row, latin, parts, read, unique, written

TITLES = (
    "titles of Wikidata and Factbook office rows (CC0, public domain); written for this project"
)
TITLE_COLUMNS = ["title", "office", "code"]
AGENTS = "Phoenix agents dictionary (MIT), NGEC PLOVER agents (MIT); written for this project"
AGENT_COLUMNS = ["phrase", "sector"]
METONYMS = "written for this project"
METONYM_COLUMNS = ["term", "code", "institution", "start", "end"]
NONSTATE = "UCDP Actor 22.1 (CC BY 4.0), Phoenix.MilNonState (MIT); written for this project"
NONSTATE_COLUMNS = ["name", "aliases", "sector", "code", "since"]

_SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "REL",
        "SOC",
    ]
)
_ARMED = re.compile(
    r"\b(?:Front|Army|Movement|Brigades?|Liberation|Jihad|Militia|Mujahideen|Mujahidin|Lashkar"
    r"|Harakat|Ansar|Jaish|Jemaah|Tigers|Cartel|Guerrillas?|Commandos|Resistance|Rebels)\b"
)


def titles(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of titles.tsv; titles written here win over those of the facts."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in written("titles"):
        for title in parts(row["title"]):
            found.setdefault(title.casefold(), (title, row["office"], row["code"]))
    for row in read(facts / "office_titles.tsv"):
        title = row["title"]
        if _usable(title) and row["office"] not in {"subnational", "former", "office"}:
            spelled = title if title[0].islower() else _lower(title)
            found.setdefault(title.casefold(), (spelled, row["office"], ""))
    yield from found.values()


def _lower(title: str) -> str:
    """A title in small letters, save for acronyms."""
    return " ".join(word if word.isupper() else word.lower() for word in title.split())


def _usable(title: str) -> bool:
    whole = not re.search(r"(?:\b(?:of|the|and|for|and Minister)|[,-])$|[()\d/]", title)
    return latin(title) and len(title) > 3 and whole


def agents(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of agents.tsv: words for groups and functions, and their sector."""
    found = {phrase: row["sector"] for row in written("agents") for phrase in parts(row["phrase"])}
    for row in read(facts / "agents.tsv"):
        phrase, sector = row["phrase"].lower(), row["plover_sector"]
        minister = sector.startswith("GOV") and re.search(r"minist|secretar", phrase)
        if sector[:3] in _SECTORS and not minister and re.fullmatch(r"[a-z][a-z '-]+", phrase):
            found.setdefault(phrase, "MIL" if sector == "GOVMIL" else sector[:3])
    dropped = {phrase for row in written("agent_drops") for phrase in parts(row["phrase"])}
    dropped.update(title.casefold() for title, _, _ in titles(facts))
    for phrase, sector in found.items():
        if phrase not in dropped and not re.search(r"spokes| (?:in|of|for|to)$", phrase):
            yield phrase, sector


def metonyms(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of metonyms.tsv: buildings and bodies that stand for a government."""
    dropped = {term for row in written("metonym_drops") for term in parts(row["term"])}
    for row in [*read(facts / "metonyms.tsv"), *written("metonyms")]:
        term = row["term"].removeprefix("the ").removeprefix("The ")
        if row["type"] != "capital" and term not in dropped:
            code = row["actor"].removeprefix("org:")
            yield term, code, row["type"].replace("_", "-"), row["from"], row["to"]


def nonstate(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of nonstate.tsv: armed groups and movements, those written here first."""
    taken: set[str] = set()
    for row in written("nonstate"):
        names = [row["name"], *parts(row["aliases"])]
        taken.update(names)
        yield row["name"], row["aliases"], row["sector"], row["code"], row["since"]
    for row in read(facts / "nonstate_actors.tsv"):
        names = [name for name in _names(row) if name not in taken]
        taken.update(names)
        if names:
            yield names[0], "|".join(names[1:]), _sector(row["cameo_code"]), "", ""


def _names(row: Row) -> list[str]:
    """Names that say what they name, and are long enough to mean one group only."""
    given = (re.sub(r"\s*\(.*?\)", "", name) for name in (row["name"], *parts(row["aliases"])))
    dropped = {name for fix in written("nonstate_drops") for name in parts(fix["name"])}
    states = re.compile(r"^(?:Government|Military|Civilians|Residents|Supporters)\b")
    return unique(
        name
        for name in given
        if latin(name)
        and " " in name
        and _ARMED.search(name)
        and not states.match(name)
        and name not in dropped
    )


def _sector(cameo: str) -> str:
    """The PLOVER sector in a CAMEO code such as "YEMREB"; armed rebels where none is known."""
    return cameo[3:6] if cameo[3:6] in _SECTORS else "REB"
