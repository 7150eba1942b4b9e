"""The command line, from a folder of texts to what a person reads."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.record import Record
from dragoman.record import open as open_record

LISTS = ("events", "statements", "positions", "figures", "expectations", "actors")


def run(*arguments: str | Path) -> Result:
    """Run the command with its output caught."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", LISTS)
def test_lists_are_json_lines_when_piped(command: str, record_path: Path) -> None:
    """Each list gives one JSON object a line where the output is no terminal."""
    result = run(command, "--record", record_path)
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert rows
    assert all(row["id"] for row in rows)


def test_csv_has_a_header_and_the_words(record_path: Path) -> None:
    """CSV holds the same rows, each with its trigger's words."""
    result = run("events", "--format", "csv", "--record", record_path)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert {row["trigger"] for row in rows} >= {"visit"}


def test_a_table_is_for_reading(record_path: Path) -> None:
    """The table names who, what and when in few words."""
    result = run("events", "--between", "Kazakhstan", "CHN", "--format", "table",
                 "--record", record_path)  # fmt: skip
    assert "KAZ" in result.output
    assert "CONSULT" in result.output


@pytest.mark.parametrize("suffix", ["parquet", "arrow"])
def test_binary_formats_go_to_files(suffix: str, record_path: Path, tmp_path: Path) -> None:
    """Parquet and Arrow are written to the file that its name asks for."""
    path = tmp_path / f"events.{suffix}"
    result = run("events", "--output", path, "--record", record_path)
    assert result.exit_code == 0, result.output
    assert path.stat().st_size > 500


def test_brief_cites_document_day_and_words(record_path: Path) -> None:
    """Each line of a brief names the outlet, the day and the document, and quotes the words."""
    result = run("brief", "KAZ", "CHN", "--record", record_path)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("# Kazakhstan and China\n")
    assert "may visit China twice in 2023" in result.output
    assert "[Silk Road Courier, 2023-03-10, 2023-03-10-ambassador]" in result.output
    assert "## What is expected" in result.output


def test_brief_as_json_and_html(record_path: Path) -> None:
    """The same brief is JSON for programs and a page for browsers."""
    value = json.loads(
        run("brief", "KAZ", "CHN", "--format", "json", "--record", record_path).output
    )
    assert value["names"] == ["Kazakhstan", "China"]
    assert all(line["document_id"] for part in value["sections"] for line in part["lines"])
    page = run("brief", "KAZ", "CHN", "--format", "html", "--record", record_path).output
    assert page.startswith("<!doctype html>")
    assert "<blockquote>" in page


def test_show_marks_the_words(record_path: Path) -> None:
    """An entry is shown with its words marked in their sentence."""
    first = json.loads(run("events", "--type", "CONSULT", "--limit", "1",
                           "--record", record_path).stdout)  # fmt: skip
    shown = run("show", first["id"], "--record", record_path).output
    assert f"«{first['trigger']['text']}»" in shown
    assert first["document_id"] in shown


def test_explain_says_why(record_path: Path) -> None:
    """An event is explained with its sentence, its trigger and what gave its status."""
    first = json.loads(run("events", "--type", "CONSULT", "--limit", "1",
                           "--record", record_path).stdout)  # fmt: skip
    result = run("explain", first["id"], "--record", record_path)
    assert result.exit_code == 0, result.output
    assert f"«{first['trigger']['text']}»" in result.output
    assert "network" in result.output
    assert f"{first['status']}: " in result.output


def test_explain_says_that_another_version_read_it(record: Record, tmp_path: Path) -> None:
    """An event that another version read is not explained, and one line says who read it."""
    reading = record.reading("2023-03-10-ambassador")
    event = reading.events[0].model_copy(update={"id": "e-000000000001"})
    path = tmp_path / "old.db"
    with open_record(path) as old:
        old.add([reading.model_copy(
            update={"version": "0.0.1", "events": (event,), "expectations": ()}
        )])  # fmt: skip
    result = run("explain", event.id, "--record", path)
    assert result.exit_code == 1
    assert "reads no event e-000000000001 in 2023-03-10-ambassador" in result.output
    assert "the entry is by version 0.0.1" in result.output
    assert result.output.count("\n") == 1


def test_search_finds_and_marks(record_path: Path) -> None:
    """Search gives a snippet with the words marked, and takes any signs."""
    result = run("search", 'U.S.-China "visit', "Xi", "--record", record_path)
    assert result.exit_code == 0, result.output
    result = run("search", "customs", "--record", record_path)
    assert "[customs]" in json.loads(result.stdout)["snippet"]


