"""Whose document it is: a paper, a communique or a statement speaks for its issuer."""

from bisect import bisect_left

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page
from dragoman.reading.statements.lexicon import document_nouns
from dragoman.reading.statements.subject import speaker_token


class Issuers:
    """The documents that a page names with their issuer, asked by a later bare mention."""

    def __init__(self, page: Page, mentions: Mentions) -> None:
        self._mentions = mentions
        self._issued: dict[str, list[tuple[int, Party]]] = {}
        for sentence in page.sentences:
            parse = sentence.parse
            for token in _texts(parse) if parse is not None else ():
                issuer = self.beside(sentence, token)
                if parse is not None and issuer is not None:
                    named = self._issued.setdefault(parse.lemmas[token], [])
                    named.append((parse.starts[token], issuer))

    def of(self, sentence: Sentence, token: int) -> Party | None:
        """Who issued the document at ``token``: named beside it, or at its last mention."""
        parse = sentence.parse
        if parse is None or document_nouns().get(parse.lemmas[token]) != "text":
            return None
        owner = self._owner(sentence, parse, token)
        if owner is not None:
            return owner
        named = self._issued.get(parse.lemmas[token], [])
        at = bisect_left(named, parse.starts[token], key=lambda item: item[0])
        return named[at - 1][1] if at > 0 else None

    def beside(self, sentence: Sentence, token: int) -> Party | None:
        """Who issues the document at ``token`` in its own sentence: "released a paper"."""
        return self._issuer(sentence, sentence.parse, token) if sentence.parse else None

    def _issuer(self, sentence: Sentence, parse: Parse, token: int) -> Party | None:
        owner = self._owner(sentence, parse, token)
        if owner is not None:
            return owner
        verb = parse.heads[token]
        if parse.deps[token] == "pobj" and parse.lower[verb] in {"in", "with"}:
            verb = parse.heads[verb]
        elif parse.deps[token] not in {"dobj", "nsubjpass"}:
            return None
        if parse.pos[verb] != "VERB":
            return None
        subject = speaker_token(parse, verb)
        found = self._mentions.parties(sentence, subject) if subject is not None else ()
        return found[0] if len(found) == 1 else None

    def _owner(self, sentence: Sentence, parse: Parse, token: int) -> Party | None:
        """The one party in front of the noun or after "by", "of" or "from"."""
        owners = self._mentions.owners(sentence, token)
        for child in parse.children[token]:
            links = {"by", "from", "of"}
            if not owners and child > token and parse.lower[child] in links:
                inner = parse.child(child, "pobj")
                owners = self._mentions.parties(sentence, inner) if inner is not None else ()
            if not owners and child > token and parse.deps[child] == "acl":
                agent = parse.child(child, "agent")
                inner = parse.child(agent, "pobj") if agent is not None else None
                owners = self._mentions.parties(sentence, inner) if inner is not None else ()
        return owners[0] if len({p.code for p in owners}) == 1 else None


def _texts(parse: Parse) -> list[int]:
    kinds = document_nouns()
    return [
        i
        for i, lemma in enumerate(parse.lemmas)
        if parse.pos[i] in {"NOUN", "PROPN"} and kinds.get(lemma) == "text"
    ]
