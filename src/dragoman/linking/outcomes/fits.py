"""Whether an event is what was expected, and what it then says of the expectation."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dragoman.linking.happenings.likeness import may_swap, other_number
from dragoman.linking.happenings.telling import DONE, Telling
from dragoman.model import Interval

Effect = Literal["meets", "meets in part", "fails", "overtakes"]
"""What an event says of an expectation: it came true, partly, did not, or was put off."""

SHARED = 0.5
"""The share of the parties expected that must take part."""

FINE = 31
"""Days of a window that is told by days or a month: then parties and type are enough."""

NEEDED_WORDS = {"planned": 0.1, "possible": 0.15, "conditional": 0.2, "wished": 0.25}
"""The share of words that an event must have in common with what was expected, by its status,
where days do not tell them apart (trial: outcomes)."""

NEEDED_ALONE = 0.34
"""The same where only one party is known, and neither place nor number tells."""

MEETINGS = frozenset({"CONSULT"})
SHARED_LATE = 0.25
"""The share of its words that what comes soon after the window must have to be the same deed."""

SOON = 183
"""Days after its announcement in which a meeting without a window is the one that was meant;
later ones must share its words (trial: outcomes)."""

EARLY = 1
"""Days by which an event may come before its window: news crosses midnight."""

LATE = 60
"""Days after a window within which what then happens is the same deed, put off."""


@dataclass(frozen=True, slots=True)
class Expected:
    """An expectation as it is compared: its event's telling, its window and how often."""

    id: str
    telling: Telling
    window: Interval | None
    times: int

    @property
    def first(self) -> int | None:
        """The first day of the window, as ``date.toordinal`` counts."""
        return _number(self.window.start) if self.window else None

    @property
    def last(self) -> int | None:
        """The last day of the window; None where it is open or there is none."""
        return _number(self.window.end) if self.window else None

    @property
    def is_fine(self) -> bool:
        """Whether the window is told by days or a month."""
        return self.first is not None and self.last is not None and self.last - self.first < FINE


def effect(expected: Expected, told: Telling) -> Effect | None:
    """What an event says of an expectation; None where it is another thing."""
    if not _is_later(expected, told):
        return None
    if told.calls_off and told.status in DONE:
        return "overtakes" if _same_parties(expected, told) else None
    if not _same_deed(expected, told):
        return None
    within = _within(expected, told)
    if told.is_off and not (told.status in DONE and told.dated and told.is_fine):
        return "overtakes"
    if told.status in DONE:
        if within:
            return "meets"
        is_same = within is False and worded(expected.telling, told) >= SHARED_LATE
        return "overtakes" if is_same else None
    if told.status == "denied":
        return "fails" if within or not told.dated else None
    moved = within is False and told.dated and expected.is_fine and told.status == "planned"
    return "overtakes" if moved and worded(expected.telling, told) >= SHARED else None


def covers(expected: Expected, told: Telling) -> bool:
    """Whether all the parties expected take part."""
    return expected.telling.codes <= told.codes or len(expected.telling.codes) < 3


def _is_later(expected: Expected, told: Telling) -> bool:
    """Whether the event is told of after the expectation was, in another document."""
    announced, published = expected.telling.published, told.published
    if announced is None or published is None or told.document_id == expected.telling.document_id:
        return False
    return published >= announced and (
        not told.dated or told.last is None or told.last >= announced
    )


def _within(expected: Expected, told: Telling) -> bool | None:
    """Whether an event lies in the window, False where soon after it; None for any other day."""
    if told.first is None or told.last is None:
        return None
    if expected.first is not None and told.last < expected.first - EARLY:
        return None
    if expected.last is None or told.first <= expected.last + EARLY:
        return True
    return False if told.first <= expected.last + LATE else None


def _same_parties(expected: Expected, told: Telling) -> bool:
    """Whether what is called off may be what was expected of the same parties."""
    one = expected.telling
    shared = one.codes & told.codes
    if _others_went(one, told) or not shared:
        return False
    words = worded(one, told)
    return words >= (NEEDED_WORDS["planned"] if len(shared) > 1 else NEEDED_ALONE / 2)


def _same_deed(expected: Expected, told: Telling) -> bool:
    one = expected.telling
    if one.family != told.family or not may_swap(one.type, told.type):
        return False
    if other_number(one, told):
        return False
    if _others_went(one, told) or not _same_sides(expected, told):
        return False
    shared = one.attending & told.attending
    if not shared or len(shared & one.codes) < SHARED * len(one.codes):
        return False
    told_apart = bool(one.ordinals & told.ordinals) or _same_place(one, told)
    told_apart |= one.type == told.type and bool(one.trigger & told.trigger)
    words = worded(one, told)
    if len(one.codes & told.codes) < 2:
        needed = NEEDED_ALONE / 2 if told_apart or _is_host(one, told) else NEEDED_ALONE
        return words >= needed
    if one.type in MEETINGS and told.type in MEETINGS and _is_soon(expected, told):
        return True
    return told_apart or expected.is_fine or words >= NEEDED_WORDS.get(one.status, 0.0)


def _is_soon(expected: Expected, told: Telling) -> bool:
    """Whether an event comes in the window, or without one soon after it was announced."""
    if expected.window is not None:
        return True
    announced = expected.telling.published
    return announced is not None and told.first is not None and told.first <= announced + SOON


def worded(one: Telling, told: Telling) -> float:
    """The share of the words in which something was expected that an event is told in too."""
    shared = len(one.words & told.words)
    return shared / len(one.words) if shared > 1 or (shared and len(one.words) < 3) else 0.0


def _same_sides(expected: Expected, told: Telling) -> bool:
    """Whether those act who were to act; a visit also where they meet at the host's.

    Where the days are known, it is enough that they meet in those days.
    """
    one = expected.telling
    if one.type in MEETINGS and told.type in MEETINGS:
        if one.mode != "visit" or not one.recipients:
            return True
        if told.mode == "phone":
            return False
        if told.mode == "visit" and told.recipients:
            return bool(one.actors & told.actors and one.recipients & told.recipients)
        return _is_host(one, told) or (expected.is_fine and told.place is None)
    if one.is_mutual or told.is_mutual or not one.recipients or not told.recipients:
        return True
    return bool(one.actors & told.actors) and bool(one.recipients & told.recipients)


def _is_host(one: Telling, told: Telling) -> bool:
    """Whether the event took place at the host's of an expected visit."""
    return told.place is not None and told.place[1] in one.recipients


def _same_place(one: Telling, told: Telling) -> bool:
    return one.place is not None and one.place == told.place


def _others_went(one: Telling, told: Telling) -> bool:
    """Whether a state sent somebody else than was expected."""
    for kind in ("persons", "offices"):
        here: dict[str, str] = dict(getattr(one, kind))
        there: dict[str, str] = dict(getattr(told, kind))
        if any(here[code] != there[code] for code in here.keys() & there.keys()):
            return not one.persons & told.persons
    return False


def _number(day: dt.date | None) -> int | None:
    return day.toordinal() if day is not None else None
