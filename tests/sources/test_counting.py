"""How many documents a read will come to."""

import gzip
from pathlib import Path

import pytest

from dragoman.sources import count, read_from


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "The ministers met.", 1),
        ("a.txt", "", 0),
        ("a.html", "<html><p>The ministers met.</p></html>", 1),
        ("a.jsonl", '{"text": "a"}\n{"text": "b"}', 2),
        ("a.jsonl", '{"text": "a"}\n{"text": "b"}\n', 2),
        ("a.xml", "<Sentences><Sentence id='1'/><Sentence id='2'/></Sentences>", 2),
        ("a.xml", "<rss><channel><item></item></channel></rss>", 1),
        ("a.json", '[{"text": "a"}]', None),
    ],
)
def test_files(tmp_path: Path, name: str, text: str, expected: int | None) -> None:
    """Lines, elements and files are counted; a list is not."""
    (tmp_path / name).write_text(text)
    assert count(tmp_path / name) == expected
    assert count([tmp_path, tmp_path]) == (None if expected is None else 2 * expected)


def test_what_cannot_be_counted(tmp_path: Path) -> None:
    """Standard input and packed files cannot be counted; what is not there counts as nothing."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"The ministers met."))
    assert count(tmp_path) is None
    assert count("-") is None
    assert count(tmp_path / "nowhere") == 0
    assert count("https://wire.example/talks") == 1


def test_count_is_what_is_read(tmp_path: Path) -> None:
    """For files that are as they should be, the count is the number of documents."""
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"Date: 2023-03-10\n\nThe ministers met {n} times.")
    assert count(tmp_path) == len(list(read_from(tmp_path)))
