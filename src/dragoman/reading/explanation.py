"""Why an event has its type, its parties and its status: its document read again, with reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dragoman.model import Document, Event, EventType, Party, Span, Status
from dragoman.reading.classifier.labels import NONE
from dragoman.reading.classifier.network import Judged
from dragoman.reading.codebook import TYPES, Entry
from dragoman.reading.events import grounded
from dragoman.reading.events.candidate import Candidate, Grounds
from dragoman.reading.events.opinion import weight
from dragoman.reading.events.refusals import REFUSAL
from dragoman.reading.events.roles import Sides
from dragoman.reading.events.standing import Odds, stands_in
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import is_read, open_page
from dragoman.reading.statements import statements

Side = Literal["actor", "recipient"]
Source = Literal["codebook", "network", "duty", "refusal"]

LIKELIEST = 3
"""Types that an explanation names, beside the codebook's and the one that was chosen."""


NOTHING = (None, None)
"""What is known of a party that the network was not shown."""


class Shown(NamedTuple):
    """A party that the network was shown, with its log odds and those of all signs together."""

    party: Party
    odds: Odds
    together: Odds


class Guess(NamedTuple):
    """A type with the network's probability, and in log odds with what the codebook adds."""

    type: EventType
    probability: float
    weight: float


@dataclass(frozen=True, slots=True)
class Part:
    """A party of an event: where it stands, where grammar puts it, what the network says.

    ``side`` is None where whom grammar puts somewhere was left out. ``odds`` are the network's
    and ``together`` those of all signs; both are None where the network was not shown the party.
    """

    party: Party
    side: Side | None
    grammar: Side | None
    odds: Odds | None
    together: Odds | None

    @property
    def by_grammar(self) -> bool:
        """Whether grammar puts the party where it stands."""
        return self.grammar is not None and self.grammar == self.side

    @property
    def by_network(self) -> bool:
        """Whether the network alone would put the party where it stands."""
        if self.odds is None or self.side is None:
            return False
        return self.odds[self.side == "recipient"] > 0


@dataclass(frozen=True, slots=True)
class Mention:
    """Other words of the document that name the same event, and their sentence."""

    trigger: Span
    evidence: Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event and what each step of reading made of it.

    ``source`` is what found the word: the codebook, the network, the rule for "should" and "must",
    or that for "will not". ``entry`` is the codebook's as it matched, before the network's word.
    ``guesses`` is empty and ``none`` is None where the network was not asked. ``form`` is the
    status by the words alone.
    """

    event: Event
    source: Source
    entry: Entry | None
    guesses: tuple[Guess, ...]
    none: float | None
    parts: tuple[Part, ...]
    left_out: tuple[Part, ...]
    form: Status
    others: tuple[Mention, ...]

    @property
    def status_by(self) -> Literal["words", "form", "day", "speech"]:
        """What gives the status: a hedge, the trigger's form, a coming day, or its being said."""
        if self.event.status != self.form:
            return "day" if self.event.status == "planned" else "speech"
        return "form" if self.event.hedge is None else "words"

    @property
    def day_by(self) -> Literal["words", "mention", "title"] | None:
        """What gives the days: the sentence, that of another mention, or the title."""
        if self.event.when is None:
            return None
        if self.event.when.span is None:
            return "title"
        return "words" if self.event.evidence.covers(self.event.when.span) else "mention"


def explain(document: Document, event_id: str) -> Explanation | None:
    """Read a document again and say why the event has its type, its parties and its status.

    None where this version's reading of the document has no such event.
    """
    if not is_read(document):
        return None
    page = open_page(document)
    named = mentions(page)
    for event, candidate in grounded(page, named, statements(page, named)):
        if event.id == event_id:
            return _explained(event, candidate)
    return None


def _explained(event: Event, candidate: Candidate) -> Explanation:
    grounds = candidate.grounds
    judged = grounds.view.judged(candidate.token) if grounds.view is not None else None
    shown = _shown(candidate, grounds)
    return Explanation(
        event=event,
        source=_source(candidate),
        entry=grounds.entry,
        guesses=tuple(_guesses(event, grounds.entry, judged)) if judged is not None else (),
        none=judged.of(NONE) if judged is not None else None,
        parts=tuple(_parts(candidate, shown)),
        left_out=tuple(_left_out(candidate, shown)),
        form=candidate.form,
        others=tuple(_mention(other) for other in candidate.others),
    )


def _source(candidate: Candidate) -> Source:
    if candidate.grounds.entry is not None:
        return "codebook"
    if candidate.grounds.view is not None:
        return "network"
    return "refusal" if candidate.entry == REFUSAL else "duty"


def _guesses(event: Event, entry: Entry | None, judged: Judged) -> Iterator[Guess]:
    """The likeliest types, the codebook's and the event's own, the likeliest first."""
    ranked = sorted(TYPES, key=judged.of, reverse=True)
    wanted = {*ranked[:LIKELIEST], event.type, *((entry.type,) if entry is not None else ())}
    for type in ranked:
        if type in wanted:
            yield Guess(type, judged.of(type), weight(type, entry, judged))


def _parts(candidate: Candidate, shown: list[Shown]) -> Iterator[Part]:
    sides: tuple[tuple[Side, tuple[Party, ...]], ...] = (
        ("actor", candidate.actors),
        ("recipient", candidate.recipients),
    )
    for side, parties in sides:
        for party in parties:
            own = (one[1:] for one in shown if stands_in(party, (one.party,)))
            yield Part(party, side, _grammar(party, candidate.grounds.grammar), *next(own, NOTHING))


def _left_out(candidate: Candidate, shown: list[Shown]) -> Iterator[Part]:
    """Whom grammar puts on a side, and all signs together do not."""
    both, kept = candidate.grounds.grammar, (*candidate.actors, *candidate.recipients)
    for party, odds, together in shown:
        if max(together) > 0 or stands_in(party, kept):
            continue
        if stands_in(party, (*both.actors, *both.recipients)):
            yield Part(party, None, _grammar(party, both), odds, together)


def _shown(candidate: Candidate, grounds: Grounds) -> list[Shown]:
    """Each party that the network was shown; none where it did not come so far."""
    view, i = grounds.view, candidate.token
    if view is None:
        return []
    in_codebook = grounds.entry is not None
    together = view.standings(i, grounds.grammar, candidate.entry, in_codebook=in_codebook)
    return [Shown(*row) for row in zip(view.cast, view.parts(i), together, strict=False)]


def _grammar(party: Party, both: Sides) -> Side | None:
    """The side where grammar puts a party, by its words or else by its code."""
    if party in both.actors or stands_in(party, both.actors):
        return "actor"
    if party in both.recipients or stands_in(party, both.recipients):
        return "recipient"
    if party.code is None:
        return None
    if any(other.code == party.code for other in both.actors):
        return "actor"
    return "recipient" if any(other.code == party.code for other in both.recipients) else None


def _mention(candidate: Candidate) -> Mention:
    scene = candidate.scene
    words = scene.parse.offsets(candidate.first, candidate.last)
    return Mention(
        scene.page.span(*words), scene.page.span(scene.sentence.start, scene.sentence.end)
    )
