"""The codebook: which words name which event, and who does it to whom.

The words are data, in four tables under ``data/codebook`` (verbal and material cooperation and
conflict), all with the same columns:

lemmas      head lemmas, parted by blanks; each makes an entry of its own
pos         VERB, NOUN or ADJ
needs       what must stand around the head, parted by blanks; all of it must hold:
              prt:on        a particle or bare preposition right under the head ("call on")
              prep:with     a preposition under the head
              obj:deal      the lemma of the object
              of:deal       the lemma of what follows a preposition (of, in, to, from, on ...)
              obj:@AID      an object whose lemma is in the noun class AID (noun_classes.tsv)
              obj:*         any object
              verb:@HOLD    for nouns: the verb that it is the object of, or its class
              mod:joint     an adjective or compound noun in front of the head; for a verb, its
                            subject or what stands in front of that
              comp:clause   a clause or an infinitive as complement
              party:object  the object is a party (a state, a body, a person); party:to what
                            follows "to" is one
            A leading "!" turns one round: "!obj:@AGREEMENT".
type, mode  PLOVER's
cameo       the finest CAMEO code that the words support
roles       directed (the subject acts on the recipient), mutual (every party acts), reverse
            (the subject undergoes it: "received aid from"), visit (the subject comes to the
            recipient), alone (only an actor)
recipient   where the recipient stands, the likeliest first: object, or a preposition

Entries with more needs are more specific and come first. ``not_events.tsv`` adds, turned round,
what the heads are with when they name no event ("attack the problem").
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args

from dragoman.model import EventType, FactError
from dragoman.reading.inflection import forms
from dragoman.reading.tables import table, words

Quad = Literal[1, 2, 3, 4]

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
"""The tables, in the order of PLOVER's quad classes 1 to 4."""

TYPES: tuple[EventType, ...] = get_args(EventType)


@dataclass(frozen=True, slots=True)
class Need:
    """One constraint of an entry: ``kind:value``, or its opposite where ``absent``."""

    kind: str
    value: str
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to name an event; see the module's head for each field."""

    lemma: str
    pos: str
    needs: tuple[Need, ...]
    type: EventType
    mode: str | None
    cameo: str | None
    roles: str
    recipient: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A type's PLOVER quad class and score, by mode, and the CAMEO code of any such deed."""

    quad: Quad
    score: float
    cameo: str


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A CAMEO code: what it means, its Goldstein score and its root code."""

    code: str
    label: str
    goldstein: float
    root: str


class Codebook:
    """The tables, looked up by head lemma."""

    def __init__(self) -> None:
        found: dict[tuple[str, str], list[Entry]] = {}
        for entry in _entries():
            found.setdefault((entry.lemma, entry.pos), []).append(entry)
        shut = _not_events()
        self._entries = {
            key: tuple(
                replace(entry, needs=(*shut.get(key, ()), *entry.needs))
                for entry in sorted(several, key=lambda entry: -len(entry.needs))
            )
            for key, several in found.items()
        }
        self._classes: dict[str, frozenset[str]] = {
            row["class"]: frozenset(row["lemmas"].split()) for row in table("codebook/noun_classes")
        }
        self._scales = {(r["type"], r["mode"] or None): r for r in table("codebook/scales")}

    def candidates(self, lemma: str, pos: str) -> tuple[Entry, ...]:
        """The entries of a head lemma, the most specific first; () where it names no event."""
        return self._entries.get((lemma, pos), ())

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, by lemma."""
        return tuple(entry for key in sorted(self._entries) for entry in self._entries[key])

    def is_a(self, lemma: str, wanted: str) -> bool:
        """Whether a lemma is ``wanted``, in the class where that is "@CLASS"; "*" is any."""
        if wanted.startswith("@"):
            return lemma in self._classes[wanted[1:]]
        return wanted in {lemma, "*"}

    def classes(self) -> frozenset[str]:
        """The names of the noun and verb classes."""
        return frozenset(self._classes)

    def word_forms(self) -> frozenset[str]:
        """Every surface form of the head lemmas, in lower case, for the gate.

        The commonest verbs ("have", "make") are left out.
        """
        heads = ((lemma, pos) for lemma, pos in self._entries if lemma not in _common_verbs())
        return frozenset(form for lemma, pos in heads for form in (lemma, *forms(lemma, pos)))

    def modes(self, type: EventType) -> tuple[str, ...]:
        """PLOVER's modes of a type, sorted; () where it has none."""
        return tuple(sorted(mode for kind, mode in self._scales if kind == type and mode))

    def scale(self, type: EventType, mode: str | None) -> Scale:
        """PLOVER's quad class and score for a type and mode (the type's own for another mode)."""
        row = self._scales.get((type, mode)) or self._scales[type, None]
        quad = int(row["quad"])
        assert quad in (1, 2, 3, 4)
        return Scale(quad, float(row["score"]), row["cameo"])  # type: ignore[arg-type]


@cache
def codebook() -> Codebook:
    """The codebook, loaded once."""
    return Codebook()


@cache
def cameo_codes() -> dict[str, CameoCode]:
    """CAMEO's codes with their labels and Goldstein scores."""
    return {
        row["code"]: CameoCode(row["code"], row["label"], float(row["goldstein"]), row["root"])
        for row in table("codebook/cameo")
    }


@cache
def told() -> dict[tuple[str, EventType], EventType]:
    """What a deed of a status and type counts as, where it is not the deed itself."""
    return {
        (row["status"], event_type(type)): event_type(row["told"])
        for row in table("codebook/told")
        for type in row["types"].split()
    }


def _entries() -> Iterator[Entry]:
    for name in QUADS:
        for row in table(f"codebook/{name}"):
            for lemma in row["lemmas"].split():
                yield Entry(
                    lemma=lemma,
                    pos=row["pos"],
                    needs=tuple(_need(part) for part in row["needs"].split()),
                    type=event_type(row["type"]),
                    mode=row["mode"] or None,
                    cameo=row["cameo"] or None,
                    roles=row["roles"],
                    recipient=tuple(row["recipient"].split()),
                )


def _common_verbs() -> frozenset[str]:
    return words("codebook/common_verbs")


def _not_events() -> dict[tuple[str, str], tuple[Need, ...]]:
    """What must be absent around a head, by lemma and part of speech."""
    found: dict[tuple[str, str], tuple[Need, ...]] = {}
    for row in table("codebook/not_events"):
        needs = tuple(replace(_need(part), absent=True) for part in row["needs"].split())
        for lemma in row["lemmas"].split():
            found[lemma, row["pos"]] = (*found.get((lemma, row["pos"]), ()), *needs)
    return found


def _need(part: str) -> Need:
    kind, _, value = part.removeprefix("!").partition(":")
    return Need(kind, value, part.startswith("!"))


def event_type(name: str) -> EventType:
    """One of PLOVER's sixteen types by its name; FactError for another word."""
    for known in TYPES:
        if known == name:
            return known
    raise FactError(f"codebook: {name!r} is no event type; known are {', '.join(TYPES)}")
