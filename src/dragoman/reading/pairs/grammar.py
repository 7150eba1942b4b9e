"""What codebook and parse say of two parties: the entry on the way from one to the other."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from dragoman.language import Parse
from dragoman.model.event import EventType
from dragoman.reading.codebook import Entry, told
from dragoman.reading.events.clause import object_of, subject_of
from dragoman.reading.events.match import matched
from dragoman.reading.events.scene import Scene
from dragoman.reading.status import status_of
from dragoman.reading.tables import words

ON_THE_WAY = 0.8
"""The score of an entry that stands between the two in the parse."""

CARRIED = 0.6
"""The score of one that is the object of a verb between them: "announced a truce"."""

BESIDE_IT = 0.4
"""The score of the entry nearest to the way where none stands on it."""

OWED = 1.0
"""That of a request where the recipient "must" or "should" do something."""

TURNED = 0.5
"""That of "none" where the deeds between the two are not the actor's."""

_ACTING = frozenset({"nsubj", "csubj", "agent", "poss", "compound", "amod", "nmod"})
_UNDERGOING = frozenset({"nsubjpass", "dobj", "dative"})
_TOLD_OF = frozenset({"xcomp", "ccomp"})
_OF_THE_DOER = frozenset({"by", "from", "of", "between"})


class Answer(NamedTuple):
    """A type, or "none", and how sure of it the grammar is, from 0 to 1."""

    type: EventType | Literal["none"]
    score: float


UNKNOWN = Answer("none", 0.0)


def answer(scene: Scene, actor: tuple[int, int], recipient: tuple[int, int]) -> Answer:
    """The type of the entry that joins two spans of the document.

    "none" where no event word joins them, or where the ones that do have them the other way
    round.
    """
    parse = scene.parse
    one, other = _head_in(parse, actor), _head_in(parse, recipient)
    if one is None or other is None:
        return UNKNOWN
    way = _way(parse, one, other)
    inner = way[1:-1]
    joining = list(_entries(scene, inner))
    for i, entry in joining:
        if not _turned(parse, way, i, entry):
            return _label(parse, i, entry, ON_THE_WAY)
    if _owes(parse, way):
        return Answer("REQUEST", OWED)
    if joining:
        return Answer("none", TURNED)
    return _beside(scene, way)


def _beside(scene: Scene, way: list[int]) -> Answer:
    """The label of what a verb on the way carries, else of the entry nearest to the way."""
    parse = scene.parse
    meeting = min(way, key=lambda i: len(parse.ancestors(i)))
    for i, entry in _entries(scene, [parse.heads[meeting]]):
        together = all(parse.deps[j] == "conj" for j in way if j != meeting)
        if together and entry.roles == "mutual":  # "A and B cooperate"
            return _label(parse, i, entry, ON_THE_WAY)
    objects = (object_of(parse, i) for i in way if parse.pos[i] == "VERB")
    carried = [i for i in objects if i is not None and i not in way]
    near = sorted(range(len(parse)), key=lambda i: (min(abs(i - j) for j in way), i))
    rest = [i for i in near if i not in way and i not in carried]
    for tokens, score in ((carried, CARRIED), (rest, BESIDE_IT)):
        for i, entry in _entries(scene, tokens):
            if entry.roles == "mutual" or _may_act(parse, i, way[0], way[-1]):
                return _label(parse, i, entry, score)
    return UNKNOWN


def _entries(scene: Scene, tokens: Iterable[int]) -> Iterator[tuple[int, Entry]]:
    for i in tokens:
        entry = matched(scene, i)
        if entry is not None:
            yield i, entry


def _label(parse: Parse, i: int, entry: Entry, score: float) -> Answer:
    status, _ = status_of(parse, i)
    return Answer(told().get((status, entry.type), entry.type), score)


def _head_in(parse: Parse, span: tuple[int, int]) -> int | None:
    """The token of a span that the others in it hang from."""
    inside = [i for i in range(len(parse)) if parse.starts[i] < span[1] and span[0] < parse.ends[i]]
    return next((i for i in inside if parse.heads[i] not in inside or parse.heads[i] == i), None)


def _way(parse: Parse, one: int, other: int) -> list[int]:
    """The tokens from one to the other, in order, both included.

    It leads through the tree, or from root to root where the parse has them in two trees.
    """
    up, down = [one, *parse.ancestors(one)], [other, *parse.ancestors(other)]
    meet = next((i for i in up if i in down), None)
    if meet is None:
        return [*up, *reversed(down)]
    return [*up[: up.index(meet) + 1], *reversed(down[: down.index(meet)])]


def _turned(parse: Parse, way: list[int], i: int, entry: Entry) -> bool:
    """Whether the deed at ``i`` is not the actor's but the recipient's.

    It is where the way from the actor comes in by the deed's object or by the clause that it
    tells of, or leaves by its subject.
    """
    at = way.index(i)
    before, after = way[at - 1], way[at + 1]
    if parse.heads[before] == i and parse.deps[before] in _TOLD_OF:
        return True
    if entry.roles in {"mutual", "alone"}:
        return False
    backwards = _undergoes(parse, i, before) or _acts(parse, i, after)
    return backwards != (entry.roles == "reverse")


def _undergoes(parse: Parse, i: int, child: int) -> bool:
    if parse.heads[child] != i:
        return False
    if parse.deps[child] == "prep" and parse.pos[i] != "VERB":
        return parse.lower[child] not in _OF_THE_DOER
    return parse.deps[child] in _UNDERGOING


def _acts(parse: Parse, i: int, child: int) -> bool:
    return parse.heads[child] == i and parse.deps[child] in _ACTING


def _may_act(parse: Parse, i: int, actor: int, recipient: int) -> bool:
    """Whether the subject of the verb at ``i``, or of its carrier, can be the actor."""
    verb = i if parse.pos[i] == "VERB" else parse.heads[i]
    subject = subject_of(parse, verb) if parse.pos[verb] == "VERB" else None
    if subject is None:
        return True
    first, last = parse.subtree(subject)
    return first <= actor <= last or not first <= recipient <= last


def _owes(parse: Parse, way: list[int]) -> bool:
    """Whether the recipient "must" or "should" do something, in the actor's words."""
    verb = parse.heads[way[-1]]
    if parse.deps[way[-1]] not in {"nsubj", "nsubjpass"} or parse.heads[way[0]] == verb:
        return False
    return any(
        parse.deps[c] == "aux" and parse.lower[c] in words("status/duties")
        for c in parse.children[verb]
    )
