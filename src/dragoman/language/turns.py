"""Transcript turns: who holds the floor, from which word to which.

A turn opens with a label at a line's start ("Guo Jiakun: ...", "THE PRESIDENT:", "Q",
"South China Morning Post reporter:") and runs, over paragraphs, until the next one. Notes,
headings, captions and lists look alike; so a label that is a mere name counts only where the
text around it is a transcript.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from dragoman.model import Segment

TurnKind = Literal["question", "answer"]

LONGEST_LABEL = 80
"""Characters that a label may have."""

_LABEL = re.compile(
    r"[ \t\u00a0>*#_]{0,6}(?P<label>[^\W\d_](?:[^\n\r:\uff1a]{0,78}[^\s:\uff1a*_])?)"
    r"[*_ \u00a0]{0,3}[:\uff1a](?=[\s*]|[\"\u201c\u2014-]|$)[*_]{0,3}"
)
_BARE_QUESTION = re.compile(
    r"[ \t\u00a0]{0,6}(?P<label>Q)[ \t\u00a0]{1,12}(?=[^\W\d_]|[\u2014\u2013-])"
)
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$")
_WORD = re.compile(r"[\w'\u2019.&-]+")
_SMALL = frozenset({"of", "the", "de", "der", "van", "von", "bin", "al", "el", "and", "for", "da"})
_SENTENCE_END = re.compile(r"[.!?\u2026\u2014][\"\u201d'\u2019)\]]{0,2}\s*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker's words at ``[start, end)``, and the label that names the speaker.

    The label's words lie at ``[label_start, label_end)``, without colon and without an aside
    such as "(through interpreter)". What lies between ``label_start`` and ``start`` is no
    prose.
    """

    label_start: int
    label_end: int
    start: int
    end: int
    kind: TurnKind


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line's start that may be a label; ``strength`` is what its own words say of it."""

    label_start: int
    label_end: int
    start: int
    words: tuple[str, ...]
    strength: Literal["strong", "title", "outlet", "weak", "never"]
    first: bool
    line: str


def turns(text: str, segments: Sequence[Segment] = ()) -> tuple[Turn, ...]:
    """The transcript turns of ``text``, in order; none where it is no transcript.

    ``segments`` are the stretches that are no prose: no label stands in one, and a turn ends
    before one that is not a dateline.
    """
    found = list(_candidates(text, segments))
    spoken = _accepted(found)
    if not spoken:
        return ()
    walls = sorted(
        [c.label_start for c in found if c.strength == "never" or c in spoken]
        + [s.start for s in segments if s.kind != "dateline"]
    )
    return tuple(_turns(text, [c for c in found if c in spoken], walls))


def _candidates(text: str, segments: Sequence[Segment]) -> Iterator[_Candidate]:
    """Every line's start outside ``segments`` that has the form of a label."""
    closed = iter(sorted((s.start, s.end) for s in segments))
    segment = next(closed, None)
    first = True
    for line in _LINE.finditer(text):
        while segment is not None and segment[1] <= line.start():
            segment = next(closed, None)
        if line[0].isspace() or (segment is not None and segment[0] <= line.start()):
            continue
        candidate = _candidate(text, line.start(), line.end(), first=first)
        first = False
        if candidate is not None:
            yield candidate


def _candidate(text: str, start: int, end: int, *, first: bool) -> _Candidate | None:
    match = _LABEL.match(text, start, min(end, start + LONGEST_LABEL + 12))
    match = match or _BARE_QUESTION.match(text, start, end)
    if match is None:
        return None
    label = _ASIDE.sub("", match["label"])
    words = tuple(_WORD.findall(label))
    strength = _strength(words, bare=match.re is _BARE_QUESTION)
    if strength is None:
        return None
    left = match.start("label")
    after = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    return _Candidate(left, left + len(label), after, words, strength, first, text[after:end])


