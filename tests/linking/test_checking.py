"""Figures that cannot all be true."""

import pytest
from stories import record_of, told

TRADE = "In {year}, trade between Kenya and Ghana {verb} ${amount}."


def kinds(*texts: tuple[str, str]) -> list[str]:
    """The kinds of disagreement between texts, each with its day."""
    record = record_of(
        told(f"d{number}", day, f"Outlet {number}", text)
        for number, (day, text) in enumerate(texts)
    )
    return [found.kind for found in record.check()]


def trade(day: str, year: int, amount: str, verb: str = "came to") -> tuple[str, str]:
    """A text on the trade of a year."""
    return day, TRADE.format(year=year, amount=amount, verb=verb)


CASES = [
    (["contradiction"], trade("2031-01-18", 2030, "1.4 billion"),
     trade("2031-02-18", 2030, "1.9 billion")),
    ([], trade("2031-01-18", 2030, "1.4 billion"), trade("2031-02-18", 2030, "1.38 billion")),
    ([], trade("2031-01-18", 2030, "1.4 billion"), trade("2032-02-18", 2031, "1.9 billion")),
    (["scale"], trade("2031-01-18", 2030, "1.4 billion"),
     trade("2031-02-18", 2030, "1.4 million")),
    (["change"], trade("2031-01-18", 2029, "1.4 billion"),
     trade("2032-02-18", 2030, "3 billion", "rose 50 percent to")),
    ([], trade("2031-01-18", 2029, "2 billion"),
     trade("2032-02-18", 2030, "3 billion", "rose 50 percent to")),
    (["record"], trade("2031-01-18", 2028, "3.5 billion"),
     trade("2032-02-18", 2030, "3 billion", "reached a record high of")),
    ([], trade("2031-01-18", 2028, "2.5 billion"),
     trade("2032-02-18", 2030, "3 billion", "reached a record high of")),
    (["contradiction"], trade("2031-01-18", 2030, "1.4 billion", "exceeded"),
     trade("2031-02-18", 2030, "1.1 billion")),
    ([], trade("2031-01-18", 2030, "1.4 billion", "exceeded"),
     trade("2031-02-18", 2030, "1.6 billion")),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "one", "other"), CASES)
def test_kinds(expected: list[str], one: tuple[str, str], other: tuple[str, str]) -> None:
    """What cannot both be true is listed by kind; rounding, bounds and other years are none."""
    assert kinds(one, other) == expected


def test_both_are_cited() -> None:
    """The words name both values, their days, outlets and documents."""
    day, text = trade("2031-01-18", 2030, "1.4 billion")
    later, other = trade("2031-02-18", 2030, "1.9 billion")
    record = record_of([told("one", day, "Lake Post", text), told("two", later, "Wire", other)])
    found = record.check()[0]
    assert [f.document_id for f in found.figures] == ["one", "two"]
    for part in ("$1.4 billion", "$1.9 billion", "Lake Post", "Wire", "2031-01-18", "two", "2030"):
        assert part in found.words


def test_as_of_and_filters() -> None:
    """Only figures that were published by the day, and of the parties asked for, are checked."""
    day, text = trade("2031-01-18", 2030, "1.4 billion")
    later, other = trade("2031-02-18", 2030, "1.9 billion")
    record = record_of([told("one", day, "X", text), told("two", later, "Y", other)])
    assert not record.check(as_of="2031-02-01")
    assert not record.check(actor="UGA")
    assert len(record.check(between=("KEN", "GHA"))) == 1
