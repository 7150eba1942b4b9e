"""Draw random events from the corpora, to be judged by reading: ``python -m trials.draw``.

Prints for each event the corpus, the document's line, the trigger's offsets, and then, for the
judge's eye alone, what was read and the words around it. Verdicts go to ``judged.tsv``.
"""

import json
import random
import sys
from collections.abc import Iterator

from dragoman.model import Event
from dragoman.reading.reader import read_document
from dragoman.sources import document
from trials.shared import SHARED

COUNT = 200
SEED = 2026
LONGEST = 20_000
"""Characters of a document that are read."""

AROUND = 400
"""Characters printed before the event's sentence."""


def draw(count: int, seed: int) -> Iterator[str]:
    """Lines for ``count`` events, one from each of as many documents drawn at random."""
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
        events = read_document(made).events
        if events:
            yield from _told(corpus, at, made.text, row.get("date"), chance.choice(events))
            drawn += 1
        if drawn == count:
            return


def _told(corpus: str, at: int, text: str, day: str | None, event: Event) -> Iterator[str]:
    def named(side: tuple[object, ...]) -> str:
        return ", ".join(
            f"{p.code} [{p.mention.text if p.mention else p.name}]"  # type: ignore[attr-defined]
            for p in side
        )

    span, evidence = event.trigger, event.evidence
    yield f"{corpus}\t{at}\t{span.start}\t{span.end}\t{event.type}\t{event.status}"
    yield f"  READ {event.type} {event.status}: {named(event.actors)} -> {named(event.recipients)}"
    before = text[max(0, evidence.start - AROUND) : evidence.start]
    marked = f"{text[evidence.start : span.start]}>>{span.text}<<{text[span.end : evidence.end]}"
    yield f"  {day} ...{' '.join(before.split())} || {' '.join(marked.split())}"
    yield ""


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    print("\n".join(draw(*(given or [COUNT, SEED]))))
