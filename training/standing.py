"""What each sign of a party weighs: a logistic regression on the held passages.

The network's own log odds are among the signs, so this is done when it has learnt, and on
passages that it has not seen. Writes the table ``events/standing`` of the reader.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import torch
from torch import nn

import dragoman
from dragoman.reading.classifier.labels import NONE
from dragoman.reading.events.candidates import matches
from dragoman.reading.events.cast import cast
from dragoman.reading.events.details import trigger
from dragoman.reading.events.opinion import Opinion, opinion, retyped
from dragoman.reading.events.roles import sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.standing import signs
from dragoman.reading.events.telling import told_already
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.sources import document
from training.laid import ACTOR, PUBLISHED, RECIPIENT, moved, overlap, parts_of, role
from training.passage import Labelled, Passage

TABLE = Path(dragoman.__file__).parent / "reading" / "data" / "events" / "standing.tsv"

HEAD = """\
# source: a logistic regression on the held passages of training/sentences (training/standing.py)
# What each sign of a party weighs, in log odds, for acting in an event and for undergoing it.
sign\tacts\tundergoes
"""

LEAST = 0.3
"""Probability from which an event word of the network is taken, so that there are some."""

SHRINKING = 1.0
"""How much large weights cost, as the inverse of scikit-learn's C."""

STEPS = 200


class Sat(NamedTuple):
    """A party beside an event: its signs, and the part that it has."""

    signs: dict[str, float]
    role: int


def sat(held: Iterable[Passage]) -> Iterator[Sat]:
    """Every party of the held passages beside every event word that is one."""
    for passage in held:
        page = open_page(document(passage.text, published=PUBLISHED), gated=False)
        named = mentions(page)
        for sentence in page.sentences:
            if sentence.parse is not None:
                scene = Scene(page, named, sentence, sentence.parse)
                events = [moved(e, sentence.start, sentence.end) for e in passage.events]
                yield from _of_scene(scene, events)


def _of_scene(scene: Scene, events: list[Labelled]) -> Iterator[Sat]:
    found = matches(scene)
    entries = {i: e for i, e in found.items() if not told_already(scene.parse, i, e, found)}
    view = opinion(scene, cast(scene))
    for i, entry in (*entries.items(), *view.triggers(frozenset(found), LEAST)):
        event = _event_at(scene, i, events)
        if event is not None:
            in_codebook = i in entries
            entry = retyped(entry, view.judged(i)) if in_codebook else entry
            both = sides(scene, i, entry)
            for at, own in enumerate(_roles(view, events, event)):
                if own is not None:
                    party, odds = view.cast[at], view.parts(i)[at]
                    shown = signs(scene, i, entry, both, party, odds, in_codebook)
                    yield Sat(dict(shown), own)


def _event_at(scene: Scene, i: int, events: list[Labelled]) -> Labelled | None:
    """The event that the word at ``i`` names."""
    left, right = scene.parse.offsets(*trigger(scene.parse, i))
    span = (left - scene.sentence.start, right - scene.sentence.start)
    return next(
        (
            e
            for e in events
            if e.type != NONE and e.trigger is not None and overlap(e.trigger, span)
        ),
        None,
    )


def _roles(view: Opinion, events: list[Labelled], event: Labelled) -> Iterator[int | None]:
    """The part of each of the cast; None for one that only lies in a labelled party."""
    start = view.scene.sentence.start
    spans = [
        (p.mention.start - start, p.mention.end - start) for p in view.cast if p.mention is not None
    ]
    parts = parts_of(events, spans)
    return (role(event, parts[span]) if span in parts else None for span in spans)


def fitted(found: list[Sat]) -> dict[str, tuple[float, float]]:
    """What each sign weighs for acting and for undergoing, the base first."""
    names = list(dict.fromkeys(name for one in found for name in one.signs))
    given = torch.tensor([[one.signs.get(name, 0.0) for name in names] for one in found])
    columns = [
        _regression(given, torch.tensor([float(one.role == role) for one in found]))
        for role in (ACTOR, RECIPIENT)
    ]
    return {name: (columns[0][at], columns[1][at]) for at, name in enumerate(names)}


def _regression(given: torch.Tensor, told: torch.Tensor) -> list[float]:
    weights = torch.zeros(given.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS)

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        wrong = nn.functional.binary_cross_entropy_with_logits(
            given @ weights, told, reduction="sum"
        )
        total = wrong + SHRINKING * weights.square().sum() / 2
        total.backward()
        return total

    optimizer.step(loss)
    return [float(weight) for weight in weights.detach()]


def write(held: Iterable[Passage]) -> None:
    """Weigh the signs anew, and write the reader's table."""
    rows = fitted(list(sat(held)))
    lines = (f"{name}\t{acts:.2f}\t{undergoes:.2f}\n" for name, (acts, undergoes) in rows.items())
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")
