"""Who acts in an event and who undergoes it, by grammar and by the codebook's direction."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.language import Parse
from dragoman.model import Party
from dragoman.reading.codebook import Entry
from dragoman.reading.events.beyond import beyond
from dragoman.reading.events.clause import is_passive, object_of, owner_of, subject_of
from dragoman.reading.events.match import carrier_of
from dragoman.reading.events.scene import Scene
from dragoman.reading.tables import words

_VERBAL = frozenset({"VERB", "AUX"})
_PREMODIFYING = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})

_AT_A_PLACE = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "RETREAT", "SANCTION"})
"""Types whose deed is done to a state where it is done to something in that state."""


class Sides(NamedTuple):
    """The parties of an event; in a mutual one all are actors."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def sides(scene: Scene, i: int, entry: Entry) -> Sides:
    """The parties of the event at token ``i``, as the roles of ``entry`` have it."""
    if scene.parse.pos[i] in _VERBAL:
        actors, recipients = _of_verb(scene, i, entry)
    else:
        actors, recipients = _of_noun(scene, i, entry)
    if entry.roles == "reverse":
        actors, recipients = recipients, actors
    if entry.roles == "mutual":
        return Sides(distinct([*actors, *recipients]), ())
    if entry.roles == "alone":
        return apart(distinct(actors), _honoured(scene, i, entry))
    return apart(distinct(actors), distinct(recipients) or _honoured(scene, i, entry))


def _honoured(scene: Scene, i: int, entry: Entry) -> tuple[Party, ...]:
    """Whoever a banquet is for: "hosted a dinner in his honour", "in honour of the envoy"."""
    parse = scene.parse
    carrier = carrier_of(parse, i)
    last = parse.last[i if carrier is None else carrier]
    for token in range(i + 1, last + 1) if entry.type == "CONSULT" else ():
        under = parse.lower[parse.heads[token]]
        if parse.lower[token] in {"honour", "honor"} and under == "in":
            owner = parse.child(token, "poss")
            inner = [owner] if owner is not None else scene.complements(token, "of")
            return distinct(party for head in inner for party in scene.parties(head))
    return ()


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party for each code, or for each name where there is no code."""
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(_key(party), party)
    return tuple(found.values())


def _key(party: Party) -> str:
    return party.code or party.name.casefold()


def apart(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> Sides:
    """The sides without whoever stands on both, unless two persons or bodies are named."""
    names = {_key(party): party for party in actors}
    kept = tuple(
        party
        for party in recipients
        if _key(party) not in names or _others(names[_key(party)], party)
    )
    return Sides(actors, kept)


def _others(actor: Party, recipient: Party) -> bool:
    """Whether two parties of one code are two: a minister and a court of the same state."""
    a, b = actor.mention, recipient.mention
    if a is None or b is None or a.overlaps(b) or actor.code is None:
        return False
    return actor.actor_id != recipient.actor_id and bool(actor.person or actor.office) == bool(
        recipient.person or recipient.office
    )


def _of_verb(scene: Scene, i: int, entry: Entry) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    parse = scene.parse
    subject = subject_of(parse, i)
    actors: tuple[Party, ...] = ()
    if subject is not None and not _is_empty(parse, subject, entry):
        actors = scene.parties(subject) or scene.owners(subject)
        if entry.roles == "mutual" and len(distinct(actors)) == 1:
            more = scene.in_phrase(subject, ("of", "from"), direct=True)
            actors = distinct([*actors, *_owners(scene, subject), *more])
    recipients = _first(scene, i, entry, subject)
    if entry.roles == "mutual" and is_passive(parse, i) and not actors:
        actors = scene.in_phrase(i, ("between", "by", "with"))
    if entry.type == "ASSAULT" and is_passive(parse, i) and not actors:
        actors = _attackers(scene, i)
    inner = object_of(parse, i)
    addressed = inner is not None and parse.pos[inner] == "PRON"
    if not recipients and entry.roles != "alone" and not addressed:
        recipients = beyond(scene, i, entry, actors)
    if not recipients and entry.type in _AT_A_PLACE and inner is not None:
        recipients = _place_of(scene, inner, actors)
    return actors, recipients


def _attackers(scene: Scene, i: int) -> tuple[Party, ...]:
    """Whoever deals the blow in which others are hurt: "killed in clashes with rebels"."""
    for inner in scene.complements(i, "in"):
        found = scene.in_phrase(inner, ("by", "with")) or scene.owners(inner)
        if found:
            return found
    return ()


def _place_of(scene: Scene, thing: int, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The state in which a thing stands that something is done to: "a base in Ruritania"."""
    acting = {party.code for party in actors}
    return tuple(
        party
        for preposition in ("in", "at", "near")
        for inner in scene.complements(thing, preposition)
        for party in scene.located(inner)
        if party.code not in acting
    )


