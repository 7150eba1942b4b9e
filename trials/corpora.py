"""All of the corpora into one record: rates, peak memory and the most frequent issues."""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from dragoman import sources
from dragoman.record import open as open_record
from trials.shared import SHARED, missing

SHOWN = 10
JOBS = 2


def run() -> int:
    """Read everything and print what it took; fails only by crashing."""
    if missing():
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpora.db"
        began = time.perf_counter()
        with open_record(path) as record:
            run = record.add(
                sources.read_from(sorted((SHARED / "corpora").glob("*.jsonl"))),
                jobs=JOBS,
                options={"jobs": JOBS},
            )
            seconds = time.perf_counter() - began
            sentences = record.status()["sentences"]
        size = path.stat().st_size / 1e6
    print(f"{run.added:,} documents, {sentences:,} sentences in {seconds:.0f} s, {JOBS} processes")
    print(f"  {run.added / seconds:.1f} documents/s, {sentences / seconds:.0f} sentences/s")
    print(
        f"  peak memory of the writer {peak_memory():.0f} MB; of a reader: python -m trials memory"
    )
    print(f"  record {size:.0f} MB; {', '.join(f'{n:,} {kind}' for kind, n in run.counts.items())}")
    for kind, count in Counter(issue.kind for issue in run.issues).most_common(SHOWN):
        print(f"  {count:>6,}  {kind}")
    return 0


def peak_memory() -> float:
    """Megabytes resident at most in this process."""
    if sys.platform == "win32":
        return float("nan")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
