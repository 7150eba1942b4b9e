"""PLOVER JSON: one event a line, with the status that no other coder gives."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model import Document, Event, Party

AUXILIARY = {
    "planned": "future",
    "possible": "hypothetical",
    "wished": "hypothetical",
    "conditional": "hypothetical",
    "denied": "negated",
}
"""PLOVER's auxiliary modes for the statuses that have one."""


def as_json_lines(events: Iterable[Event], document: Callable[[str], Document]) -> str:
    """One JSON object a line; every status is kept, with PLOVER's auxiliary mode beside it."""
    lines = (json.dumps(_event(e, document(e.document_id)), ensure_ascii=False) for e in events)
    return "".join(f"{line}\n" for line in lines)


def _event(event: Event, document: Document) -> dict[str, Any]:
    return {
        "id": event.id,
        "date": event.when.start.isoformat() if event.when and event.when.start else None,
        "date_end": event.when.end.isoformat() if event.when and event.when.end else None,
        "event": event.type,
        "mode": event.mode,
        "auxiliary": AUXILIARY.get(event.status),
        "status": event.status,
        "quad": event.quad,
        "score": event.score,
        "cameo": event.cameo,
        "actor": [_party(party) for party in event.actors],
        "recipient": [_party(party) for party in event.recipients],
        "location": event.place.name if event.place else None,
        "location_country": event.place.code if event.place else None,
        "text": event.evidence.text,
        "trigger": event.trigger.text,
        "document": document.id,
        "published": document.published.isoformat() if document.published else None,
        "source": document.outlet,
        "url": document.url,
    }


def _party(party: Party) -> dict[str, str | None]:
    return {
        "country": party.code,
        "name": party.person or party.name,
        "sector": party.sector,
        "title": party.office,
        "raw": party.mention.text if party.mention else None,
    }
