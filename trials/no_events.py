"""Sentences that name two states and report nothing: how many of them give an event.

The 300 sentences of ``no_events.txt`` were written for this project, apart from those that the
network learns, and are never trained on.
"""

from pathlib import Path

import dragoman

SENTENCES = Path(__file__).with_name("no_events.txt")
CEILING = 0.03
DAY = "2024-05-15"


def run() -> int:
    """Print the share and the sentences that give an event; 1 where there are too many."""
    sentences = SENTENCES.read_text(encoding="utf-8").splitlines()
    wrong = 0
    for sentence in sentences:
        events = dragoman.read(sentence, published=DAY).events
        wrong += bool(events)
        for event in events:
            print(f"  {event.type} {event.status} {event.trigger.text!r}: {sentence}")
    share = wrong / len(sentences)
    print(
        f"{wrong} of {len(sentences)} sentences give an event: {share:.1%}, at most {CEILING:.0%}"
    )
    return int(share > CEILING)
