"""Bytes -> text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import SourceError
from dragoman.sources.decode import decode

ENGLISH = "The ambassador said: “We met in Astana” – and the talks, he said, will go on. " * 3
RUSSIAN = "Министры иностранных дел провели переговоры в Астане и подписали соглашение. " * 5


@given(st.text())
def test_utf_8_comes_back(text: str) -> None:
    """Every text written as UTF-8 with its mark is read back as it was."""
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (ENGLISH, "utf-8", "utf-8"),
        (ENGLISH, "utf-8-sig", "utf-8-sig"),
        (ENGLISH, "utf-16", "utf-16"),
        (ENGLISH, "utf-32", "utf-32"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "cp1252", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
    ],
)
def test_encodings(text: str, written: str, read: str) -> None:
    """The encoding is told from the bytes, and the text comes out whole."""
    found = decode(text.encode(written))
    assert found.text == text
    assert found.encoding == read
    assert not found.damaged


def test_declared_encoding() -> None:
    """A page that is no UTF-8 is read as it declares."""
    page = '<html><meta charset="koi8-r"><p>Переговоры в Астане</p></html>'
    assert decode(page.encode("koi8-r")).text == page


def test_false_declaration() -> None:
    """A declaration that names no encoding is passed over."""
    page = "<html><meta charset='klingon'><p>The café in Astana, where the two sides met</p></html>"
    assert decode(page.encode("cp1252")).text == page


def test_damaged_utf_8_stays_utf_8() -> None:
    """A few broken bytes among many good ones do not change the encoding of the rest."""
    found = decode(RUSSIAN.encode() + b"\xd0 and \xff the end")
    assert found.encoding == "utf-8"
    assert found.damaged
    assert found.text.startswith(RUSSIAN)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04word/document.xml", "Office"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_binary_is_refused(data: bytes, word: str) -> None:
    """What is no text is refused, with what it is and what to do."""
    with pytest.raises(SourceError, match=word):
        decode(data)
