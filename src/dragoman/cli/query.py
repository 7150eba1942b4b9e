"""The commands that list entries of the record: one function, a set of filters for each kind."""

from pathlib import Path

import click

from dragoman.cli.options import coded, filters, output, record_file

_COMMON = ("between", "actor", "since", "until", "outlet", "as_of", "limit")

KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "events": ("Who did what with whom.", ("between", "actor", "type", "status", *_COMMON[2:])),
    "statements": ("Who said what.", _COMMON),
    "positions": ("Who supports, opposes or calls for what.", _COMMON),
    "figures": ("Which figures were claimed, by whom.", _COMMON),
    "expectations": (
        "What was announced, hoped for or made conditional, and what became of it.",
        ("between", "actor", "type", "status", "since", "until", "outlet", "as_of", "due", "limit"),
    ),
    "happenings": (
        "What happened or is to happen, each once, with every report of it.",
        ("between", "actor", "type", "status", *_COMMON[2:]),
    ),
    "copies": ("Documents that are one text.", ("since", "until", "outlet", "as_of", "limit")),
    "check": ("Figures that cannot all be true.", _COMMON),
    "score": (
        "How often what each actor announced came true.",
        ("between", "actor", "type", "status", "since", "until", "outlet", "as_of"),
    ),
    "judgements": ("What rules and people judged to be one, and why.", ()),
    "precision": ("How many audited events are right.", ()),
    "actors": ("Who takes part, and how often.", ("actor", "limit")),
}
"""Each kind of entry: what the command says of itself, and the filters that make sense for it."""


def _query(kind: str, says: str, names: tuple[str, ...]) -> click.Command:
    @click.command(kind, help=says)
    @filters(*names)
    @record_file
    @output
    def command(
        record_path: Path, format_name: str | None, output_path: Path | None, **given: object
    ) -> None:
        from dragoman.linking import open
        from dragoman.views.tables import render

        with open(record_path, create=False) as record:
            rows = getattr(record, kind)(**coded(given))
            render(rows, format_name, output_path)

    return command


QUERIES = tuple(_query(kind, *rest) for kind, rest in KINDS.items())
"""The commands, in the order of the help."""
