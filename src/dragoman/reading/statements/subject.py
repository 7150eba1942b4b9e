"""Whose verb it is: the token that a cue's speaker is found at."""

from dragoman.language import Parse
from dragoman.reading.statements.lexicon import cue_verbs, document_nouns

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_MEANS_IT = frozenset({"him", "her", "it", "them"})
_CONTROLLED = frozenset({"advcl", "xcomp", "conj", "ccomp", "dep", "prep", "pcomp"})


def speaker_token(parse: Parse, verb: int) -> int | None:
    """The head of the noun phrase that does ``verb``; None where nobody is named.

    Passives give their agent ("was denied by the ministry"); a relative clause gives the noun
    that it belongs to, a participle, an infinitive or a coordinated verb the subject above it.
    """
    if _passive_form(parse, verb):
        return _agent(parse, verb)
    seen = 0
    while seen < 8:
        seen += 1
        own = _own(parse, verb)
        if own is not None and parse.deps[own] == "nsubjpass":
            return _agent(parse, verb)
        if own is not None and parse.tags[own] in {"VBN", "VBG"}:
            return _name_before(parse, verb) or own
        if own is not None and parse.lower[own] not in _RELATIVE:
            return own
        if parse.deps[verb] == "relcl":
            return _writing(parse, parse.heads[verb])
        if own is not None and parse.words[own - 1] == ",":
            return _subject_before(parse, own)
        if own is not None and parse.lower[own] != "that":
            return own
        if parse.deps[verb] == "acl":
            return parse.heads[verb] if parse.tags[verb] == "VBG" else _agent(parse, verb)
        if parse.deps[verb] not in _CONTROLLED or parse.heads[verb] == verb:
            return (
                _agent(parse, verb) or _subject_of_first(parse, verb) or _name_before(parse, verb)
            )
        above = outer_verb(parse, verb) or parse.heads[verb]
        patient = _controller(parse, verb, above)
        if patient is not None:
            return patient
        verb = above
    return None


def outer_verb(parse: Parse, verb: int) -> int | None:
    """The cue that a verb without a subject goes on from, though it hangs in its content.

    "[Noted] that next year would bring talks, and [expressed] hope": the tense is the cue's and
    not the content's; "[said] the rebels had left and [accused] them of": what "them" means is
    the content's own subject.
    """
    inner = parse.heads[verb]
    if parse.deps[verb] != "conj" or parse.deps[inner] != "ccomp" or inner > verb:
        return None
    cue = parse.heads[inner]
    helped = parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None
    if helped or cue > inner or parse.lemmas[cue] not in cue_verbs():
        return None
    if parse.tags[verb] != parse.tags[cue] or parse.tags[verb] not in {"VBD", "VBZ"}:
        return None
    modal = any(parse.tags[c] == "MD" for c in parse.children[inner])
    thing = parse.child(verb, "dobj")
    subject = parse.child(inner, "nsubj")
    means_it = thing is not None and subject is not None and parse.lower[thing] in _MEANS_IT
    return cue if modal or means_it else None


def _name_before(parse: Parse, verb: int) -> int | None:
    """A name between commas right before the verb, which the parser hung on what came before.

    "Alarmed by the unrest in Ruritania, [Senator Reed], the minority leader, said ...".
    """
    if verb < 2 or parse.words[verb - 1] != "," or parse.tags[verb] not in {"VBD", "VBZ"}:
        return None
    noun = verb - 2
    while parse.deps[noun] == "appos" and parse.words[parse.first[noun] - 1] == ",":
        if parse.tags[noun] == "NNP" and parse.deps[parse.heads[noun]] == "pobj":
            return noun
        noun = parse.heads[noun]
    return None


def _subject_of_first(parse: Parse, verb: int) -> int | None:
    """The subject of a coordinated verb before, which the parser took for the content.

    "[The envoy] left the room, then said he would return".
    """
    first = parse.child(verb, "ccomp")
    if (
        first is None
        or first > verb
        or parse.lower[verb - 1] not in {"then", "and", "but", "later"}
    ):
        return None
    return _own(parse, first)


def _own(parse: Parse, verb: int) -> int | None:
    """The verb's own subject; where the parse gives it two, the nearer one.

    A name right before a verb in the present that the parser took for its noun serves too.
    """
    subjects = [c for c in parse.children[verb] if parse.deps[c] in _SUBJECTS]
    if not subjects and parse.tags[verb] == "VBZ":
        subjects = [
            c for c in parse.children[verb] if c == verb - 1 and parse.deps[c] == "compound"
        ]
    nearest = min(subjects, key=lambda c: abs(c - verb)) if subjects else None
    if nearest is not None and parse.deps[nearest] == "csubj":
        return parse.child(nearest, "nsubj") or nearest
    return nearest


def _writing(parse: Parse, noun: int) -> int:
    """Of "a report on income which said", the report: the nearest noun that can speak."""
    above = parse.heads[parse.heads[noun]]
    if parse.deps[noun] != "pobj" or parse.lemmas[noun] in document_nouns():
        return noun
    return above if parse.lemmas[above] in document_nouns() else noun


def _subject_before(parse: Parse, token: int) -> int | None:
    """The nearest subject left of a "who" that the parser hung on nothing."""
    return next(
        (
            i
            for i in range(token - 1, -1, -1)
            if parse.deps[i] in _SUBJECTS and parse.lower[i] not in _RELATIVE
        ),
        None,
    )


def _passive_form(parse: Parse, verb: int) -> bool:
    """A passive, or a participle without a helper: "asked about it", "is expected to"."""
    helpers = [c for c in parse.children[verb] if parse.deps[c] in {"aux", "auxpass"}]
    if any(parse.deps[c] == "auxpass" for c in helpers):
        return True
    loose = parse.deps[verb] in {"advcl", "acl", "relcl", "amod"}
    return loose and parse.tags[verb] == "VBN" and not helpers and _own(parse, verb) is None


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether ``verb`` is in the passive: "was told", "described by its president"."""
    return parse.child(verb, "nsubjpass", "auxpass", "agent") is not None


def _agent(parse: Parse, verb: int) -> int | None:
    by = parse.child(verb, "agent")
    return parse.child(by, "pobj") if by is not None else None


def _controller(parse: Parse, verb: int, above: int) -> int | None:
    """Whoever an infinitive's or participle's subject is when that is not the subject above.

    "Asked the envoy to confirm": the envoy; "was quoted as saying": whoever was quoted.
    """
    if parse.deps[verb] == "xcomp":
        cue = cue_verbs().get(parse.lemmas[above])
        directs = cue is not None and "obj-to" in cue.frames
        return parse.child(above, "dobj") if directs else None
    if parse.lower[above] == "as" and parse.deps[above] == "prep":
        quoting = parse.heads[above]
        return parse.child(quoting, "nsubjpass", "dobj")
    return None
