"""Linked events -> happenings: the days, the status, who tells of it and where they disagree."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from dragoman.linking.copies.groups import origins
from dragoman.linking.happenings.differences import differences
from dragoman.linking.happenings.telling import families
from dragoman.model import Document, Event, Happening, Interval, Party
from dragoman.record.filters import KINDS, Filters, as_day
from dragoman.record.load import TOGETHER, load_documents, load_events
from dragoman.record.query import Condition, conditions, select, where
from dragoman.record.search import phrases

FURTHEST = ("wished", "possible", "conditional", "planned", "ongoing", "happened")
"""Statuses from the least to the most that can be said of an event; "denied" stands apart."""


def happenings(database: sqlite3.Connection, given: dict[str, Any]) -> list[Happening]:
    """The happenings of which an event passes the filters, by day; each with all its mentions.

    ``as_of`` leaves out mentions that were published later.
    """
    found = _passing(database, given)
    return _load(database, found[: given.get("limit")], given)


def by_id(database: sqlite3.Connection, id: str) -> Happening | None:
    """The happening with this id, None where there is none."""
    found = _load(database, [id], {})
    return found[0] if found else None


def timeline(
    database: sqlite3.Connection, given: dict[str, Any], *, matter: str | None, most: int | None
) -> list[Happening]:
    """The same, of documents that hold the words of ``matter``; ``most`` by origins, by day."""
    found = _passing(database, given, matter)
    if most is not None:
        kept = set(sorted(found, key=lambda happening: -_origins(database, happening))[:most])
        found = [id for id in found if id in kept]
    return _load(database, found[: given.get("limit")], given)


def took_place(
    database: sqlite3.Connection, given: dict[str, Any], *, most: int
) -> list[Happening]:
    """The latest happenings that are told as done, under way or denied, by day."""
    one, other = sorted(given["between"])
    asked = Filters.of("events", {k: v for k, v in given.items() if k != "between"})
    known = conditions(database, KINDS["events"], asked)
    known.append(("e.status IN ('happened', 'ongoing', 'denied')", []))
    latest: dict[str, int] = {}
    for family in families():
        latest |= _latest(database, f"{one} {other} {family}", known, most)
    found = sorted(latest, key=lambda happening: (-latest[happening], happening))[:most]
    return _load(database, found, given)


def _latest(
    database: sqlite3.Connection, key: str, known: list[Condition], most: int
) -> dict[str, int]:
    """The latest happenings under a key, each with its last day; read from the newest on."""
    clause = where([*known, ('k."key" = ?', [key])])
    rows = database.execute(
        "SELECT t.happening_id, k.day FROM telling_keys k JOIN tellings t ON t.number = k.number"
        " JOIN events e ON e.id = t.event_id JOIN documents d ON d.id = e.document_id"
        f"{clause} ORDER BY k.day DESC",
        [*(value for _, values in known for value in values), key],
    )
    found: dict[str, int] = {}
    for happening, day in rows:
        found.setdefault(happening, day)
        if len(found) == most:
            break
    return found


def _passing(
    database: sqlite3.Connection, given: dict[str, Any], matter: str | None = None
) -> list[str]:
    """The ids of the happenings, by the first day that a passing event gives."""
    about: list[Condition] = []
    if matter is not None:
        about = [("d.rowid IN (SELECT rowid FROM texts WHERE texts MATCH ?)", [phrases(matter)])]
    rows = select(
        database,
        "events",
        Filters.of("events", given),
        "t.happening_id, min(coalesce(e.when_start, e.when_end, d.published, '9999')) AS day",
        join="JOIN tellings t ON t.event_id = e.id",
        also=about,
        then=("GROUP BY t.happening_id ORDER BY day, t.happening_id", []),
    )
    return [row[0] for row in rows]


def _origins(database: sqlite3.Connection, happening: str) -> int:
    """How many independent documents tell of a happening."""
    count: int = database.execute(
        "SELECT count(DISTINCT coalesce(c.origin_id, t.document_id)) FROM tellings t"
        " LEFT JOIN copies c ON c.document_id = t.document_id WHERE t.happening_id = ?",
        (happening,),
    ).fetchone()[0]
    return count


def _load(
    database: sqlite3.Connection, found: Sequence[str], given: dict[str, Any]
) -> list[Happening]:
    by_happening = _mentions(database, found, as_day("as_of", given.get("as_of")))
    events = load_events(database, [id for group in by_happening.values() for id in group])
    documents = load_documents(database, sorted({e.document_id for e in events.values()}))
    first_copy = origins(database, documents)
    loaded = [
        _happening(id, [events[e] for e in group], documents, first_copy)
        for id, group in by_happening.items()
        if group
    ]
    return sorted(loaded, key=lambda h: (_day(h, documents), h.id))


def _mentions(
    database: sqlite3.Connection, found: Sequence[str], as_of: str | None
) -> dict[str, list[str]]:
    """The events of each happening, by publication."""
    mentions: dict[str, list[str]] = {id: [] for id in found}
    for start in range(0, len(found), TOGETHER):
        some = list(found[start : start + TOGETHER])
        marks = ", ".join("?" * len(some))
        for row in database.execute(
            "SELECT t.happening_id, t.event_id FROM tellings t"
            " JOIN documents d ON d.id = t.document_id"
            f" WHERE t.happening_id IN ({marks}) AND (? IS NULL OR d.published <= ?)"
            " ORDER BY d.published IS NULL, d.published, d.id, t.number",
            (*some, as_of, as_of),
        ):
            mentions[row["happening_id"]].append(row["event_id"])
    return mentions


def _happening(
    id: str,
    mentions: Sequence[Event],
    documents: dict[str, Document],
    first_copy: dict[str, str],
) -> Happening:
    told_in = list(dict.fromkeys(event.document_id for event in mentions))
    outlets = (documents[d].outlet for d in told_in)
    best = _fullest(mentions)
    return Happening(
        id=id,
        type=Counter(event.type for event in mentions).most_common(1)[0][0],
        mode=_commonest(event.mode for event in mentions),
        status=_status(mentions),
        actors=_named(best.actors, mentions),
        recipients=_named(best.recipients, mentions),
        when=narrowest(mentions),
        place=next((event.place for event in mentions if event.place is not None), None),
        mentions=tuple(mentions),
        documents=tuple(told_in),
        outlets=tuple(dict.fromkeys(outlet for outlet in outlets if outlet is not None)),
        origins=len({first_copy[d] for d in told_in}),
        differences=tuple(differences(mentions, documents)),
    )


def _fullest(mentions: Sequence[Event]) -> Event:
    """The mention that names the most parties by code; the earliest of those that do."""
    return max(mentions, key=lambda e: len({p.code for p in (*e.actors, *e.recipients)} - {None}))


def _named(parties: Iterable[Party], mentions: Sequence[Event]) -> tuple[Party, ...]:
    """The parties, each with the person whom another mention names for it."""
    every = [p for event in mentions for p in (*event.actors, *event.recipients)]
    persons = {p.code: p for p in reversed(every) if p.code and p.person}
    return tuple(persons.get(p.code, p) if p.code and p.person is None else p for p in parties)


def _commonest(values: Iterable[str | None]) -> str | None:
    found = Counter(value for value in values if value is not None).most_common(1)
    return found[0][0] if found else None


def _status(mentions: Sequence[Event]) -> Any:
    """The furthest that is told; "denied" where that was said last and nothing was done."""
    told = [event.status for event in mentions]
    if told[-1] == "denied":
        return "denied"
    return max((s for s in told if s != "denied"), key=FURTHEST.index, default="denied")


def narrowest(mentions: Sequence[Event]) -> Interval | None:
    """The shortest interval that a mention gives, the one that most give where several do."""
    days = [event.when for event in mentions if event.when is not None]
    bounded = [d for d in days if d.start is not None and d.end is not None]
    if not bounded:
        return days[0] if days else None
    given = Counter((d.start, d.end) for d in bounded)

    def order(interval: Interval) -> tuple[int, int]:
        assert interval.start is not None
        assert interval.end is not None
        return (interval.end - interval.start).days, -given[interval.start, interval.end]

    return min(bounded, key=order)


def _day(happening: Happening, documents: dict[str, Document]) -> str:
    when = happening.when
    day = (when.start or when.end) if when else documents[happening.documents[0]].published
    return day.isoformat() if day else "9999"
