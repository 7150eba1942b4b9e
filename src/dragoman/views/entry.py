"""One entry with its words marked in their sentence, for a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model import Document, Entry, Event, Expectation, Figure, Position, Span, Statement
from dragoman.views import phrases

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.record import Record


Plain = Event | Statement | Position | Figure
"""Entries with evidence of their own."""


def render_entry(record: "Record", id: str) -> str:
    """An entry's fields and its evidence with its words marked, or a whole document by its id.

    Colours where standard output is a terminal, angle quotes around the words elsewhere.
    QueryError for an id that the record does not hold.
    """
    import io
    import sys

    from rich.console import Console

    terminal = sys.stdout.isatty()
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=None if terminal else 100)
    entry = record.get(id)
    if isinstance(entry, Document):
        console.print(heading(entry), highlight=False, markup=False)
        console.print(entry.text, highlight=False, markup=False)
        return out.getvalue()
    document = record.document(entry.document_id)
    for name, value in _facts(entry):
        console.print(f"{name:>10}  {value}", highlight=False, markup=False)
    console.print(f"{'document':>10}  {heading(document)}", highlight=False, markup=False)
    console.print()
    console.print(marked_evidence(_plain(entry), marks=not terminal), highlight=False)
    return out.getvalue()


def _plain(entry: Entry) -> Plain:
    """The entry itself; an expectation's is its event."""
    return entry.event if isinstance(entry, Expectation) else entry


def heading(document: Document) -> str:
    """A document by what is known of it: title, outlet, day and id."""
    day = document.published.isoformat() if document.published else "undated"
    return ", ".join(p for p in (document.title, document.outlet, day, document.id) if p)


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    event = _plain(entry)
    yield "id", entry.id
    if isinstance(event, Event):
        yield "who", phrases.who_to_whom(event)
        yield "what", phrases.deed(event)
        yield "when", phrases.day(event.when)
        if event.place is not None:
            yield "where", event.place.name
        yield "codes", f"CAMEO {event.cameo or 'none'}, quad {event.quad}, score {event.score:g}"
        if event.hedge is not None:
            yield "status by", event.hedge.text
    elif isinstance(event, Statement):
        yield "speaker", phrases.party(event.speaker) if event.speaker else "unnamed"
        yield "kind", event.kind
        if event.audience is not None:
            yield "audience", phrases.party(event.audience)
    elif isinstance(event, Position):
        yield "holder", phrases.party(event.holder)
        yield "stance", event.stance
        if event.towards is not None:
            yield "towards", phrases.party(event.towards)
    elif isinstance(event, Figure):
        yield from _figure_facts(event)


def _figure_facts(figure: Figure) -> Iterator[tuple[str, str]]:
    yield "amount", phrases.amount(figure)
    yield "measure", figure.measure or "unnamed"
    yield "period", phrases.day(figure.period)
    if figure.parties:
        yield "parties", phrases.parties(figure.parties)
    if figure.base is not None:
        yield "base", f"about {phrases.rounded(figure.base)} {figure.unit}"


def marked_evidence(event: Plain, *, marks: bool) -> "Text":
    """The sentence of an entry, the words that it rests on in reverse, or in ``marks``."""
    from rich.text import Text

    text = Text()
    origin = reached = event.evidence.start
    for span in sorted(_cited(event), key=lambda span: (span.start, -span.end)):
        if span.start < reached:
            continue
        text.append(event.evidence.text[reached - origin : span.start - origin])
        text.append(f"«{span.text}»" if marks else span.text, style="bold reverse")
        reached = span.end
    text.append(event.evidence.text[reached - origin :])
    return text


def _cited(entry: Plain) -> Iterator[Span]:
    """The words of an entry that lie in its evidence."""
    spans: list[Span | None] = []
    if isinstance(entry, Event):
        spans = [entry.trigger, entry.hedge]
        spans += [party.mention for party in (*entry.actors, *entry.recipients)]
        spans += [entry.when.span if entry.when else None]
    elif isinstance(entry, Statement):
        spans = [entry.cue, entry.content, entry.speaker.mention if entry.speaker else None]
    elif isinstance(entry, Position):
        spans = [entry.matter, entry.holder.mention]
    elif isinstance(entry, Figure):
        spans = [entry.text, entry.period.span if entry.period else None]
    yield from (span for span in spans if span is not None and entry.evidence.covers(span))
