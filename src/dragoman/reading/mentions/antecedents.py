"""Where in a parse whatever a pronoun means may stand, the likeliest place first."""

from collections.abc import Iterator

from dragoman.language import Parse

SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BESIDE = frozenset({"conj", "relcl", "acl", "appos"})
"""Labels under a noun of what may point back to that noun: "Xi and his wife"."""

_FRONTED = frozenset({"advcl", "prep", "npadvmod", "csubj"})
"""Labels of what may stand before the name that a pronoun in it means: "In his speech, Xi"."""

_OWN = frozenset({"his", "her", "its", "their", "our", "my"})


def above(parse: Parse, i: int) -> Iterator[int]:
    """The heads of phrases in the sentence that the pronoun at ``i`` may mean, nearest first.

    They are the subjects of the clauses that it stands in, and the nouns that it hangs from.
    """
    barred = own_subject(parse, i)
    below = i
    for token in parse.ancestors(i):
        if parse.pos[token] in _NOUNS:
            yield from _nouns(parse, token, below, i)
        else:
            yield from _subjects(parse, token, below, i, barred)
        below = token


def own_subject(parse: Parse, i: int) -> int | None:
    """The subject of the clause whose object is the pronoun at ``i``: never the same party."""
    if parse.deps[i] in {*SUBJECTS, "poss"} or parse.lower[i].endswith(("self", "selves")):
        return None
    verb = next((a for a in parse.ancestors(i) if parse.pos[a] in _CLAUSES), None)
    return None if verb is None else _understood_subject(parse, verb)


def subjects(parse: Parse) -> list[int]:
    """Every subject of the sentence, that of its main clause first."""
    main = parse.child(parse.root, *SUBJECTS)
    found = [i for i, dep in enumerate(parse.deps) if dep in SUBJECTS and i != main]
    return found if main is None else [main, *found]


def is_filler(parse: Parse, i: int) -> bool:
    """Whether an "it" stands for a clause and means nobody: "it is hoped that".

    What "is a test" is hardly ever a state, so that such an "it" means nobody either.
    """
    verb = parse.heads[i]
    clause = parse.child(verb, "ccomp", "xcomp", "csubj")
    if parse.deps[i] == "nsubjpass":
        return clause is not None
    if parse.deps[i] == "nsubj" and parse.lemmas[verb] == "be":
        if parse.child(verb, "attr") is not None:
            return True
        told = parse.child(verb, "acomp")
        return told is not None and (clause is not None or bool(_clauses(parse, told)))
    return parse.deps[i] == "nsubj" and parse.lemmas[verb] in {"seem", "appear", "happen"}


def _subjects(parse: Parse, verb: int, below: int, i: int, barred: int | None) -> Iterator[int]:
    for child in parse.children[verb]:
        if parse.deps[child] not in SUBJECTS or child == barred:
            continue
        if parse.first[child] <= i <= parse.last[child]:
            continue
        if child > i and parse.deps[below] not in _FRONTED:
            continue
        yield relative_head(parse, child)
    subject = _understood_subject(parse, below) if parse.pos[below] in _CLAUSES else None
    told = parse.child(verb, "dobj")
    if told is None and (spoken := parse.child(verb, "prep", "dative")) is not None:
        told = parse.child(spoken, "pobj") if parse.lower[spoken] in {"to", "with"} else None
    if barred is not None and subject == barred and told is not None and told < below:
        yield told


def _nouns(parse: Parse, noun: int, below: int, i: int) -> Iterator[int]:
    """The noun itself where the pronoun is beside it, and its owner: "Xi's call to his wife"."""
    owner = parse.child(noun, "poss")
    if owner is not None and owner not in (i, below) and owner < i:
        yield owner
    if parse.deps[below] in _BESIDE and parse.lower[i] in _OWN:
        yield noun


def relative_head(parse: Parse, i: int) -> int:
    """The noun that a relative pronoun repeats, else the token itself."""
    verb = parse.heads[i]
    if parse.tags[i] in {"WP", "WDT"} and parse.deps[verb] == "relcl":
        return parse.heads[verb]
    return i


def _understood_subject(parse: Parse, verb: int) -> int | None:
    """A verb's subject, also where it is said once for two verbs: "wants to meet him"."""
    while (subject := parse.child(verb, *SUBJECTS)) is None:
        if parse.deps[verb] not in {"xcomp", "conj"} and not _is_aside(parse, verb):
            return None
        above = parse.heads[verb]
        controller = parse.child(above, "dobj") if parse.deps[verb] == "xcomp" else None
        if controller is not None and controller < verb:
            return controller
        verb = above
    return subject


def _is_aside(parse: Parse, verb: int) -> bool:
    """Whether a verb's clause has its subject outside: "called Xi, urging him", "to urge him"."""
    return parse.deps[verb] == "advcl" and parse.tags[verb] in {"VBG", "VBN", "VB"}


def _clauses(parse: Parse, i: int) -> list[int]:
    return [c for c in parse.children[i] if parse.deps[c] in {"ccomp", "xcomp", "advcl", "acl"}]
