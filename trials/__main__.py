"""Run every trial and print one table beside the floors.

python -m trials                quality: the scorer of ../shared on its labelled files
python -m trials speed          whole read against the parse of all of the same sentences
python -m trials corpora        all of ../shared/corpora into one record
"""

import sys

from trials import corpora, jobs, memory, quality, speed

TRIALS = {
    "quality": quality.run,
    "speed": speed.run,
    "corpora": corpora.run,
    "memory": memory.run,
    "jobs": jobs.run,
}

if __name__ == "__main__":  # reading processes import this file again
    sys.exit(max(TRIALS[name]() for name in sys.argv[1:] or ["quality"]))
