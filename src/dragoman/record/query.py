"""Filters -> the ids of the entries that pass them, in the record's order."""

import datetime as dt
import sqlite3
from dataclasses import dataclass
from typing import Any, get_args

from dragoman.model import EventType, QueryError, Status

Day = dt.date | str | None

_PARTY = (
    "EXISTS (SELECT 1 FROM parties p WHERE p.entry_id = {id} AND p.role != 'mentioned'"
    " AND p.code = ?)"
)
_MENTIONED = (
    "EXISTS (SELECT 1 FROM parties p WHERE p.entry_id = 'm-' || e.document_id AND p.code = ?"
    " AND p.start >= e.evidence_start AND p.start < e.evidence_end)"
)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a query asks for; None asks for everything.

    ``between`` are two codes that both take part; of statements, positions and figures one of
    them takes part and the other may be named in the sentence. ``since`` and ``until`` count
    from the event's own days, or the figure's period or the expectation's window, where it has
    them, and from the day of publication otherwise. ``as_of`` leaves out documents published
    after that day. ``due`` keeps expectations whose window is over by then (by ``as_of``, or
    today).
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


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of entry is stored: its table, and the columns of its own days, if any."""

    table: str
    first_day: str | None = None
    last_day: str | None = None
    parties_of: str = "e.id"


KINDS = {
    "events": Kind("events", "e.when_start", "e.when_end"),
    "statements": Kind("statements"),
    "positions": Kind("positions"),
    "figures": Kind("figures", "e.period_start", "e.period_end"),
    "expectations": Kind("expectations", "e.window_start", "e.window_end", "e.event_id"),
    "documents": Kind("documents"),
}


def ids(database: sqlite3.Connection, name: str, filters: Filters) -> list[str]:
    """The ids of the entries of one kind that pass, by publication, document and place in it.

    QueryError for a type, status, day or limit that is none.
    """
    kind = KINDS[name]
    where, values = _conditions(kind, filters)
    query = (
        f"SELECT e.id FROM {kind.table} e"
        f" JOIN documents d ON d.id = e.{'id' if kind.table == 'documents' else 'document_id'}"
        + ("".join(f" {join}" for join in _joins(kind, filters)))
        + (f" WHERE {' AND '.join(where)}" if where else "")
        + " ORDER BY d.published IS NULL, d.published, d.id"
        + ("" if kind.table == "documents" else ", e.position")
    )
    if filters.limit is not None:
        if filters.limit < 1:
            raise QueryError(f"limit {filters.limit} is no number of rows: give 1 or more")
        query += f" LIMIT {int(filters.limit)}"
    return [row[0] for row in database.execute(query, values)]


def _joins(kind: Kind, filters: Filters) -> list[str]:
    if kind.table == "expectations" and (filters.type or filters.status):
        return ["JOIN events v ON v.id = e.event_id"]
    return []


def _conditions(kind: Kind, filters: Filters) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    values: list[Any] = []

    def ask(condition: str, *given: Any) -> None:
        where.append(condition)
        values.extend(given)

    party = _PARTY.format(id=kind.parties_of)
    if filters.between is not None:
        one, other = filters.between
        if kind.table in {"events", "expectations"}:
            ask(party, one)
            ask(party, other)
        else:
            ask(f"(({party} AND ({party} OR {_MENTIONED})) OR ({party} AND {_MENTIONED}))",
                one, other, other, other, one)  # fmt: skip
    if filters.actor is not None:
        ask(party, filters.actor)
    own = "v" if kind.table == "expectations" else "e"
    for column, value, allowed in (
        ("type", filters.type, get_args(EventType)),
        ("status", filters.status, get_args(Status)),
    ):
        if value is not None:
            ask(f"{own}.{column} = ?", _known(column, value, allowed))
    if filters.since is not None:
        ask(f"{_coalesced(kind.last_day, kind.first_day)} >= ?", as_day("since", filters.since))
    if filters.until is not None:
        ask(f"{_coalesced(kind.first_day, kind.last_day)} <= ?", as_day("until", filters.until))
    if filters.outlet is not None:
        ask("d.outlet = ? COLLATE NOCASE", filters.outlet)
    if filters.as_of is not None:
        ask("d.published <= ?", as_day("as_of", filters.as_of))
    if filters.due:
        by = as_day("as_of", filters.as_of or dt.date.today())
        ask("e.window_end < ?", by)
    return where, values


def _coalesced(*columns: str | None) -> str:
    """The entry's own day where it has one, else the day of publication."""
    return f"coalesce({', '.join([c for c in columns if c is not None] + ['d.published'])}, '')"


def _known(name: str, value: str, allowed: tuple[str, ...]) -> str:
    for known in allowed:
        if value.casefold() == known.casefold():
            return known
    raise QueryError(f"{value!r} is no {name}: give one of {', '.join(allowed)}")


def as_day(name: str, value: Day) -> str:
    """A day as the record holds it; QueryError for a string that is none."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    try:
        return dt.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise QueryError(
            f"{value!r} is no day for {name}: give YYYY-MM-DD, such as 2023-03-10"
        ) from None
