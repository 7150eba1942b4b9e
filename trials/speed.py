"""Whole ``read`` on one core against spaCy's own parse of all of the same sentences.

Both run in this process, in turn, several times; the figure is the median of the ratios.
"""

import json
import statistics
import time
from collections.abc import Callable

from dragoman.language import parser, split
from dragoman.model import Document
from dragoman.reading.reader import read_document
from dragoman.sources import document
from trials.shared import SHARED, missing

ROUNDS = 5
CEILING = 2.5
SAMPLE = 12
"""Documents taken from each corpus, evenly spaced."""


def run() -> int:
    """Print the ratio, its spread and the gate's pass rate; 1 where the ceiling is passed."""
    if missing():
        return 0
    documents = list(sample())
    readings = [read_document(d) for d in documents]  # and everything is loaded
    ratios = []
    for _ in range(ROUNDS):
        reading = timed(lambda: [read_document(d) for d in documents])
        parsing = timed(lambda: [parser().parse(d.text, split(d)) for d in documents])
        ratios.append(reading / parsing)
    sentences = sum(r.sentences for r in readings)
    parsed = sum(r.parsed for r in readings)
    ratio = statistics.median(ratios)
    print(f"read / parse of the same {sentences:,} sentences: median {ratio:.2f} of {ROUNDS}")
    print(f"  from {min(ratios):.2f} to {max(ratios):.2f}; ceiling {CEILING}")
    print(f"  the gate passes {parsed / sentences:.1%}")
    return int(ratio > CEILING)


def sample() -> list[Document]:
    """Documents from every corpus, the same ones each time."""
    found = []
    for path in sorted((SHARED / "corpora").glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines[:: max(1, len(lines) // SAMPLE)]:
            row = json.loads(line)
            found.append(
                document(row["text"][:20_000], title=row.get("title"), published=row.get("date"))
            )
    return found


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
