"""Who holds an office on a day, when its holder is not named or named by surname only."""

import datetime as dt
import difflib

from dragoman.gazetteer.holdings import Holdings, plain
from dragoman.gazetteer.states import States
from dragoman.gazetteer.titles import Titles
from dragoman.gazetteer.values import Holding

_MERE = frozenset({"official", "minister_other"})
"""Offices of titles that leave the department open: "Secretary", "Minister"."""

ALIKE = 0.8
"""How alike two transliterations of one surname must be, as difflib measures it."""


class Offices:
    """Looks up holders by office, following titles that may mean several offices."""

    def __init__(self, states: States, holdings: Holdings, titles: Titles) -> None:
        self._states = states
        self._holdings = holdings
        self._titles = titles

    def holder(
        self, code: str, office: str, on: dt.date | None, *, target: str | None = None
    ) -> Holding | None:
        """The one holder of an office on a day; None if several hold it, or nobody is known.

        ``target`` is where an ambassador serves; without it no ambassador is given. A person
        whom the last source saw more than a year before the day is taken to be in office no
        longer.
        """
        if on is None:
            return None
        for key in self.chain(code, office):
            held = self._holdings.of_office(code, key, on)
            rows = [row for row in held if row.target == target]
            fresh = [row for row in rows if row.is_fresh(on)]
            newest = self._newest(rows, fresh) if rows and self._titles.single(key) else None
            if newest is not None:
                return newest
            if fresh and (target is not None or self._titles.alone(key)):
                return fresh[0] if len({plain(row.person) for row in fresh}) == 1 else None
        return None

    def _newest(self, rows: list[Holding], fresh: list[Holding]) -> Holding | None:
        """The latest to take an office, None where that is stale or two took it at once."""
        latest = [row for row in rows if row.start == rows[0].start]
        if rows[0] not in fresh or len({plain(row.person) for row in latest}) > 1:
            return None
        return rows[0]

    def called(self, code: str, office: str, person: str, on: dt.date) -> Holding | None:
        """The one holder of an office on a day whose name ``person`` spells in another way.

        The surname must be the same, or nearly the same after the same initial ("Zelensky").
        """
        given, _, surname = plain(person).removesuffix(" jr").rpartition(" ")
        for key in self.chain(code, office):
            for row in self._holdings.of_office(code, key, on) if self._titles.single(key) else ():
                known = plain(row.surname)
                initial = given[:1] == plain(row.person)[:1]
                near = difflib.SequenceMatcher(None, known, surname).ratio() >= ALIKE
                if known == surname or (initial and near):
                    return row
        return None

    def named(self, code: str, office: str, surname: str, on: dt.date) -> Holding | None:
        """The holder of an office on a day who has a surname, if one person does."""
        wanted = plain(surname)
        for key in self.chain(code, office):
            rows = [
                row
                for row in self._holdings.of_office(code, key, on)
                if plain(row.surname) == wanted or wanted in plain(row.person).split()
            ]
            if rows:
                return rows[0] if len({plain(row.person) for row in rows}) == 1 else None
        return None

    def anywhere(self, office: str, name: str, on: dt.date, words: str) -> Holding | None:
        """The one holder of an office, in whichever state, whom ``name`` fits on a day.

        ``words`` are the title as written: a mere "Secretary" is one of those ministers whose
        titles begin so.
        """
        if office in _MERE:
            holding = self._holdings.of_title(self._titles.ministers, name, on)
            begins = holding is not None and holding.title.lower().startswith(words.lower())
            return holding if begins else None
        keys = [key for key in self._titles.chain(office) if self._titles.single(key)]
        return self._holdings.of_title(keys, name, on) if keys else None

    def chain(self, code: str, office: str) -> tuple[str, ...]:
        """The offices that a title may mean for a state, in the order to look them up."""
        state = self._states.by_code.get(code)
        if office != "leader" or state is None:
            return self._titles.chain(office)
        return tuple(dict.fromkeys((state.leader, *self._titles.chain("head_of_state"))))
