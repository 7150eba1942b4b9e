"""Every event that a sentence names: entries that match, who takes part, status and day."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Interval, Party
from dragoman.model.status import Status
from dragoman.reading.codebook import Entry
from dragoman.reading.events.appeals import appeal
from dragoman.reading.events.candidate import Candidate, Grounds
from dragoman.reading.events.cast import cast
from dragoman.reading.events.clause import subject_of
from dragoman.reading.events.details import place, sayings, times, trigger
from dragoman.reading.events.match import carrier_of, matched
from dragoman.reading.events.named import named
from dragoman.reading.events.opinion import Opinion, opinion, restated, retyped
from dragoman.reading.events.refusals import REFUSAL, is_refusal
from dragoman.reading.events.roles import Sides, apart, distinct, sides
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.telling import UTTERED, is_told, is_worth, of_others, told_already
from dragoman.reading.status import is_sure, status_of
from dragoman.reading.when import not_after, title_day, when

_CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
_UTTERING = re.compile(r"\b(?:spokes(?:person|man|woman)|remarks by)\b", re.IGNORECASE)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})

_SPEECH = frozenset({*UTTERED, "AGREE"})


def candidates(scene: Scene) -> Iterator[Candidate]:
    """The events that a sentence names: appeals, then others in the order of their heads."""
    matching = matches(scene)
    entries = {i: e for i, e in matching.items() if not told_already(scene.parse, i, e, matching)}
    parties = cast(scene)
    if not parties:
        return
    for i, entry, part in appeal(scene):
        yield _candidate(scene, i, entry, part, frozenset(), Grounds(None, None, part))
    if not _may_tell(scene, parties, entries):
        return
    dated = frozenset(i for i, entry in entries.items() if entry.type in _SPEECH) | sayings(scene)
    view = opinion(scene, parties)
    for i, entry in _weighed(entries, frozenset(matching), view):
        grammar = sides(scene, i, entry)
        both = view.sides(i, grammar, entry, in_codebook=i in entries)
        if not view.believes(i, both, in_codebook=i in entries):
            continue
        if not is_worth(both, entry) or not is_told(scene, i, entry, both, entries):
            continue
        for part in _apart(of_others(scene, i, entry, both, entries), entry):
            grounds = Grounds(entries.get(i), view, grammar)
            told = _candidate(scene, i, entry, part, dated - {i}, grounds)
            yield told
            if told.status == "denied" and is_refusal(scene.parse, i, entry):
                yield from _refused(scene, told)


def _may_tell(scene: Scene, parties: tuple[Party, ...], entries: dict[int, Entry]) -> bool:
    """Whether a sentence can hold an event: the network is not asked where none could be one.

    A sentence without a word of the codebook needs two codes, one of them a subject's.
    """
    codes = {party.code for party in parties} - {None}
    if codes and not entries:
        heads = (scene.head_of(party) for party in parties if party.code is not None)
        acting = any(i is not None and scene.parse.deps[i] in _SUBJECTS for i in heads)
        return len(codes) > 1 and acting
    if codes:
        return True
    uttered = any(entry.type in UTTERED or entry.type == "PROTEST" for entry in entries.values())
    return bool(entries) and (len(parties) > 1 or uttered)


def _refused(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """The refusal to do what a candidate tells, by its subject to everybody else."""
    subject = subject_of(scene.parse, told.token)
    refusing = scene.parties(subject) if subject is not None else ()
    parties = (*told.actors, *told.recipients)
    both = apart(distinct(refusing), distinct(parties))
    if is_worth(both, REFUSAL) and both.actors:
        yield replace(
            told,
            entry=REFUSAL,
            actors=tuple(map(scene.by_name, both.actors)),
            recipients=both.recipients,
            status="happened",
            form="happened",
            when=None,
            grounds=Grounds(None, None, both),
        )


def _weighed(
    entries: dict[int, Entry], taken: frozenset[int], view: Opinion
) -> Iterator[tuple[int, Entry]]:
    """The codebook's entries as the network leaves them, then the network's own elsewhere."""
    for i, entry in entries.items():
        yield i, retyped(entry, view.judged(i))
    yield from view.triggers(taken)


def matches(scene: Scene) -> dict[int, Entry]:
    """The entry of each token that takes one."""
    parse = scene.parse
    taken = named(scene)
    found = {}
    for i, pos in enumerate(parse.pos):
        if pos in _CONTENT and i not in taken:
            entry = matched(scene, i)
            if entry is not None:
                found[i] = entry
    return found


def _apart(both: Sides, entry: Entry) -> Iterator[Sides]:
    """A visit to two hosts is two events; every other event is one."""
    hosts = [party for party in both.recipients if party.code is not None]
    if entry.roles == "visit" and len(hosts) > 1:
        for host in hosts:
            yield Sides(both.actors, (host,))
    else:
        yield both


def _candidate(
    scene: Scene, i: int, entry: Entry, both: Sides, dated: frozenset[int], grounds: Grounds
) -> Candidate:
    first, last = trigger(scene.parse, i)
    form, hedge = status_of(scene.parse, i)
    if grounds.view is not None:
        sure = is_sure(scene.parse, i)
        form = form if sure else restated(form, grounds.view.judged(i))
    day = _day(scene, i, entry, dated)
    status = _spoken(scene, i, entry, _by_day(scene, day, form))
    return Candidate(
        scene=scene,
        token=i,
        first=first,
        last=last,
        entry=entry,
        actors=tuple(map(scene.by_name, scene.outer(both.actors))),
        recipients=tuple(map(scene.by_name, scene.outer(both.recipients))),
        status=status,
        hedge=hedge,
        form=form,
        grounds=grounds,
        when=day,
        place=place(scene, i),
        times=times(scene.parse, i),
    )


def _day(scene: Scene, i: int, entry: Entry, dated: frozenset[int]) -> Interval | None:
    """The days that the event's own clause gives, else those of a title that names it."""
    page, parse = scene.page, scene.parse
    day = when(page, scene.sentence, i, through=dated)
    if day is None:
        return title_day(page, parse.lemmas[i]) if entry.roles == "visit" else None
    carrier = i if parse.tags[i].startswith("VB") else carrier_of(parse, i)
    past = carrier is not None and parse.tags[carrier] == "VBD"
    published = page.document.published
    return not_after(day, published) if past and published is not None else day


def _by_day(scene: Scene, day: Interval | None, status: Status) -> Status:
    """What is dated after the day of publication is planned, whatever its tense."""
    published = scene.page.document.published
    if day is None or day.start is None or published is None or day.start <= published:
        return status
    return "planned" if status in {"happened", "ongoing"} else status


def _spoken(scene: Scene, i: int, entry: Entry, status: Status) -> Status:
    """A standing attitude is an act where its holder utters it: "we support", in a transcript.

    So it is in a document whose title says that a spokesperson speaks in it.
    """
    if status != "ongoing" or entry.type not in {"SUPPORT", "ACCUSE", "REJECT"}:
        return status
    turn = scene.page.turn_at(scene.parse.starts[i])
    uttered = turn is not None or _UTTERING.search(scene.page.document.title or "")
    return "happened" if uttered else status
