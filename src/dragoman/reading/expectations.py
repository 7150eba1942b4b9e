"""What a document leaves to come: its events that are planned, possible, wished, conditional."""

from collections.abc import Iterable

from dragoman.model import Event, Expectation
from dragoman.model.identity import entry_id
from dragoman.model.status import Status

TO_COME: frozenset[Status] = frozenset({"planned", "possible", "wished", "conditional"})


def expectations(events: Iterable[Event]) -> tuple[Expectation, ...]:
    """One expectation for each event still to come; its window is the event's own days."""
    return tuple(
        Expectation(
            id=entry_id("expectation", event.document_id, event.id),
            document_id=event.document_id,
            event=event,
            window=event.when,
            times=event.times or 1,
        )
        for event in events
        if event.status in TO_COME
    )
