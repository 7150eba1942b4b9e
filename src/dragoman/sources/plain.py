"""Text -> Document: what ``dragoman.read`` and every format end in."""

import datetime as dt
import re
from dataclasses import dataclass

from dragoman.model import Document, Provenance, Segment
from dragoman.model.identity import document_id
from dragoman.sources.dates import day
from dragoman.sources.detect import language_of
from dragoman.sources.layout import Layout, layout

_LONE = re.compile("[\ud800-\udfff]")
"""Lone halves of surrogate pairs, which are no characters and which nothing can write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a text beside its words, and ``found``: where it was found.

    ``outlet_found`` says so for an outlet that comes from elsewhere than the rest.
    """

    found: Provenance
    title: str | None = None
    published: dt.date | None = None
    timezone: str | None = None
    outlet: str | None = None
    outlet_found: Provenance | None = None
    url: str | None = None
    id: str | None = None


def document(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,
    source: str | None = None,
) -> Document:
    """A document from a text and what the caller knows of it; the text stays as it is.

    Only lone surrogates, which nothing can write, become U+FFFD.

    What the caller does not give is taken from the text where it stands there: a headline, a
    publication line, a dateline. A title that is given is kept apart and not put in front.
    Where there is a title and no text, the title is the text. Nothing is assumed: a day that
    neither gives stays None. ``source`` names the file, address or stream. Raises SourceError
    for a ``published`` that is no date.
    """
    facts = Facts(
        found="caller", title=title, published=day(published), outlet=outlet, url=url, id=id
    )
    return compose(text, facts, source=source)


def compose(text: str, facts: Facts, *, source: str | None = None) -> Document:
    """The document of a text and the facts that came with it; see ``document``."""
    text = _LONE.sub("\ufffd", text)
    title = (facts.title or "").strip() or None
    headline_only = title is not None and not text.strip()
    canonical = title if headline_only and title is not None else text
    seen = _whole_title(canonical) if headline_only else layout(canonical, title)
    published = facts.published or seen.published
    outlet = facts.outlet or seen.outlet
    language = language_of(canonical)
    return Document(
        id=facts.id or document_id(canonical, title, facts.published, facts.url),
        text=canonical,
        title=title or seen.title,
        title_from=facts.found if title else _in_text(seen.title),
        published=published,
        published_from=facts.found if facts.published else _in_text(seen.published),
        timezone=(facts.timezone if facts.published else None) or seen.timezone,
        outlet=outlet,
        outlet_from=(facts.outlet_found or facts.found) if facts.outlet else _in_text(seen.outlet),
        url=facts.url or None,
        language=language,
        language_from="detected" if language else None,
        source=source,
        segments=seen.segments,
    )


def _whole_title(title: str) -> Layout:
    return Layout(title=title, segments=(Segment(kind="title", start=0, end=len(title)),))


def _in_text(value: object) -> Provenance | None:
    return "text" if value is not None else None
