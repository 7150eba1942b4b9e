"""The formats, told apart by their content, and what each yields."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dragoman.model import Document, Issue, SourceError
from dragoman.sources.decode import decode
from dragoman.sources.plain import document

Item = Document | Issue


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of documents that do not say it themselves."""

    published: date | str | None = None
    outlet: str | None = None


class Format(NamedTuple):
    """A format that can be read."""

    name: str
    suffixes: str
    holds: str


FORMATS = (
    Format("text", ".txt .md", "one document; a head of 'Title:', 'Date:', 'Outlet:' lines if any"),
    Format("HTML", ".html .htm", "one document: the article without the page around it"),
    Format(
        "JSON lines",
        ".jsonl .ndjson .json",
        "a document a line: id, date, title, text, url, source, or the fields of NGEC's input",
    ),  # fmt: skip
    Format("PETRARCH XML", ".xml", "<Sentence> or <Article> elements with date and id"),
    Format("feed", ".rss .atom .xml", "the entries of an RSS or Atom feed"),
)
"""Every format, for help and docs; each may be packed with gzip (.gz) as a file."""

_HEAD = re.compile(r"(?:(?:Title|Date|Outlet|Url|Id|Note): .*\n){1,8}(?:\n|\Z)")
_HEAD_LINE = re.compile(r"(\w+): (.*)")


def documents(
    data: bytes | Iterable[bytes], where: str, given: Given, *, url: str | None = None
) -> Iterator[Item]:
    """The documents in ``data``; bytes given line by line are JSON lines."""
    from dragoman.sources import html, xml
    from dragoman.sources.records import from_lines, from_list

    if not isinstance(data, bytes):
        yield from from_lines(data, where, given)
        return
    try:
        text, encoding = decode(data, where)
    except SourceError as error:
        yield Issue(document_id=None, where=where, kind="no text", message=str(error))
        return
    if encoding not in {"utf-8", "utf-8-sig"}:
        yield Issue(
            document_id=None,
            where=where,
            kind="not UTF-8",
            message=f"{where} is not in UTF-8 and was read as {encoding}: check its accents",
        )
    opening = text[:2_000].lstrip().lower()
    if not opening:
        yield Issue(document_id=None, where=where, kind="empty", message=f"{where} holds no text")
    elif opening.startswith("{") and _is_json(text.lstrip().splitlines()[0]):
        yield from from_lines(text.encode("utf-8", "surrogatepass").splitlines(), where, given)
    elif opening.startswith("[") and _is_json(text):
        yield from from_list(json.loads(text), where, given)
    elif re.search(r"<(?:rss|feed|rdf:rdf)\b", opening):
        yield from xml.from_feed(data, where, given)
    elif re.search(r"<(?:sentences?|articles?)\b", opening):
        yield from xml.from_petrarch(data, where, given)
    elif re.search(r"<!doctype html|<html\b|<body\b|<head\b|<article\b|<div\b|<p\b[^>]*>", opening):
        yield from html.from_page(text, where, given, url=url)
    else:
        yield from _from_text(text, where, given, url)


def _from_text(text: str, where: str, given: Given, url: str | None) -> Iterator[Item]:
    head = _HEAD.match(text)
    facts: dict[str, str] = {}
    if head is not None:
        facts = {k.lower(): v.strip() for k, v in _HEAD_LINE.findall(head[0])}
        text = text[head.end() :]
    yield from made(
        text,
        where,
        given,
        title=facts.get("title"),
        published=facts.get("date"),
        outlet=facts.get("outlet"),
        url=facts.get("url") or url,
        id=facts.get("id"),
    )


def made(
    text: str,
    where: str,
    given: Given,
    *,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Iterator[Item]:
    """The document, or the issue that says why it is none."""
    if not text.strip() and not (title and title.strip()):
        yield Issue(document_id=id, where=where, kind="empty", message=f"{where} holds no text")
        return
    try:
        found = document(
            _sound(text),
            published=published or None,
            title=title or None,
            outlet=outlet or None,
            url=url or None,
            id=id or None,
            source=where,
            found_by="metadata",
        )
    except SourceError as error:
        yield Issue(document_id=id, where=where, kind="bad date", message=f"{where}: {error}")
        found = document(
            _sound(text),
            title=title,
            outlet=outlet,
            url=url,
            id=id,
            source=where,
            found_by="metadata",
        )
    yield _completed(found, given)


def _completed(found: Document, given: Given) -> Document:
    """The document with what the caller gives where it says nothing itself."""
    from dragoman.sources.plain import day

    update: dict[str, object] = {}
    if found.published is None and given.published:
        update |= {"published": day(given.published), "published_from": "caller"}
    if found.outlet is None and given.outlet:
        update |= {"outlet": given.outlet, "outlet_from": "caller"}
    return found.model_copy(update=update) if update else found


def _sound(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
