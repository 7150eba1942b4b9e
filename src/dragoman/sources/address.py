"""The bytes at a web address."""

from urllib.error import URLError
from urllib.request import Request, urlopen

from dragoman.model import SourceError

TIMEOUT = 30
"""Seconds to wait for an answer."""

LARGEST = 20_000_000
"""Bytes read of one address."""

AGENT = "dragoman (a reader of diplomatic news)"


def fetch(url: str) -> bytes:
    """The body at an http or https address; SourceError where there is no answer."""
    try:
        with urlopen(Request(url, headers={"User-Agent": AGENT}), timeout=TIMEOUT) as answer:
            body: bytes = answer.read(LARGEST)
    except (URLError, TimeoutError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise SourceError(
            f"{url} could not be fetched ({reason}): check the address, or save the page and give "
            "the file"
        ) from error
    return body
