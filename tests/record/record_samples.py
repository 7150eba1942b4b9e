"""Readings made by hand, for the tests of the record; the people and outlets are invented."""

import datetime as dt

from dragoman.model import (
    Document,
    Event,
    EventType,
    Expectation,
    Figure,
    Interval,
    Issue,
    Party,
    Place,
    Position,
    Reading,
    Segment,
    Span,
    Statement,
    Status,
)
from dragoman.model.identity import entry_id

TEXT = (
    "Norway and Chile sign fishing accord\n\n"
    "Norway and Chile signed an accord on fishing in Oslo on 4 March 2024. "
    "The accord covers about 12,000 tons a year, up 20 percent, Norwegian Fisheries Minister "
    "Astrid Vale told Chile's envoy. "
    "Norway supports a ban on trawling and may visit Santiago twice in 2025."
)

DAY = dt.date(2024, 3, 5)


def cut(words: str, text: str = TEXT) -> Span:
    """The first place where ``words`` stand in a text."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def party(code: str, name: str, words: str | None = None, text: str = TEXT) -> Party:
    """A state as a party, mentioned in ``words``."""
    mention = cut(words, text) if words else None
    return Party(code=code, name=name, actor_id=code, sector="GOV", mention=mention)


NORWAY = party("NOR", "Norway", "Norway")
CHILE = party("CHL", "Chile", "Chile")
VALE = Party(
    code="NOR",
    name="Norway",
    actor_id="NOR.astrid-vale",
    sector="GOV",
    person="Astrid Vale",
    office="fisheries minister",
    mention=cut("Norwegian Fisheries Minister Astrid Vale"),
)
ENVOY = Party(code="CHL", name="Chile", actor_id="CHL.envoy", mention=cut("Chile's envoy"))


def document(id: str, *, published: dt.date | None = DAY, outlet: str | None = "Fjord Wire",
             text: str = TEXT, title: str | None = "Norway and Chile sign fishing accord",
             ) -> Document:  # fmt: skip
    """A document with this text."""
    return Document(
        id=id,
        text=text,
        title=title,
        title_from="text",
        published=published,
        published_from="caller" if published else None,
        timezone="Europe/Oslo",
        outlet=outlet,
        outlet_from="caller" if outlet else None,
        url=f"https://fjord.example/{id}",
        language="en",
        language_from="detected",
        source=f"{id}.txt",
        segments=(Segment(kind="title", start=0, end=36),),
    )


def reading(id: str = "one", *, version: str = "1", published: dt.date | None = DAY,
            outlet: str | None = "Fjord Wire", issues: tuple[Issue, ...] = (),
            ) -> Reading:  # fmt: skip
    """A reading with every kind of entry and every field filled."""
    said = _statement(id)
    signed, visit = _signed(id), _visit(id)
    return Reading(
        document=document(id, published=published, outlet=outlet),
        version=version,
        mentions=(NORWAY, CHILE, VALE, ENVOY),
        events=(signed, visit),
        statements=(said,),
        positions=(_position(id, said),),
        figures=_figures(id, said),
        expectations=(
            Expectation(id=entry_id("expectation", id, visit.id), document_id=id, event=visit,
                        window=visit.when, times=2),
        ),
        issues=issues,
        sentences=4,
        parsed=3,
    )  # fmt: skip


def event(id: str, *, type: EventType = "CONSULT", status: Status = "happened",
          actors: tuple[Party, ...] = (NORWAY,), recipients: tuple[Party, ...] = (CHILE,),
          when: Interval | None = None) -> Event:  # fmt: skip
    """An event with little in it."""
    return Event(
        id=entry_id("event", id, type, status, when),
        document_id=id,
        type=type,
        quad=1,
        score=2.5,
        status=status,
        actors=actors,
        recipients=recipients,
        when=when,
        trigger=cut("signed"),
        evidence=cut("Norway and Chile signed an accord on fishing in Oslo on 4 March 2024."),
    )


def brief_reading(id: str, *events: Event, published: dt.date | None = DAY,
                  outlet: str | None = "Fjord Wire") -> Reading:  # fmt: skip
    """A reading with these events and nothing else."""
    return Reading(
        document=document(id, published=published, outlet=outlet), version="1", events=events
    )


def _statement(id: str) -> Statement:
    return Statement(
        id=entry_id("statement", id, "told"),
        document_id=id,
        speaker=VALE,
        cue=cut("told"),
        content=cut("The accord covers about 12,000 tons a year, up 20 percent"),
        kind="indirect",
        audience=ENVOY,
        turn="answer",
        evidence=Span.of(TEXT, TEXT.index("The accord"), TEXT.index("Norway supports") - 1),
    )


def _signed(id: str) -> Event:
    day = dt.date(2024, 3, 4)
    return Event(
        id=entry_id("event", id, "signed"),
        document_id=id,
        type="AGREE",
        cameo="057",
        quad=1,
        score=2.5,
        status="happened",
        actors=(NORWAY, CHILE),
        when=Interval(start=day, end=day, precision="day", span=cut("on 4 March 2024")),
        place=Place(name="Oslo", code="NOR", latitude=59.91, longitude=10.75, geonames_id=3143244,
                    mention=cut("Oslo")),
        trigger=cut("signed"),
        evidence=cut("Norway and Chile signed an accord on fishing in Oslo on 4 March 2024."),
        statement=_statement(id),
    )  # fmt: skip


def _visit(id: str) -> Event:
    return Event(
        id=entry_id("event", id, "visit"),
        document_id=id,
        type="CONSULT",
        mode="visit",
        cameo="042",
        quad=1,
        score=4.0,
        status="possible",
        actors=(NORWAY,),
        recipients=(CHILE,),
        when=Interval(start=dt.date(2025, 1, 1), end=dt.date(2025, 12, 31), precision="year",
                      span=cut("in 2025")),
        times=2,
        trigger=cut("visit"),
        hedge=cut("may"),
        contexts=("economic", "diplomatic"),
        evidence=cut("Norway supports a ban on trawling and may visit Santiago twice in 2025."),
    )  # fmt: skip


def _position(id: str, said: Statement) -> Position:
    return Position(
        id=entry_id("position", id, "ban"),
        document_id=id,
        holder=NORWAY,
        stance="supports",
        matter=cut("a ban on trawling"),
        towards=CHILE,
        statement=said,
        evidence=cut("Norway supports a ban on trawling and may visit Santiago twice in 2025."),
    )


def _figures(id: str, said: Statement) -> tuple[Figure, ...]:
    tons = Figure(
        id=entry_id("figure", id, "tons"),
        document_id=id,
        text=cut("12,000 tons"),
        low=12000.0,
        high=12000.0,
        value=12000.0,
        unit="t",
        bound="about",
        measure="accord",
        parties=(NORWAY, CHILE),
        period=Interval(start=None, end=dt.date(2024, 12, 31), precision="year"),
        record="high",
        base=10000.0,
        source=said,
        evidence=said.evidence,
    )
    percent = tons.model_copy(
        update={"id": entry_id("figure", id, "percent"), "text": cut("20 percent"), "low": 20.0,
                "high": 25.0, "value": None, "unit": "count", "counted": "shares", "change": "up",
                "parties": (), "period": None, "record": None, "base": None, "source": None}
    )  # fmt: skip
    return tons, percent
