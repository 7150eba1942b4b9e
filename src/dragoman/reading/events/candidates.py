"""Every event that a sentence names: entries that match, who takes part, status and day."""

from collections.abc import Iterator

from dragoman.language import Parse
from dragoman.model import Party, Place
from dragoman.model.event import Status
from dragoman.reading.codebook import Entry, codebook
from dragoman.reading.events.appeals import appeal
from dragoman.reading.events.candidate import Candidate
from dragoman.reading.events.clause import is_passive, object_of
from dragoman.reading.events.match import carrier_of, matched
from dragoman.reading.events.merge import UTTERED
from dragoman.reading.events.roles import Sides, sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.status import is_carrier, status_of
from dragoman.reading.tables import table, words
from dragoman.reading.when import when

_VERBAL = frozenset({"VERB", "AUX"})
_CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
_SAME_DEED = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp"})

LONGEST_TRIGGER = 4
"""Words in a trigger; a light verb that stands farther off is left out of it."""


def candidates(scene: Scene) -> Iterator[Candidate]:
    """The events that a sentence names, in the order of their heads."""
    entries = _entries(scene)
    dated = frozenset(i for i, entry in entries.items() if entry.type in _SPEECH) | _sayings(scene)
    for i, entry in entries.items():
        both = sides(scene, i, entry)
        if not _worth(both, entry) or not _acted(scene, i, entry, both, entries):
            continue
        for part in _apart(both, entry):
            yield _candidate(scene, i, entry, part, dated - {i})
    yield from (
        _candidate(scene, i, entry, part, dated) for i, entry, part in appeal(scene, entries)
    )


_SPEECH = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "AGREE"})


def _entries(scene: Scene) -> dict[int, Entry]:
    """The entry of each token that takes one, without those that tell another's deed twice."""
    parse = scene.parse
    found = {}
    for i, pos in enumerate(parse.pos):
        if pos in _CONTENT:
            entry = matched(scene, i)
            if entry is not None:
                found[i] = entry
    return {i: entry for i, entry in found.items() if not _told_already(parse, i, entry, found)}


def _told_already(parse: Parse, i: int, entry: Entry, found: dict[int, Entry]) -> bool:
    """Whether the event at ``i`` is the one that its governor names, or what that promises.

    "Agreed to buy" is one agreement, "threatened to strike" one threat, "refused to meet" one
    refusal; "signed an agreement" is one event and not a signing beside an agreement.
    """
    head = parse.heads[i]
    if parse.pos[i] in _VERBAL:
        if _is_listed(parse, i):
            return True
        governor = _governor(parse, i)
        if governor is not None and governor in found:
            return found[governor].type in {"AGREE", "THREATEN", "REJECT"}
        return _coordinated(parse, i, entry, found) or _accompanies(parse, i, entry, found)
    carrier = carrier_of(parse, i)
    if carrier is not None and carrier in found:
        if found[carrier].type in {entry.type, "RETREAT", "CONCEDE"}:
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


def _worth(both: Sides, entry: Entry) -> bool:
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


