"""The bytes at a web address."""

from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from dragoman.model import SourceError
from dragoman.sources.formats import LARGEST_FILE

TIMEOUT = 30
"""Seconds to wait for an answer."""

AGENT = "dragoman (reads news for its user; one page at a time)"

SCHEMES = ("http://", "https://")


def is_address(where: str) -> bool:
    """Whether ``where`` is a web address and no path."""
    return where.lower().startswith(SCHEMES)


def fetch(url: str) -> bytes:
    """The body at an http or https address, cut one byte past ``LARGEST_FILE``.

    Raises SourceError where there is no answer or one that is no page; its message continues
    the address.
    """
    try:
        request = Request(url, headers={"User-Agent": AGENT})
        with urlopen(request, timeout=TIMEOUT) as answer:
            body: bytes = answer.read(LARGEST_FILE + 1)
    except HTTPError as error:
        error.close()
        raise SourceError(
            f"answered {error.code} ({error.reason}): check the address, or save the page and give "
            "the file"
        ) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise SourceError(
            f"could not be fetched ({reason}): check the address and the connection, or save the "
            "page and give the file"
        ) from error
    return body
