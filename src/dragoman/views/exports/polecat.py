"""A table in the shape of POLECAT's weekly files: one row an event."""

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.gazetteer import load
from dragoman.model import Document, Event, Party
from dragoman.views.exports.columns import HAPPENED, tsv


def as_tsv(events: Iterable[Event], document: Callable[[str], Document]) -> str:
    """Tab-separated lines under POLECAT's header; several parties are parted by "; ".

    Only what happened or goes on, since the shape has no column for anything else. Columns
    for which this project has no value (Wikipedia ids, contexts, districts) stay empty.
    """
    rows = (_row(e, document(e.document_id)) for e in events if e.status in HAPPENED)
    return tsv("polecat", rows)


def _row(event: Event, document: Document) -> dict[str, Any]:
    return {
        "Event ID": event.id,
        "Event Date": event.when.start if event.when else None,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": f"{event.score:g}",
        "Quad Code": event.quad,
        **_side("Actor", event.actors),
        **_side("Recipient", event.recipients),
        "Placename": event.place.name if event.place else None,
        "City": event.place.name if event.place and event.place.geonames_id else None,
        "Country": event.place.code if event.place else None,
        "Latitude": event.place.latitude if event.place else None,
        "Longitude": event.place.longitude if event.place else None,
        "GeoNames ID": event.place.geonames_id if event.place else None,
        "Raw Placename": event.place.mention.text if event.place and event.place.mention else None,
        "Source": document.outlet,
        "Publication Date": document.published,
        "Language": document.language,
    }


def _side(name: str, parties: tuple[Party, ...]) -> dict[str, str]:
    def joined(values: Iterable[str | None]) -> str:
        return "; ".join(value or "None" for value in values)

    states = [load().state(p.code) if p.code else None for p in parties]
    return {
        f"{name} Name": joined(p.person or p.name for p in parties),
        f"{name} Country": joined(p.code for p in parties),
        f"{name} COW": joined(state.cow if state else None for state in states),
        f"Primary {name} Sector": joined(p.sector for p in parties[:1]),
        f"{name} Sectors": joined(p.sector for p in parties),
        f"{name} Title": joined(p.office for p in parties),
        f"{name} Name Raw": joined(p.mention.text if p.mention else None for p in parties),
    }
