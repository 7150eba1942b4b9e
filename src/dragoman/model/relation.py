"""What goes on between two parties over time."""

import datetime as dt

from dragoman.model.position import Position, Stance
from dragoman.model.value import Value


class Month(Value):
    """What happened between two parties in one month, each happening once.

    ``first`` is its first day. The four classes are PLOVER's quad classes; ``score`` is the mean
    of PLOVER's intensities, from -10 to 10, None where nothing happened.
    """

    first: dt.date
    happenings: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    score: float | None


class DatedPosition(Position):
    """A position with the day of its document, beside what the holder said before.

    ``changed_from`` is the holder's last stance on the same matter, where it was another one.
    """

    published: dt.date | None
    changed_from: Stance | None = None
