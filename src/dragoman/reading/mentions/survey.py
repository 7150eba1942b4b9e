"""One walk over a text that resolves everything in it that has a name or an office."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from dragoman.gazetteer import Gazetteer, Name
from dragoman.model import Party
from dragoman.reading.mentions.abbreviations import Abbreviations
from dragoman.reading.mentions.home import Home
from dragoman.reading.mentions.offices import bare_offices, means
from dragoman.reading.mentions.people import (
    People,
    Resolved,
    bare_name,
    capitalised,
    is_headline,
    with_particles,
)
from dragoman.reading.mentions.titled import Titled, titled_phrases
from dragoman.reading.tables import words

_NAMED = frozenset(
    {"state", "demonym", "capital", "metonym", "organisation", "region", "person", "nonstate"}
)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Messrs|Miss|Dr|Sir|Lord)\.? $")

_OF = re.compile(r" of (?:the )?")
_HELPERS = re.compile(
    r"['\u2019]s (?:[a-z]+ )?(?:office|administration|staff|secretariat|aides?|advis[eo]rs?"
    r"|spokes\w+|envoys?|lawyers?|party|allies|supporters|team|wife|son|family)\b"
)
_HELPED = re.compile(r"\b(?:president|minister|premier|leader|king|chancellor)['\u2019]s [a-z]")
"""An office that another one serves: "the president's chief of staff"."""

LONGEST_STATE = 40
"""Characters behind "King Ama of" in which a state's name is sought."""

WIDELY_KNOWN = "G20"
"""The organisation whose members' leaders a text may call by their surnames alone."""

RARE = 2
"""Holders of offices who may have a surname that still means only one of them."""

LONGEST_HEADLINE = 200
"""Characters of capitalised words in which known names are sought one by one."""


