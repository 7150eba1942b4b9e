"""Transcript turns as statements: each one direct, without a cue."""

from collections.abc import Iterator

from dragoman.model import Statement
from dragoman.model.identity import entry_id
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page

_ROLES = (" reporter", " journalist", " correspondent")


def turn_statements(page: Page, mentions: Mentions) -> Iterator[Statement]:
    """One statement for each turn; its evidence runs from the label to the last word.

    An answer answers the last question before it.
    """
    asked = None
    for turn in page.turns:
        label = page.text[turn.label_start : turn.label_end]
        end = turn.label_end
        for role in _ROLES:
            if label.lower().endswith(role):
                end -= len(role)
        content = page.span(turn.start, turn.end)
        speaker = mentions.speaker(turn.label_start, end)
        if turn.kind == "question" and speaker.person is None:
            speaker = speaker.model_copy(update={"code": None, "name": label})
        id = entry_id("statement", page.document.id, "turn", turn.start, turn.end)
        yield Statement(
            id=id,
            document_id=page.document.id,
            speaker=speaker,
            cue=None,
            content=content,
            kind="direct",
            turn=turn.kind,
            answers=asked if turn.kind == "answer" else None,
            evidence=page.span(turn.label_start, turn.end),
        )
        asked = id if turn.kind == "question" else asked
