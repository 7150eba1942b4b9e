"""What the gazetteer hands out."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal[
    "state",
    "adjective",
    "demonym",
    "capital",
    "metonym",
    "city",
    "organisation",
    "region",
    "person",
    "title",
    "nonstate",
]


STALE = dt.timedelta(days=400)
"""How long after the last source that saw a person in office they are taken to hold it still."""


class Name(NamedTuple):
    """A name at ``[start, end)`` of a text, without a possessive "'s".

    ``code`` is an ISO 3166 alpha-3 code or an organisation's acronym, None where the name
    alone gives none. ``key`` says what is named: the office of a title, the person's id, the
    institution of a metonym, the name of a region, city or group; the code otherwise.
    """

    start: int
    end: int
    kind: Kind
    code: str | None
    key: str | None


@dataclass(frozen=True, slots=True)
class State:
    """A state, a territory with a code of its own, or an entity that acts like one.

    ``status`` is "state", "territory", "de facto" or "former"; ``within`` is the code of the
    state that a territory belongs to. ``leader`` is the office that leads the state. ``cow`` is
    the Correlates of War number and ``cameo`` the code that CAMEO and GDELT use; None where
    those data sets have no such state.
    """

    code: str
    name: str
    iso2: str | None
    fips: str | None
    cow: str | None
    cameo: str | None
    status: str
    within: str | None
    leader: str
    capitals: tuple[str, ...]
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, forum or agreement.

    ``code`` is its usual acronym; ``parent`` is the code that an organ goes by (the European
    Commission speaks for the EU), else None.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    type: str
    parent: str | None
    seat: str | None

    @property
    def actor(self) -> str:
        """The code under which it acts: its parent's, or its own."""
        return self.parent or self.code


@dataclass(frozen=True, slots=True)
class Holding:
    """Who held an office of a state or organisation, from ``start`` until before ``end``.

    ``end`` None means that no end is known. ``confirmed`` is the last day on which a source
    saw the person in office, where there is no end or only a latest possible one.
    ``target`` is where an ambassador serves.
    """

    code: str
    office: str
    title: str
    person: str
    surname: str
    start: dt.date
    end: dt.date | None
    confirmed: dt.date | None
    target: str | None = None
    aliases: tuple[str, ...] = ()

    def covers(self, day: dt.date) -> bool:
        """Whether the office was held on ``day``."""
        return self.start <= day and (self.end is None or day < self.end)

    def is_fresh(self, day: dt.date) -> bool:
        """Whether a source saw the person in office not too long before ``day``."""
        return self.confirmed is None or day - self.confirmed <= STALE


@dataclass(frozen=True, slots=True)
class Title:
    """An office as words name it: "vice premier", "former foreign minister".

    ``code`` is the state or organisation that the title itself implies ("Kremlin spokesman"),
    as a default that other words may overrule.
    """

    office: str
    sector: str
    code: str | None = None
    former: bool = False
