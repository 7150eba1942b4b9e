"""Mentions and parses -> the events of a document."""

from bisect import bisect_right
from collections.abc import Iterator

from dragoman.model import Event, Span, Statement
from dragoman.model.identity import entry_id
from dragoman.reading.codebook import codebook
from dragoman.reading.events.candidate import Candidate
from dragoman.reading.events.candidates import candidates
from dragoman.reading.events.issuers import issuers
from dragoman.reading.events.merge import merged
from dragoman.reading.events.scene import Scene
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page


def events(page: Page, mentions: Mentions, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Each political interaction that the document tells of, once, in the order of the text."""
    found = sorted(
        merged(_all(page, mentions)), key=lambda c: (c.scene.parse.starts[c.first], c.token)
    )
    reported = Reported(statements)
    made: dict[str, Event] = {}
    for candidate in found:
        event = _event(page, candidate, reported)
        made.setdefault(event.id, event)
    return tuple(made.values())


def _all(page: Page, mentions: Mentions) -> Iterator[Candidate]:
    issued = issuers(page.sentences, mentions)
    for sentence in page.sentences:
        if sentence.parse is not None:
            yield from candidates(Scene(page, mentions, sentence, sentence.parse, issued))


class Reported:
    """The statements of a document, to ask which of them covers some words."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._statements = sorted(statements, key=lambda s: (s.content.start, -s.content.end))
        self._starts = [statement.content.start for statement in self._statements]

    def over(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds ``span``."""
        at = bisect_right(self._starts, span.start)
        for statement in reversed(self._statements[max(0, at - 8) : at]):
            if statement.content.covers(span):
                return statement
        return None


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
        evidence=page.span(sentence.start, sentence.end),
        statement=reported.over(trigger),
    )
