"""Bytes -> text, by what the bytes are before what they claim."""

import codecs
import re
from dataclasses import dataclass

from dragoman.model import SourceError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and what they stand for; UTF-32's begin with UTF-16's and come first."""

SNIFFED = 8_192
"""Bytes at the start by which a binary file is known."""

MOST_CONTROLS = 0.05
"""Share of control bytes above which bytes are no text."""

MOST_HIGH = 0.06
"""Share of bytes above 127 up to which a text that is no UTF-8 is taken for Western European:
English or French with accents and typographic quotes (cp1252)."""

MOST_DAMAGED = 0.2
"""Share of broken sequences, among all that are no ASCII, up to which a text is still UTF-8."""

_MAGIC = (
    (b"%PDF", "a PDF file: extract its text first"),
    (b"PK\x03\x04", "a ZIP archive or an Office document: unpack it, or save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old Office document: save it as text"),
    (b"{\\rtf", "an RTF document: save it as text"),
    (b"\x89PNG", "an image: give the text that it shows"),
    (b"\xff\xd8\xff", "an image: give the text that it shows"),
    (b"GIF8", "an image: give the text that it shows"),
    (b"SQLite format 3", "an SQLite database: if it is a record, open it and do not read it"),
    (b"PAR1", "a Parquet file: export it as JSON lines"),
)
_CONTROLS = bytes(sorted({*range(32)} - {9, 10, 12, 13, 27}))
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_-]{3,20})")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and whether some of its bytes were broken."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes) -> Decoded:
    """The text of ``data``: by its byte order mark, as UTF-8, as it declares, or by likeness.

    Raises SourceError for bytes that are no text; its message continues the name of the file.
    """
    if encoding := marked(data):
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, "\ufffd" in text)
    if encoding := _wide(data):
        return Decoded(data.decode(encoding, "replace"), encoding)
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _likeliest(data)


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark names, None without one."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: Latin text has a NUL in every second byte."""
    sample = data[:SNIFFED]
    half = len(sample) // 2
    if half < 8:
        return None
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    for magic, advice in _MAGIC:
        if data.startswith(magic):
            raise SourceError(f"is {advice}")
    sample = data[:SNIFFED]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > MOST_CONTROLS * len(sample):
        raise SourceError("is no text but binary data: give a text, HTML, JSON or XML file")


def _likeliest(data: bytes) -> Decoded:
    """A text that is no clean UTF-8."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    wide = sum(not part.isascii() for part in mended.replace("\ufffd", "")[:200_000])
    if broken <= MOST_DAMAGED * (broken + wide):
        return Decoded(mended, "utf-8", damaged=True)
    if found := _DECLARED.search(data[:2_048]):
        try:
            return Decoded(data.decode(found[1].decode("ascii")), found[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    sample = data[:200_000]
    high = len(sample.translate(None, bytes(range(128))))
    encoding = "cp1252" if high <= MOST_HIGH * len(sample) else _guessed(sample)
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, "\ufffd" in text)


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_exclusion=["utf_7"]).best()
    if best is None:
        raise SourceError("is no text in an encoding known here: save it as UTF-8")
    return best.encoding
