"""How a party stands to an event: what speaks for its acting in it, and for its undergoing it."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dragoman.language import Parse
from dragoman.model import Party
from dragoman.reading.codebook import Entry
from dragoman.reading.events.clause import is_passive
from dragoman.reading.events.roles import Sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.tables import table, words


class Odds(NamedTuple):
    """Log odds that a party acts in an event, and that it undergoes it."""

    acts: float
    undergoes: float


NOTHING = Odds(0.0, 0.0)
"""What a sign weighs that the table does not have: it was never seen where it was made."""

FARTHEST = 8.0
"""Log odds of the network beyond which more says nothing more."""

_VERBAL = frozenset({"VERB", "AUX"})
_MODIFYING = frozenset({"poss", "amod", "compound", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOCATING = frozenset({"in", "at", "near", "outside", "off", "around", "inside", "across"})
_TOLD = frozenset({"of", "by", "with", "to", "against", "on", "for", "from", "between"})


def standing(
    scene: Scene,
    i: int,
    entry: Entry,
    both: Sides,
    party: Party,
    network: Odds,
    in_codebook: bool,
) -> Odds:
    """A party's log odds of acting in, and undergoing, the event at token ``i``.

    ``both``: the sides by grammar; ``network``: the network's own log odds.
    """
    acts = undergoes = 0.0
    for sign, height in signs(scene, i, entry, both, party, network, in_codebook):
        more = weights().get(sign, NOTHING)
        acts, undergoes = acts + height * more.acts, undergoes + height * more.undergoes
    return Odds(acts, undergoes)


def signs(
    scene: Scene,
    i: int,
    entry: Entry,
    both: Sides,
    party: Party,
    network: Odds,
    in_codebook: bool,
) -> Iterator[tuple[str, float]]:
    """The signs that a party shows, of the table ``events/standing``, each with its height."""
    yield "base", 1.0
    for name, odds in zip(("network acts", "network undergoes"), network, strict=True):
        yield name, max(-FARTHEST, min(FARTHEST, odds))
    head = scene.head_of(party)
    shown = [
        *_of_sides(party, both, entry),
        *_of_words(scene.parse, i, i if head is None else head),
    ]
    for sign in shown:
        yield sign, 1.0
    if not in_codebook:
        yield "not in codebook", 1.0


def stands_in(party: Party, side: tuple[Party, ...]) -> bool:
    """Whether the words of a party are those of one on a side."""
    mention = party.mention
    return mention is not None and any(
        other.mention is not None and other.code == party.code and other.mention.overlaps(mention)
        for other in side
    )


def _of_sides(party: Party, both: Sides, entry: Entry) -> Iterator[str]:
    acts, undergoes = stands_in(party, both.actors), stands_in(party, both.recipients)
    if acts:
        yield "acts"
    elif both.actors:
        yield "another acts"
    if undergoes:
        yield "undergoes"
    elif both.recipients:
        yield "another undergoes"
    if entry.roles == "mutual":
        yield "mutual"
        if acts:
            yield "mutual acts"
    if party.code is not None:
        yield "coded"


def _of_words(parse: Parse, i: int, head: int) -> Iterator[str]:
    if parse.pos[i] not in _VERBAL:
        yield "noun"
    elif is_passive(parse, i):
        yield "passive"
    if head < i:
        yield "before"
    if parse.pos[head] == "PRON":
        yield "pronoun"
    over = _first_of_list(parse, head)
    yield from _of_place(parse, over)
    if _is_teller(parse, i, over):
        yield "tells"
    if _clause(parse, over) == _clause(parse, i):
        yield "same clause"


def _of_place(parse: Parse, i: int) -> Iterator[str]:
    preposition = parse.lower[parse.heads[i]] if parse.deps[i] == "pobj" else ""
    if preposition in _LOCATING:
        yield "at a place"
    elif preposition in _TOLD:
        yield f"behind {preposition}"
    elif parse.deps[i] in _SUBJECTS:
        yield "subject"
    elif parse.deps[i] in {"dobj", "dative"}:
        yield "object"
    elif parse.deps[i] in _MODIFYING:
        yield "modifies"


def _first_of_list(parse: Parse, i: int) -> int:
    """The first of the nouns that are joined with the one at ``i``."""
    while parse.deps[i] in {"conj", "appos"} and parse.heads[i] != i:
        i = parse.heads[i]
    return i


def _is_teller(parse: Parse, i: int, subject: int) -> bool:
    """Whether the noun at ``subject`` only says what the word at ``i`` names."""
    verb = parse.heads[subject]
    if parse.deps[subject] not in _SUBJECTS or verb == i:
        return False
    says = parse.lemmas[verb] in words("statements/verbs")
    return says and parse.first[verb] <= i <= parse.last[verb]


def _clause(parse: Parse, i: int) -> int:
    """The nearest verb over ``i``, or ``i`` itself where it is one."""
    for token in (i, *parse.ancestors(i)):
        if parse.pos[token] in _VERBAL:
            return token
    return i


@cache
def weights() -> dict[str, Odds]:
    """What each sign weighs for acting and for undergoing: the table ``events/standing``."""
    return {
        row["sign"]: Odds(float(row["acts"]), float(row["undergoes"]))
        for row in table("events/standing")
    }
