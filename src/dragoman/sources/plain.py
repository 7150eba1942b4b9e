"""Text -> Document: what ``dragoman.read`` and every format end in."""

import datetime as dt

from dragoman.model import Document, Provenance, Segment, SourceError
from dragoman.model.identity import document_id
from dragoman.sources.detect import language_of
from dragoman.sources.layout import Layout, layout


def day(given: dt.date | str | None) -> dt.date | None:
    """A day from a date or an ISO 8601 string ("2023-03-10", with or without a time).

    Raises SourceError where the string is no date.
    """
    if given is None or given == "":
        return None
    if isinstance(given, dt.datetime):
        return given.date()
    if isinstance(given, dt.date):
        return given
    try:
        return dt.datetime.fromisoformat(given.strip().replace("/", "-")).date()
    except ValueError:
        raise SourceError(
            f"{given!r} is no publication day: give it as YYYY-MM-DD, such as 2023-03-10"
        ) from None


def document(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,
    source: str | None = None,
    found_by: Provenance = "caller",
) -> Document:
    """A document from a text and what is known of it; the text stays as it is.

    What the caller does not give is taken from the text's head where it stands there: a title
    line, a publication line, a dateline. ``found_by`` says where the given values come from.
    Where there is a title and no text, the title is the text. Raises SourceError for a
    ``published`` that is no date.
    """
    headline_only = not text.strip() and bool(title and title.strip())
    canonical = title.strip() if headline_only and title is not None else text
    seen = _whole_title(canonical) if headline_only else layout(canonical, title)
    given_day = day(published)
    language = language_of(canonical)
    return Document(
        id=id or document_id(canonical, title, given_day, url),
        text=canonical,
        title=title or seen.title,
        title_from=found_by if title else _where(seen.title),
        published=given_day or seen.published,
        published_from=found_by if given_day else _where(seen.published),
        timezone=seen.timezone,
        outlet=outlet or seen.outlet,
        outlet_from=found_by if outlet else _where(seen.outlet),
        url=url,
        language=language,
        language_from="detected" if language else None,
        source=source,
        segments=seen.segments,
    )


def _whole_title(title: str) -> Layout:
    return Layout(title=title, segments=(Segment(kind="title", start=0, end=len(title)),))


def _where(value: object) -> Provenance | None:
    return "text" if value is not None else None
