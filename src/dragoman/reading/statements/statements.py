"""The statements of a page, in the order of the text."""

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.language import Parse, Sentence
from dragoman.model import Party, Statement, Status
from dragoman.model.identity import entry_id
from dragoman.model.statement import StatementKind
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.quotations import Quotation, quotations
from dragoman.reading.statements.claim import Claim
from dragoman.reading.statements.claims import verb_claims
from dragoman.reading.statements.colons import colon_claims
from dragoman.reading.statements.headlines import headline_statements
from dragoman.reading.statements.nouns import adjective_claims, noun_claims, phrase_claims
from dragoman.reading.statements.quoted import enclosing, run_end, sentence_end
from dragoman.reading.statements.speakers import Speakers
from dragoman.reading.statements.turned import turn_statements
from dragoman.reading.status import status_of

_EDGE = " \t\n\r\u00a0,;:\u2014\u2013"


def statements(page: Page, mentions: Mentions) -> tuple[Statement, ...]:
    """Everything that the page attributes to a speaker, direct and indirect, each once.

    The content has no cue around it and no outer quotation marks or comma; "that" and "to"
    stay, since they are words of the content's clause. A quotation that its cue splits is one
    content, which runs across the cue; quotations that follow each other without another cue
    are one run.
    """
    quotes = quotations(page.text)
    claims = [c for s in page.sentences if s.parse for c in _claims(s, s.parse, quotes)]
    speakers = Speakers(page, mentions)
    walls = sorted(claim.cue[0] for claim in claims)
    found = [*headline_statements(page, mentions), *turn_statements(page, mentions)]
    taken: set[tuple[int, int]] = set()
    for claim in claims:
        statement = _statement(page, speakers, claim, quotes, walls)
        if statement is not None and (key := _extent(statement)) not in taken:
            taken.add(key)
            found.append(statement)
    return tuple(sorted(found, key=lambda s: (s.evidence.start, s.content.start, s.content.end)))


def _extent(statement: Statement) -> tuple[int, int]:
    return statement.content.start, statement.content.end


def _claims(sentence: Sentence, parse: Parse, quotes: Sequence[Quotation]) -> list[Claim]:
    """The claims of one sentence, in the order of their cues.

    What somebody is said to think is left out: "said Kenya believed that" is one statement.
    """
    found = [
        *verb_claims(sentence, parse, quotes),
        *colon_claims(sentence, parse, quotes),
        *noun_claims(sentence, parse),
        *adjective_claims(sentence, parse),
        *phrase_claims(sentence, parse),
    ]
    spoken = [c.content for c in found if c.kind != "think" and c.form != "phrase"]
    return sorted(
        (c for c in found if not (c.kind == "think" and any(
            start <= c.cue[0] < end for start, end in spoken))),
        key=lambda c: c.cue,
    )  # fmt: skip


def _statement(
    page: Page,
    speakers: Speakers,
    claim: Claim,
    quotes: Sequence[Quotation],
    walls: Sequence[int],
) -> Statement | None:
    start, end = _run(page, claim, quotes, walls)
    start, end = _trimmed(page.text, start, end)
    if start >= end:
        return None
    speaker = speakers.at(claim.sentence, claim.speaker)
    if speaker is None:
        return None
    first = min(claim.sentence.start, start)
    return Statement(
        id=entry_id("statement", page.document.id, claim.cue, start, end),
        document_id=page.document.id,
        speaker=speaker,
        cue=page.span(*claim.cue),
        content=page.span(start, end),
        kind=_kind(quotes, claim, start, end),
        audience=_audience(speakers, claim),
        status=_status(claim),
        evidence=page.span(first, max(claim.sentence.end, end)),
    )


def _status(claim: Claim) -> Status:
    """Whether it was said: not where the cue is negated, to come or only possible."""
    parse = claim.sentence.parse
    if parse is None or parse.pos[claim.verb] not in {"VERB", "AUX"}:
        return "happened"
    status, _ = status_of(parse, claim.verb)
    return "happened" if status == "ongoing" else status


def _run(
    page: Page, claim: Claim, quotes: Sequence[Quotation], walls: Sequence[int]
) -> tuple[int, int]:
    """The claim's content with the quotations that go on after its sentence."""
    start, end = claim.content
    last = enclosing(quotes, end - 1) if claim.form != "phrase" else None
    if last is None or last is enclosing(quotes, claim.cue[0]) or end < last.inner_end:
        return start, end
    after = sentence_end(page.text, quotes, max(last.end, claim.cue[1]), claim.sentence.end)
    reached = run_end(page.text, quotes, after, walls)
    if reached == after:
        return start, end
    closing = enclosing(quotes, reached - 1)
    return start, closing.inner_end if closing is not None else end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _kind(quotes: Sequence[Quotation], claim: Claim, start: int, end: int) -> StatementKind:
    """Direct where only the cue stands outside quotation marks, mixed where more does."""
    around = enclosing(quotes, claim.cue[0])
    at = max(0, bisect_left(quotes, start, key=lambda q: q.start) - 1)
    inside = []
    while at < len(quotes) and quotes[at].start < end:
        if quotes[at].end > start and quotes[at] is not around:
            inside.append(quotes[at])
        at += 1
    if not inside:
        return "indirect"
    whole = start >= inside[0].inner and end <= inside[-1].inner_end
    split = any(q.end <= claim.cue[0] for q in inside) and claim.cue[0] < end
    own = claim.form == "quotation" or len(inside) == 1 or split
    return "direct" if whole and own else "mixed"


def _audience(speakers: Speakers, claim: Claim) -> Party | None:
    """Whoever was told or asked: the object of the verb, or "to" whom it was said."""
    parse = claim.sentence.parse
    if parse is None:
        return None
    token = _addressee(parse, claim.verb)
    if token is None or claim.content[0] <= parse.starts[token] < claim.content[1]:
        return None
    return speakers.at(claim.sentence, token, speaks=False)


def _addressee(parse: Parse, verb: int) -> int | None:
    if parse.lemmas[verb] in {"tell", "inform", "assure", "remind", "notify", "brief", "ask"}:
        return parse.child(verb, "dobj", "dative")
    return None
