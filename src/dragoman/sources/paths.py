"""Files in folders, and what is packed in them."""

import gzip
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, cast

from dragoman.model import Issue
from dragoman.sources.items import issue

_GZIP = b"\x1f\x8b\x08"
ABOUT = frozenset({"readme.md", "readme.txt", "sources.md", "license", "license.txt"})
"""Files that tell about a folder's texts and are none of them; one given by name is read."""


def files(path: Path) -> Iterator[Path | Issue]:
    """The file, or the files in a folder and its folders, sorted by name.

    Hidden files, links that lead back into a folder, and files about the folder are left out;
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
        if not child.is_dir():
            yield child
        elif not child.is_symlink():
            yield from files(child)


def opened(file: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    """A file that can be sought, unpacked where it is packed with gzip."""
    packed = file.read(len(_GZIP)) == _GZIP
    file.seek(0)
    if packed:
        return cast("AbstractContextManager[IO[bytes]]", gzip.GzipFile(fileobj=file, mode="rb"))
    return nullcontext(file)
