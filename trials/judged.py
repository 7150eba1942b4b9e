"""Drawn from the corpora and judged by reading: events, statements, figures and links.

The tables ``judged*.tsv`` hold offsets and verdicts and none of the texts; ``trials/draw.py`` drew
all but the links. The value of a figure counts with its unit.
"""

from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).parent
LEAST = {
    "judged.tsv": {"type": 0.85, "parties": 0.85, "status": 0.90},
    "judged_statements.tsv": {"speaker": 0.92, "content": 0.90},
    "judged_figures.tsv": {"value": 0.96, "measure": 0.80, "period": 0.80},
    "judged_links.tsv": {"same": 0.85},
}
"""The share of right verdicts that is asked, by file and column."""


def run() -> int:
    """Print the share of right verdicts beside what was asked; 1 where one is below."""
    return max(_judged(name, least) for name, least in LEAST.items())


def _judged(name: str, asked: dict[str, float]) -> int:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    right: Counter[str] = Counter()
    for row in rows:
        right.update(key for key, verdict in zip(header, row, strict=True) if verdict == "right")
    failed = 0
    for key, least in asked.items():
        share = right[key] / len(rows)
        failed |= share < least
        print(f"{name}: {key:<8} right in {right[key]} of {len(rows)}, {share:.1%}, "
              f"asked {least:.0%}")  # fmt: skip
    return int(failed)
