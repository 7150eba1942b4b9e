"""What is still to come."""

import pytest

import dragoman
from dragoman.model import Event, Span
from dragoman.model.status import Status
from dragoman.reading.expectations import expectations

TRIGGER = Span(start=0, end=5, text="visit")


def event(status: Status, times: int | None = None) -> Event:
    """An event of some status."""
    return Event(
        id=f"e-{status}",
        document_id="d-1",
        type="CONSULT",
        quad=1,
        score=2.5,
        status=status,
        times=times,
        trigger=TRIGGER,
        evidence=TRIGGER,
    )


@pytest.mark.parametrize("status", ["planned", "possible", "wished", "conditional"])
def test_what_is_to_come(status: Status) -> None:
    """A planned, possible, wished or conditional event is an expectation, once by default."""
    (found,) = expectations([event(status)])
    assert (found.event.status, found.times, found.window) == (status, 1, None)
    assert found.id.startswith("x-")


@pytest.mark.parametrize("status", ["happened", "ongoing", "denied"])
def test_what_is_settled(status: Status) -> None:
    """What happened, is under way or was denied is no expectation."""
    assert expectations([event(status)]) == ()


def test_how_often() -> None:
    """An event announced twice over must happen twice."""
    (found,) = expectations([event("planned", times=2)])
    assert found.times == 2


def test_expectations_of_a_text() -> None:
    """A reading's expectations are its own events still to come."""
    reading = dragoman.read("China will host a summit with Japan in 2026.", published="2025-01-10")
    (found,) = reading.expectations
    assert found.event in reading.events
    assert found.window is not None
    assert found.window.start is not None
    assert found.window.start.year == 2026
