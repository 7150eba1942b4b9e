"""What else the words say of an event: its trigger, its place, how often."""

from dragoman.language import Parse
from dragoman.model import Place
from dragoman.reading.codebook import codebook
from dragoman.reading.events.clause import object_of
from dragoman.reading.events.match import carrier_of
from dragoman.reading.events.scene import Scene
from dragoman.reading.status import is_carrier
from dragoman.reading.tables import table, words

LONGEST_TRIGGER = 4
"""Words in a trigger; a light verb that stands farther off is left out of it."""

_VERBAL = frozenset({"VERB", "AUX"})


def trigger(parse: Parse, i: int) -> tuple[int, int]:
    """The words that name the event: the head with its particle, or a light verb to its noun."""
    if parse.tags[i] == "MD":
        verb = parse.heads[i]
        return (i, verb) if 0 < verb - i < LONGEST_TRIGGER else (i, i)
    if parse.pos[i] in _VERBAL:
        particle = parse.child(i, "prt")
        if particle == i + 1:
            return i, particle
        inner = parse.child(i, "dobj")
        carried = inner is not None and codebook().candidates(parse.lemmas[inner], "NOUN")
        if inner is not None and carried and 0 < inner - i < LONGEST_TRIGGER:
            return (i, inner) if is_carrier(parse.lemmas[i]) else (i, i)
        return i, i
    carrier = carrier_of(parse, i)
    if carrier is None or not is_carrier(parse.lemmas[carrier]):
        return i, i
    return (carrier, i) if 0 < i - carrier < LONGEST_TRIGGER else (i, i)


def sayings(scene: Scene) -> frozenset[int]:
    """Verbs of saying in the sentence, whose day is not that of what they tell."""
    parse = scene.parse
    return frozenset(
        i
        for i, lemma in enumerate(parse.lemmas)
        if parse.pos[i] == "VERB" and lemma in words("statements/verbs")
    )


def place(scene: Scene, i: int) -> Place | None:
    """The city or state in the "in" or "at" phrase of the event."""
    verbal = scene.parse.pos[i] in _VERBAL
    beside = object_of(scene.parse, i) if verbal else carrier_of(scene.parse, i)
    for token in (i, i if beside is None else beside):
        for preposition in ("in", "at"):
            for inner in scene.complements(token, preposition):
                found = _named_place(scene, inner)
                if found is not None:
                    return found
    return None


def _named_place(scene: Scene, i: int) -> Place | None:
    start, end = scene.parse.offsets(scene.parse.first[i], i)
    for name in scene.page.names_within(start, end):
        if name.kind in {"city", "capital", "state"}:
            words_here = scene.page.text[name.start : name.end]
            found = scene.page.gazetteer.place(words_here, near=name.code)
            span = scene.page.span(name.start, name.end)
            if found is not None:
                return found.model_copy(update={"mention": span})
            if name.kind == "state":
                return Place(name=words_here, code=name.code, mention=span)
    return None


def times(parse: Parse, i: int) -> int | None:
    """How often: "twice", "three times"."""
    counts = {row["word"]: int(row["times"]) for row in table("status/times")}
    for child in parse.children[i]:
        if parse.deps[child] in {"advmod", "npadvmod", "dobj"}:
            if parse.lower[child] in counts and parse.lemmas[child] != "time":
                return counts[parse.lower[child]]
            if parse.lower[child] == "times":
                number = parse.child(child, "nummod")
                return counts.get(parse.lower[number]) if number is not None else None
    return None
