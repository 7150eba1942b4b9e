"""Peak memory of reading in one process, by number of documents: it should not grow."""

import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from dragoman import sources
from dragoman.record import open as open_record
from trials.shared import SHARED, missing

SIZES = (50, 200, 800)


def run() -> int:
    """Print the peak for each size; a process of its own reads each."""
    if missing():
        return 0
    for size in SIZES:
        command = [sys.executable, "-m", "trials.memory", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"{size:>6} documents: peak {done.stdout.strip()} MB")
    return 0


def read(size: int) -> None:
    """Read so many documents into a record and print this process's peak in megabytes."""
    import resource

    paths = sorted((SHARED / "corpora").glob("*.jsonl"), reverse=True)
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db") as record:
        record.add(islice(sources.read_from(paths), size))
    print(round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3))


if __name__ == "__main__":
    read(int(sys.argv[1]))
