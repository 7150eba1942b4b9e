"""What a query gives: entries to walk through, and the same as a table."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from dragoman.model import MissingExtraError
from dragoman.model.value import Value
from dragoman.record.flat import Column, columns, flat

if TYPE_CHECKING:
    import pandas
    import polars
    from arro3.core import Table

Row = TypeVar("Row", bound=Value, covariant=True)


class Rows(Sequence[Row], Generic[Row]):
    """The answer to a query: iterable, with a length, in a fixed order.

    ``rows`` holds the entries themselves; ``table`` and the ``to_`` methods give one flat row
    for each, with the words of every span.
    """

    def __init__(self, kind: type[Row], rows: Sequence[Row]) -> None:
        self.kind = kind
        self.rows = tuple(rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {self.kind.__name__}>"

    def columns(self) -> tuple[Column, ...]:
        """The columns of the flat table, in order."""
        return columns(self.kind)

    def table(self) -> list[dict[str, Any]]:
        """One flat dictionary for each row; all with the same keys, in the same order."""
        return [flat(row) for row in self.rows]

    def to_arrow(self) -> "Table":
        """An Arrow table (arro3), which other Arrow libraries take without a copy."""
        from dragoman.record.arrow import arrow_table

        return arrow_table(self.kind, self.rows)

    def to_polars(self) -> "polars.DataFrame":
        """A Polars data frame; MissingExtraError where Polars is not installed."""
        try:
            import polars
        except ImportError as error:
            raise _missing("polars") from error
        return polars.DataFrame(self.to_arrow())

    def to_pandas(self) -> "pandas.DataFrame":
        """A pandas data frame; MissingExtraError where pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise _missing("pandas") from error
        return pandas.DataFrame(self.table(), columns=[c.name for c in self.columns()])


def _missing(name: str) -> MissingExtraError:
    return MissingExtraError(f"{name} is not installed: pip install 'dragoman[{name}]'")
