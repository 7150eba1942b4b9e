"""Organisations, forums and regions, with their members by date."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from dragoman.gazetteer.tables import Tables, first_day, first_day_after, parts
from dragoman.gazetteer.values import Organisation

_ORGANISATIONS = "code name aliases type parent seat start end"
_MEMBERSHIPS = "organisation member status start end"
_REGIONS = "name aliases members start end"
_MEMBER = frozenset({"member", "permanent member", "elected member", "party", "participant"})


@dataclass(frozen=True, slots=True)
class _Membership:
    member: str
    status: str
    start: dt.date | None
    end: dt.date | None

    def covers(self, day: dt.date | None) -> bool:
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Region:
    """A region or informal group of states."""

    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]


class Organisations:
    """Every organisation, forum and region, by code and by name."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def by_code(self) -> dict[str, Organisation]:
        """The organisations by their acronyms."""
        found: dict[str, Organisation] = {}
        for row in self._tables.rows("organisations", _ORGANISATIONS):
            code, name, aliases, kind, parent, seat, *_ = row
            found[code] = Organisation(
                code, name, parts(aliases), kind, parent or None, seat or None
            )
        return found

    @cached_property
    def regions(self) -> dict[str, Region]:
        """The regions by their names."""
        rows = self._tables.rows("regions", _REGIONS)
        return {row[0]: Region(row[0], parts(row[1]), tuple(row[2].split())) for row in rows}

    @cached_property
    def _codes(self) -> dict[str, str]:
        codes: dict[str, str] = {}
        for organisation in self.by_code.values():
            for word in (organisation.code, organisation.name, *organisation.aliases):
                codes.setdefault(word.casefold(), organisation.code)
        return codes

    @cached_property
    def _region_names(self) -> dict[str, str]:
        return {
            word.casefold(): region.name
            for region in self.regions.values()
            for word in (*region.aliases, region.name)
        }

    @cached_property
    def _memberships(self) -> dict[str, list[_Membership]]:
        found: dict[str, list[_Membership]] = defaultdict(list)
        for row in self._tables.rows("memberships", _MEMBERSHIPS):
            code, member, status, start, end = row
            found[code].append(_Membership(member, status, first_day(start), first_day_after(end)))
        return found

    def code(self, word: str) -> str | None:
        """The code of an organisation given by code or name, in any case."""
        return self._codes.get(word.strip().casefold())

    def actor(self, code: str) -> str:
        """The code under which an organ acts, or ``code`` itself, of a state or organisation."""
        organisation = self.by_code.get(code)
        return organisation.actor if organisation else code

    def members(self, name: str, on: dt.date | None) -> tuple[str, ...]:
        """The members of an organisation or region on a day (None: now), sorted by code."""
        region = self._region_names.get(name.strip().casefold())
        code = self.code(name)
        if region is not None and (code is None or code not in self._memberships):
            return self.regions[region].members
        rows = [row for row in self._memberships.get(code or name, ()) if row.covers(on)]
        suspended = {row.member for row in rows if row.status == "suspended"}
        return tuple(sorted({row.member for row in rows if row.status in _MEMBER} - suspended))
