"""Dragoman reads diplomatic and political news and keeps a cited, queryable record.

    import dragoman

    reading = dragoman.read(text, published="2023-03-10")
    record = dragoman.open("record.db")
    record.add([reading])
    record.events(between=("KAZ", "CHN"))

Importing this module loads neither a parser nor a table; the first call that needs one does.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman import model, sources
    from dragoman.linking import open
    from dragoman.model import DragomanError
    from dragoman.reading.capabilities import classify, status, times
    from dragoman.reading.reader import read

__all__ = ["DragomanError", "classify", "model", "open", "read", "sources", "status", "times"]

_HOMES = {
    "DragomanError": "dragoman.model",
    "classify": "dragoman.reading.capabilities",
    "open": "dragoman.linking",
    "read": "dragoman.reading.reader",
    "status": "dragoman.reading.capabilities",
    "times": "dragoman.reading.capabilities",
}
"""The public names, and the module that each is fetched from when it is first used."""


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name in {"model", "sources"}:
        return import_module(f"dragoman.{name}")
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
