"""What a labelled passage is, and how it lies in ``training/sentences``."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

Offsets = tuple[int, int]

GENRES = ("wire", "headline", "communique", "press", "speech", "background")
"""The kinds of text that a passage can look like."""

SENTENCES = Path(__file__).parent / "sentences"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One event of a passage, or with type "none" a candidate that is no event.

    A mutual event has all its parties as actors and no recipient.
    """

    type: str
    mode: str | None
    status: str | None
    trigger: Offsets | None
    actors: tuple[Offsets, ...]
    recipients: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a few, with everything that happens in it; offsets are of its text."""

    genre: str
    text: str
    events: tuple[Labelled, ...]

    def as_row(self) -> dict[str, object]:
        """The passage as one JSON object."""
        return asdict(self)


def passages(folder: Path = SENTENCES) -> Iterator[Passage]:
    """Every labelled passage, file by file in the order of their names."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from read(path)


def read(path: Path) -> Iterator[Passage]:
    """The labelled passages of one file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(_passage, map(json.loads, lines))


def _passage(row: dict[str, object]) -> Passage:
    events = row["events"]
    assert isinstance(events, list)
    return Passage(
        genre=str(row["genre"]), text=str(row["text"]), events=tuple(map(_labelled, events))
    )


def _labelled(row: dict[str, object]) -> Labelled:
    def spans(value: object) -> tuple[Offsets, ...]:
        assert isinstance(value, list)
        return tuple((int(start), int(end)) for start, end in value)

    trigger = row["trigger"]
    return Labelled(
        type=str(row["type"]),
        mode=None if row["mode"] is None else str(row["mode"]),
        status=None if row["status"] is None else str(row["status"]),
        trigger=None if trigger is None else spans([trigger])[0],
        actors=spans(row["actors"]),
        recipients=spans(row["recipients"]),
    )
