"""Mentions and parses -> the events of a document."""

from collections.abc import Iterator

from dragoman.model import Event, Statement
from dragoman.model.identity import entry_id
from dragoman.reading.codebook import codebook
from dragoman.reading.events.candidate import Candidate
from dragoman.reading.events.candidates import candidates
from dragoman.reading.events.company import in_company
from dragoman.reading.events.contexts import contexts
from dragoman.reading.events.issuers import issuers
from dragoman.reading.events.merge import merged
from dragoman.reading.events.reported import Reported
from dragoman.reading.events.scene import Scene
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page


def events(page: Page, mentions: Mentions, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Each political interaction that the document tells of, once, in the order of the text."""
    return tuple(event for event, _ in grounded(page, mentions, statements))


def grounded(
    page: Page, mentions: Mentions, statements: tuple[Statement, ...]
) -> tuple[tuple[Event, Candidate], ...]:
    """The same events, each with the mention that it was made from."""
    reported = Reported(statements)
    found = sorted(
        merged(in_company(_all(page, mentions, reported), len(page.sentences))),
        key=lambda c: (c.scene.parse.starts[c.first], c.token),
    )
    made: dict[str, tuple[Event, Candidate]] = {}
    for candidate in found:
        event = _event(page, candidate, reported)
        made.setdefault(event.id, (event, candidate))
    return tuple(made.values())


def _all(page: Page, mentions: Mentions, reported: Reported) -> Iterator[Candidate]:
    issued = issuers(page.sentences, mentions)
    for sentence in page.sentences:
        if sentence.parse is not None:
            yield from candidates(Scene(page, mentions, sentence, sentence.parse, issued, reported))


def _event(page: Page, candidate: Candidate, reported: Reported) -> Event:
    parse, entry = candidate.scene.parse, candidate.entry
    trigger = page.span(*parse.offsets(candidate.first, candidate.last))
    scale = codebook().scale(entry.type, entry.mode)
    sentence = candidate.scene.sentence
    codes = [p.code or p.name for p in (*candidate.actors, *candidate.recipients)]
    return Event(
        id=entry_id("event", page.document.id, entry.type, trigger.start, trigger.end, *codes),
        document_id=page.document.id,
        type=entry.type,
        mode=entry.mode,
        cameo=entry.cameo,
        quad=scale.quad,
        score=scale.score,
        status=candidate.status,
        actors=candidate.actors,
        recipients=candidate.recipients,
        when=candidate.when,
        place=candidate.place,
        times=candidate.times,
        trigger=trigger,
        hedge=page.span(*candidate.hedge) if candidate.hedge is not None else None,
        contexts=contexts(parse),
        evidence=page.span(sentence.start, sentence.end),
        statement=reported.over(trigger),
    )
