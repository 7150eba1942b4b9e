"""Words that belong to a day or to a name and so tell of no deed: "March", "Trade Union"."""

from collections.abc import Iterator

from dragoman.reading.events.scene import Scene
from dragoman.reading.when import intervals

_TELLING = frozenset({"summit", "forum", "conference", "talks", "dialogue"})
"""Last words of a name that is an event's own."""

_NO_DEED = frozenset({"person", "city", "title", "organisation"})


def named(scene: Scene) -> frozenset[int]:
    """The tokens of a sentence that are part of a day or of a name.

    A summit's own name tells of it: of "the Astana Summit" only "Astana" is named.
    """
    spans = sorted(_spans(scene))
    found, upcoming = set(), 0
    for i, (start, end) in enumerate(zip(scene.parse.starts, scene.parse.ends, strict=True)):
        while upcoming < len(spans) and spans[upcoming][1] <= start:
            upcoming += 1
        if upcoming < len(spans) and spans[upcoming][0] <= start and end <= spans[upcoming][1]:
            found.add(i)
    return frozenset(found)


def _spans(scene: Scene) -> Iterator[tuple[int, int]]:
    for interval in intervals(scene.page, scene.sentence):
        if interval.span is not None:
            yield interval.span.start, interval.span.end
    for name in scene.page.names_within(scene.sentence.start, scene.sentence.end):
        if name.kind == "organisation":
            last = scene.page.text.rfind(" ", name.start, name.end)
            tells = scene.page.text[last + 1 : name.end].lower() in _TELLING
            yield name.start, last if tells and last > 0 else name.end
        elif name.kind in _NO_DEED:
            yield name.start, name.end
