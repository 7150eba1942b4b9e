"""The grammar of a verb: its subject and object, over passives, control and coordination."""

from dragoman.language import Parse

_VERBAL = frozenset({"VERB", "AUX"})
_RAISED = frozenset({"from", "of", "for"})
"""Prepositions after which a gerund's subject is the governor's object: "accused X of"."""

_NAMED_IN = frozenset({"in", "of", "on", "for"})
"""Prepositions after which it is the object's owner: "supports Ruritania's plan in holding"."""

FARTHEST = 6
"""Governors that may stand between a verb and its subject."""


def is_passive(parse: Parse, i: int) -> bool:
    """Whether the verb at ``i`` is passive: "was met by", "sanctions imposed by"."""
    for _ in range(FARTHEST):
        if parse.tags[i] != "VBN":
            return False
        if parse.child(i, "nsubjpass", "auxpass", "csubjpass") is not None:
            return True
        if parse.deps[i] != "conj" or parse.child(i, "nsubj", "aux", "dobj") is not None:
            break
        i = parse.heads[i]
    return parse.child(i, "nsubj", "aux") is None


def object_of(parse: Parse, i: int) -> int | None:
    """The noun that undergoes the verb at ``i``: its object, a passive's subject or noun."""
    if is_passive(parse, i):
        return _undergoer(parse, i)
    found = parse.child(i, "dobj", "dative")
    if found is not None and parse.deps[found] == "dative" and parse.pos[found] == "ADP":
        return parse.child(i, "dobj")
    if found is None:
        for child in parse.children[i]:
            if parse.deps[child] == "conj" and child == i + 2 and parse.pos[child] == "VERB":
                return parse.child(child, "dobj")
        subject = parse.child(i, "nsubj")
        if parse.deps[i] == "relcl" and subject is not None and not _is_relative(parse, subject):
            return parse.heads[i]
    return found


def _is_relative(parse: Parse, i: int) -> bool:
    return parse.tags[i] in {"WDT", "WP"} or parse.lower[i] == "that"


def _undergoer(parse: Parse, i: int, steps: int = FARTHEST) -> int | None:
    found = parse.child(i, "nsubjpass")
    if found is not None:
        return found
    if parse.deps[i] in {"acl", "relcl"}:
        return parse.heads[i]
    if parse.deps[i] in {"conj", "xcomp", "advcl"} and parse.heads[i] != i:
        return subject_of(parse, parse.heads[i], steps - 1)
    return None


def subject_of(parse: Parse, i: int, steps: int = FARTHEST) -> int | None:
    """The noun that acts in the verb at ``i``; None where the sentence does not name it."""
    if steps <= 0:
        return None
    if is_passive(parse, i):
        agent = parse.child(i, "agent")
        if agent is not None:
            return parse.child(agent, "pobj")
        return None
    found = parse.child(i, "nsubj")
    if found is not None:
        return found
    head, dep = parse.heads[i], parse.deps[i]
    if head == i:
        return None
    if dep == "conj" and parse.pos[head] in _VERBAL:
        return _grammatical_subject(parse, head, steps - 1)
    if dep in {"xcomp", "advcl", "ccomp", "dep"}:
        return _controller(parse, i, head, dep, steps)
    if dep == "pcomp":
        return _behind_preposition(parse, head, steps)
    if dep in {"acl", "relcl"}:
        return _of_noun(parse, i, head, steps)
    return None


def _grammatical_subject(parse: Parse, i: int, steps: int) -> int | None:
    """The subject as the form has it: a passive's is what undergoes it."""
    return _undergoer(parse, i, steps) if is_passive(parse, i) else subject_of(parse, i, steps)


def _controller(parse: Parse, i: int, head: int, dep: str, steps: int) -> int | None:
    """Who does the infinitive: the object of "urged X to", else the subject of its governor."""
    if dep in {"xcomp", "ccomp"} or (dep == "advcl" and _is_infinitive(parse, i)):
        target = parse.child(head, "dobj")
        if target is not None and dep != "advcl":
            return target
        addressed = _addressed(parse, head)
        if addressed is not None:
            return addressed
    if parse.pos[head] in _VERBAL:
        return _grammatical_subject(parse, head, steps - 1)
    if parse.pos[head] == "ADJ":
        return parse.child(head, "nsubj") or (
            subject_of(parse, parse.heads[head], steps - 1)
            if parse.pos[parse.heads[head]] in _VERBAL
            else None
        )
    return None


def _addressed(parse: Parse, verb: int) -> int | None:
    """The noun in "called on X to", "appealed to X to"."""
    wanted = {"call": {"on", "upon", "for"}, "appeal": {"to"}, "plead": {"with"}, "prevail": {"on"}}
    for child in parse.children[verb]:
        if parse.deps[child] in {"prep", "prt"} and parse.lower[child] in wanted.get(
            parse.lemmas[verb], ()
        ):
            return parse.child(child, "pobj")
    return None


def _is_infinitive(parse: Parse, i: int) -> bool:
    return any(parse.deps[c] == "aux" and parse.lower[c] == "to" for c in parse.children[i])


def _behind_preposition(parse: Parse, preposition: int, steps: int) -> int | None:
    head = parse.heads[preposition]
    if parse.pos[head] in _VERBAL:
        target = parse.child(head, "dobj", "nsubjpass")
        owner = parse.child(target, "poss") if target is not None else None
        if owner is not None and parse.lower[preposition] in _NAMED_IN:
            return owner
        if target is not None and parse.lower[preposition] in _RAISED:
            return target
        return _grammatical_subject(parse, head, steps - 1)
    if parse.pos[head] in {"NOUN", "PROPN"}:
        return owner_of(parse, head, steps)
    return None


def _of_noun(parse: Parse, i: int, noun: int, steps: int) -> int | None:
    if parse.tags[i] == "VBG":
        return noun
    if not _is_infinitive(parse, i):
        return noun if parse.child(i, "nsubj") is None else None
    return owner_of(parse, noun, steps)


def owner_of(parse: Parse, noun: int, steps: int) -> int | None:
    """Whose plan, decision or effort it is: its possessor, its "by", or the verb's subject."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        return owner
    for child in parse.children[noun]:
        if parse.deps[child] == "prep" and parse.lower[child] in {"by", "of", "on", "for"}:
            inner = parse.child(child, "pobj")
            if inner is not None and parse.pos[inner] == "PROPN":
                return inner
    head = parse.heads[noun]
    if parse.deps[noun] == "nsubjpass":
        return subject_of(parse, head, steps - 1)
    if parse.deps[noun] in {"dobj", "attr", "oprd"} and parse.pos[head] in _VERBAL:
        return _grammatical_subject(parse, head, steps - 1)
    if parse.deps[noun] == "pobj" and parse.pos[parse.heads[head]] in _VERBAL:
        return _grammatical_subject(parse, parse.heads[head], steps - 1)
    return noun if parse.deps[noun] in {"nsubj", "ROOT"} else None
