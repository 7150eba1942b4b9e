"""The interval of a share that was counted."""

from math import sqrt

SURE = 1.96
"""Standard deviations on either side of a share: 95 of 100 such intervals hold the true one."""


def wilson(hits: int, total: int) -> tuple[float | None, float | None]:
    """Wilson's interval of a share, None where nothing was counted.

    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if total == 0:
        return None, None
    share, square = hits / total, SURE * SURE
    middle = share + square / (2 * total)
    spread = SURE * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
