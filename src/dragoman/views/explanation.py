"""Why an event of the record is as it is, for a terminal."""

import io
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model import Document, Event, Expectation, QueryError
from dragoman.reading.codebook import Entry, Need
from dragoman.reading.events.opinion import TYPE_BONUS, needed
from dragoman.reading.events.roles import Sides
from dragoman.reading.explanation import Explanation, Part, explain
from dragoman.reading.reader import version
from dragoman.views import phrases
from dragoman.views.entry import heading, marked_evidence

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.record import Record

WIDTH = 100
"""Columns where the output is no terminal."""

NEEDS = {
    "prt": "the particle {}",
    "prep": "the preposition {}",
    "obj": "{} as object",
    "verb": "{} as verb over it",
    "mod": "{} in front",
    "comp": "a clause or an infinitive",
}
"""The codebook's needs in words; the other kinds are prepositions."""


def render_explanation(record: "Record", id: str) -> str:
    """Why the event ``id`` (or that of an expectation) has its type, parties and status.

    QueryError for an id that the record does not hold or that is no event's, and where this
    version reads no such event any more.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    entry = record.get(id)
    event = entry.event if isinstance(entry, Expectation) else entry
    if not isinstance(event, Event):
        kind = type(event).__name__.lower()
        raise QueryError(
            f"{id} is a {kind}: explain says why an event has its type, parties and status, and "
            f"show prints a {kind}"
        )
    document = record.document(event.document_id)
    found = explain(document, event.id)
    if found is None:
        raise QueryError(_lost(record, event))
    terminal = sys.stdout.isatty()
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _rows(found, document, marked_evidence(found.event, marks=not terminal)):
        table.add_row(name, Text(value) if isinstance(value, str) else value)
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=None if terminal else WIDTH)
    console.print(table, highlight=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _lost(record: "Record", event: Event) -> str:
    made = record.reading(event.document_id).version
    maker = "another build of it" if made == version() else f"version {made}"
    return (
        f"this Dragoman ({version()}) reads no event {event.id} in {event.document_id}: the entry "
        f"is by {maker}; read the document again with dragoman read"
    )


def _rows(
    found: Explanation, document: Document, sentence: "Text"
) -> Iterator[tuple[str, "str | Text"]]:
    event = found.event
    yield "id", event.id
    yield "what", f"{phrases.who_to_whom(event)}: {phrases.deed(event)}"
    yield "document", heading(document)
    yield "sentence", sentence
    yield "trigger", f'"{event.trigger.text}"'
    yield "codebook", _codebook(found)
    yield "network", _network(found)
    yield "type", _type(found)
    for part in found.parts:
        yield part.side or "left out", _part(part)
    for part in found.left_out:
        yield "left out", _part(part)
    yield "status", _status(found, document)
    yield "when", _when(found)
    yield "mentions", _mentions(found)


def _codebook(found: Explanation) -> str:
    if found.source == "refusal":
        return 'no entry: "will not", said of helping, meeting or yielding, is a refusal'
    if found.source == "duty":
        return 'no entry: "should" and "must", said of somebody else, are a request'
    if found.entry is None:
        return "no entry that holds here: the network found the word"
    entry = found.entry
    needs = sorted(entry.needs, key=lambda need: need.absent)
    around = ", ".join(dict.fromkeys(map(in_words, needs))) or "whatever stands around it"
    return f"{entry.lemma} ({entry.pos.lower()}), {around}: {_kind(entry)}"


def _kind(entry: Entry) -> str:
    return f"{entry.type} {entry.mode}" if entry.mode else entry.type


def in_words(need: Need) -> str:
    """What an entry of the codebook needs: 'with "deal" as object', 'without a word of AID'."""
    value = need.value
    word = f"a word of {value[1:]}" if value.startswith("@") else f'"{value}"'
    if value == "*":
        word = "any word"
    if need.kind == "party":
        places = {"object": "a party as object", "none": "no party as object"}
        phrase = places.get(value, f"a party behind {word}")
    else:
        phrase = NEEDS.get(need.kind, f'{{}} behind "{need.kind}"').format(word)
    return f"{'without' if need.absent else 'with'} {phrase}"


def _network(found: Explanation) -> str:
    if found.source in {"duty", "refusal"}:
        return "not asked"
    if found.none is None:
        return "did not read so far into the sentence"
    likely = ", ".join(f"{guess.type} {guess.probability:.2f}" for guess in found.guesses)
    return f"{likely}; none {found.none:.2f}"


def _type(found: Explanation) -> str:
    event = found.event
    if found.none is None:
        return f"{event.type}: by that rule alone"
    weights = ", ".join(f"{guess.type} {guess.weight:+.1f}" for guess in found.guesses)
    least = needed(Sides(event.actors, event.recipients), in_codebook=found.entry is not None)
    counts = f"an event is {1 - found.none:.2f} likely, and the word counts from {least:g}"
    if found.entry is None:
        return f"{event.type}: {counts}"
    over = "" if event.type == found.entry.type else f", not the codebook's {found.entry.type}"
    mine = f"with {TYPE_BONUS:g} more for the codebook's type: {weights} (log odds)"
    return f"{event.type}{over}: {counts}; {mine}"


def _part(part: Part) -> str:
    named = part.party.mention
    words = f'"{named.text}"' if named is not None else "no words of its own"
    both = [name for name, by in (("grammar", part.by_grammar), ("network", part.by_network)) if by]
    sources = f"by {' and '.join(both) or 'network'}"
    if part.grammar is not None and not part.by_grammar:
        sources += f", though grammar has it as {part.grammar}"
    if part.odds is None or part.together is None:
        return f"{phrases.party(part.party)}, {words}: {sources}; not shown to the network"
    odds = " and ".join(
        f"{one.acts:+.1f} that it acts, {one.undergoes:+.1f} undergoes {by}"
        for one, by in ((part.odds, "by the network"), (part.together, "by all signs"))
    )
    return f"{phrases.party(part.party)}, {words}: {sources} (log odds {odds})"


def _status(found: Explanation, document: Document) -> str:
    event = found.event
    if found.status_by == "words" and event.hedge is not None:
        return f'{event.status}: "{event.hedge.text}" says so'
    if found.status_by == "day":
        return (
            f"{event.status}: {found.form} by its words, but dated after the publication on "
            f"{document.published}"
        )
    if found.status_by == "speech":
        return f"{event.status}: {found.form} by its words, but its holder says it here"
    return f'{event.status}: by the form of "{event.trigger.text}" itself'


def _when(found: Explanation) -> str:
    days, when = phrases.day(found.event.when), found.event.when
    if when is None:
        return "undated: no days hang on the words of the event"
    if when.span is None:
        return f"{days}: by the title"
    where = " beside another mention" if found.day_by == "mention" else ""
    return f'{days}: "{when.span.text}"{where}'


def _mentions(found: Explanation) -> str:
    if not found.others:
        return "1, this one"
    others = "; ".join(
        f'"{other.trigger.text}" in: {phrases.one_line(other.evidence.text, 120)}'
        for other in found.others
    )
    return f"{1 + len(found.others)}, this one the clearest; also {others}"
