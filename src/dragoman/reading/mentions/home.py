"""Whose officials a document means by "the president" where it does not say."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from dragoman.gazetteer import Name
from dragoman.reading.mentions.titled import titled_phrases
from dragoman.reading.page import Page
from dragoman.reading.tables import words

_NATIONAL = frozenset({"state", "adjective", "demonym", "capital", "metonym"})

_AWAY = re.compile(r"\b(?:in|at|visit(?:s|ed|ing)?|visit to|arrived in) (?:the )?$")
"""Words in front of a place that is not where the document is at home."""

_LETTERHEAD = re.compile(
    r"(?:photo credit: |source: )?(?:the )?(?:ministry|department|office|embassy)\b[^.;:]{0,80}",
    re.IGNORECASE,
)
"""A line that says who issued the document, up to the name of the state."""

LEAST = 3
"""How often a document must name a state to be about it."""

LEAST_OFFICIALS = 2
"""How many officials without a state the document's own state must have."""

LEAD = 3
"""How many times as often as any other state; half of that in somebody's own words."""


class Home:
    """The state that a document is about, and that of each speaker in a transcript."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.state = (
            _letterhead(page) or _foremost(_at_home(page), LEAST, LEAD) or _of_officials(page)
        )
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


def _letterhead(page: Page) -> str | None:
    """The state of the ministry that signs the document, "MINISTRY OF TRADE / RURITANIA"."""
    for name in page.names:
        if name.kind != "state" or page.text[name.end : name.end + 1] not in {"", "\n", " "}:
            continue
        line = page.text.rfind("\n", 0, name.start) + 1
        if line == name.start:
            line = page.text.rfind("\n", 0, max(0, line - 1)) + 1
        signed = page.text[line : name.start].rstrip("\n, ")
        alone = page.text[name.end :].partition("\n")[0].strip()
        if _LETTERHEAD.fullmatch(signed) and (not alone or alone[0].isdigit()):
            return name.code
    return None


def _at_home(page: Page) -> Iterable[Name]:
    """The names that count: not the places that somebody is in or goes to."""
    text = page.text
    return (n for n in page.names if not _AWAY.search(text, max(0, n.start - 16), n.start))


def _of_officials(page: Page) -> str | None:
    """The one state whose officials, two or more, the document names without their state."""
    day = page.document.published
    found: dict[str, set[str]] = {}
    for phrase in titled_phrases(page.text, page.names):
        named = phrase.name is not None and is_national(phrase.title.key or "")
        if not named or any(
            n.kind in _NATIONAL for n in page.names_within(phrase.start, phrase.end)
        ):
            continue
        party = page.gazetteer.resolve(page.text[phrase.start : phrase.end], day)
        if party is not None and party.code is not None and party.person is not None:
            found.setdefault(party.code, set()).add(party.person)
    code, people = next(iter(found.items()), (None, set()))
    return code if len(found) == 1 and len(people) >= LEAST_OFFICIALS else None


def _foremost(names: Iterable[Name], least: int, lead: float) -> str | None:
    counts = Counter(name.code for name in names if name.kind in _NATIONAL and name.code)
    first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= max(least, lead * second[1]) else None
