"""HTML pages: the article by trafilatura, its day by htmldate."""

from collections.abc import Iterator

from dragoman.model import Issue
from dragoman.sources.formats import Given, Item, made


def from_page(page: str, where: str, given: Given, *, url: str | None = None) -> Iterator[Item]:
    """The article of a page; its text is canonical as trafilatura cuts it out."""
    import trafilatura
    from htmldate import find_date

    found = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    text = getattr(found, "text", None)
    if not text:
        yield Issue(
            document_id=None,
            where=where,
            kind="no article",
            message=f"{where} is a page without an article that could be told from the rest: "
            "give its text",
        )
        return
    yield from made(
        text,
        where,
        given,
        title=getattr(found, "title", None),
        published=find_date(page, extensive_search=False, original_date=True),
        outlet=getattr(found, "sitename", None),
        url=getattr(found, "url", None) or url,
    )
