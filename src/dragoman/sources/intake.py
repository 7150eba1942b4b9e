"""Files, folders, addresses and standard input -> documents, and issues for what is none."""

import datetime as dt
import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model import Document, Issue, SourceError
from dragoman.model.identity import digest
from dragoman.sources.address import fetch, is_address
from dragoman.sources.dates import day
from dragoman.sources.formats import documents
from dragoman.sources.items import Given, Item, issue
from dragoman.sources.paths import files, opened

Where = str | Path | Iterable[str | Path]

STDIN = "standard input"


def read_from(
    where: Where,
    *,
    published: dt.date | str | None = None,
    outlet: str | None = None,
    today: dt.date | None = None,
) -> Iterator[Document | Issue]:
    """Yield the documents in files, folders, addresses and standard input ("-"), in order.

    A folder is read with all its folders, by name, hidden files left out. What cannot be read
    is yielded as an Issue in its place, and the rest is read; nothing is raised for a single
    document. ``published`` and ``outlet`` serve where a document gives none itself. A document
    without a day, or with one after ``today`` (the day of the call by default), is kept, and an
    Issue follows it. A second document with the same id is left out, with an Issue. Raises
    SourceError at once for a ``published`` that is no date.
    """
    given = Given(published=day(published), outlet=outlet)
    return _checked(_items(_each(where), given), today or dt.date.today())


def _each(where: Where) -> list[str]:
    return [str(where)] if isinstance(where, str | Path) else [str(one) for one in where]


def _checked(items: Iterator[Item], today: dt.date) -> Iterator[Item]:
    """The items without second documents of one id, and with doubts about days."""
    seen: dict[str, str] = {}
    for item in items:
        if isinstance(item, Issue):
            yield item
            continue
        words = digest(item.text)
        if item.id in seen:
            yield _twice(item, same=seen[item.id] == words)
            continue
        seen[item.id] = words
        yield item
        yield from _doubts(item, today)


def _twice(document: Document, *, same: bool) -> Issue:
    where = document.source or document.id
    if same:
        what = f"holds document {document.id} a second time, which was left out: nothing is lost"
    else:
        what = (
            f"holds another text under the id {document.id}, which was left out: give each "
            "document its own id"
        )
    return issue(where, "same id twice", what, id=document.id)


def _doubts(document: Document, today: dt.date) -> Iterator[Issue]:
    where = document.source or document.id
    if document.published is None:
        yield issue(where, "no date", "gives no publication day, so that \"on Friday\" stays "
                    "undated: put a date in its head or field, or give one for all that have none",
                    id=document.id)  # fmt: skip
    elif document.published > today:
        yield issue(where, "date in the future", f"says it was published on {document.published}, "
                    "which is still to come: check its date", id=document.id)  # fmt: skip


def _items(places: list[str], given: Given) -> Iterator[Item]:
    for place in places:
        if place == "-":
            yield from _from_stdin(given)
        elif is_address(place):
            yield from _from_address(place, given)
        else:
            yield from _from_path(Path(place), given)


def _from_stdin(given: Given) -> Iterator[Item]:
    try:
        with opened(sys.stdin.buffer) as stream:
            yield from documents(stream, STDIN, given)
    except (EOFError, OSError, zlib.error) as error:
        yield _unreadable(STDIN, error)


def _from_address(url: str, given: Given) -> Iterator[Item]:
    try:
        body = fetch(url)
    except SourceError as error:
        yield issue(url, "not fetched", str(error))
        return
    with opened(io.BytesIO(body)) as stream:
        yield from documents(stream, url, given, url=url)


def _from_path(path: Path, given: Given) -> Iterator[Item]:
    try:
        path.stat()
    except (OSError, ValueError) as error:
        yield _unreadable(str(path), error)
        return
    found = False
    for file in files(path):
        found = True
        if isinstance(file, Issue):
            yield file
        else:
            yield from _from_file(file, given)
    if not found:
        yield issue(str(path), "empty folder", "holds no file to read: give a folder with texts")


def _from_file(path: Path, given: Given) -> Iterator[Item]:
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    try:
        with path.open("rb") as file, opened(file) as stream:
            suffix = suffixes[-1] if suffixes else ""
            yield from documents(stream, str(path), given, suffix=suffix)
    except (EOFError, OSError, zlib.error) as error:
        yield _unreadable(str(path), error)


def _unreadable(where: str, error: Exception) -> Issue:
    if isinstance(error, FileNotFoundError):
        return issue(where, "not found", "does not exist: check the path; an address begins with "
                     "http:// or https://")  # fmt: skip
    if isinstance(error, (EOFError, zlib.error, gzip.BadGzipFile)):
        return issue(where, "unreadable", f"is a broken gzip file ({error}): pack it again")
    reason = getattr(error, "strerror", None) or error
    return issue(where, "unreadable", f"could not be read ({reason}): check the file and its "
                 "permissions")  # fmt: skip
