"""Figures that cannot all be true: what is listed for small stories, against what should be."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.linking import open
from dragoman.sources import document

CASES = Path(__file__).with_name("cases.txt")
LEAST_PRECISION, LEAST_RECALL = 0.95, 0.85


class Case(NamedTuple):
    """Documents with their days, and the kind of disagreement in them, or "none"."""

    kind: str
    documents: list[tuple[str, str]]


def run() -> int:
    """Print precision and recall over kinds and each case answered otherwise; 1 where too low."""
    cases = list(read_cases())
    hits = listed = expected = 0
    for number, case in enumerate(cases):
        found = answer(case)
        expected += case.kind != "none"
        listed += len(found)
        hits += case.kind in found
        if found != {case.kind} - {"none"}:
            print(f"{number}: {case.kind}, listed {sorted(found)}: {case.documents[-1][1]}")
    precision, recall = hits / listed, hits / expected
    print(f"{len(cases)} cases: precision {precision:.3f}, recall {recall:.3f}")
    return int(precision < LEAST_PRECISION or recall < LEAST_RECALL)


def read_cases() -> Iterator[Case]:
    """The cases, in the order of the file."""
    found: list[Case] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            found.append(Case(line.removeprefix("= "), []))
        elif line and not line.startswith("#"):
            day, text = line.split(" | ", 1)
            found[-1].documents.append((day, text))
    yield from found


def answer(case: Case) -> set[str]:
    """The kinds of disagreement that the record lists."""
    with open(":memory:") as record:
        record.add(
            document(text, id=f"d{number}", published=day, outlet=f"Outlet {number}")
            for number, (day, text) in enumerate(case.documents)
        )
        return {found.kind for found in record.check()}
