"""What a verb of saying says, where the content hangs on it as a complement."""

from dragoman.language import Parse
from dragoman.reading.statements.lexicon import CueVerb, cue_verbs
from dragoman.reading.statements.subject import outer_verb

_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_REASONS = frozenset({"because", "if", "unless", "until", "once", "when"})
_STRAYED = frozenset({"nmod", "dobj", "dep", "npadvmod", "nsubj"})
_NAMED = frozenset({"dobj", "nsubj", "ccomp", "oprd"})
_RELATIVE = frozenset({"relcl", "pcomp", "ccomp"})
_BEFORE_THAT = frozenset({"prep", "npadvmod", "advmod", "agent", "ccomp"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "only", "nearly", "almost"})
_OPENING = frozenset({'"', "\u201c", "``", "\u2018"})
_PREPOSITIONS = frozenset({"of", "for", "on", "as"})


def complement(parse: Parse, verb: int, cue: CueVerb) -> tuple[int, int, str] | None:
    """First and last token of the content after ``verb``, and its form; None where none hangs.

    The form is "clause" for clauses and infinitives, "phrase" for noun phrases.
    """
    frames = cue.frames
    clause = _clause(parse, verb, frames)
    if clause is not None:
        return (*clause, "clause")
    phrase = _phrase(parse, verb, frames)
    return (*phrase, "phrase") if phrase is not None else None


def _clause(parse: Parse, verb: int, frames: frozenset[str]) -> tuple[int, int] | None:
    for child in parse.children[verb]:
        if child < verb or parse.deps[child] not in {"ccomp", "xcomp"}:
            continue
        infinitive = any(parse.lower[c] == "to" and parse.deps[c] == "aux"
                         for c in parse.children[child])  # fmt: skip
        subject = parse.child(child, "nsubj", "nsubjpass", "expl", "csubj")
        first = parse.first[child]
        if infinitive and parse.tags[child] in {"VB", "VBP"}:
            patient = _patient(parse, verb, child)
            if "obj-to" in frames and (subject is not None or patient is not None):
                return min(first, patient if patient is not None else first), parse.last[child]
            if "to" in frames and subject is None:
                return first, parse.last[child]
            continue
        if parse.deps[child] == "xcomp":
            gerund = parse.tags[child] == "VBG" and first == verb + 1
            subject_of_more = "that" in frames and parse.child(verb, "conj") is not None
            if gerund and "ing" in frames:
                return first, parse.last[child]
            if gerund and subject_of_more:
                return first, parse.last[verb] - (parse.pos[parse.last[verb]] == "PUNCT")
            continue
        if subject is None and frames & {"that"} and _lost_subject(parse, verb, child):
            return verb + 1, parse.last[child]
        opener = parse.lower[first]
        if parse.pos[first] == "CCONJ":
            continue
        if opener in {"who", "which"} and parse.words[first - 1] == "," and first > verb:
            continue
        if ("wh" in frames and opener in _WH) or (
            frames & {"that", "quote"} and (subject is not None or opener == "that")
        ):
            last = max(parse.last[child], _carried_on(parse, verb, child))
            if first > verb:
                return first, last
            return verb + 1, max(last, *(parse.last[c] for c in parse.children[verb]
                                         if parse.deps[c] == "ccomp"))  # fmt: skip
    beside = _beside_clause(parse, verb, frames)
    if beside is not None:
        return beside
    return _strayed_clause(parse, verb) if "that" in frames else None


def _beside_clause(parse: Parse, verb: int, frames: frozenset[str]) -> tuple[int, int] | None:
    """A clause that the parser took for a circumstance of the cue.

    "Told reporters on Friday [he would go]", "asked them [if it was so]", "called for
    [both sides to talk]".
    """
    for child in parse.children[verb]:
        subject = parse.child(child, "nsubj", "nsubjpass", "expl")
        if child < verb or parse.deps[child] != "advcl" or subject is None:
            continue
        mark = parse.child(child, "mark")
        if mark is None and "that" in frames and parse.words[parse.first[subject] - 1] != ",":
            return parse.first[subject], parse.last[child]
        if mark is None:
            continue
        if parse.lower[mark] in _ROUGHLY and mark == verb + 1 and "that" in frames:
            return mark, parse.last[child]
        if parse.lower[mark] in {"if", "whether"} and "obj-to" in frames and "wh" in frames:
            return parse.first[child], parse.last[child]
        if parse.lower[mark] == "for" and "for" in frames and parse.child(child, "aux") is not None:
            return parse.first[subject], parse.last[child]
    return None


