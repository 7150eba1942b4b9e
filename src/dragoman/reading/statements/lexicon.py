"""The words of saying, as the tables of ``data/statements`` give them."""

from dataclasses import dataclass
from functools import cache

from dragoman.reading.tables import table, words

_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that attributes content, with the frames that may hold it and its class."""

    frames: frozenset[str]
    kind: str


@cache
def cue_verbs() -> dict[str, CueVerb]:
    """The verbs of saying, by lemma."""
    return {
        row["lemma"]: CueVerb(frozenset(row["frames"].split()), row["class"])
        for row in table("statements/verbs")
    }


@cache
def cue_nouns() -> dict[str, str]:
    """The class of each noun of saying."""
    return {row["noun"]: row["class"] for row in table("statements/nouns")}


@cache
def document_nouns() -> dict[str, str]:
    """The kind ("text", "evidence", "outlet") of each noun for what speaks in writing."""
    return {row["noun"]: row["kind"] for row in table("statements/documents")}


@cache
def phrases() -> tuple[tuple[str, ...], ...]:
    """The prepositional phrases that attribute ("according to"), each as its words."""
    return tuple(tuple(row["phrase"].split()) for row in table("statements/prepositions"))


@cache
def cue_forms() -> frozenset[str]:
    """Every form, in lower case, of the words that can attribute content to a speaker."""
    lemmas = (*cue_verbs(), *words("statements/light_verbs"))
    verbs = {form for lemma in lemmas for form in _verb_forms(lemma)}
    nouns = {form for noun in cue_nouns() for form in (noun, _plural(noun))}
    return frozenset(verbs | nouns | {"according"})


def _verb_forms(lemma: str) -> tuple[str, ...]:
    irregular = _irregular().get(lemma)
    if irregular is not None:
        return (lemma, *irregular)
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    return lemma, _plural(lemma), f"{lemma}ed", f"{lemma}ing"


def _plural(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return f"{word}es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["lemma"]: tuple(row["forms"].split()) for row in table("statements/irregular")}
