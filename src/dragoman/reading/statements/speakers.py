"""Who a statement's speaker is: the party behind a noun phrase, and the words that name it."""

import re

from dragoman.language import Parse, Sentence
from dragoman.model import Party, Span
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.statements.documents import Issuers
from dragoman.reading.statements.lexicon import document_nouns
from dragoman.reading.tables import words

MEMORY = 1_500
"""Characters after which "he" or "the official" no longer means the last person who spoke."""

_INSIDE = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "punct",
                     "quantmod", "advmod"})  # fmt: skip
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "X"})
_HUMAN = re.compile(r"(?:er|or|ist|man|men|woman|women|ian|person|people|ant|ent|ee)s?$")
_LETTER = re.compile(r"[^\W\d_]")


class Speakers:
    """The speakers of one page, asked in the order of the text."""

    def __init__(self, page: Page, mentions: Mentions) -> None:
        self._page = page
        self._mentions = mentions
        self._issuers = Issuers(page, mentions)
        self._last: Party | None = None
        self._people: dict[str, Party] = {}

    def at(self, sentence: Sentence, head: int, *, speaks: bool = True) -> Party | None:
        """The speaker whose noun phrase ``head`` leads; without a code where nobody is known.

        The mention is the personal name without its title where the words spell it out, else
        the noun phrase as written. "He" and "the official" are whoever spoke last by name,
        where the document's mentions do not say otherwise: not whoever only listens, and does not
        speak.
        """
        parse = sentence.parse
        is_noun = parse is not None and (parse.pos[head] in _NOMINAL or parse.deps[head] == "nsubj")
        if parse is None or not is_noun:
            return None
        spoken = _phrase(self._page, parse, head)
        if not _LETTER.search(spoken.text):
            return None
        parties = self._mentions.parties(sentence, head)
        if parties and parties[0].code is None and parties[0].person is None:
            parties = ()
        if len(parties) == 1 and parse.child(head, "conj") is None:
            party = self._named(self._coded(sentence, head, parties[0]), spoken)
        elif parties:
            named = self._named_together(sentence, parties) if parse.tags[head] == "PRP" else None
            party = _several(parties, named or spoken)
        else:
            party = self._unnamed(sentence, parse, head, spoken)
        if parse.pos[head] == "PRON" or not speaks:
            return party
        if party.person is None and party.code is not None and parse.tags[head] == "NN":
            self._last = party if human(parse, head) else self._last
        if party.person is not None:
            self._last = party
            self._people.setdefault(party.person.split()[-1], party)
        return party

    def _coded(self, sentence: Sentence, head: int, party: Party) -> Party:
        """A person whose state an apposition gives, here or before: "director of the ministry"."""
        if party.code is not None or party.person is None:
            return party
        known = self._people.get(party.person.split()[-1]) or self._mentions.belonging(
            sentence, head
        )
        if known is None or known.code is None:
            return party
        return party.model_copy(update={"code": known.code, "name": known.name})

    def _named(self, party: Party, spoken: Span) -> Party:
        """One party: its personal name alone where the mention spells it out."""
        mention = party.mention or spoken
        at = mention.text.find(party.person) if party.person is not None else -1
        if at >= 0 and party.person is not None:
            start = mention.start + at
            mention = self._page.span(start, start + len(party.person))
        elif spoken.covers(mention):
            mention = spoken
        name = party.name if party.code is not None else party.person or party.name
        return party.model_copy(update={"mention": mention, "name": name})

    def _unnamed(self, sentence: Sentence, parse: Parse, head: int, spoken: Span) -> Party:
        """People and papers without a name: their state or body, or who spoke last."""
        if parse.pos[head] == "PROPN" and parse.words[head] in self._people:
            known: Party | None = self._people[parse.words[head]]
        else:
            known = self._issuers.of(sentence, head) or self._mentions.belonging(sentence, head)
        if known is None and self._refers_back(sentence, parse, head, spoken):
            known = self._last
        person = _personal(parse, head, spoken)
        if known is None:
            return Party(code=None, name=person or spoken.text, person=person, mention=spoken)
        if person is not None and known.person is None:
            known = known.model_copy(update={"person": person})
        return known.model_copy(update={"mention": spoken})

    def _refers_back(self, sentence: Sentence, parse: Parse, head: int, spoken: Span) -> bool:
        """Whether "he" or "the official" follows closely on somebody who spoke."""
        self._look_back(sentence)
        if self._last is None or self._last.mention is None:
            return False
        if not 0 <= spoken.start - self._last.mention.start <= MEMORY:
            return False
        if parse.lower[head] in {"he", "she"}:
            return True
        if document_nouns().get(parse.lemmas[head]) == "outlet":
            return False
        definite = any(parse.lower[c] == "the" for c in parse.children[head])
        return definite and parse.tags[head] == "NN" and human(parse, head)

    def _named_together(self, sentence: Sentence, parties: tuple[Party, ...]) -> Span | None:
        """The words of an earlier subject that name the same several: what "they" stands for."""
        codes = {party.code for party in parties}
        for earlier in reversed(self._page.sentences[max(0, sentence.index - 3) : sentence.index]):
            parse = earlier.parse
            if parse is None:
                continue
            for token, label in enumerate(parse.deps):
                joined = label in {"nsubj", "nsubjpass"} and parse.child(token, "conj") is not None
                if joined and {p.code for p in self._mentions.parties(earlier, token)} == codes:
                    return _phrase(self._page, parse, token)
        return None

    def _look_back(self, sentence: Sentence) -> None:
        """Take the last subject with a personal name as last speaker, if later than that one."""
        since = self._last.mention.start if self._last and self._last.mention else -1
        for earlier in reversed(self._page.sentences[max(0, sentence.index - 3) : sentence.index]):
            parse = earlier.parse
            if parse is None or earlier.end <= since:
                continue
            for token, label in enumerate(parse.deps):
                if label != "nsubj" or parse.tags[token] != "NNP" or parse.starts[token] <= since:
                    continue
                if not self._mentions.parties(earlier, token):
                    spoken = _phrase(self._page, parse, token)
                    if self._mentions.within(spoken.start, spoken.end):
                        continue
                    known = self._people.get(parse.words[token])
                    self._last = known or Party(
                        code=None, name=spoken.text, person=spoken.text, mention=spoken
                    )
                    return


