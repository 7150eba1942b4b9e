"""One event of the world, from every report of it."""

from collections.abc import Iterator
from typing import Literal

from dragoman.model.event import Event, EventType
from dragoman.model.interval import Interval
from dragoman.model.party import Party
from dragoman.model.place import Place
from dragoman.model.status import Status
from dragoman.model.value import Value


class Happening(Value):
    """What one or many documents tell of: the events in ``mentions``, by publication.

    Its ``when`` is the narrowest that its mentions support, its ``status`` the furthest that
    they report. ``documents`` are the ids of those that tell of it, ``outlets`` where they
    appeared, ``origins`` how many of them are independent: copies count once. ``differences``
    says in words where the mentions disagree (days, numbers, who).
    """

    id: str
    type: EventType
    mode: str | None = None
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    when: Interval | None = None
    place: Place | None = None
    mentions: tuple[Event, ...]
    documents: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    origins: int
    differences: tuple[str, ...] = ()


class Copies(Value):
    """Documents that are one text: reprinted, updated, cut or translated back.

    ``documents`` are their ids, by publication, and what one walks through; the first is the
    origin. ``changes`` says in words what the later ones changed ("17 to 19 killed").
    """

    id: str
    documents: tuple[str, ...]
    changes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        """The documents' ids."""
        return iter(self.documents)

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self.documents)

    def __contains__(self, id: object) -> bool:
        """Whether a document is among them, by its id."""
        return id in self.documents


Verdict = Literal["same", "different", "unsure"]


class Judgement(Value):
    """A verdict on whether two entries tell of one thing; kept for ever, withdrawn at most.

    ``kind`` is what is judged: "event" (two events are one happening), "outcome" (an event
    settles an expectation) or "copy" (two documents are one text). ``by`` is a person, or the
    rule and version that judged; ``sure`` is from 0 to 1; ``made`` and ``withdrawn`` are
    times in ISO 8601, UTC. A person outranks every rule.
    """

    id: int
    kind: Literal["event", "outcome", "copy"]
    one: str
    other: str
    verdict: Verdict
    by: str
    why: str
    sure: float
    made: str
    withdrawn: str | None = None
