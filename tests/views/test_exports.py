"""Exports: events in the shapes of other data sets, and rows as files."""

import csv
import datetime as dt
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from arro3.io import read_ipc, read_parquet

from dragoman.model import (
    Document,
    Event,
    Interval,
    Party,
    Place,
    QueryError,
    Reading,
    Segment,
    Span,
)
from dragoman.record import Record, Rows, open
from dragoman.views.exports import EXPORTS, export_events, write_rows

TEXT = (
    "Envoys meet in Quito\n\n"
    "Norway's foreign minister visited Ecuador in March 2024.\nThe UN and Norway held\ttalks in "
    "Quito.\nProtesters marched. Norway may visit Peru."
)
DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


def cut(words: str) -> Span:
    """The first place where ``words`` stand in the text."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


MINISTER = Party(code="NOR", name="Norway", actor_id="NOR.foreign-minister", sector="GOV",
                 office="foreign_minister", mention=cut("Norway's foreign minister"))  # fmt: skip
ECUADOR = Party(code="ECU", name="Ecuador", actor_id="ECU", mention=cut("Ecuador"))
UN = Party(code="UN", name="United Nations", actor_id="UN", sector="IGO", mention=cut("UN"))
PROTESTERS = Party(code=None, name="Protesters", sector="OPP", mention=cut("Protesters"))
QUITO = Place(name="Quito", code="ECU", latitude=-0.23, longitude=-78.52, geonames_id=3652462,
              mention=cut("Quito"))  # fmt: skip
MARCH = Interval(start=dt.date(2024, 3, 1), end=dt.date(2024, 3, 31), precision="month")
DAY = dt.date(2024, 4, 2)


def event(id: str, trigger: str, evidence: str, **given: Any) -> Event:
    """An event that happened, unless it is said otherwise."""
    given = {"type": "CONSULT", "quad": 1, "score": 2.5, "status": "happened", **given}
    return Event(id=id, document_id="quito", trigger=cut(trigger), evidence=cut(evidence), **given)


VISIT = event("e-00", "visited", "Norway's foreign minister visited Ecuador in March 2024.",
              mode="visit", cameo="042", score=4.0, actors=(MINISTER,), recipients=(ECUADOR,),
              when=MARCH)  # fmt: skip
TALKS = event("e-01", "held", "The UN and Norway held\ttalks in Quito.", cameo="046",
              contexts=("diplomatic", "health"), actors=(UN, MINISTER), place=QUITO)  # fmt: skip
MARCHED = event("e-02", "marched", "Protesters marched.", type="PROTEST", quad=4, score=-5.0,
                actors=(PROTESTERS,), times=2,
                when=Interval(start=DAY, end=DAY, precision="day"))  # fmt: skip
TO_COME = event("e-03", "visit", "Norway may visit Peru.", status="possible", hedge=cut("may"),
                actors=(MINISTER,),
                when=Interval(start=dt.date(2025, 1, 1), end=dt.date(2025, 12, 31),
                              precision="year"))  # fmt: skip


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    """A record of one document with these events."""
    document = Document(id="quito", text=TEXT, published=dt.date(2024, 4, 3), outlet="Andes Post",
                        url="https://andes.example/quito", language="en",
                        segments=(Segment(kind="title", start=0, end=20),))  # fmt: skip
    with open(":memory:") as opened:
        opened.add([Reading(document=document, version="1",
                            events=(VISIT, TALKS, MARCHED, TO_COME))])  # fmt: skip
        yield opened


def exported(record: Record, shape: str, path: Path, **filters: Any) -> str:
    """What one export writes, as text."""
    export_events(record, record.events(**filters), shape, path)
    return path.read_text(encoding="utf-8")


def lines(text: str, header: list[str] | None = None) -> list[dict[str, str]]:
    """The rows of tab-separated text, by column."""
    return list(csv.DictReader(io.StringIO(text), header, delimiter="\t", strict=True))


GDELT = [
    line.split("\t")[0]
    for line in (Path(sys.modules["dragoman.views.exports"].__path__[0]) / "data"
                 / "gdelt_columns.tsv").read_text().splitlines()[2:]
]  # fmt: skip


def test_polecat_has_its_columns_and_a_row_for_each_event(record: Record, tmp_path: Path) -> None:
    """POLECAT's 40 columns; lists are parted by "; " and what is missing is "None"."""
    visit, talks, marched = lines(exported(record, "polecat", tmp_path / "events.tsv"))
    assert len(visit) == 40
    assert list(visit)[:7] == ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity",
                               "Quad Code", "Contexts"]  # fmt: skip
    assert visit["Event Date"] == "2024-03-01"
    assert (visit["Event Type"], visit["Event Mode"]) == ("CONSULT", "visit")
    assert (visit["Actor Country"], visit["Actor COW"]) == ("NOR", "385")
    assert (visit["Recipient Name"], visit["Recipient COW"]) == ("Ecuador", "130")
    assert visit["Actor Title"] == "foreign_minister"
    assert (visit["Source"], visit["Publication Date"]) == ("Andes Post", "2024-04-03")
    assert talks["Actor Name"] == "United Nations; Norway"
    assert talks["Actor Country"] == "UNO; NOR"
    assert talks["Actor COW"] == "None; 385"
    assert (talks["Event Date"], talks["Recipient Name"]) == ("None", "None")
    assert (visit["Contexts"], talks["Contexts"]) == ("None", "diplomatic; health")
    assert (talks["City"], talks["Country"], talks["GeoNames ID"]) == ("Quito", "ECU", "3652462")
    assert (marched["Actor Country"], marched["Primary Actor Sector"]) == ("None", "OPP")


