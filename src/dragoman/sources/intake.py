"""Files, folders, addresses and standard input -> documents, and issues for what is none."""

import datetime as dt
import gzip
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model import Document, Issue, SourceError
from dragoman.sources.address import fetch
from dragoman.sources.formats import Given, Item, documents

LARGEST = 100_000_000
"""Bytes of one file of a single text, unpacked; JSON lines are read line by line and may be larger."""


def read_from(
    where: str | Path | Iterable[str | Path],
    *,
    published: dt.date | str | None = None,
    outlet: str | None = None,
    today: dt.date | None = None,
) -> Iterator[Document | Issue]:
    """Yield the documents in files, folders, addresses and standard input ("-"), in order.

    What cannot be read is yielded as an Issue in its place, and the rest is read; nothing is
    raised for a single document. ``published`` and ``outlet`` serve where a document gives
    none. A day after ``today`` (the day of the call by default) is kept, with an Issue. A
    second document with the same id is left out, with an Issue.
    """
    given = Given(published=published, outlet=outlet)
    seen: set[str] = set()
    for item in _items(where, given):
        if isinstance(item, Issue):
            yield item
        elif item.id in seen:
            yield _issue(item, "same id twice", "has the id of an earlier one and was left out: "
                         "give each document its own id")  # fmt: skip
        else:
            seen.add(item.id)
            yield item
            yield from _doubts(item, today or dt.date.today())


def count(where: str | Path | Iterable[str | Path]) -> int | None:
    """How many documents ``read_from`` will yield, None where only reading would tell."""
    total = 0
    for one in _each(where):
        if one == "-" or _is_address(one):
            return None
        for path in _files(Path(one)):
            if ".jsonl" in path.suffixes and path.suffix != ".gz":
                with path.open("rb") as file:
                    total += sum(1 for line in file if line.strip())
            elif path.suffix.lower() in {".xml", ".rss", ".atom", ".json", ".gz"}:
                return None
            else:
                total += 1
    return total


def _each(where: str | Path | Iterable[str | Path]) -> list[str]:
    return [str(where)] if isinstance(where, str | Path) else [str(one) for one in where]


def _items(where: str | Path | Iterable[str | Path], given: Given) -> Iterator[Item]:
    for one in _each(where):
        if one == "-":
            yield from documents(sys.stdin.buffer.read(), "standard input", given)
        elif _is_address(one):
            try:
                yield from documents(fetch(one), one, given, url=one)
            except SourceError as error:
                yield Issue(document_id=None, where=one, kind="not fetched", message=str(error))
        elif not Path(one).exists():
            yield Issue(
                document_id=None,
                where=one,
                kind="not found",
                message=f"{one} does not exist: check the path",
            )
        else:
            yield from _from_path(Path(one), given)


def _from_path(path: Path, given: Given) -> Iterator[Item]:
    try:
        found = list(_files(path))
    except OSError as error:
        yield _unreadable(path, error)
        return
    if not found:
        yield Issue(
            document_id=None,
            where=str(path),
            kind="empty folder",
            message=f"{path} holds no file to read: give a folder with texts",
        )
    for file in found:
        try:
            yield from _from_file(file, given)
        except (OSError, EOFError) as error:
            yield _unreadable(file, error)


def _files(path: Path) -> Iterator[Path]:
    """The files under a path, sorted by name, hidden ones and SOURCES.md left out."""
    if not path.is_dir():
        yield path
        return
    for child in sorted(path.iterdir()):
        if not child.name.startswith(".") and child.name not in {"SOURCES.md", "README.md"}:
            yield from _files(child)


def _from_file(path: Path, given: Given) -> Iterator[Item]:
    opened = gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")
    name = str(path)
    with opened as file:
        if ".jsonl" in path.suffixes or ".ndjson" in path.suffixes:
            yield from documents(file, name, given)
            return
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        yield Issue(
            document_id=None,
            where=name,
            kind="too large",
            message=f"{name} is over {LARGEST // 1_000_000} MB and was left out: split it into its "
            "documents, or give them as JSON lines",
        )
        return
    yield from documents(data, name, given)


def _doubts(document: Document, today: dt.date) -> Iterator[Issue]:
    if document.published is None:
        yield _issue(document, "no date", "gives no publication day, so that \"on Friday\" stays "
                     "undated: give it with --published, or in the text")  # fmt: skip
    elif document.published > today:
        yield _issue(document, "date in the future", f"was published on {document.published}, which "
                     "is still to come: check its date")  # fmt: skip


def _issue(document: Document, kind: str, what: str) -> Issue:
    where = document.source or document.id
    return Issue(
        document_id=document.id, where=where, kind=kind, message=f"{where} ({document.id}) {what}"
    )


def _unreadable(path: Path, error: Exception) -> Issue:
    reason = getattr(error, "strerror", None) or str(error)
    return Issue(
        document_id=None,
        where=str(path),
        kind="unreadable",
        message=f"{path} could not be opened ({reason}): check that it may be read",
    )


def _is_address(one: str) -> bool:
    return one.startswith(("http://", "https://"))
