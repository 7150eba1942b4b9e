"""Who did what with whom."""

from typing import Literal

from dragoman.model.interval import Interval
from dragoman.model.party import Party
from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.model.statement import Statement
from dragoman.model.status import Status
from dragoman.model.value import Value

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


class Label(Value):
    """What the classifier says of a candidate: a PLOVER type or "none", and how sure (0 to 1)."""

    type: EventType | Literal["none"]
    score: float


class Event(Value):
    """One political interaction that a document reports, announces, wishes for or denies.

    ``type`` and ``mode`` are PLOVER's, ``quad`` its class (1 verbal cooperation, 2 material
    cooperation, 3 verbal conflict, 4 material conflict), ``score`` its intensity (-10 to 10);
    ``cameo`` is the CAMEO code beside them. In a symmetric event every party is an actor and
    ``recipients`` is empty. ``times`` is how often, where the words say ("twice" is 2).
    ``hedge`` holds the words that give the status where the trigger's own form does not.
    ``contexts`` are PLOVER's, by the words of the sentence ("economic", "military").
    ``statement`` is the statement that reports the event, None where the document itself does.
    """

    id: str
    document_id: str
    type: EventType
    mode: str | None = None
    cameo: str | None = None
    quad: Literal[1, 2, 3, 4]
    score: float
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    when: Interval | None = None
    place: Place | None = None
    times: int | None = None
    trigger: Span
    hedge: Span | None = None
    contexts: tuple[str, ...] = ()
    evidence: Span
    statement: Statement | None = None
