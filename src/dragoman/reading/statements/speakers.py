"""Who a statement's speaker is: the party behind a noun phrase, and the words that name it."""

import re

from dragoman.language import Parse, Sentence
from dragoman.model import Party, Span
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page

_INSIDE = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "punct", "quantmod",
                     "advmod"})  # fmt: skip
_LINKS = frozenset({"of", "for", "from", "at", "in", "with", "to"})
_PLAIN = re.compile(r"[^\W\d_]")


def speaker_at(page: Page, mentions: Mentions, sentence: Sentence, head: int) -> Party | None:
    """The speaker whose noun phrase ``head`` leads; without a code where nobody is known.

    The mention is the full personal name without its title where the words have one, else the
    noun phrase as written.
    """
    parse = sentence.parse
    if parse is None:
        return None
    if parse.pos[head] not in {"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "X"}:
        return None
    parties = mentions.parties(sentence, head)
    words = _phrase(page, parse, head)
    if len(parties) == 1 and len(parse.conjuncts(head)) == 1:
        return _named(page, parties[0], words)
    if parties:
        return _several(parties, words)
    if not _PLAIN.search(words.text):
        return None
    owner = _owner(mentions, sentence, parse, head)
    return Party(
        code=owner.code if owner else None,
        name=owner.name if owner and owner.code else words.text,
        mention=words,
    )


def _named(page: Page, party: Party, words: Span) -> Party:
    """One party: its personal name alone where the mention spells it out."""
    mention = party.mention or words
    if party.person is not None:
        at = mention.text.find(party.person)
        if at >= 0:
            start = mention.start + at
            mention = page.span(start, start + len(party.person))
    return party.model_copy(update={"mention": mention})


def _several(parties: tuple[Party, ...], words: Span) -> Party:
    """One speaker for a phrase that names several: a code only where they share it."""
    codes = {party.code for party in parties}
    if len(codes) == 1:
        return parties[0].model_copy(update={"person": None, "office": None, "mention": words})
    return Party(code=None, name=words.text, mention=words)


def _owner(mentions: Mentions, sentence: Sentence, parse: Parse, head: int) -> Party | None:
    """The state or body that unnamed people belong to: "French officials", "aides to the EU"."""
    owners = mentions.owners(sentence, head)
    if owners:
        return owners[0]
    for child in parse.children[head]:
        if parse.deps[child] == "prep" and parse.lower[child] in _LINKS:
            inner = parse.child(child, "pobj")
            found = mentions.parties(sentence, inner) if inner is not None else ()
            if len(found) == 1:
                return found[0]
    return None


def _phrase(page: Page, parse: Parse, head: int) -> Span:
    """The words of the noun phrase at ``head``, with what is coordinated and "of ..."."""
    first = last = head
    for child in parse.children[head]:
        if child < head and parse.deps[child] in _INSIDE:
            first = min(first, parse.first[child])
        elif child > head and (
            parse.deps[child] == "prep" or (parse.deps[child] in {"amod", "conj", "cc", "compound"})
        ):
            last = max(last, parse.last[child])
    for i in range(head + 1, last + 1):
        if parse.words[i] in {",", "(", ";", ":"} and parse.child(head, "conj") is None:
            last = i - 1
            break
    while first < head and not _PLAIN.search(parse.words[first]) and parse.pos[first] == "PUNCT":
        first += 1
    return page.span(*parse.offsets(first, last))
