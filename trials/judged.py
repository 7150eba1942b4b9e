"""Events drawn from the corpora and judged by reading: how many have type, parties, status right.

``judged.tsv`` holds offsets and verdicts and none of the texts; ``trials/draw.py`` drew them.
"""

from collections import Counter
from pathlib import Path

VERDICTS = Path(__file__).with_name("judged.tsv")
LEAST = {"type": 0.85, "parties": 0.85, "status": 0.90}


def run() -> int:
    """Print the share of right verdicts beside what was asked; 1 where one is below."""
    if not VERDICTS.exists():
        print(f"skipped: nobody has judged yet; draw with trials/draw.py and fill {VERDICTS.name}")
        return 0
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    right: Counter[str] = Counter()
    for row in rows:
        right.update(name for name, verdict in zip(header, row, strict=True) if verdict == "right")
    failed = 0
    for name, least in LEAST.items():
        share = right[name] / len(rows)
        failed |= share < least
        print(f"{name:<8} right in {right[name]} of {len(rows)}: {share:.1%}, asked {least:.0%}")
    return int(failed)
