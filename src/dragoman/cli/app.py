"""The command ``dragoman`` and its subcommands."""

import click

from dragoman.cli.audit import audit
from dragoman.cli.link import judge, relation, stances, timeline, withdraw
from dragoman.cli.query import QUERIES
from dragoman.cli.read import read
from dragoman.cli.show import brief, explain, export, search, show, sources, status
from dragoman.model import DragomanError


class Door(click.Group):
    """A group whose commands end with one clear line where Dragoman raises an error."""

    def invoke(self, context: click.Context) -> object:
        """Run a subcommand; a DragomanError becomes "Error: ..." and exit code 1."""
        try:
            return super().invoke(context)
        except DragomanError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dragoman")
def app() -> None:
    """Read diplomatic and political news and keep a cited, queryable record.

    Begin with `dragoman read FOLDER`, then `dragoman brief KAZ CHN`. Parties are named by
    their code (KAZ, CHN, UN) or their name (Kazakhstan).
    """


for command in (
    read, brief, *QUERIES, timeline, relation, stances, show, explain, search, judge, withdraw,
    audit, export, sources, status,
):  # fmt: skip
    app.add_command(command)
