"""Flat rows as an Arrow table, by arro3."""

import datetime as dt
from collections.abc import Sequence

from arro3.core import Array, DataType, Field, Schema, Table

from dragoman.model.value import Value
from dragoman.record.flat import columns, flat

_TYPES = {
    str: DataType.string(),
    int: DataType.int64(),
    float: DataType.float64(),
    bool: DataType.bool(),
    dt.date: DataType.date32(),
    dt.datetime: DataType.string(),
}

_EPOCH = dt.date(1970, 1, 1)


def arrow_table(kind: type[Value], rows: Sequence[Value]) -> Table:
    """The rows of one class as an Arrow table; dates are days, lists are joined words."""
    cells = [flat(row) for row in rows]
    arrays, fields = [], []
    for name, python in columns(kind):
        known = _TYPES.get(python, DataType.string())
        values = [_plain(row[name], python) for row in cells]
        arrays.append(_array(values, python, known))
        fields.append(Field(name, known, nullable=True))
    return Table.from_arrays(arrays, schema=Schema(fields))


def _array(values: list[object], python: type, known: DataType) -> Array:
    if python is dt.date:
        return Array(values, DataType.int32()).cast(known)
    return Array(values, known)


def _plain(value: object, python: type) -> object:
    if value is None:
        return None
    if isinstance(value, dt.date) and python is dt.date:
        return (value - _EPOCH).days
    return value if python in _TYPES and not isinstance(value, dt.datetime) else str(value)
