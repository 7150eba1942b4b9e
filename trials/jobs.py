"""Two reading processes against one: throughput, and the same record row by row."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from dragoman.record import open as open_record
from trials.shared import SHARED, missing

DOCUMENTS = 600
ROUNDS = 3
FLOOR = 1.6


def run() -> int:
    """Print the ratio of throughputs, median of the rounds; 1 below the floor."""
    if missing():
        return 0
    ratios = []
    same = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "texts.jsonl")
        for number in range(ROUNDS):
            one, alone = read(folder, f"{number}-1.db", 1)
            two, shared = read(folder, f"{number}-2.db", 2)
            ratios.append(one / two)
            same &= alone == shared
    ratio = statistics.median(ratios)
    print(f"{DOCUMENTS} documents, two processes against one: {ratio:.2f} times as fast")
    print(f"  from {min(ratios):.2f} to {max(ratios):.2f}; floor {FLOOR}")
    print(f"  the rows are {'the same' if same else 'NOT the same'}")
    return int(ratio < FLOOR or not same)


def write(path: Path) -> None:
    """Write as many documents of the corpora as are read, as JSON lines."""
    lines = (
        line
        for corpus in sorted((SHARED / "corpora").glob("*.jsonl"))
        for line in islice(corpus.open(encoding="utf-8"), DOCUMENTS // 5)
    )
    rows = (json.dumps(json.loads(line)) for line in lines)
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def read(folder: Path, record_name: str, jobs: int) -> tuple[float, list[dict[str, object]]]:
    """Seconds for the whole command, its start included, and all rows of the record."""
    path = folder / record_name
    program = "from dragoman.cli import main; main()"
    command = [sys.executable, "-c", program, "read", str(folder / "texts.jsonl"),
               "--record", str(path), "--jobs", str(jobs)]  # fmt: skip
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    with open_record(path) as record:
        kinds = (record.events(), record.statements(), record.positions(), record.figures())
        return seconds, [row for kind in kinds for row in kind.table()]
