"""What the network can answer, in the order of its outputs."""

from functools import cache
from typing import Literal, get_args

from dragoman.model.event import EventType
from dragoman.model.status import Status
from dragoman.reading.codebook import TYPES, codebook

NONE: Literal["none"] = "none"
"""The type of a candidate that is no event."""

TYPE_LABELS: tuple[EventType | Literal["none"], ...] = (*TYPES, NONE)
STATUS_LABELS: tuple[Status, ...] = get_args(Status)


@cache
def mode_labels() -> tuple[tuple[str, str | None], ...]:
    """Each type with each of its modes, and with none of them."""
    return tuple((type_, mode) for type_ in TYPES for mode in (None, *codebook().modes(type_)))