def _lost_subject(parse: Parse, verb: int, clause: int) -> bool:
    """Whether a finite clause's subject stands between cue and clause, hung on something else."""
    modal = any(parse.tags[c] == "MD" for c in parse.children[clause])
    if not modal and parse.tags[clause] not in {"VBD", "VBZ", "VBP"}:
        return False
    if parse.lower[verb + 1] in _ROUGHLY and parse.deps[verb + 1] == "prep":
        return True
    nouns = (
        i
        for i in range(verb + 1, clause)
        if parse.pos[i] in {"NOUN", "PROPN"} and parse.deps[i] in _STRAYED
    )
    return any(
        not any(parse.words[i] in {",", ";", ":"} for i in range(verb + 1, noun))
        and all(
            parse.words[i] not in {",", ";", ":"} or i == parse.last[noun] + 1
            for i in range(parse.last[noun] + 1, clause)
        )
        for noun in nouns
    )


def _strayed_clause(parse: Parse, verb: int) -> tuple[int, int] | None:
    """A "that" clause that the parser hung on a noun of place or time after the cue.

    "Said at a news conference [that he may wait]".
    """
    for child in parse.children[verb]:
        if child < verb or parse.deps[child] not in _BEFORE_THAT:
            continue
        for i in range(child, parse.last[child] + 1):
            that = parse.first[i]
            if parse.deps[i] in {"relcl", "acl", "ccomp"} and parse.lower[that] == "that":
                subject = parse.child(i, "nsubj", "nsubjpass", "expl")
                if subject is not None and subject != that:
                    return that, parse.last[i]
    return None


def _carried_on(parse: Parse, verb: int, clause: int) -> int:
    """The last token of what goes on from ``clause`` though the parser hung it on the cue.

    "Said it would wait [because talks went on]", "says she is ready [but she has no date]".
    """
    last = parse.last[clause]
    for child in parse.children[verb]:
        if child < clause or parse.lemmas[child] in cue_verbs():
            continue
        if parse.deps[child] == "advcl" and parse.lower[parse.first[child]] in _REASONS:
            last = max(last, parse.last[child])
        if parse.deps[child] == "conj":
            subject = parse.child(child, "nsubj", "nsubjpass")
            if parse.words[parse.first[child]] in _OPENING:
                last = max(last, parse.last[child])
            if subject is not None and parse.lower[subject] in {"he", "she", "it", "they"}:
                last = max(last, parse.last[child])
    return last


def _patient(parse: Parse, verb: int, clause: int) -> int | None:
    """The first token of whoever is to act: "urged [both sides] to", "calls on [them] to"."""
    for child in parse.children[verb]:
        if verb < child < clause and parse.deps[child] in {"dobj", "dative"}:
            return parse.first[child]
        if verb < child < clause and parse.deps[child] == "prep":
            inner = parse.child(child, "pobj")
            if inner is not None and parse.lower[child] in {"on", "upon", "for"}:
                return parse.first[inner]
    return None


