"""What an actor said on a matter, in order, and where it changed."""

import re
import sqlite3
from typing import Any

from dragoman.model import DatedPosition, Position
from dragoman.record.load import load_documents, load_positions
from dragoman.record.query import ids

SHORTEST = 3
STEM = 6
"""Letters of the shortest word of a matter that is compared, and of a word how many."""

SAME_MATTER = 0.5
"""The share of the shorter matter's words by which two positions are on the same."""

_LETTERS = re.compile(r"[^\W\d_]+")


def positions_over_time(
    database: sqlite3.Connection, matter: str | None, given: dict[str, Any]
) -> list[DatedPosition]:
    """The positions that pass the filters and whose sentence has every word of ``matter``."""
    found = ids(database, "positions", given)
    positions = load_positions(database, found)
    documents = load_documents(database, sorted({p.document_id for p in positions.values()}))
    asked = _stems(matter or "")
    kept = [positions[id] for id in found if asked <= _stems(positions[id].evidence.text)]
    return [
        DatedPosition(
            **dict(position),
            published=documents[position.document_id].published,
            changed_from=_before(position, kept[:at]),
        )
        for at, position in enumerate(kept)
    ]


def _before(position: Position, earlier: list[Position]) -> Any:
    """The holder's last stance on the same matter, where it was another one."""
    for other in reversed(earlier):
        if other.holder.code == position.holder.code and _same_matter(other, position):
            return other.stance if other.stance != position.stance else None
    return None


def _same_matter(one: Position, other: Position) -> bool:
    words, others = _stems(one.matter.text), _stems(other.matter.text)
    fewer = min(len(words), len(others))
    return fewer > 0 and len(words & others) >= SAME_MATTER * fewer


def _stems(text: str) -> frozenset[str]:
    found = _LETTERS.findall(text.lower())
    return frozenset(word[:STEM] for word in found if len(word) >= SHORTEST)
