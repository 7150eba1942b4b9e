"""Who held which office on which day."""

import datetime as dt
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from dragoman.gazetteer.tables import Tables, first_day, first_day_after, parts
from dragoman.gazetteer.values import Holding

_COLUMNS = "code office target person surname start end confirmed title aliases person_id"
_NEAR = dt.timedelta(days=731)


class Holdings:
    """Every holding, by office, by person and by the surnames of those at the top."""

    def __init__(
        self, tables: Tables, *, top: Iterable[str], foremost: Iterable[str], found: Iterable[str]
    ) -> None:
        self._tables = tables
        self._top = tuple(top)
        self._foremost = frozenset(foremost)
        self._found = frozenset(found)

    @cached_property
    def _rows(self) -> list[list[str]]:
        return list(self._tables.rows("holdings", _COLUMNS))

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[list[str]]]:
        found: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for row in self._rows:
            found[row[0], row[1]].append(row)
        return found

    @cached_property
    def _by_person(self) -> dict[str, list[list[str]]]:
        found: dict[str, list[list[str]]] = defaultdict(list)
        for row in self._rows:
            for name in {plain(row[3]), *map(plain, parts(row[9]))}:
                found[name].append(row)
        return found

    @cached_property
    def _by_part(self) -> dict[str, list[list[str]]]:
        found: dict[str, list[list[str]]] = defaultdict(list)
        for row in self._rows:
            for part in {*plain(row[3]).split()}:
                found[part].append(row)
        return found

    @cached_property
    def _by_surname(self) -> dict[str, list[list[str]]]:
        found: dict[str, list[list[str]]] = defaultdict(list)
        for row in self._rows:
            if row[1] in self._top:
                for surname in _surnames(row[3], row[4], row[9]):
                    found[surname].append(row)
        return found

    @cached_property
    def names(self) -> dict[str, tuple[str, str]]:
        """For every spelling of a full name its holder's code and the person's name.

        Where several people, or one in several offices, have a name, the foremost offices go
        before others, and later ones before earlier ones.
        """
        found: dict[str, tuple[str, str]] = {}
        rows = [row for row in self._rows if row[1] in self._found]
        rows.sort(key=lambda row: (row[1] in self._foremost, row[5]), reverse=True)
        for row in rows:
            person = row[3]
            named = (row[0], person)
            for name in (person, *row[9].split("|")) if row[9] else (person,):
                if " " in name:
                    found.setdefault(name, named)
        return found

    def of_office(self, code: str, office: str, on: dt.date) -> list[Holding]:
        """Everyone who held an office on a day, who took it last first."""
        found = map(_holding, self._by_office.get((code, office), ()))
        return sorted((row for row in found if row.covers(on)), key=_newest_first)

    def of_person(self, person: str, on: dt.date | None) -> tuple[Holding, ...]:
        """The offices of a person on a day; all of them, the latest first, without a day."""
        found = map(_holding, self._by_person.get(plain(person), ()))
        return tuple(
            sorted((row for row in found if on is None or row.covers(on)), key=_newest_first)
        )

    def of_surname(self, surname: str, on: dt.date, code: str | None) -> tuple[Holding, ...]:
        """Holdings of the one person at the top who has a surname; () where several have.

        Looked at are heads of state and government and foreign ministers on the day, and,
        where nobody fits, those of the two years before and after.
        """
        rows = self._by_surname.get(plain(surname), ())
        found = [row for row in map(_holding, rows) if code is None or row.code == code]
        for near in (dt.timedelta(0), _NEAR):
            fitting = [row for row in found if _within(row, on, near)]
            if fitting:
                people = {plain(row.person) for row in fitting}
                one = len(people) == 1
                return (min(fitting, key=self._from_top),) if one else ()
        return ()

    def bearers(self, surname: str) -> int:
        """How many holders of any office, at any time, have a surname by its last word."""
        return self._bearers[plain(surname).rpartition(" ")[2]]

    @cached_property
    def _bearers(self) -> Counter[str]:
        people = {(row[3], row[4]) for row in self._rows}
        return Counter(plain(surname).rpartition(" ")[2] for _, surname in people)

    def of_title(self, offices: Iterable[str], name: str, on: dt.date) -> Holding | None:
        """The one person whom ``name`` fits among the holders of ``offices`` in every state.

        All parts of the name must be parts of the holder's. None where several people fit, or
        where the last source that saw the person in office is long past.
        """
        wanted, keys = set(plain(name).split()), frozenset(offices)
        longest = max(wanted, key=len, default="")
        rows = [row for row in self._by_part.get(longest, ()) if row[1] in keys]
        fitting = [
            row
            for row in map(_holding, rows)
            if row.covers(on) and row.is_fresh(on) and wanted.issubset(plain(row.person).split())
        ]
        named = [row for row in fitting if wanted & set(plain(row.surname).split())]
        people = {plain(row.person) for row in named}
        return min(named, key=_newest_first) if len(people) == 1 else None

    def _from_top(self, holding: Holding) -> tuple[int, int]:
        return self._top.index(holding.office), -holding.start.toordinal()


def _surnames(person: str, surname: str, aliases: str) -> set[str]:
    """A surname, and its other spellings.

    They are the last words of the full name and of aliases, where those begin alike or end the
    surname: "Karzai" of "Tisa Karzai", "Ahmadinejad" beside "Ahmadi-Nejad".
    """
    known = plain(surname)
    others = {plain(name).split(" ")[-1] for name in (person, *parts(aliases)) if " " in name}
    bare = known.removeprefix("al ").removeprefix("el ")
    alike = {o for o in others if o[:3] == known[:3] or known.endswith(f" {o}")}
    return {known, bare, *alike}


def _within(holding: Holding, on: dt.date, near: dt.timedelta) -> bool:
    return holding.start <= on + near and (holding.end is None or on - near < holding.end)


def _newest_first(holding: Holding) -> tuple[int, str]:
    return -holding.start.toordinal(), holding.person


def _holding(row: list[str]) -> Holding:
    start = first_day(row[5])
    return Holding(
        code=row[0],
        office=row[1],
        target=row[2] or None,
        person=row[3],
        surname=row[4],
        start=start or dt.date.min,
        end=first_day_after(row[6]),
        confirmed=first_day(row[7]),
        title=row[8],
        aliases=parts(row[9]),
    )


def plain(name: str) -> str:
    """A name as it is compared: lower case, without accents, hyphens and apostrophes."""
    if name.isascii():
        letters = name.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(letters.translate(_MARKS).split())


_MARKS = str.maketrans({"-": " ", "'": None, "’": None, "‘": None, "ʻ": None, ".": None})
