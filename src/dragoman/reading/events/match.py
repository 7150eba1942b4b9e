"""Which entry of the codebook a token takes, by what stands around it."""

from dragoman.language import Parse
from dragoman.reading.codebook import Entry, Need, codebook
from dragoman.reading.events.clause import object_of, subject_of
from dragoman.reading.events.scene import Scene

_CLAUSAL = frozenset({"ccomp", "xcomp", "acl", "advcl"})
_MODIFYING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})


def matched(scene: Scene, i: int) -> Entry | None:
    """The most specific entry whose needs hold at token ``i``, None where none does."""
    for entry in _candidates(scene.parse, i):
        if all(_holds(scene, i, need) != need.absent for need in entry.needs):
            return entry
    return None


def _candidates(parse: Parse, i: int) -> tuple[Entry, ...]:
    lemma, pos = parse.lemmas[i], parse.pos[i]
    if pos == "PROPN":
        found = codebook().candidates(lemma, "NOUN")
        return found or (codebook().candidates(lemma[:-1], "NOUN") if lemma[-1] == "s" else ())
    return codebook().candidates(lemma, pos)


def _holds(scene: Scene, i: int, need: Need) -> bool:
    parse, value = scene.parse, need.value
    if need.kind == "prt":
        return _has(parse, i, value, {"prt", "prep", "advmod", "dative"})
    if need.kind == "prep":
        return _has(parse, i, value, {"prep", "dative", "agent", "prt"}) or (
            parse.pos[i] == "VERB" and _object_has(parse, i, value)
        )
    if need.kind == "obj":
        return any(codebook().is_a(lemma, value) for lemma in _object_lemmas(scene, i))
    if need.kind == "verb":
        verb = carrier_of(parse, i)
        return verb is not None and codebook().is_a(parse.lemmas[verb], value)
    if need.kind == "mod":
        return any(codebook().is_a(lemma, value) for lemma in _modifier_lemmas(parse, i))
    if need.kind == "comp":
        return any(parse.deps[c] in _CLAUSAL for c in parse.children[i])
    if need.kind == "party":
        return _names_party(scene, i, value)
    return any(
        codebook().is_a(lemma, value)
        for inner in _phrase_heads(scene, i, need.kind)
        for lemma in _lemmas(parse, inner)
    )


def carrier_of(parse: Parse, i: int) -> int | None:
    """The verb that the noun at ``i`` is the object of, over coordination and relatives."""
    for _ in range(3):
        if parse.deps[i] != "conj":
            break
        i = parse.heads[i]
    head = parse.heads[i]
    if parse.deps[i] in {"dobj", "nsubjpass", "attr", "oprd"} and head != i:
        return head
    if parse.deps[i] == "pobj" and parse.deps[head] in {"prep", "prt"}:
        above = parse.heads[head]
        return above if parse.pos[above] in {"VERB", "AUX"} else None
    for child in parse.children[i]:
        if parse.deps[child] == "acl" and parse.tags[child] == "VBN":
            return child
        if parse.deps[child] == "relcl":
            return child
    return None


def _has(parse: Parse, i: int, word: str, deps: set[str]) -> bool:
    return any(parse.lower[c] == word and parse.deps[c] in deps for c in parse.children[i])


def _object_has(parse: Parse, i: int, word: str) -> bool:
    inner = parse.child(i, "dobj")
    return inner is not None and _has(parse, inner, word, {"prep"})


def _object_lemmas(scene: Scene, i: int) -> list[str]:
    parse = scene.parse
    inner = object_of(parse, i)
    heads = [inner] if inner is not None else []
    if parse.pos[i] != "VERB":
        heads = scene.complements(i, "of")
    return [lemma for head in heads for lemma in _lemmas(parse, head)]


def _modifier_lemmas(parse: Parse, i: int) -> list[str]:
    """The words in front of a noun; a verb's are those of its subject."""
    if parse.pos[i] == "VERB":
        subject = subject_of(parse, i)
        if subject is None:
            return []
        return [parse.lemmas[subject], *_modifier_lemmas(parse, subject)]
    return [parse.lemmas[c] for c in parse.children[i] if parse.deps[c] in _MODIFYING]


def _lemmas(parse: Parse, head: int) -> list[str]:
    """The lemma of a noun and of those coordinated to it; names count without their "s"."""
    found = []
    for item in parse.conjuncts(head):
        found.append(parse.lemmas[item])
        if parse.pos[item] == "PROPN":
            found.append(parse.lemmas[item].removesuffix("s"))
    return found


def _phrase_heads(scene: Scene, i: int, preposition: str) -> list[int]:
    """The nouns behind a preposition on the head, or on its object."""
    found = scene.complements(i, preposition)
    inner = object_of(scene.parse, i) if scene.parse.pos[i] == "VERB" else None
    return found if found or inner is None else scene.complements(inner, preposition)


def _names_party(scene: Scene, i: int, where: str) -> bool:
    if where in {"object", "none"}:
        inner = object_of(scene.parse, i)
        found = inner is not None and bool(scene.parties(inner) or scene.located(inner))
        return found == (where == "object")
    return any(
        scene.parties(inner) or scene.located(inner) for inner in _phrase_heads(scene, i, where)
    )
