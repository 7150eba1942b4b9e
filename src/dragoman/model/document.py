"""A text as it came in, and what is known of where it came from."""

import datetime as dt
from typing import Literal

from dragoman.model.value import Value

SegmentKind = Literal["title", "publication", "dateline", "caption", "boilerplate", "note"]
Provenance = Literal["caller", "text", "metadata", "address", "detected"]


class Segment(Value):
    """Part of a document's text that is not running prose; it is marked, never deleted.

    Text outside every segment is prose. "publication" is a line such as "Published: Mar 10,
    2023"; "note" is an editor's remark about the text itself.
    """

    kind: SegmentKind
    start: int
    end: int


class Document(Value):
    """A text to read. ``text`` is canonical: it never changes once it is stored.

    ``published`` is the publication day as printed, with ``timezone`` (an IANA name or an
    offset such as "+08:00") where the source gives one. Each ``*_from`` tells where a value was
    found, None where there is no value. ``language`` is an ISO 639-1 code.
    """

    id: str
    text: str
    title: str | None = None
    title_from: Provenance | None = None
    published: dt.date | None = None
    published_from: Provenance | None = None
    timezone: str | None = None
    outlet: str | None = None
    outlet_from: Provenance | None = None
    url: str | None = None
    language: str | None = None
    language_from: Provenance | None = None
    source: str | None = None
    """The file, address or stream that the document came from, as the caller named it."""
    segments: tuple[Segment, ...] = ()
