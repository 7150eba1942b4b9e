"""Rows: the values themselves, and the same as tables."""

import builtins
import datetime as dt
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from record_samples import reading

from dragoman.model import MissingExtraError
from dragoman.record import Record, open

KINDS = ("events", "statements", "positions", "figures", "expectations", "documents", "actors",
         "outlets", "runs", "issues")  # fmt: skip


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    """A record of two documents, one without a day or an outlet."""
    with open(":memory:") as opened:
        opened.add([reading(), reading("two", published=None, outlet=None)])
        yield opened


def test_rows_are_a_sequence(record: Record) -> None:
    """Rows have a length, can be walked, indexed and cut."""
    rows = record.events()
    assert len(rows) == 4
    assert list(rows) == list(rows.rows)
    assert rows[-1] == rows.rows[3]
    assert rows[1:3] == rows.rows[1:3]
    assert repr(rows) == "<4 rows of Event>"


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_is_the_same(record: Record, kind: str) -> None:
    """Dictionaries, Arrow, Polars and pandas have the same columns and values."""
    rows = getattr(record, kind)()
    table = rows.table()
    names = [column.name for column in rows.columns()]
    assert all(list(row) == names for row in table)
    assert rows.to_arrow().column_names == names
    assert rows.to_arrow().num_rows == len(rows)
    assert rows.to_polars().columns == names
    assert list(rows.to_pandas().columns) == names
    for row, given in zip(rows.to_polars().to_dicts(), table, strict=True):
        assert {k: _plain(v) for k, v in row.items()} == {k: _plain(v) for k, v in given.items()}


def _plain(value: object) -> object:
    return str(value) if isinstance(value, dt.datetime | dict | tuple) else value


def test_an_event_as_a_flat_row(record: Record) -> None:
    """A flat row has the words of each span with their offsets, and the parties' codes."""
    row = record.events().table()[0]
    assert row["trigger"] == "signed"
    assert row["trigger_start"] == reading().events[0].trigger.start
    assert row["actors"] == "NOR, CHL"
    assert row["actors_names"] == "Norway, Chile"
    assert row["recipients"] == ""
    assert (row["when_start"], row["when_precision"]) == (dt.date(2024, 3, 4), "day")
    assert row["place"] == "Oslo"
    assert row["statement_id"] == reading().statements[0].id


@pytest.mark.parametrize("kind", KINDS)
def test_no_rows_have_their_columns_still(kind: str) -> None:
    """An empty answer is an empty table with the same columns."""
    with open(":memory:") as empty:
        rows = getattr(empty, kind)()
        assert len(rows) == 0
        assert rows.to_arrow().column_names == [column.name for column in rows.columns()]


@pytest.mark.parametrize("extra", ["polars", "pandas"])
def test_a_missing_extra_names_the_command(
    record: Record, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the library the error says what to install."""
    genuine = builtins.__import__

    def without(name: str, *rest: Any) -> ModuleType:
        if name == extra:
            raise ImportError(name)
        return genuine(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=rf"pip install 'dragoman\[{extra}\]'"):
        getattr(record.events(), f"to_{extra}")()
