"""The status of the event that a word names, by what the word hangs from.

A verb's own form is read first (tense, modal, negation, "if"); then what governs it, climbing:
"plans to visit" is planned, "denied that it attacked" denied, "called for talks" wished. Verbs
of saying leave the status as it is. An event noun takes the status of its modifiers ("upcoming
visit"), of the noun it belongs to ("plans for a visit") or of the verb that carries it ("will
hold talks").
"""

from dragoman.language import Parse
from dragoman.model.status import Status
from dragoman.reading.status.forms import Found, asked, is_infinitive, is_past, own_form
from dragoman.reading.status.governors import OPEN, carried, composed, from_noun, looks_forward
from dragoman.reading.status.nouns import by_modifier, by_own_clause, is_definite
from dragoman.reading.status.words import governor, is_carrier, statuses
from dragoman.reading.tables import words

FARTHEST = 12
"""Steps up from a word that can still change its status."""

HAPPENED = Found("happened", None)
_VERBAL = frozenset({"VERB", "AUX"})
_TEMPORAL = frozenset({"during", "at", "in", "on", "after", "through", "via", "for"})
_CONTAINERS = frozenset({"of", "for", "to", "on", "about", "against", "in", "into"})


def status_of(parse: Parse, i: int) -> tuple[Status, tuple[int, int] | None]:
    """The status of the event that token ``i`` names, and where its hedge stands.

    The hedge is a pair of document offsets, None where the word's own form says enough.
    """
    found = _status(parse, i, FARTHEST)
    if found.hedge is None:
        return found.status, None
    return found.status, parse.offsets(min(found.hedge), max(found.hedge))


def is_sure(parse: Parse, i: int) -> bool:
    """Whether the words around an event word leave no doubt about its status.

    A question asks whether it happened ("Did they meet?"); the verb that it is the object of
    undoes it or moves it away ("the visit was cancelled", "put off the talks"); or it is the
    means to an end ("should settle it through talks").
    """
    if parse.pos[i] in _VERBAL:
        own = own_form(parse, i)
        will = own is not None and own.hedge is not None and parse.lower[own.hedge[0]] == "will"
        return will or (own is not None and asked(parse, i) is not None)
    if parse.pos[i] != "NOUN":
        return False
    head = parse.heads[i]
    if parse.deps[i] == "pobj":
        above = parse.heads[head]
        return parse.lower[head] in {"through", "via"} and parse.pos[above] in _VERBAL
    particle = parse.child(head, "prt")
    verb = parse.lemmas[head] + (f" {parse.lower[particle]}" if particle is not None else "")
    return parse.deps[i] in {"dobj", "nsubjpass"} and verb in words("status/undoing")


def _status(parse: Parse, i: int, steps: int) -> Found:
    if steps == 0:
        return HAPPENED
    if parse.pos[i] in _VERBAL or parse.tags[i].startswith("VB"):
        return _verb(parse, i, steps - 1)
    return _noun(parse, i, steps - 1)


def _verb(parse: Parse, i: int, steps: int) -> Found:
    own = own_form(parse, i)
    if own is not None and (asking := asked(parse, i)) is not None:
        return Found("possible", (asking, asking))
    above = _above(parse, i, steps)
    if above is None:
        return own or _bare(parse, i)
    if own is None or own.status in {"happened", "ongoing"}:
        return above
    if own.status == "denied":
        return above if above.status in {"denied", "possible"} else own
    return above if above.status in {"denied", *OPEN} else own


def _bare(parse: Parse, i: int) -> Found:
    """A non-finite verb that nothing governs: a headline's "to visit", or an order."""
    if is_infinitive(parse, i):
        return Found("planned", None)
    if parse.tags[i] == "VB" and parse.child(i, "nsubj") is None and parse.deps[i] == "ROOT":
        return Found("wished", None)
    return HAPPENED


