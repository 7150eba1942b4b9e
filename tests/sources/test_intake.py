"""Files, folders, standard input, and everything that can be wrong with them."""

import datetime as dt
import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest

from dragoman.model import Document, Issue, SourceError
from dragoman.sources import items, read_from
from dragoman.sources.paths import files, opened

TEXT = "The ministers of Kazakhstan and China met in Astana on Friday and spoke about trade."
HEADED = f"Title: Talks\nDate: 2023-03-10\n\n{TEXT}\n"
TODAY = dt.date(2025, 1, 1)


def read(where: Path) -> list[Document | Issue]:
    """Everything that a place yields."""
    return list(read_from(where, today=TODAY))


def issues(where: Path) -> list[tuple[str, str]]:
    """(kind, message) of each issue that a place yields."""
    return [(one.kind, one.message) for one in read(where) if isinstance(one, Issue)]


def documents(where: Path) -> list[Document]:
    """The documents that a place yields."""
    return [one for one in read(where) if isinstance(one, Document)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of four formats, with a hidden file and one that tells about it."""
    (tmp_path / "a.txt").write_text(HEADED)
    (tmp_path / "SOURCES.md").write_text("About these texts.")
    (tmp_path / ".hidden.txt").write_text("Not for reading.")
    row = {"id": "b1", "date": "2023-03-11", "text": f"{TEXT} Again."}
    (tmp_path / "b.jsonl").write_text(json.dumps(row) + "\n")
    inner = tmp_path / "c"
    inner.mkdir()
    (inner / "d.xml").write_text(
        '<Sentences><Sentence date="20230312" id="d1"><Text>They met.</Text></Sentence></Sentences>'
    )
    with gzip.open(inner / "e.txt.gz", "wt") as file:
        file.write(HEADED.replace("Friday", "Monday"))
    return tmp_path


def test_folder(folder: Path) -> None:
    """A folder is read with its folders, by name, hidden files and its own notes left out."""
    found = read(folder)
    assert all(isinstance(one, Document) for one in found), found
    names = [Path(str(one.source).split(",")[0]).name for one in found if isinstance(one, Document)]
    assert names == ["a.txt", "b.jsonl", "d.xml", "e.txt.gz"]


def test_reading_twice_gives_the_same(folder: Path) -> None:
    """The same input gives the same documents with the same ids."""
    assert read(folder) == read(folder)


def test_head_is_no_part_of_the_text(folder: Path) -> None:
    """The head of a text file gives facts, and the text begins after it."""
    (made,) = documents(folder / "a.txt")
    assert made.text == f"{TEXT}\n"
    assert (made.title, made.title_from) == ("Talks", "metadata")
    assert (made.published, made.published_from) == (dt.date(2023, 3, 10), "metadata")


def test_several_places(folder: Path) -> None:
    """Several places are read in the order given."""
    found = list(read_from([folder / "b.jsonl", str(folder / "a.txt")]))
    assert [getattr(one, "title", "") for one in found] == [None, "Talks"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is read in any format, packed or not."""
    for data in (HEADED.encode(), gzip.compress(HEADED.encode())):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        (made,) = read_from("-", today=TODAY)
        assert isinstance(made, Document)
        assert (made.title, made.source) == ("Talks", "standard input")


def test_pipe() -> None:
    """A pipe, which cannot be sought, is laid by and read."""
    out, into = os.pipe()
    os.write(into, HEADED.encode())
    os.close(into)
    with os.fdopen(out, "rb") as pipe, opened(pipe) as stream:
        assert stream.read(6) == b"Title:"
        stream.seek(0)
        assert stream.read() == HEADED.encode()


def test_what_the_caller_gives_fills_gaps(tmp_path: Path) -> None:
    """The caller's day and outlet serve documents without, and change no id."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(HEADED)
    first, second = read_from(tmp_path, published="2023-05-01", outlet="Ledger", today=TODAY)
    assert isinstance(first, Document)
    assert (first.published, first.published_from) == (dt.date(2023, 5, 1), "caller")
    assert (first.outlet, first.outlet_from) == ("Ledger", "caller")
    assert first.id == documents(tmp_path / "a.txt")[0].id
    assert isinstance(second, Document)
    assert second.published == dt.date(2023, 3, 10)


def test_bad_day_from_the_caller() -> None:
    """A day that is none is refused at once, before anything is read."""
    with pytest.raises(SourceError, match="YYYY-MM-DD"):
        read_from("nowhere", published="soon")


BAD = {
    "empty": b"",
    "blank": b" \n\t\n",
    "only a head": b"Date: 2023-03-10\n\n",
    "pdf": b"%PDF-1.7 and so on",
    "binary": bytes(range(256)) * 50,
    "image": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "page": b"<html><body></body></html>",
    "feed": b"<rss><channel></channel></rss>",
    "xml": b"<Sentences></Sentences>",
    "gzip": gzip.compress(TEXT.encode() * 50)[:40],
    "gzip of noise": b"\x1f\x8b\x08" + b"no such thing" * 9,
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_bad_file_among_good_ones(tmp_path: Path, data: bytes) -> None:
    """A bad file gives one issue that names it and advises, and the others are read."""
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(f"{HEADED} {name}")
    (tmp_path / "b").write_bytes(data)
    first, issue, last = read(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(issue, Issue)
    assert isinstance(last, Document)
    assert issue.where == str(tmp_path / "b")
    assert issue.message.startswith(f"{tmp_path / 'b'} ")
    assert "\n" not in issue.message
    assert ":" in issue.message.removeprefix(str(tmp_path))


def test_text_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text over the limit is refused with advice."""
    monkeypatch.setattr(items, "LARGEST_DOCUMENT", 1_000)
    (tmp_path / "a.txt").write_text("word " * 1_000)
    ((kind, message),) = issues(tmp_path)
    assert kind == "too large"
    assert "split it" in message


def test_file_of_200_megabytes(tmp_path: Path) -> None:
    """A file of 200 MB is refused without being read to its end."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(b"The ministers met. ")
        file.truncate(200_000_000)
        file.seek(4_000)
        file.write(b"The end. ")
    path_of_words = tmp_path / "b.json"
    with path_of_words.open("wb") as file:
        file.write(b'[{"text": "a"},' + b" " * 4_096)
        file.truncate(200_000_000)
    assert [kind for kind, _ in issues(tmp_path)] == ["too large", "too large"]


def test_one_line_of_a_megabyte(tmp_path: Path) -> None:
    """A megabyte without a line's end is one document like another."""
    text = TEXT * 12_000
    (tmp_path / "a.txt").write_text(f"Date: 2023-03-10\n\n{text}")
    (made,) = documents(tmp_path)
    assert made.text == text


def test_other_encoding_is_reported(tmp_path: Path) -> None:
    """A text in cp1252 is read, with an issue that names the encoding."""
    (tmp_path / "a.txt").write_bytes(f"{HEADED} “So be it”".encode("cp1252"))
    assert documents(tmp_path)[0].text.endswith("“So be it”")
    ((kind, message),) = issues(tmp_path)
    assert kind == "not UTF-8"
    assert "cp1252" in message


def test_broken_bytes_are_reported(tmp_path: Path) -> None:
    """A UTF-8 text with a broken byte keeps its other words, with an issue."""
    (tmp_path / "a.txt").write_bytes(HEADED.encode() + "Қазақстан".encode() + b"\xff")
    assert documents(tmp_path)[0].text.endswith("Қазақстан\ufffd")
    assert [kind for kind, _ in issues(tmp_path)] == ["broken characters"]


def test_nul_bytes(tmp_path: Path) -> None:
    """NUL bytes in a text become U+FFFD, with an issue."""
    (tmp_path / "a.txt").write_bytes(HEADED.encode() + b"The end\x00.")
    assert documents(tmp_path)[0].text.endswith("The end\ufffd.")
    assert [kind for kind, _ in issues(tmp_path)] == ["broken characters"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("", "no date"),
        ("Date: 2025-01-02\n\n", "date in the future"),
        ("Date: soon\n\n", "bad date"),
    ],
)
def test_doubtful_dates(tmp_path: Path, head: str, kind: str) -> None:
    """A day that is missing, to come, or none is reported, and the document kept."""
    (tmp_path / "a.txt").write_text(head + TEXT)
    assert len(documents(tmp_path)) == 1
    assert kind in [found for found, _ in issues(tmp_path)]


