"""POLECAT-shaped rows: its 40 columns, tab-separated, under a header.

As in POLECAT, several values in a cell are parted by "; " and "None" stands where there is none, so
that the first name of a side goes with the first country and so on. It has no column for the
status: only what happened or is under way is written.
"""

from collections.abc import Iterable
from typing import BinaryIO

from dragoman.model import Party
from dragoman.views.exports.cited import Cited, first_day, is_state, program
from dragoman.views.exports.plover import code
from dragoman.views.exports.tables import columns, line


def write(events: Iterable[Cited], file: BinaryIO) -> int:
    """A header, and a row for each event that took place; returns how many rows."""
    names = columns("polecat_columns")
    file.write(line(names))
    count = 0
    for cited in events:
        if cited.took_place:
            cells = row(cited)
            file.write(line(cells.get(name) or "None" for name in names))
            count += 1
    return count


def row(cited: Cited) -> dict[str, str]:
    """The cells that have a value, by column."""
    event, document = cited.event, cited.document
    day = first_day(event.when)
    return {
        "Event ID": event.id,
        "Event Date": day.isoformat() if day else "",
        "Event Type": event.type,
        "Event Mode": event.mode or "",
        "Intensity": f"{event.score:g}",
        "Quad Code": str(event.quad),
        "Contexts": "; ".join(event.contexts),
        **_side("Actor", event.actors),
        **_side("Recipient", event.recipients),
        **_place(cited),
        "Source": document.outlet or "",
        "Publication Date": document.published.isoformat() if document.published else "",
        "Language": document.language or "",
        "Version": program(),
    }


def _side(side: str, parties: Iterable[Party]) -> dict[str, str]:
    several = list(parties)
    sectors = [party.sector for party in several]
    return {
        f"{side} Name": _joined(party.person or party.name for party in several),
        f"{side} Country": _joined(code(party) for party in several),
        f"{side} COW": _joined(_cow(party) for party in several),
        f"Primary {side} Sector": next((sector for sector in sectors if sector), ""),
        f"{side} Sectors": _joined(sectors),
        f"{side} Title": _joined(party.office for party in several),
        f"{side} Name Raw": _joined(p.mention.text if p.mention else None for p in several),
    }


def _place(cited: Cited) -> dict[str, str]:
    place = cited.event.place
    if place is None:
        return {}
    return {
        "Placename": place.name,
        "City": place.name if place.geonames_id is not None else "",
        "Country": place.code or "",
        "Latitude": "" if place.latitude is None else f"{place.latitude}",
        "Longitude": "" if place.longitude is None else f"{place.longitude}",
        "GeoNames ID": "" if place.geonames_id is None else f"{place.geonames_id}",
        "Raw Placename": place.mention.text if place.mention else "",
    }


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(value or "None" for value in values)


def _cow(party: Party) -> str | None:
    """The Correlates of War number of a party's state."""
    from dragoman.gazetteer import load

    state = load().state(party.code) if party.code and is_state(party) else None
    return state.cow if state else None