def _above(parse: Parse, i: int, steps: int) -> Found | None:
    """What governs the verb at ``i`` makes of it; None where nothing changes its own form."""
    head, dep = parse.heads[i], parse.deps[i]
    if head == i:
        return None
    if dep == "conj":
        if parse.pos[head] in _VERBAL:
            return _above(parse, head, steps - 1) if steps > 0 else None
        return None
    if dep in {"xcomp", "ccomp", "advcl", "dep"} or (dep in {"dobj", "oprd"} and head < i):
        return _under_predicate(parse, i, head, dep, steps)
    if dep == "pcomp":
        return _under_preposition(parse, head, steps)
    if dep in {"acl", "relcl"}:
        return _under_noun(parse, i, head, dep)
    if dep in {"csubj", "csubjpass"} and own_form(parse, i) is None:
        return _status(parse, head, steps)
    return None


def _under_predicate(parse: Parse, i: int, head: int, dep: str, steps: int) -> Found | None:
    finite = own_form(parse, i) is not None and not is_infinitive(parse, i)
    if dep == "advcl" and (finite or parse.tags[i] == "VBG"):
        return None
    if dep == "ccomp" and _asks_whether(parse, i):
        return Found("possible", (head, head))
    if parse.pos[head] == "ADJ" or (parse.child(head, "acomp") is not None and dep != "ccomp"):
        return _under_adjective(parse, head, steps)
    row = governor(parse, head)
    if dep == "advcl" and is_infinitive(parse, i) and (row is None or row.infinitive is None):
        return _purpose(parse, head, steps)
    if row is None or parse.pos[head] not in _VERBAL:
        return None if finite else _status(parse, head, steps)
    given = row.clause if finite else row.infinitive
    if parse.lemmas[head] == "look" and looks_forward(parse, head):
        given = "wished"
    if not finite and row.past is not None and is_past(parse, head):
        given = row.past
    if given is None or (parse.lemmas[head] == "be" and not is_infinitive(parse, i)):
        return None if finite else _status(parse, head, steps)
    if not finite and given == "denied" and is_infinitive(parse, i) and _to_that_end(parse, head):
        return None
    return composed(Found(given, (head, head)), _status(parse, head, steps))


def _to_that_end(parse: Parse, head: int) -> bool:
    """Whether an infinitive after "stop" or "cancel" is a purpose and not what was stopped."""
    return parse.lemmas[head] in {"stop", "cancel", "reject", "block", "rule"}


def _purpose(parse: Parse, head: int, steps: int) -> Found:
    above = _status(parse, head, steps)
    return above if above.status not in {"happened", "ongoing"} else Found("planned", None)


def _asks_whether(parse: Parse, i: int) -> bool:
    return any(
        parse.deps[c] == "mark" and parse.lower[c] in {"whether", "if"} for c in parse.children[i]
    )


def _under_adjective(parse: Parse, head: int, steps: int) -> Found | None:
    """The infinitive after "is due", "is willing": from the adjective or from its verb."""
    adjective = head
    if parse.pos[head] != "ADJ":
        complement = parse.child(head, "acomp")
        adjective = head if complement is None else complement
    status = statuses("adjectives").get(parse.lower[adjective])
    copula = head if parse.pos[head] in _VERBAL else parse.heads[adjective]
    above = _status(parse, copula, steps) if copula != adjective else HAPPENED
    if status is None:
        return above
    if parse.lower[adjective] in {"able", "free"} and is_past(parse, copula):
        status = "happened"
    return composed(Found(status, (adjective, adjective)), above)


def _under_preposition(parse: Parse, head: int, steps: int) -> Found | None:
    given = statuses("prepositions").get(parse.lower[head])
    if given is not None:
        return Found(given, (head, head))
    above = parse.heads[head]
    if parse.pos[above] in {"NOUN", "PROPN"}:
        return from_noun(parse, above) if parse.lower[head] in _CONTAINERS else None
    if parse.pos[above] == "ADJ":
        status = statuses("adjectives").get(parse.lower[above])
        return Found(status, (above, above)) if status is not None else None
    inner = parse.child(above, "dobj")
    if inner is not None and parse.lower[head] in {"in", "of", "on", "for"}:
        found = from_noun(parse, inner)
        if found is not None:
            return found
    row = governor(parse, above)
    if row is None:
        return None
    given = row.infinitive
    if parse.lower[head] == "from" and given == "denied":
        return Found("denied", (above, above))
    if parse.lower[head] in {"to", "of", "on", "for", "about", "against", "in"} and given:
        if parse.lemmas[above] == "look" and not looks_forward(parse, above):
            return None
        wished: Status = "wished" if parse.lemmas[above] == "look" else given
        return composed(Found(wished, (above, head)), _status(parse, above, steps))
    return None


