"""What the held passages say of a network, as Markdown for the model card."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from dragoman.reading.classifier.labels import NONE, TYPE_LABELS
from training.calibration import expected_error, reliability
from training.laid import ACTOR, RECIPIENT, laid
from training.learn import UNKNOWN, Row, pair_scores, rows, told, weights_of
from training.network import Network, rectangle, tokenizer
from training.pairs import pairs
from training.passage import Passage

SEED = 0
_NOTHING = TYPE_LABELS.index(NONE)


def figures(network: Network, held: Sequence[Passage], *, words: float, pair: float) -> str:
    """Every figure of the model card that the held passages give."""
    lines = [f"Held passages: {len(held)}.", "", "| figure | value |", "|---|---|"]
    lines += [f"| {name} | {value:.3f} |" for name, value in _scores(network, held)]
    for name, (scores, labels), degrees in (
        ("Type of a piece", known_types(network, held), words),
        ("Type of a pair", pair_answers(network, held), pair),
    ):
        before, after = expected_error(scores, labels), expected_error(scores / degrees, labels)
        lines += ["", f"{name}: temperature {degrees}, expected calibration error {before:.3f}"]
        lines += [f"before and {after:.3f} after.", "", "| probability | right | answers |"]
        lines += ["|---|---|---|"]
        bins = reliability(scores / degrees, labels)
        lines += [f"| {p:.2f} | {right:.2f} | {count:,} |" for p, right, count in bins]
    return "\n".join(lines) + "\n"


@torch.no_grad()
def known_types(network: Network, held: Sequence[Passage]) -> tuple[Tensor, Tensor]:
    """The scores of type for each piece, and the labels."""
    scores, labels = [], []
    for row in _rows(held):
        types, _, _ = network.words(network.states(rectangle([row.ids])))
        known = torch.tensor(row.types)
        scores.append(types[0][known != UNKNOWN])
        labels.append(known[known != UNKNOWN])
    return torch.cat(scores), torch.cat(labels)


def pair_answers(network: Network, held: Sequence[Passage]) -> tuple[Tensor, Tensor]:
    """The scores of type for each pair, and the labels."""
    chance = random.Random(SEED)
    shown = told([p for passage in held for p in pairs(passage, chance)], tokenizer())
    labels = torch.tensor([pair.type for pair in shown])
    return pair_scores(network, [pair.marked for pair in shown]), labels


def _rows(held: Sequence[Passage]) -> list[Row]:
    return rows([sentence for passage in held for sentence in laid(passage)], tokenizer())


def _scores(network: Network, held: Sequence[Passage]) -> Iterator[tuple[str, float]]:
    found = _rows(held)
    yield from _finding(network, found)
    yield from _naming(network, found)
    scores, labels = pair_answers(network, held)
    yield "pair: accuracy over all types and none", _share(scores.argmax(-1) == labels)
    yield "pair: macro-F1", macro_f1(labels.tolist(), scores.argmax(-1).tolist())


@torch.no_grad()
def _finding(network: Network, found: Sequence[Row]) -> Iterator[tuple[str, float]]:
    """How many triggers are found, and how many of those found are triggers."""
    known = hit = said = right = 0
    for row in found:
        types, _, _ = network.words(network.states(rectangle([row.ids])))
        is_event = (types[0].argmax(-1) != _NOTHING).tolist()
        is_event[0] = is_event[-1] = False
        known += len(row.triggers)
        hit += sum(any(is_event[i] for i in pieces) for pieces, _ in row.triggers)
        labelled = {i for pieces, _ in row.triggers for i in pieces}
        for run in _runs(is_event):
            said += 1
            right += any(i in labelled for i in run)
    yield "trigger: recall", hit / max(1, known)
    yield "trigger: precision", right / max(1, said)


def _runs(flags: Sequence[bool]) -> Iterator[range]:
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        if not flag and start is not None:
            yield range(start, at)
            start = None


@torch.no_grad()
def _naming(network: Network, found: Sequence[Row]) -> Iterator[tuple[str, float]]:
    """Type, mode, status and roles, where the trigger is given."""
    pairs_of: dict[str, list[tuple[int, int]]] = {"type": [], "mode": [], "status": []}
    parts: Counter[str] = Counter()
    for row in found:
        states = network.states(rectangle([row.ids]))
        answers = [scores[0] for scores in network.words(states)]
        roles = network.roles(states, weights_of([row], states.shape[1]))[0]
        for pieces, known in row.triggers:
            at = pieces.start
            labels = (row.types[at], row.modes[at], row.statuses[at])
            for name, scores, label in zip(pairs_of, answers, labels, strict=True):
                inside = scores[pieces.start : pieces.stop].mean(0)
                inside = inside[:_NOTHING] if name == "type" else inside
                pairs_of[name].append((label, int(inside.argmax())))
            got = roles[pieces.start : pieces.stop, : len(known)].mean(0) > 0
            wanted = torch.tensor([[r == ACTOR, r == RECIPIENT] for r in known])
            parts["all"] += 1
            parts["right"] += bool(not known or (got == wanted).all())
    for name, told_ in pairs_of.items():
        yield f"{name}, trigger given: macro-F1", macro_f1(*zip(*told_, strict=True))
        yield f"{name}, trigger given: accuracy", sum(a == b for a, b in told_) / len(told_)
    yield "roles: triggers whose every mention is right", parts["right"] / parts["all"]


def macro_f1(gold: Sequence[int], got: Sequence[int]) -> float:
    """The mean over the gold's classes of the F1 of each."""
    found = []
    for label in sorted(set(gold)):
        hit = sum(a == b == label for a, b in zip(gold, got, strict=True))
        found.append(2 * hit / (list(gold).count(label) + list(got).count(label)))
    return sum(found) / len(found)


def _share(right: Tensor) -> float:
    return float(right.float().mean())