def _is_empty(parse: Parse, subject: int, entry: Entry) -> bool:
    """Whether a subject is the "it" of things that go places: nobody visits by it."""
    return entry.roles == "visit" and parse.lower[subject] in {"it", "this", "that", "there"}


def _first(scene: Scene, i: int, entry: Entry, subject: int | None) -> tuple[Party, ...]:
    """The parties at the likeliest of the entry's places for a recipient that names any."""
    inner = object_of(scene.parse, i)
    if inner == subject:
        inner = None
    for place in entry.recipient:
        if place == "object":
            found = _object_parties(scene, inner, entry)
        else:
            found = _phrase_parties(scene, i, place, entry)
            if not found and inner is not None:
                found = _phrase_parties(scene, inner, place, entry)
        if found:
            return found
    return ()


def _object_parties(scene: Scene, inner: int | None, entry: Entry) -> tuple[Party, ...]:
    if inner is None:
        return ()
    if entry.roles == "visit":
        return scene.located(inner) or scene.parties(inner)
    return scene.parties(inner) or scene.owners(inner)


def _phrase_parties(scene: Scene, i: int, preposition: str, entry: Entry) -> tuple[Party, ...]:
    if entry.roles == "visit" and preposition in {"to", "in", "at", "for"}:
        return tuple(
            party
            for inner in scene.complements(i, preposition)
            for party in scene.located(inner) or scene.parties(inner)
        )
    return scene.in_phrase(i, (preposition,))


def _of_noun(scene: Scene, i: int, entry: Entry) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    between = scene.in_phrase(i, ("between", "among"))
    if between:
        return between, ()
    carrier = carrier_of(scene.parse, i)
    recipients = _recipients_of_noun(scene, i, carrier, entry)
    actors = scene.in_phrase(i, ("by",), direct=True) or _owners(scene, i)
    if not actors and "of" not in entry.recipient:
        actors = scene.in_phrase(i, ("of", "from"), direct=True)
    if carrier is not None and scene.parse.lemmas[carrier] in words("events/undergoing"):
        return actors, recipients or _holders(scene, i, carrier)
    if not actors or (entry.roles == "mutual" and len(distinct([*actors, *recipients])) < 2):
        actors = distinct([*actors, *_holders(scene, i, carrier)])
    if not recipients and entry.roles == "directed":
        recipients = beyond(scene, i, entry, actors)
    return actors, recipients


def _owners(scene: Scene, i: int) -> tuple[Party, ...]:
    """Whoever stands in front of the noun: "Russia's", "Russian", "the China-Russia"."""
    parse = scene.parse
    before = [c for c in parse.children[i] if c < i and parse.deps[c] in _PREMODIFYING]
    if not before:
        return ()
    left = min(parse.first[c] for c in before)
    start, end = parse.offsets(left, i - 1)
    found = scene.mentions.owners(scene.sentence, i)
    return distinct([*found, *scene.mentions.within(start, end)])


def _recipients_of_noun(
    scene: Scene, i: int, carrier: int | None, entry: Entry
) -> tuple[Party, ...]:
    for place in entry.recipient:
        if place == "object":
            continue
        found = _phrase_parties(scene, i, place, entry)
        if not found and carrier is not None and place != "of":
            found = _phrase_parties(scene, carrier, place, entry)
        if found:
            return found
    return ()


def _holders(scene: Scene, i: int, carrier: int | None) -> tuple[Party, ...]:
    """The subject of the verb that carries the noun, or of the clause that it stands in."""
    parse = scene.parse
    if carrier is not None and parse.pos[carrier] in _VERBAL:
        if parse.lemmas[carrier] in words("events/onlookers"):
            return ()
        subject = subject_of(parse, carrier)
        if subject is not None and subject != i:
            return scene.parties(subject) or scene.owners(subject)
        return ()
    owner = owner_of(parse, i, 4)
    return scene.parties(owner) if owner is not None and owner != i else ()
