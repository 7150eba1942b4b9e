"""The command line: parse a request, call one function, render."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command ``dragoman``; ``arguments`` are those of the process where None."""
    from dragoman.cli.app import app

    app.main(args=None if arguments is None else list(arguments), prog_name="dragoman")
