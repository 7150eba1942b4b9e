"""Whether two documents tell of the same event."""

from functools import cache
from typing import NamedTuple

from dragoman.linking.happenings.telling import DONE, Telling
from dragoman.linking.tables import table

ENOUGH = 2.5
"""What the signs of two tellings must add up to, where two parties are known (trial: linking)."""

ENOUGH_ALONE = 4.0
"""The same where only one party is known."""

OTHER_WORD = 1.0
"""What they must add up to beyond that where another word names the event ("pledged", "vowed"),
unless the same two parties do it on the same days, as both documents have them."""

SHARED_PARTIES = 0.5
"""The share of all parties that both tellings must have."""

NEAR = 1
"""Days by which two dated tellings may miss each other: news crosses midnight."""

TRIGGER = 0.5
WORDS = 4.0
PLACE = 1.0
PERSON = 1.0
SAME_DAY = 1.5
SAME_DAYS = 1.0
ABOUT = 0.5
TYPE = 0.5
MODE = 0.5
ORDINAL = 1.0
"""What the signs add."""


COPIED_WORDS = 0.6
"""The share of the shorter sentence's words that its copy has, where the text is a copy."""


class Likeness(NamedTuple):
    """Why two tellings are of one event, and how sure that is, from 0 to 1."""

    why: str
    sure: float


def likeness(one: Telling, other: Telling) -> Likeness | None:
    """How far two tellings are of one event; None where they are of two."""
    if conflict(one, other) or not may_swap(one.type, other.type):
        return None
    parties = one.codes & other.codes
    everybody = one.codes | other.codes
    alone = min(len(one.codes), len(other.codes)) == 1
    if not parties or (len(parties) < 2 and not alone):
        return None
    if len(parties) / len(everybody) < SHARED_PARTIES:
        return None
    days = _days(one, other)
    if days is None:
        return None
    worded = shared_words(one, other)
    same_word = bool(one.trigger & other.trigger)
    signs = {
        "the same type": TYPE * (one.type == other.type),
        "the same kind": MODE * (one.mode == other.mode and one.mode is not None),
        "the same parties": TYPE * (one.codes == other.codes),
        "the same word for it": TRIGGER * same_word,
        f"{len(one.words & other.words)} words": WORDS * worded,
        "the place": PLACE * _same_place(one, other),
        "the persons": PERSON * _same_persons(one, other),
        "its number": ORDINAL * bool(one.ordinals & other.ordinals),
        "the days": days,
    }
    total = sum(signs.values())
    sure = days >= SAME_DAYS and one.codes == other.codes and not alone
    needed = (ENOUGH_ALONE if alone else ENOUGH) + OTHER_WORD * (not same_word and not sure)
    if total < needed:
        return None
    told = [sign for sign, weight in signs.items() if weight > 0]
    return Likeness(f"both have {', '.join(told)}", round(min(0.99, total / (total + 1)), 3))


def copied(one: Telling, other: Telling) -> Likeness | None:
    """The same of tellings in two documents that are one text."""
    alike = one.type == other.type and one.trigger == other.trigger and one.codes == other.codes
    if alike and shared_words(one, other) >= COPIED_WORDS and not conflict(one, other):
        return Likeness("two copies of one text tell it in the same words", 0.99)
    return None


def conflict(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event, whatever else they share."""
    return (
        one.document_id == other.document_id
        or one.family != other.family
        or ({one.status, other.status} & DONE and "denied" in {one.status, other.status})
        or _apart(one, other)
        or other_number(one, other)
        or _turned(one, other)
        or {one.mode, other.mode} == {"visit", "phone"}
    )


def other_number(one: Telling, other: Telling) -> bool:
    """Whether both number a meeting of one kind, and otherwise: "second" and "third summit"."""
    if one.ordinals & other.ordinals:
        return False
    kinds = [{ordinal.split(" ")[1] for ordinal in t.ordinals} for t in (one, other)]
    return bool(kinds[0] & kinds[1])


def _apart(one: Telling, other: Telling) -> bool:
    """Whether both have days of their own, and those are not the same."""
    if not one.dated or not other.dated:
        return False
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    return one.first > other.last + NEAR or other.first > one.last + NEAR


def _turned(one: Telling, other: Telling) -> bool:
    """Whether those who act in one undergo it in the other, and none acts in both."""
    if not one.recipients or not other.recipients or one.actors & other.actors:
        return False
    return bool(one.actors & other.recipients or one.recipients & other.actors)


def _days(one: Telling, other: Telling) -> float | None:
    """What the days add; None where they are too far from each other."""
    if not one.is_fine or not other.is_fine:
        return None
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return None
    gap = max(one.first - other.last, other.first - one.last)
    if one.dated and other.dated:
        if (one.first, one.last) == (other.first, other.last):
            return SAME_DAY if one.first == one.last else SAME_DAYS
        return 0.0 if gap > 0 else ABOUT
    if gap > NEAR:
        return None
    return ABOUT if gap <= 0 else 0.0


def shared_words(one: Telling, other: Telling) -> float:
    """The share of the shorter sentence's words that the other has too."""
    fewer = min(len(one.words), len(other.words))
    return len(one.words & other.words) / fewer if fewer > 2 else 0.0


def _same_place(one: Telling, other: Telling) -> float:
    """1 for one place, -1 for two, 0 where that cannot be said."""
    if one.place is None or other.place is None:
        return 0.0
    if one.place == other.place:
        return 1.0
    return 0.0 if one.place[1] == other.place[1] else -1.0


def _same_persons(one: Telling, other: Telling) -> float:
    """1 where a person is named in both, -1.5 where a state sends two, 0 otherwise."""
    if one.persons & other.persons:
        return 1.0
    for kind in ("persons", "offices"):
        here: dict[str, str] = dict(getattr(one, kind))
        there: dict[str, str] = dict(getattr(other, kind))
        if any(here[code] != there[code] for code in here.keys() & there.keys()):
            return -1.5
    return 0.0


def may_swap(one: str, other: str) -> bool:
    """Whether two types may be those of one event."""
    return one == other or frozenset((one, other)) in _swapped()


@cache
def _swapped() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((row["one"], row["other"])) for row in table("swaps"))
