"""PLOVER's JSON records, with the field names of its manual (chapter "JSON data fields").

Only fields with a value are written. PLOVER lets providers add fields, and these are ours:
``status``, ``cameo``, ``times``, ``hedge``, ``publicationDate``, and ``dateAssumed``, which is true
where no words fix the event's day and ``date`` is the day of publication.
"""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from dragoman.model import Interval, Party, Place
from dragoman.views.exports.cited import Cited, is_state, program
from dragoman.views.exports.tables import pairs

Fields = dict[str, Any]


def write(events: Iterable[Cited], file: BinaryIO) -> int:
    """A JSON array with one record on each line; returns how many."""
    count = 0
    for count, cited in enumerate(events, start=1):
        file.write(b"[\n" if count == 1 else b",\n")
        file.write(json.dumps(record(cited), ensure_ascii=False).encode())
    file.write(b"\n]\n" if count else b"[]\n")
    return count


def record(cited: Cited) -> Fields:
    """One event as a PLOVER record."""
    event, document = cited.event, cited.document
    return _present(
        id=event.id,
        **_days(cited),
        source=[actor(party) for party in event.actors],
        target=[actor(party) for party in event.recipients],
        event=event.type,
        mode=event.mode,
        context=list(event.contexts),
        status=event.status,
        quadCode=event.quad,
        eventScale=event.score,
        cameo=event.cameo,
        times=event.times,
        eventLoc=_location(event.place),
        eventText=event.trigger.text,
        hedge=event.hedge.text if event.hedge else None,
        text=event.evidence.text,
        textInfo={"start": event.evidence.start, "end": event.evidence.end},
        citation=document.id,
        url=document.url,
        language=document.language,
        publication=document.outlet,
        publicationDate=document.published.isoformat() if document.published else None,
        coder=program(),
        codebook="PLOVER",
    )


def actor(party: Party) -> Fields:
    """A party as PLOVER's actor object: the code of a state or kind of body, and who it is."""
    return _present(
        code=code(party),
        sector=party.sector,
        identifier=party.actor_id or party.code,
        name=party.name,
        person=party.person,
        office=party.office,
        actorText=party.mention.text if party.mention else None,
    )


def code(party: Party) -> str | None:
    """A state's ISO 3166 code, or PLOVER's code for the kind of body (UNO, EUR, NGO, IGO)."""
    if party.code is None or is_state(party):
        return party.code
    bodies = pairs("plover_bodies")
    return bodies.get(party.code) or (party.sector if party.sector in bodies.values() else "IGO")


def _days(cited: Cited) -> Fields:
    when: Interval | None = cited.event.when
    if when is not None:
        first, last = when.start or when.end, when.end or when.start
        assert first is not None
        assert last is not None
        return {"date": first.isoformat(), "enddate": last.isoformat()}
    published = cited.document.published
    return {"date": published.isoformat(), "dateAssumed": True} if published else {}


def _location(place: Place | None) -> Fields | None:
    if place is None:
        return None
    return _present(
        geonameid=place.geonames_id,
        name=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        cc3=place.code,
    )


def _present(**fields: Any) -> Fields:
    return {name: value for name, value in fields.items() if value is not None and value != []}
