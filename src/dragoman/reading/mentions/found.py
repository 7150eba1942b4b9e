"""What the survey of a document found, to be looked up by place."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from dragoman.gazetteer import Name
from dragoman.model import Party
from dragoman.reading.mentions.home import Home
from dragoman.reading.mentions.people import Resolved
from dragoman.reading.mentions.survey import Survey
from dragoman.reading.page import Page

TITLE_WEIGHT = 3
"""How often a state in the title counts when asking which two a document is about."""

_STATES = frozenset({"state", "adjective", "organisation", "metonym"})
_WORD = re.compile(r"\b[^\W\d_][\w-]*")
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|around|across|via) (?:the )?(?:[^\W\d_a-z][\w-]*,? ){0,3}$"
)
"""Words in front of a name that is only where something is."""


class Found:
    """The named parties of one document, in the order of its text."""

    def __init__(self, page: Page) -> None:
        title = page.document.title or ""
        self.page = page
        self.labels: dict[str, Party] = {}
        self._cited: dict[int, tuple[Party, ...]] = {}
        home = Home(page)
        titular = tuple(page.gazetteer.find(title))
        self.survey = Survey(
            page.gazetteer,
            page.document.published,
            f"{title}\n{page.text[:2000]}",
            home,
            frozenset(n.code for n in (*titular, *page.names) if n.code is not None),
        )
        self._title_names = tuple(n for n in titular if n.kind in _STATES)
        heading = self.survey.walk(title, titular)
        self.survey.introduced = tuple(p for i in heading for p in i.parties if p.person)
        self.heading = tuple(p for i in heading for p in i.parties if p.person or p.office)
        self.items = self.survey.walk(page.text, page.names, heading)
        state = page.gazetteer.state(home.state) if home.state is not None else None
        self.home = self.survey.resolve(state.name) if state is not None else None
        self._starts = [item.start for item in self.items]
        named = [p for item in (*heading, *self.items) for p in item.parties if p.code]
        named += filter(None, map(self.adjective, page.names))
        self._known = {p.code: p for p in named if p.code}
        self._weights = Counter(p.code for p in named if p.code)
        for code in _codes(heading):
            self._weights[code] += TITLE_WEIGHT - 1
        for text, items in ((title, heading), (page.text, self.items)):
            places = [i for i in items if is_placed(text, i.start)]
            self._weights.subtract(_codes(places))

    def introduce(self, persons: Sequence[tuple[int, int, Party]]) -> None:
        """Take in persons whom the text itself introduces, wherever it names them again."""
        people = self.survey.people
        for _, _, party in persons:
            people.meet(party)
        found = {item.start: item for item in self.items}
        for start, end, party in persons:
            found[start] = Resolved(start, end, (party,), "person")
        taken = {offset for start, end, _ in persons for offset in range(start, end)}
        surnames = {(party.person or "").split()[-1]: party for _, _, party in persons}
        for again in _WORD.finditer(self.page.text):
            known = surnames.get(again[0])
            if known is None or again.start() in taken:
                continue
            recalled, item = people.recall(again[0]), self.over(again.start())
            if item is not None and any(party.code is not None for party in item.parties):
                continue
            if recalled is not None and recalled.person == known.person:
                begin = item.start if item is not None else again.start()
                found[begin] = Resolved(begin, again.end(), (known,), "person")
        self.items = tuple(sorted(found.values(), key=lambda item: item.start))
        self._starts = [item.start for item in self.items]

    def over(self, offset: int) -> Resolved | None:
        """What the words around ``offset`` name, None where they name nobody."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self.items[at].end <= offset:
            return None
        return self.items[at]

    def within(self, start: int, end: int) -> tuple[Resolved, ...]:
        """What starts in ``[start, end)``, in order."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, offset: int, count: int) -> tuple[Resolved, ...]:
        """The last ``count`` that start before ``offset``, in order."""
        end = bisect_left(self._starts, offset)
        return self.items[max(0, end - count) : end]

    def coded(self, start: int, end: int) -> tuple[Party, ...]:
        """The distinct states and organisations in ``[start, end)``, adjectives included."""
        named = [(i.start, p) for i in self.within(start, end) for p in i.parties]
        for name in self.page.names_within(start, end):
            party = self.adjective(name)
            if party is not None:
                named.append((name.start, party))
        return distinct(party for _, party in sorted(named, key=lambda pair: pair[0]))

    def acting(self, start: int, end: int) -> tuple[Party, ...]:
        """Those in ``[start, end)`` that are no mere places: not Spain in "in Madrid, Spain"."""
        text = self.page.text
        named = [(i.start, p) for i in self.within(start, end) for p in i.parties]
        adjectives = ((n.start, self.adjective(n)) for n in self.page.names_within(start, end))
        named += [(at, party) for at, party in adjectives if party is not None]
        named.sort(key=lambda pair: pair[0])
        return distinct(party for at, party in named if not is_placed(text, at))

    @cached_property
    def titular(self) -> tuple[Party, ...]:
        """The distinct states and organisations that the document's title names."""
        title = self.page.document.title or ""
        parties = (self.survey.resolve(title[n.start : n.end]) for n in self._title_names)
        return distinct(party for party in parties if party is not None)

    def weight(self, party: Party) -> int:
        """How often the document names a party's state or organisation."""
        return self._weights[party.code or ""]

    def adjective(self, name: Name) -> Party | None:
        """The state of an adjective: "Kazakh"; None for every other kind of name."""
        if name.kind != "adjective":
            return None
        return self.survey.resolve(self.page.text[name.start : name.end])

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that the text writes small: at a sentence's start they are no names."""
        return frozenset(re.findall(r"\b[a-z]{3,}\b", self.page.text))

    def is_called(self, item: Resolved) -> bool:
        """Whether a name stands between commas, as that of somebody spoken to may."""
        text = self.page.text
        before = text[max(0, item.start - 2) : item.start].rstrip()
        return before.endswith(",") and text[item.end : item.end + 1] in {",", ".", "?", "!"}

    def cited(self, item: Resolved) -> tuple[Party, ...]:
        """The parties of an item, each with the item's words as its mention."""
        if item.start not in self._cited:
            span = self.page.span(item.start, item.end)
            self._cited[item.start] = tuple(
                party.model_copy(update={"mention": span}) for party in item.parties
            )
        return self._cited[item.start]

    def foremost(self, count: int, *, states: bool = False) -> tuple[Party, ...]:
        """The ``count`` coded parties that the document names most, persons left out.

        Only ``states`` where asked; () where it does not name so many.
        """
        codes = sorted(
            (code for code in self._weights if not states or self.is_state(code)),
            key=lambda code: (-self._weights[code], code),
        )[:count]
        if len(codes) < count:
            return ()
        return tuple(without_person(self._known[code]) for code in codes)

    def is_state(self, code: str | None) -> bool:
        """Whether a code is a state's and no organisation's."""
        return code is not None and self.page.gazetteer.state(code) is not None


def is_placed(text: str, offset: int) -> bool:
    """Whether the name at ``offset`` only says where something is."""
    return _PLACED.search(text, max(0, offset - 60), offset) is not None


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
