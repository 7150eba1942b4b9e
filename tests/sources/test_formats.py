"""Which format a file is in, and that nothing in a file raises."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Document, Issue
from dragoman.sources import FORMATS, formats
from dragoman.sources.formats import documents, format_of
from dragoman.sources.items import Given


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", ".txt", ".html", ".xml", ".json", ".jsonl"]))
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    """Whatever a file holds, it yields documents and issues and raises nothing."""
    for opening in (b"", b"<rss>", b"<Sentences><Sentence><Text>", b"[{", b'{"text": "'):
        found = list(documents(io.BytesIO(opening + data), "a file", Given(), suffix=suffix))
        assert found
        assert all(one.text.strip() for one in found if isinstance(one, Document))


def test_library_that_trips(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that fails on one file gives an issue that names the failure."""

    def trip(*_: object) -> object:
        raise RuntimeError("lost its way")

    monkeypatch.setattr(formats, "from_feed", trip)
    (issue,) = documents(io.BytesIO(b"<rss></rss>"), "feed.xml", Given())
    assert isinstance(issue, Issue)
    assert issue.kind == "unreadable"
    assert "lost its way" in issue.message


@pytest.mark.parametrize(
    ("opening", "suffix", "name"),
    [
        (b"The ministers met.", "", "text"),
        (b"[Written for the Dragoman project]", ".txt", "text"),
        (b"<b>Bold</b> words", ".txt", "text"),
        (b"<!DOCTYPE html><html>", ".txt", "HTML"),
        (b"<p>The ministers met.</p>", "", "HTML"),
        (b"words", ".html", "HTML"),
        (b'<?xml version="1.0"?><rss version="2.0">', "", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", ".xml", "feed"),
        (b"<?xml version='1.0'?>\n<Sentences>", "", "PETRARCH XML"),
        (b"<Article date='20230310' id='1'>", ".xml", "PETRARCH XML"),
        (b"<article><p>The ministers met.", "", "HTML"),
        (b'{"text": "a"}\n{"text": "b"}', "", "JSON lines"),
        (b'{"text": "' + b"a" * 4_000, "", "JSON lines"),
        (b'{"text": "a"}', "", "JSON"),
        (b'[\n {"text": "a"}]', "", "JSON"),
        (b"cut", ".jsonl", "JSON lines"),
    ],
)
def test_formats(opening: bytes, suffix: str, name: str) -> None:
    """A format is told by its content, and by its suffix where the content fits many."""
    assert format_of(opening, suffix) == name
    assert name in {known.name for known in FORMATS}
