"""How far two labellings of the same passages agree: ``python -m training.agreement``.

``relabelled.jsonl`` holds a tenth of the passages, labelled again by readers who saw no labels.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.reading.classifier.labels import NONE
from training.passage import Labelled, Offsets, Passage, passages, read

RELABELLED = Path(__file__).parent / "relabelled.jsonl"


def agreement(found: Iterable[Passage], again: Iterable[Passage]) -> Iterator[str]:
    """Lines of Markdown: F1 of events by trigger, and by trigger with type, status, parties."""
    first = {passage.text: passage for passage in found}
    pairs = [(first[passage.text], passage) for passage in again if passage.text in first]
    ours = sum(len(_events(one)) for one, _ in pairs)
    theirs = sum(len(_events(other)) for _, other in pairs)
    matched = [match for one, other in pairs for match in _matched(one, other)]
    yield f"{len(pairs)} passages, {ours} events in the first labelling and {theirs} in the second:"
    yield ""
    yield "| the same | F1 |"
    yield "|---|---|"
    for name, hits in (
        ("event, by its trigger", len(matched)),
        ("and type", sum(a.type == b.type for a, b in matched)),
        ("and type and status", sum((a.type, a.status) == (b.type, b.status) for a, b in matched)),
        ("and type and every party", sum(a.type == b.type and _parties(a, b) for a, b in matched)),
    ):
        yield f"| {name} | {2 * hits / (ours + theirs):.2f} |"
    silent = [(not _events(one), not _events(other)) for one, other in pairs]
    yield ""
    yield f"Of {sum(a for a, _ in silent)} passages without an event in the first labelling, the"
    yield f"second has none in {sum(a and b for a, b in silent)}."


def _events(passage: Passage) -> list[Labelled]:
    return [event for event in passage.events if event.type != NONE]


def _matched(one: Passage, other: Passage) -> Iterator[tuple[Labelled, Labelled]]:
    """Events with overlapping triggers, of one type where there is a choice; each once."""
    left = _events(other)
    for event in _events(one):
        near = [e for e in left if _overlap(e.trigger, event.trigger)]
        near.sort(key=lambda e: e.type != event.type)
        if near:
            left.remove(near[0])
            yield event, near[0]


def _parties(one: Labelled, other: Labelled) -> bool:
    """Whether actors and recipients are the same words, or overlap."""
    return _alike(one.actors, other.actors) and _alike(one.recipients, other.recipients)


def _alike(some: tuple[Offsets, ...], others: tuple[Offsets, ...]) -> bool:
    return all(any(_overlap(a, b) for b in others) for a in some) and all(
        any(_overlap(a, b) for a in some) for b in others
    )


def _overlap(one: Offsets | None, other: Offsets | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    print("\n".join(agreement(passages(), read(RELABELLED))))
