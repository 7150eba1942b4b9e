"""The gazetteer: one door to who is who and what is where."""

import datetime as dt
from functools import cache, cached_property
from pathlib import Path

from dragoman.gazetteer.context import Context
from dragoman.gazetteer.finder import Finder
from dragoman.gazetteer.holdings import Holdings
from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.patterns import meanings
from dragoman.gazetteer.people import People
from dragoman.gazetteer.places import Places
from dragoman.gazetteer.resolver import Resolver
from dragoman.gazetteer.states import States
from dragoman.gazetteer.tables import Tables
from dragoman.gazetteer.titles import Titles
from dragoman.gazetteer.values import Holding, Name, Organisation, State, Title
from dragoman.model.party import Party
from dragoman.model.place import Place


class Gazetteer:
    """The tables of a folder; each is read when a question first needs it."""

    def __init__(self, data_dir: Path | None = None) -> None:
        self._tables = Tables(data_dir)
        self._organisations = Organisations(self._tables)
        self._titles = Titles(self._tables)
        self._places = Places(self._tables)
        self._context = Context(self._tables, self._places)

    @cached_property
    def _states(self) -> States:
        return States(self._tables)

    @cached_property
    def _holdings(self) -> Holdings:
        offices = self._titles.offices.values()
        return Holdings(
            self._tables,
            top=[office.key for office in offices if office.top],
            foremost=[office.key for office in offices if office.top or office.heads_organisation],
            found=[office.key for office in offices if office.found],
        )

    @cached_property
    def _finder(self) -> Finder:
        found = meanings(
            self._tables,
            self._states,
            self._organisations,
            self._titles,
            self._places,
        )
        for name, senses in self._context.senses.items():
            found[name] = senses[0].meaning
        people = People(self._holdings.names, self._organisations.actor)
        return Finder(found, people, self._context)

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(
            self._tables,
            states=self._states,
            organisations=self._organisations,
            holdings=self._holdings,
            titles=self._titles,
            find=self._finder.find,
        )

    def find(self, text: str) -> list[Name]:
        """All names in a text: the longest on word boundaries, sorted, none overlapping."""
        return self._finder.find(text)

    def resolve(self, mention: str, on: dt.date | None = None, context: str = "") -> Party | None:
        """Who one mention is on a day: "the Kazakh president", "Beijing", "the Chinese side".

        ``context`` is text around the mention, for names such as "Georgia". Without ``on`` no
        unnamed holder of an office is given. None where the words name no one the tables know;
        the party's ``mention`` is left to the caller, who knows where the words stand.
        """
        return self._resolver.resolve(mention, on, context)

    def sector(self, words: str) -> str | None:
        """The PLOVER sector of a word for a group ("troops", "lawmakers"), or None."""
        return self._resolver.groups.sector(words)

    def title(self, text: str) -> Title | None:
        """The office that words name ("vice premier", "prime minister's office"), or None."""
        return self._titles.title(text)

    def holder(self, code: str, office: str, on: dt.date | None) -> Holding | None:
        """Who held an office of a state or organisation on a day; None if several, or unknown."""
        return self._resolver.offices.holder(code, office, on)

    def holdings(self, person: str, on: dt.date | None = None) -> tuple[Holding, ...]:
        """The offices of a person, by full name, on a day (None: ever), the latest first."""
        return self._holdings.of_person(person, on)

    def surname(
        self, surname: str, on: dt.date | None, code: str | None = None
    ) -> tuple[Holding, ...]:
        """Holdings of the one head of state or government or foreign minister of a surname.

        On the day, or else within two years of it; () where several people fit, or no day is
        given.
        """
        return () if on is None else self._holdings.of_surname(surname, on, code)

    def bearers(self, surname: str) -> int:
        """How many holders of any office, at any time, have a surname: a sign how common it is."""
        return self._holdings.bearers(surname)

    def members(self, name: str, on: dt.date | None = None) -> tuple[str, ...]:
        """The members of an organisation or region on a day (None: now), sorted by code."""
        return self._organisations.members(name, on)

    def state(self, code: str) -> State | None:
        """The state with an ISO 3166 alpha-3 code, None where there is none."""
        return self._states.by_code.get(code)

    def organisation(self, code: str) -> Organisation | None:
        """The organisation with an acronym, None where there is none."""
        return self._organisations.by_code.get(code)

    def place(self, name: str, near: str | None = None) -> Place | None:
        """The city or part of a state of a name, in the state ``near`` where it has one."""
        return self._places.place(name, near)

    def code(self, word: str) -> str | None:
        """The code of a state or organisation given by code or any name, in any case."""
        return self._states.code(word) or self._organisations.code(word)


@cache
def load(data_dir: str | Path | None = None) -> Gazetteer:
    """The gazetteer of the package, or of a folder that the compile script wrote.

    Tables that ``data_dir`` lacks come from the package. Raises FactError where ``data_dir``
    is no folder, and, when a question first needs it, where a table is malformed.
    """
    return Gazetteer(None if data_dir is None else Path(data_dir))
