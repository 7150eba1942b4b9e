"""Write docs/cli.md and docs/api.md from the code: python scripts/write_reference.py."""

import inspect
import sys
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

import click

import dragoman
from dragoman import model
from dragoman.cli.app import app
from dragoman.linking import LinkedRecord
from dragoman.model.value import Value
from dragoman.record import Rows
from dragoman.record.filters import Filters

DOCS = Path(__file__).parent.parent / "docs"

VALUES = (
    "Reading", "Document", "Segment", "Span", "Interval", "Party", "Place", "Event", "Statement",
    "Position", "Figure", "Expectation", "SettledExpectation", "Happening", "Copies",
    "Disagreement", "Judgement", "Label", "Run", "Issue",
)  # fmt: skip
FUNCTIONS = ("read", "classify", "status", "times", "open")


def cli() -> str:
    """Every command with its arguments and options, as its help says."""
    out = ["# The command line", "", _written(), "", inspect.cleandoc(app.help or ""), ""]
    for name, command in app.commands.items():
        context = click.Context(command, info_name=f"dragoman {name}")
        usage = " ".join(command.collect_usage_pieces(context))
        out += [f"## dragoman {name}", "", inspect.cleandoc(command.help or ""), ""]
        out += [f"    dragoman {name} {usage}", ""]
        records = [p.get_help_record(context) for p in command.params]
        rows = [record for record in records if record is not None]
        if rows:
            out += ["| option | what it does |", "|---|---|"]
            out += [f"| `{_cell(option)}` | {_cell(says)} |" for option, says in rows]
            out.append("")
    return "\n".join(out)


def api() -> str:
    """Every public function, class and field, with its docstring."""
    out = ["# The Python API", "", _written(), "", "    import dragoman", ""]
    for name in FUNCTIONS:
        out += _function(f"dragoman.{name}", getattr(dragoman, name))
    for name in ("read_from", "document", "count"):
        out += _function(f"dragoman.sources.{name}", getattr(dragoman.sources, name))
    out += ["## Record", "", inspect.getdoc(LinkedRecord) or "", ""]
    for name, method in inspect.getmembers(LinkedRecord, inspect.isfunction):
        if not name.startswith("_"):
            out += _function(f"record.{name}", method, level="###")
    out += ["## Filters", "", inspect.getdoc(Filters) or "", "", *_fields_of(Filters), ""]
    out += ["## Rows", "", inspect.getdoc(Rows) or "", ""]
    for name, method in inspect.getmembers(Rows, inspect.isfunction):
        if not name.startswith("_") and name not in {"count", "index"}:
            out += _function(f"rows.{name}", method, level="###")
    for name in VALUES:
        kind: type[Value] = getattr(model, name)
        out += [f"## {name}", "", inspect.getdoc(kind) or "", "", *_value_fields(kind), ""]
    out += ["## Errors", "", "    " + (inspect.getdoc(model.errors) or "").replace("\n", "\n    ")]
    return "\n".join(out) + "\n"


def _function(name: str, function: Any, level: str = "##") -> list[str]:
    given = inspect.signature(function).parameters.values()
    parameters = [str(p).split(":")[0].split(" = ")[0] for p in given if p.name != "self"]
    signature = f"{name}({', '.join(parameters)})"
    return [f"{level} {name}", "", f"    {signature}", "", inspect.getdoc(function) or "", ""]


def _value_fields(kind: type[Value]) -> list[str]:
    rows = [f"| `{n}` | {_type(f.annotation)} |" for n, f in kind.model_fields.items()]
    return ["| field | type |", "|---|---|", *rows]


def _fields_of(kind: Any) -> list[str]:
    return [", ".join(f"`{name}`" for name in kind.__dataclass_fields__)]


def _type(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is UnionType or str(origin) == "typing.Union":
        return " or ".join(_type(part) for part in inner)
    if origin is tuple:
        return f"several {_type(inner[0])}"
    if str(origin) == "typing.Literal":
        return ", ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in inner)
    if annotation is type(None):
        return "None"
    return getattr(annotation, "__name__", str(annotation))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _written() -> str:
    return "Written from the code by `python scripts/write_reference.py`; a test compares."


PAGES = {"cli.md": cli, "api.md": api}
"""Each page and the function that writes it."""


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
        print(f"docs/{name}", file=sys.stderr)


if __name__ == "__main__":
    main()
