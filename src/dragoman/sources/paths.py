"""Files in folders, and what is packed in them."""

import gzip
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from dragoman.model import Issue
from dragoman.sources.items import issue

_GZIP = b"\x1f\x8b\x08"
HELD = 8_000_000
"""Bytes of a pipe that are held in memory before a temporary file takes them."""

ABOUT = frozenset({"readme.md", "readme.txt", "sources.md", "license", "license.txt"})
"""Files that tell about a folder's texts and are none of them; one given by name is read."""


def files(path: Path) -> Iterator[Path | Issue]:
    """The file, or the files in a folder and its folders, sorted by name.

    Hidden files, links to folders, pipes and files about the folder are left out;
    a folder that cannot be opened gives an issue.
    """
    if not path.is_dir():
        yield path
        return
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        yield issue(str(path), "unreadable", f"could not be opened ({error.strerror}): check the "
                    "folder's permissions")  # fmt: skip
        return
    for child in children:
        if child.name.startswith(".") or child.name.lower() in ABOUT:
            continue
        if child.is_dir():
            if not child.is_symlink():
                yield from files(child)
        elif child.is_file() or child.is_symlink():
            yield child


@contextmanager
def opened(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """A stream that can be sought, unpacked where it is packed with gzip.

    A pipe is laid by first, in memory and then in a temporary file, so that its format can be
    told from its start.
    """
    with _sought(file) as stream:
        packed = stream.read(len(_GZIP)) == _GZIP
        stream.seek(0)
        if not packed:
            yield stream
            return
        with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
            yield cast("IO[bytes]", unpacked)


@contextmanager
def _sought(file: IO[bytes]) -> Iterator[IO[bytes]]:
    if file.seekable():
        yield file
        return
    with tempfile.SpooledTemporaryFile(max_size=HELD) as held:
        shutil.copyfileobj(file, held)
        held.seek(0)
        yield held
