"""Run every trial and print one table beside the floors; trials/README.md lists them."""

import sys

from trials import (
    copies,
    corpora,
    cost,
    disagreements,
    jobs,
    judged,
    linear,
    linking,
    memory,
    no_events,
    outcomes,
    quality,
    speed,
    supervised,
)

TRIALS = {
    "quality": quality.run,
    "speed": speed.run,
    "corpora": corpora.run,
    "memory": memory.run,
    "jobs": jobs.run,
    "judged": judged.run,
    "no-events": no_events.run,
    "supervised": supervised.run,
    "copies": copies.run,
    "linking": linking.run,
    "outcomes": outcomes.run,
    "disagreements": disagreements.run,
    "cost": cost.run,
    "linear": linear.run,
    "fuzz": linear.fuzz,
}

if __name__ == "__main__":  # reading processes import this file again
    sys.exit(max(TRIALS[name]() for name in sys.argv[1:] or ["quality"]))
