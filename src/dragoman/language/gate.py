"""Which sentences are worth a parse.

A parse costs more than everything else together, and half of all running text names nobody
and reports nothing.
"""

import re
from collections.abc import Iterable

_LEADING = re.compile(r":\s*(?:$|[\"\u201c\u2018\u00ab]|'')")
"""A colon that leads into somebody's words."""
_WORD = re.compile(r"[^\W_]+")


class Gate:
    """Opens for a sentence that may hold an event, a statement or a figure.

    ``happenings`` are the word forms of event triggers and ``sayings`` those of verbs and
    nouns of saying; ``parties`` are words beside names that can stand for a party ("they",
    "ministry", "sides", "rebels"); all in lower case.
    """

    __slots__ = ("_happenings", "_parties", "_sayings")

    def __init__(
        self,
        *,
        happenings: Iterable[str],
        sayings: Iterable[str],
        parties: Iterable[str],
    ) -> None:
        self._happenings = frozenset(happenings)
        self._sayings = frozenset(sayings)
        self._parties = frozenset(parties)

    def opens(self, sentence: str, *, names: bool, numbers: bool) -> bool:
        """Whether to parse ``sentence``.

        ``names`` tells whether the gazetteer found a name in it, ``numbers`` whether it holds
        a quantity.
        """
        if _LEADING.search(sentence):
            return True
        words = frozenset(_WORD.findall(sentence.lower()))
        if numbers or not self._sayings.isdisjoint(words):
            return True
        if self._happenings.isdisjoint(words):
            return False
        return names or not self._parties.isdisjoint(words)
