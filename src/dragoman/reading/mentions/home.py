"""Whose officials a document means by "the president" where it does not say."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from dragoman.gazetteer import Name
from dragoman.reading.page import Page
from dragoman.reading.tables import words

_NATIONAL = frozenset({"state", "adjective", "demonym", "capital", "metonym"})

LEAST = 3
"""How often a document must name a state to be about it."""

LEAD = 3
"""How many times as often as any other state; half of that in somebody's own words."""


class Home:
    """The state that a document is about, and that of each speaker in a transcript."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.state = _foremost(page.names, LEAST, LEAD)
        self._turns: dict[str, list[Name]] = {}
        for turn in page.turns:
            if turn.kind == "answer":
                label = page.text[turn.label_start : turn.label_end].split()
                named = page.names_within(turn.start, turn.end)
                self._turns.setdefault(label[-1].casefold(), []).extend(named)

    def of(self, office: str | None, name: str | None) -> str | None:
        """The state that the holder of an office serves, None where that stays open.

        ``name`` is the holder's, where the text gives it: whoever speaks in a transcript
        speaks most of their own state.
        """
        if office is None or not is_national(office):
            return None
        spoken = self._turns.get(name.split()[-1].casefold(), []) if name else []
        return _foremost(spoken, 2, LEAD / 2) or self.state


@cache
def is_national(office: str) -> bool:
    """Whether an office is one of a state's government at home."""
    return any(
        office == word or (word[0] == "*" and office.endswith(word[1:]))
        for word in words("mentions/national")
    )


def _foremost(names: Iterable[Name], least: int, lead: float) -> str | None:
    counts = Counter(name.code for name in names if name.kind in _NATIONAL and name.code)
    first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= max(least, lead * second[1]) else None
