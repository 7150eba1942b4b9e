"""What in a text is no running prose: title, publication line, dateline, captions, boilerplate."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Segment
from dragoman.sources.patterns import (
    AGENCY_DATELINE,
    BOILERPLATE,
    CAPTION,
    NOTE,
    PUBLICATION,
    published_on,
    timezone_in,
)

LONGEST_TITLE = 200
"""Characters; a longer first line is a paragraph."""

HEAD_LINES = 6
"""Lines at the top in which a publication line may stand."""

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the shape of a text tells: its segments, and the facts in its head."""

    title: str | None = None
    published: dt.date | None = None
    timezone: str | None = None
    outlet: str | None = None
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than blanks, trimmed."""

    start: int
    end: int
    words: str


def layout(text: str, title: str | None = None) -> Layout:
    """Find the segments of ``text``, and what its head says of title, day and outlet.

    A first line is the title where a publication line, a blank line or a caption follows it
    and it ends without a stop, or where it repeats the caller's ``title``.
    """
    lines = [
        Line(
            m.start() + len(m[0]) - len(m[0].lstrip()),
            m.end() - len(m[0]) + len(m[0].rstrip()),
            m[0].strip(),
        )
        for m in _LINE.finditer(text)
        if m[0].strip()
    ]
    segments = dict(_marked(text, lines))
    heading = _title_line(text, lines, title)
    if heading is not None and heading not in segments:
        segments[heading] = Segment(kind="title", start=heading.start, end=heading.end)
    publication = next((n for n in lines[:HEAD_LINES] if _kind(segments, n) == "publication"), None)
    words = publication.words if publication else ""
    dateline, outlet = _dateline(text, lines, segments)
    return Layout(
        title=heading.words if heading is not None else None,
        published=published_on(words),
        timezone=timezone_in(words),
        outlet=outlet,
        segments=tuple(sorted([*segments.values(), *dateline], key=lambda segment: segment.start)),
    )


def _marked(text: str, lines: list[Line]) -> Iterator[tuple[Line, Segment]]:
    """Lines that are wholly something else than prose."""
    for number, line in enumerate(lines):
        kind = _line_kind(line.words, number)
        if kind is not None:
            yield line, Segment(kind=kind, start=line.start, end=line.end)


def _line_kind(words: str, number: int):  # type: ignore[no-untyped-def]
    if len(words) > 400:
        return None
    if NOTE.fullmatch(words):
        return "note"
    if number < HEAD_LINES and PUBLICATION.match(words):
        return "publication"
    if CAPTION.search(words) and len(words) < 250:
        return "caption"
    if BOILERPLATE.match(words):
        return "boilerplate"
    return None


def _kind(segments: dict[Line, Segment], line: Line) -> str | None:
    return segments[line].kind if line in segments else None


def _title_line(text: str, lines: list[Line], title: str | None) -> Line | None:
    if not lines or len(lines[0].words) > LONGEST_TITLE:
        return None
    first = lines[0]
    if title is not None:
        return first if first.words == title.strip() else None
    if len(lines) < 2 or first.words[-1] in '.!?:;,"\u201d' or AGENCY_DATELINE.match(first.words):
        return None
    second = lines[1]
    apart = text.count("\n", first.end, second.start) > 1
    headed = PUBLICATION.match(second.words) or CAPTION.search(second.words)
    if apart or headed or AGENCY_DATELINE.match(second.words):
        return first if _line_kind(first.words, 0) is None else None
    return None


def _dateline(
    text: str, lines: list[Line], segments: dict[Line, Segment]
) -> tuple[list[Segment], str | None]:
    """The dateline in front of the first line of prose, and the agency that it names."""
    first = next((line for line in lines if line not in segments), None)
    if first is None:
        return [], None
    found = AGENCY_DATELINE.match(text, first.start, first.end)
    if found is None:
        return [], None
    return [Segment(kind="dateline", start=first.start, end=found.end())], found["agency"]
