"""Where parties stand: what they support, oppose or call for, in the document's words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.language import Parse, Sentence
from dragoman.model import Party, Position, Statement
from dragoman.model.identity import entry_id
from dragoman.model.position import Stance
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.statements.documents import Issuers
from dragoman.reading.statements.lexicon import document_nouns
from dragoman.reading.statements.stances import Matter, coordinated, stances
from dragoman.reading.statements.subject import speaker_token


def positions(
    page: Page, mentions: Mentions, statements: Sequence[Statement]
) -> tuple[Position, ...]:
    """The stances that parties with a code take, in the order of the text.

    Each coordinated matter is a position of its own ("calls for abandoning X, ceasing Y and
    protecting Z"). A document speaks for its issuer. "Does not support" opposes; stances that
    somebody may take, or takes no more, are left out.
    """
    issuers = Issuers(page, mentions)
    reports = _by_sentence(page, statements)
    found: dict[str, Position] = {}
    for sentence in page.sentences:
        said = reports.get(sentence.index, [])
        if sentence.parse is None:
            continue
        for token, stance, matters in stances(sentence.parse):
            for holder in _holders(mentions, issuers, sentence, token):
                for matter in matters:
                    position = _position(
                        page, mentions, said, sentence, token, holder, stance, matter
                    )
                    found.setdefault(position.id, position)
        for position in _contents(page, issuers, said, sentence, sentence.parse):
            found.setdefault(position.id, position)
    return tuple(sorted(found.values(), key=lambda p: (p.matter.start, p.id)))


def _position(
    page: Page,
    mentions: Mentions,
    statements: Sequence[Statement],
    sentence: Sentence,
    token: int,
    holder: Party,
    stance: Stance,
    matter: Matter,
) -> Position:
    parse = _parsed(sentence)
    start, end = parse.offsets(matter.first, matter.last)
    return Position(
        id=entry_id("position", page.document.id, holder.code, stance, start, end),
        document_id=page.document.id,
        holder=holder,
        stance=stance,
        matter=page.span(start, end),
        towards=_towards(mentions, sentence, stance, matter, holder),
        statement=_statement(statements, parse.starts[token], end),
        evidence=page.span(sentence.start, sentence.end),
    )


# Who holds it --------------------------------------------------------------------------


def _holders(
    mentions: Mentions, issuers: Issuers, sentence: Sentence, token: int
) -> tuple[Party, ...]:
    """The parties whose stance it is: the subject, the owner of the noun, or an issuer."""
    parse = _parsed(sentence)
    if parse.pos[token] == "NOUN":
        parties = mentions.owners(sentence, token)
        verb = parse.heads[token]
        head = speaker_token(parse, verb) if not parties and parse.pos[verb] == "VERB" else None
    else:
        parties = ()
        verb = parse.heads[token] if parse.pos[token] == "ADJ" else token
        head = speaker_token(parse, verb)
    if head is not None:
        parties = mentions.parties(sentence, head)
        issuer = issuers.of(sentence, head) if not any(p.code for p in parties) else None
        if issuer is not None:
            mention = parties[0].mention if parties else issuer.mention
            parties = (issuer.model_copy(update={"mention": mention}),)
    return tuple(party for party in parties if party.code is not None)


def _towards(
    mentions: Mentions, sentence: Sentence, stance: Stance, matter: Matter, holder: Party
) -> Party | None:
    """Who is asked, or whose plan is supported or opposed; never the holder."""
    if matter.towards is None:
        return None
    if stance == "calls for":
        parties = mentions.parties(sentence, matter.towards)
    else:
        parties = mentions.owners(sentence, matter.towards)
        parties = parties or mentions.parties(sentence, matter.towards)
    return next((p for p in parties if p.code is not None and p.code != holder.code), None)


def _by_sentence(page: Page, statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """The statements that each sentence has a part of, by the sentence's index."""
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        first = min(statement.content.start, statement.evidence.start)
        at = max(0, bisect_right(page.sentences, first, key=lambda s: s.start) - 1)
        while at < len(page.sentences) and page.sentences[at].start < statement.evidence.end:
            found.setdefault(at, []).append(statement)
            at += 1
    return found


def _statement(statements: Sequence[Statement], cue: int, end: int) -> Statement | None:
    """The innermost statement that reports the stance, or that it makes by itself."""
    over = [
        s
        for s in statements
        if s.content.start <= cue < s.content.end
        or (s.cue is not None and s.cue.start <= cue < s.cue.end and s.content.start < end)
    ]
    return min(over, key=lambda s: (len(s.content.text), s.content.start), default=None)


# Documents ------------------------------------------------------------------------------


def _contents(
    page: Page,
    issuers: Issuers,
    statements: Sequence[Statement],
    sentence: Sentence,
    parse: Parse,
) -> Iterator[Position]:
    """What a document "including respecting ..., and resuming ..." calls for."""
    for token, word in enumerate(parse.lower):
        acts = parse.child(token, "pcomp") if word == "including" else None
        if acts is None:
            continue
        texts = [i for i in range(token) if document_nouns().get(parse.lemmas[i]) == "text"
                 and parse.pos[i] in {"NOUN", "PROPN"}]  # fmt: skip
        issuer = (
            issuers.of(sentence, texts[-1]) or issuers.beside(sentence, texts[-1])
            if texts
            else None
        )
        if issuer is None or issuer.code is None:
            continue
        for first, last in coordinated(parse, acts):
            start, end = parse.offsets(first, last)
            yield Position(
                id=entry_id("position", page.document.id, issuer.code, "calls for", start, end),
                document_id=page.document.id,
                holder=issuer,
                stance="calls for",
                matter=page.span(start, end),
                statement=_statement(statements, start, end),
                evidence=page.span(sentence.start, sentence.end),
            )


def _parsed(sentence: Sentence) -> Parse:
    if sentence.parse is None:
        raise ValueError(f"sentence {sentence.index} was not parsed")
    return sentence.parse
