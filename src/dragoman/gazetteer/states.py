"""States: their words, and the codes that other data sets give them."""

from collections.abc import Iterator

from dragoman.gazetteer.tables import Tables, parts
from dragoman.gazetteer.values import State

_COLUMNS = (
    "code name iso2 fips cow cameo status within start end leader capital names adjectives demonyms"
)


class States:
    """Every state and territory, by code and by any of its names."""

    def __init__(self, tables: Tables) -> None:
        self.by_code = {state.code: state for state in _states(tables)}
        self._codes: dict[str, str] = {}
        for state in self.by_code.values():
            for word in (state.code, state.iso2, *state.names, *state.adjectives, *state.demonyms):
                if word:
                    self._codes.setdefault(word.casefold(), state.code)

    def code(self, word: str) -> str | None:
        """The code of a state given by code, name, adjective or demonym, in any case."""
        return self._codes.get(word.strip().casefold())


def _states(tables: Tables) -> Iterator[State]:
    for row in tables.rows("states", _COLUMNS):
        code, name, iso2, fips, cow, cameo, status, within, _, _, leader, *words = row
        capitals, names, adjectives, demonyms = map(parts, words)
        yield State(
            code=code,
            name=name,
            iso2=iso2 or None,
            fips=fips or None,
            cow=cow or None,
            cameo=cameo or None,
            status=status,
            within=within or None,
            leader=leader,
            capitals=capitals,
            names=names,
            adjectives=adjectives,
            demonyms=demonyms,
        )
