"""Importing Dragoman and asking for help stay cheap."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "numpy", "onnxruntime", "pandas", "polars", "pyarrow", "trafilatura",
         "ahocorasick_rs", "babel", "sentencex")  # fmt: skip

IMPORT = "import dragoman"
HELP = """
import contextlib, io
from dragoman.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    try:
        main(["--help"])
    except SystemExit as done:
        assert not done.code, done.code
"""
REPORT = """
import sys
print(*[name for name in {heavy!r} if name in sys.modules])
import dragoman.gazetteer
print(dragoman.gazetteer.load.cache_info().currsize)
"""


@pytest.mark.parametrize("code", [IMPORT, HELP], ids=["import", "--help"])
def test_nothing_heavy_is_loaded(code: str) -> None:
    """Neither the import nor ``--help`` loads a parser, a data frame or a gazetteer table."""
    program = code + REPORT.format(heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["", "0"]
