"""Recipients farther inside what a verb governs: "refused to send peacekeepers to Ruritania"."""

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


def beyond(
    scene: Scene, i: int, entry: Entry, actors: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The nearest parties inside the object, phrases and infinitives of token ``i``.

    Nobody who acts is given, and places ("in Ruritania") only where the entry looks there.
    """
    taken = {party.code or party.name for party in actors}
    allowed = _PREPOSITIONS | frozenset(entry.recipient)
    level = [i]
    for _ in range(DEEPEST):
        below = [c for token in level for c in _inside(scene.parse, token, i, allowed)]
        for token in below:
            if scene.parse.deps[token] in _NOMINAL:
                found = scene.parties(token) or scene.mentions.owners(scene.sentence, token)
                others = tuple(p for p in found if (p.code or p.name) not in taken)
                if others:
                    return others
        level = below
    return ()


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
