"""Who said what."""

from typing import Literal

from dragoman.model.party import Party
from dragoman.model.span import Span
from dragoman.model.value import Value

StatementKind = Literal["direct", "indirect", "mixed"]
Turn = Literal["question", "answer"]


class Statement(Value):
    """Content attributed to a speaker; ``cue`` is None in a transcript turn.

    ``speaker`` is None where the text attributes without naming anyone. ``turn`` tells a
    question from an answer in a transcript, None outside one. ``evidence`` is the sentence,
    or the run of sentences, that holds speaker, cue and content.
    """

    id: str
    document_id: str
    speaker: Party | None
    cue: Span | None
    content: Span
    kind: StatementKind
    audience: Party | None = None
    turn: Turn | None = None
    evidence: Span
