"""Whether an event happened, is under way, planned, possible, wished, conditional or denied."""

from dragoman.reading.status.status import is_sure, status_of
from dragoman.reading.status.words import is_carrier, is_state

__all__ = ["is_carrier", "is_state", "is_sure", "status_of"]
