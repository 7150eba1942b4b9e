"""A sentence of a document, with its grammatical structure where it was parsed."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.document import SegmentKind

SentenceKind = SegmentKind | Literal["prose"]


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens of a sentence as parallel lists, one item for each token.

    ``tags`` are Penn Treebank's, ``pos`` Universal Dependencies', ``deps`` spaCy's English
    labels (ClearNLP). ``heads`` holds token indices, the root's its own. ``starts`` and ``ends``
    are offsets in the document's text.
    """

    words: list[str]
    lower: list[str]
    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    children: list[list[int]]
    first: list[int]
    """The leftmost token under each token, itself included."""
    last: list[int]
    """The rightmost token under each token, itself included."""

    def __len__(self) -> int:
        return len(self.words)

    @property
    def root(self) -> int:
        """The token that every other one hangs from."""
        return next(i for i, head in enumerate(self.heads) if i == head)

    def subtree(self, token: int) -> tuple[int, int]:
        """The first and the last token of what hangs under ``token``, both inclusive."""
        return self.first[token], self.last[token]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Where tokens ``first`` to ``last`` (inclusive) lie in the document's text."""
        return self.starts[first], self.ends[last]

    def ancestors(self, token: int) -> list[int]:
        """The tokens above ``token``, nearest first, up to the root."""
        above = []
        while self.heads[token] != token:
            token = self.heads[token]
            above.append(token)
        return above

    def child(self, token: int, *deps: str) -> int | None:
        """The first child of ``token`` that bears one of the labels ``deps``."""
        return next((c for c in self.children[token] if self.deps[c] in deps), None)

    def conjuncts(self, token: int) -> list[int]:
        """``token`` and everything coordinated under it, in order: "A, B and C" from A."""
        found = [token]
        for item in found:
            found.extend(c for c in self.children[item] if self.deps[c] == "conj")
        return found

    def at(self, offset: int) -> int | None:
        """The token that holds the document offset, None between tokens."""
        for i, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            if start <= offset < end:
                return i
        return None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence at ``[start, end)`` of a document's text.

    ``paragraph`` counts lines that hold text, from 0. ``parse`` is None where the gate found
    nothing worth a parse.
    """

    index: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind = "prose"
    parse: Parse | None = None