def human(parse: Parse, token: int) -> bool:
    """Whether a noun means people, by the table of speakers or by its ending."""
    word = parse.lower[token]
    return (
        parse.lemmas[token] in words("statements/speakers")
        or word in words("statements/speakers")
        or bool(_HUMAN.search(word))
    )


def may_speak(parse: Parse, token: int) -> bool:
    """Whether a token can stand for a speaker: a name, a pronoun, people, or a document."""
    if parse.lower[token] == "one" and (of := parse.child(token, "prep")) is not None:
        inner = parse.child(of, "pobj")
        return inner is None or may_speak(parse, inner)
    if parse.pos[token] in {"PROPN", "PRON", "NUM", "DET", "ADJ"}:
        return True
    return human(parse, token) or parse.lemmas[token] in document_nouns()


def _personal(parse: Parse, head: int, spoken: Span) -> str | None:
    """The full name of somebody whom nothing but the name tells: "Sean Example"."""
    words = [w for w in spoken.text.split() if w[0].isupper()]
    plain = parse.tags[head] == "NNP" and len(words) == len(spoken.text.split())
    return spoken.text if plain and 2 <= len(words) <= 4 else None


def _body(party: Party) -> Party:
    """A party without its person, for people who only belong to it."""
    return party.model_copy(update={"person": None, "office": None, "actor_id": None})


def _several(parties: tuple[Party, ...], spoken: Span) -> Party:
    """One speaker for a phrase that names several: a code only where they share it."""
    if len({party.code for party in parties}) == 1:
        return _body(parties[0]).model_copy(update={"mention": spoken})
    names = " and ".join(party.person or party.name for party in parties)
    name = names if spoken.text.lower() == "they" else spoken.text
    return Party(code=None, name=name, mention=spoken)


def _phrase(page: Page, parse: Parse, head: int) -> Span:
    """The words of the noun phrase at ``head``, with what is coordinated and "of ..."."""
    first = last = head
    coordinated = parse.child(head, "conj") is not None
    for child in parse.children[head]:
        if child < head and parse.deps[child] in _INSIDE:
            first = min(first, parse.first[child])
        elif child > head and parse.deps[child] in {"prep", "amod", "conj", "compound"}:
            last = max(last, parse.last[child])
    for i in range(head + 1, last + 1):
        if parse.words[i] in {",", "(", ";", ":"} and not coordinated:
            last = i - 1
            break
    while first < head and parse.pos[first] == "PUNCT":
        first += 1
    return page.span(*parse.offsets(first, last))
