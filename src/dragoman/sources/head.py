"""A text file: an optional head of facts, a blank line, and the text.

The head is one or more lines "Name: value" from the first line on, ended by a blank line or
the end of the file; every name stands in the table ``fields.tsv`` (Title, Date, Outlet, Url,
Id; Note, Author and a few more are passed over), in any case. Where a line of it has another
name, there is no head and the whole file is the text. The text begins after the blank line.
"""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.sources.items import Given, Item, made
from dragoman.sources.plain import Facts
from dragoman.sources.tables import table

LONGEST_HEAD = 4_000
"""Characters within which a head must end."""

_LINE = re.compile(r"(?P<name>[A-Za-z]{2,12}): ?(?P<value>[^\r\n]*)(?:\r?\n|\r|\Z)")
_BLANK = re.compile(r"[ \t]*(?:\r?\n|\r|\Z)")


def from_text(text: str, where: str, given: Given, *, url: str | None = None) -> Iterator[Item]:
    """The document in a text file; ``url`` is the address that it came from."""
    head, start = head_of(text)
    facts = Facts(
        found="metadata",
        title=head.get("title"),
        outlet=head.get("outlet"),
        url=head.get("url") or url,
        id=head.get("id"),
    )
    yield from made(text[start:], where, facts, given, printed=head.get("published"))


def head_of(text: str) -> tuple[dict[str, str], int]:
    """The facts in the head of a text, and where the text after it begins (0 without a head)."""
    facts: dict[str, str] = {}
    position = 0
    while found := _LINE.match(text, position, LONGEST_HEAD):
        fact = _facts().get(found["name"].lower())
        if fact is None:
            return {}, 0
        if value := found["value"].strip():
            facts.setdefault(fact, value)
        position = found.end()
        if position == len(text):
            break
    blank = _BLANK.match(text, position)
    if position == 0 or blank is None or facts.keys() <= {"ignored"}:
        return {}, 0
    return facts, blank.end()


@cache
def _facts() -> dict[str, str]:
    """The fact that each name of a head stands for."""
    return {name: row["fact"] for row in table("fields") for name in row["head"].split()}
