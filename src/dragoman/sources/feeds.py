"""RSS and Atom feeds: a document for each entry."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from typing import Any

from dragoman.sources.items import Given, Item, issue, made
from dragoman.sources.plain import Facts

_BREAK = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)>|<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")


def from_feed(data: bytes, where: str, given: Given) -> Iterator[Item]:
    """A document for each entry: its content, or its summary, or only its title.

    The outlet is the entry's own source where it names one, else the feed's title.
    """
    import feedparser

    feed: Any = feedparser.parse(BytesIO(data))
    if not feed.entries:
        yield issue(where, "empty", "is a feed without entries that could be read: check the file")
        return
    for number, entry in enumerate(feed.entries, 1):
        content = entry.get("content") or [{"value": entry.get("summary", "")}]
        facts = Facts(
            found="metadata",
            title=_words(entry.get("title", "")) or None,
            outlet=entry.get("source", {}).get("title") or feed.feed.get("title") or None,
            url=entry.get("link") or None,
            id=entry.get("id") or None,
        )
        yield from made(
            _words(content[0].get("value", "")),
            f"{where}, entry {number}",
            facts,
            given,
            printed=entry.get("published") or entry.get("updated"),
        )


def _words(markup: str) -> str:
    """The words of a snippet of HTML, a line for each paragraph."""
    lines = (" ".join(unescape(_TAG.sub(" ", part)).split()) for part in _BREAK.split(markup))
    return "\n".join(line for line in lines if line)
