"""Who a noun phrase is: the name in it, or what its noun, adjectives and possessives say."""

from dragoman.gazetteer import Name
from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions.antecedents import SUBJECTS
from dragoman.reading.mentions.found import Found, without_person
from dragoman.reading.mentions.people import Resolved
from dragoman.reading.mentions.pronouns import Pronoun, parsed, pronouns
from dragoman.reading.mentions.reference import collective, is_collective, same_body
from dragoman.reading.mentions.speakers import addressee, floor, voice
from dragoman.reading.tables import words

_PREMODIFIERS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "punct"})
_OWNER_LABELS = frozenset({"poss", "amod", "compound", "nmod"})
_OWNING = frozenset({"adjective", "state", "organisation", "demonym"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_LOCATING = frozenset({"in", "at", "near", "outside", "around", "across", "into", "through", "via"})
"""Prepositions after which a capital is a place and not a government."""


LONGEST = 60
"""Characters from the start of a name to a word in it."""


class Phrases:
    """Resolves the phrases of one document, each once."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._page = found.page
        self._answers: dict[tuple[int, int], tuple[Party, ...]] = {}
        self._reached = 0

    def parties(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """See ``Mentions.parties``."""
        items = parsed(sentence).conjuncts(i)
        if len(items) == 1:
            return self._one(sentence, i)
        found: dict[tuple[str | None, str | None, str], Party] = {}
        for item in items:
            for party in self._one(sentence, item):
                found.setdefault((party.code, party.person, party.name), party)
        return tuple(found.values())

    def owners(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """See ``Mentions.owners``."""
        parse = parsed(sentence)
        children = [c for c in parse.children[i] if parse.deps[c] in _OWNER_LABELS]
        found: dict[tuple[str | None, str | None, str], Party] = {}
        for child in children:
            for item in parse.conjuncts(child):
                for party in self._modifier(sentence, i, item):
                    found.setdefault((party.code, party.person, party.name), party)
        return tuple(found.values())

    def _one(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        key = (sentence.index, i)
        if key not in self._answers:
            self._answers[key] = ()  # a phrase that leads back to itself names nobody
            self._answers[key] = self._resolve(sentence, i)
        return self._answers[key]

    def _resolve(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        parse = parsed(sentence)
        if parse.tags[i] in {"PRP", "PRP$"} and parse.words[i] != "US":
            return self._cite(self._pronoun(sentence, i), parse, i)
        item = self._found.over(parse.starts[i])
        if item is not None and item.end >= parse.ends[i]:
            return self._item(parse, i, item)
        nominal = parse.pos[i] in _NOUNS or parse.lower[i] == "both"
        return self._phrase(sentence, i) if nominal else ()

    def _item(self, parse: Parse, i: int, item: Resolved) -> tuple[Party, ...]:
        """A name, or the part of one at ``i``: "China" in "Kazakhstan's ambassador to China"."""
        if item.kind == "capital" and _is_place(parse, i):
            return ()
        if parse.deps[i] in {"poss", "pobj"} and item.kind in {"person", "office"}:
            return self._own(parse, i) or self._found.cited(item)
        return self._found.cited(item)

    def _own(self, parse: Parse, i: int) -> tuple[Party, ...]:
        """The state or body that a token alone names."""
        start, end = parse.offsets(i, i)
        for name in reversed(self._page.names_within(start - LONGEST, end)):
            if name.end > start:
                party = self._named(name)
                return (party,) if party is not None else ()
        return ()

    def _named(self, name: Name) -> Party | None:
        if name.kind not in _OWNING:
            return None
        party = self._found.survey.resolve(self._page.text[name.start : name.end])
        if party is None:
            return None
        return party.model_copy(update={"mention": self._page.span(name.start, name.end)})

    def _pronoun(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        self._settle(sentence.index)
        parse = parsed(sentence)
        refers = pronouns().get(parse.lower[i])
        if refers is None:
            return ()
        if refers == "addressee":
            return addressee(self._found, parse.starts[i])
        if refers in {"speaker", "speakers"}:
            parties = voice(self._found, sentence, i, self.parties)
            return tuple(map(without_person, parties)) if refers == "speakers" else parties
        speaker = floor(self._found, parse.starts[i])
        return Pronoun(self._found, sentence, i, refers, self.parties, speaker).resolve()

    def _settle(self, index: int) -> None:
        """Resolve the pronouns of earlier sentences first, so that chains of them stay short."""
        while self._reached < index:
            sentence = self._page.sentences[self._reached]
            self._reached += 1
            if sentence.parse is not None:
                for i, tag in enumerate(sentence.parse.tags):
                    if tag == "PRP" and sentence.parse.deps[i] in SUBJECTS:
                        self._one(sentence, i)

    def _phrase(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """A noun with its modifiers: "Russian troops", "both sides", "his Chinese counterpart"."""
        parse = parsed(sentence)
        both = collective(self._found, sentence, i) or self._of_several(sentence, i)
        if both:
            return self._cite(both, parse, i)
        if parse.lemmas[i] == "counterpart":
            return self._cite(self._counterpart(sentence, i), parse, i)
        start, end = parse.offsets(left_edge(parse, i), i)
        if self._is_persons(parse, i):
            start = parse.starts[i]
        named = self._page.names_within(start, end)
        party = self._found.survey.resolve(self._page.text[start:end]) if named else None
        if party is None or party.code is None:
            party = self._of(sentence, i) or self._body(sentence, i) or party
        if party is None:
            return self._beside(sentence, i)
        return self._cite((party,), parse, i)

    def _is_persons(self, parse: Parse, i: int) -> bool:
        """Whether a noun is some person's: "Xi's visit" is no Xi."""
        owner = parse.child(i, "poss")
        item = self._found.over(parse.starts[owner]) if owner is not None else None
        return item is not None and item.kind in {"person", "office"}

    def _body(self, sentence: Sentence, i: int) -> Party | None:
        """A body by its owner, "Merkel's government", or as it was named before."""
        parse = parsed(sentence)
        mine = any(parse.lower[c] in {"my", "our"} for c in parse.children[i])
        if mine and parse.lemmas[i] in words("mentions/homeland") and not self._page.turns:
            return self._found.home
        if parse.lemmas[i] not in words("mentions/bodies"):
            return None
        owner = next((p for p in self.owners(sentence, i) if p.code is not None), None)
        if owner is not None:
            return without_person(owner)
        local = self._where(sentence, i)
        if local is not None:
            return local
        article, *before = [parse.lower[c] for c in parse.children[i] if c < i] or [""]
        if article != "the" or not words("mentions/own").issuperset(before):
            return None
        return same_body(self._found, parse.lower[i], parse.starts[i])

    def _where(self, sentence: Sentence, i: int) -> Party | None:
        """The state in which a body acts: "In Ruritania, the authorities ..."."""
        parse = parsed(sentence)
        verb = parse.heads[i]
        for child in parse.children[verb] if parse.deps[i] in SUBJECTS else ():
            if child < i and parse.deps[child] == "prep" and parse.lower[child] == "in":
                place = parse.child(child, "pobj")
                named = self._own(parse, place) if place is not None else ()
                if named:
                    return without_person(named[0])
        return None

    def _beside(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who a phrase is by the name in apposition: "its neighbour, Uzbekistan"."""
        name = parsed(sentence).child(i, "appos")
        return self._one(sentence, name) if name is not None else ()

    def _of_several(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """People of several parties: "the leaders of Kazakhstan and China", "A and B's armies"."""
        parse = parsed(sentence)
        owner = parse.child(i, "poss")
        if owner is not None and parse.child(owner, "conj") is not None and parse.tags[i] == "NNS":
            owners = tuple(p for p in self.owners(sentence, i) if p.code is not None)
            if len({p.code for p in owners}) > 1:
                return self._cite(tuple(map(without_person, owners)), parse, i)
        inner = complement(parse, i, "of", "from")
        if inner is None or parse.tags[i] != "NNS" or not is_collective(parse, i):
            return ()
        parties = tuple(p for p in self.parties(sentence, inner) if p.code is not None)
        return self._cite(tuple(map(without_person, parties)), parse, i)

    def _of(self, sentence: Sentence, i: int) -> Party | None:
        """A body with its state: "the government of Kazakhstan", "rebels from Mali"."""
        parse = parsed(sentence)
        inner = complement(parse, i, "of", "from")
        if inner is None or not self._own(parse, inner):
            return None
        start, end = parse.starts[left_edge(parse, i)], parse.ends[inner]
        return self._found.survey.resolve(self._page.text[start:end])

    def _counterpart(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who "his Chinese counterpart" is: the holder of the same office in the other state."""
        named = self._beside(sentence, i)
        parse = parsed(sentence)
        several = complement(parse, i, "from")
        if several is not None and not named:
            parties = (p for p in self.parties(sentence, several) if p.code is not None)
            return tuple(map(without_person, parties))
        states = [
            party
            for child in parse.children[i]
            if parse.deps[child] != "poss"
            for party in self._modifier(sentence, i, child)
        ]
        if named or not states or states[0].code is None:
            return named
        stranger = self._name_beside(parse, i)
        if stranger is not None:
            return (states[0].model_copy(update={"person": stranger}),)
        before = self._found.within(sentence.start, parse.starts[i])
        office = next((p.office for item in before for p in item.parties if p.office), None)
        on = self._page.document.published
        gazetteer = self._page.gazetteer
        holding = gazetteer.holder(states[0].code, office, on) if office is not None else None
        person = holding.person if holding is not None else None
        return (states[0].model_copy(update={"office": office, "person": person}),)

    def _name_beside(self, parse: Parse, i: int) -> str | None:
        """The name in apposition that no table knows: "his counterpart, Reza Karimi"."""
        name = parse.child(i, "appos")
        if name is None or parse.tags[name] != "NNP":
            return None
        start, end = parse.offsets(left_edge(parse, name), name)
        return self._page.text[start:end]

    def _modifier(self, sentence: Sentence, noun: int, child: int) -> tuple[Party, ...]:
        """The parties that a possessive or an adjective in front of a noun names."""
        parse = parsed(sentence)
        item = self._found.over(parse.starts[child])
        whole = item is not None and not item.start <= parse.starts[noun] < item.end
        if item is not None and whole and item.kind not in {"person", "office"}:
            return self._found.cited(item)
        if item is None and parse.deps[child] == "poss":
            return self._one(sentence, child)
        own = self._own(parse, child)
        return own if own or item is None or not whole else self._found.cited(item)

    def _cite(self, parties: tuple[Party, ...], parse: Parse, i: int) -> tuple[Party, ...]:
        """The parties with the phrase headed by token ``i`` as their mention."""
        span = self._page.span(*parse.offsets(left_edge(parse, i), i))
        return tuple(party.model_copy(update={"mention": span}) for party in parties)


def left_edge(parse: Parse, i: int) -> int:
    """The first token of the words that stand in front of the noun at ``i`` and belong to it."""
    before = [c for c in parse.children[i] if c < i and parse.deps[c] in _PREMODIFIERS]
    return min((parse.first[c] for c in before), default=i)


def complement(parse: Parse, i: int, *prepositions: str) -> int | None:
    """The noun behind the first preposition under token ``i``, if it is one of these."""
    preposition = parse.child(i, "prep")
    if preposition is None or parse.lower[preposition] not in prepositions:
        return None
    return parse.child(preposition, "pobj")


def _is_place(parse: Parse, i: int) -> bool:
    return parse.deps[i] == "pobj" and parse.lower[parse.heads[i]] in _LOCATING