def test_gdelt_has_its_columns_and_a_row_for_each_pair(record: Record, tmp_path: Path) -> None:
    """GDELT's 58 columns without a header; a mutual event goes both ways."""
    text = exported(record, "gdelt", tmp_path / "events.tsv")
    assert {len(line.split("\t")) for line in text.splitlines()} == {58}
    visit, one, other, marched = lines(text, GDELT)
    assert (visit["SQLDATE"], visit["MonthYear"], visit["Year"]) == ("20240301", "202403", "2024")
    assert visit["FractionDate"] == "2024.2493"
    assert (visit["Actor1Code"], visit["Actor1CountryCode"]) == ("NORGOV", "NOR")
    assert (visit["Actor1Type1Code"], visit["Actor2Code"]) == ("GOV", "ECU")
    assert (visit["EventCode"], visit["EventBaseCode"], visit["EventRootCode"]) == (
        "042", "042", "04"
    )  # fmt: skip
    assert (visit["QuadClass"], visit["GoldsteinScale"]) == ("1", "1.9")
    assert (visit["IsRootEvent"], one["IsRootEvent"]) == ("1", "0")
    assert (visit["DATEADDED"], visit["SOURCEURL"]) == ("20240403", "https://andes.example/quito")
    assert (one["Actor1Code"], one["Actor1KnownGroupCode"]) == ("IGOUNO", "UNO")
    assert (one["Actor2Code"], other["Actor1Code"]) == ("NORGOV", "NORGOV")
    assert (one["SQLDATE"], one["Year"]) == ("", "")
    assert one["ActionGeo_Type"] == "4"
    assert one["ActionGeo_FullName"] == "Quito, Ecuador"
    assert one["ActionGeo_CountryCode"] == "EC"
    assert (marched["Actor1Code"], marched["Actor1Name"]) == ("OPP", "PROTESTERS")
    assert (marched["Actor2Code"], marched["EventCode"]) == ("", "")
    numbers = [int(row["GLOBALEVENTID"]) for row in (visit, one, other, marched)]
    assert len(set(numbers)) == 4
    assert all(0 <= number < 2**63 for number in numbers)


def test_plover_has_every_event_with_its_status(record: Record, tmp_path: Path) -> None:
    """PLOVER's fields, those without a value left out; an assumed day says that it is one."""
    text = exported(record, "plover", tmp_path / "events.json")
    visit, talks, marched, to_come = json.loads(text)
    assert text.count("\n") == 6
    assert visit == {
        "id": "e-00", "date": "2024-03-01", "enddate": "2024-03-31",
        "source": [{"code": "NOR", "sector": "GOV", "identifier": "NOR.foreign-minister",
                    "name": "Norway", "office": "foreign_minister",
                    "actorText": "Norway's foreign minister"}],
        "target": [{"code": "ECU", "identifier": "ECU", "name": "Ecuador",
                    "actorText": "Ecuador"}],
        "event": "CONSULT", "mode": "visit", "status": "happened", "quadCode": 1,
        "eventScale": 4.0, "cameo": "042", "eventText": "visited", "text": VISIT.evidence.text,
        "textInfo": {"start": VISIT.evidence.start, "end": VISIT.evidence.end},
        "citation": "quito", "url": "https://andes.example/quito", "language": "en",
        "publication": "Andes Post", "publicationDate": "2024-04-03",
        "coder": visit["coder"], "codebook": "PLOVER",
    }  # fmt: skip
    assert (talks["date"], talks["dateAssumed"]) == ("2024-04-03", True)
    assert talks["source"][0]["code"] == "UNO"
    assert talks["context"] == ["diplomatic", "health"]
    assert talks["eventLoc"] == {"geonameid": 3652462, "name": "Quito", "latitude": -0.23,
                                 "longitude": -78.52, "cc3": "ECU"}  # fmt: skip
    assert "code" not in marched["source"][0]
    assert marched["times"] == 2
    assert (to_come["status"], to_come["hedge"]) == ("possible", "may")


