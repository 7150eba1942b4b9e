"""HTML pages: the article by trafilatura, its day by htmldate."""

import logging
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from dragoman.sources.items import Given, Item, issue, made
from dragoman.sources.plain import Facts

LARGEST_PAGE = 10_000_000
"""Characters of a page with its markup; taking a larger one apart would take minutes."""

LATEST = "2199-12-31"
"""The last day taken for a date; htmldate's own limit is today, which would hide the future."""


def from_page(page: str, where: str, given: Given, *, url: str | None = None) -> Iterator[Item]:
    """The article of a page; its text is canonical as trafilatura cuts it out.

    The day is the one that the page's markup gives for its first publication, never one
    gathered from its words. ``url`` is the address that it came from; without a site's name in
    the page, the outlet is the host of that address.
    """
    if len(page) > LARGEST_PAGE:
        yield issue(where, "too large", f"is a page of over {LARGEST_PAGE // 1_000_000} million "
                    "characters and was left out: give its text")  # fmt: skip
        return
    found = _extractor()(
        page,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "max_date": LATEST,
        },
    )
    text = (found.text or "") if found is not None else ""
    if not text.strip():
        yield issue(where, "no article", "is a page without an article that could be told from "
                    "the rest: give its text")  # fmt: skip
        return
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    site = (found.sitename or "").removeprefix("www.")
    facts = Facts(
        found="metadata",
        title=found.title or None,
        outlet=site or host or None,
        outlet_found="address" if host and site in {"", host} else "metadata",
        url=found.url or url,
    )
    yield from made(text, where, facts, given, printed=found.date)


@cache
def _extractor() -> Callable[..., Any]:
    """The extraction of trafilatura, without its log lines: what went wrong becomes an issue."""
    import trafilatura

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    extract: Callable[..., Any] = trafilatura.bare_extraction
    return extract
