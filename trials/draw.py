"""Draw random entries from the corpora, to be judged by reading: ``python -m trials.draw KIND``.

KIND is events, statements or figures; a count and a seed may follow. Prints for each entry the
corpus, the document's line and the offsets, and then, for the judge's eye alone, what was read and
the words around it. Verdicts go to ``judged.tsv``, ``judged_statements.tsv`` and
``judged_figures.tsv``.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence

from dragoman.model import Event, Figure, Party, Statement
from dragoman.reading.reader import read_document
from dragoman.sources import document
from trials.shared import SHARED

COUNT = 200
SEED = 2026
LONGEST = 20_000
"""Characters of a document that are read."""

AROUND = 400
"""Characters printed before the entry's sentence."""


def draw(kind: str, count: int, seed: int) -> Iterator[str]:
    """Lines for ``count`` entries of a kind, one from each of as many documents drawn at random."""
    chance = random.Random(seed)
    places = [
        (path.name, at)
        for path in sorted((SHARED / "corpora").glob("*.jsonl"))
        for at, _ in enumerate(path.open(encoding="utf-8"))
    ]
    chance.shuffle(places)
    drawn = 0
    for corpus, at in places:
        row = json.loads((SHARED / "corpora" / corpus).read_text(encoding="utf-8").splitlines()[at])
        made = document(row["text"][:LONGEST], title=row.get("title"), published=row.get("date"))
        entries: Sequence[Event | Statement | Figure] = getattr(read_document(made), kind)
        if entries:
            yield from _told(corpus, at, made.text, row.get("date"), chance.choice(entries))
            drawn += 1
        if drawn == count:
            return


def _told(
    corpus: str, at: int, text: str, day: str | None, entry: Event | Statement | Figure
) -> Iterator[str]:
    span, read = _read(entry)
    evidence = entry.evidence
    yield f"{corpus}\t{at}\t{span[0]}\t{span[1]}"
    yield f"  READ {' '.join(read.split())}"
    before = " ".join(text[max(0, evidence.start - AROUND) : evidence.start].split())
    marked = f"{text[evidence.start : span[0]]}>>{text[span[0] : span[1]]}<<"
    marked = " ".join(f"{marked}{text[span[1] : evidence.end]}".split())
    yield f"  {day} ...{before} || {marked}"
    yield ""


def _read(entry: Event | Statement | Figure) -> tuple[tuple[int, int], str]:
    """Where an entry's words are, and what was read of them."""
    if isinstance(entry, Event):
        parties = f"{_named(entry.actors)} -> {_named(entry.recipients)}"
        span = entry.trigger
        read = f"{entry.type} {entry.status}: {parties}"
    elif isinstance(entry, Statement):
        span = entry.content
        speaker = _named((entry.speaker,) if entry.speaker else ())
        read = f"{entry.kind} {entry.status}: {speaker}"
    else:
        span = entry.text
        period = entry.period and (entry.period.start, entry.period.end)
        read = (
            f"{entry.low:g} to {entry.high:g} {entry.unit} {entry.counted} {entry.bound} "
            f"{entry.change} | {entry.measure} | {[str(day) for day in period or ()]}"
        )
    return (span.start, span.end), read


def _named(side: Sequence[Party]) -> str:
    return ", ".join(f"{p.code} [{p.mention.text if p.mention else p.name}]" for p in side)


if __name__ == "__main__":
    kind, *given = sys.argv[1:] or ["events"]
    count, seed = (*map(int, given), *(COUNT, SEED)[len(given) :])
    print("\n".join(draw(kind, count, seed)))
