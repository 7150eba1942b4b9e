"""The groups of copies, and what the later ones changed."""

import difflib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from dragoman.language.numbers.tables import words as number_words
from dragoman.linking.copies.fingerprint import Fingerprint
from dragoman.model import Copies, Document
from dragoman.model.identity import digest
from dragoman.record.load import load_documents
from dragoman.record.query import ids

LONGEST_CHANGE = 4
"""Words that a change may put in the place of others; more is a rewriting and not shown."""


def origins(database: sqlite3.Connection, documents: Iterable[str]) -> dict[str, str]:
    """The origin of each document: the first of its copies, or itself."""
    found = {}
    for id in documents:
        row = database.execute("SELECT origin_id FROM copies WHERE document_id = ?", (id,))
        origin = row.fetchone()
        found[id] = origin[0] if origin else id
    return found


def copies(database: sqlite3.Connection, given: dict[str, Any]) -> list[Copies]:
    """The groups of which two or more documents pass the filters of documents, by publication."""
    limit = given.get("limit")
    passed = ids(database, "documents", {**given, "limit": None})
    groups: dict[str, list[str]] = defaultdict(list)
    for id, origin in _grouped(database, passed):
        groups[origin].append(id)
    several = [group for group in groups.values() if len(group) > 1][:limit]
    loaded = load_documents(database, [id for group in several for id in group])
    return [_copies([loaded[id] for id in group]) for group in several]


def _grouped(database: sqlite3.Connection, passed: list[str]) -> Iterator[tuple[str, str]]:
    """Each document that has copies with its origin, in the order given."""
    known = dict(database.execute("SELECT document_id, origin_id FROM copies").fetchall())
    for id in passed:
        if id in known:
            yield id, known[id]


def _copies(group: list[Document]) -> Copies:
    changes = [change for later in group[1:] for change in _changes(group[0], later)]
    return Copies(
        id=f"c-{digest(group[0].id)}",
        documents=tuple(document.id for document in group),
        changes=tuple(dict.fromkeys(changes)),
    )


def _changes(origin: Document, later: Document) -> Iterator[str]:
    """Where the later text has another number in the same place: "17 to 19 killed"."""
    old, new = Fingerprint(origin).words, Fingerprint(later).words
    for what, i, j, k, end in difflib.SequenceMatcher(None, old, new, False).get_opcodes():
        before, after = old[i:j], new[k:end]
        short = max(len(before), len(after)) <= LONGEST_CHANGE
        if what == "replace" and short and _has_number(before) and _has_number(after):
            beside = " ".join(new[end : end + 2])
            yield f"{' '.join(before)} to {' '.join(after)} {beside} ({later.id})"


def _has_number(words: Iterable[str]) -> bool:
    return any(word[0].isdigit() or word in _number_words() for word in words)


@cache
def _number_words() -> frozenset[str]:
    return frozenset(w for w, known in number_words().items() if known.kind in _COUNTING)


_COUNTING = frozenset({"unit", "teen", "ten", "hundred", "dozen"})
