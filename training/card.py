"""The counts of the data card: ``python -m training.card`` prints them as Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.reading.classifier.labels import NONE, STATUS_LABELS, TYPE_LABELS, mode_labels
from training.passage import GENRES, Passage, passages


def counts(found: Iterable[Passage]) -> Iterator[str]:
    """Lines of Markdown that say how many passages, events, types, modes and statuses there are."""
    rows = list(found)
    events = [event for row in rows for event in row.events]
    true = [event for event in events if event.type != NONE]
    yield f"{len(rows):,} passages, {len(true):,} events and {len(events) - len(true):,} candidates"
    yield "that are none; "
    yield f"{sum(bool(e.actors and e.recipients) for e in true):,} events have an actor and a"
    yield "recipient, so that the swapped order is another event; "
    yield f"{sum(all(e.type == NONE for e in row.events) for row in rows):,} passages tell of no"
    yield "event at all."
    yield ""
    yield from _table("type", TYPE_LABELS, Counter(event.type for event in events))
    yield from _table("status", STATUS_LABELS, Counter(event.status for event in true))
    yield from _table("genre", GENRES, Counter(row.genre for row in rows))
    modes = Counter(f"{event.type} {event.mode}" for event in true if event.mode)
    yield from _table("mode", [f"{t} {m}" for t, m in mode_labels() if m], modes)


def _table(name: str, keys: Iterable[str], found: Counter[str] | Counter[str | None]) -> list[str]:
    rows = [f"| {key} | {found[key]:,} |" for key in keys]
    return [f"| {name} | count |", "|---|---|", *rows, ""]


if __name__ == "__main__":
    print("\n".join(counts(passages())))
