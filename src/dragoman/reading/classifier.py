"""The type of what one party does to another: the door behind which a trained model will stand.

For now the codebook answers: the entry whose word stands on the way, in the parse, from the
actor to the recipient.
"""

from dragoman.language import Parse
from dragoman.model import Label
from dragoman.reading.codebook import Entry
from dragoman.reading.events.clause import subject_of
from dragoman.reading.events.match import matched
from dragoman.reading.events.scene import Scene

ON_THE_WAY = 0.8
"""The score of an entry that stands between the two in the parse."""

BESIDE_IT = 0.4
"""The score of the entry nearest to the actor where none stands between the two."""

NOTHING = Label(type="none", score=1.0)


def classify(scene: Scene, actor: tuple[int, int], recipient: tuple[int, int]) -> Label:
    """The PLOVER type of what the actor does to the recipient in a sentence, or "none".

    Both are offsets in the document. "none" where no event word joins them, or where the one
    that does has them the other way round.
    """
    parse = scene.parse
    one, other = _head_in(parse, actor), _head_in(parse, recipient)
    if one is None or other is None:
        return NOTHING
    way = _way(parse, one, other)
    found = _entries(scene, [i for i in way if i not in {one, other}])
    if found:
        i, entry = found[0]
        turned = entry.roles in {"directed", "visit"} and _undergoes(parse, i, one, other)
        return NOTHING if turned else Label(type=entry.type, score=ON_THE_WAY)
    nearest = sorted(range(len(parse)), key=lambda i: (min(abs(i - j) for j in way), i))
    found = _entries(scene, [i for i in nearest if i not in way])
    return Label(type=found[0][1].type, score=BESIDE_IT) if found else NOTHING


def _entries(scene: Scene, tokens: list[int]) -> list[tuple[int, Entry]]:
    found = ((i, matched(scene, i)) for i in tokens)
    return [(i, entry) for i, entry in found if entry is not None]


def _head_in(parse: Parse, span: tuple[int, int]) -> int | None:
    """The token of a span that the others in it hang from."""
    inside = [i for i in range(len(parse)) if parse.starts[i] < span[1] and span[0] < parse.ends[i]]
    return next((i for i in inside if parse.heads[i] not in inside or parse.heads[i] == i), None)


def _way(parse: Parse, one: int, other: int) -> list[int]:
    """The tokens from one to the other through the tree, in order."""
    up, down = [one, *parse.ancestors(one)], [other, *parse.ancestors(other)]
    meet = next((i for i in up if i in down), parse.root)
    return [*up[: up.index(meet) + 1], *reversed(down[: down.index(meet)])]


def _undergoes(parse: Parse, i: int, actor: int, recipient: int) -> bool:
    """Whether the deed at ``i`` is the recipient's and not the actor's."""
    subject = subject_of(parse, i)
    if subject is None:
        return False
    under = range(parse.first[subject], parse.last[subject] + 1)
    return recipient in under and actor not in under
