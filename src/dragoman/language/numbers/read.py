"""Text -> every number in it that measures something."""

from dataclasses import replace

from dragoman.language.numbers.amounts import amounts
from dragoman.language.numbers.contexts import measures_something, points_to_whole
from dragoman.language.numbers.counting import bound_of, noun_after, single_after
from dragoman.language.numbers.measures import Measure, measure, yuan_context
from dragoman.language.numbers.quantity import Quantity
from dragoman.language.numbers.ranges import joined


def numbers(text: str) -> tuple[Quantity, ...]:
    """Every number in ``text`` that measures something, in order; none overlap.

    Money, shares, weights and other units, and counts. No dates, years, ages, durations,
    times of day, ordinals, labels ("Article 5", "Boeing 737"), and nothing indeterminate
    ("dozens"). Time is linear in the length of ``text``.
    """
    found = [measured for amount in amounts(text) if (measured := measure(text, amount))]
    yuan = any(one.unit == "JPY" for one in found) and yuan_context(text)
    quantities: list[Quantity] = []
    for one in joined(text, found):
        made = _quantity(text, one, yuan=yuan)
        if made is not None and (not quantities or quantities[-1].end <= made.start):
            quantities.append(made)
    return tuple(quantities)


def _quantity(text: str, one: Measure, *, yuan: bool) -> Quantity | None:
    """The measure as a quantity, None where it measures nothing."""
    bound = bound_of(text, one.start, one.end)
    made = Quantity(
        one.start, one.end, one.amount.end, one.low, one.high, one.unit or "count", None, bound
    )
    if one.unit is not None:
        yen_sign = one.unit == "JPY" and text[one.start] in "¥￥"
        return replace(made, unit="CNY") if yuan and yen_sign else made
    single = one.low == one.high == 1
    bounded = bound != "exact"
    if one.amount.share:
        return made if points_to_whole(text, one, bounded=bounded) else None
    noun = single_after(text, one.end) if single else noun_after(text, one.end)
    if single and noun is None and not one.amount.digits:
        return None
    if not measures_something(text, one, counted=noun is not None, bounded=bounded):
        return None
    return made if noun is None else replace(made, end=noun[0], counted=noun[1])
