"""Who one mention is, on a day."""

import datetime as dt
import re
from collections.abc import Callable

from dragoman.gazetteer.groups import Group, Groups
from dragoman.gazetteer.holdings import Holdings
from dragoman.gazetteer.offices import Offices
from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.parties import GENERAL, Parties
from dragoman.gazetteer.states import States
from dragoman.gazetteer.tables import Tables
from dragoman.gazetteer.titled import Titled, owner_before, read_title
from dragoman.gazetteer.titles import Titles
from dragoman.gazetteer.values import Holding, Name
from dragoman.model.party import Party

_LEAD = re.compile(
    r"(?:the|an?|this|that|these|those|both|some|several|many|all|its|his|her|their"
    r"|our|your|my)\s+",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:an?|some|several|many|another|one|two|three)\s", re.IGNORECASE)
_TAIL = re.compile(r"(?:['’]s?)?[\s,.;:!?\"”)\]]*\Z")
_PREPOSITION = re.compile(r"\s(of|in|from|for|at|to|on|by|with|under)\s+(?:the\s+)?")
_AFTER_HEAD = re.compile(r"(?:,|\s(?:who|that|which|including|and|[a-z]+ing|[a-z]+ed)\b)")
_OWNING = frozenset({"of", "in", "from", "for", "at"})
_OF = re.compile(r"\s(?:of|for)\s")
_AWAY = frozenset({"embassy", "consulate", "permanent-mission"})

MINISTER, FOREMOST_MINISTER = "minister_other", "foreign_minister"
"""The office of a mere "Minister", and the only one at the top whose holder is called so."""


