"""Bad files and bad luck: each gives one clear line, and the record stays whole."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_samples import reading

from dragoman.model import (
    RecordBusyError,
    RecordError,
    RecordFullError,
    RecordVersionError,
)
from dragoman.record import connect as connecting
from dragoman.record import open


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with one document."""
    made = tmp_path / "record.db"
    with open(made) as record:
        record.add([reading()])
    return made


def is_whole(path: Path) -> bool:
    """Whether SQLite finds no fault in the file, and no row refers to one that is missing."""
    database = sqlite3.connect(path)
    found = database.execute("PRAGMA integrity_check").fetchall()
    astray = database.execute("PRAGMA foreign_key_check").fetchall()
    database.execute("INSERT INTO texts (texts) VALUES ('integrity-check')")
    database.close()
    return found == [("ok",)] and not astray


def test_a_missing_folder(tmp_path: Path) -> None:
    """The folder that is missing is named, and none is made."""
    with pytest.raises(RecordError, match=r"the folder .*nowhere does not exist"):
        open(tmp_path / "nowhere" / "record.db")


def test_a_missing_file_that_must_be_there(tmp_path: Path) -> None:
    """Without ``create`` nothing is made."""
    with pytest.raises(RecordError, match="there is no record at"):
        open(tmp_path / "record.db", create=False)
    assert not (tmp_path / "record.db").exists()


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    """A folder is told apart from a file."""
    with pytest.raises(RecordError, match="is a folder: give a file"):
        open(tmp_path)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """A text file is left as it is."""
    file = tmp_path / "notes.txt"
    file.write_text("Norway and Chile signed an accord on fishing. " * 50)
    with pytest.raises(RecordError, match="is no record: give another file"):
        open(file)
    assert file.read_text().startswith("Norway")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """Another program's tables are left alone."""
    file = tmp_path / "other.db"
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE recipes (name TEXT)")
    database.commit()
    database.close()
    with pytest.raises(RecordError, match="is a database of another program"):
        open(file)
    database = sqlite3.connect(file)
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    database.close()


def test_a_record_of_a_newer_version(path: Path) -> None:
    """A migration that this version does not know is named, and what to do."""
    database = sqlite3.connect(path)
    database.execute("INSERT INTO migrations VALUES ('9999_moons', '2099-01-01')")
    database.commit()
    database.close()
    with pytest.raises(RecordVersionError, match=r"newer version .*9999_moons.*update Dragoman"):
        open(path)


def test_another_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes, adding says so after a while, and asking goes on."""
    monkeypatch.setattr(connecting, "PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open(path) as record:
        with pytest.raises(RecordBusyError, match="is being written by another process"):
            record.add([reading("two")])
        assert len(record.events()) == 2
        other.execute("ROLLBACK")
        assert record.add([reading("two")]).added == 1
    other.close()


@pytest.fixture
def cramped(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The record on a disk with room for a few more pages."""
    connect = connecting.connect

    def limited(path: Path, *, create: bool) -> sqlite3.Connection:
        database = connect(path, create=create)
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count = {pages + 30}")
        return database

    with monkeypatch.context() as patch:
        patch.setattr("dragoman.record.record.connect", limited)
        yield path


def test_a_full_disk(cramped: Path) -> None:
    """A full disk stops the run with one clear line; what was written before is whole."""
    with open(cramped) as record:
        with pytest.raises(RecordFullError, match="the disk has no room for"):
            record.add(reading(f"doc-{n:04}") for n in range(500))
        written = [document.id for document in record.documents()]
        assert written == [*[f"doc-{n:04}" for n in range(len(written) - 1)], "one"]
        assert all(record.reading(id) == reading(id) for id in written)
    assert is_whole(cramped)


KILLED = """
import os, signal, sys
sys.path.insert(0, {tests!r})
from record_samples import reading
from dragoman.record import open
from dragoman.record import writer

def readings():
    for n in range(40):
        yield reading(f"doc-{{n:02}}")

insert, tables = writer._insert, []
def until_killed(database, table, rows):
    insert(database, table, rows)
    tables.append(table)
    if tables.count("events") == 21:
        os.kill(os.getpid(), signal.SIGKILL)
writer._insert = until_killed
with open({path!r}) as record:
    record.add(readings())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_killed_in_the_middle_of_a_document(tmp_path: Path) -> None:
    """After SIGKILL the record holds whole documents only, and a second run completes it."""
    path = tmp_path / "record.db"
    program = KILLED.format(tests=os.fspath(Path(__file__).parent), path=os.fspath(path))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert is_whole(path)
    with open(path) as record:
        assert [found.id for found in record.documents()] == [f"doc-{n:02}" for n in range(20)]
        assert record.reading("doc-19") == reading("doc-19")
        assert record.runs()[0].ended is None
        run = record.add(reading(f"doc-{n:02}") for n in range(40))
        assert (run.added, run.unchanged) == (20, 20)
    assert is_whole(path)


def test_two_processes_make_the_same_record(tmp_path: Path) -> None:
    """Processes that open a new file at the same moment both get a record."""
    path = tmp_path / "record.db"
    program = f"from dragoman.record import open\nopen({os.fspath(path)!r}).close()"
    several = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(4)]
    assert [one.wait() for one in several] == [0, 0, 0, 0]
    assert is_whole(path)