def _phrase(parse: Parse, verb: int, frames: frozenset[str]) -> tuple[int, int] | None:
    """A noun phrase or a prepositional phrase that holds the content."""
    thing = next(
        (c for c in parse.children[verb] if c > verb and parse.deps[c] in {"dobj", "obj"}), None
    )
    for child in parse.children[verb]:
        if child < verb:
            continue
        gerund = parse.lower[child] == "for" and parse.child(child, "pcomp") is not None
        if gerund and "for-ing" in frames and thing is not None:
            return parse.first[thing], parse.last[child]
        if parse.lower[child] not in frames & _PREPOSITIONS:
            continue
        if parse.deps[child] not in {"prep", "prt"} and parse.pos[child] != "ADP":
            continue
        inner = parse.child(
            child, "pcomp" if parse.lower[child] == "on" else "pobj", "pcomp", "amod"
        )
        if inner is None:
            continue
        word = parse.lower[child]
        if word == "as" and thing is None:
            if parse.child(verb, "agent") is None:
                continue
            return parse.first[inner], parse.last[child]
        alone = word in {"for", "on"} or (word == "of" and (thing is None or thing > child))
        start = inner if alone or thing is None else thing
        more = [parse.last[o] for o in parse.children[verb] if listed(parse, inner, o)]
        return parse.first[start], max(parse.last[child], *more, 0)
    if "named" in frames and (name := _name_given(parse, verb)) is not None:
        return name
    if "np" in frames and thing is not None and parse.pos[thing] != "PRON":
        return parse.first[thing], parse.last[thing]
    return None


def listed(parse: Parse, gerund: int, other: int) -> bool:
    """Whether ``other`` goes on with a list of gerunds that the parser broke off at its comma."""
    return (
        gerund < other
        and parse.tags[gerund] == parse.tags[other] == "VBG"
        and parse.deps[other] == "advcl"
        and parse.words[parse.first[other] - 1] == ","
        and parse.child(other, "conj") is not None
    )


def _name_given(parse: Parse, verb: int) -> tuple[int, int] | None:
    """The thing with what it was called: "called [the move a provocation]"."""
    for child in parse.children[verb]:
        if child < verb:
            continue
        if parse.deps[child] == "oprd":
            named = [o for o in parse.children[verb]
                     if verb < o < child and parse.deps[o] in _NAMED]  # fmt: skip
            if named:
                return parse.first[named[0]], parse.last[child]
            if parse.child(verb, "dobj") in range(verb) or parse.deps[verb] in _RELATIVE:
                return parse.first[child], parse.last[child]
        inside = range(parse.first[child] + 1, parse.last[child])
        quoted = (i for i in inside if parse.words[i] in _OPENING)
        if parse.deps[child] == "dobj" and any(parse.pos[i - 1] != "DET" for i in quoted):
            return parse.first[child], parse.last[child]
        small = parse.deps[child] == "ccomp" and parse.pos[child] in {"NOUN", "PROPN", "ADJ"}
        if small and parse.child(child, "nsubj") is not None:
            return parse.first[child], parse.last[child]
    return None


def clip(parse: Parse, first: int, last: int) -> int:
    """Where content ends: before another cue that the parser hung into it (", adding that")."""
    for i in range(first + 1, last):
        if parse.words[i] == "," and (
            parse.lower[i + 1] == "according" or _cue_follows(parse, i + 1, last)
        ):
            return i - 1
        if parse.deps[i] == "cc" and (_speaks_next(parse, i, last) or _leaves(parse, i, last)):
            return i - 2 if parse.words[i - 1] == "," and i - 2 >= first else i - 1
    return last


def _cue_follows(parse: Parse, after: int, last: int) -> bool:
    """Whether a participle of saying without its own subject starts at ``after``."""
    while after < last and parse.pos[after] in {"ADV", "CCONJ"}:
        after += 1
    cue = cue_verbs().get(parse.lemmas[after])
    return (
        cue is not None
        and cue.kind == "say"
        and parse.tags[after] == "VBG"
        and parse.child(after, "nsubj") is None
    )


def _leaves(parse: Parse, conjunction: int, last: int) -> bool:
    """Whether "and" leads back to what the speaker did: "said it would wait [and left]"."""
    head = parse.heads[conjunction]
    return any(
        conjunction < other <= last
        and parse.deps[other] == "conj"
        and outer_verb(parse, other) is not None
        for other in parse.children[head]
    )


def _speaks_next(parse: Parse, conjunction: int, last: int) -> bool:
    """Whether "and" leads to another verb of saying with a clause: "... and noted that"."""
    head = parse.heads[conjunction]
    for other in parse.children[head]:
        if conjunction < other <= last and parse.deps[other] == "conj":
            cue = cue_verbs().get(parse.lemmas[other])
            says = cue is not None and cue.kind in {"say", "promise", "deny"}
            return says and parse.child(other, "ccomp") is not None
    return False
