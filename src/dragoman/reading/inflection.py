"""The forms of English verbs and nouns, for word lists that are matched against plain text."""

from functools import cache

from dragoman.reading.tables import table

_VOWELS = frozenset("aeiou")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["lemma"]: tuple(row["forms"].split()) for row in table("codebook/irregular")}


def forms(lemma: str, pos: str) -> tuple[str, ...]:
    """The inflected forms of a lemma, the lemma itself left out.

    Doubling ("shipped") is by rule for words of one syllable, so that a form too many may be
    given; none that occurs is left out but the irregular ones that the table does not list.
    """
    irregular = _irregular().get(lemma, ())
    if pos == "NOUN":
        return (*irregular, _with_s(lemma))
    if pos == "VERB":
        return (*irregular, _with_s(lemma), *_with_ed(lemma))
    return irregular


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    return lemma + "s"


def _with_ed(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied", lemma + "ing"
    found = (lemma + "ed", lemma + "ing")
    if lemma[-1] not in "aeiouwxy" and lemma[-2:-1] in _VOWELS and lemma[-3:-2] not in _VOWELS:
        return (*found, lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
    return found
