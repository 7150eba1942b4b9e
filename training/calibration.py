"""How far scores can be taken for probabilities: temperature and reliability."""

from collections.abc import Iterator

from torch import Tensor, nn

BINS = 10
_CANDIDATES = [0.5 + 0.05 * step for step in range(51)]


def temperature(scores: Tensor, labels: Tensor) -> float:
    """What to divide the scores by, so that the labels are likeliest (between 0.5 and 3)."""
    losses = [float(nn.functional.cross_entropy(scores / t, labels)) for t in _CANDIDATES]
    return round(_CANDIDATES[losses.index(min(losses))], 2)


def reliability(scores: Tensor, labels: Tensor) -> Iterator[tuple[float, float, int]]:
    """For each tenth of the scale: mean probability of the answer, share right, how many."""
    top, answers = scores.softmax(-1).max(-1)
    for at in range(BINS):
        inside = (top > at / BINS) & (top <= (at + 1) / BINS)
        if inside.any():
            right = (answers[inside] == labels[inside]).float().mean()
            yield float(top[inside].mean()), float(right), int(inside.sum())


def expected_error(scores: Tensor, labels: Tensor) -> float:
    """Expected calibration error: the mean distance of probability and share right."""
    total = len(labels)
    bins = reliability(scores, labels)
    return sum(abs(p - right) * count / total for p, right, count in bins)
