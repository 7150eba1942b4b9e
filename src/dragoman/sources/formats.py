"""The formats, how each is known, and what reads it."""

import json
import re
from collections.abc import Iterator
from typing import IO, NamedTuple

from dragoman.model import SourceError
from dragoman.sources.decode import decode
from dragoman.sources.feeds import from_feed
from dragoman.sources.head import from_text
from dragoman.sources.html import from_page
from dragoman.sources.items import Given, Item, issue, too_large
from dragoman.sources.lines import rows
from dragoman.sources.petrarch import from_petrarch
from dragoman.sources.records import from_json, from_lines

LARGEST_FILE = 50_000_000
"""Bytes, unpacked, of a file that is read whole: any but JSON lines, which may be of any size."""

SNIFFED = 4_096
"""Bytes at the start by which a format is known."""


class Format(NamedTuple):
    """A format that can be read: its name, its usual suffixes, and what one file of it holds."""

    name: str
    suffixes: tuple[str, ...]
    holds: str


FORMATS = (
    Format("text", (".txt", ".md"), "one document, with a head of facts (Title:, Date:) if any"),
    Format("HTML", (".html", ".htm"), "one document: the page's article, its day and its outlet"),
    Format(
        "JSON lines",
        (".jsonl", ".ndjson"),
        "a document a line: id, date, title, text, url, source, or the fields of NGEC's input",
    ),
    Format("JSON", (".json",), "a list of documents, or one, with the same fields"),
    Format("PETRARCH XML", (".xml",), "<Sentence> or <Article> elements with date, id and source"),
    Format("feed", (".rss", ".atom", ".xml"), "the entries of an RSS or Atom feed"),
)
"""Every format that can be read; each may be packed with gzip, whatever its name."""

_MARKUP = (
    ("feed", re.compile(r"<(?:rss|feed|rdf:rdf)\b")),
    ("PETRARCH XML", re.compile(r"<(?:sentences?|articles)\b|<article\b[^>]*\bdate=")),
    ("HTML", re.compile(r"<!doctype html|<(?:html|head|body)\b")),
)
_FRAGMENT = re.compile(r"<(?:article|section|main|div|p|h[1-6])\b[^>]*>")


def format_of(opening: bytes, suffix: str = "") -> str:
    """The name of a format by the first bytes of a file, and by its suffix where they fit many."""
    try:
        start = decode(opening).text.lstrip().lower()
    except SourceError:
        start = ""
    if start.startswith("<"):
        for name, mark in _MARKUP:
            if mark.search(start):
                return name
        if suffix in {".html", ".htm"} or _FRAGMENT.match(start):
            return "HTML"
        return "PETRARCH XML" if suffix == ".xml" else "text"
    for name in ("HTML", "JSON lines"):
        if suffix in next(f.suffixes for f in FORMATS if f.name == name):
            return name
    return _json_format(start, suffix)


def _json_format(start: str, suffix: str) -> str:
    """JSON, JSON lines or text."""
    if re.match(r"\[\s*(?:\{|\]|$)", start):
        return "JSON"
    if re.match(r"\{\s*(?:\"|\})", start):
        first, _, rest = start.partition("\n")
        whole = _is_json(first) and bool(rest.strip())
        cut = not rest and suffix != ".json" and len(start) > SNIFFED // 2
        return "JSON lines" if whole or cut else "JSON"
    return "JSON" if suffix == ".json" else "text"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def documents(
    stream: IO[bytes], where: str, given: Given, *, suffix: str = "", url: str | None = None
) -> Iterator[Item]:
    """The documents in a stream that can be sought, and issues for what is wrong with them."""
    opening = stream.read(SNIFFED)
    if not opening.strip(b"\xef\xbb\xbf \t\r\n"):
        yield issue(where, "empty", "is empty: leave it out, or give its text")
        return
    name = format_of(opening, suffix)
    if name == "JSON lines":
        yield from from_lines(rows(stream), where, given)
        return
    data = opening + stream.read(LARGEST_FILE + 1 - len(opening))
    if len(data) > LARGEST_FILE:
        yield _too_large_file(where, name)
        return
    try:
        yield from _read(data, name, where, given, url)
    except Exception as error:
        # A page on which one of the libraries trips must not cost the other files.
        yield issue(where, "unreadable", f"could not be read as {name} ({type(error).__name__}: "
                    f"{error}): give its text, and please report it")  # fmt: skip


def _read(data: bytes, name: str, where: str, given: Given, url: str | None) -> Iterator[Item]:
    """The documents of a file that is read whole."""
    try:
        found = decode(data)
    except SourceError as error:
        yield issue(where, "no text", str(error))
        return
    if found.damaged:
        yield issue(where, "broken characters", f"holds bytes that are no {found.encoding}, each "
                    "read as U+FFFD: save it as UTF-8 again")  # fmt: skip
    elif found.encoding not in {"utf-8", "utf-8-sig"}:
        yield issue(where, "not UTF-8", f"is not in UTF-8 and was read as {found.encoding}: check "
                    "its accents, or save it as UTF-8")  # fmt: skip
    if name == "JSON":
        yield from from_json(found.text, where, given)
    elif name == "feed":
        yield from from_feed(data, where, given)
    elif name == "PETRARCH XML":
        yield from from_petrarch(found.text, where, given)
    elif name == "HTML":
        yield from from_page(found.text, where, given, url=url)
    else:
        yield from from_text(found.text, where, given, url=url)


def _too_large_file(where: str, name: str) -> Item:
    if name in {"text", "HTML"}:
        return too_large(where)
    return issue(where, "too large", f"is a {name} file of over {LARGEST_FILE // 1_000_000} MB and "
                 "was left out: split it, or turn it into JSON lines")  # fmt: skip
