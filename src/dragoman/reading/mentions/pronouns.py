"""Who a pronoun means: the subject of the clause before it, if that fits, else nobody."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions.antecedents import above, is_filler, own_subject, subjects
from dragoman.reading.mentions.found import Found, distinct
from dragoman.reading.mentions.people import address
from dragoman.reading.tables import table, words

LOOK_BACK = 4
"""Sentences before a pronoun in which whoever it means may stand."""

_NAME = re.compile(r"[^\W\d_]*[^\W\d_A-Z][\w'\u2019 .-]*[^\W\d_A-Z]")
_QUOTES = '"\u201c\u201d'
_BODIES = frozenset({"state", "organisation", "metonym", "capital"})
_PLURAL = frozenset({"NNS", "NNPS"})

Who = Callable[[Sentence, int], tuple[Party, ...]]
Refers = Literal["person", "body", "group", "speaker", "speakers", "addressee"]


@cache
def pronouns() -> dict[str, str]:
    """What kind of party each pronoun points to."""
    return {row["pronoun"]: row["refers"] for row in table("mentions/pronouns")}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """The pronoun at ``token`` of a parsed sentence, and whom to ask who other words are."""

    found: Found
    sentence: Sentence
    token: int
    refers: str
    who: Who
    speaker: Party | None
    """Whoever holds the floor in a transcript: never "he" in their own words."""

    @property
    def offset(self) -> int:
        """Where it starts in the document."""
        return parsed(self.sentence).starts[self.token]

    def resolve(self) -> tuple[Party, ...]:
        """Who it means; nobody where the nearest words that could fit name nobody."""
        parse = parsed(self.sentence)
        if self.refers == "body" and is_filler(parse, self.token):
            return ()
        barred = self._barred(parse)
        for sentence, tokens, end in self._stretches(parse):
            for token in tokens:
                parties = self.who(sentence, token)
                if parties and not _same(parties, barred):
                    verdict = self._fitting(parsed(sentence), token, parties)
                else:
                    verdict = None if parties else self._stop(sentence, token)
                if verdict is not None:
                    return verdict
            parties = self._named(sentence, tokens, end, barred)
            if parties:
                return parties
        return self._of_title() if self.refers == "person" else ()

    def _of_title(self) -> tuple[Party, ...]:
        """The one person in the document's title, for a pronoun that nobody goes before."""
        named = {(p.code, p.person or p.office): p for p in self.found.heading}
        first = self.sentence.index < LOOK_BACK and self.speaker is None
        return tuple(named.values()) if first and len(named) == 1 else ()

    def _stretches(self, parse: Parse) -> Iterator[tuple[Sentence, list[int], int]]:
        """This sentence up to the pronoun, then those before it, each with its likely tokens."""
        here = [
            i
            for i in above(parse, self.token)
            if not self._quoted_apart(parse, i) and not _is_first_person(parse, i)
        ]
        yield self.sentence, here, self.offset
        at = self.sentence.index
        for earlier in reversed(self.found.page.sentences[max(0, at - LOOK_BACK) : at]):
            tokens = []
            if earlier.parse is not None:
                found = subjects(earlier.parse)
                tokens = [i for i in found if not _is_first_person(earlier.parse, i)]
            yield earlier, tokens, earlier.end

    def _quoted_apart(self, parse: Parse, i: int) -> bool:
        """Whether a quotation opens or closes between a token and the pronoun."""
        start, end = sorted((parse.starts[i], self.offset))
        return sum(map(self.found.page.text[start:end].count, _QUOTES)) % 2 == 1

    def _barred(self, parse: Parse) -> tuple[Party, ...]:
        subject = own_subject(parse, self.token)
        return self.who(self.sentence, subject) if subject not in (None, self.token) else ()

    def _fitting(
        self, parse: Parse, token: int, parties: tuple[Party, ...]
    ) -> tuple[Party, ...] | None:
        """The parties of a subject if the pronoun can mean them, None to look further."""
        if self.refers == "group":
            plural = parse.tags[token] in _PLURAL or not _is_person(parties[0])
            return parties if len(parties) > 1 or plural else None
        if len(parties) != 1:
            return None
        if self.refers == "person":
            human = parse.tags[token] not in _PLURAL and (
                _is_person(parties[0]) or parse.lower[token] in words("mentions/humans")
            )
            return parties if human and not self._speaks(parties[0]) else None
        return None if _is_person(parties[0]) or parties[0].code is None else parties

    def _stop(self, sentence: Sentence, token: int) -> tuple[Party, ...] | None:
        """Nobody, where the pronoun more likely means words that name no known party."""
        parse = parsed(sentence)
        if parse.pos[token] not in {"NOUN", "PROPN"}:
            return None
        plural = parse.tags[token] in _PLURAL
        if self.refers == "person":
            return self._stranger(parse, token)
        return () if plural == (self.refers == "group") else None

    def _stranger(self, parse: Parse, token: int) -> tuple[Party, ...] | None:
        """A person met by name only; None where the words are no person's name."""
        if parse.tags[token] == "NN":  # "the farmer Karl Oster"
            token = next((c for c in parse.children[token] if parse.deps[c] == "appos"), token)
        first = token
        while first > parse.first[token] and parse.tags[first - 1] in {"NNP", "HYPH"}:
            first -= 1
        start, end = parse.offsets(first, token)
        start += address(self.found.page.text[start:end])
        name = self.found.page.text[start:end]
        known = self.found.page.names_within(start, end)
        if parse.tags[token] != "NNP" or any(n.kind != "city" or n.start == start for n in known):
            return None
        if name.lower() in self.found.common_words or not _NAME.fullmatch(name):
            return ()
        return (Party(code=None, name=name, person=name),)

    def _named(
        self, sentence: Sentence, tokens: list[int], end: int, barred: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """Whoever a stretch names that fits, where no subject (of ``tokens``) in it does."""
        start = sentence.start
        if self.refers == "person":
            return self._only_person(start, end, barred)
        if self.refers == "group":
            doing = [party for token in tokens for party in self.who(sentence, token)]
            parties = distinct([*doing, *self.found.coded(start, end)])
            near = sentence.index >= self.sentence.index - 1 and self.speaker is None
            return parties if len(parties) == 2 and doing and near and not barred else ()
        if sentence is not self.sentence or parsed(sentence).deps[self.token] != "poss":
            return ()
        bodies = [i for i in self.found.within(start, end) if i.kind in _BODIES]
        parties = distinct(p for i in bodies for p in i.parties if not _same((p,), barred))
        return parties if len(parties) == 1 else ()

    def _only_person(self, start: int, end: int, barred: tuple[Party, ...]) -> tuple[Party, ...]:
        """The one person named in ``[start, end)`` who neither speaks nor is spoken to."""
        known = {
            (party.code, party.person): (party,)
            for item in self.found.within(start, end)
            for party in item.parties
            if party.person is not None
            and not self._speaks(party)
            and not _same((party,), barred)
            and not self.found.is_called(item)
        }
        return next(iter(known.values())) if len(known) == 1 else ()

    def _speaks(self, party: Party) -> bool:
        speaker = self.speaker
        return speaker is not None and party.person is not None and party.person == speaker.person


def parsed(sentence: Sentence) -> Parse:
    """A sentence's parse; ValueError where the gate kept it closed."""
    if sentence.parse is None:
        raise ValueError(f"sentence {sentence.index} was not parsed")
    return sentence.parse


def _is_first_person(parse: Parse, i: int) -> bool:
    """Whether a token is "I", "we" or "you": never what "he", "it" or "they" mean."""
    return pronouns().get(parse.lower[i]) in {"speaker", "speakers", "addressee"}


def _is_person(party: Party) -> bool:
    return party.person is not None or party.office is not None


def _same(parties: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    return [(p.code, p.person) for p in parties] == [(p.code, p.person) for p in others]
