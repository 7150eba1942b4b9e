"""Recipients farther inside what a verb governs: "refused to send peacekeepers to Ruritania"."""

from collections.abc import Iterator

from dragoman.language import Parse
from dragoman.model import Party
from dragoman.reading.codebook import Entry
from dragoman.reading.events.scene import Scene

DEEPEST = 5
"""Steps from the trigger to a recipient."""

_PREPOSITIONS = frozenset(
    {"on", "against", "to", "from", "of", "for", "with", "over", "into", "toward", "towards",
     "between", "upon", "onto", "by", "about"}
)  # fmt: skip
_NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative", "pobj", "conj"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp", "acl"})


def beyond(scene: Scene, i: int, entry: Entry, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The nearest parties inside the object, phrases and infinitives of token ``i``.

    Nobody who acts is given, and places ("in Ruritania") only where the entry looks there.
    """
    taken = {party.code or party.name for party in actors}
    fallback: tuple[Party, ...] = ()
    asked = entry.type == "REQUEST"
    for token in _below(scene.parse, i, _PREPOSITIONS | frozenset(entry.recipient)):
        if asked and _is_done(scene.parse, token, i):
            continue
        means = scene.parse.heads[token] == i and scene.parse.deps[token] == "dobj"
        found = () if means and "object" not in entry.recipient else scene.parties(token)
        found = found or scene.mentions.owners(scene.sentence, token)
        others = tuple(p for p in found if (p.code or p.name) not in taken)
        if any(party.code is not None for party in others):
            return others
        fallback = fallback or others
    return fallback


def _is_done(parse: Parse, token: int, i: int) -> bool:
    """Whether a noun is what somebody is asked to do something to, and so asked nothing."""
    while token != i and parse.heads[token] != token:
        if parse.pos[token] == "VERB":
            return True
        if parse.deps[token] == "nsubj":
            return False
        token = parse.heads[token]
    return False


def _below(parse: Parse, i: int, allowed: frozenset[str]) -> Iterator[int]:
    """The nouns inside what token ``i`` governs, the nearest first."""
    level = [i]
    for _ in range(DEEPEST):
        level = [c for token in level for c in _inside(parse, token, i, allowed)]
        yield from (token for token in level if parse.deps[token] in _NOMINAL)


def _inside(parse: Parse, token: int, i: int, allowed: frozenset[str]) -> list[int]:
    """The children of ``token`` that belong to what the trigger at ``i`` governs."""
    found = []
    for child in parse.children[token]:
        dep = parse.deps[child]
        if child < i or (token == i and dep in {"nsubj", "nsubjpass", "conj"}):
            continue
        if dep in {"prep", "agent", "prt"}:
            if parse.lower[child] in allowed:
                found.append(child)
        elif dep in _NOMINAL or (dep in _CLAUSAL and not _is_aside(parse, child)):
            found.append(child)
    return found


def _is_aside(parse: Parse, i: int) -> bool:
    """Whether a clause only describes: "sanctions imposed by", "a man wanted in"."""
    return parse.deps[i] == "acl" and parse.tags[i] == "VBN"
