"""One event from many reports: the links of written reports, against how they were written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dragoman.linking import LinkedRecord, open
from dragoman.sources import document

REPORTS = Path(__file__).with_name("reports.txt")
LEAST = 0.85
"""The B-cubed F1 that must be reached."""


class Report(NamedTuple):
    """One report of a happening; ``start`` and ``end`` are where the event is named."""

    id: str
    happening: str
    day: str
    text: str
    start: int
    end: int


def run() -> int:
    """Print B-cubed precision, recall and F1, and what is linked wrongly; 1 where it is too low."""
    reports = list(read_reports())
    with open(":memory:") as record:
        record.add(
            document(r.text, id=r.id, published=r.day, outlet=f"Outlet {r.id}") for r in reports
        )
        found = _found(record, reports)
    gold = {report.id: report.happening for report in reports}
    precision, recall = _bcubed(gold, found), _bcubed(found, gold)
    f1 = 2 * precision * recall / (precision + recall)
    for id, happening in sorted(gold.items()):
        parted = [o for o in gold if gold[o] == happening and found[o] != found[id]]
        mixed = [o for o in gold if gold[o] != happening and found[o] == found[id]]
        if parted or mixed:
            print(f"{id} ({happening}): not with {parted}, but with {mixed}")
    happenings = len(set(gold.values()))
    print(f"{happenings} happenings, {len(gold)} reports")
    print(f"B-cubed: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, least {LEAST}")
    return int(f1 < LEAST)


def read_reports() -> Iterator[Report]:
    """The reports, in the order of the file."""
    happening = ""
    for number, line in enumerate(REPORTS.read_text(encoding="utf-8").splitlines()):
        if line.startswith("= "):
            happening = line[2:]
        elif line and not line.startswith("#"):
            day, marked = line.split(" | ", 1)
            start, end = marked.index("["), marked.index("]") - 1
            text = marked.replace("[", "").replace("]", "")
            yield Report(f"r{number:03}", happening, day, text, start, end)


def _found(record: LinkedRecord, reports: list[Report]) -> dict[str, str]:
    """The happening that each report's event is in; itself where no event was read there."""
    named = {report.id: report.id for report in reports}
    by_id = {report.id: report for report in reports}
    for happening in record.happenings():
        for event in happening.mentions:
            report = by_id[event.document_id]
            if event.trigger.start < report.end and report.start < event.trigger.end:
                named[report.id] = happening.id
    return named


def _bcubed(gold: Mapping[str, str], found: Mapping[str, str]) -> float:
    """The mean, over all reports, of the share of their found group that truly is with them."""
    groups: dict[str, set[str]] = defaultdict(set)
    for id, group in found.items():
        groups[group].add(id)
    shares = [
        sum(gold[other] == gold[id] for other in groups[group]) / len(groups[group])
        for id, group in found.items()
    ]
    return sum(shares) / len(shares)
