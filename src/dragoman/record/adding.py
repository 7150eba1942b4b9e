"""Documents and readings into the record, one transaction for each document."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from dragoman.model import Document, Issue, Reading, Run
from dragoman.record.connect import transaction
from dragoman.record.runs import Log, Options
from dragoman.record.writer import believed_version, same_text, write

Item = Reading | Document | Issue
Tick = Callable[[], None]
Step = Callable[[str], None]
"""What is done with a document, given by its id, in the transaction that writes it."""


def add(
    database: sqlite3.Connection,
    items: Iterable[Item],
    *,
    jobs: int,
    options: Options,
    tick: Tick,
    leaving: Step,
    joined: Step,
) -> Run:
    """Add items in a run, and return it; see ``Record.add``.

    ``leaving`` is called before a document's reading is replaced, ``joined`` after a reading is
    written.
    """
    # Those who only ask do not wait for the reader to be imported.
    from dragoman.reading.many import read_many
    from dragoman.reading.reader import version

    log = Log(database, version(), options)
    for item in read_many(_to_read(database, items, log, tick), jobs=jobs):
        if isinstance(item, Issue):
            _note(database, item, log)
        else:
            _take(database, item, log, leaving, joined)
            tick()
    with transaction(database):
        log.end()
    return log.run()


def _to_read(
    database: sqlite3.Connection, items: Iterable[Item], log: Log, tick: Tick
) -> Iterator[Item]:
    """The items without the documents that need no reading, or cannot be kept."""
    for item in items:
        if not isinstance(item, Document):
            yield item
        elif not same_text(database, item):
            yield _text_changed(item)
            tick()
        elif believed_version(database, item.id) == log.version:
            log.unchanged += 1
            tick()
        else:
            yield item


def _take(
    database: sqlite3.Connection, reading: Reading, log: Log, leaving: Step, joined: Step
) -> None:
    """Write a reading, unless this version's is there; an issue where it cannot be kept."""
    if not same_text(database, reading.document):
        _note(database, _text_changed(reading.document), log)
        return
    if believed_version(database, reading.document.id) == reading.version:
        log.unchanged += 1
        return
    try:
        with transaction(database):
            if believed_version(database, reading.document.id) is not None:
                leaving(reading.document.id)
            replaced = write(database, reading, dt.datetime.now(dt.UTC))
            joined(reading.document.id)
            log.count(reading, replaced=replaced)
    except (sqlite3.IntegrityError, ValueError, OverflowError) as error:
        _note(database, _not_written(reading.document, error), log)


def _note(database: sqlite3.Connection, issue: Issue, log: Log) -> None:
    with transaction(database):
        log.note([issue])


def _text_changed(document: Document) -> Issue:
    return _issue(
        document,
        "text changed",
        "has another text than the document that the record holds under this id, which was kept: "
        "give the new text an id of its own",
    )


def _not_written(document: Document, error: Exception) -> Issue:
    return _issue(
        document,
        "not written",
        f"could not be written and was left out ({type(error).__name__}: {error}); the other "
        "documents were: please report it with the text",
    )


def _issue(document: Document, kind: str, what: str) -> Issue:
    where = document.source or document.id
    return Issue(
        document_id=document.id, where=where, kind=kind, message=f"{where} ({document.id}) {what}"
    )
