"""JSON lines and lists: a document a line, under this project's field names or NGEC's."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.model import Issue
from dragoman.sources.formats import Given, Item, made

FIELDS = {
    "text": ("text", "event_text", "body", "content"),
    "title": ("title", "headline"),
    "published": ("date", "published", "pub_date", "publication_date"),
    "outlet": ("source", "outlet", "source_name"),
    "url": ("url", "link"),
    "id": ("id", "doc_id", "story_id"),
}
"""The names under which each fact may stand, the first of them preferred."""


def from_lines(lines: Iterable[bytes], where: str, given: Given) -> Iterator[Item]:
    """A document for each line; a bad line gives an issue with its number, and reading goes on."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{where}, line {number}"
            try:
                row = json.loads(line)
            except ValueError as error:
                yield _bad(place, f"is no JSON ({error})")
                continue
            yield from _from_row(row, place, given)


def from_list(rows: list[Any], where: str, given: Given) -> Iterator[Item]:
    """A document for each object of a JSON list."""
    for number, row in enumerate(rows, 1):
        yield from _from_row(row, f"{where}, item {number}", given)


def _from_row(row: object, where: str, given: Given) -> Iterator[Item]:
    if not isinstance(row, dict):
        yield _bad(where, "is no object with fields")
        return
    facts = {name: _first(row, names) for name, names in FIELDS.items()}
    if facts["text"] is None and facts["title"] is None:
        yield _bad(where, f"has neither {' nor '.join(FIELDS['text'][:2])} nor a title")
        return
    text = facts.pop("text") or ""
    yield from made(text, where, given, **facts)


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = row.get(name)
        if value is not None and not isinstance(value, dict | list):
            return str(value)
    return None


def _bad(where: str, what: str) -> Issue:
    return Issue(
        document_id=None,
        where=where,
        kind="bad line",
        message=f"{where} {what} and was left out: mend it and read again",
    )
