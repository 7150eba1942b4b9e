"""Making a Party of what a mention was read to mean."""

import datetime as dt
from functools import cached_property

from dragoman.gazetteer.groups import Group, Groups
from dragoman.gazetteer.holdings import Holdings
from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.patterns import slug
from dragoman.gazetteer.states import States
from dragoman.gazetteer.tables import Tables, first_day
from dragoman.gazetteer.titled import Titled
from dragoman.gazetteer.values import Holding, Name
from dragoman.model.party import Party

_NO_ACTORS = frozenset({"agreement", "initiative", "project", "arrangement", "summit"})
_WHOLE = frozenset({"government", "seat", "capital-planned"})
GENERAL = frozenset(
    [
        "leader",
        "head_of_state",
        "head_of_government",
        "official",
        "spokesperson",
        "envoy",
        "minister_other",
    ]
)


class Parties:
    """Makes parties, each with the name and sector that its code and words give it."""

    def __init__(
        self,
        tables: Tables,
        states: States,
        organisations: Organisations,
        holdings: Holdings,
        groups: Groups,
    ) -> None:
        self._tables = tables
        self._states = states
        self._organisations = organisations
        self._holdings = holdings
        self._groups = groups

    @cached_property
    def _nonstate(self) -> dict[str, tuple[str, str, dt.date | None]]:
        rows = self._tables.rows("nonstate", "name aliases sector code since")
        return {name: (sector, code, first_day(since)) for name, _, sector, code, since in rows}

    def named(self, name: Name, text: str, on: dt.date | None) -> Party | None:
        """The party that one name alone means; None where it names a place or a plan."""
        if name.kind in {"state", "adjective", "capital", "demonym"} and name.code:
            sectors = {"capital": "GOV", "demonym": "CVL"}
            return self.of_code(name.code, sector=sectors.get(name.kind))
        if name.kind == "metonym" and name.code:
            return self._metonym(name.code, name.key or "")
        if name.kind == "organisation":
            return self._organisation(name)
        if name.kind == "region":
            return Party(code=None, name=name.key or text, actor_id=slug(name.key or text))
        if name.kind == "nonstate":
            return self._group_with_name(name.key or text, on)
        return self._person(text, on) if name.kind == "person" else None

    def of_code(self, code: str, *, sector: str | None = None, part: str | None = None) -> Party:
        """The state or organisation of ``code``, or ``part`` of it."""
        actor_id = f"{code}.{part}" if part else code
        return Party(code=code, name=self.name(code), actor_id=actor_id, sector=sector)

    def name(self, code: str) -> str:
        """The name of a state or organisation; the code itself where it has none."""
        state = self._states.by_code.get(code)
        organisation = self._organisations.by_code.get(code)
        if state is not None:
            return state.name
        return organisation.name if organisation else code

    def _metonym(self, code: str, institution: str) -> Party:
        sector = self._groups.metonym_sectors.get(institution, "GOV")
        if code not in self._states.by_code:
            sector = "IGO"
        part = None if institution in _WHOLE else institution
        return self.of_code(code, sector=sector, part=part)

    def _organisation(self, name: Name) -> Party | None:
        organisation = self._organisations.by_code[name.key or ""]
        if organisation.type in _NO_ACTORS:
            return None
        sector = {"ngo": "NGO", "religious": "REL"}.get(organisation.type, "IGO")
        part = slug(organisation.name) if organisation.parent else None
        return self.of_code(organisation.actor, sector=sector, part=part)

    def _group_with_name(self, name: str, on: dt.date | None) -> Party:
        """A movement, as itself or, from the day on which it governs, as its state."""
        sector, code, since = self._nonstate[name]
        if code and on is not None and since is not None and on >= since:
            return self.of_code(code, sector="GOV", part=slug(name))
        return Party(code=None, name=name, actor_id=slug(name), sector=sector or None)

    def _person(self, text: str, on: dt.date | None) -> Party | None:
        """A person named in full: with an office if one is held on the day."""
        ever = self._holdings.of_person(text, None)
        if not ever:
            return None
        now = [row for row in ever if on is not None and row.covers(on)]
        holding = self.foremost(now) if now else None
        code = holding.code if holding else ever[0].code
        party = self.of_code(self._organisations.actor(code), part=slug(ever[0].person))
        sector = self._sector(holding) if holding else "ELI"
        office = holding.office if holding else None
        return party.model_copy(
            update={"person": ever[0].person, "office": office, "sector": sector}
        )

    def foremost(self, holdings: list[Holding]) -> Holding:
        """The foremost of several offices of one person: the first in the table of offices."""
        order = list(self._groups.office_sectors)
        return min(
            holdings,
            key=lambda row: order.index(row.office) if row.office in order else len(order),
        )

    def _sector(self, holding: Holding) -> str:
        return self._groups.office_sectors.get(holding.office, "GOV")

    def official(self, code: str | None, found: Titled, holding: Holding | None) -> Party:
        """The holder of an office, known by name or by the office alone."""
        person = holding.person if holding else found.person
        office = found.title.office
        if holding is not None and (office in GENERAL or holding.office in found.linked):
            office = holding.office
        part = slug(person) if person else slug(office)
        if not person and found.target:
            part = f"{part}-{found.target.lower()}"
        if code is None:
            party = Party(code=None, name=person or "", actor_id=part, sector=found.title.sector)
        else:
            party = self.of_code(code, sector=self._of(code, found.title.sector), part=part)
        return party.model_copy(
            update={"person": person, "office": None if found.title.former else office}
        )

    def group(self, code: str, head: Group) -> Party:
        """A group or body of a state or organisation."""
        return self.of_code(code, sector=self._of(code, head.sector), part=head.institution)

    def _of(self, code: str, sector: str) -> str:
        """The sector of those who act for ``code``: those of an organisation do not govern."""
        return "IGO" if sector == "GOV" and code not in self._states.by_code else sector