def test_read_says_what_it_did(tmp_path: Path) -> None:
    """Reading prints documents and entries; reading again says that all was read before."""
    text = tmp_path / "one.txt"
    text.write_text("Date: 2024-03-04\nOutlet: Test Wire\n\nNorway condemned Belarus.\n")
    path = tmp_path / "r.db"
    result = run("read", text, "--record", path)
    assert result.exit_code == 0, result.output
    assert "1 document read" in result.output
    assert "1 event" in result.output
    assert "1 document had been read before" in run("read", text, "--record", path).output
    assert "documents" in run("status", "--record", path).output
    assert "Test Wire" in run("sources", "--record", path).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("events", "--type", "PARTY"), "'PARTY' is no type: give one of AGREE"),
        (("events", "--status", "maybe"), "'maybe' is no status: give one of happened"),
        (("events", "--since", "yesterday"), "'yesterday' is no day for since"),
        (("events", "--actor", "Atlantis"), "no state or organisation is called 'Atlantis'"),
        (("show", "e-000000000000"), "the record holds nothing with the id 'e-000000000000'"),
    ],
)
def test_a_wrong_question_gives_one_clear_line(
    arguments: tuple[str, ...], says: str, record_path: Path
) -> None:
    """What is asked wrongly is told in one line, with what was allowed."""
    result = run(*arguments, "--record", record_path)
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert says in result.output
    assert result.output.count("\n") == 1


def test_a_missing_record_says_how_to_make_one(tmp_path: Path) -> None:
    """Asking a record that is not there names the command that makes it, and makes none."""
    path = tmp_path / "none.db"
    result = run("events", "--record", path)
    assert "dragoman read FOLDER" in result.output
    assert not path.exists()


LINKED = ("happenings", "copies", "check", "score", "judgements", "precision")


@pytest.mark.parametrize("command", LINKED)
def test_lists_across_documents(command: str, record_path: Path) -> None:
    """Each list across documents is printed, as a table too, also where it is empty."""
    for given in ((), ("--format", "table")):
        result = run(command, "--record", record_path, *given)
        assert result.exit_code == 0, result.output


def test_expectations_have_outcomes(record_path: Path) -> None:
    """What was announced is shown with what became of it on a day."""
    result = run("expectations", "--as-of", "2023-11-01", "--record", record_path)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {row["outcome"] for row in rows} >= {"met", "open"}
    assert all(row["grounds"] for row in rows)


def test_timeline_of_a_pair(record_path: Path) -> None:
    """A timeline lists what happened between two, or with one, and refuses a third."""
    result = run("timeline", "KAZ", "China", "--format", "table", "--record", record_path)
    assert "CONSULT" in result.output
    assert run("timeline", "KAZ", "--most", "1", "--record", record_path).exit_code == 0
    assert run("timeline", "KAZ", "CHN", "UZB", "--record", record_path).exit_code == 2


def test_relation_in_words_and_as_a_drawing(record_path: Path, tmp_path: Path) -> None:
    """Months are bars on a terminal, rows in a file, and an SVG that is well-formed."""
    import xml.etree.ElementTree as ET

    assert "2023-10" in run("relation", "KAZ", "CHN", "--record", record_path).output
    rows = run("relation", "KAZ", "CHN", "--format", "csv", "--record", record_path).output
    assert rows.startswith("first,happenings,")
    path = tmp_path / "relation.svg"
    assert run("relation", "KAZ", "CHN", "--svg", path, "--record", record_path).exit_code == 0
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag.endswith("svg")
    assert root.find("{http://www.w3.org/2000/svg}title") is not None


def test_stances(record_path: Path) -> None:
    """Positions on a matter are listed in order."""
    result = run("stances", "position", "paper", "--record", record_path)
    assert [json.loads(line)["stance"] for line in result.stdout.splitlines()] == ["supports"]


def test_judging_and_taking_it_back(record_path: Path, tmp_path: Path) -> None:
    """A person's judgement is logged, and withdrawn by its number."""
    path = tmp_path / "record.db"
    path.write_bytes(record_path.read_bytes())
    listed = run("events", "--type", "CONSULT", "--record", path).stdout.splitlines()
    one, other = (json.loads(line)["id"] for line in listed[:2])
    made = run("judge", one, other, "same", "--by", "desk", "--record", path)
    assert "are same, by desk" in made.output
    number = made.output.split(":")[0].split()[1]
    assert "is withdrawn" in run("withdraw", number, "--record", path).output
    assert run("withdraw", number, "--record", path).exit_code == 1


def test_auditing(record_path: Path, tmp_path: Path) -> None:
    """Keys judge what is shown, q stops, and an export carries the precision along."""
    path, out = tmp_path / "record.db", tmp_path / "events.csv"
    path.write_bytes(record_path.read_bytes())
    asked = ["audit", "-n", "3", "--by", "desk", "--record", str(path)]
    result = CliRunner().invoke(app, asked, input="r\nx\nw\nq\n")
    assert result.exit_code == 0, result.output
    assert "3 of 3" in result.output
    assert run("export", "csv", "-o", out, "--record", path).exit_code == 0
    audited = (tmp_path / "events.csv.precision.csv").read_text(encoding="utf-8")
    assert next(csv.DictReader(io.StringIO(audited)))["right"] == "1"


def test_show_prints_every_report_of_a_happening(record_path: Path) -> None:
    """A happening is shown by all its events, each with its words marked."""
    listed = run("happenings", "--record", record_path).stdout.splitlines()
    several = next(h for h in map(json.loads, listed) if len(h["mentions"]) > 0)
    result = run("show", several["id"], "--record", record_path)
    assert result.output.count("document") >= len(several["mentions"])
