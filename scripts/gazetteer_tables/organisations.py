"""The tables of organisations and forums, with their members by date."""

from collections.abc import Iterator
from pathlib import Path

from gazetteer_tables.rows import Row, parts, read, unique, written

ABOUT = "written for this project from public documents"
COLUMNS = ["code", "name", "aliases", "type", "parent", "seat", "start", "end"]
MEMBERS = (
    "CIA World Factbook (public domain; years seen), and rows written for this project from "
    "public documents"
)
MEMBER_COLUMNS = ["organisation", "member", "status", "start", "end"]


def organisations(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of organisations.tsv; rows written here add to, or replace, those of the facts."""
    found = {row["id"]: row for row in read(facts / "organisations.tsv")}
    codes = _codes()
    for row in written("organisations"):
        found[row["id"]] = {**found.get(row["id"], {}), **{k: v for k, v in row.items() if v}}
    for key, row in sorted(found.items()):
        aliases = _aliases(row)
        yield (
            codes.get(key, key),
            row["name"],
            "|".join(aliases),
            row.get("type", ""),
            row.get("parent", ""),
            row.get("seat", ""),
            row.get("from", ""),
            row.get("to", ""),
        )


def _codes() -> dict[str, str]:
    return {row["id"]: row["code"] for row in written("organisation_codes") if row["code"]}


def _aliases(row: Row) -> list[str]:
    """Every further way to name an organisation, its short name first."""
    dropped = {word for fix in written("organisation_drops") for word in parts(fix["alias"])}
    short = [row["id"]] if not row["id"].startswith("CA-") else []
    names = unique([*short, *parts(row.get("aliases", ""))])
    names = [name.removeprefix("the ") for name in names]
    return [name for name in names if name != row["name"] and name not in dropped]


def memberships(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of memberships.tsv: hand-compiled ones, and the Factbook's where none are."""
    codes = _codes()
    exact = [*read(facts / "memberships.tsv"), *written("memberships")]
    for row in exact:
        member = row["actor"].removeprefix("org:").replace("EUU", "EU")
        yield codes.get(row["org"], row["org"]), member, row["status"], row["from"], row["to"]
    covered = {row["org"] for row in exact}
    wanted = {
        row["factbook"]: row["id"] for row in written("organisation_codes") if row["factbook"]
    }
    for row in read(facts / "memberships_factbook.tsv"):
        key = wanted.get(row["org"])
        if key and (key not in covered or key == "UN") and row["status"] == "member":
            start = "" if row["first_year_seen"] <= "1992" else row["first_year_seen"]
            end = "" if row["last_year_seen"] >= "2023" else row["last_year_seen"]
            yield codes.get(key, key), row["iso3"].replace("EUU", "EU"), "member", start, end
