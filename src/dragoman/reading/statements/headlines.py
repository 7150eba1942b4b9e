"""Headlines that name their speaker beside a colon: "Talks to resume: minister"."""

from collections.abc import Iterator

from dragoman.language import Sentence
from dragoman.model import Party, Statement
from dragoman.model.identity import entry_id
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.statements.lexicon import cue_forms, document_nouns
from dragoman.reading.tables import words

MOST_WORDS = 6
"""Words that a speaker beside a headline's colon may have."""


def headline_statements(page: Page, mentions: Mentions) -> Iterator[Statement]:
    """One statement for each headline whose speaker stands before or after its only colon."""
    for sentence in page.sentences[:3]:
        if sentence.kind == "title" or (sentence.index == 0 and _is_headline(page, sentence)):
            statement = _headline(page, mentions, sentence)
            if statement is not None:
                yield statement


def _is_headline(page: Page, sentence: Sentence) -> bool:
    """Whether the first line is short and without a full stop, where none is marked as title."""
    words = page.text[sentence.start : sentence.end]
    newline = page.text[sentence.end : sentence.end + 1] in {"\n", "\r", ""}
    return newline and len(words) < 160 and page.text[: sentence.start].strip() == ""


def _headline(page: Page, mentions: Mentions, sentence: Sentence) -> Statement | None:
    text = page.text
    colon = text.find(": ", sentence.start, sentence.end)
    if colon < 0 or text.find(": ", colon + 1, sentence.end) >= 0:
        return None
    before = _bare(text, sentence.start, colon)
    after = _bare(text, colon + 1, sentence.end)
    for speaker, content in ((after, before), (before, after)):
        if len(text[slice(*content)].split()) < 3 or content[0] >= content[1]:
            continue
        party = _speaker(page, mentions, speaker, last=speaker is after)
        if party is not None:
            return Statement(
                id=entry_id("statement", page.document.id, "headline", *content),
                document_id=page.document.id,
                speaker=party,
                cue=None,
                content=page.span(*content),
                kind="indirect",
                evidence=page.span(sentence.start, sentence.end),
            )
    return None


def _speaker(page: Page, mentions: Mentions, where: tuple[int, int], *, last: bool) -> Party | None:
    """Who stands beside the colon: somebody resolved, a speaking noun, a name met again."""
    start, end = where
    said = page.text[start:end].split()
    if not 1 <= len(said) <= MOST_WORDS:
        return None
    final = said[-1].lower().strip("'\u2019")
    party = mentions.speaker(start, end)
    if final in words("statements/speakers") or final in document_nouns():
        return party if party.code is not None else _titled(mentions, party, final)
    if party.person is not None or (party.code is not None and not last):
        return party
    if last or not all(word[0].isupper() for word in said) or len(said) > 3:
        return None
    return party if len(said[-1]) > 3 and _speaks_later(page.text, said[-1], end) else None


def _titled(mentions: Mentions, party: Party, office: str) -> Party:
    """The bearer of a bare title that the text names in full: "ambassador"."""
    for known in mentions.all:
        named = known.mention.text.lower().split() if known.mention is not None else []
        if known.office is not None and office in named:
            return known.model_copy(update={"mention": party.mention})
    return party


def _speaks_later(text: str, name: str, after: int) -> bool:
    """Whether a cue follows ``name`` closely somewhere below the headline."""
    position = text.find("\n", after)
    for _ in range(8):
        position = text.find(name, position + 1) if position >= 0 else -1
        if position < 0:
            return False
        nearby = text[position : position + 80].lower().replace(",", " ").split()
        if not cue_forms().isdisjoint(nearby):
            return True
    return False


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
