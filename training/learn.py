"""The training loop: labelled passages -> a network that has learnt them.

Two kinds of batch alternate: sentences as they stand, from which it learns to find triggers and
who plays which part, and sentences with two parties marked, from which it learns to name what
one does to the other.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from dragoman.reading.classifier.labels import NONE, STATUS_LABELS, TYPE_LABELS, mode_labels
from dragoman.reading.classifier.marked import FIRST, LAST, LONGEST, Marked, Pieces, marked
from training.laid import NEITHER, Laid
from training.network import Network, rectangle
from training.pairs import Pair

BATCH = 32
RATE = 1.5e-4
HEAD_RATE = 1e-3
DECAY = 0.01
WARMING = 0.06
"""The share of all steps in which the rates rise to their full height."""

SMOOTHING = 0.05
NOTHING_WEIGHT = 0.4
"""What a piece that names no event counts beside one that does."""

MODE_WEIGHT = 0.3
STATUS_WEIGHT = 0.5
ROLE_WEIGHT = 3.0
UNKNOWN = -100
"""The label that torch's cross entropy leaves out."""


class Row(NamedTuple):
    """A sentence as numbers: piece ids, and for each piece its type, mode and status."""

    ids: tuple[int, ...]
    types: tuple[int, ...]
    modes: tuple[int, ...]
    statuses: tuple[int, ...]
    mentions: tuple[range, ...]
    triggers: tuple[tuple[range, tuple[int, ...]], ...]
    """Where each trigger's pieces are, and each mention's part in it."""


class Told(NamedTuple):
    """A marked pair as numbers, and its type."""

    marked: Marked
    type: int


@dataclass(frozen=True, slots=True)
class Epoch:
    """What one pass over the data shows."""

    rows: list[Row]
    pairs: list[Told]


def rows(found: Sequence[Laid], tokenizer: Tokenizer) -> list[Row]:
    """Sentences as the network takes them."""
    cut = tokenizer.encode_batch([s.text for s in found], add_special_tokens=False)
    return [_row(s, Pieces(c.ids, c.offsets)) for s, c in zip(found, cut, strict=True) if c.ids]


def _row(sentence: Laid, pieces: Pieces) -> Row:
    count = min(len(pieces.ids), LONGEST)
    types = [TYPE_LABELS.index(NONE)] * count
    modes, statuses = [UNKNOWN] * count, [UNKNOWN] * count
    triggers = []
    for trigger in sentence.triggers:
        covered = _kept(pieces.covered(trigger.span), count)
        for i in covered:
            types[i] = TYPE_LABELS.index(trigger.type)
            modes[i] = mode_labels().index((trigger.type, trigger.mode))
            statuses[i] = list[str](STATUS_LABELS).index(trigger.status or "happened")
        if covered:
            triggers.append((_shifted(covered), trigger.roles))
    mentions = tuple(_shifted(_kept(pieces.covered(m), count)) for m in sentence.mentions)
    return Row(
        (FIRST, *pieces.ids[:count], LAST),
        (UNKNOWN, *types, UNKNOWN),
        (UNKNOWN, *modes, UNKNOWN),
        (UNKNOWN, *statuses, UNKNOWN),
        mentions,
        tuple(triggers),
    )


def _kept(pieces: range, count: int) -> range:
    return range(min(pieces.start, count), min(pieces.stop, count))


def _shifted(pieces: range) -> range:
    """The same pieces counted with the one that starts the sequence."""
    return range(pieces.start + 1, pieces.stop + 1)


def told(found: Sequence[Pair], tokenizer: Tokenizer) -> list[Told]:
    """Marked pairs as the network takes them."""
    cut = tokenizer.encode_batch([pair.text for pair in found], add_special_tokens=False)
    return [
        Told(
            marked(Pieces(c.ids, c.offsets), pair.actor, pair.recipient),
            TYPE_LABELS.index(pair.type),
        )
        for pair, c in zip(found, cut, strict=True)
    ]


