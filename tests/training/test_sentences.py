"""The labelled sentences: how many there are, that spans hold, that none is another's twin."""

import re
from collections import Counter, defaultdict

import pytest

from dragoman.reading.classifier.labels import NONE, STATUS_LABELS, mode_labels
from dragoman.reading.codebook import TYPES
from training.agreement import RELABELLED, agreement
from training.card import counts
from training.passage import SENTENCES, Labelled, Passage, passages, read

ALIKE = 0.5
"""The share of four-word runs that two passages may have in common, of the shorter one's."""


@pytest.fixture(scope="module")
def found() -> list[Passage]:
    """Every labelled passage."""
    return list(passages())


def test_there_are_enough_of_every_kind(found: list[Passage]) -> None:
    """Five thousand passages; two hundred of each type, 150 of each status, every mode."""
    events = [event for passage in found for event in passage.events]
    types = Counter(event.type for event in events)
    statuses = Counter(event.status for event in events if event.type != NONE)
    modes = {(event.type, event.mode) for event in events}
    assert len(found) >= 5000
    assert [type for type in TYPES if types[type] < 200] == []
    assert [status for status in STATUS_LABELS if statuses[status] < 150] == []
    assert [label for label in mode_labels() if label[1] and label not in modes] == []


def test_nothing_and_direction(found: list[Passage]) -> None:
    """Eight hundred passages tell nothing, and as many events would be others if turned round."""
    nothing = [p for p in found if all(event.type == NONE for event in p.events)]
    directed = [e for p in found for e in p.events if e.type != NONE and e.actors and e.recipients]
    assert len(nothing) >= 800
    assert len(directed) >= 800


def test_spans_hold_words(found: list[Passage]) -> None:
    """Every span lies in its text and neither starts nor ends with a blank."""

    def spans(event: Labelled) -> list[tuple[int, int]]:
        trigger = [event.trigger] if event.trigger is not None else []
        return [*event.actors, *event.recipients, *trigger]

    wrong = [
        (passage.text, span)
        for passage in found
        for event in passage.events
        for span in spans(event)
        if not _is_word(passage.text[slice(*span)])
    ]
    assert wrong == []


def _is_word(words: str) -> bool:
    return bool(words) and words == words.strip()


def test_no_two_passages_are_alike(found: list[Passage]) -> None:
    """No passage shares half of its runs of four words with another."""
    runs = [_runs(passage.text) for passage in found]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    twins = []
    for at, mine in enumerate(runs):
        shared = Counter(other for run in mine for other in holders[run])
        twins += [
            (found[at].text, found[other].text)
            for other, count in shared.items()
            if count > ALIKE * min(len(mine), len(runs[other]))
        ]
        for run in mine:
            holders[run].append(at)
    assert twins == []


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def test_the_data_card_tells_the_counts(found: list[Passage]) -> None:
    """The tables of the data card are what is counted in the files, blind labels included."""
    card = (SENTENCES.parent / "DATA_CARD.md").read_text(encoding="utf-8")
    assert "\n".join(counts(found)).strip() in card
    assert "\n".join(agreement(found, read(RELABELLED))) in card
