"""What can be asked for, and of which kind of entry."""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any, Self, get_args

from dragoman.model import EventType, QueryError, Status

Day = dt.date | str | None


@dataclass(frozen=True, slots=True)
class Filters:
    """What a query asks for; None asks for everything.

    ``between`` are two parties that both take part; of statements, positions and figures one of
    them takes part and the other does too, or is named in the sentence. Parties are given by
    code or name. ``since`` and ``until`` keep what has a day in that time: of the event's own
    days, the figure's period or the expectation's window where it has one (an open end reaches
    as far as it can), of its day of publication otherwise. ``as_of`` keeps what was published
    by that day. ``due`` keeps expectations whose window is over by ``as_of``, or by today.
    """

    between: tuple[str, str] | None = None
    actor: str | None = None
    type: str | None = None
    status: str | None = None
    since: Day = None
    until: Day = None
    outlet: str | None = None
    as_of: Day = None
    due: bool = False
    limit: int | None = None

    @classmethod
    def of(cls, name: str, given: dict[str, Any]) -> Self:
        """The filters given for one kind of entry, checked and in the record's form.

        QueryError for one that the kind does not have, and for a type, status, day or limit
        that is none.
        """
        for key in given:
            if key not in KINDS[name].filters:
                allowed = ", ".join(KINDS[name].filters)
                raise QueryError(f"{name} have no filter {key!r}: give {allowed}")
        asked = cls(**given)
        return cls(
            between=_pair(asked.between),
            actor=asked.actor,
            type=_known("type", asked.type, get_args(EventType)),
            status=_known("status", asked.status, get_args(Status)),
            since=as_day("since", asked.since),
            until=as_day("until", asked.until),
            outlet=asked.outlet,
            as_of=as_day("as_of", asked.as_of),
            due=bool(asked.due),
            limit=_limit(asked.limit),
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of entry is stored, and what can be asked of it.

    ``days`` is the prefix of the columns of its own days, ``roles`` are those of the parties
    that take part, and ``parties_of`` is the column that the parties belong to.
    """

    table: str
    roles: tuple[str, ...] = ()
    days: str | None = None
    parties_of: str = "id"
    filters: tuple[str, ...] = ("between", "actor", "since", "until", "outlet", "as_of", "limit")


_ALL = tuple(field.name for field in fields(Filters))

KINDS = {
    "events": Kind(
        "events", ("actor", "recipient"), "when", filters=tuple(n for n in _ALL if n != "due")
    ),
    "statements": Kind("statements", ("speaker", "audience")),
    "positions": Kind("positions", ("holder", "towards")),
    "figures": Kind("figures", ("party",), "period"),
    "expectations": Kind("expectations", ("actor", "recipient"), "window", "event_id", _ALL),
    "documents": Kind("documents", filters=("since", "until", "outlet", "as_of", "limit")),
}
"""Each kind of entry by the name of its list."""


def as_day(name: str, value: Day) -> str | None:
    """A day as the record holds it; QueryError for a string that is none."""
    if value is None:
        return None
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    try:
        return dt.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise QueryError(
            f"{value!r} is no day for {name}: give YYYY-MM-DD, such as 2023-03-10"
        ) from None


def _known(name: str, value: str | None, allowed: tuple[str, ...]) -> str | None:
    for known in allowed:
        if value is None or value.casefold() == known.casefold():
            return value and known
    raise QueryError(f"{value!r} is no {name}: give one of {', '.join(allowed)}")


def _pair(value: Any) -> tuple[str, str] | None:
    if value is None:
        return None
    if isinstance(value, tuple | list) and len(value) == 2:
        return str(value[0]), str(value[1])
    raise QueryError(f"{value!r} is no pair of parties for between: give two, such as KAZ and CHN")


def _limit(value: int | None) -> int | None:
    if value is not None and value < 1:
        raise QueryError(f"limit {value} is no number of rows: give 1 or more")
    return value