def _strength(
    words: Sequence[str], *, bare: bool
) -> Literal["strong", "title", "outlet", "weak", "never"] | None:
    """What a label's own words say: a known form, a mere name, or nothing to do with turns."""
    if not words or len(words) > 9:
        return None
    lower = [word.rstrip(".").casefold() for word in words]
    whole = " ".join(lower)
    kinds = _kinds()
    if "never" in kinds.get(whole, ()) or "never" in kinds.get(lower[0], ()):
        return "never"
    if bare:
        return "weak"
    if whole in ("q", "a"):
        return "strong"
    role = "question" in kinds.get(lower[-1], ()) or whole == "answer"
    if not all(w[0].isupper() or w in _SMALL for w in (words[:-1] if role else words)):
        return None
    if role and words[0][0].isupper():
        return "strong"
    if "title" in kinds.get(whole, ()):
        return "title"
    if any("title" in kinds.get(" ".join(lower[:n]), ()) for n in (1, 2, 3)):
        return "strong" if len(words) > 1 else "title"
    if any("outlet" in kinds.get(word, ()) for word in lower):
        return "outlet"
    if len(words) > 1 and all(word.isupper() for word in words):
        return "title"
    return "weak" if len(words) <= 5 else None


def _accepted(found: Sequence[_Candidate]) -> frozenset[_Candidate]:
    """The candidates that open a turn, judged together: one transcript, or none."""
    rest = [c for c in found if c.strength != "never"]
    strong = sum(c.strength == "strong" for c in rest)
    repeated = Counter(c.words for c in rest)
    asked = any("?" in c.line for c in rest)
    told = [c for c in rest if len(c.line) >= 40 and _SENTENCE_END.search(c.line[-6:])]
    recurring = any(n > 1 and len(words[0]) > 1 for words, n in repeated.items())
    pair = len(rest) > 1 and len({c.words for c in rest}) > 1
    if strong or (pair and asked and told) or (pair and recurring and asked):
        return frozenset(c for c in rest if c.strength != "weak" or _speaks(c))
    known = [c for c in rest if c.strength in ("title", "outlet") or c.words == ("Q",)]
    if (asked or told) and (len(known) > 1 or (pair and len(told) > 1 and known and told[0].first)):
        return frozenset(c for c in rest if _speaks(c))
    return frozenset(c for c in told if c.first and 2 <= len(c.words) <= 3 and _whole(c))


def _speaks(candidate: _Candidate) -> bool:
    """Whether what follows the label is a line of its own, or words that may be spoken."""
    return not candidate.line or bool(_SENTENCE_END.search(candidate.line[-6:]))


def _whole(candidate: _Candidate) -> bool:
    """Whether a lone label opens the text and speaks more than a headline's length."""
    return len(candidate.line) >= 150


def _turns(text: str, spoken: Sequence[_Candidate], walls: Sequence[int]) -> Iterator[Turn]:
    wall = 0
    answering = Counter(c.words for c in spoken if not _asks_by_label(c)).most_common(1)
    answerer = answering[0][0] if answering and answering[0][1] > 1 else None
    for candidate in spoken:
        while wall < len(walls) and walls[wall] <= candidate.label_start:
            wall += 1
        stop = walls[wall] if wall < len(walls) else len(text)
        body = text[candidate.start : stop]
        start = candidate.start + len(body) - len(body.lstrip())
        end = candidate.start + len(body.rstrip())
        if start < end:
            kind = _kind(candidate, text[max(start, end - 300) : end], answerer)
            yield Turn(candidate.label_start, candidate.label_end, start, end, kind)


def _asks_by_label(candidate: _Candidate) -> bool:
    lower = [word.rstrip(".").casefold() for word in candidate.words]
    kinds = _kinds()
    return (
        "question" in kinds.get(" ".join(lower), ())
        or "question" in kinds.get(lower[-1], ())
        or (candidate.strength == "outlet")
    )


def _kind(candidate: _Candidate, tail: str, answerer: tuple[str, ...] | None) -> TurnKind:
    """A question by its label, or by a question mark near the end of an unknown's words."""
    if _asks_by_label(candidate):
        return "question"
    if candidate.strength in ("strong", "title") or candidate.words == answerer:
        return "answer"
    return "question" if "?" in tail else "answer"


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """The kinds of each word in ``data/turn_labels.tsv``."""
    path = files("dragoman.language").joinpath("data", "turn_labels.tsv")
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    kinds: dict[str, tuple[str, ...]] = {}
    for line in lines[1:]:
        word, kind = line.split("\t")
        kinds[word] = (*kinds.get(word, ()), kind)
    return kinds
