"""Which statement tells of some words."""

from bisect import bisect_right

from dragoman.model import Span, Statement

NESTED = 8
"""Statements that may begin between one and the words inside it."""


class Reported:
    """The statements of a document, to ask which of them covers some words."""

    def __init__(self, statements: tuple[Statement, ...] = ()) -> None:
        self._statements = sorted(statements, key=lambda s: (s.content.start, -s.content.end))
        self._starts = [statement.content.start for statement in self._statements]

    def over(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds ``span``."""
        at = bisect_right(self._starts, span.start)
        for statement in reversed(self._statements[max(0, at - NESTED) : at]):
            if statement.content.covers(span):
                return statement
        return None
