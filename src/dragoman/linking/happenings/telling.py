"""What is compared of an event: who, when, where and in which words a document tells of it."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Any, Self

from dragoman.linking.tables import table, words
from dragoman.model import Document, Event

STEM = 6
"""Letters of a word that are compared, so that "talks" and "talked" are the same."""

SHORTEST = 4
"""Letters of the shortest word that is compared."""

MOST_PARTIES = 10
"""Parties whose pairs become keys; the rest of a longer list is left to the others' keys."""

LONGEST_DAYS = 31
"""Days in which events must lie to be linked by their days: "in 2023" fixes too little."""

KEPT = 8192
"""Tellings kept unpacked in a process: those of one pair are compared again and again."""

REACH = 6
"""Words after "second" within which the meeting stands that it counts."""

REPORTED_WITHIN = 3
"""Days before publication within which an undated event that is told as done is looked for."""

_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\w+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
DONE = frozenset({"happened", "ongoing"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's telling of an event, as it is compared with others.

    ``first`` and ``last`` are days since the year 1 (``date.toordinal``): the event's own where
    ``dated``, else those around its publication; None where it has neither.
    """

    event_id: str
    document_id: str
    type: str
    mode: str | None
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    persons: frozenset[tuple[str, str]]
    offices: frozenset[tuple[str, str]]
    first: int | None
    last: int | None
    dated: bool
    published: int | None
    times: int
    place: tuple[str, str | None] | None
    ordinals: frozenset[str]
    trigger: frozenset[str]
    words: frozenset[str]
    is_off: bool
    """Whether the sentence says that something was cancelled or put off."""

    @classmethod
    def of(cls, event: Event, document: Document) -> Self:
        """The telling that an event is, in its document."""
        parties = (*event.actors, *event.recipients)
        published = document.published.toordinal() if document.published else None
        days, dated = _days(event, published)
        named = _stems(" ".join(p.mention.text for p in parties if p.mention))
        return cls(
            event_id=event.id,
            document_id=event.document_id,
            type=event.type,
            mode=event.mode,
            status=event.status,
            actors=frozenset(p.code for p in event.actors if p.code),
            recipients=frozenset(p.code for p in event.recipients if p.code),
            persons=frozenset((p.code, p.person) for p in parties if p.code and p.person),
            offices=frozenset((p.code, p.office) for p in parties if p.code and p.office),
            first=days[0] if days else None,
            last=days[1] if days else None,
            dated=dated,
            published=published,
            times=event.times or 1,
            place=(event.place.name, event.place.code) if event.place else None,
            ordinals=_ordinals(event.evidence.text),
            trigger=_stems(event.trigger.text),
            words=_stems(event.evidence.text) - named,
            is_off=_says(event.evidence.text, "off"),
        )

    @property
    def codes(self) -> frozenset[str]:
        """Every party that has a code."""
        return self.actors | self.recipients

    @property
    def attending(self) -> frozenset[str]:
        """Every party that has a code, and where they meet the state whose place it is."""
        host = self.place[1] if self.place and self.type == "CONSULT" else None
        return self.codes | {host} if host else self.codes

    @property
    def family(self) -> str:
        """The types that another telling of the same event may have."""
        return _families()[self.type]["family"]

    @property
    def is_fine(self) -> bool:
        """Whether its days are few enough to be held against another's."""
        return (
            self.first is not None
            and self.last is not None
            and self.last - self.first < LONGEST_DAYS
        )

    @property
    def anchor(self) -> int | None:
        """The day under which it is looked for: its first, or that of publication."""
        return self.first if self.is_fine else self.published

    @property
    def is_mutual(self) -> bool:
        """Whether it does not matter who is named first."""
        return bool(_families()[self.type]["mutual"])

    def keys(self) -> set[str]:
        """Under what this telling is found by others: each party, and each two."""
        codes = sorted(self.attending)[:MOST_PARTIES]
        alone = [f"{codes[0]} alone"] if len(codes) == 1 else []
        return self._of_families([*self._pairs(), *alone, *codes])

    def asks(self) -> set[str]:
        """The keys under which the tellings of the same event lie: two parties, or the only one."""
        codes = sorted(self.attending)[:MOST_PARTIES]
        if len(codes) == 1:
            return self._of_families(codes)
        return self._of_families([*self._pairs(), *(f"{code} alone" for code in codes)])

    def _pairs(self) -> list[str]:
        codes = sorted(self.attending)[:MOST_PARTIES]
        return [f"{one} {other}" for one, other in combinations(codes, 2)]

    def _of_families(self, parties: Iterable[str]) -> set[str]:
        """Keys of its own family; of those that can be called off too, where something was."""
        families = {self.family, *(_called_off() if self.calls_off else ())}
        return {f"{some} {family}" for some in parties for family in families}

    @property
    def calls_off(self) -> bool:
        """Whether what it tells is that something was cancelled or put off."""
        return self.is_off and self.type in _CALLING_OFF

    def to_json(self) -> str:
        """The telling as the record keeps it, the same bytes for the same telling."""
        cells = {k: _plain(v) for k, v in asdict(self).items()}
        return json.dumps(cells, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, cells: str) -> Self:
        """The telling that was kept."""
        return cls(**_unpacked(cells))


@lru_cache(KEPT)
def _unpacked(cells: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(cells)
    for name in ("actors", "recipients", "ordinals", "trigger", "words"):
        found[name] = frozenset(found[name])
    for name in ("persons", "offices"):
        found[name] = frozenset((code, who) for code, who in found[name])
    found["place"] = found["place"] and tuple(found["place"])
    return found


def _days(event: Event, published: int | None) -> tuple[tuple[int, int] | None, bool]:
    """The days in which an event lies, and whether they are its own."""
    when = event.when
    if when is not None:
        if when.start is None or when.end is None:
            return None, True
        first, last = when.start.toordinal(), when.end.toordinal()
        return (first, last), True
    if published is None:
        return None, False
    before = REPORTED_WITHIN if event.status in DONE else 0
    return (published - before, published), False


def _stems(text: str) -> frozenset[str]:
    found = (w.lower() for w in _LETTERS.findall(text) if len(w) >= SHORTEST)
    return frozenset(_stem(w) for w in found if w not in words("stopwords"))


def _stem(word: str) -> str:
    """A word without its ending, and only its first letters: "lifted", "lifting" are "lift"."""
    for ending in ("ing", "ied", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            word = word.removesuffix(ending)
            break
    doubled = len(word) > SHORTEST and word[-1] == word[-2]
    return (word[:-1] if doubled else word)[:STEM]


def _says(text: str, name: str) -> bool:
    """Whether a text has a word or a run of words of a table."""
    lower = f" {' '.join(_LETTERS.findall(text.lower()))} "
    return any(f" {entry} " in lower for entry in words(name))


def _ordinals(text: str) -> frozenset[str]:
    """The numbers of meetings in a text: "2 summit" of "the second China-Africa Summit"."""
    known = {row["word"]: row["number"] for row in table("ordinals")}
    found = _WORDS.findall(text.lower())
    numbered = set()
    for at, word in enumerate(found):
        number = known.get(word) or _ordinal(word)
        noun = next((w for w in found[at + 1 : at + 1 + REACH] if w in words("meetings")), None)
        if number is not None and noun is not None:
            numbered.add(f"{number} {noun[:STEM]}")
    return frozenset(numbered)


def _ordinal(word: str) -> str | None:
    match = _ORDINAL.fullmatch(word)
    return match[1] if match else None


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


@cache
def _called_off() -> frozenset[str]:
    return frozenset(row["family"] for row in table("families") if row["type"] in _OFF)


_OFF = frozenset({"CONSULT", "AGREE", "SANCTION"})
"""A type of each family that can be called off."""

_CALLING_OFF = frozenset({"REJECT", "SANCTION"})


def families() -> tuple[str, ...]:
    """Every family of types, once."""
    return tuple(dict.fromkeys(row["family"] for row in table("families")))


@cache
def _families() -> dict[str, dict[str, str]]:
    return {row["type"]: row for row in table("families")}
