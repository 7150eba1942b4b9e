"""Labelled passages -> sentences laid out for the network: a type for each piece, and roles.

A sentence is laid out as the reader meets it: alone. Its triggers are labelled piece by piece.
Its mentions are those that the reader finds in it, and the labelled parties that it misses; for
each trigger and mention it is known whether the mention acts, undergoes, or does neither.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.language import Sentence
from dragoman.reading.classifier.labels import NONE
from dragoman.reading.events.cast import cast
from dragoman.reading.events.scene import Scene
from dragoman.reading.mentions import Mentions, mentions
from dragoman.reading.page import Page
from dragoman.reading.reader import open_page
from dragoman.sources import document
from training.passage import Labelled, Offsets, Passage

NEITHER, ACTOR, RECIPIENT = range(3)

PUBLISHED = "2024-05-15"
"""A day on which some name holders are known; the passages name nobody real."""


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
    page = open_page(document(passage.text, published=PUBLISHED), gated=False)
    named = mentions(page)
    for sentence in page.sentences:
        start, end = sentence.start, sentence.end
        events = [moved(event, start, end) for event in passage.events]
        parts = parts_of(events, found(page, named, sentence))
        mentioned = tuple(sorted(parts))
        yield Laid(passage.text[start:end], mentioned, tuple(_triggers(events, mentioned, parts)))


def found(page: Page, named: Mentions, sentence: Sentence) -> tuple[Offsets, ...]:
    """The mentions that the reader finds in a sentence, counted from its start."""
    if sentence.parse is None:
        return ()
    spans = (p.mention for p in cast(Scene(page, named, sentence, sentence.parse)))
    return tuple(
        {(s.start - sentence.start, s.end - sentence.start): None for s in spans if s is not None}
    )


def moved(event: Labelled, start: int, end: int) -> Labelled:
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


def parts_of(
    events: Iterable[Labelled], read: Iterable[Offsets]
) -> dict[Offsets, frozenset[Offsets]]:
    """Each mention with the labelled parties that it stands for, none for most.

    A labelled party is the mention that overlaps most of it, or one of its own; what else of a
    sentence's mentions lies in it is left out.
    """
    parties = sorted({span for event in events for span in (*event.actors, *event.recipients)})
    read = tuple(read)
    stands: dict[Offsets, set[Offsets]] = {}
    for party in parties:
        near = [mention for mention in read if overlap(mention, party)]
        best = max(near, key=lambda mention: _alike(mention, party), default=party)
        stands.setdefault(best, set()).add(party)
    for mention in read:
        if not any(overlap(mention, party) for party in parties):
            stands[mention] = set()
    return {mention: frozenset(some) for mention, some in stands.items()}


def _triggers(
    events: Iterable[Labelled],
    mentioned: tuple[Offsets, ...],
    parts: dict[Offsets, frozenset[Offsets]],
) -> Iterator[Trigger]:
    for event in events:
        if event.trigger is not None and event.type != NONE:
            roles = tuple(role(event, parts[mention]) for mention in mentioned)
            yield Trigger(event.trigger, event.type, event.mode, event.status, roles)


def role(event: Labelled, parties: frozenset[Offsets]) -> int:
    """The part in an event of a mention that stands for these labelled parties."""
    if parties & {*event.actors}:
        return ACTOR
    return RECIPIENT if parties & {*event.recipients} else NEITHER


def overlap(a: Offsets, b: Offsets) -> bool:
    """Whether two stretches share a character."""
    return a[0] < b[1] and b[0] < a[1]


def _alike(a: Offsets, b: Offsets) -> float:
    """How much of two stretches together is in both, up to one."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (a[1] - a[0] + b[1] - b[0] - both)
