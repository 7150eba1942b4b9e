"""The hedges as tables: what each word makes of the event that depends on it."""

from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.language import Parse
from dragoman.model import FactError
from dragoman.model.status import Status
from dragoman.reading.tables import table, words


@dataclass(frozen=True, slots=True)
class Verb:
    """What a governing verb makes of an event, None where it leaves the status as it is."""

    infinitive: Status | None
    clause: Status | None
    thing: Status | None
    past: Status | None


@cache
def verbs() -> dict[str, Verb]:
    """The governing verbs by lemma."""
    return {
        row["verb"]: Verb(
            infinitive=_status(row["infinitive"]),
            clause=_status(row["clause"]),
            thing=_status(row["thing"]),
            past=_status(row["past"]),
        )
        for row in table("status/verbs")
    }


def verb(lemma: str, lower: str) -> Verb | None:
    """The row of a verb; a participle may have one of its own ("is expected to")."""
    return verbs().get(lower) or verbs().get(lemma)


def governor(parse: Parse, i: int) -> Verb | None:
    """The row of the verb at ``i``, with its particle where that has one: "call off"."""
    particle = parse.child(i, "prt")
    if particle is not None:
        with_particle = verbs().get(f"{parse.lemmas[i]} {parse.lower[particle]}")
        if with_particle is not None:
            return with_particle
    return verb(parse.lemmas[i], parse.lower[i])


@cache
def statuses(name: str) -> dict[str, Status]:
    """A table of two columns: a word, and the status that it gives."""
    found = {}
    for row in table(f"status/{name}"):
        word, status = row.values()
        value = _status(status)
        if value is None:
            raise FactError(f"status/{name}.tsv: {word!r} has no status")
        found[word] = value
    return found


def is_carrier(lemma: str) -> bool:
    """Whether a verb only carries an event noun: "hold" talks, "pay" a visit."""
    return lemma in words("status/carriers")


def is_state(lemma: str) -> bool:
    """Whether a verb's simple present names a standing attitude: "supports", "opposes"."""
    return lemma in words("status/states")


def _status(cell: str) -> Status | None:
    if cell == "-":
        return None
    for status in get_args(Status):
        if cell == status:
            known: Status = status
            return known
    raise FactError(f"{cell!r} is no status; the seven are {', '.join(get_args(Status))}")
