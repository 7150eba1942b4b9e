"""Which documents are one text: stories edited as desks do, and of two hands on one event."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from dragoman.linking import open
from dragoman.sources import document

STORIES = Path(__file__).with_name("stories.txt")
LEAST_PRECISION, LEAST_RECALL = 0.98, 0.95
SEED = 11

SWAPS = {
    " said that ": " stated that ", " on Monday": " Monday", " on Tuesday": " Tuesday",
    " about ": " some ", " percent": " per cent", " after ": " following ",
    " agreed ": " have agreed ", " its ": " the country's ", "kilometres": "km",
    " million dollars": " million US dollars", " first ": " very first ", " over ": " about ",
    " from ": " out of ", " will ": " is going to ", " and ": " as well as ",
    " called ": " described as ", " the last of ": " the remainder of ", " who ": " that ",
}  # fmt: skip
"""What a text may say after a translation to another language and back."""


class Pair(NamedTuple):
    """Two texts with their days, whether they are one, and by which edit."""

    one: str
    other: str
    day: dt.date
    same: bool
    edit: str


def run() -> int:
    """Print precision and recall over all pairs, and by edit; 1 where one is too low."""
    pairs = list(read_pairs())
    hits = wrong = missed = 0
    by_edit: dict[str, list[bool]] = {}
    for pair in pairs:
        found = _is_found(pair)
        by_edit.setdefault(pair.edit, []).append(found == pair.same)
        hits += found and pair.same
        wrong += found and not pair.same
        missed += pair.same and not found
    for edit, right in by_edit.items():
        print(f"{edit}: {sum(right)} of {len(right)}")
    precision, recall = hits / (hits + wrong), hits / (hits + missed)
    print(f"{len(pairs)} pairs: precision {precision:.3f}, recall {recall:.3f}")
    return int(precision < LEAST_PRECISION or recall < LEAST_RECALL)


def _is_found(pair: Pair) -> bool:
    with open(":memory:") as record:
        record.add(
            document(text, id=id, published=day.isoformat(), outlet=f"Outlet {id}")
            for id, text, day in (
                ("a", pair.one, pair.day),
                ("b", pair.other, pair.day + dt.timedelta(days=1)),
            )
        )
        return len(record.copies()) == 1


def read_pairs() -> Iterator[Pair]:
    """Each story with its edits and with the other hand's; and stories on two events."""
    chance = random.Random(SEED)
    stories = list(_stories())
    for day, one, other in stories:
        for edit in EDITS:
            yield Pair(_text(one), _text(edit(one, chance)), day, True, edit.__name__)
        yield Pair(_text(one), _text(other), day, False, "another hand")
        yield Pair(_text(other), _text(_updated(one, chance)), day, False, "another hand, updated")
    mixed = list(combinations(stories, 2))
    for (day, one, _), (_, other, _) in chance.sample(mixed, 75):
        yield Pair(_text(one), _text(other), day, False, "another event")


def _stories() -> Iterator[tuple[dt.date, list[str], list[str]]]:
    """The day of each event and its two stories, as paragraphs."""
    lines = [x for x in STORIES.read_text(encoding="utf-8").splitlines() if x and x[0] != "#"]
    for at in range(0, len(lines), 3):
        day = dt.date.fromisoformat(lines[at].removeprefix("= "))
        yield day, lines[at + 1].split(" / "), lines[at + 2].split(" / ")


def _text(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs)


def _reprinted(story: list[str], chance: random.Random) -> list[str]:
    """With a dateline and an agency's name."""
    return [f"{chance.choice(('GENEVA', 'LIMA', 'OSLO'))} (Agency) - {story[0]}", *story[1:]]


def _updated(story: list[str], chance: random.Random) -> list[str]:
    """With a number changed and a sentence added."""
    text = " / ".join(story)
    numbers = [word for word in text.split() if word.strip(",.").isdigit()]
    if numbers:
        old = chance.choice(numbers)
        text = text.replace(old, old.replace(old.strip(",."), str(int(old.strip(",.")) + 2)), 1)
    return [*text.split(" / "), "This story was updated with new numbers."]


def _cut(story: list[str], chance: random.Random) -> list[str]:
    """Without its last paragraph, or two."""
    return story[: chance.choice((1, 2))]


def _merged(story: list[str], chance: random.Random) -> list[str]:
    """In one paragraph, with another desk's sentence in front."""
    lead = chance.choice(("Here is what we know.", "The news came late in the evening."))
    return [f"{lead} {' '.join(story)}"]


def _shuffled(story: list[str], chance: random.Random) -> list[str]:
    """With the later paragraphs in another order and background added."""
    later = story[1:]
    chance.shuffle(later)
    return [story[0], *later, "The two governments have dealt with each other for decades."]


def _shortened(story: list[str], chance: random.Random) -> list[str]:
    """With words left out here and there."""
    kept = []
    for paragraph in story:
        words = paragraph.split()
        gone = set(chance.sample(range(len(words)), max(1, len(words) // 15)))
        kept.append(" ".join(word for i, word in enumerate(words) if i not in gone))
    return kept


def _translated(story: list[str], chance: random.Random) -> list[str]:
    """In words that a translation there and back puts in the place of others."""
    del chance
    out = []
    for paragraph in story:
        for old, new in SWAPS.items():
            paragraph = paragraph.replace(old, new)
        out.append(paragraph)
    return out


EDITS: tuple[Callable[[list[str], random.Random], list[str]], ...] = (
    _reprinted, _updated, _cut, _merged, _shuffled, _shortened, _translated,
)  # fmt: skip
