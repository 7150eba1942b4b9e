"""A table in the shape of GDELT 1.0's events: one row for each ordered pair of parties."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import permutations
from typing import Any

from dragoman.gazetteer import load
from dragoman.model import Document, Event, Party
from dragoman.reading.codebook import cameo_codes
from dragoman.views.exports.columns import HAPPENED, tsv

CITY, COUNTRY = 4, 1
"""GDELT's types of place: a city outside the USA, a country."""

Pair = tuple[Party | None, Party | None]


def as_tsv(events: Iterable[Event], document: Callable[[str], Document]) -> str:
    """Tab-separated lines under GDELT's header.

    Only what happened or goes on, since GDELT has no column for anything else, and only events
    with a CAMEO code. An undated event has no SQLDATE: the day of publication is not put there.
    Each event counts as one mention, source and article; AvgTone stays empty.
    """
    rows = (
        row
        for event in events
        if event.status in HAPPENED and event.cameo is not None
        for row in _rows(event, document(event.document_id))
    )
    return tsv("gdelt", rows)


def _rows(event: Event, document: Document) -> Iterator[dict[str, Any]]:
    for number, (one, other) in enumerate(_pairs(event)):
        yield {
            "GLOBALEVENTID": int(event.id.split("-")[-1], 16) + number,
            **_day(event.when.start if event.when else None),
            **_actor("Actor1", one),
            **_actor("Actor2", other),
            "IsRootEvent": 1,
            **_deed(event),
            "NumMentions": 1,
            "NumSources": 1,
            "NumArticles": 1,
            **_place(event),
            "DATEADDED": f"{document.published:%Y%m%d}" if document.published else None,
            "SOURCEURL": document.url or document.id,
        }


def _pairs(event: Event) -> list[Pair]:
    """Who to whom; in a mutual event each to each."""
    if event.recipients:
        return [(a, r) for a in event.actors or (None,) for r in event.recipients]
    if len(event.actors) > 1:
        return list(permutations(event.actors, 2))
    return [(party, None) for party in event.actors]


def _day(day: dt.date | None) -> dict[str, Any]:
    if day is None:
        return {}
    return {
        "SQLDATE": f"{day:%Y%m%d}",
        "MonthYear": f"{day:%Y%m}",
        "Year": day.year,
        "FractionDate": f"{day.year + (day.timetuple().tm_yday - 1) / 365:.4f}",
    }


def _actor(name: str, party: Party | None) -> dict[str, str | None]:
    if party is None:
        return {}
    state = load().state(party.code) if party.code else None
    country = state.cameo if state else None
    return {
        f"{name}Code": (country or party.code or "") + (party.sector or ""),
        f"{name}Name": (party.person or party.name).upper(),
        f"{name}CountryCode": country,
        f"{name}KnownGroupCode": party.code if party.code and state is None else None,
        f"{name}Type1Code": party.sector,
    }


def _deed(event: Event) -> dict[str, Any]:
    code = cameo_codes().get(event.cameo or "")
    return {
        "EventCode": event.cameo,
        "EventBaseCode": (event.cameo or "")[:3],
        "EventRootCode": (event.cameo or "")[:2],
        "QuadClass": event.quad,
        "GoldsteinScale": code.goldstein if code else None,
    }


def _place(event: Event) -> dict[str, Any]:
    if event.place is None:
        return {}
    state = load().state(event.place.code) if event.place.code else None
    return {
        "ActionGeo_Type": CITY if event.place.geonames_id else COUNTRY,
        "ActionGeo_FullName": event.place.name,
        "ActionGeo_CountryCode": state.fips if state else None,
        "ActionGeo_Lat": event.place.latitude,
        "ActionGeo_Long": event.place.longitude,
        "ActionGeo_FeatureID": event.place.geonames_id,
    }
