"""What linking costs as a record grows: time and memory at 1,000, 10,000 and 100,000 documents.

The documents are the readings of the example dispatches, varied: other states, other days, other
words; three at a time tell of the same, and twenty come in a day. Nothing is read again, so that
only the writing and the linking are timed.
"""

import datetime as dt
import random
import resource
import statistics
import string
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman import sources
from dragoman.gazetteer import load
from dragoman.linking import LinkedRecord, open
from dragoman.model import Reading
from dragoman.model.identity import digest
from dragoman.reading.reader import read_document

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "dispatches"
BEGIN = dt.date(2015, 1, 1)
SIZES = (1_000, 10_000, 100_000)
A_DAY = 20
"""Documents that come in on one day."""

LATE = 4
"""Days by which one may come late."""

TOGETHER = 3
"""Documents that tell of the same."""

ADD_MOST = 0.300
BRIEF_MOST = 0.200
"""Seconds that adding one document, and a brief or timeline of a pair, may take."""

FREQUENT = ("KAZ", "CHN", "USA", "RUS")
"""States that one document in five is about, so that one pair has a thirtieth of all."""

OFTEN = 0.2

LAST = 200
"""Documents at the end of each size whose adding is timed one by one."""

RUNS = 5


def run() -> int:
    """Print a line for each size; 1 where a limit is passed at the largest."""
    found = [read_document(d) for d in sources.read_from(EXAMPLES) if not hasattr(d, "kind")]
    states = [code for code in _states() if code not in FREQUENT]
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "cost.db") as record:
        done, worst, slowest = 0, 0.0, 0.0
        for size in SIZES:
            began = time.perf_counter()
            record.add(_varied(found, states, done, size - LAST))
            took = time.perf_counter() - began
            each = [_timed(record, r) for r in _varied(found, states, size - LAST, size)]
            worst = max(each)
            slowest = max(_asked(record, name) for name in ("brief", "timeline"))
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            middle = statistics.median(each)
            print(
                f"{size:>7,} documents: {1000 * took / (size - LAST - done):.1f} ms each as they"
                f" came; the last {LAST} one by one: median"
                f" {1000 * middle:.1f} ms, at most {1000 * worst:.1f} ms; slower of"
                f" brief and timeline {1000 * slowest:.0f} ms; memory {memory:,.0f} MB",
                flush=True,
            )
            done = size
    return int(worst > ADD_MOST or slowest > BRIEF_MOST)


def _timed(record: LinkedRecord, reading: Reading) -> float:
    began = time.perf_counter()
    record.add([reading])
    return time.perf_counter() - began


def _asked(record: LinkedRecord, name: str) -> float:
    """The median time of a brief or timeline of the most frequent pair."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        if name == "brief":
            record.brief("KAZ", "CHN")
        else:
            record.timeline("KAZ", "CHN", most=50)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _varied(found: list[Reading], states: list[str], first: int, last: int) -> Iterator[Reading]:
    for number in range(first, last):
        yield varied(found, states, number)


def varied(found: list[Reading], states: list[str], number: int) -> Reading:
    """The reading with this number: the same on every machine."""
    chance = random.Random(number // TOGETHER)
    reading = found[chance.randrange(len(found))]
    letters = list(string.ascii_lowercase)
    chance.shuffle(letters)
    text = reading.document.text.translate(str.maketrans(string.ascii_lowercase, "".join(letters)))
    arrived = number // TOGETHER * TOGETHER // A_DAY
    shift = BEGIN + dt.timedelta(arrived - chance.randrange(LATE)) - _published(reading)
    others = FREQUENT if chance.random() < OFTEN else states
    codes = dict(zip(FREQUENT, chance.sample(list(others), len(FREQUENT)), strict=True))
    cells = _changed(reading.model_dump(), text, shift, codes, str(number))
    cells["document"]["text"] = text
    return Reading.model_validate(cells)


def _changed(value: Any, text: str, shift: dt.timedelta, codes: dict[str, str], number: str) -> Any:
    """A part of a reading with other days, states and ids, its spans cut out of the other text."""
    if isinstance(value, dt.date):
        return value + shift
    if isinstance(value, list | tuple):
        return [_changed(item, text, shift, codes, number) for item in value]
    if not isinstance(value, dict):
        return value
    found = {k: _changed(v, text, shift, codes, number) for k, v in value.items()}
    if {"start", "end", "text"} <= found.keys() and isinstance(found["start"], int):
        found["text"] = text[found["start"] : found["end"]]
    if "id" in found:
        letter = found["id"][:2] if found["id"][1:2] == "-" else ""
        found["id"] = letter + digest(found["id"], number)
    if found.get("document_id"):
        found["document_id"] = digest(found["document_id"], number)
    if "code" in found and "actor_id" in found:
        found["code"] = codes.get(found["code"], found["code"])
        found["actor_id"] = found["code"]
    return found


def _published(reading: Reading) -> dt.date:
    assert reading.document.published is not None
    return reading.document.published


def _states() -> list[str]:
    gazetteer = load()
    return [s.code for s in map(gazetteer.state, _codes()) if s is not None]


def _codes() -> list[str]:
    a = string.ascii_uppercase
    return [x + y + z for x in a for y in a for z in a]
