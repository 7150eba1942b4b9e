"""What in a text is no running prose: title, publication line, dateline, captions, boilerplate."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Segment
from dragoman.model.document import SegmentKind
from dragoman.sources.dates import printed_day, printed_zone
from dragoman.sources.headline import headline
from dragoman.sources.marks import datelines, inline, kind_of

HEAD_LINES = 6
"""Lines at the top in which a publication line may stand."""

TAIL_LINES = 4
"""Lines at the bottom that may sign a text off with its day, or end in credits."""

LONGEST_DATELINE = 120
"""Characters in which a dateline must be complete."""

SHORTEST_REPEATED = 20
LONGEST_REPEATED = 250
"""Characters of a line that, repeated word for word, is taken for a caption."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than blanks, trimmed; ``apart`` where a blank line stands before."""

    start: int
    end: int
    words: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What the shape of a text tells: its segments, and the facts in its head."""

    title: str | None = None
    published: dt.date | None = None
    timezone: str | None = None
    outlet: str | None = None
    segments: tuple[Segment, ...] = ()


def layout(text: str, title: str | None = None) -> Layout:
    """Find the segments of ``text``, and what it says of its own title, day, zone and outlet.

    ``title`` is the caller's: a line that repeats it is marked as the title. Segments are
    sorted and do not overlap; each holds words.
    """
    lines = list(lines_of(text))
    kinds = _kinds(lines, title)
    dateline, outlet = _dateline(text, lines, kinds)
    printed = [line.words for n, line in enumerate(lines) if kinds[n] == "publication"]
    if dateline is not None:
        printed.append(text[dateline.start : dateline.end])
    marked = [
        Segment(kind=kind, start=line.start, end=line.end)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is not None
    ]
    ends = _line_ends(text, lines, kinds, dateline)
    return Layout(
        title=next((line.words for n, line in enumerate(lines) if kinds[n] == "title"), None),
        published=_first_day(printed),
        timezone=next((zone for words in printed if (zone := printed_zone(words))), None),
        outlet=outlet,
        segments=tuple(sorted([*marked, *ends], key=lambda segment: segment.start)),
    )


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that hold words, in order."""
    position = 0
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        breaks = text.count("\n", position, start) or text.count("\r", position, start)
        yield Line(start, start + len(words), words, breaks > 1)
        position = start + len(words)


def _kinds(lines: list[Line], title: str | None) -> list[SegmentKind | None]:
    """What each line is, None for prose."""
    kinds = [
        kind_of(
            # The first line goes on from nothing, so a small letter there means nothing.
            line.words if n else line.words[0].upper() + line.words[1:],
            in_head=n < HEAD_LINES,
            at_edge=n < HEAD_LINES or n >= len(lines) - TAIL_LINES,
        )
        for n, line in enumerate(lines)
    ]
    heading = (title or "").strip()
    top = next((n for n, kind in enumerate(kinds[:HEAD_LINES]) if kind is None), None)
    if top is not None and headline(lines[top:], kinds[top:], _is_dateline, heading):
        kinds[top] = "title"
        heading = lines[top].words
    for n, line in enumerate(lines):
        if kinds[n] is None and heading and line.words == heading:
            kinds[n] = "title"
    _mark_repeated(lines, kinds)
    return kinds


def _mark_repeated(lines: list[Line], kinds: list[SegmentKind | None]) -> None:
    """Mark a line that stands twice, apart from its paragraphs and without a stop, as a caption."""
    first: dict[str, int] = {}
    for n, line in enumerate(lines):
        if kinds[n] is not None or not _may_be_caption(line):
            continue
        earlier = first.setdefault(line.words, n)
        if earlier < n:
            kinds[earlier] = kinds[n] = "caption"


def _may_be_caption(line: Line) -> bool:
    words = line.words
    return (
        line.apart
        and SHORTEST_REPEATED <= len(words) <= LONGEST_REPEATED
        and words[0].isupper()
        and words[-1].isalnum()
    )


def _is_dateline(words: str) -> bool:
    return any(shape.match(words, 0, LONGEST_DATELINE) for shape in datelines())


def _dateline(
    text: str, lines: list[Line], kinds: list[SegmentKind | None]
) -> tuple[Segment | None, str | None]:
    """The dateline in front of the first line of prose, and the agency that it names."""
    first = next((line for n, line in enumerate(lines) if kinds[n] is None), None)
    if first is None:
        return None, None
    stop = min(first.end, first.start + LONGEST_DATELINE)
    for shape in datelines():
        if found := shape.match(text, first.start, stop):
            agency = found.groupdict().get("agency")
            segment = Segment(kind="dateline", start=first.start, end=found.end())
            return segment, agency.strip() if agency else None
    return None, None


def _line_ends(
    text: str, lines: list[Line], kinds: list[SegmentKind | None], dateline: Segment | None
) -> Iterator[Segment]:
    """The dateline, and the credits with which one of the last lines of prose ends."""
    if dateline is not None:
        yield dateline
    for n in range(max(0, len(lines) - TAIL_LINES), len(lines)):
        start = lines[n].start
        if dateline is not None and start == dateline.start:
            start = dateline.end
        if kinds[n] is None and (found := inline(text, start, lines[n].end)):
            yield Segment(kind="boilerplate", start=found[0], end=found[1])


def _first_day(printed: list[str]) -> dt.date | None:
    """The first day that the lines give, those of an update last."""
    ordered = sorted(printed, key=lambda words: words.lower().startswith(("updated", "last ")))
    return next((day for words in ordered if (day := printed_day(words))), None)
