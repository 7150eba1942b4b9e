"""Where somebody stands on a matter."""

from typing import Literal

from dragoman.model.party import Party
from dragoman.model.span import Span
from dragoman.model.statement import Statement
from dragoman.model.value import Value

Stance = Literal["supports", "opposes", "calls for"]


class Position(Value):
    """A holder's stance on a matter, in the document's words."""

    id: str
    document_id: str
    holder: Party
    stance: Stance
    matter: Span
    towards: Party | None = None
    statement: Statement | None = None
    evidence: Span
