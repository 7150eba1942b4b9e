"""JSON lines and lists: a document a line, under this project's field names or NGEC's."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from dragoman.sources.items import Given, Item, issue, made, too_large
from dragoman.sources.lines import Row
from dragoman.sources.plain import Facts
from dragoman.sources.tables import table


def from_lines(rows: Iterable[Row], where: str, given: Given) -> Iterator[Item]:
    """A document for each line; a bad line gives an issue with its number, and reading goes on."""
    for row in rows:
        place = f"{where}, line {row.number}"
        if row.text is None:
            yield too_large(place)
            continue
        if row.encoding != "utf-8":
            yield issue(place, "not UTF-8", f"is not in UTF-8 and was read as {row.encoding}: "
                        "check its accents, or save the file as UTF-8")  # fmt: skip
        try:
            value = json.loads(row.text)
        except (ValueError, RecursionError) as error:
            yield _bad(place, f"is no JSON ({_short(error)})")
            continue
        yield from from_object(value, place, given)


def from_json(text: str, where: str, given: Given) -> Iterator[Item]:
    """A document for each object of a JSON list, or for the one object that the text is."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield _bad(where, f"is no JSON ({_short(error)})")
        return
    if not isinstance(value, list):
        yield from from_object(value, where, given)
        return
    if not value:
        yield issue(where, "empty", "is a list without a document: check the file")
    for number, one in enumerate(value, 1):
        yield from from_object(one, f"{where}, item {number}", given)


def from_object(value: object, where: str, given: Given) -> Iterator[Item]:
    """The document that one JSON object describes."""
    if not isinstance(value, dict):
        yield _bad(where, "is no JSON object with fields")
        return
    facts = {fact: _first(value, names) for fact, names in _fields().items()}
    if facts["text"] is None and facts["title"] is None:
        yield _bad(where, "has no field text, event_text or title with words")
        return
    yield from made(
        facts["text"] or "",
        where,
        Facts(
            found="metadata",
            title=facts["title"],
            outlet=facts["outlet"],
            url=facts["url"],
            id=facts["id"],
        ),
        given,
        printed=facts["published"],
    )


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that holds a word or a number."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and value != "":
            return str(value)
    return None


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    """The field names of each fact, the first of them preferred."""
    return {row["fact"]: tuple(row["json"].split()) for row in table("fields") if row["json"]}


def _bad(where: str, what: str) -> Item:
    return issue(where, "bad line", f"{what} and was left out: mend it and read again")


def _short(error: Exception) -> str:
    return str(error)[:80] or type(error).__name__
