"""Mentions of the same happening in one document, made one."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.status import Status
from dragoman.reading.events.candidate import Candidate
from dragoman.reading.events.telling import UTTERED
from dragoman.reading.tables import words

_FACTS: frozenset[Status] = frozenset({"happened", "ongoing"})


def merged(found: Iterable[Candidate]) -> list[Candidate]:
    """One candidate for each happening, the clearest mention of it, in the order of the text."""
    kept: list[Candidate] = []
    places: dict[str, list[int]] = {}
    for candidate in found:
        peers = places.setdefault(candidate.entry.type, [])
        for at in peers:
            if same(kept[at], candidate):
                kept[at] = clearer(kept[at], candidate)
                break
        else:
            peers.append(len(kept))
            kept.append(candidate)
    return kept


def same(a: Candidate, b: Candidate) -> bool:
    """Whether two mentions of one type tell of one happening.

    What is uttered is one only in the same words; what is done is one where the parties are
    the same or those of a mere noun are among them, and neither status nor days disagree.
    """
    if not _compatible(a, b):
        return False
    if a.entry.type in UTTERED:
        return a.codes == b.codes and _wording(a) == _wording(b)
    if len(a.codes & b.codes) < 2 and _naming(a) != _naming(b):
        return False
    if not _interchangeable(a, b):
        return False
    if a.codes == b.codes:
        return _direction(a) == _direction(b) or not (_direction(a) and _direction(b))
    smaller, larger = sorted((a, b), key=lambda c: len(c.codes))
    return smaller.codes < larger.codes and (smaller.is_noun or smaller.entry.roles == "mutual")


def _interchangeable(a: Candidate, b: Candidate) -> bool:
    """Whether two wordings can name one deed: the same noun, or any two of talks and deals."""
    if _ordinals(a) != _ordinals(b) and ((_ordinals(a) and _ordinals(b)) or a.codes != b.codes):
        return False
    if a.entry.type in {"CONSULT", "AGREE"}:
        return (a.entry.roles == "visit") == (b.entry.roles == "visit")
    return _naming(a) == _naming(b) or a.is_noun or b.is_noun


def _naming(candidate: Candidate) -> str:
    """The lemma of the noun that names a deed, or of the verb where none does."""
    parse = candidate.scene.parse
    return parse.lemmas[candidate.last].removesuffix("s")


def _ordinals(candidate: Candidate) -> frozenset[str]:
    """Words such as "first" and "second" on the noun that names a deed."""
    parse = candidate.scene.parse
    return frozenset(
        parse.lower[c]
        for c in parse.children[candidate.last]
        if parse.lower[c] in words("events/ordinals")
    )


def _direction(candidate: Candidate) -> tuple[frozenset[str], frozenset[str]] | None:
    if not candidate.recipients:
        return None
    return (
        frozenset(p.code or p.name for p in candidate.actors),
        frozenset(p.code or p.name for p in candidate.recipients),
    )


def _wording(candidate: Candidate) -> tuple[str, ...]:
    """The head and what it is about: "support" and "plan"."""
    parse = candidate.scene.parse
    inner = parse.child(candidate.token, "dobj", "nsubjpass")
    about = parse.lemmas[inner] if inner is not None else ""
    return parse.lemmas[candidate.token], about


def _compatible(a: Candidate, b: Candidate) -> bool:
    if a.status != b.status and not {a.status, b.status} <= _FACTS:
        return False
    if a.when is None or b.when is None:
        return True
    latest = max((i.start for i in (a.when, b.when) if i.start is not None), default=None)
    soonest = min((i.end for i in (a.when, b.when) if i.end is not None), default=None)
    return latest is None or soonest is None or latest <= soonest


def clearer(a: Candidate, b: Candidate) -> Candidate:
    """The mention that names more of who, when and how; the earlier one where both are alike."""
    chosen, other = (b, a) if _clarity(b) > _clarity(a) else (a, b)
    others = (*chosen.others, replace(other, others=()), *other.others)
    when = chosen.when if chosen.when is not None else other.when
    return replace(chosen, when=when, others=others)


def _clarity(candidate: Candidate) -> tuple[int, bool, bool, bool]:
    return (
        len(candidate.codes),
        candidate.when is not None,
        not candidate.is_noun or candidate.first != candidate.last,
        candidate.hedge is not None,
    )
