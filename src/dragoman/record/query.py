"""Filters -> the ids of the entries that pass them, in the record's order."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from dragoman.model import QueryError
from dragoman.record.filters import KINDS, Filters, Kind

Condition = tuple[str, list[Any]]
"""A condition in SQL and the values of its question marks; entries are ``e``, documents ``d``."""


def ids(
    database: sqlite3.Connection, name: str, given: dict[str, Any], *, newest: bool = False
) -> list[str]:
    """The ids of the entries of one kind that pass, by publication, document and place in it.

    A limit keeps the first of them, or the last with ``newest``. QueryError for what cannot be
    asked; see ``Filters.of``.
    """
    asked = Filters.of(name, given)
    turn = " DESC" if newest else ""
    by_day = f"d.published IS NULL{turn}, d.published{turn}, d.id{turn}"
    if _parties_asked(asked):
        by_day = f"c.day{turn}, c.document_id{turn}"
    place = "" if name == "documents" else f", e.position{turn}"
    order = f"ORDER BY {by_day}{place} LIMIT ?"
    rows = select(database, name, asked, "e.id", then=(order, [asked.limit or -1]))
    found = [row[0] for row in rows]
    return found[::-1] if newest else found


def select(
    database: sqlite3.Connection,
    name: str,
    asked: Filters,
    columns: str,
    *,
    join: str = "",
    also: Sequence[Condition] = (),
    then: Condition = ("", []),
) -> sqlite3.Cursor:
    """Columns of the entries ``e`` of one kind that pass, with their documents ``d``.

    Where parties are asked for, the documents that hold their codes come first, from an index
    ``c`` that has them by day: a limit then reads no further than it must.
    """
    kind = KINDS[name]
    source, values = _source(database, kind, asked)
    known = [*conditions(database, kind, asked), *also]
    return database.execute(
        f"SELECT {columns} FROM {source} {join}{where(known)} {then[0]}",
        [*values, *(value for _, several in known for value in several), *then[1]],
    )


def conditions(database: sqlite3.Connection, kind: Kind, asked: Filters) -> list[Condition]:
    """What the entries of a kind must fulfil, of a query over ``e`` and its documents ``d``."""
    return [*_parties(database, kind, asked), *_words(kind, asked), *_days(kind, asked)]


def _source(database: sqlite3.Connection, kind: Kind, asked: Filters) -> Condition:
    """The tables to go through: CROSS JOIN is SQLite's word for "in this order"."""
    own = "id" if kind.table == "documents" else "document_id"
    codes = sorted({code(database, p) for p in _parties_asked(asked)}, key=_rarity(database))
    if not codes:
        return f"{kind.table} e JOIN documents d ON d.id = e.{own}", []
    others = "".join(
        f" CROSS JOIN codes c{n} ON c{n}.code = ? AND c{n}.day = c.day"
        f" AND c{n}.document_id = c.document_id"
        for n in range(1, len(codes))
    )
    return (
        f"(SELECT c.day, c.document_id FROM codes c{others} WHERE c.code = ?) c"
        " CROSS JOIN documents d ON d.id = c.document_id"
        f" CROSS JOIN {kind.table} e ON e.{own} = d.id",
        [*codes[1:], codes[0]],
    )


def _parties_asked(asked: Filters) -> list[str]:
    return [*(asked.between or ()), *([asked.actor] if asked.actor is not None else [])]


def _rarity(database: sqlite3.Connection) -> Callable[[str], int]:
    """How many documents hold a code."""
    query = "SELECT count(*) FROM codes WHERE code = ?"
    return lambda code: int(database.execute(query, (code,)).fetchone()[0])


def code(database: sqlite3.Connection, party: str) -> str:
    """The code of a party given by code or name; QueryError where nobody bears it."""
    if database.execute("SELECT 1 FROM parties WHERE code = ? LIMIT 1", (party,)).fetchone():
        return party
    from dragoman.gazetteer import load

    found = load().code(party)
    if found is None:
        raise QueryError(
            f"no state or organisation is called {party!r}: give an ISO 3166 code such as KAZ, "
            "an acronym such as UN, or an English name"
        )
    return found


def where(conditions: list[Condition]) -> str:
    """The conditions as a clause, with question marks for their values."""
    return f" WHERE {' AND '.join(sql for sql, _ in conditions)}" if conditions else ""


def _parties(database: sqlite3.Connection, kind: Kind, asked: Filters) -> Iterator[Condition]:
    if asked.actor is not None:
        yield _takes_part(kind), [code(database, asked.actor)]
    if asked.between is None:
        return
    one, other = (code(database, party) for party in asked.between)
    if kind.days == "when" or kind.parties_of != "id":
        yield _takes_part(kind), [one]
        yield _takes_part(kind), [other]
        return
    yield f"({_takes_part(kind)} OR {_takes_part(kind)})", [one, other]
    for party in (one, other):
        yield f"({_takes_part(kind)} OR {_NAMED})", [party, party]


def _takes_part(kind: Kind) -> str:
    roles = ", ".join(f"'{role}'" for role in kind.roles)
    return (
        f"EXISTS (SELECT 1 FROM parties p WHERE p.entry_id = e.{kind.parties_of}"
        f" AND p.role IN ({roles}) AND p.code = ?)"
    )


_NAMED = (
    "EXISTS (SELECT 1 FROM parties p WHERE p.code = ? AND p.role = 'mentioned'"
    " AND p.entry_id = 'm-' || e.document_id"
    " AND p.start >= e.evidence_start AND p.start < e.evidence_end)"
)


def _words(kind: Kind, asked: Filters) -> Iterator[Condition]:
    for column, value in (("type", asked.type), ("status", asked.status)):
        if value is not None and kind.table == "events":
            yield f"e.{column} = ?", [value]
        elif value is not None:
            yield f"e.event_id IN (SELECT id FROM events WHERE {column} = ?)", [value]
    if asked.outlet is not None:
        yield "d.outlet = ? COLLATE NOCASE", [asked.outlet]


def _days(kind: Kind, asked: Filters) -> Iterator[Condition]:
    if asked.since is not None:
        yield f"{_own_day(kind, 'end', '9999-12-31')} >= ?", [asked.since]
    if asked.until is not None:
        yield f"{_own_day(kind, 'start', '0001-01-01')} <= ?", [asked.until]
    if asked.as_of is not None:
        yield "d.published <= ?", [asked.as_of]
    if asked.due:
        yield "e.window_end < coalesce(?, date('now', 'localtime'))", [asked.as_of]


def _own_day(kind: Kind, side: str, beyond: str) -> str:
    """The first or last of an entry's own days, the day of publication where it has none."""
    if kind.days is None:
        return "d.published"
    return (
        f"iif(e.{kind.days}_precision IS NULL, d.published,"
        f" coalesce(e.{kind.days}_{side}, '{beyond}'))"
    )
