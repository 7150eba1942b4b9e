"""What an event is about: PLOVER's contexts, by the words of its sentence."""

from functools import cache

from dragoman.language import Parse
from dragoman.reading.tables import table

LONGEST = 3
"""Words in an entry of the table, at most."""


def contexts(parse: Parse) -> tuple[str, ...]:
    """The contexts that a sentence's words show, in PLOVER's order."""
    known = _contexts_by_words()
    lemmas = [lemma.lower() for lemma in parse.lemmas]
    found = {
        context
        for start in range(len(lemmas))
        for size in range(1, LONGEST + 1)
        for context in known.get(tuple(lemmas[start : start + size]), ())
    }
    return tuple(row["context"] for row in table("events/contexts") if row["context"] in found)


@cache
def _contexts_by_words() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for row in table("events/contexts"):
        for entry in row["lemmas"].split(" "):
            words = tuple(entry.split("_"))
            found[words] = found.get(words, frozenset()) | {row["context"]}
    return found
