"""Refusals without a verb of refusing: what somebody "will not" do for another."""

from dragoman.language import Parse
from dragoman.reading.codebook import Entry

REFUSAL = Entry(
    lemma="will not",
    pos="AUX",
    needs=(),
    type="REJECT",
    mode=None,
    cameo="120",
    roles="directed",
    recipient=("object",),
)

_YIELDING = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT"})
"""Types of deed that it is a refusal not to do."""


def is_refusal(parse: Parse, i: int, entry: Entry) -> bool:
    """Whether the verb at ``i`` tells what its subject says that it will not do."""
    if entry.type not in _YIELDING or parse.pos[i] != "VERB" or parse.child(i, "auxpass"):
        return False
    below = [parse.lower[c] for c in parse.children[i] if c < i]
    wills = any(word in {"will", "wo", "would"} for word in below)
    return wills and any(word in {"not", "n't", "n\u2019t", "never"} for word in below)
