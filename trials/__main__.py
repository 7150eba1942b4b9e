"""Run every trial and print one table beside the floors.

python -m trials                quality: the scorer of ../shared on its labelled files
python -m trials speed          whole read against the parse of all of the same sentences
python -m trials corpora        all of ../shared/corpora into one record
python -m trials no-events      sentences that report nothing, and how many give an event
python -m trials judged         200 events of the corpora, judged by reading
python -m trials supervised     PLV with its own training pairs added, in five folds
"""

import sys

from trials import corpora, jobs, judged, memory, no_events, quality, speed, supervised

TRIALS = {
    "quality": quality.run,
    "speed": speed.run,
    "corpora": corpora.run,
    "memory": memory.run,
    "jobs": jobs.run,
    "judged": judged.run,
    "no-events": no_events.run,
    "supervised": supervised.run,
}

if __name__ == "__main__":  # reading processes import this file again
    sys.exit(max(TRIALS[name]() for name in sys.argv[1:] or ["quality"]))
