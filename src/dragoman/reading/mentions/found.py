"""What the survey of a document found, to be looked up by place."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from dragoman.model import Party
from dragoman.reading.mentions.people import Resolved
from dragoman.reading.mentions.survey import Survey
from dragoman.reading.page import Page

TITLE_WEIGHT = 3
"""How often a state in the title counts when asking which two a document is about."""


class Found:
    """The named parties of one document, in the order of its text."""

    def __init__(self, page: Page) -> None:
        title = page.document.title or ""
        self.page = page
        self.survey = Survey(
            page.gazetteer, page.document.published, f"{title}\n{page.text[:2000]}"
        )
        heading: tuple[Resolved, ...] = ()
        if title and not page.text.startswith(title):
            heading = self.survey.walk(title, tuple(page.gazetteer.find(title)))
        self.items = self.survey.walk(page.text, page.names)
        self._starts = [item.start for item in self.items]
        self._weights = Counter(_codes(self.items))
        for code in _codes(heading):
            self._weights[code] += TITLE_WEIGHT

    def over(self, offset: int) -> Resolved | None:
        """What the words around ``offset`` name, None where they name nobody."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self.items[at].end <= offset:
            return None
        return self.items[at]

    def within(self, start: int, end: int) -> tuple[Resolved, ...]:
        """What starts in ``[start, end)``, in order."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, offset: int) -> tuple[Resolved, ...]:
        """What starts before ``offset``, in order."""
        return self.items[: bisect_left(self._starts, offset)]

    def cited(self, item: Resolved) -> tuple[Party, ...]:
        """The parties of an item, each with the item's words as its mention."""
        span = self.page.span(item.start, item.end)
        return tuple(party.model_copy(update={"mention": span}) for party in item.parties)

    def foremost(self, count: int) -> tuple[Party, ...]:
        """The ``count`` coded parties that the document names most, persons left out."""
        codes = sorted(self._weights, key=lambda code: (-self._weights[code], code))[:count]
        known = {p.code: p for item in self.items for p in item.parties if p.code}
        return tuple(without_person(known[code]) for code in codes if code in known)


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party for each code, persons left out, in order."""
    found: dict[str, Party] = {}
    for party in parties:
        if party.code is not None:
            found.setdefault(party.code, without_person(party))
    return tuple(found.values())


def without_person(party: Party) -> Party:
    """The state or organisation behind a person."""
    return party.model_copy(update={"person": None, "office": None, "actor_id": party.code})


def _codes(items: Iterable[Resolved]) -> list[str]:
    return [p.code for item in items for p in item.parties if p.code is not None]