class Survey:
    """Resolves the names of one text, in order, remembering the persons that it met."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        on: date | None,
        context: str,
        home: Home,
        named: frozenset[str],
    ) -> None:
        self.people = People()
        self._abbreviations = Abbreviations(gazetteer)
        self._gazetteer = gazetteer
        self._on = on
        self._context = context
        self._home = home
        self._known = named | {*gazetteer.members(WIDELY_KNOWN, on)}
        self._answers: dict[str, Party | None] = {}
        self._plurals: dict[str, bool] = {}
        self.introduced: tuple[Party, ...] = ()

    def resolve(self, words: str) -> Party | None:
        """Who ``words`` alone are on the document's day; asked once for each wording."""
        if words not in self._answers:
            self._answers[words] = self._gazetteer.resolve(words, self._on, self._context)
        return self._answers[words]

    def walk(
        self, text: str, names: tuple[Name, ...], before: tuple[Resolved, ...] = ()
    ) -> tuple[Resolved, ...]:
        """Everything in ``text`` that the gazetteer or the text itself names, in order.

        ``before`` is what was named earlier, in the document's title.
        """
        names = self._abbreviations.learn(text, names)
        phrases = list(titled_phrases(text, names))
        found = [*self._titled(text, phrases), *self._named(text, names, phrases)]
        found = sorted([*found, *self._surnames(text, names, found)], key=_place)
        bare = (
            replace(phrase, plural=self._is_plural(text, phrase.title))
            for phrase in phrases
            if phrase.name is None
        )
        earlier = [replace(item, start=-1, end=-1) for item in before]
        offices = bare_offices(
            bare, [*earlier, *found], partial(self._alone, text), partial(self._alone_at_home, text)
        )
        return tuple(sorted([*found, *offices], key=_place))

    def _titled(self, text: str, phrases: list[Titled]) -> Iterator[Resolved]:
        for phrase in phrases:  # whoever is named in full may be called by surname before it
            if phrase.name and " " in phrase.name:
                self.people.meet(self._person(text, phrase))
        for phrase in phrases:
            if phrase.name:
                party = self._person(text, phrase)
                yield Resolved(phrase.start, phrase.end, (party,), "person")

    def _alone(self, text: str, phrase: Titled) -> Party | None:
        """Who an office is by its own words."""
        party = self.resolve(self._abbreviations.spelled_out(text[phrase.start : phrase.end]))
        if party is not None and party.person is not None and _is_for(text, phrase):
            return party.model_copy(update={"person": None, "actor_id": party.code})
        return party

    def _alone_at_home(self, text: str, phrase: Titled) -> Party | None:
        """Who an office is as one of the state that the document is about."""
        if phrase.plural:
            return None
        return self._at_home(
            self._abbreviations.spelled_out(text[phrase.start : phrase.end]), phrase
        )

    def _at_home(self, words: str, phrase: Titled) -> Party | None:
        """An office or its holder as one of the state that the document is about."""
        code = self._home.of(phrase.title.key, phrase.name)
        state = self._gazetteer.state(code) if code is not None else None
        return self.resolve(f"{state.name} {words}") if state is not None else None

    def _is_plural(self, text: str, title: Name) -> bool:
        """Whether a title is one of several people: it is a title without the "s" of a word."""
        words = text[title.start : title.end].lower()
        if words not in self._plurals:
            singular = re.sub(r"(?:(?<=m)en|(?<=s)es|s)\b", _singular_end, words, count=1)
            self._plurals[words] = singular != words and any(
                name.kind == "title" and name.end == len(singular)
                for name in self._gazetteer.find(singular)
            )
        return self._plurals[words]

    def _person(self, text: str, phrase: Titled) -> Party:
        name = phrase.name or ""
        party = self.people.recall(name)
        if party is not None and phrase.start < phrase.title.start:
            told = self.resolve(text[phrase.start : phrase.end])
            if told is not None and told.code not in (None, party.code):
                party = None  # another person of that surname, by the state in front
        if party is None or (party.code is None and " " in name):
            words = self._abbreviations.spelled_out(text[phrase.start : phrase.end])
            party = self.resolve(words)
            if party is None or party.code is None:
                party = (
                    self._longer_name(text, phrase)
                    or self._of_state_behind(text, phrase)
                    or self._at_home(words, phrase)
                    or party
                )
            if party is None:
                party = Party(code=None, name=name, person=name, office=phrase.title.key)
            if party.person is None:
                party = party.model_copy(update={"person": name})
            self.people.meet(party, name)
        return party

    def _longer_name(self, text: str, phrase: Titled) -> Party | None:
        """The holder of an office whose name in the tables has more parts than the text's."""
        parts = (phrase.name or "").split()
        title = text[phrase.title.start : phrase.title.end]
        for part in reversed(parts) if len(parts) > 1 else ():
            party = self.resolve(f"{title} {part}")
            if party is not None and party.code is not None and party.person is not None:
                longer = set(re.split(r"[\s-]", party.person.casefold()))
                return party if longer.issuperset(p.casefold() for p in parts) else None
        return None

    def _of_state_behind(self, text: str, phrase: Titled) -> Party | None:
        """Who "Ama Otoo, Minister of Health, Ruritania" or "King Ama of Ruritania" is."""
        state = text[phrase.title.end : phrase.end].removeprefix(", ")
        behind = _OF.match(text, phrase.end)
        if behind is not None:
            names = self._gazetteer.find(text[behind.end() : behind.end() + LONGEST_STATE])
            first = next((n for n in names if n.start == 0 and n.kind == "state"), None)
            state = text[behind.end() :][: first.end] if first is not None else ""
        elif not text.startswith(", ", phrase.title.end):
            return None
        title = text[phrase.title.start : phrase.title.end]
        party = self.resolve(f"{state} {title}") if state else None
        return party.model_copy(update={"person": phrase.name}) if party is not None else None

    def office(self, words: str) -> Party | None:
        """The one person introduced by the title of the document who holds "the president"."""
        titles = [name for name in self._gazetteer.find(words) if name.kind == "title"]
        if not titles or titles[-1].key is None:
            return None
        key = titles[-1].key
        held = {p.person: p for p in self.introduced if means(key, p.office)}
        return next(iter(held.values())) if len(held) == 1 else None

    def _named(
        self, text: str, names: tuple[Name, ...], phrases: list[Titled]
    ) -> Iterator[Resolved]:
        upcoming = 0
        for name in names:
            while upcoming < len(phrases) and phrases[upcoming].end <= name.start:
                upcoming += 1
            inside = upcoming < len(phrases) and phrases[upcoming].start < name.end
            if inside or name.kind not in _NAMED:
                continue
            party = self.resolve(text[name.start : name.end])
            if party is None:
                continue
            if party.person is not None:
                party = self.people.recall(party.person) or party
                self.people.meet(party)
            yield Resolved(name.start, name.end, (party,), name.kind)

    def _surnames(
        self, text: str, names: tuple[Name, ...], found: list[Resolved]
    ) -> Iterator[Resolved]:
        """Capitalised words outside every other name that are a known person's name."""
        taken = sorted({(r.start, r.end) for r in found} | {(n.start, n.end) for n in names})
        upcoming = 0
        for run in capitalised().finditer(text):
            while upcoming < len(taken) and taken[upcoming][1] <= run.start():
                upcoming += 1
            if upcoming < len(taken) and taken[upcoming][0] < run.end():
                free = [place for place in taken[upcoming : upcoming + 8] if place[0] < run.end()]
                yield from self._headline(run, free)
                continue
            left = with_particles(text, run.start())
            start, name = bare_name(text[left : run.end()])
            begin = left + start
            honorific = _HONORIFIC.search(text, max(0, begin - 8), begin)
            party = self.people.recall(name) or self._holder(name)
            is_word = name.casefold() in words("mentions/not_names") and honorific is None
            if party is None or is_word:
                yield from self._headline(run, [])
                continue
            first = honorific.start() if honorific else begin
            yield Resolved(first, begin + len(name), (party,), "person")

    def _headline(self, run: re.Match[str], taken: list[tuple[int, int]]) -> Iterator[Resolved]:
        """Known persons among the words of a headline: "China Welcomes Tokayev"."""
        if not is_headline(run[0]):
            return
        for word in re.finditer(r"[^\W_][\w-]*", run[0][:LONGEST_HEADLINE]):
            start, end = run.start() + word.start(), run.start() + word.end()
            party = self.people.recall(word[0])
            if party is not None and not any(a < end and start < b for a, b in taken):
                yield Resolved(start, end, (party,), "person")

    def _holder(self, name: str) -> Party | None:
        """The head of state or government whose bare surname ``name`` is, where only one is.

        Of a state that the document names, or of one whose leaders need no introduction; else
        only where the surname is rare: whoever "Mr Costa" is, he need not be Portugal's.
        """
        if len(name) < 2 or name.casefold() in words("mentions/not_names"):
            return None
        holdings = self._gazetteer.surname(name, self._on)
        if len(holdings) != 1:
            return None
        if holdings[0].code not in self._known and self._gazetteer.bearers(name) > RARE:
            return None
        party = self.resolve(holdings[0].person)
        if party is not None:
            self.people.meet(party)
        return party


def _is_for(text: str, phrase: Titled) -> bool:
    """Whether an office only says whose people or rooms are meant: "the president's aide"."""
    words = text[phrase.start : phrase.end]
    return _HELPERS.match(text, phrase.end) is not None or _HELPED.search(words) is not None


def _place(item: Resolved) -> int:
    return item.start


def _singular_end(ending: re.Match[str]) -> str:
    return "an" if ending[0] == "en" else ""
