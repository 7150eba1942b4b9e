"""What a record holds, what its last runs did and what could not be read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.record import Record

RUNS = 5
"""Runs shown, the latest first."""

ISSUES = 10
"""Kinds of issue shown, the most frequent first, each with one example."""


def render_status(record: "Record") -> str:
    """A few lines for a terminal."""
    lines = [f"{record.path}"]
    lines += [f"  {name:<13}{count:>9,}" for name, count in record.status().items()]
    runs = list(record.runs())[-RUNS:][::-1]
    if runs:
        lines += ["", "runs"]
    for run in runs:
        lines.append(
            f"  {run.id:>4}  {run.began:%Y-%m-%d %H:%M}  version {run.version}: {run.added} added, "
            f"{run.replaced} replaced, {run.unchanged} unchanged, {len(run.issues)} issues"
        )
    counts: dict[str, int] = {}
    examples: dict[str, str] = {}
    for issue in record.issues():
        counts[issue.kind] = counts.get(issue.kind, 0) + 1
        examples.setdefault(issue.kind, issue.message)
    if counts:
        lines += ["", "could not be read"]
    for kind in sorted(counts, key=lambda kind: (-counts[kind], kind))[:ISSUES]:
        lines.append(f"  {counts[kind]:>6,}  {kind}: {examples[kind]}")
    return "\n".join(lines) + "\n"
