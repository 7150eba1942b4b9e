"""PETRARCH's input and RSS or Atom feeds."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from dragoman.model import Issue
from dragoman.sources.formats import Given, Item, made

_COMPACT_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TAG = re.compile(r"<[^>]{1,500}>")


def from_petrarch(data: bytes, where: str, given: Given) -> Iterator[Item]:
    """A document for each ``<Sentence>`` or ``<Article>`` element, by its date, id and source."""
    from lxml import etree

    root = etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False))
    if root is None:
        yield _broken(where)
        return
    found = [e for e in root.iter() if str(e.tag).lower() in {"sentence", "article"}]
    for number, element in enumerate(found, 1):
        if any(str(e.tag).lower() == "article" for e in element.iterancestors()):
            continue
        text = "\n".join(
            " ".join("".join(e.itertext()).split())
            for e in element.iter()
            if str(e.tag).lower() == "text"
        ) or " ".join("".join(element.itertext()).split())
        day = _COMPACT_DAY.fullmatch(element.get("date", ""))
        yield from made(
            text,
            f"{where}, element {number}",
            given,
            published="-".join(day.groups()) if day else element.get("date"),
            outlet=element.get("source"),
            id=element.get("id"),
        )


def from_feed(data: bytes, where: str, given: Given) -> Iterator[Item]:
    """A document for each entry of a feed: its content, or its summary where that is all."""
    import feedparser

    feed: Any = feedparser.parse(data)
    if not feed.entries:
        yield _broken(where)
        return
    for number, entry in enumerate(feed.entries, 1):
        content = entry.get("content") or [{"value": entry.get("summary", "")}]
        moment = entry.get("published_parsed") or entry.get("updated_parsed")
        yield from made(
            _plain(content[0].get("value", "")),
            f"{where}, entry {number}",
            given,
            title=entry.get("title"),
            published=dt.date(*moment[:3]).isoformat() if moment else None,
            outlet=feed.feed.get("title"),
            url=entry.get("link"),
            id=entry.get("id"),
        )


def _plain(markup: str) -> str:
    """The words of a snippet of HTML, paragraphs on lines of their own."""
    from html import unescape

    lines = re.sub(r"</p>|<br ?/?>", "\n", markup)
    return "\n".join(
        " ".join(unescape(_TAG.sub(" ", line)).split()) for line in lines.split("\n")
    ).strip()


def _broken(where: str) -> Issue:
    return Issue(
        document_id=None,
        where=where,
        kind="broken XML",
        message=f"{where} looks like XML and holds no document that could be read: check the file",
    )
