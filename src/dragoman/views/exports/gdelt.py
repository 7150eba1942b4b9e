"""GDELT 1.0-shaped rows: its 58 columns, tab-separated, without a header, as in its own files.

A row for each pair of parties: each actor with each recipient; in an event without recipients, in
which all are actors, each with each other in both directions, as CAMEO's coders do. GDELT has no
column for the status, so only what happened or is under way is written. Empty where GDELT has
what we do not measure: tone, the parties' own places, ethnic and religious codes.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from itertools import permutations, product
from typing import BinaryIO

from dragoman.model import Event, Interval, Party
from dragoman.views.exports.cited import Cited, first_day, in_lead, is_state, same
from dragoman.views.exports.tables import columns, line, pairs

COUNTRY, CITY, CITY_IN_USA = "1", "4", "3"
"""GDELT's types of place."""

Pair = tuple[Party | None, Party | None]


def write(events: Iterable[Cited], file: BinaryIO) -> int:
    """A row for each pair of parties of each event that took place; returns how many rows."""
    names = columns("gdelt_columns")
    count = 0
    for cited in events:
        for cells in rows(cited) if cited.took_place else ():
            file.write(line(cells.get(name, "") for name in names))
            count += 1
    return count


def rows(cited: Cited) -> Iterator[dict[str, str]]:
    """The cells that have a value, by column, for each pair of parties."""
    event = cited.event
    common = {
        **_days(event.when),
        "IsRootEvent": str(int(in_lead(cited))),
        **_codes(event),
        "QuadClass": str(event.quad),
        "NumMentions": "1",
        "NumSources": "1",
        "NumArticles": "1",
        **_place(cited),
        "DATEADDED": _number(cited.document.published),
        "SOURCEURL": cited.document.url or cited.document.id,
    }
    for number, (one, other) in enumerate(sides(event)):
        id = {"GLOBALEVENTID": str(event_number(event.id, number))}
        yield id | common | _actor("Actor1", one) | _actor("Actor2", other)


def sides(event: Event) -> list[Pair]:
    """Who acts on whom; None where the event has nobody on that side."""
    if event.recipients:
        return list(product(event.actors or (None,), event.recipients))
    if len(event.actors) > 1:
        return list(permutations(event.actors, 2))
    return [(one, None) for one in event.actors] or [(None, None)]


def event_number(id: str, pair: int) -> int:
    """A number for a pair of an event, the same on every machine, below 2 to the 63rd."""
    digest = hashlib.blake2b(f"{id} {pair}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _days(when: Interval | None) -> dict[str, str]:
    day = first_day(when)
    # GDELT's own approximation of the part of the year that has passed.
    fraction = f"{day.year + (day.month * 30 + day.day) / 365:.4f}" if day else ""
    return {
        "SQLDATE": _number(day),
        "MonthYear": same(when, "%Y%m"),
        "Year": same(when, "%Y"),
        "FractionDate": fraction,
    }


def _number(day: dt.date | None) -> str:
    return f"{day:%Y%m%d}" if day else ""


def _codes(event: Event) -> dict[str, str]:
    from dragoman.reading.codebook import cameo_codes

    if event.cameo is None:
        return {}
    known = cameo_codes().get(event.cameo)
    return {
        "EventCode": event.cameo,
        "EventBaseCode": event.cameo[:3],
        "EventRootCode": event.cameo[:2],
        "GoldsteinScale": f"{known.goldstein:g}" if known else "",
    }


def _actor(side: str, party: Party | None) -> dict[str, str]:
    from dragoman.gazetteer import load

    if party is None:
        return {}
    state = load().state(party.code) if party.code and is_state(party) else None
    country = (state.cameo or party.code or "") if state else ""
    group = "" if state else pairs("cameo_groups").get(party.code or "", party.code or "")
    sector = pairs("cameo_sectors").get(party.sector or "", party.sector or "")
    return {
        f"{side}Code": country + sector if state else sector + group,
        f"{side}Name": (party.person or party.name).upper(),
        f"{side}CountryCode": country,
        f"{side}KnownGroupCode": group,
        f"{side}Type1Code": sector,
    }


def _place(cited: Cited) -> dict[str, str]:
    from dragoman.gazetteer import load

    place = cited.event.place
    if place is None:
        return {}
    state = load().state(place.code) if place.code else None
    is_city = place.geonames_id is not None
    kind = (CITY_IN_USA if place.code == "USA" else CITY) if is_city else COUNTRY
    full = f"{place.name}, {state.name}" if is_city and state else place.name
    return {
        "ActionGeo_Type": kind,
        "ActionGeo_FullName": full,
        "ActionGeo_CountryCode": (state.fips or "") if state else "",
        "ActionGeo_Lat": "" if place.latitude is None else f"{place.latitude}",
        "ActionGeo_Long": "" if place.longitude is None else f"{place.longitude}",
        "ActionGeo_FeatureID": str(place.geonames_id) if is_city else "",
    }
