"""Options that several commands share, each defined once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.views.tables import FORMATS

Command = TypeVar("Command", bound=Callable[..., object])

record_file = click.option(
    "--record",
    "record_path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("record.db"),
    envvar="DRAGOMAN_RECORD",
    show_default=True,
    help="The record's file; also by the environment variable DRAGOMAN_RECORD.",
)

FILTERS: dict[str, Callable[[Command], Command]] = {
    "between": click.option(
        "--between", nargs=2, metavar="A B", help="Both of these parties take part."
    ),
    "actor": click.option("--actor", metavar="A", help="This party takes part."),
    "type": click.option("--type", metavar="TYPE", help="A PLOVER type, such as CONSULT."),
    "status": click.option("--status", metavar="STATUS", help="A status, such as planned."),
    "since": click.option(
        "--since",
        metavar="DAY",
        help="On or after this day (YYYY-MM-DD): the event's own, else that of publication.",
    ),
    "until": click.option("--until", metavar="DAY", help="On or before this day, likewise."),
    "outlet": click.option("--outlet", metavar="NAME", help="Reported by this outlet."),
    "as_of": click.option(
        "--as-of", metavar="DAY", help="Only from documents published by this day."
    ),
    "due": click.option("--due", is_flag=True, help="Only those whose window is over."),
    "limit": click.option("--limit", type=click.IntRange(min=1), help="At most this many."),
}
"""The filters of the record's queries, by the name of their argument."""


def filters(*names: str) -> Callable[[Command], Command]:
    """Give a command the filters ``names``, in that order in its help."""

    def decorate(command: Command) -> Command:
        for name in reversed(names):
            command = FILTERS[name](command)
        return command

    return decorate


def output(command: Command) -> Command:
    """Give a command ``--format`` and ``--output``."""
    command = click.option(
        "--output",
        "-o",
        "output_path",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file and not to the terminal.",
    )(command)
    return click.option(
        "--format",
        "format_name",
        type=click.Choice(FORMATS),
        help="A table on a terminal and JSON lines elsewhere, unless this says otherwise.",
    )(command)


def coded(given: dict[str, Any]) -> dict[str, Any]:
    """The filters with the parties' names turned into codes; QueryError for an unknown one."""
    asked = {name: value for name, value in given.items() if value not in (None, (), False)}
    if "between" in asked:
        asked["between"] = tuple(code(name) for name in asked["between"])
    if "actor" in asked:
        asked["actor"] = code(asked["actor"])
    return asked


def code(name: str) -> str:
    """The code of a party given by code or name; QueryError where nobody bears it."""
    from dragoman.gazetteer import load
    from dragoman.model import QueryError

    found = load().code(name)
    if found is None:
        raise QueryError(
            f"no state or organisation is called {name!r}: give an ISO 3166 code such as KAZ, "
            "an acronym such as UN, or an English name"
        )
    return found
