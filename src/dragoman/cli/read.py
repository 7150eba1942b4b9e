"""``dragoman read``: texts into the record."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from dragoman.cli.options import record_file

if TYPE_CHECKING:
    from dragoman.model import Issue, Run

SHOWN_ISSUES = 10
"""Issues printed after a read; all of them are kept in the record."""


class Tick(Protocol):
    """Called once for each document that has been dealt with."""

    def __call__(self) -> None:
        """One more."""


@click.command()
@click.argument("where", nargs=-1, required=True)
@record_file
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=1, show_default=True,
              help="Processes that read; one process writes.")  # fmt: skip
@click.option("--published", metavar="DAY", help="The publication day, where a text gives none.")
@click.option("--outlet", metavar="NAME", help="The outlet, where a text names none.")
def read(
    where: tuple[str, ...],
    record_path: Path,
    jobs: int,
    published: str | None,
    outlet: str | None,
) -> None:
    """Read files, folders, addresses or standard input (-) into the record.

    Plain text, HTML, JSON lines, PETRARCH XML, RSS and Atom are told apart by themselves. A
    read that was stopped goes on where it stopped when it is given again.
    """
    from dragoman import sources
    from dragoman.linking import open

    began = time.perf_counter()
    with open(record_path) as record, _progress(sources.count(where)) as tick:
        run = record.add(
            sources.read_from(where, published=published, outlet=outlet),
            jobs=jobs,
            options={"where": " ".join(where), "jobs": jobs},
            tick=tick,
        )
    _report(run, time.perf_counter() - began, record_path)


@contextmanager
def _progress(total: int | None) -> Iterator[Tick]:
    """A bar with documents a second and the time left, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    began = time.perf_counter()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="")

        def tick() -> None:
            done = bar.tasks[0].completed + 1
            rate = done / max(time.perf_counter() - began, 1e-6)
            bar.update(task, advance=1, rate=f"{rate:.1f} documents/s")

        yield tick


def _report(run: "Run", seconds: float, record_path: Path) -> None:
    """Say what a run did, and what could not be read."""
    done = run.added + run.replaced
    rate = f", {done / seconds:.1f} a second" if done else ""
    click.echo(f"{record_path}: {_counted(done, 'document')} read in {seconds:.1f} s{rate}")
    if run.unchanged:
        click.echo(f"  {_counted(run.unchanged, 'document')} had been read before")
    counts = (_counted(n, kind.removesuffix("s")) for kind, n in run.counts.items() if n)
    if line := ", ".join(counts):
        click.echo(f"  {line}")
    for issue in run.issues[:SHOWN_ISSUES]:
        click.echo(f"  {_line(issue)}", err=True)
    if len(run.issues) > SHOWN_ISSUES:
        more = len(run.issues) - SHOWN_ISSUES
        click.echo(f"  and {_counted(more, 'issue')} more: dragoman status", err=True)


def _counted(n: int, noun: str) -> str:
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


def _line(issue: "Issue") -> str:
    return f"{issue.kind}: {issue.message}"
