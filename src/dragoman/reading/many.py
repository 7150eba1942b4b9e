"""Many documents -> readings, in the order they came, in one process or several."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from dragoman.model import Document, Issue, Reading
from dragoman.reading.reader import read_document

BATCH = 8
"""Documents handed to a process at once: enough to make the hand-over cheap beside the reading."""

AHEAD = 4
"""Batches under way for each process; bounds memory, however many documents there are."""


Item = Document | Reading | Issue


def read_many(items: Iterable[Item], *, jobs: int = 1) -> Iterator[Reading | Issue]:
    """Read every document; readings and issues among the ``items`` pass through in their place.

    ``jobs`` processes read, and the readings are the same, in the same order, whatever their
    number. A document on which the reader fails gives an Issue in place of its reading.
    """
    if jobs <= 1:
        yield from map(_read, items)
    else:
        yield from _read_apart(items, jobs)


def _read_apart(items: Iterable[Item], jobs: int) -> Iterator[Reading | Issue]:
    under_way: deque[Future[list[Reading | Issue]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            for batch in _batches(items):
                under_way.append(pool.submit(_read_batch, batch))
                if len(under_way) >= jobs * AHEAD:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _batches(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    source = iter(items)
    while batch := tuple(islice(source, BATCH)):
        yield batch


def _read_batch(batch: tuple[Item, ...]) -> list[Reading | Issue]:
    return list(map(_read, batch))


def _read(item: Item) -> Reading | Issue:
    if not isinstance(item, Document):
        return item
    try:
        return read_document(item)
    except Exception as error:
        # One document that trips the reader must not cost the others; the issue names it.
        where = item.source or item.id
        return Issue(
            document_id=item.id,
            where=where,
            kind="reader failed",
            message=(
                f"{where} could not be read ({type(error).__name__}: {error}); the other documents "
                "were read: please report it with the text"
            ),
        )
