"""The scorer's figures beside the floors."""

import json
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from trials.shared import SHARED, missing

FLOORS = Path(__file__).with_name("floors.tsv")


class Floor(NamedTuple):
    """The least that one figure of one task must reach."""

    task: str
    file: str
    figure: str
    floor: float


def floors() -> list[Floor]:
    """The rows of floors.tsv, in order."""
    lines = FLOORS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [Floor(task, file, figure, float(floor)) for task, file, figure, floor in rows]


def run() -> int:
    """Print each figure beside its floor; 1 where one is missed."""
    if missing():
        return 0
    failed = 0
    print(f"{'task':<9}{'file':<24}{'figure':<22}{'floor':>7}{'now':>8}")
    for (task, file), rows in groupby(floors(), key=lambda row: row[:2]):
        scores = score(task, file)
        for row in rows:
            value = look_up(scores, row.figure)
            verdict = "" if value >= row.floor else "  missed"
            failed |= value < row.floor
            print(f"{task:<9}{file:<24}{row.figure:<22}{row.floor:>7.2f}{value:>8.3f}{verdict}")
    return int(failed)


def score(task: str, file: str) -> dict[str, Any]:
    """What the scorer prints last for one task on one file."""
    command = [sys.executable, str(SHARED / "gold" / "score.py"), task, str(SHARED / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return scores


def look_up(scores: dict[str, Any], figure: str) -> float:
    """The figure at a dotted path: "event+status.F1"."""
    value: Any = scores
    for part in figure.split("."):
        value = value[part]
    return float(value)
