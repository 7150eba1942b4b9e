"""The commands that show the record as a whole or one thing in it."""

from pathlib import Path

import click

from dragoman.cli.options import code, coded, filters, output, record_file
from dragoman.views.exports import EXPORTS

BRIEF_FORMATS = ("markdown", "html", "json")


@click.command()
@click.argument("parties", nargs=2, metavar="A B")
@filters("since", "until", "outlet", "as_of")
@click.option("--format", "format_name", type=click.Choice(BRIEF_FORMATS), default="markdown",
              show_default=True, help="How to write it.")  # fmt: skip
@record_file
def brief(parties: tuple[str, str], format_name: str, record_path: Path, **given: object) -> None:
    """Sum up the relation of two parties, every line with its source and words."""
    from dragoman.linking import open
    from dragoman.views.brief import render_brief

    with open(record_path, create=False) as record:
        one, other = map(code, parties)
        found = record.brief(one, other, **coded(given))
        click.echo(render_brief(found, format_name))


@click.command()
@click.argument("id")
@record_file
def show(id: str, record_path: Path) -> None:
    """Print an entry or a document with its words marked in their sentence.

    Of a happening (h-...) every report is printed.
    """
    from dragoman.linking import open
    from dragoman.views.entry import render_entry

    with open(record_path, create=False) as record:
        events = record.happening(id).mentions if id.startswith("h-") else ()
        shown = [event.id for event in events] or [id]
        click.echo("\n".join(render_entry(record, one) for one in shown), nl=False)


@click.command()
@click.argument("id")
@record_file
def explain(id: str, record_path: Path) -> None:
    """Say why an event has its type, parties and status, by reading its document again."""
    from dragoman.linking import open
    from dragoman.views.explanation import render_explanation

    with open(record_path, create=False) as record:
        click.echo(render_explanation(record, id), nl=False)


@click.command()
@click.argument("words", nargs=-1, required=True)
@filters("limit")
@record_file
@output
def search(
    words: tuple[str, ...],
    record_path: Path,
    format_name: str | None,
    output_path: Path | None,
    limit: int | None,
) -> None:
    """Search the texts of all documents, the best first, with the words marked."""
    from dragoman.linking import open
    from dragoman.views.tables import render

    with open(record_path, create=False) as record:
        render(record.search(" ".join(words), limit=limit), format_name, output_path)


@click.command()
@click.argument("shape", type=click.Choice(sorted(EXPORTS)))
@click.option("--output", "-o", "output_path", type=click.Path(dir_okay=False, path_type=Path),
              help="The file to write; the terminal where none is given.")  # fmt: skip
@filters("between", "actor", "type", "status", "since", "until", "outlet", "as_of", "limit")
@record_file
def export(shape: str, output_path: Path | None, record_path: Path, **given: object) -> None:
    """Write events in a shape that other tools read."""
    from dragoman.linking import open
    from dragoman.views.exports import export_events

    with open(record_path, create=False) as record:
        export_events(record, record.events(**coded(given)), shape, output_path)


@click.command()
@record_file
@output
def sources(record_path: Path, format_name: str | None, output_path: Path | None) -> None:
    """List the outlets in the record: documents, first and last day, entries."""
    from dragoman.linking import open
    from dragoman.views.tables import render

    with open(record_path, create=False) as record:
        render(record.outlets(), format_name, output_path)


@click.command()
@record_file
def status(record_path: Path) -> None:
    """Say what the record holds, what the last runs did and what could not be read."""
    from dragoman.linking import open
    from dragoman.views.status import render_status

    with open(record_path, create=False) as record:
        click.echo(render_status(record), nl=False)
