"""Who can act without a code of their own: groups of people, by their noun, and other names."""

from functools import cache

from dragoman.language import Parse, Sentence
from dragoman.reading.page import Page
from dragoman.reading.tables import table, words
from dragoman.reading.when import intervals

_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos"})
_BESIDE = frozenset({"conj", "appos", "compound", "nmod"})
"""Labels of a noun that belongs to the noun before it."""

_JOINING = frozenset({"of", "for", "on"})
"""What joins the words of one name: "the Association of Ruritanian Bakers"."""

SHORTEST = 3
"""Letters of a name."""


@cache
def groups() -> dict[str, str]:
    """Nouns for those who can act without a code, each with its kind; see the table."""
    return {row["noun"]: row["kind"] for row in table("events/groups")}


@cache
def _forms() -> dict[str, str]:
    """The form in which a noun means those who act, where it has others: "forces"."""
    return {row["noun"]: row["form"] for row in table("events/groups") if row["form"]}


def kind_of(parse: Parse, i: int) -> str | None:
    """The kind of group that the noun at ``i`` means, None where it means a thing."""
    if parse.pos[i] not in {"NOUN", "PROPN"}:
        return None
    plural = parse.tags[i] in {"NNS", "NNPS"}
    lemma = parse.lemmas[i].lower()
    if parse.pos[i] == "PROPN" and lemma not in groups():
        lemma = lemma.removesuffix("s")  # names keep their "s": "Armed Forces"
        plural = plural or lemma != parse.lower[i]
    form = _forms().get(lemma)
    if form == "singular" and plural:
        return None
    if form == "plural" and not plural and parse.child(i, "det", "poss") is None:
        return None
    return groups().get(lemma)


def is_name(page: Page, sentence: Sentence, parse: Parse, i: int) -> bool:
    """Whether the noun at ``i`` is a name that stands for nothing else: no place, no day."""
    if parse.pos[i] != "PROPN" or not parse.words[i][:1].isupper():
        return False
    if parse.deps[i] not in _ACTING or len(parse.words[i]) < SHORTEST:
        return False
    if parse.lower[i] in words("mentions/things") or parse.lemmas[i] in _forms():
        return False
    if any(parse.lower[c] in {"a", "an"} for c in parse.children[i]):
        return False
    start, end = parse.offsets(i, i)
    return not (
        any(name.end > start for name in page.names_within(start - 30, end))
        or any(parse.deps[c] == "nummod" for c in parse.children[i])
        or any(
            time.span is not None and time.span.start < end and start < time.span.end
            for time in intervals(page, sentence)
        )
    )


def is_part(parse: Parse, i: int) -> bool:
    """Whether the name at ``i`` only ends a longer one, or spells out the one before it.

    "Bakers" in "the Association of Bakers and Millers", "ABM" in brackets behind it.
    """
    if parse.pos[i] != "PROPN":
        return False
    if i > 0 and parse.words[i - 1] == "(":
        return True
    at = i
    while parse.heads[at] != at:
        head = parse.heads[at]
        if parse.deps[at] == "pobj" and parse.lower[head] in _JOINING:
            return parse.pos[parse.heads[head]] == "PROPN"
        if parse.deps[at] not in _BESIDE or parse.pos[head] != "PROPN":
            return False
        if parse.deps[at] == "appos":  # what stands beside "her adviser" may be the next person
            return at == i or kind_of(parse, i) is not None
        at = head
    return False
