"""What stands on an event noun and says whether the event happened."""

from dragoman.language import Parse
from dragoman.reading.status.forms import Found, is_infinitive, own_form
from dragoman.reading.status.words import is_carrier, statuses, verb

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "their", "his"})


def by_modifier(parse: Parse, i: int) -> Found | None:
    """The status that a word in front of the noun gives: "upcoming visit", "no talks"."""
    for child in parse.children[i]:
        if parse.deps[child] == "det" and parse.lower[child] in {"no", "neither"}:
            return Found("denied", (child, child))
        if child < i and parse.deps[child] in {"amod", "compound", "advmod", "nmod"}:
            status = statuses("modifiers").get(parse.lower[child])
            if status is not None:
                return Found(status, (child, child))
    return None


def by_own_clause(parse: Parse, i: int) -> Found | None:
    """The status that a clause on the noun gives: "talks scheduled for May", "to be held"."""
    for child in parse.children[i]:
        if parse.deps[child] not in {"acl", "relcl"}:
            continue
        row = verb(parse.lemmas[child], parse.lower[child])
        if parse.tags[child] == "VBN" and parse.deps[child] == "acl" and row and row.thing:
            return Found(row.thing, (child, child))
        if not is_carrier(parse.lemmas[child]):
            continue
        if is_infinitive(parse, child):
            return Found("planned", (child, child))
        own = own_form(parse, child)
        if own is not None and own.status != "happened":
            return own if own.hedge else Found(own.status, (child, child))
    return None


def is_definite(parse: Parse, i: int) -> bool:
    """Whether a noun points to something known: "the attack", "Russia's attack"."""
    return any(
        parse.deps[c] == "poss" or (parse.deps[c] == "det" and parse.lower[c] in _DEFINITE)
        for c in parse.children[i]
    )
