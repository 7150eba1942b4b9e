"""Filters -> the ids of the entries that pass them, in the record's order."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from dragoman.model import QueryError
from dragoman.record.filters import KINDS, Filters, Kind

RECENT = (183, 1096)
"""Days before the last document in which the newest entries are looked for first (trial: cost)."""

Condition = tuple[str, list[Any]]
"""A condition in SQL and the values of its question marks; entries are ``e``, documents ``d``."""


def ids(
    database: sqlite3.Connection, name: str, given: dict[str, Any], *, newest: bool = False
) -> list[str]:
    """The ids of the entries of one kind that pass, by publication, document and place in it.

    A limit keeps the first of them, or the last with ``newest``. QueryError for what cannot be
    asked; see ``Filters.of``.
    """
    kind, asked = KINDS[name], Filters.of(name, given)
    known = conditions(database, kind, asked)
    if newest and asked.limit is not None:
        for days in RECENT:
            recent = [*known, (_RECENT, [f"-{days} days"])]
            found = _ids(database, name, recent, asked.limit, newest=True)
            if len(found) == asked.limit:
                return found
    return _ids(database, name, known, asked.limit, newest=newest)


def _ids(
    database: sqlite3.Connection,
    name: str,
    known: list[Condition],
    limit: int | None,
    *,
    newest: bool,
) -> list[str]:
    turn = " DESC" if newest else ""
    place = "" if name == "documents" else f", e.position{turn}"
    found = [
        row[0]
        for row in database.execute(
            f"SELECT e.id FROM {KINDS[name].table} e"
            f" JOIN documents d ON d.id = e.{'id' if name == 'documents' else 'document_id'}"
            f"{where(known)} ORDER BY d.published IS NULL{turn}, d.published{turn}, d.id{turn}"
            f"{place} LIMIT ?",
            [*(value for _, values in known for value in values), limit or -1],
        )
    ]
    return found[::-1] if newest else found


def conditions(database: sqlite3.Connection, kind: Kind, asked: Filters) -> list[Condition]:
    """What the entries of a kind must fulfil, of a query over ``e`` and its documents ``d``."""
    return [*_parties(database, kind, asked), *_words(kind, asked), *_days(kind, asked)]


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
    # The first condition says nothing new, but lets SQLite begin with the few that matter.
    yield _takes_part(kind, "IN (?, ?)"), [one, other]
    yield (
        f"({_takes_part(kind)} OR {_NAMED}) AND ({_takes_part(kind)} OR {_NAMED})",
        [one, one, other, other],
    )


def _takes_part(kind: Kind, codes: str = "= ?") -> str:
    roles = ", ".join(f"'{role}'" for role in kind.roles)
    return (
        f"e.{kind.parties_of} IN"
        f" (SELECT entry_id FROM parties WHERE code {codes} AND role IN ({roles}))"
    )


_NAMED = (
    "EXISTS (SELECT 1 FROM parties p WHERE p.code = ? AND p.role = 'mentioned'"
    " AND p.entry_id = 'm-' || e.document_id"
    " AND p.start >= e.evidence_start AND p.start < e.evidence_end)"
)


_RECENT = "(d.published IS NULL OR d.published >= (SELECT date(max(published), ?) FROM documents))"


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