class Resolver:
    """Reads mentions with the gazetteer's tables."""

    def __init__(
        self,
        tables: Tables,
        *,
        states: States,
        organisations: Organisations,
        holdings: Holdings,
        titles: Titles,
        find: Callable[[str, str], list[Name]],
    ) -> None:
        self.groups = Groups(tables)
        self.offices = Offices(states, holdings, titles)
        self._parties = Parties(tables, states, organisations, holdings, self.groups)
        self._holdings = holdings
        self._titles = titles
        self._find = find

    def resolve(self, mention: str, on: dt.date | None, context: str) -> Party | None:
        """Who ``mention`` is on the day, None where the tables do not tell."""
        text = trim(mention)
        if not text:
            return None
        names = self._find(text, context)
        if len(names) == 1 and (names[0].start, names[0].end) == (0, len(text)):
            return self._whole(names[0], text, on)
        definite = not _INDEFINITE.match(mention)
        if _title_of_body(text, names):
            return self._titled(text, names, on, definite=definite)
        return (
            self._group(text, names, on, strict=True)
            or self._titled(text, names, on, definite=definite)
            or self._bare_person(text, names, on)
            or self._group(text, names, on, strict=False)
        )

    def _whole(self, name: Name, text: str, on: dt.date | None) -> Party | None:
        if name.kind != "title":
            return self._parties.named(name, text, on)
        if name.code is None:
            return None
        return self._titled(text, [name], on, definite=True)

    def _titled(
        self, text: str, names: list[Name], on: dt.date | None, *, definite: bool
    ) -> Party | None:
        """A mention with a title: "Kazakh Ambassador to China Shakhrat Nuryshev"."""
        found = read_title(text, names, self.groups.find(text), self._titles)
        if found is None:
            return None
        if found.person is None:
            return self._untold(found, on, definite=definite)
        return self._person(found, on)

    def _untold(self, found: Titled, on: dt.date | None, *, definite: bool) -> Party | None:
        """An office without a name: its holder on the day, if there is one to be known."""
        code = found.owner or found.title.code
        if code is None:
            return None
        holding = None
        if definite and not found.plural and not found.title.former:
            holding = self.offices.holder(code, found.title.office, on, target=found.target)
        return self._parties.official(code, found, holding)

    def _person(self, found: Titled, on: dt.date | None) -> Party:
        """A named person with a title: one whom the tables know, or a local actor."""
        person = found.person or ""
        code = found.owner
        holding = None
        if (" " in person or "-" in person) and not person[0].islower():
            holding = self._known(person, found, on)
            if holding is None and code is not None and on is not None:
                offices = (found.title.office, *found.linked)
                calls = (self.offices.called(code, office, person, on) for office in offices)
                holding = next(filter(None, calls), None)
        elif code is not None and on is not None:
            holding = self.offices.named(code, found.title.office, person, on)
        elif on is not None:
            top = self._holdings.of_surname(person, on, found.title.code)
            office = found.title.office
            fitting = [row for row in top if row.office in self._titles.chain(office)]
            if office == MINISTER:
                fitting = [row for row in top if row.office == FOREMOST_MINISTER]
            elif office in GENERAL:
                fitting = list(top)
            holding = next(iter(fitting), None)
        if holding is None and (code or found.title.code) is None and on is not None:
            holding = self.offices.anywhere(found.title.office, person, on, found.words)
        if holding is not None and (code is None or holding.code == code):
            return self._parties.official(holding.code, found, holding)
        return self._parties.official(code or found.title.code, found, None)

    def _bare_person(self, text: str, names: list[Name], on: dt.date | None) -> Party | None:
        """A known person at the end of a mention: "China's Xi Jinping", "British King Charles"."""
        last = names[-1] if names else None
        if last is None or last.kind != "person" or last.end != len(text):
            return None
        party = self._parties.named(last, text[last.start :], on)
        owner = owner_before(names, last.start)
        same = party is not None and (owner is None or owner.code == party.code)
        return party if same else None

    def _known(self, person: str, found: Titled, on: dt.date | None) -> Holding | None:
        """The holding of a person named in full that fits the owner and the title best."""
        rows = self._holdings.of_person(person, on)
        if not rows:
            rows = self._holdings.of_person(person, None)
            rows = rows if len({row.code for row in rows}) == 1 else ()
        mine = [row for row in rows if found.owner is None or row.code == found.owner]
        fitting = [
            row
            for row in mine
            if row.office in self.offices.chain(row.code, found.title.office)
            or row.office in found.linked
        ]
        return next(iter(fitting or mine), None)

    def _group(
        self, text: str, names: list[Name], on: dt.date | None, *, strict: bool
    ) -> Party | None:
        """A group or body of a state or organisation: "Russian troops"."""
        head, preposition = self._head(text, strict=strict)
        if head is None:
            return None
        owner = owner_before(names, head.start)
        if owner is None and preposition is not None and preposition[1] in _OWNING:
            if head.institution in _AWAY and preposition[1] != "of":
                return None
            at = preposition.end()
            owner = next((n for n in names if n.start <= at < n.end or n.start == at), None)
        if owner is None or owner.kind in {"title", "person", "city", "region"}:
            return None
        if owner.kind == "nonstate":
            return self._parties.named(owner, text, on)
        return self._parties.group(owner.code, head) if owner.code else None

    def _head(self, text: str, *, strict: bool) -> tuple[Group | None, re.Match[str] | None]:
        """The phrase that the mention is about, and the preposition that follows it."""
        groups = self.groups.find(text)
        for number, group in enumerate(groups):
            rest = text[group.end :]
            if not rest or _AFTER_HEAD.match(rest):
                return group, None
            preposition = _PREPOSITION.match(text, group.end)
            if preposition:
                return group, preposition
            last = number + 1 == len(groups)
            if not strict and last and re.match(r"\s[A-Z]", rest):
                return group, None
        return None, None


def _title_of_body(text: str, names: list[Name]) -> bool:
    """Whether the first thing named is a title "of" or "for" something, or comes after it."""
    title = next((name for name in names if name.kind == "title"), None)
    return title is not None and _OF.match(text, title.end) is not None


def trim(mention: str) -> str:
    """A mention without quotation marks, leading determiners and a possessive at its end."""
    text = " ".join(mention.strip("\"“”'‘ \t\n([").split())
    lead = _LEAD.match(text)
    if lead:
        text = text[lead.end() :]
    return (
        _TAIL.sub("", text) if not text.endswith(("U.S.", "U.K.", "U.N.", "E.U.", "D.C.")) else text
    )