def test_day_of_today_is_fine(tmp_path: Path) -> None:
    """What is published on the day itself is no matter of doubt."""
    (tmp_path / "a.txt").write_text(f"Date: 2025-01-01\n\n{TEXT}")
    assert issues(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("两国外长星期五在阿斯塔纳举行会谈，就贸易和交通合作交换了意见。", "zh"),
     ("Министры двух стран провели переговоры, которые были объявлены ранее.", "ru")],
)  # fmt: skip
def test_other_languages_are_kept(tmp_path: Path, text: str, code: str) -> None:
    """A text in Chinese or Russian is a document that says so, for the reader to leave unread."""
    (tmp_path / "a.txt").write_text(f"Date: 2023-03-10\n\n{text}", encoding="utf-8")
    (made,) = documents(tmp_path)
    assert (made.text, made.language, made.language_from) == (text, code, "detected")


def test_same_document_twice(tmp_path: Path) -> None:
    """The same text under the same id is left out, and the issue says that nothing is lost."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(HEADED)
    assert len(documents(tmp_path)) == 1
    ((kind, message),) = issues(tmp_path)
    assert kind == "same id twice"
    assert "nothing is lost" in message


def test_same_id_for_another_text(tmp_path: Path) -> None:
    """Another text under an id that was read is left out, and the issue says so."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Id: one\nDate: 2023-03-10\n\n{TEXT} {name}")
    assert [made.id for made in documents(tmp_path)] == ["one"]
    ((kind, message),) = issues(tmp_path)
    assert kind == "same id twice"
    assert "its own id" in message


def test_missing_and_empty_places(tmp_path: Path) -> None:
    """A path that is not there and a folder without files are issues."""
    assert [kind for kind, _ in issues(tmp_path / "nowhere")] == ["not found"]
    assert [kind for kind, _ in issues(tmp_path)] == ["empty folder"]
    (tmp_path / "a.txt").symlink_to("nowhere")
    assert [kind for kind, _ in issues(tmp_path)] == ["not found"]
    assert [kind for kind, _ in issues(Path("no\0where"))] == ["unreadable"]


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is an issue, and the others are read."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{HEADED} {name}")
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode)

    # A test that runs as root may open anything, whatever the file's permissions.
    monkeypatch.setattr(Path, "open", refuse)
    issue, made = read(tmp_path)
    assert isinstance(issue, Issue)
    assert (issue.kind, "Permission denied" in issue.message) == ("unreadable", True)
    assert isinstance(made, Document)


def test_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened is an issue, and its neighbours are read."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text(HEADED)
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    issue, made = read(tmp_path)
    assert isinstance(issue, Issue)
    assert (issue.kind, "Permission denied" in issue.message) == ("unreadable", True)
    assert isinstance(made, Document)


def test_links_in_a_circle(tmp_path: Path) -> None:
    """A link that leads back into its folder does not trap the reader."""
    (tmp_path / "a.txt").write_text(HEADED)
    (tmp_path / "again").symlink_to(tmp_path)
    assert list(files(tmp_path)) == [tmp_path / "a.txt"]
