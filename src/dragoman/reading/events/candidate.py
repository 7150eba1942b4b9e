"""An event as one place in the text names it, before mentions of the same are merged."""

from dataclasses import dataclass

from dragoman.model import Interval, Party, Place
from dragoman.model.status import Status
from dragoman.reading.codebook import Entry
from dragoman.reading.events.opinion import Opinion
from dragoman.reading.events.roles import Sides
from dragoman.reading.events.scene import Scene


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an event was read from, for whoever asks why.

    ``entry`` is the codebook's as it matched, None where it has no word here; ``view`` what the
    network saw, None where it was not asked; ``grammar`` the sides before the network's word.
    """

    entry: Entry | None
    view: Opinion | None
    grammar: Sides


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event named at token ``token`` of ``scene``, by the words ``first`` to ``last``."""

    scene: Scene
    token: int
    first: int
    last: int
    entry: Entry
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    status: Status
    hedge: tuple[int, int] | None
    form: Status
    """The status by the words alone, whatever day and speaker make of it."""
    grounds: Grounds
    when: Interval | None = None
    place: Place | None = None
    times: int | None = None
    others: tuple["Candidate", ...] = ()
    """The other mentions in the document that were merged into this one."""

    @property
    def codes(self) -> frozenset[str]:
        """Who takes part, by code or name."""
        return frozenset(p.code or p.name for p in (*self.actors, *self.recipients))

    @property
    def is_noun(self) -> bool:
        """Whether a noun names the event."""
        return self.scene.parse.pos[self.token] not in {"VERB", "AUX"}
