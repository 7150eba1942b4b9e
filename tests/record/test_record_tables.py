"""The file explains itself: every table, view and column is documented, and other tools read it."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_samples import TEXT, reading

from dragoman.model import Issue
from dragoman.record import open
from dragoman.record.filters import KINDS, Filters
from dragoman.record.migrate import APPLICATION_ID, migrations

DOCS = Path(__file__).parents[2] / "docs" / "record.md"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The file of a record of one document, opened by itself."""
    path = tmp_path_factory.mktemp("tables") / "record.db"
    issue = Issue(document_id="one", where="one.txt", kind="no date", message="one.txt has none")
    with open(path) as record:
        record.add([reading(issues=(issue,))])
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def names(database: sqlite3.Connection, kind: str) -> list[str]:
    """The tables or views of a file, without those that the search index keeps for itself."""
    found = database.execute("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
    return sorted(row[0] for row in found if not re.match("texts_|sqlite_", row[0]))


def documented(section: str) -> list[str]:
    """The words in code marks in the first cells of a section's table."""
    text = DOCS.read_text(encoding="utf-8")
    _, _, rest = text.partition(f"\n### {section}\n")
    part = re.split(r"\n#+ ", rest)[0]
    cells = [line.split("|")[1] for line in part.splitlines() if line.startswith("| `")]
    return [word for cell in cells for word in re.findall("`([^`]+)`", cell)]


def test_every_table_and_column_is_documented(database: sqlite3.Connection) -> None:
    """Each table has a section with each of its columns, and no other."""
    for table in names(database, "table"):
        columns = [row["name"] for row in database.execute(f"PRAGMA table_info({table})")]
        assert sorted(documented(table)) == sorted(columns), table


def test_every_view_is_documented_and_filled(database: sqlite3.Connection) -> None:
    """Each view is in the list of views, and shows the document's entries."""
    views = names(database, "view")
    assert sorted(documented("Views")) == views
    for view in views:
        rows = database.execute(f"SELECT * FROM {view}").fetchall()
        assert rows, view


def test_views_show_the_words(database: sqlite3.Connection) -> None:
    """A view names the parties and cites the text."""
    (contact,) = database.execute("SELECT * FROM contacts")
    assert (contact["actors"], contact["recipients"]) == ("NOR", "CHL")
    assert contact["words"] == "visit"
    assert contact["sentence"] in TEXT
    (said,) = database.execute("SELECT * FROM who_said_what")
    assert (said["speaker"], said["code"]) == ("Astrid Vale", "NOR")
    assert said["content"].startswith("The accord covers about 12,000 tons")
    (stance,) = database.execute("SELECT * FROM who_stands_where")
    assert tuple(stance)[3:] == ("Norway", "NOR", "supports", "a ban on trawling", "CHL")


def test_every_filter_is_documented() -> None:
    """Each filter has a row, and each kind's filters are those of the docs."""
    text = DOCS.read_text(encoding="utf-8")
    table = text.partition("| filter | keeps |")[2].partition("\n\n")[0]
    said = set(re.findall(r"`(\w+)(?:=[^`]*)?`", "\n".join(
        line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))))  # fmt: skip
    assert said == set(Filters.__dataclass_fields__)
    events = ", ".join(KINDS["events"].filters)
    assert f"| `events()` | Event | {events} |" in text
    assert ", ".join(KINDS["statements"].filters) in text
    assert f"| `documents()` | Document | {', '.join(KINDS['documents'].filters)} |" in text


def test_the_file_is_marked(database: sqlite3.Connection) -> None:
    """The file says whose it is, how new it is, and lets others read while one writes."""
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert database.execute("PRAGMA user_version").fetchone()[0] == len(migrations())
    assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    applied = [row[0] for row in database.execute("SELECT name FROM migrations ORDER BY name")]
    assert applied == [name for name, _ in migrations()]


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT entry_id FROM parties WHERE code = 'KAZ' AND role = 'actor'", "parties_by_code"),
        ("SELECT id FROM events WHERE statement_id = 's'", "events_by_statement"),
        ("SELECT id FROM figures WHERE statement_id = 's'", "figures_by_statement"),
        ("SELECT id FROM positions WHERE statement_id = 's'", "positions_by_statement"),
        ("SELECT id FROM expectations WHERE event_id = 'e'", "expectations_by_event"),
        ("SELECT id FROM events WHERE document_id = 'd'", "events_by_document"),
    ],
)
def test_what_is_looked_up_has_an_index(
    database: sqlite3.Connection, query: str, index: str
) -> None:
    """Questions and replacements walk an index, never a whole table."""
    plan = [row["detail"] for row in database.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert len(plan) == 1
    assert index in plan[0]
