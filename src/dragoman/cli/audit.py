"""The command that asks a person whether random events are right."""

import getpass
from pathlib import Path

import click

from dragoman.cli.options import coded, filters, output, record_file
from dragoman.model import AuditVerdict

KEYS: dict[str, AuditVerdict] = {"r": "right", "w": "wrong", "u": "unsure"}


@click.command()
@click.option("-n", "count", type=click.IntRange(min=1), default=20, show_default=True,
              help="How many events to show.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True, help="Another draws others.")
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Who judges.")
@filters("between", "actor", "type", "status", "since", "until", "outlet", "as_of")
@record_file
@output
def audit(
    count: int,
    seed: int,
    by: str,
    record_path: Path,
    format_name: str | None,
    output_path: Path | None,
    **given: object,
) -> None:
    """Judge random events by their words, and see how many are right.

    Each is shown with its words: press r (right), w (wrong), u (unsure) or q (stop). What was
    judged is kept, and `dragoman export` writes it beside the data.
    """
    from dragoman.linking import open
    from dragoman.views.entry import render_entry
    from dragoman.views.tables import render

    with open(record_path, create=False) as record:
        events = record.audit(count, seed=seed, **coded(given))
        for number, event in enumerate(events, 1):
            click.echo(f"\n{number} of {len(events)}")
            click.echo(render_entry(record, event.id), nl=False)
            key = _ask()
            if key == "q":
                break
            record.audited(event.id, KEYS[key], by=by)
        click.echo()
        render(record.precision(), format_name, output_path)


def _ask() -> str:
    """The key that was pressed; q at the end of what was typed ahead."""
    while True:
        try:
            key = click.prompt("right, wrong, unsure or quit", prompt_suffix=" [r/w/u/q] ")
        except click.Abort:
            return "q"
        if key[:1].lower() in {*KEYS, "q"}:
            return str(key[:1].lower())
