"""The page on sources says what the code does."""

import re
from pathlib import Path
from typing import get_args

import pytest

from dragoman import sources
from dragoman.model.document import Provenance, SegmentKind
from dragoman.sources import FORMATS
from dragoman.sources.tables import table

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
CODE = Path(sources.__file__).parent


@pytest.mark.parametrize("row", table("fields"), ids=lambda row: row["fact"])
def test_fields_are_told(row: dict[str, str]) -> None:
    """Every name of a field, and every name of a head's line, stands on the page."""
    for name in row["json"].split():
        assert f"`{name}`" in PAGE
    for name in row["head"].split():
        assert re.search(rf"\b{name.capitalize()}\b", PAGE), name


def test_formats_are_told() -> None:
    """Every format stands on the page with its suffixes."""
    for known in FORMATS:
        assert f"| {known.name} | `{' '.join(known.suffixes)}` |" in PAGE


def test_kinds_are_told() -> None:
    """Every kind of segment and of issue, and every provenance, stands on the page."""
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(CODE.glob("*.py")))
    issues = re.findall(r"issue\(\s*(?:str\(\w+\)|\w+),\s*\"([^\"]+)\"", code)
    assert len(set(issues)) > 10
    for kind in {*issues, "bad line", *get_args(SegmentKind), *get_args(Provenance)}:
        assert f"`{kind}`" in PAGE, kind