def _acted(scene: Scene, i: int, entry: Entry, both: Sides, entries: dict[int, Entry]) -> bool:
    """Whether the sentence really tells a deed of these parties.

    Nobody goes anywhere without a traveller; a noun alone tells no sanction unless it says on
    whom; a quantity that is "hit" is not attacked; what is asked for is a deed of its own only
    where somebody other than who asks is to do it to somebody.
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
    governor = _governor(parse, i)
    if governor is None or governor not in entries or entries[governor].type != "REQUEST":
        return True
    asking = {p.code or p.name for p in sides(scene, governor, entries[governor]).actors}
    doing = {p.code or p.name for p in both.actors}
    return not doing <= asking and (bool(both.recipients) or len(doing) > 1)


def _is_quantity(scene: Scene, i: int) -> bool:
    start, end = scene.parse.offsets(scene.parse.first[i], i)
    return bool(scene.page.quantities_within(start, end)) and not scene.parties(i)


def _apart(both: Sides, entry: Entry) -> Iterator[Sides]:
    """A visit to two hosts is two events; every other event is one."""
    hosts = [party for party in both.recipients if party.code is not None]
    if entry.roles == "visit" and len(hosts) > 1:
        for host in hosts:
            yield Sides(both.actors, (host,))
    else:
        yield both


def _candidate(scene: Scene, i: int, entry: Entry, both: Sides, dated: frozenset[int]) -> Candidate:
    first, last = _trigger(scene.parse, i)
    status, hedge = status_of(scene.parse, i)
    day = when(scene.page, scene.sentence, i, through=dated)
    published = scene.page.document.published
    if day is not None and day.start is not None and published is not None:
        if status in {"happened", "ongoing"} and day.start > published:
            status = "planned"
    return Candidate(
        scene=scene,
        token=i,
        first=first,
        last=last,
        entry=entry,
        actors=both.actors,
        recipients=both.recipients,
        status=_spoken(scene, i, entry, status),
        hedge=hedge,
        when=day,
        place=_place(scene, i),
        times=_times(scene.parse, i),
    )


def _spoken(scene: Scene, i: int, entry: Entry, status: Status) -> Status:
    """A standing attitude is an act where its holder utters it: "we support", in a transcript."""
    if status != "ongoing" or entry.type not in {"SUPPORT", "ACCUSE", "REJECT"}:
        return status
    turn = scene.page.turn_at(scene.parse.starts[i])
    return "happened" if turn is not None else status


def _trigger(parse: Parse, i: int) -> tuple[int, int]:
    """The words that name the event: the head with its particle, or a light verb to its noun."""
    if parse.pos[i] in _VERBAL:
        particle = parse.child(i, "prt")
        if particle == i + 1:
            return i, particle
        inner = parse.child(i, "dobj")
        carried = inner is not None and codebook().candidates(parse.lemmas[inner], "NOUN")
        if inner is not None and carried and 0 < inner - i < LONGEST_TRIGGER:
            return (i, inner) if is_carrier(parse.lemmas[i]) else (i, i)
        return i, i
    carrier = carrier_of(parse, i)
    if carrier is not None and is_carrier(parse.lemmas[carrier]):
        if 0 < i - carrier < LONGEST_TRIGGER:
            return carrier, i
    return i, i


def _sayings(scene: Scene) -> frozenset[int]:
    """Verbs of saying in the sentence, whose day is not that of what they tell."""
    parse = scene.parse
    return frozenset(
        i
        for i, lemma in enumerate(parse.lemmas)
        if parse.pos[i] == "VERB" and lemma in words("statements/verbs")
    )


def _place(scene: Scene, i: int) -> Place | None:
    """The city or state in the "in" or "at" phrase of the event."""
    carrier = carrier_of(scene.parse, i) if scene.parse.pos[i] not in _VERBAL else None
    for token in (i, carrier):
        if token is None:
            continue
        for preposition in ("in", "at"):
            for inner in scene.complements(token, preposition):
                found = _named_place(scene, inner)
                if found is not None:
                    return found
    return None


def _named_place(scene: Scene, i: int) -> Place | None:
    start, end = scene.parse.offsets(scene.parse.first[i], i)
    for name in scene.page.names_within(start, end):
        if name.kind in {"city", "capital", "state"}:
            words_here = scene.page.text[name.start : name.end]
            found = scene.page.gazetteer.place(words_here, near=name.code)
            span = scene.page.span(name.start, name.end)
            if found is not None:
                return found.model_copy(update={"mention": span})
            if name.kind == "state":
                return Place(name=words_here, code=name.code, mention=span)
    return None


def _times(parse: Parse, i: int) -> int | None:
    """How often: "twice", "three times"."""
    counts = {row["word"]: int(row["times"]) for row in table("status/times")}
    for child in parse.children[i]:
        if parse.deps[child] in {"advmod", "npadvmod", "dobj"}:
            if parse.lower[child] in counts and parse.lemmas[child] != "time":
                return counts[parse.lower[child]]
            if parse.lower[child] == "times":
                number = parse.child(child, "nummod")
                return counts.get(parse.lower[number]) if number is not None else None
    return None


def parties_of(candidate: Candidate) -> tuple[Party, ...]:
    """Everyone who takes part, actors first."""
    return (*candidate.actors, *candidate.recipients)
