"""The words of measuring, from the tables in ``data/numbers``, each read once a process."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from dragoman.model.figure import Bound

WordKind = Literal[
    "unit", "teen", "ten", "hundred", "scale", "dozen", "suffix", "half", "part", "parts",
    "article", "point", "sign",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word that belongs to a number; ``value`` is 0 where it has none of its own."""

    kind: WordKind
    value: float


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol or ISO 4217 code, and what one of the written form is in it."""

    symbol: str
    factor: float
    money: bool


def rows(name: str) -> Iterator[list[str]]:
    """The rows of ``data/numbers/<name>.tsv`` below its comments and header."""
    table = files("dragoman.language").joinpath("data", "numbers", f"{name}.tsv")
    lines = (line for line in table.read_text("utf-8").splitlines() if line[:2] != "# ")
    next(lines)
    return (line.split("\t") for line in lines)


@cache
def words() -> Mapping[str, Word]:
    """Number words in lower case."""
    return {
        form: Word(cast("WordKind", kind), 0.0 if kind in ("point", "sign") else float(value))
        for form, kind, value in rows("words")
    }


def spelling(form: str) -> str:
    """How a unit's form is looked up: case counts only in forms of up to three letters."""
    return form if len(form) <= 3 else form.lower()


@cache
def units() -> Mapping[str, Unit]:
    """Units and currencies by their spelling; the project's own tables come before CLDR's."""
    found = {form: Unit(code, 1.0, money=True) for form, code in _cldr()}
    for name in ("currencies", "units"):
        for form, symbol, factor in rows(name):
            unit = Unit(symbol, float(factor), money=name == "currencies")
            found[spelling(form)] = unit
    return found


def _cldr() -> Iterator[tuple[str, str]]:
    """Currency names of CLDR in one and many ("Polish zloty"), without historic doubles."""
    from babel.numbers import get_currency_name, list_currencies

    for code in sorted(list_currencies(locale="en")):
        forms = {get_currency_name(code, count, locale="en") for count in (1, 2)}
        if code[0] != "X" and not any("(" in form for form in forms):
            yield from ((spelling(form), code) for form in sorted(forms))


@cache
def prefixes() -> Mapping[str, Unit]:
    """What may stand before an amount: currency symbols and codes, as printed."""
    return {
        form: Unit(code, float(factor), money=True)
        for form, code, factor in rows("currencies")
        if not form.isalpha() or form.isupper() or form in ("Rs", "Ksh", "Dhs", "Rp")
    }


@cache
def longest_prefix() -> int:
    """Characters in the longest of the ``prefixes``."""
    return max(map(len, prefixes()))


@cache
def rates() -> Mapping[str, str]:
    """The symbol of each time or measure that a rate may be counted by."""
    return {row[0]: row[1] for row in rows("rates")}


@cache
def context(kind: str) -> frozenset[str]:
    """The words of one kind in ``contexts.tsv`` and ``nouns.tsv``."""
    return frozenset(
        form for name in ("contexts", "nouns") for form, of in rows(name) if of == kind
    )


@cache
def bounds(where: Literal["before", "after"]) -> Mapping[str, Bound]:
    """Bound words before or after an amount."""
    return {form: cast("Bound", kind) for form, side, kind in rows("bounds") if side == where}
