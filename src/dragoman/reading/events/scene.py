"""One parsed sentence and everything that can be asked about who is in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.events.reported import Reported
from dragoman.reading.events.uncoded import is_name, is_part, kind_of
from dragoman.reading.mentions import Mentions
from dragoman.reading.mentions.people import address
from dragoman.reading.page import Page
from dragoman.reading.tables import words

_FRONT = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod"})
_PERSONAL = frozenset({"he", "she", "they", "him", "her", "them"})

_LINKS = {"body": ("of", "in", "from"), "people": ("of", "from")}
"""Prepositions that say which state a group of each kind is of: "police in Ruritania"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence of ``page`` with its parse, and the mentions to ask who its words are."""

    page: Page
    mentions: Mentions
    sentence: Sentence
    parse: Parse
    issuers: Mapping[str, tuple[Party, ...]] = field(default_factory=dict)
    """Who issued the texts that the document names, by noun."""
    reported: Reported = field(default_factory=Reported)

    def parties(self, i: int) -> tuple[Party, ...]:
        """Who the noun phrase at token ``i`` is; a relative pronoun is the noun before it."""
        antecedent = self.antecedent(i)
        head = i if antecedent is None else antecedent
        found = tuple(map(self._named, self.mentions.parties(self.sentence, head)))
        items = self.parse.conjuncts(head)
        if found and len(items) == 1:
            return found
        others = (i for i in items if not self._is_cited(i, found) and not self._shares(i, found))
        return (*found, *(party for item in others for party in self._group(item)))

    def _shares(self, i: int, parties: tuple[Party, ...]) -> bool:
        """Whether a bare noun shares the words before the first: "British marines and sailors"."""
        bare = self.parse.first[i] == i == self.parse.last[i]
        return bool(parties) and self.parse.pos[i] == "NOUN" and bare

    def _is_cited(self, i: int, parties: tuple[Party, ...]) -> bool:
        """Whether the token at ``i`` is one of the words that name some party."""
        start = self.parse.starts[i]
        spans = (party.mention for party in parties if party.mention is not None)
        return any(span.start <= start < span.end for span in spans)

    def _named(self, party: Party) -> Party:
        """A party that a pronoun means, with the words that name it where this sentence does."""
        if party.mention is None or party.mention.text.lower() not in words("events/pronouns"):
            return party
        for named in self.mentions.within(self.sentence.start, party.mention.start):
            if (named.code, named.person) == (party.code, party.person):
                return party.model_copy(update={"mention": named.mention})
        return party

    def by_name(self, party: Party) -> Party:
        """A person without a code whom a pronoun means, cited where the text last names them."""
        mention = party.mention
        if party.code is not None or mention is None or mention.text == party.name:
            return party
        if mention.text.lower() not in words("events/pronouns"):
            return party
        start = self.page.text.rfind(party.name, 0, mention.start)
        if start < 0:
            return party
        named = self.page.span(start, start + len(party.name))
        return party.model_copy(update={"mention": named})

    def _group(self, i: int) -> tuple[Party, ...]:
        """Somebody without a code of their own: "protesters", "police in Ruritania", a name."""
        parse = self.parse
        if parse.lower[i] in _PERSONAL:
            mention = self.page.span(*parse.offsets(i, i))
            return (Party(code=None, name=parse.lower[i], mention=mention),)
        kind = kind_of(parse, i)
        if is_part(parse, i):
            return ()
        if kind is None and not is_name(self.page, self.sentence, parse, i):
            return ()
        left = self._left(i)
        left = self._name_start(left, i) if kind is None else left
        mention = self.page.span(*parse.offsets(left, i))
        coded = self._states(i, kind) if kind in _LINKS else ()
        if coded:
            return tuple(
                Party(code=p.code, name=p.name, actor_id=p.code, mention=mention) for p in coded
            )
        name = mention.text.removeprefix("the ").removeprefix("The ")
        name = name[address(name) :] if kind is None else name
        return (Party(code=None, name=name, mention=mention),)

    def head_of(self, party: Party) -> int | None:
        """The token that heads the words of a party; None where they lie in another sentence."""
        parse, span = self.parse, party.mention
        if span is None:
            return None
        inside = range(bisect_left(parse.starts, span.start), bisect_right(parse.ends, span.end))
        heads = parse.heads
        return next((i for i in inside if heads[i] not in inside or heads[i] == i), None)

    def _phrase(self, party: Party) -> tuple[int, int]:
        """Where the noun phrase whose name or noun a party is starts and ends.

        With the place behind it: "all sides in Ruritania".
        """
        head = self.head_of(party)
        if party.mention is None or head is None:
            return 0, 0
        start, _ = self.parse.offsets(self._left(head), head)
        places = self.complements(head, "in")
        last = max((i for i in places if i > head), default=head)
        return min(start, party.mention.start), max(party.mention.end, self.parse.ends[last])

    def outer(self, side: tuple[Party, ...]) -> tuple[Party, ...]:
        """A side without whoever is only named in another's phrase: "Kenyan tea growers"."""
        phrases = [self._phrase(party) for party in side if party.code is None]
        return tuple(
            party
            for party in side
            if party.code is None
            or party.mention is None
            or not any(a <= party.mention.start and party.mention.end <= b for a, b in phrases)
        )

    def _left(self, i: int) -> int:
        """The first token of the words in front of the noun at ``i`` that belong to it."""
        parse = self.parse
        before = [c for c in parse.children[i] if c < i and parse.deps[c] in _FRONT]
        return min((parse.first[c] for c in before), default=i)

    def _name_start(self, left: int, i: int) -> int:
        """Where the name that ends at ``i`` starts, behind what it is: "the actor Ada Byron"."""
        described = (t for t in range(i - 1, left - 1, -1) if self.parse.pos[t] != "PROPN")
        last = next(described, left - 1)
        return last + 1

    def _states(self, i: int, kind: str) -> tuple[Party, ...]:
        """The states whose group the noun at ``i`` means, by adjective, owner or preposition."""
        states = self.mentions.owners(self.sentence, i) or tuple(
            party
            for preposition in _LINKS[kind]
            for inner in self.complements(i, preposition)
            for party in self.located(inner)
        )
        return tuple(party for party in states if party.code is not None)

    def owners(self, i: int) -> tuple[Party, ...]:
        """Whose the thing at token ``i`` is: by possessive, adjective, "of" or "by"."""
        i = self.antecedent(i) or i
        found = self.mentions.owners(self.sentence, i)
        if not found and self.parse.lemmas[i] in self.issuers:
            mention = self.page.span(*self.parse.offsets(i, i))
            return tuple(
                party.model_copy(update={"mention": mention})
                for party in self.issuers[self.parse.lemmas[i]]
            )
        return found or self.in_phrase(i, ("of", "by"), direct=True)

    def located(self, i: int) -> tuple[Party, ...]:
        """The states that the places at token ``i`` (with its conjuncts) are, or lie in."""
        found: dict[str | None, Party] = {}
        for item in self.parse.conjuncts(i):
            start, end = self.parse.offsets(self.parse.first[item], item)
            for party in self.mentions.within(start, end) or self._city(start, end):
                found.setdefault(party.code, party)
        return tuple(found.values())

    def _city(self, start: int, end: int) -> tuple[Party, ...]:
        for name in self.page.names_within(start, end):
            state = self.page.gazetteer.state(name.code) if name.code else None
            if name.kind == "city" and state is not None:
                return (
                    Party(
                        code=state.code,
                        name=state.name,
                        actor_id=state.code,
                        mention=self.page.span(name.start, name.end),
                    ),
                )
        return ()

    def in_phrase(
        self, i: int, prepositions: tuple[str, ...], *, direct: bool = False
    ) -> tuple[Party, ...]:
        """The parties in a phrase on token ``i`` with one of ``prepositions``, first found.

        Things in it give their owners ("to China's plan"), unless ``direct``.
        """
        for preposition in prepositions:
            for inner in self.complements(i, preposition):
                found = self.parties(inner) or (() if direct else self.owners(inner))
                if found:
                    return found
        return ()

    def complements(self, i: int, preposition: str) -> list[int]:
        """The nouns behind ``preposition`` under token ``i``."""
        parse = self.parse
        found = []
        for child in parse.children[i]:
            if parse.deps[child] not in {"prep", "agent", "dative", "prt"}:
                continue
            if parse.lower[child] == preposition:
                found += [c for c in parse.children[child] if parse.deps[c] == "pobj"]
            elif parse.lower[child] in {"out", "away", "along", "back", "together"}:
                found += self.complements(child, preposition)
        return found

    def antecedent(self, i: int) -> int | None:
        """The noun that a relative pronoun at ``i`` stands for, None where it is none."""
        parse = self.parse
        if parse.tags[i] not in {"WDT", "WP"} and not (
            parse.lower[i] == "that" and parse.pos[i] in {"PRON", "SCONJ", "DET"}
        ):
            return None
        verb = parse.heads[i]
        for _ in range(4):
            if parse.deps[verb] == "relcl":
                return parse.heads[verb]
            if parse.heads[verb] == verb:
                return None
            verb = parse.heads[verb]
        return None
