"""Why an expectation has its outcome, in one sentence that cites both ends."""

from collections.abc import Sequence

from dragoman.linking.outcomes.covering import Covered
from dragoman.model import Event, Expectation, Interval, Outcome


def grounds(
    expectation: Expectation,
    outcome: Outcome,
    events: Sequence[Event],
    after: Covered | None,
) -> str:
    """The sentence: what was announced where, and what became of it where."""
    announced = f'"{expectation.event.trigger.text}" in {expectation.document_id}'
    if outcome == "met":
        return f"{announced} came about: {_told(events)}"
    if outcome == "partly met":
        often = f" of {expectation.times} times" if expectation.times > 1 else ""
        return f"{announced} came about in part{often}: {_told(events)}"
    if outcome == "overtaken":
        return f"{announced} was called off, put off or replaced: {_told(events)}"
    if outcome == "missed" and events:
        return f"{announced} did not come about: {_told(events)}"
    window = expectation.window
    if outcome == "missed" and after is not None and window is not None:
        return (
            f"{announced} was to come about by {window.end}; no document tells of it, and "
            f"{after[1]} of {after[0]} speaks of the parties"
        )
    if window is None or window.end is None:
        return f"{announced} has no last day, and no document says what became of it"
    return f"{announced} is to come about by {window.end}; no document says what became of it"


def _told(events: Sequence[Event]) -> str:
    return "; ".join(f'"{e.trigger.text}"{_days(e.when)} in {e.document_id}' for e in events)


def _days(when: Interval | None) -> str:
    if when is None:
        return ""
    if when.start == when.end:
        return f" on {when.start}"
    return f" from {when.start or '...'} to {when.end or '...'}"
