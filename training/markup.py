"""The shorthand in which labelled sentences are written: one line -> one labelled passage.

    wire | [a1 Tonga] [t1 recalled] its envoy from [r1 Suva]. || 1 SANCTION.withdraw happened

A line names its genre, marks spans with the roles that they have (``a`` actor, ``r``
recipient, ``t`` trigger, with the number of the event; ``a1,r2`` for two roles; spans may
nest), and gives after ``||`` each event's type, mode and status, or "none" for a candidate
that is no event. Used as a command it reads shorthand and prints the JSON lines of
``training/sentences``; a line that it cannot read is named and nothing is written.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from dragoman.model import Status
from dragoman.reading.codebook import TYPES, codebook, event_type
from training.passage import GENRES, Labelled, Offsets, Passage

_OPENING = re.compile(r"\[((?:[art]\d)(?:,[art]\d)*) ")
_LABEL = re.compile(r"(\d) (?:none|([A-Z]+)(?:\.([a-z-]+))? ([a-z]+))")


class MarkupError(ValueError):
    """A line of shorthand that does not say what it should."""


def read_line(line: str) -> Passage:
    """The passage that a line of shorthand describes. Raises MarkupError."""
    head, bar, labels = line.strip().rpartition(" || ")
    genre, pipe, marked = head.partition(" | ")
    if not bar or not pipe:
        raise MarkupError("expected 'genre | marked text || labels'")
    if genre not in GENRES:
        raise MarkupError(f"genre {genre!r} is none of {', '.join(GENRES)}")
    text, spans = _unmarked(marked)
    events = tuple(_event(label, spans) for label in labels.split("; "))
    unlabelled = {number for _, number in spans} - {
        label.split(" ")[0] for label in labels.split("; ")
    }
    if unlabelled:
        raise MarkupError(f"no label for event {', '.join(sorted(unlabelled))}")
    return Passage(genre=genre, text=text, events=events)


def _unmarked(marked: str) -> tuple[str, dict[tuple[str, str], list[Offsets]]]:
    """The text without its marks, and the spans of each role of each event."""
    spans: dict[tuple[str, str], list[Offsets]] = defaultdict(list)
    stack: list[tuple[list[str], int]] = []
    text = ""
    at = 0
    while at < len(marked):
        opening = _OPENING.match(marked, at)
        if opening:
            stack.append((opening[1].split(","), len(text)))
            at = opening.end()
            continue
        if marked[at] == "]" and stack:
            roles, start = stack.pop()
            for role in roles:
                spans[role[0], role[1:]].append((start, len(text)))
        elif marked[at] in "[]":
            raise MarkupError(f"a stray bracket after {text[-20:]!r}")
        else:
            text += marked[at]
        at += 1
    if stack:
        raise MarkupError(f"a bracket that opens before {text[stack[-1][1] :][:20]!r} never closes")
    if "  " in text or text != text.strip():
        raise MarkupError("spaces are doubled or stand at an end of the text")
    return text, {key: sorted(found) for key, found in spans.items()}


def _event(label: str, spans: dict[tuple[str, str], list[Offsets]]) -> Labelled:
    found = _LABEL.fullmatch(label.strip())
    if found is None:
        raise MarkupError(f"label {label!r} is not 'number TYPE.mode status' or 'number none'")
    number, type_, mode, status = found.groups()
    actors, recipients, triggers = (tuple(spans.get((role, number), ())) for role in "art")
    if not actors and not recipients:
        raise MarkupError(f"event {number} has no party marked")
    if len(triggers) > 1:
        raise MarkupError(f"event {number} has {len(triggers)} triggers, expected one")
    if type_ is not None:
        _check(number, type_, mode, status)
        if not triggers:
            raise MarkupError(f"event {number} has no trigger")
    return Labelled(
        type=type_ or "none",
        mode=mode,
        status=status,
        trigger=triggers[0] if triggers else None,
        actors=actors,
        recipients=recipients,
    )


def _check(number: str, type_: str, mode: str | None, status: str) -> None:
    if type_ not in TYPES:
        raise MarkupError(f"event {number}: {type_} is no PLOVER type")
    if status not in get_args(Status):
        raise MarkupError(f"event {number}: {status!r} is none of {', '.join(get_args(Status))}")
    if mode is not None and mode not in codebook().modes(event_type(type_)):
        raise MarkupError(f"event {number}: {type_} has no mode {mode!r}")


def main(lines: Iterable[str]) -> int:
    """Print each line as JSON, or every line that cannot be read; 1 where there was one."""
    read: list[Passage] = []
    wrong = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            read.append(read_line(line))
        except MarkupError as error:
            print(f"line {number}: {error}: {line.strip()[:60]}", file=sys.stderr)
            wrong += 1
    if not wrong:
        for passage in read:
            print(json.dumps(passage.as_row(), ensure_ascii=False))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.stdin))
