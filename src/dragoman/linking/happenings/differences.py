"""Where the mentions of one happening disagree, in words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.model import Document, Event


def differences(mentions: Sequence[Event], documents: dict[str, Document]) -> Iterator[str]:
    """One line for each thing that the documents tell otherwise: days, place, who, how often."""
    for name, told in (
        ("day", _days), ("place", _place), ("who", _parties), ("how often", _times)
    ):  # fmt: skip
        by_value: dict[str, list[str]] = defaultdict(list)
        for event in mentions:
            value = told(event)
            if value is not None:
                by_value[value].append(_source(documents[event.document_id]))
        if len(by_value) > 1:
            said = (f"{value} ({', '.join(dict.fromkeys(by))})" for value, by in by_value.items())
            yield f"{name}: {'; '.join(said)}"


def _days(event: Event) -> str | None:
    """A day that stands alone; longer intervals may hold each other and are no disagreement."""
    when = event.when
    return when.start.isoformat() if when and when.start and when.start == when.end else None


def _place(event: Event) -> str | None:
    return event.place.name if event.place is not None else None


def _parties(event: Event) -> str | None:
    codes = sorted({p.code for p in (*event.actors, *event.recipients) if p.code})
    return ", ".join(codes) if len(codes) > 1 else None


def _times(event: Event) -> str | None:
    return str(event.times) if event.times is not None else None


def _source(document: Document) -> str:
    return document.outlet or document.id
