"""Entries as flat rows: one column for each thing that a spreadsheet can hold."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import TypeAdapter

from dragoman.model import Event, Figure, Interval, Party, Place, Span, Statement
from dragoman.model.value import Value


class Column(NamedTuple):
    """A column of a flat table, with the Python type of its values."""

    name: str
    type: type


def flat(row: Value) -> dict[str, Any]:
    """One value as a flat dictionary; its keys are those of ``columns`` for its class.

    Parties are joined by commas, in one column their codes and in another their names; of
    several events or figures the ids are; anything else that holds several values is JSON.
    """
    cells: dict[str, Any] = {}
    for name, kind in _fields(type(row)):
        cells.update(_cells(name, kind, getattr(row, name)))
    return cells


@cache
def columns(kind: type[Value]) -> tuple[Column, ...]:
    """The columns of a class of values, in order."""
    return tuple(column for name, field in _fields(kind) for column in _columns(name, field))


@cache
def _fields(kind: type[Value]) -> tuple[tuple[str, Any], ...]:
    """Each field with its type, "or None" left out."""
    return tuple((n, _bare(f.annotation)) for n, f in kind.model_fields.items())


def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, UnionType}:
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
        return _bare(kinds[0])
    return annotation


def _columns(name: str, kind: Any) -> Iterator[Column]:
    if kind is Span:
        yield from (Column(name, str), Column(f"{name}_start", int), Column(f"{name}_end", int))
    elif kind is Interval:
        yield from (Column(f"{name}_start", dt.date), Column(f"{name}_end", dt.date))
        yield Column(f"{name}_precision", str)
    elif kind is Party:
        yield from (Column(f"{name}_{part}", str) for part in _PARTY)
    elif kind is Place:
        yield from (Column(name, str), Column(f"{name}_code", str))
    elif kind is Statement:
        yield Column(f"{name}_id", str)
    elif kind is Event:
        yield Column(f"{name}_id", str)
        yield from (c for c in columns(Event) if c.name not in _REPEATED)
    elif _holds_parties(kind):
        yield from (Column(name, str), Column(f"{name}_names", str))
    else:
        yield Column(name, _scalar(kind))


_PARTY = ("code", "name", "person", "office", "sector", "mention")
_REPEATED = frozenset({"id", "document_id", "times"})
"""Columns of an event that the expectation beside it has too."""


def _cells(name: str, kind: Any, value: Any) -> Iterator[tuple[str, Any]]:
    if kind is Event:
        yield f"{name}_id", value.id
        yield from ((k, v) for k, v in flat(value).items() if k not in _REPEATED)
        return
    names = [column.name for column in _columns(name, kind)]
    yield from zip(names, _values(kind, value), strict=True)


def _values(kind: Any, value: Any) -> tuple[Any, ...]:
    if _holds_entries(kind):
        return (", ".join(entry.id for entry in value),)
    if _holds_parties(kind):
        named = [party.person or party.name for party in value]
        return ", ".join(p.code or p.name for p in value), ", ".join(dict.fromkeys(named))
    if get_origin(kind) in {tuple, dict}:
        return (TypeAdapter(kind).dump_json(value).decode(),)
    if value is None:
        return (None,) * len(list(_columns("", kind)))
    if kind is Span:
        return value.text, value.start, value.end
    if kind is Interval:
        return value.start, value.end, value.precision
    if kind is Party:
        mention = value.mention.text if value.mention else None
        return value.code, value.name, value.person, value.office, value.sector, mention
    if kind is Place:
        return value.name, value.code
    if kind is Statement:
        return (value.id,)
    return (value,)


def _holds_parties(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[0] is Party


def _holds_entries(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[0] in (Event, Figure)


def _scalar(kind: Any) -> type:
    if get_origin(kind) is Literal:
        return type(get_args(kind)[0])
    return kind if isinstance(kind, type) else str
