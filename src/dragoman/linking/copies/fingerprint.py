"""What a text is known by: its runs of words, the names and numbers in it, and their bands."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from dragoman.model import Document

RUN = 3
"""Words in a run. Two texts of different hands on one event share few runs of three."""

LEAD = 60
"""Words at the beginning that are looked for apart: a text that was cut keeps those."""

ROWS = 3
BANDS = {"whole": 20, "lead": 12, "names": 12}
"""Bands of ``ROWS`` hashes by which texts are found: two that share half of their runs are missed
once in fourteen by the whole, and then found by the lead or by the names (trial: copies)."""

SEED = 1648

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_NAME = re.compile(r"[A-Z]\w+|\d[\d.,]*")


class Fingerprint:
    """A document's text for comparison; what is no prose (a dateline, a caption) is left out."""

    def __init__(self, document: Document) -> None:
        self._prose = prose(document)

    @cached_property
    def words(self) -> list[str]:
        """The words, in lower case, in order."""
        return [w.lower() for w in _WORD.findall(self._prose)]

    @cached_property
    def runs(self) -> frozenset[str]:
        """Every run of three words."""
        return frozenset(_runs(self.words, RUN))

    @cached_property
    def names(self) -> frozenset[str]:
        """Every two names or numbers that follow each other, whatever stands between."""
        common = set(re.findall(r"\b[a-z]\w+", self._prose))
        found = [n.rstrip(".,") for n in _NAME.findall(self._prose) if n.lower() not in common]
        return frozenset(_runs(found, 2))

    def bands(self) -> set[int]:
        """The bands of the whole, of the lead and of the names, as 63-bit numbers."""
        lead = frozenset(_runs(self.words[:LEAD], RUN))
        return {
            band
            for kind, items in (("whole", self.runs), ("lead", lead), ("names", self.names))
            for band in _bands(kind, items)
        }


def prose(document: Document) -> str:
    """The text of a document without its marked segments."""
    parts, at = [], 0
    for segment in document.segments:
        parts.append(document.text[at : segment.start])
        at = max(at, segment.end)
    return " ".join([*parts, document.text[at:]])


def _runs(words: Sequence[str], length: int) -> Iterator[str]:
    for start in range(len(words) - length + 1):
        yield " ".join(words[start : start + length])


def _bands(kind: str, items: Iterable[str]) -> Iterator[int]:
    from rensa import RMinHash

    found = sorted(items)
    if not found:
        return
    sketch = RMinHash(num_perm=BANDS[kind] * ROWS, seed=SEED)
    sketch.update(found)
    digest = sketch.digest()
    for number in range(BANDS[kind]):
        hashes = digest[number * ROWS : (number + 1) * ROWS]
        yield _hashed(f"{kind} {number} {hashes}")


def _hashed(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest()) >> 1
