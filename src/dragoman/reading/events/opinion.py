"""The network's opinion of a sentence, beside that of codebook and grammar.

The codebook's type gets a bonus, because its needs have been checked against the parse, and so
does everybody whom the grammar puts on a side. What the network takes for no event is dropped,
sooner where few parties are named; what it takes for another type gets that type, with the CAMEO
code that any such deed has; what it finds where the codebook has no word needs more certainty.

The constants were chosen on the trials ``record`` (record.dev and the seed), ``events`` (PLV) and
``no-events``, by trying a few values of each by hand; they are a compromise between those.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log

from dragoman.model import EventType, Party, Status
from dragoman.reading.classifier.labels import NONE, STATUS_LABELS
from dragoman.reading.classifier.marked import Offsets
from dragoman.reading.classifier.network import Judged, Seen, see
from dragoman.reading.codebook import TYPES, Entry, codebook
from dragoman.reading.events.details import trigger
from dragoman.reading.events.roles import Sides, apart, distinct
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.standing import Odds, standing, stands_in

NEEDED = 0.01
"""Probability of an event that a word of the codebook needs."""

NEEDED_LONE = 0.02
"""The same where only one party takes part, and has a code."""

NEEDED_WEAK = 0.8
"""The same where nobody with a code takes part."""

NEEDED_ALONE = 0.92
"""Probability of an event that a word outside the codebook needs."""

NEEDED_ALONE_WEAK = 0.98
"""The same where the sentence names only one party, or none with a code."""

TYPE_BONUS = 4.0
"""What the codebook's type gains over the others, in log odds."""

STATUS_BONUS = 2.0
"""What the status of the rules gains over the others, in log odds."""

LEAST = 1e-6
"""The smallest probability, so that every one has a logarithm."""

_HEADS = frozenset({"VERB", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the network sees in a scene, and the parties that it was shown."""

    scene: Scene
    cast: tuple[Party, ...]
    seen: Seen

    def judged(self, i: int) -> Judged | None:
        """What the event word at token ``i`` names; None where the network did not look."""
        return self.seen.judged(self._span(i))

    def parts(self, i: int) -> list[Odds]:
        """For each of the cast, the network's log odds that it acts in and undergoes the event."""
        return [Odds(*part) for part in self.seen.parts(self._span(i))]

    def standings(self, i: int, both: Sides, entry: Entry, *, in_codebook: bool) -> list[Odds]:
        """For each of the cast, the same by all signs together; grammar says ``both``."""
        return [
            standing(self.scene, i, entry, both, party, odds, in_codebook)
            for party, odds in zip(self.cast, self.parts(i), strict=False)
        ]

    def sides(self, i: int, both: Sides, entry: Entry, *, in_codebook: bool) -> Sides:
        """The sides of the event at token ``i``, of which grammar says ``both``.

        A side on which the network sees nobody is that of the grammar.
        """
        standings = self.standings(i, both, entry, in_codebook=in_codebook)
        if not standings:
            return both
        actors, recipients = self._unseen(both.actors), self._unseen(both.recipients)
        for party, (acts, undergoes) in zip(self.cast, standings, strict=True):
            if max(acts, undergoes) > 0:
                (actors if acts >= undergoes else recipients).append(party)
        if entry.roles == "mutual" and entry.type != "CONSULT":
            return Sides(distinct([*(actors or both.actors), *recipients]), ())
        if entry.roles == "alone":
            return apart(distinct(actors or both.actors), both.recipients)
        return apart(distinct(actors or both.actors), distinct(recipients or both.recipients))

    def believes(self, i: int, both: Sides, *, in_codebook: bool) -> bool:
        """Whether an event at token ``i`` between these sides is likely enough."""
        judged = self.judged(i)
        return judged is None or 1 - judged.of(NONE) >= needed(both, in_codebook=in_codebook)

    def triggers(
        self, taken: frozenset[int], least: float = NEEDED_ALONE
    ) -> Iterator[tuple[int, Entry]]:
        """Event words that no entry of the codebook found, each with an entry made for it.

        Those that name an event with a probability of ``least`` or more.
        """
        parse, start = self.scene.parse, self.scene.sentence.start
        inside = frozenset(t for i in taken for t in range(i, trigger(parse, i)[1] + 1)) | taken
        for left, right in self.seen.triggers(least):
            tokens = [
                i
                for i in range(len(parse))
                if parse.starts[i] < right + start and left + start < parse.ends[i]
            ]
            if not tokens or inside & {*tokens}:
                continue
            head = next((i for i in tokens if parse.heads[i] not in tokens), tokens[0])
            judged = self.judged(head)
            if parse.pos[head] in _HEADS and judged is not None:
                yield head, self._entry(head, judged)

    def _entry(self, i: int, judged: Judged) -> Entry:
        type = judged.deed
        mode = judged.mode(type)
        return Entry(
            lemma=self.scene.parse.lemmas[i],
            pos=self.scene.parse.pos[i],
            needs=(),
            type=type,
            mode=mode,
            cameo=codebook().scale(type, mode).cameo,
            roles="directed",
            recipient=("object", "to", "with", "against", "on", "of", "for", "from"),
        )

    def _span(self, i: int) -> Offsets:
        left, right = self.scene.parse.offsets(*trigger(self.scene.parse, i))
        start = self.scene.sentence.start
        return left - start, right - start

    def _unseen(self, parties: tuple[Party, ...]) -> list[Party]:
        """Parties of the grammar that the network was not shown."""
        return [party for party in parties if not stands_in(party, self.cast)]


def opinion(scene: Scene, parties: tuple[Party, ...]) -> Opinion:
    """The network's opinion of a scene in which these parties are named."""
    sentence = scene.sentence
    spans = [
        (p.mention.start - sentence.start, p.mention.end - sentence.start)
        for p in parties
        if p.mention is not None
    ]
    return Opinion(scene, parties, see(scene.page.text[sentence.start : sentence.end], spans))


def weight(type: EventType, entry: Entry | None, judged: Judged) -> float:
    """How much speaks for a type, in log odds, where the codebook has ``entry`` or nothing."""
    by_codebook = entry is not None and entry.type == type
    return log(judged.of(type) + LEAST) + TYPE_BONUS * by_codebook


def needed(both: Sides, *, in_codebook: bool) -> float:
    """The probability of an event that a word needs, by who takes part."""
    parties = (*both.actors, *both.recipients)
    coded = any(party.code is not None for party in parties)
    if not in_codebook:
        return NEEDED_ALONE if coded and len(parties) > 1 else NEEDED_ALONE_WEAK
    if not coded:
        return NEEDED_WEAK
    return NEEDED if len(parties) > 1 else NEEDED_LONE


def retyped(entry: Entry, judged: Judged | None) -> Entry:
    """The entry with the type, mode and code that codebook and network give it together."""
    if judged is None:
        return entry
    best = max(TYPES, key=lambda likely: weight(likely, entry, judged))
    if best == entry.type:
        return entry
    mode = judged.mode(best)
    return replace(entry, type=best, mode=mode, cameo=codebook().scale(best, mode).cameo)


def restated(form: Status, judged: Judged | None) -> Status:
    """The status as the rules and the network have it together.

    A standing attitude stays what the rules say: whether saying it is a deed is theirs to tell.
    """
    if judged is None or form == "ongoing":
        return form
    likely = zip(STATUS_LABELS, judged.statuses, strict=True)
    return max(likely, key=lambda row: log(row[1] + LEAST) + STATUS_BONUS * (row[0] == form))[0]
