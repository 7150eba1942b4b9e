"""What several rooms' tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman import sources
from dragoman.linking import LinkedRecord
from dragoman.linking import open as open_record

EXAMPLES = Path(__file__).parent.parent / "examples" / "dispatches"

STORIES = (
    "2023-01-18-trade-2022",
    "2023-03-10-ambassador",
    "2023-05-08-visit-announced",
    "2023-10-17-beijing-forum",
)
"""Dispatches that hold every kind of entry between them."""


@pytest.fixture(scope="session")
def record_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of a few example dispatches, made once."""
    path = tmp_path_factory.mktemp("record") / "record.db"
    with open_record(path) as record:
        record.add(sources.read_from([EXAMPLES / f"{name}.txt" for name in STORIES]))
    return path


@pytest.fixture
def record(record_path: Path) -> Iterator[LinkedRecord]:
    """That record, opened."""
    with open_record(record_path, create=False) as opened:
        yield opened
