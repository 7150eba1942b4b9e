"""Short dispatches, written for these tests about public events, under invented outlets."""

from collections.abc import Iterable

from dragoman.linking import LinkedRecord, open
from dragoman.model import Document, Reading
from dragoman.reading.reader import read_document
from dragoman.sources import document

VISIT = {
    "plan": (
        "2023-05-08",
        "Steppe Wire",
        "Kazakh President Kassym-Jomart Tokayev will visit China on May 17, the Kazakh foreign "
        "ministry said.",
    ),
    "visit": (
        "2023-05-18",
        "Tian Shan Post",
        "Kazakh President Kassym-Jomart Tokayev visited China on Wednesday and met Chinese "
        "President Xi Jinping in Xi'an.",
    ),
    "again": (
        "2023-05-18",
        "Eurasia Desk",
        "President Kassym-Jomart Tokayev of Kazakhstan paid a state visit to China on May 17.",
    ),
    "october": (
        "2023-10-17",
        "Steppe Wire",
        "Kazakh President Kassym-Jomart Tokayev met Chinese President Xi Jinping in Beijing on "
        "Tuesday.",
    ),
}
"""The Kazakh president's visits to China in 2023, each with its day, outlet and text."""

COPIED = (
    "The defence ministers of Norway and Iceland met in Oslo on Monday to discuss patrols in the "
    "North Atlantic. They agreed to share data on ships and to hold an exercise off Bergen in the "
    "autumn. Seventeen vessels will take part, the Norwegian ministry said. The last exercise of "
    "its kind was held four years ago, when eleven vessels took part and two had to turn back "
    "because of a storm."
)


def told(id: str, day: str, outlet: str, text: str) -> Document:
    """A dispatch as a document."""
    return document(text, id=id, published=day, outlet=outlet)


def readings(stories: dict[str, tuple[str, str, str]]) -> dict[str, Reading]:
    """Each story read, by its id."""
    return {id: read_document(told(id, *story)) for id, story in stories.items()}


def record_of(found: Iterable[Reading | Document]) -> LinkedRecord:
    """A record in memory that holds these, added in this order."""
    record = open(":memory:")
    record.add(list(found))
    return record
