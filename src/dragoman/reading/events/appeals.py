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
    """A REQUEST for each "should" or "must" that a turn's speaker says of somebody else."""
    parse = scene.parse
    if not any(word in words("status/duties") for word in parse.lower):
        return
    asking = _speaker(scene)
    if asking is None:
        return
    for i, lower in enumerate(parse.lower):
        if lower not in words("status/duties"):
            continue
        verb = parse.heads[i] if parse.tags[i] == "MD" else i
        subject = subject_of(parse, verb)
        asked = () if subject is None else scene.parties(subject)
        if asked and all(party.code != asking.code for party in asked):
            yield i, REQUEST, Sides((asking,), asked)


def _speaker(scene: Scene) -> Party | None:
    turn = scene.page.turn_at(scene.sentence.start)
    if turn is None or turn.kind != "answer":
        return None
    party = scene.mentions.speaker(turn.label_start, turn.label_end)
    return party if party.code is not None else None
