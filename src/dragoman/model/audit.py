"""How right the record is, as people who read its words judged."""

from typing import Literal

from dragoman.model.event import EventType
from dragoman.model.status import Status
from dragoman.model.value import Value

AuditVerdict = Literal["right", "wrong", "unsure"]


class Precision(Value):
    """How many audited events of a type and a status are right.

    ``type`` or ``status`` is None where all are counted together. ``share`` is that of the right
    among the right and the wrong, with Wilson's interval from ``low`` to ``high`` at 95 %; None
    where none was judged either.
    """

    type: EventType | None
    status: Status | None
    right: int
    wrong: int
    unsure: int
    share: float | None
    low: float | None
    high: float | None
