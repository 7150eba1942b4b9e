"""The docs say what the code does."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
sys.path.insert(0, str(ROOT / "scripts"))

from write_reference import PAGES  # noqa: E402 - the script lies outside the package

LINK = re.compile(r"\]\(([\w./-]+\.md)\)")


@pytest.mark.parametrize("name", sorted(PAGES))
def test_reference_is_written_from_the_code(name: str) -> None:
    """Every command, option, function and field stands in the reference as the code has it."""
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "run: python scripts/write_reference.py"


def test_every_dependency_is_explained() -> None:
    """Each direct dependency has its line, and no line is left of one that went."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=~]", line)[0] for line in project["dependencies"]}
    lines = (DOCS / "dependencies.md").read_text(encoding="utf-8").splitlines()
    told = {line.split("|")[1].strip() for line in lines if line.startswith("| ")} - {"library"}
    assert told == asked


@pytest.mark.parametrize("lock", ["run.txt", "develop.txt", "train.txt"])
def test_locks_name_hashes_and_no_host(lock: str) -> None:
    """Every package in a lock has its hashes, and the lock names no index and no host."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)
    packages = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(packages) > 40
    assert all("--hash=sha256:" in package for package in packages)


def test_every_package_of_the_project_is_locked() -> None:
    """What the project asks for is pinned in the lock that is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    for line in project["dependencies"]:
        name = re.split(r"[<>=~]", line)[0]
        assert re.search(rf"^{re.escape(name)}==", lock, re.MULTILINE), name


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """A page links only to pages that are there."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_readme_leads_to_every_page() -> None:
    """From the README one reaches every page of the docs."""
    linked = set(LINK.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert {f"docs/{page.name}" for page in DOCS.glob("*.md")} <= linked


def test_readme_names_commands_that_exist() -> None:
    """Each `make` and `dragoman` command in the README is one."""
    from dragoman.cli.app import app

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", readme)) <= targets
    named = re.findall(r"^ +dragoman ([a-z]+)", readme, re.MULTILINE)
    assert named
    assert set(named) <= set(app.commands)


def test_every_example_says_where_it_is_from() -> None:
    """Each example dispatch says that it was written here, and SOURCES.md names its fact."""
    folder = ROOT / "examples" / "dispatches"
    sources = (folder / "SOURCES.md").read_text(encoding="utf-8")
    found = sorted(folder.glob("*.txt"))
    assert len(found) >= 30
    for path in found:
        assert "Written for the Dragoman project" in path.read_text(encoding="utf-8"), path.name
        assert f"| {path.name} |" in sources, path.name
