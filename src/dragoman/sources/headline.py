"""Whether the first line of a text is its headline."""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from dragoman.model.document import SegmentKind

LONGEST_TITLE = 200
"""Characters; a longer first line is a paragraph."""

LONGEST_BARE_TITLE = 120
"""Characters of a headline that ends in a stop, or that only a line of prose follows."""

_LABEL = re.compile(r"[A-Z][\w.’' -]{0,40}: ")
_STOPS = '.!?:;,)"”…'


class _Line(Protocol):
    @property
    def words(self) -> str: ...

    @property
    def apart(self) -> bool: ...


def headline(
    lines: Sequence[_Line],
    kinds: Sequence[SegmentKind | None],
    is_dateline: Callable[[str], bool],
    given: str,
) -> bool:
    """Whether the first of ``lines`` is a headline; ``kinds`` says what each line else is.

    It is one where it repeats the title that the caller gave, or where it is short and a
    publication line, a caption or a dateline follows it. Where the caller gave no title it is
    also one without a final stop above a blank line, or above a longer line of prose.
    """
    first = lines[0].words
    if given and first == given:
        return True
    if len(lines) < 2 or len(first) > LONGEST_TITLE or first[0].islower() or is_dateline(first):
        return False
    second = lines[1].words
    if _LABEL.match(first) and _LABEL.match(second):
        return False
    if kinds[1] == "publication" or is_dateline(second):
        return first[-1] != "." or len(first) <= LONGEST_BARE_TITLE
    if kinds[1] == "caption" and first[-1] not in _STOPS:
        return True
    if given or first[-1] in _STOPS or not first[0].isupper():
        return False
    return lines[1].apart or _heads_prose(first, second)


def _heads_prose(first: str, second: str) -> bool:
    """Whether ``second`` is a whole paragraph under ``first``, not the next of its own lines.

    Texts that are broken into lines of one width have neighbours of like length.
    """
    return (
        len(first) <= LONGEST_BARE_TITLE
        and len(second) > len(first)
        and second[-1] in '.!?"”'
        and not second[0].islower()
    )
