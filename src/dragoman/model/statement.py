"""Who said what."""

from typing import Literal

from dragoman.model.party import Party
from dragoman.model.span import Span
from dragoman.model.status import Status
from dragoman.model.value import Value

StatementKind = Literal["direct", "indirect", "mixed"]
Turn = Literal["question", "answer"]


class Statement(Value):
    """Content attributed to a speaker; ``cue`` is None in a transcript turn.

    ``speaker`` is None where the text attributes without naming anyone. ``status`` is that of
    the saying: "denied" where somebody did not say it, "planned" where they will. ``turn`` tells
    a question from an answer in a transcript, None outside one, and ``answers`` is the id of the
    question that an answer answers. ``evidence`` is the sentence, or the run of sentences, that
    holds speaker, cue and content.
    """

    id: str
    document_id: str
    speaker: Party | None
    cue: Span | None
    content: Span
    kind: StatementKind
    audience: Party | None = None
    status: Status = "happened"
    turn: Turn | None = None
    answers: str | None = None
    evidence: Span
