"""The shipped network: what it sees in a sentence, and between two parties.

One sentence is seen at a time, so that its scores depend on nothing but its own words. The
weights, ``data/classifier/model.onnx``, are made by ``training`` from sentences written for
this project; ``training/MODEL_CARD.md`` says how, and how far to trust the scores.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from dragoman.model.event import EventType
from dragoman.model.status import Status
from dragoman.reading.classifier.labels import STATUS_LABELS, TYPE_LABELS, mode_labels
from dragoman.reading.classifier.marked import FIRST, LAST, LONGEST, Offsets, Pieces, marked
from dragoman.reading.codebook import TYPES

if TYPE_CHECKING:
    from numpy import ndarray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_DATA = files("dragoman.reading") / "data" / "classifier"


@dataclass(frozen=True, slots=True)
class Judged:
    """Probabilities in the order of the labels; each tuple sums to one."""

    types: tuple[float, ...]
    modes: tuple[float, ...]
    statuses: tuple[float, ...]

    def of(self, type: str) -> float:
        """How likely a type, or "none", is."""
        return self.types[TYPE_LABELS.index(type)]

    @property
    def deed(self) -> EventType:
        """The likeliest type if there is an event at all."""
        return max(TYPES, key=self.of)

    def mode(self, type: EventType) -> str | None:
        """The likeliest of a type's modes, None where it has none here."""
        found = zip(self.modes, mode_labels(), strict=True)
        return max((p, mode or "") for p, (kind, mode) in found if kind == type)[1] or None

    @property
    def status(self) -> Status:
        """The likeliest status."""
        return max(zip(self.statuses, STATUS_LABELS, strict=True))[1]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network sees in one sentence; all offsets are of its text."""

    pieces: Pieces
    types: "ndarray"
    modes: "ndarray"
    statuses: "ndarray"
    roles: "ndarray"
    """By piece, mention and role (actor, recipient), in log odds."""

    def judged(self, span: Offsets) -> Judged | None:
        """What the words at ``span`` name, by the piece that most looks like an event.

        None where the network did not come so far.
        """
        covered = self._covered(span)
        if not covered:
            return None
        at = min(covered, key=lambda i: self.types[i, -1])
        return Judged(
            tuple(self.types[at].tolist()),
            tuple(self.modes[at].tolist()),
            tuple(self.statuses[at].tolist()),
        )

    def parts(self, span: Offsets) -> list[tuple[float, float]]:
        """For each mention, the log odds that it acts in, and undergoes, what ``span`` names."""
        covered = self._covered(span)
        if not covered:
            return []
        mean = self.roles[covered.start : covered.stop].mean(axis=0)
        return [(float(actor), float(recipient)) for actor, recipient in mean]

    def triggers(self, least: float) -> list[Offsets]:
        """The words that name an event with a probability of ``least`` or more, in order."""
        found: list[range] = []
        for at, row in enumerate(self.types):
            if 1 - row[-1] < least:
                continue
            same = found and found[-1].stop == at and row.argmax() == self.types[at - 1].argmax()
            if same:
                found[-1] = range(found[-1].start, at + 1)
            else:
                found.append(range(at, at + 1))
        offsets = self.pieces.offsets
        return [(offsets[run.start][0], offsets[run.stop - 1][1]) for run in found]

    def _covered(self, span: Offsets) -> range:
        covered = self.pieces.covered(span)
        return range(min(covered.start, len(self.types)), min(covered.stop, len(self.types)))


def see(text: str, mentions: Sequence[Offsets]) -> Seen:
    """What the network sees in a sentence with its mentions."""
    import numpy as np

    pieces = _pieces(text)
    ids = [FIRST, *pieces.ids[:LONGEST], LAST]
    weights = np.zeros((1, max(1, len(mentions)), len(ids)), dtype=np.float32)
    for m, span in enumerate(mentions):
        covered = [i + 1 for i in pieces.covered(span) if i < LONGEST]
        weights[0, m, covered] = 1 / max(1, len(covered))
    types, modes, statuses, roles, _ = _run(ids, weights, (0, 0))
    inner = slice(1, len(ids) - 1)
    return Seen(
        pieces,
        types[0, inner],
        modes[0, inner],
        statuses[0, inner],
        roles[0, inner, : len(mentions)],
    )


def between(text: str, actor: Offsets, recipient: Offsets) -> tuple[float, ...]:
    """How likely each type, or "none", is of what the actor does to the recipient in a text.

    ValueError where one of the two holds no word.
    """
    import numpy as np

    shown = marked(_pieces(text), actor, recipient)
    weights = np.zeros((1, 1, len(shown.ids)), dtype=np.float32)
    return tuple(_run(shown.ids, weights, shown.places)[-1][0].tolist())


def _run(ids: Sequence[int], weights: "ndarray", places: tuple[int, int]) -> "list[ndarray]":
    import numpy as np

    given = {"ids": np.array([ids]), "mentions": weights, "places": np.array([places])}
    outputs: list[ndarray] = _session().run(None, given)
    return outputs


def _pieces(text: str) -> Pieces:
    found = _tokenizer().encode(text, add_special_tokens=False)
    return Pieces(found.ids, found.offsets)


@cache
def _tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer

    return Tokenizer.from_buffer((_DATA / "tokenizer.json").read_bytes())


@cache
def _session() -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # documents are read side by side, not words
    options.inter_op_num_threads = 1
    with as_file(_DATA / "model.onnx") as path:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
