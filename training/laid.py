"""Labelled passages -> sentences laid out for the network: a type for each piece, and roles.

A sentence is laid out as the reader meets it: alone. Its triggers are labelled piece by piece.
Its mentions are the parties of every event and of every candidate that is none, and what else
the gazetteer names there; for each trigger and mention it is known whether the mention acts,
undergoes, or does neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.gazetteer import load
from dragoman.language import split
from dragoman.reading.classifier.labels import NONE
from dragoman.sources import document
from training.passage import Labelled, Offsets, Passage

_NAMED = frozenset(
    {"state", "adjective", "demonym", "capital", "metonym", "organisation", "city", "nonstate"}
)

NEITHER, ACTOR, RECIPIENT = range(3)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger's place and labels, and the part of each mention of its sentence."""

    span: Offsets
    type: str
    mode: str | None
    status: str | None
    roles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """One sentence: its text, its mentions and its triggers, by offsets in the text."""

    text: str
    mentions: tuple[Offsets, ...]
    triggers: tuple[Trigger, ...]


def laid(passage: Passage) -> Iterator[Laid]:
    """The sentences of a passage."""
    for sentence in split(document(passage.text)):
        start, end = sentence.start, sentence.end
        text = passage.text[start:end]
        events = [_moved(event, start, end) for event in passage.events]
        mentions = _mentions(text, events)
        yield Laid(text, mentions, tuple(_triggers(events, mentions)))


def _moved(event: Labelled, start: int, end: int) -> Labelled:
    """An event with only those spans that lie in the sentence, counted from its start."""

    def kept(spans: tuple[Offsets, ...]) -> tuple[Offsets, ...]:
        return tuple((a - start, b - start) for a, b in spans if start <= a and b <= end)

    trigger = kept((event.trigger,)) if event.trigger is not None else ()
    return Labelled(
        type=event.type,
        mode=event.mode,
        status=event.status,
        trigger=trigger[0] if trigger else None,
        actors=kept(event.actors),
        recipients=kept(event.recipients),
    )


def _mentions(text: str, events: list[Labelled]) -> tuple[Offsets, ...]:
    found = {span for event in events for span in (*event.actors, *event.recipients)}
    for name in load().find(text):
        span = (name.start, name.end)
        if name.kind in _NAMED and not any(_overlap(span, other) for other in found):
            found.add(span)
    return tuple(sorted(found))


def _triggers(events: list[Labelled], mentions: tuple[Offsets, ...]) -> Iterator[Trigger]:
    for event in events:
        if event.trigger is not None and event.type != NONE:
            roles = tuple(_role(event, mention) for mention in mentions)
            yield Trigger(event.trigger, event.type, event.mode, event.status, roles)


def _role(event: Labelled, mention: Offsets) -> int:
    if mention in event.actors:
        return ACTOR
    return RECIPIENT if mention in event.recipients else NEITHER


def _overlap(a: Offsets, b: Offsets) -> bool:
    return a[0] < b[1] and b[0] < a[1]
