"""JSON lines, JSON lists, and the field names of other programs."""

import datetime as dt
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Document, Issue
from dragoman.sources import lines
from dragoman.sources.formats import documents
from dragoman.sources.items import Given
from dragoman.sources.lines import rows

TEXT = "The ministers of Kazakhstan and China met in Astana on Friday."
OURS = {"id": "a1", "date": "2023-03-10", "title": "Talks", "text": TEXT,
        "url": "https://wire.example/a1", "source": "Steppe Wire"}  # fmt: skip
NGEC = {"id": "20230310-1", "date": "2023-03-11", "pub_date": "2023-03-10", "event_text": TEXT,
        "headline": "Talks", "publisher": "Steppe Wire", "event_type": ["CONSULT"],
        "story_id": "SW1"}  # fmt: skip


def read(data: bytes, suffix: str = ".jsonl") -> Iterator[Document | Issue]:
    """What a file of these bytes yields."""
    return documents(io.BytesIO(data), "news.jsonl", Given(), suffix=suffix)


def lined(*rows: object) -> bytes:
    """Rows as JSON lines."""
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.mark.parametrize(("row", "id"), [(OURS, "a1"), (NGEC, "20230310-1")])
def test_fields(row: dict[str, object], id: str) -> None:
    """Our field names and NGEC's give the same document; other fields are passed over."""
    (made,) = read(lined(row))
    assert isinstance(made, Document)
    assert (made.id, made.text, made.title, made.outlet) == (id, TEXT, "Talks", "Steppe Wire")
    assert made.published == dt.date(2023, 3, 10)
    assert made.published_from == made.title_from == made.outlet_from == "metadata"
    assert made.source == "news.jsonl, line 1"


def test_zone_of_the_date() -> None:
    """A time in the date's field keeps the printed day and gives the zone."""
    (made,) = read(lined({"text": TEXT, "date": "2023-03-10T23:30:00+05:00"}))
    assert isinstance(made, Document)
    assert (made.published, made.timezone) == (dt.date(2023, 3, 10), "+05:00")


@pytest.mark.parametrize(
    "bad", [b'{"text": "cut', b"no json", b"[1, 2]", b"{}", b'{"text": 1e999}']
)
def test_bad_line_in_the_middle(bad: bytes) -> None:
    """A bad line gives one issue with its number, and the lines around it are read."""
    first, issue, last = list(read(lined(OURS) + bad + b"\n" + lined(NGEC)))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    if bad != b'{"text": 1e999}':
        assert isinstance(issue, Issue)
        assert issue.kind == "bad line"
        assert issue.message.startswith("news.jsonl, line 2 ")


def test_empty_text_and_headline_only() -> None:
    """A row with a title alone is a headline-only document; with neither it is an issue."""
    headline, empty = read(lined({"title": "Talks held", "text": ""}, {"id": "x", "text": " "}))
    assert isinstance(headline, Document)
    assert headline.text == "Talks held"
    assert isinstance(empty, Issue)
    assert (empty.kind, empty.document_id) == ("empty", "x")


@pytest.mark.parametrize("date", ["2023", "soon", 1678406400])
def test_bad_date(date: object) -> None:
    """A date that names no day gives an issue, and the document stays undated."""
    made, issue = read(lined({"id": "a", "text": TEXT, "date": date}))
    assert isinstance(made, Document)
    assert made.published is None
    assert isinstance(issue, Issue)
    assert (issue.kind, issue.document_id) == ("bad date", "a")


def test_characters_that_cannot_be_kept() -> None:
    """NUL bytes and lone surrogates become U+FFFD, one for one, with an issue."""
    made, issue = read(lined({"id": "a\x00", "text": f"{TEXT} \ud800 \x00."}))
    assert isinstance(made, Document)
    assert made.text == f"{TEXT} \ufffd \ufffd."
    assert made.id == "a\ufffd"
    assert isinstance(issue, Issue)
    assert issue.kind == "broken characters"


@pytest.mark.parametrize("value", [[OURS, NGEC], OURS])
def test_json(value: object) -> None:
    """A list of objects or one object, however it is laid out, is read without a suffix too."""
    for indent in (None, 2):
        found = list(read(json.dumps(value, indent=indent).encode(), suffix=""))
        assert [type(one) for one in found] == [Document] * (2 if value != OURS else 1)


def test_json_list_with_a_bad_item() -> None:
    """An item that is no object gives an issue with its number."""
    _, issue, _ = read(json.dumps([OURS, 7, NGEC]).encode(), ".json")
    assert isinstance(issue, Issue)
    assert "item 2" in issue.where


@pytest.mark.parametrize("data", [b"[{]", b"[]", b"nothing like it"])
def test_broken_json(data: bytes) -> None:
    """A JSON file that holds no list gives one issue."""
    (issue,) = read(data, ".json")
    assert isinstance(issue, Issue)


def test_lines_without_a_suffix() -> None:
    """JSON lines are known by their first line, as on standard input."""
    assert [type(one) for one in read(lined(OURS, NGEC), "")] == [Document, Document]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_lines(encoding: str) -> None:
    """Lines in another encoding are read, and one that is not Unicode is reported."""
    row = json.dumps({"text": TEXT + " “So be it”"}, ensure_ascii=False) + "\n"
    found = list(read((row * 2).encode(encoding)))
    texts = [one.text for one in found if isinstance(one, Document)]
    assert texts == [TEXT + " “So be it”"] * 2
    assert len(found) == (4 if encoding == "cp1252" else 2)


def test_line_of_bytes() -> None:
    """A line that is no text is an issue, and the next is read."""
    found = list(read(bytes(range(128, 256)) * 3 + b"\n" + lined(OURS)))
    assert isinstance(found[-1], Document)
    assert all(isinstance(one, Issue) for one in found[:-1])


def test_line_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line over the limit is skipped without being held, and the next is read."""
    monkeypatch.setattr(lines, "LONGEST_LINE", 300)
    issue, made = read(lined({"text": "long " * 1_000}, OURS))
    assert isinstance(issue, Issue)
    assert issue.kind == "too large"
    assert "line 1" in issue.message
    assert isinstance(made, Document)
    assert made.source == "news.jsonl, line 2"


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"))))
def test_rows_come_back(written: list[str]) -> None:
    """Every line that holds words comes back with its number."""
    data = "".join(line + "\n" for line in written).encode()
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data.startswith(b"\xef\xbb\xbf"):
        data = b"\n" + data
        written = ["", *written]
    found = {row.number: row.text for row in rows(io.BytesIO(data))}
    assert found == {n: line + "\n" for n, line in enumerate(written, 1) if line.strip()}
