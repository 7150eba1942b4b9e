"""Requests without a verb of asking: what a speaker says that another should or must do."""

from collections.abc import Iterator

from dragoman.model import Party
from dragoman.reading.codebook import Entry
from dragoman.reading.events.clause import subject_of
from dragoman.reading.events.roles import Sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.tables import words

REQUEST = Entry(
    lemma="should",
    pos="AUX",
    needs=(),
    type="REQUEST",
    mode=None,
    cameo="020",
    roles="directed",
    recipient=("object",),
)


def appeal(scene: Scene) -> Iterator[tuple[int, Entry, Sides]]:
    """A REQUEST for each "should" or "must" that somebody says of somebody else."""
    parse = scene.parse
    for i, lower in enumerate(parse.lower):
        if lower not in words("status/duties"):
            continue
        asking = _speaker(scene, i)
        if parse.tags[i] != "MD" and parse.child(i, "xcomp", "ccomp") is None:
            continue  # "the loans they need"
        verb = parse.heads[i] if parse.tags[i] == "MD" else i
        if verb < i:
            continue  # "because it must"
        subject = subject_of(parse, verb)
        if asking is None or subject is None:
            continue
        asked = scene.parties(subject)
        if asked and all(party.code != asking.code for party in asked):
            yield i, REQUEST, Sides((asking,), asked)


def _speaker(scene: Scene, i: int) -> Party | None:
    """Whoever says the words at token ``i``, where that is a party with a code."""
    span = scene.page.span(*scene.parse.offsets(i, i))
    statement = scene.reported.over(span)
    if statement is None or statement.turn == "question" or statement.speaker is None:
        return None
    return statement.speaker if statement.speaker.code is not None else None
