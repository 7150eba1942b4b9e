"""Two parties month by month, as a table with bars for a terminal, and as an SVG plot."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from dragoman.model import Month

WIDTH = 30
"""Signs in the longest bar on a terminal."""

SHORT_GAP = 2
"""Months without a happening that are still shown one by one."""

BLOCKS = " ▏▎▍▌▋▊▉█"

WIDE, HIGH, EDGE, MIDDLE = 760, 372, 46, 170
"""The plot's size, the room for its axis, and the height of its zero line, in pixels."""


class Class(NamedTuple):
    """One of PLOVER's quad classes: its field, its name, its colour, its side of zero."""

    field: str
    name: str
    colour: str
    side: int


CLASSES = (
    Class("verbal_cooperation", "verbal cooperation", "#8ab6d6", 1),
    Class("material_cooperation", "material cooperation", "#2f6690", 1),
    Class("verbal_conflict", "verbal conflict", "#f0a986", -1),
    Class("material_conflict", "material conflict", "#b5442e", -1),
)


def bars(months: Sequence[Month]) -> str:
    """One line for each month: its counts, its mean score, and a bar of its happenings."""
    most = max((month.happenings for month in months), default=1) or 1
    lines = ["month     coop.  conflict  score"]
    for month in _shown(months):
        if month is None:
            lines.append("...")
            continue
        good = month.verbal_cooperation + month.material_cooperation
        bad = month.verbal_conflict + month.material_conflict
        score = f"{month.score:+5.1f}" if month.score is not None else "     "
        bar = _bar(month.happenings / most)
        lines.append(f"{month.first:%Y-%m} {good:8d} {bad:9d} {score}  {bar}".rstrip())
    return "\n".join(lines)


def _shown(months: Sequence[Month]) -> Iterator[Month | None]:
    """The months, None in the place of several in a row in which nothing happened."""
    for happens, several in groupby(months, key=lambda month: month.happenings > 0):
        run = list(several)
        yield from run if happens or len(run) <= SHORT_GAP else [None]


def _bar(share: float) -> str:
    eighths = round(share * WIDTH * 8)
    return BLOCKS[8] * (eighths // 8) + BLOCKS[eighths % 8].strip()


def plot(one: str, other: str, months: Sequence[Month]) -> str:
    """An SVG of the months: cooperation above the line, conflict below it, the classes stacked."""
    title = escape(f"{one} and {other}, month by month")
    span = f"{months[0].first:%Y-%m} to {months[-1].first:%Y-%m}" if months else "nothing happened"
    says = escape(f"Happenings by PLOVER class, {span}; cooperation above the line.")
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img"'
        ' aria-labelledby="t d" font-family="Georgia, serif" font-size="12">',
        f'<title id="t">{title}</title>',
        f'<desc id="d">{says}</desc>',
        f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>',
        f'<text x="{EDGE}" y="20" font-size="15">{title}</text>',
        *_columns(months),
        f'<line x1="{EDGE}" x2="{WIDE - 10}" y1="{MIDDLE}" y2="{MIDDLE}" stroke="#333"/>',
        *_legend(),
        "</svg>",
    ]) + "\n"  # fmt: skip


def _columns(months: Sequence[Month]) -> Iterator[str]:
    """The stacked columns, the scale beside them and the years below."""
    most = max((max(_stack(month, 1), _stack(month, -1)) for month in months), default=0) or 1
    step = (WIDE - EDGE - 10) / max(1, len(months))
    scale = (MIDDLE - 40) / most
    for sign in (1, -1):
        y = MIDDLE - sign * most * scale
        yield f'<text x="{EDGE - 6}" y="{y + 4:.1f}" text-anchor="end">{most}</text>'
        yield f'<line x1="{EDGE}" x2="{WIDE - 10}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
    for number, month in enumerate(months):
        x = EDGE + number * step
        for sign in (1, -1):
            reached = 0
            for kind in CLASSES:
                count = getattr(month, kind.field) if kind.side == sign else 0
                if count:
                    top = reached + count if sign > 0 else -reached
                    yield (
                        f'<rect x="{x:.1f}" y="{MIDDLE - top * scale:.1f}" '
                        f'width="{max(1.0, step - 1):.1f}" height="{count * scale:.1f}" '
                        f'fill="{kind.colour}"><title>{month.first:%Y-%m}: {count} '
                        f"{kind.name}</title></rect>"
                    )
                    reached += count
        if month.first.month == 1 or number == 0:
            yield f'<text x="{x:.1f}" y="{HIGH - 46}">{month.first.year}</text>'


def _stack(month: Month, side: int) -> int:
    return sum(getattr(month, kind.field) for kind in CLASSES if kind.side == side)


def _legend() -> Iterator[str]:
    for number, kind in enumerate(CLASSES):
        x = EDGE + number * 175
        yield f'<rect x="{x}" y="{HIGH - 20}" width="11" height="11" fill="{kind.colour}"/>'
        yield f'<text x="{x + 16}" y="{HIGH - 10}">{kind.name}</text>'
