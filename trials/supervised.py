"""PLV with its own training pairs added, in five folds: for comparison with supervised systems.

The network that was trained on our sentences is trained on, in each fold, with four fifths of
the labelled pairs, and answers the rest. Nothing of this ships: those texts have no licence.
Needs what ``make train`` installs and leaves behind.
"""

import json
import random
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from unittest import mock

import dragoman
from trials.shared import SHARED, missing

if TYPE_CHECKING:
    from training.pairs import Pair

Row = dict[str, Any]
Offsets = tuple[int, int]

FOLDS = 5
EPOCHS = 5
RATE = 1e-4
SEED = 7
TRUSTS = (0.0, 1.5, 3.0, 4.5, 6.0)
"""How much the grammar may add to a network that knows PLV; each fold takes the one that is best
on the others."""

NEVER = -1e9
"""The score of an answer that is not given."""

ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip


def run() -> int:
    """Print root and quad macro-F1 over all folds together."""
    if missing():
        return 0
    lines = (SHARED / "gold/plv.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    order = list(range(len(found)))
    random.Random(SEED).shuffle(order)
    answers: dict[float, dict[int, str]] = {trust: {} for trust in TRUSTS}
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        kept = [i for i in order if i not in set(held)]
        for trust, told in _answers([found[i] for i in kept], [found[i] for i in held]).items():
            answers[trust] |= dict(zip(held, told, strict=True))
    gold = [row["type"] for row in found]
    got = [""] * len(found)
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        others = [i for i in order if i not in set(held)]
        best = max(TRUSTS, key=lambda t: macro_f1([gold[i] for i in others],
                                                  [answers[t][i] for i in others]))  # fmt: skip
        for i in held:
            got[i] = answers[best][i]
    root = macro_f1(gold, got)
    quad = macro_f1([str(QUADS[g]) for g in gold], [str(QUADS.get(g, 0)) for g in got])
    print(f"PLV, supervised, {FOLDS} folds: root macro-F1 {root:.3f}, quad {quad:.3f}")
    return 0


def _answers(kept: Sequence[Row], held: Sequence[Row]) -> dict[float, list[str]]:
    """The root types of the held pairs, by ``dragoman.classify`` with a network that saw the kept.

    One list for each of ``TRUSTS``. Every pair of PLV has a type, so that "none" is never answered.
    """
    from dragoman.reading.pairs import pairs
    from training.learn import Epoch, learn, told
    from training.network import tokenizer
    from training.train import trained

    network = trained()
    shown = Epoch([], told([_pair(row) for row in kept], tokenizer()))
    learn(network, [lambda: shown] * EPOCHS, seed=SEED, rate=RATE)
    with mock.patch.object(pairs, "between", _asked(network.eval())):
        return {trust: _roots(held, trust) for trust in TRUSTS}


def _roots(held: Sequence[Row], trust: float) -> list[str]:
    from dragoman.reading.pairs import pairs

    with mock.patch.object(pairs, "TRUST", trust):
        labels = [
            dragoman.classify(
                row["text"], actor=tuple(row["actor"]), recipient=tuple(row["recipient"])
            )
            for row in held
        ]
    return [ROOTS.get(label.type, label.type) for label in labels]


def _asked(network: Any) -> Callable[[str, Offsets, Offsets], tuple[float, ...]]:
    """What stands in for the shipped network: how likely each type is, by this one."""
    from dragoman.reading.classifier.labels import NONE, TYPE_LABELS
    from training.learn import pair_scores, told
    from training.network import tokenizer
    from training.pairs import Pair

    cut = tokenizer()

    def between(text: str, actor: Offsets, recipient: Offsets) -> tuple[float, ...]:
        scores = pair_scores(network, [told([Pair(text, actor, recipient, NONE)], cut)[0].marked])
        scores[:, TYPE_LABELS.index(NONE)] = NEVER
        return tuple(scores.softmax(-1)[0].tolist())

    return between


def _pair(row: Row) -> "Pair":
    from training.pairs import Pair

    kind = "CONCEDE" if row["type"] == "YIELD" else row["type"]
    return Pair(row["text"], tuple(row["actor"]), tuple(row["recipient"]), kind)


def macro_f1(gold: Sequence[str], got: Sequence[str]) -> float:
    """The mean over the gold's classes of the F1 of each."""
    found = []
    for label in sorted(set(gold)):
        hit = sum(a == b == label for a, b in zip(gold, got, strict=True))
        asked = list(gold).count(label) + list(got).count(label)
        found.append(2 * hit / asked)
    return sum(found) / len(found)
