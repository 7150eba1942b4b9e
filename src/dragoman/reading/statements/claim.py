"""What the steps of this package hand to each other."""

from dataclasses import dataclass
from typing import Literal

from dragoman.language import Sentence

Offsets = tuple[int, int]
Form = Literal["clause", "quotation", "phrase", "beside"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue with the speaker and the content that the sentence gives it.

    ``verb`` is the cue's token, ``speaker`` the head of the speaker's noun phrase; ``cue`` and
    ``content`` are document offsets. ``form`` tells how the content hangs on the cue: a clause
    or an infinitive, a quotation, a noun phrase, or what is left of the sentence beside it.
    """

    sentence: Sentence
    verb: int
    speaker: int
    cue: Offsets
    content: Offsets
    form: Form
    kind: str
    """The class of the cue in the tables: say, ask, think ..."""
