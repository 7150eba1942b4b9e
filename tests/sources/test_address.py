"""Pages at a web address, served by this test."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from dragoman.model import Document, Issue, SourceError
from dragoman.sources import read_from
from dragoman.sources.address import fetch

TEXT = b"Title: Talks\nDate: 2023-03-10\n\nThe ministers met in Astana on Friday."


class _Wire(BaseHTTPRequestHandler):
    """Serves one text, and nothing else."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/talks" else 404)
        self.end_headers()
        if self.path == "/talks":
            self.wfile.write(TEXT)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def wire() -> Iterator[str]:
    """The address of a server that runs as long as these tests."""
    with HTTPServer(("127.0.0.1", 0), _Wire) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_page(wire: str) -> None:
    """A text at an address is read, and the address is kept with it."""
    (made,) = read_from(f"{wire}/talks")
    assert isinstance(made, Document)
    assert (made.title, made.url, made.source) == ("Talks", f"{wire}/talks", f"{wire}/talks")


def test_missing_page(wire: str) -> None:
    """An address that answers with an error gives one issue with its number."""
    (issue,) = read_from(f"{wire}/nothing")
    assert isinstance(issue, Issue)
    assert issue.kind == "not fetched"
    assert "404" in issue.message


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[broken/", "http:///nowhere"])
def test_no_answer(url: str) -> None:
    """An address without a server, or that is none, raises one error that says what to do."""
    with pytest.raises(SourceError, match="check the address"):
        fetch(url)
