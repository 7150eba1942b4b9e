"""The commands that look across documents: timeline, relation, stances, judge, withdraw."""

import getpass
from pathlib import Path
from typing import get_args

import click

from dragoman.cli.options import code, coded, filters, output, record_file
from dragoman.model import Verdict


@click.command()
@click.argument("parties", nargs=-1, metavar="[A [B]]")
@click.option("--matter", metavar="WORDS", help="Only from documents that hold these words.")
@click.option("--most", type=click.IntRange(min=1), metavar="N",
              help="Only the N that the most independent sources report.")  # fmt: skip
@filters("type", "status", "since", "until", "outlet", "as_of", "limit")
@record_file
@output
def timeline(
    parties: tuple[str, ...],
    matter: str | None,
    most: int | None,
    record_path: Path,
    format_name: str | None,
    output_path: Path | None,
    **given: object,
) -> None:
    """List what happened between two parties, with one, or on a matter, each event once."""
    from dragoman.linking import open
    from dragoman.views.tables import render

    if len(parties) > 2:
        raise click.UsageError("give one party or two")
    with open(record_path, create=False) as record:
        known = [code(party) for party in parties]
        rows = record.timeline(*known, matter=matter, most=most, **coded(given))
        render(rows, format_name, output_path)


@click.command()
@click.argument("parties", nargs=2, metavar="A B")
@click.option("--svg", "svg_path", type=click.Path(dir_okay=False, path_type=Path),
              help="Draw it into this SVG file.")  # fmt: skip
@filters("since", "until", "outlet", "as_of")
@record_file
@output
def relation(
    parties: tuple[str, str],
    svg_path: Path | None,
    record_path: Path,
    format_name: str | None,
    output_path: Path | None,
    **given: object,
) -> None:
    """Count what happened between two parties month by month, with PLOVER's mean score."""
    from dragoman.linking import open
    from dragoman.linking.brief import name
    from dragoman.views.relation import bars, plot
    from dragoman.views.tables import render

    with open(record_path, create=False) as record:
        one, other = map(code, parties)
        months = record.relation(one, other, **coded(given))
    if svg_path is not None:
        svg_path.write_text(plot(name(one), name(other), months), encoding="utf-8")
    elif format_name is None and output_path is None:
        click.echo(bars(months))
    else:
        render(months, format_name, output_path)


@click.command()
@click.argument("words", nargs=-1)
@filters("between", "actor", "since", "until", "outlet", "as_of", "limit")
@record_file
@output
def stances(
    words: tuple[str, ...],
    record_path: Path,
    format_name: str | None,
    output_path: Path | None,
    **given: object,
) -> None:
    """List positions on a matter in order, and mark where somebody changed theirs."""
    from dragoman.linking import open
    from dragoman.views.tables import render

    with open(record_path, create=False) as record:
        matter = " ".join(words) or None
        render(record.positions_over_time(matter, **coded(given)), format_name, output_path)


@click.command()
@click.argument("one")
@click.argument("other")
@click.argument("verdict", type=click.Choice(get_args(Verdict)))
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Who says so.")
@click.option("--why", default="", help="Why, in words.")
@record_file
def judge(one: str, other: str, verdict: Verdict, by: str, why: str, record_path: Path) -> None:
    """Say whether two entries are one: events, an expectation and an event, or documents.

    "same" links them, "different" parts them, whatever rules say; `dragoman judgements` lists
    all that was judged and `dragoman withdraw` takes a judgement back.
    """
    from dragoman.linking import open

    with open(record_path, create=False) as record:
        made = record.judge(one, other, verdict, by=by, why=why)
    click.echo(f"judgement {made.id}: {made.one} and {made.other} are {made.verdict}, by {made.by}")


@click.command()
@click.argument("judgement", type=int)
@record_file
def withdraw(judgement: int, record_path: Path) -> None:
    """Take a judgement back; it stays in the log."""
    from dragoman.linking import open

    with open(record_path, create=False) as record:
        record.withdraw(judgement)
    click.echo(f"judgement {judgement} is withdrawn")
