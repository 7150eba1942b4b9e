"""Cities and the parts of states, with their coordinates."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.gazetteer.holdings import plain
from dragoman.gazetteer.tables import Tables, parts
from dragoman.model.place import Place

_CITIES = "name code latitude longitude geonames_id population aliases"
_PROVINCES = "name code aliases"


@dataclass(frozen=True, slots=True)
class City:
    """A city as the table has it; ``population`` tells cities of one name apart."""

    name: str
    code: str
    latitude: float
    longitude: float
    geonames_id: int
    population: int
    aliases: tuple[str, ...]

    @property
    def place(self) -> Place:
        """The city as the record keeps it."""
        return Place(
            name=self.name,
            code=self.code,
            latitude=self.latitude,
            longitude=self.longitude,
            geonames_id=self.geonames_id,
        )


class Places:
    """Every city and part of a state, by name."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """Every city of the table, the largest first."""
        return tuple(map(_city, self._tables.rows("cities", _CITIES)))

    @cached_property
    def provinces(self) -> dict[str, str]:
        """Parts of states, and territories in dispute: their names, with the state's code."""
        return {
            word: code
            for name, code, aliases in self._tables.rows("provinces", _PROVINCES)
            for word in (name, *parts(aliases))
        }

    @cached_property
    def _by_name(self) -> dict[str, list[City]]:
        found: dict[str, list[City]] = defaultdict(list)
        for city in self.cities:
            for name in dict.fromkeys(plain(word) for word in (city.name, *city.aliases)):
                found[name].append(city)
        return found

    def place(self, name: str, near: str | None) -> Place | None:
        """The city or part of a state of a name: in the state ``near`` if there, else the largest.

        None where the name is unknown.
        """
        found = self._by_name.get(plain(name), [])
        home = next((city for city in found if city.code == near), None)
        if home is not None:
            return home.place
        if name in self.provinces:
            return Place(name=name, code=self.provinces[name])
        return found[0].place if found else None

    def large(self, population: int) -> Iterator[tuple[str, str, str]]:
        """Every way to write each city of a ``population``, its code, and its own name.

        Reads no further into the table, which has the largest cities first.
        """
        for row in self._tables.rows("cities", _CITIES):
            if int(row[5] or 0) < population:
                return
            for name in (row[0], *parts(row[6])):
                yield name, row[1], row[0]

    def has(self, name: str, code: str) -> str | None:
        """The name of a city of any size that a state has, None where it has none so called."""
        found = self._by_name.get(plain(name), ())
        return next((city.name for city in found if city.code == code), None)


def _city(row: list[str]) -> City:
    name, code, latitude, longitude, number, population, aliases = row
    return City(
        name,
        code,
        float(latitude),
        float(longitude),
        int(number),
        int(population or 0),
        parts(aliases),
    )
