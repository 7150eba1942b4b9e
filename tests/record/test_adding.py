"""What adding does to a record: new, unchanged and replaced documents, runs and issues."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_samples import brief_reading, document, event, reading

from dragoman.model import Document, Issue, Reading, Run
from dragoman.record import Record, open

TABLES = ("documents", "segments", "actors", "parties", "statements", "events", "positions",
          "figures", "expectations", "texts")  # fmt: skip
"""Everything but the tables that hold times of runs."""

ISSUE = Issue(
    document_id=None, where="a.txt:3", kind="bad line", message="a.txt, line 3 is cut off"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the record lies."""
    return tmp_path / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """An empty record."""
    with open(path) as opened:
        yield opened


def rows(path: Path, tables: tuple[str, ...] = TABLES) -> dict[str, list[tuple[object, ...]]]:
    """Every row of these tables, as the file holds them."""
    database = sqlite3.connect(path)
    found = {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    database.close()
    return found


def test_a_run_says_what_it_did(record: Record) -> None:
    """The run counts documents and entries, and keeps the version and options."""
    run = record.add([reading("one"), reading("two")], options={"jobs": 2, "where": "folder"})
    assert (run.added, run.replaced, run.unchanged) == (2, 0, 0)
    assert run.counts == {
        "events": 4, "statements": 2, "positions": 2, "figures": 4, "expectations": 2
    }  # fmt: skip
    assert run.options == {"jobs": 2, "where": "folder"}
    assert run.ended is not None
    assert run.began <= run.ended
    assert record.runs().rows == (run,)


def test_the_same_version_changes_nothing(record: Record, path: Path) -> None:
    """Adding a reading again leaves every row as it is and counts it as unchanged."""
    record.add([reading()])
    before = rows(path, (*TABLES, "readings"))
    run = record.add([reading(), reading()])
    assert (run.added, run.unchanged) == (0, 2)
    assert not any(run.counts.values())
    assert rows(path, (*TABLES, "readings")) == before


def test_another_version_replaces(record: Record) -> None:
    """A newer reading stands in the place of the older, and only its entries are found."""
    record.add([reading(), reading("two")])
    newer = reading(version="2").model_copy(update={"events": (), "expectations": ()})
    run = record.add([newer])
    assert (run.added, run.replaced) == (0, 1)
    assert record.reading("one") == newer
    assert {found.document_id for found in record.events()} == {"two"}
    assert record.has("one", "2")
    assert not record.has("one", "1")


def test_when_each_reading_was_believed(record: Record, path: Path) -> None:
    """The older reading is kept with the time until which it was believed, whole."""
    record.add([reading()])
    record.add([reading(version="2")])
    (old, new) = rows(path, ("readings",))["readings"]
    columns = ("id", "document_id", "version", "sentences", "parsed", "from", "until", "snapshot")
    older, newer = dict(zip(columns, old, strict=True)), dict(zip(columns, new, strict=True))
    assert older["until"] == newer["from"]
    assert newer["until"] is None
    assert dt.datetime.fromisoformat(str(older["from"])).tzinfo is not None
    kept = Reading.model_validate_json(
        str(older["snapshot"])[:-1] + f',"document":{reading().document.model_dump_json()}}}'
    )
    assert kept == reading()


@pytest.mark.parametrize("as_document", [True, False])
def test_a_text_never_changes(record: Record, as_document: bool) -> None:
    """Another text under an id that is taken is left out, and an issue says so."""
    record.add([reading()])
    changed = document("one", text="Norway denied it.").model_copy(update={"segments": ()})
    run = record.add([changed if as_document else Reading(document=changed, version="2")])
    assert record.reading("one") == reading()
    (issue,) = run.issues
    assert issue.kind == "text changed"
    assert issue.message.startswith("one.txt (one) has another text than the document")


def test_a_reading_that_cannot_be_written(record: Record) -> None:
    """A reading that the tables refuse is an issue; the other documents are written."""
    twice = reading("twice").model_copy(update={"events": reading("twice").events * 2})
    cut_off = Document(id="cut", text="Norway \ud83d and Chile met.", source="cut.txt")
    run = record.add([twice, Reading(document=cut_off, version="1"), reading("one")])
    assert run.added == 1
    assert [(i.kind, i.document_id) for i in run.issues] == [
        ("not written", "twice"), ("not written", "cut")
    ]  # fmt: skip
    assert "UNIQUE constraint failed" in run.issues[0].message
    assert [found.id for found in record.documents()] == ["one"]


def test_issues_are_kept_with_their_run(record: Record) -> None:
    """Issues among the items and issues of readings are rows of their run."""
    own = Issue(document_id="one", where="one.txt", kind="no date", message="one.txt has no day")
    first = record.add([ISSUE, reading(issues=(own,))])
    second = record.add([ISSUE])
    assert first.issues == (ISSUE, own)
    assert record.issues().rows == (ISSUE, own, ISSUE)
    assert record.issues(second.id).rows == (ISSUE,)


def test_rows_do_not_depend_on_the_runs(path: Path, tmp_path: Path) -> None:
    """The same documents in one run or in several give the same rows."""
    several = [reading("b"), brief_reading("a", event("a")), reading("c")]
    with open(path) as record:
        record.add(several)
    other = tmp_path / "other.db"
    with open(other) as record:
        for one in several:
            record.add([one])
    assert rows(path) == rows(other)


def test_documents_are_read_first(path: Path, tmp_path: Path) -> None:
    """Documents are read in one process or in two, and the rows are the same."""
    texts = [
        document(f"t-{n}", text=f"Norway's envoy visited Chile on {n} May 2024.", title=None)
        for n in range(1, 4)
    ]
    texts = [text.model_copy(update={"segments": ()}) for text in texts]
    other = tmp_path / "other.db"
    assert add_documents(path, texts, jobs=1).added == 3
    assert add_documents(other, texts, jobs=2).added == 3
    assert rows(path) == rows(other)
    assert rows(path)["events"]


def add_documents(path: Path, documents: list[Document], *, jobs: int) -> Run:
    """Read documents into a record."""
    with open(path) as record:
        return record.add(documents, jobs=jobs)


def test_tick_is_called_for_each_document(record: Record) -> None:
    """Progress counts each document once, whether it was new or not, and no issue."""
    ticks: list[int] = []
    record.add([reading(), ISSUE, reading(), reading("two")], tick=lambda: ticks.append(1))
    assert len(ticks) == 3


def test_a_failing_source_leaves_whole_documents(record: Record) -> None:
    """Where the items break off with an error, what came before is there, whole."""

    def items() -> Iterator[Reading]:
        yield reading("one")
        raise ValueError("the feed broke off")

    with pytest.raises(ValueError, match="the feed broke off"):
        record.add(items())
    assert record.reading("one") == reading("one")
    run = record.runs()[0]
    assert (run.added, run.ended) == (1, None)