@pytest.mark.parametrize("shape", ["polecat", "gdelt"])
def test_what_is_to_come_is_not_put_down_as_done(
    record: Record, shape: str, tmp_path: Path
) -> None:
    """A shape without a status leaves out what did not happen, and says so where that is all."""
    path = tmp_path / "events.tsv"
    assert "e-03" not in exported(record, shape, path)
    path.unlink()
    with pytest.raises(QueryError, match=f"{shape} has no column for the status .* possible"):
        exported(record, shape, path, status="possible")
    assert not path.exists()
    assert exported(record, shape, path, actor="Chad").count("\n") == (shape == "polecat")


def test_cells_hold_no_tabs_or_line_ends(record: Record, tmp_path: Path) -> None:
    """Words with a tab or a line end in them do not break a row."""
    odd = MINISTER.model_copy(update={"name": "Nor\tway\r\n"})
    reading = record.reading("quito")
    changed = reading.model_copy(
        update={"events": (VISIT.model_copy(update={"actors": (odd,)}),), "statements": ()}
    )
    with open(":memory:") as other:
        other.add([changed])
        (row,) = lines(exported(other, "polecat", tmp_path / "events.tsv"))
    assert row["Actor Name"] == "Nor way"


@pytest.mark.parametrize("shape", sorted(EXPORTS))
def test_the_same_record_gives_the_same_bytes(record: Record, shape: str, tmp_path: Path) -> None:
    """An export is the same each time it is made, whether it holds rows or none."""
    for filters in ({}, {"actor": "Chad"}):
        written = []
        for name in ("one", "two"):
            export_events(record, record.events(**filters), shape, tmp_path / name)
            written.append((tmp_path / name).read_bytes())
        assert written[0] == written[1]


def test_csv_and_json_lines(record: Record, tmp_path: Path) -> None:
    """CSV has the flat rows under a header; JSON lines hold the values whole."""
    text = exported(record, "csv", tmp_path / "events.csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == ["e-00", "e-01", "e-02", "e-03"]
    assert rows[1]["evidence"] == "The UN and Norway held\ttalks in Quito."
    values = exported(record, "jsonl", tmp_path / "events.jsonl").splitlines()
    assert [Event.model_validate_json(value) for value in values] == list(record.events())


def test_parquet_and_arrow(record: Record, tmp_path: Path) -> None:
    """The binary files hold the same table as the query."""
    for shape, read in (("parquet", read_parquet), ("arrow", read_ipc)):
        path = tmp_path / shape
        assert export_events(record, record.events(), shape, path) == 4
        table = read(path).read_all()
        assert table.column_names == record.events().to_arrow().column_names
        assert table["id"].to_pylist() == ["e-00", "e-01", "e-02", "e-03"]
        assert table["when_start"].to_pylist()[0] == dt.date(2024, 3, 1)


@pytest.mark.parametrize("format_name", ["csv", "jsonl", "parquet", "arrow"])
def test_any_rows_can_be_written(record: Record, format_name: str, tmp_path: Path) -> None:
    """Documents, outlets, runs and hits are written like entries."""
    for rows in (record.documents(), record.outlets(), record.runs(), record.search("Quito")):
        assert write_rows(rows, format_name, tmp_path / "rows") == 1
    assert write_rows(Rows(Event, ()), format_name, tmp_path / "none") == 0


def test_standard_output(tmp_path: Path) -> None:
    """Without a path the bytes go to standard output, in order with what was printed."""
    program = (
        "from dragoman.model import Document\n"
        "from dragoman.record import Rows\n"
        "from dragoman.views.exports import write_rows\n"
        "print('first')\n"
        "write_rows(Rows(Document, [Document(id='d', text='é')]), 'csv')\n"
        "print('last')"
    )
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", program], capture_output=True,
                          check=True, cwd=tmp_path)  # fmt: skip
    first, header, row, last = done.stdout.decode().splitlines()
    assert (first, last) == ("first", "last")
    assert header.startswith("id,text")
    assert row.startswith("d,é")


def test_what_cannot_be_written(record: Record, tmp_path: Path) -> None:
    """An unknown shape and a folder that is not there are told in one line."""
    with pytest.raises(QueryError, match="'xml' is no export: give one of arrow, csv, gdelt"):
        export_events(record, record.events(), "xml", tmp_path / "events.xml")
    with pytest.raises(QueryError, match="'gdelt' is no export: give one of arrow, csv, jsonl"):
        write_rows(record.events(), "gdelt", tmp_path / "events")
    with pytest.raises(QueryError, match=r"none.events.csv cannot be written \(No such file"):
        export_events(record, record.events(), "csv", tmp_path / "none" / "events.csv")


def test_every_export_is_documented() -> None:
    """Each shape and format has a row in the docs."""
    text = DOCS.read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in text for name in EXPORTS)
