"""What is still to come."""

from dragoman.model.event import Event
from dragoman.model.interval import Interval
from dragoman.model.value import Value


class Expectation(Value):
    """An event that was planned, possible, wished or conditional, to be settled later.

    ``window`` is when it should happen, None where the words fix no time; ``times`` is how
    often it must happen to be met, 1 unless the words say more.
    """

    id: str
    document_id: str
    event: Event
    window: Interval | None = None
    times: int = 1
