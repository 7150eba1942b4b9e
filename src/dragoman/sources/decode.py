"""Bytes -> text, by what they are and not by what they claim."""

import codecs

from dragoman.model import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SNIFFED = 8_192
"""Bytes in which a NUL byte shows that a file is no text."""


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text of ``data`` and the encoding it was in: UTF-8 where it is, else the likeliest.

    Raises SourceError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    if b"\0" in data[:SNIFFED]:
        raise SourceError(
            f"{where} is no text (it holds NUL bytes): give a text, HTML or JSON file"
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guess(data, where)


def _guess(data: bytes, where: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_exclusion=["utf_7"]).best()
    if best is None:
        raise SourceError(f"{where} is no text in an encoding known here: save it as UTF-8")
    return data.decode(best.encoding, "replace"), best.encoding
