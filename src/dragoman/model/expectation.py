"""What is still to come, and what became of it."""

from typing import Literal

from dragoman.model.event import Event
from dragoman.model.interval import Interval
from dragoman.model.value import Value

Outcome = Literal["met", "partly met", "missed", "overtaken", "open"]


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


class SettledExpectation(Expectation):
    """An expectation with what became of it by the day that was asked about.

    ``settled_by`` holds the events that settle it, or do so in part; ``grounds`` says in words
    why it has its outcome. ``overdue`` is by how many days its window is over while it is open,
    None where it is not.
    """

    outcome: Outcome = "open"
    settled_by: tuple[Event, ...] = ()
    grounds: str = ""
    overdue: int | None = None


class Score(Value):
    """How often what an actor announced came true, of what is no longer open.

    ``announced`` counts all expectations in which it acts, ``settled`` those that are not open.
    ``share`` is that of ``met`` among the settled, with Wilson's interval from ``low`` to
    ``high`` at 95 %; None where none is settled.
    """

    actor: str
    name: str
    announced: int
    settled: int
    met: int
    partly_met: int
    missed: int
    overtaken: int
    open: int
    share: float | None
    low: float | None
    high: float | None
