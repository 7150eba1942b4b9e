"""What a verb's own form says: its tense, modal, negation, and the condition on it."""

from typing import NamedTuple

from dragoman.language import Parse
from dragoman.model.status import Status
from dragoman.reading.status.words import is_state, statuses
from dragoman.reading.tables import words

_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"})
_PAST = frozenset({"VBD", "VBN"})
_VERBAL = frozenset({"VERB", "AUX"})


class Found(NamedTuple):
    """A status, and the tokens (first and last) of the words that give it."""

    status: Status
    hedge: tuple[int, int] | None


def own_form(parse: Parse, i: int) -> Found | None:
    """The status that the verb group at ``i`` gives by itself; None for a bare non-finite."""
    if (negation := _negation(parse, i)) is not None:
        return _negated(parse, i, negation)
    if (condition := _condition(parse, i)) is not None:
        return Found("conditional", (condition, condition))
    helpers = auxiliaries(parse, i)
    for helper in helpers:
        status = statuses("modals").get(parse.lower[helper])
        if status is not None and parse.tags[helper] == "MD":
            return _modal(parse, i, helper, status, helpers)
    if (adverb := _adverb(parse, i)) is not None:
        return adverb
    return _tense(parse, i, helpers)


def auxiliaries(parse: Parse, i: int) -> list[int]:
    """The auxiliaries of a verb, those of the verb it is coordinated to where it has none."""
    for _ in range(4):
        found = [c for c in parse.children[i] if parse.deps[c] in {"aux", "auxpass"}]
        if found or not _shares(parse, i):
            return found
        i = parse.heads[i]
    return []


def is_infinitive(parse: Parse, i: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(parse.lower[a] == "to" for a in auxiliaries(parse, i))


def is_past(parse: Parse, i: int) -> bool:
    """Whether a verb stands in a past tense."""
    return parse.tags[i] == "VBD" or (
        parse.tags[i] == "VBN"
        and any(
            parse.lower[a] in {"have", "has", "had", "was", "were"} for a in auxiliaries(parse, i)
        )
    )


def asked(parse: Parse, i: int) -> int | None:
    """The auxiliary of a question that wants a yes or a no: "Did they agree?", "Will X cut"."""
    if parse.lower[-1] != "?" or parse.deps[i] not in {"ROOT", "conj"}:
        return None
    subject = parse.child(i, "nsubj", "nsubjpass")
    if subject is None:
        return None
    first = parse.child(i, "aux", "auxpass")
    if first is None or first > parse.first[subject]:
        return None
    if any(parse.tags[c] in {"WRB", "WP", "WDT"} for c in range(parse.first[i], first)):
        return None
    return first


def _shares(parse: Parse, i: int) -> bool:
    """Whether a coordinated verb has no subject of its own and repeats the first verb's form."""
    head = parse.heads[i]
    if parse.deps[i] != "conj" or parse.pos[head] not in _VERBAL:
        return False
    if parse.child(i, "nsubj", "nsubjpass") is not None:
        return False
    return parse.tags[i] == parse.tags[head] or parse.tags[i] in {"VB", "VBN"}


def _negation(parse: Parse, i: int) -> int | None:
    """The word that negates the verb, or the verb whose form it shares: "did not meet or talk"."""
    for _ in range(4):
        found = next((n for c in parse.children[i] if (n := _negates(parse, c)) is not None), None)
        if found is not None or not _shares(parse, i) or _turns(parse, i):
            return found
        if not auxiliaries(parse, i):
            return None
        i = parse.heads[i]
    return None


def _negates(parse: Parse, child: int) -> int | None:
    """The negating word that ``child`` of a verb is or, as its subject or object, holds."""
    dep, word = parse.deps[child], parse.lower[child]
    if dep in {"neg", "preconj", "advmod"} and word in words("status/negations"):
        return None if word == "not" and _only(parse, child) else child
    if dep not in {"nsubj", "nsubjpass", "dobj"}:
        return None
    if word in {"nobody", "none", "neither"}:
        return child
    no = parse.child(child, "det")
    return no if no is not None and parse.lower[no] in {"no", "neither"} else None


def _turns(parse: Parse, i: int) -> bool:
    """Whether "but" stands before a coordinated verb: "did not meet but talked"."""
    return any(parse.lower[c] == "but" and c < i for c in parse.children[parse.heads[i]])


def _only(parse: Parse, i: int) -> bool:
    return i + 1 < len(parse) and parse.lower[i + 1] in {"only", "just", "least"}


def _negated(parse: Parse, i: int, negation: int) -> Found:
    for helper in auxiliaries(parse, i):
        if parse.tags[helper] == "MD" and parse.lower[helper] in {"may", "might"}:
            return Found("possible", (helper, negation))
    if _condition(parse, i) is not None:
        return Found("conditional", (negation, negation))
    return Found("denied", (negation, negation))


def _condition(parse: Parse, i: int) -> int | None:
    """The "if" that opens this clause, or one that hangs on this verb's future."""
    mark = _marker(parse, i)
    if mark is not None:
        return mark
    modal = any(parse.tags[a] == "MD" for a in auxiliaries(parse, i))
    if not modal and not is_infinitive(parse, i):
        return None
    for child in parse.children[i]:
        if parse.deps[child] == "advcl":
            mark = _marker(parse, child)
            if mark is not None and not (mark and parse.lower[mark - 1] == "even"):
                return mark
    return None


def _marker(parse: Parse, i: int) -> int | None:
    """The "if" in front of a clause that stands beside another; "asked if" is no condition."""
    if parse.deps[i] not in {"advcl", "conj", "pcomp"}:
        return None
    for child in parse.children[i]:
        opens = child < i and parse.deps[child] in {"mark", "advmod", "prep"}
        if opens and parse.lower[child] in words("status/conditions"):
            return child
    return None


def _modal(parse: Parse, i: int, helper: int, status: Status, helpers: list[int]) -> Found:
    perfect = any(parse.lower[a] == "have" for a in helpers)
    if perfect and parse.lower[helper] in {"would", "should"} and not _reported(parse, i):
        return Found("denied", (helper, helper))
    if parse.lemmas[i] == "like" and parse.lower[helper] in {"would", "'d"}:
        return Found("wished", (helper, i))
    return Found(status, (helper, helper))


def _reported(parse: Parse, i: int) -> bool:
    return parse.deps[i] == "ccomp"


def _adverb(parse: Parse, i: int) -> Found | None:
    for child in parse.children[i]:
        if parse.deps[child] == "advmod":
            status = statuses("adverbs").get(parse.lower[child])
            if status is not None and not is_past(parse, i):
                return Found(status, (child, child))
            if status == "possible":
                return Found(status, (child, child))
    return None


def _tense(parse: Parse, i: int, helpers: list[int]) -> Found | None:
    tag = parse.tags[i]
    lower = [parse.lower[a] for a in helpers]
    if "to" in lower:
        return None
    if tag == "VBG":
        if not any(word in _BE for word in lower):
            return None
        ended = any(word in {"was", "were"} for word in lower) or "had" in lower
        return Found("happened" if ended else "ongoing", None)
    if tag in {"VBZ", "VBP"}:
        return Found("ongoing" if is_state(parse.lemmas[i]) else "happened", None)
    if tag == "VB" and not helpers:
        return None
    if tag == "VBN" and not helpers and parse.deps[i] not in {"ROOT", "acl", "relcl", "conj"}:
        return Found("happened", None)
    return Found("happened", None)