def learn(
    network: Network,
    epochs: Sequence[Callable[[], Epoch]],
    *,
    seed: int,
    rate: float = RATE,
    say: Callable[[str], None] = print,
) -> None:
    """Train ``network`` in place, one epoch after the other."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    shown = epochs[0]()
    steps = len(epochs) * sum(1 for _ in _batches(shown, random.Random(seed)))
    optimizer = _optimizer(network, rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, steps))
    for number, epoch in enumerate(epochs, 1):
        began, losses = time.perf_counter(), []
        network.train()
        for some in _batches(shown if number == 1 else epoch(), chance):
            loss = _loss(network, some)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        took = time.perf_counter() - began
        say(f"epoch {number}: loss {sum(losses) / len(losses):.3f}, {took:.0f} s")


def _pace(step: int, steps: int) -> float:
    """The share of the full rate at a step: rising, then falling to almost nothing."""
    return min((step + 1) / (WARMING * steps), max(0.02, 1 - step / steps))


def _optimizer(network: Network, rate: float) -> torch.optim.Optimizer:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in ids]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": heads, "lr": HEAD_RATE}], weight_decay=DECAY
    )


Batch = tuple[list[Row], list[Told]]
Item = TypeVar("Item")


def _batches(shown: Epoch, chance: random.Random) -> Iterator[Batch]:
    """Batches of rows or of pairs that are about as long as each other, in a random order."""
    found: list[Batch] = [(cut, []) for cut in _cut(shown.rows, lambda r: len(r.ids), chance)]
    found += [([], cut) for cut in _cut(shown.pairs, lambda p: len(p.marked.ids), chance)]
    chance.shuffle(found)
    yield from found


def _cut(
    found: Sequence[Item], length: Callable[[Item], int], chance: random.Random
) -> list[list[Item]]:
    mixed = sorted(found, key=lambda item: (length(item) // 4, chance.random()))
    return [mixed[i : i + BATCH] for i in range(0, len(mixed), BATCH)]


def _loss(network: Network, some: Batch) -> Tensor:
    sentences, pairs = some
    return _of_rows(network, sentences) if sentences else _of_pairs(network, pairs)


def _of_pairs(network: Network, pairs: Sequence[Told]) -> Tensor:
    states = network.states(rectangle([p.marked.ids for p in pairs]))
    scores = network.between(states, torch.tensor([p.marked.places for p in pairs]))
    labels = torch.tensor([p.type for p in pairs])
    return nn.functional.cross_entropy(scores, labels, label_smoothing=SMOOTHING)


def _of_rows(network: Network, some: Sequence[Row]) -> Tensor:
    states = network.states(rectangle([row.ids for row in some]))
    types, modes, statuses = network.words(states)
    weights = torch.ones(len(TYPE_LABELS))
    weights[TYPE_LABELS.index(NONE)] = NOTHING_WEIGHT
    loss = nn.functional.cross_entropy(
        types.flatten(0, 1), _labels(some, "types"), weight=weights, ignore_index=UNKNOWN
    )
    for scores, name, weight in (
        (modes, "modes", MODE_WEIGHT),
        (statuses, "statuses", STATUS_WEIGHT),
    ):
        labels = _labels(some, name)
        if (labels != UNKNOWN).any():
            loss = loss + weight * nn.functional.cross_entropy(scores.flatten(0, 1), labels)
    return loss + ROLE_WEIGHT * _of_roles(network, states, some)


def _labels(some: Sequence[Row], name: str) -> Tensor:
    longest = max(len(row.ids) for row in some)
    labels = [getattr(row, name) for row in some]
    return torch.tensor([[*row, *[UNKNOWN] * (longest - len(row))] for row in labels]).flatten()


def _of_roles(network: Network, states: Tensor, some: Sequence[Row]) -> Tensor:
    """The loss over each trigger and mention of each sentence, for both roles."""
    scores, labels = [], []
    found = network.roles(states, weights_of(some, states.shape[1]))
    for at, row in enumerate(some):
        for pieces, roles in row.triggers:
            if roles:
                scores.append(found[at, pieces.start : pieces.stop, : len(roles)].mean(0))
                labels.append(torch.tensor(roles))
    if not scores:
        return states.new_zeros(())
    told = nn.functional.one_hot(torch.cat(labels), 3)[:, NEITHER + 1 :].float()
    return nn.functional.binary_cross_entropy_with_logits(torch.cat(scores), told)


def weights_of(some: Sequence[Row], width: int) -> Tensor:
    """How much of each piece is in each mention of each sentence."""
    most = max(1, *(len(row.mentions) for row in some))
    weights = torch.zeros(len(some), most, width)
    for at, row in enumerate(some):
        for m, pieces in enumerate(row.mentions):
            if pieces:
                weights[at, m, pieces.start : pieces.stop] = 1 / len(pieces)
    return weights


@torch.no_grad()
def pair_scores(network: Network, found: Sequence[Marked]) -> Tensor:
    """The scores of every marked pair, in their order."""
    network.eval()
    order = sorted(range(len(found)), key=lambda i: len(found[i].ids))
    parts = []
    for at in range(0, len(order), 64):
        some = [found[i] for i in order[at : at + 64]]
        states = network.states(rectangle([m.ids for m in some]))
        parts.append(network.between(states, torch.tensor([m.places for m in some])))
    return torch.cat(parts)[torch.tensor(order).argsort()]
