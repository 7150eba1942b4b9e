"""Whether a word that can name an event tells one here, or only tells another's twice."""

from dragoman.language import Parse
from dragoman.reading.codebook import Entry
from dragoman.reading.events.clause import is_passive, object_of
from dragoman.reading.events.match import carrier_of
from dragoman.reading.events.roles import Sides, sides
from dragoman.reading.events.scene import Scene

UTTERED = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
"""Types of deed that are done in words."""

_VERBAL = frozenset({"VERB", "AUX"})
_SAME_DEED = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp"})
_OF_OTHERS = frozenset({"REQUEST", "ACCUSE", "REJECT"})
"""Types of deed that speak of what others do, or are to do."""

_UNDOING = frozenset({"RETREAT", "CONCEDE", "SANCTION"})
"""Types whose verb takes what it ends as its object: "lifted the ban", "suspended cooperation"."""


def told_already(parse: Parse, i: int, entry: Entry, found: dict[int, Entry]) -> bool:
    """Whether the event at ``i`` is the one that its governor names, or what that promises.

    "Agreed to buy" is one agreement, "threatened to strike" one threat, "refused to meet" one
    refusal; "opposes bombing" tells of no bomber; "signed an agreement" is one event and not a
    signing beside an agreement.
    """
    head = parse.heads[i]
    if parse.pos[i] in _VERBAL:
        if _is_listed(parse, i):
            return True
        governor = _governor(parse, i)
        if governor is not None and governor in found:
            kind = found[governor].type
            general = kind == "ACCUSE" and parse.child(governor, "dobj") is None
            return general or kind in {"AGREE", "THREATEN", "REJECT"}
        return (
            _coordinated(parse, i, entry, found)
            or _accompanies(parse, i, entry, found)
            or _by_talks(parse, i, found)
        )
    carrier = carrier_of(parse, i)
    if carrier is not None and carrier in found and found[carrier].type in _UNDOING | {entry.type}:
        return True
    return parse.deps[i] == "compound" and head in found and found[head].type == entry.type


def _is_listed(parse: Parse, i: int) -> bool:
    """Whether a gerund is only a point of some paper: "including respecting sovereignty"."""
    while parse.deps[i] == "conj" and parse.heads[i] != i:
        i = parse.heads[i]
    return parse.deps[i] == "pcomp" and parse.lower[parse.heads[i]] in {"including", "as", "like"}


def _coordinated(parse: Parse, i: int, entry: Entry, found: dict[int, Entry]) -> bool:
    """Whether "supports" in "welcomes and supports the plan" repeats the verb before it."""
    head = parse.heads[i]
    return (
        parse.deps[i] == "conj"
        and head in found
        and found[head].type == entry.type
        and parse.child(head, "dobj") is None
        and object_of(parse, head) == object_of(parse, i)
    )


def _by_talks(parse: Parse, i: int, found: dict[int, Entry]) -> bool:
    """Whether a verb only says what talks are for: "resolve it through dialogue"."""
    return any(
        found[inner].type == "CONSULT"
        for child in parse.children[i]
        if parse.deps[child] == "prep" and parse.lower[child] in {"through", "via", "by"}
        for inner in parse.children[child]
        if parse.deps[inner] == "pobj" and inner in found
    )


def _accompanies(parse: Parse, i: int, entry: Entry, found: dict[int, Entry]) -> bool:
    """Whether "exchanging views" after "held consultations" tells the same deed again."""
    head = parse.heads[i]
    if parse.deps[i] != "advcl" or parse.tags[i] != "VBG":
        return False
    if any(parse.deps[c] in {"mark", "prep"} and c < i for c in parse.children[i]):
        return False
    return any(
        told is not None and told in found and found[told].type == entry.type
        for told in (head, parse.child(head, "dobj"))
    )


def _governor(parse: Parse, i: int) -> int | None:
    """The verb or noun whose infinitive or gerund the verb at ``i`` is."""
    head = parse.heads[i]
    if parse.deps[i] == "conj" and parse.pos[head] in _VERBAL:
        return _governor(parse, head) if parse.child(i, "nsubj") is None else None
    if parse.deps[i] not in _SAME_DEED or parse.child(i, "nsubj") is not None:
        return None
    if parse.tags[i] not in {"VB", "VBG"}:
        return None
    return parse.heads[head] if parse.deps[i] == "pcomp" else head


def is_worth(both: Sides, entry: Entry) -> bool:
    """Whether an event has the parties that make it one: somebody with a code, or two."""
    parties = [*both.actors, *both.recipients]
    if entry.roles == "mutual" and len(parties) < 2:
        return any(p.code is not None for p in parties) and bool(both.actors)
    return (
        any(p.code is not None for p in parties)
        or len(parties) > 1
        or (
            entry.type in {"ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN"}
            and any(p.name[:1].isupper() for p in both.actors)
        )
    )


def is_told(scene: Scene, i: int, entry: Entry, both: Sides, entries: dict[int, Entry]) -> bool:
    """Whether the sentence really tells a deed of these parties.

    Nobody goes anywhere without a traveller; a noun alone tells no sanction unless it says on
    whom; a quantity that is "hit" is not attacked; what is asked for is a deed of its own only
    where somebody other than who asks is to do it to somebody, and nobody does what they oppose.
    """
    parse = scene.parse
    if parse.pos[i] in _VERBAL:
        needed = entry.roles == "visit" or entry.type in UTTERED
        if needed and not both.actors and not is_passive(parse, i):
            return False
        inner = object_of(parse, i)
        if entry.type == "ASSAULT" and inner is not None and _is_quantity(scene, inner):
            return False
    elif entry.type == "SANCTION" and carrier_of(parse, i) is None:
        return bool(both.recipients)
    kind, asking = _asking(scene, i, entries)
    if kind is None:
        return True
    doing = {p.code or p.name for p in both.actors}
    if kind != "REQUEST":
        return not doing or not doing <= asking
    return not doing <= asking and (bool(both.recipients) or len(doing) > 1)


def of_others(scene: Scene, i: int, entry: Entry, both: Sides, entries: dict[int, Entry]) -> Sides:
    """The sides without whoever accuses or asks others to do it: "accused Togo of aiding"."""
    if scene.parse.pos[i] not in _VERBAL or entry.roles == "mutual":
        return both
    _, asking = _asking(scene, i, entries)
    others = tuple(p for p in both.actors if (p.code or p.name) not in asking)
    return Sides(others or both.actors, both.recipients)


def _asking(scene: Scene, i: int, entries: dict[int, Entry]) -> tuple[str | None, frozenset[str]]:
    """The type of the deed that speaks of the one at ``i`` as others', and who does it."""
    parse = scene.parse
    governor = _governor(parse, i) if parse.pos[i] in _VERBAL else carrier_of(parse, i)
    if governor is None or governor not in entries or entries[governor].type not in _OF_OTHERS:
        return None, frozenset()
    actors = sides(scene, governor, entries[governor]).actors
    return entries[governor].type, frozenset(p.code or p.name for p in actors)


def _is_quantity(scene: Scene, i: int) -> bool:
    start, end = scene.parse.offsets(scene.parse.first[i], i)
    return bool(scene.page.quantities_within(start, end)) and not scene.parties(i)