def _under_noun(parse: Parse, i: int, head: int, dep: str) -> Found | None:
    """The infinitive after "plan" or "decision"; a relative clause keeps its own form."""
    if dep == "relcl" and own_form(parse, i) is not None:
        return None
    if is_infinitive(parse, i):
        return from_noun(parse, head) or Found("planned", None)
    return None


def _noun(parse: Parse, i: int, steps: int) -> Found:
    return by_modifier(parse, i) or by_own_clause(parse, i) or _noun_above(parse, i, steps)


def _noun_above(parse: Parse, i: int, steps: int) -> Found:
    head, dep = parse.heads[i], parse.deps[i]
    if head == i or steps <= 0:
        return HAPPENED
    if dep in {"conj", "appos"}:
        return _status(parse, head, steps) if parse.pos[head] not in _VERBAL else HAPPENED
    if dep in {"compound", "nmod", "amod", "poss"}:
        return from_noun(parse, head) or (
            _noun_above(parse, head, steps - 1) if dep == "compound" else HAPPENED
        )
    if dep == "pobj":
        return _in_phrase(parse, i, head, steps)
    if dep in {"dobj", "nsubj", "nsubjpass", "attr", "oprd", "ccomp", "xcomp"}:
        return _with_verb(parse, i, head, dep, steps)
    return HAPPENED


def _with_verb(parse: Parse, i: int, carrier: int, dep: str, steps: int) -> Found:
    """An event noun as its verb's object or subject."""
    row = governor(parse, carrier)
    above = _status(parse, carrier, steps)
    if row is not None and row.thing is not None and dep in {"dobj", "nsubjpass", "oprd"}:
        return composed(Found(row.thing, (carrier, carrier)), above)
    if dep == "nsubjpass" and row is not None and row.infinitive in {"planned", "wished"}:
        return composed(Found(row.infinitive, (carrier, carrier)), above)
    if is_carrier(parse.lemmas[carrier]) or (parse.lemmas[carrier] == "be" and dep != "ccomp"):
        return carried(above, (carrier, carrier))
    if dep == "dobj" and not is_definite(parse, i):
        return above
    return HAPPENED


def _in_phrase(parse: Parse, i: int, preposition: int, steps: int) -> Found:
    word = parse.lower[preposition]
    given = statuses("prepositions").get(word)
    above = parse.heads[preposition]
    if given is None and word == "of":  # "ahead of", "instead of"
        given = statuses("prepositions").get(parse.lower[above])
    if given is not None:
        return Found(given, (preposition, preposition))
    if parse.pos[above] in {"NOUN", "PROPN"}:
        if word in _CONTAINERS and (found := from_noun(parse, above)):
            return found
        return _noun(parse, above, steps - 1) if word == "of" and steps > 0 else HAPPENED
    if parse.pos[above] == "ADJ":
        status = statuses("adjectives").get(parse.lower[above])
        return Found(status, (above, above)) if status is not None else HAPPENED
    return _beside_verb(parse, i, word, above, steps)


def _beside_verb(parse: Parse, i: int, word: str, carrier: int, steps: int) -> Found:
    """An event noun in a phrase on a verb: "called for talks", "will meet during a visit"."""
    row = governor(parse, carrier)
    if row is not None and row.thing is not None and word in {"for", "of", "on", "against", "out"}:
        return composed(Found(row.thing, (carrier, carrier)), _status(parse, carrier, steps))
    if parse.lemmas[carrier] == "look" and looks_forward(parse, carrier):
        return Found("wished", (carrier, parse.heads[i]))
    above = _status(parse, carrier, steps)
    if is_carrier(parse.lemmas[carrier]) and word in {"in", "on", "to", "out", "with", "at", "for"}:
        return carried(above, (carrier, carrier))
    if above.status == "planned" and word in _TEMPORAL:
        return above
    if above.status in OPEN and word in {"through", "via", "by"}:
        return above
    return HAPPENED
