"""Who the words of a document are: names, offices, pronouns and "the two sides"."""

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.reference import label, pair, pronoun, same_body
from dragoman.reading.page import Page
from dragoman.reading.tables import words

_PREMODIFIERS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "punct"})
_OWNER_LABELS = frozenset({"poss", "amod", "compound", "nmod"})
_OWNING = frozenset({"adjective", "state", "organisation", "demonym"})
_BOTH = frozenset({"two", "both", "either", "three"})
_LOCATING = frozenset({"in", "at", "near", "outside", "around", "across", "into", "through", "via"})
"""Prepositions after which a capital is a place and not a government."""


def mentions(page: Page) -> "Mentions":
    """Resolve what a document names; see ``Mentions`` for the questions it answers."""
    return Mentions(Found(page))


class Mentions:
    """The parties of one document, and who each noun phrase and pronoun in it is."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._page = found.page
        self._answers: dict[tuple[int, int], tuple[Party, ...]] = {}

    @property
    def all(self) -> tuple[Party, ...]:
        """Every party with a name or an office, in the order of the text."""
        return tuple(p for item in self._found.items for p in self._found.cited(item))

    def within(self, start: int, end: int) -> tuple[Party, ...]:
        """The parties named inside ``[start, end)``, in order."""
        return tuple(p for item in self._found.within(start, end) for p in self._found.cited(item))

    def speaker(self, start: int, end: int) -> Party:
        """Who a label or a name alone at ``[start, end)`` is; without a code where unknown."""
        party = label(self._found, self._page.text[start:end])
        return party.model_copy(update={"mention": self._page.span(start, end)})

    def parties(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who the noun phrase headed by token ``i`` is, with everything coordinated to it.

        Empty where it names nobody that can act: a thing, a day, the place in "in Astana".
        """
        found: dict[tuple[str | None, str | None, str], Party] = {}
        for item in _parsed(sentence).conjuncts(i):
            for party in self._one(sentence, item):
                found.setdefault((party.code, party.person, party.name), party)
        return tuple(found.values())

    def owners(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """The parties whose the thing at token ``i`` is: "China's solution", "US tariffs"."""
        parse = _parsed(sentence)
        return tuple(
            party
            for child in parse.children[i]
            if parse.deps[child] in _OWNER_LABELS
            for item in parse.conjuncts(child)
            for party in self._modifier(sentence, item)
        )

    def _one(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        key = (sentence.index, i)
        if key not in self._answers:
            self._answers[key] = ()  # a phrase that leads back to itself names nobody
            self._answers[key] = self._resolve(sentence, i)
        return self._answers[key]

    def _resolve(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        parse = _parsed(sentence)
        if parse.pos[i] == "PRON":
            parties = pronoun(self._found, sentence, parse.lower[i], parse.starts[i])
            return self._cite(parties, parse, i)
        item = self._found.over(parse.starts[i])
        if item is not None and item.end >= parse.ends[i]:
            if item.kind == "capital" and _is_place(parse, i):
                return ()
            return self._found.cited(item)
        if parse.pos[i] in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
            return self._phrase(sentence, i)
        return ()

    def _phrase(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """A noun with its modifiers: "Russian troops", "both sides", "his Chinese counterpart"."""
        parse = _parsed(sentence)
        if _is_collective(parse, i):
            return self._cite(pair(self._found, sentence), parse, i)
        if parse.lemmas[i] == "counterpart":
            return self._cite(self._counterpart(sentence, i), parse, i)
        start, end = parse.offsets(_left_edge(parse, i), i)
        party = self._found.survey.resolve(self._page.text[start:end])
        if party is None:
            return self._beside(sentence, i)
        if party.code is None:
            party = (
                self._of(sentence, i, party)
                or same_body(self._found, parse.lower[i], start)
                or party
            )
        return self._cite((party,), parse, i)

    def _beside(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who a phrase is by the name in apposition: "its neighbour, Uzbekistan"."""
        name = _parsed(sentence).child(i, "appos")
        return self._one(sentence, name) if name is not None else ()

    def _of(self, sentence: Sentence, i: int, party: Party) -> Party | None:
        """A body with its state: "the government of Kazakhstan", "rebels from Mali"."""
        parse = _parsed(sentence)
        of = parse.child(i, "prep")
        inner = parse.child(of, "pobj") if of is not None else None
        if of is None or inner is None or parse.lower[of] not in {"of", "from"}:
            return None
        owner = next((p for p in self._one(sentence, inner) if p.code is not None), None)
        if owner is None:
            return None
        return party.model_copy(update={"code": owner.code, "name": owner.name})

    def _counterpart(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who "his Chinese counterpart" is: the holder of the same office in the other state."""
        named = self._beside(sentence, i)
        states = [p for p in self.owners(sentence, i) if p.code and p.person is None]
        if named or not states:
            return named
        before = self.within(sentence.start, _parsed(sentence).starts[i])
        office = next((p.office for p in before if p.office), None)
        holding = (
            self._page.gazetteer.holder(states[0].code, office, self._page.document.published)
            if office is not None and states[0].code is not None
            else None
        )
        person = holding.person if holding is not None else None
        return (states[0].model_copy(update={"office": office, "person": person}),)

    def _modifier(self, sentence: Sentence, child: int) -> tuple[Party, ...]:
        """The parties that a possessive or an adjective in front of a noun names."""
        parse = _parsed(sentence)
        item = self._found.over(parse.starts[child])
        if item is not None:
            return self._found.cited(item)
        if parse.deps[child] == "poss":
            return self._one(sentence, child)
        for name in self._page.names_within(parse.starts[child], parse.ends[child]):
            party = self._found.survey.resolve(self._page.text[name.start : name.end])
            if name.kind in _OWNING and party is not None:
                mention = self._page.span(name.start, name.end)
                return (party.model_copy(update={"mention": mention}),)
        return ()

    def _cite(self, parties: tuple[Party, ...], parse: Parse, i: int) -> tuple[Party, ...]:
        """The parties with the phrase headed by token ``i`` as their mention."""
        span = self._page.span(*parse.offsets(_left_edge(parse, i), i))
        return tuple(party.model_copy(update={"mention": span}) for party in parties)


def _parsed(sentence: Sentence) -> Parse:
    if sentence.parse is None:
        raise ValueError(f"sentence {sentence.index} was not parsed")
    return sentence.parse


def _left_edge(parse: Parse, i: int) -> int:
    """The first token of the words that stand in front of the noun at ``i`` and belong to it."""
    before = [c for c in parse.children[i] if c < i and parse.deps[c] in _PREMODIFIERS]
    return min((parse.first[c] for c in before), default=i)


def _is_collective(parse: Parse, i: int) -> bool:
    """Whether a phrase is "the two countries", "both sides", "the three presidents"."""
    if parse.lower[i] == "both":
        return True
    if parse.lemmas[i] not in words("mentions/collectives"):
        return False
    return any(parse.lower[child] in _BOTH for child in parse.children[i])


def _is_place(parse: Parse, i: int) -> bool:
    return parse.deps[i] == "pobj" and parse.lower[parse.heads[i]] in _LOCATING
