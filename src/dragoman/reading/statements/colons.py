"""Quotations that a colon leads into, whatever the verb before it: "The envoy hit back: “No”"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dragoman.language import Parse, Sentence
from dragoman.reading.quotations import Quotation
from dragoman.reading.statements.claim import Claim
from dragoman.reading.statements.claims import OURSELVES
from dragoman.reading.statements.speakers import may_speak
from dragoman.reading.statements.subject import speaker_token

COLON = 3
"""Characters between a colon and the quotation that it leads into: blanks and line ends."""


def colon_claims(sentence: Sentence, parse: Parse, quotes: Sequence[Quotation]) -> Iterator[Claim]:
    """A colon that leads into a quotation, with whoever does the verb before it.

    "The envoy hit back: “No”"; the quotation may open the next paragraph.
    """
    for token, word in enumerate(parse.words):
        at = bisect_left(quotes, parse.starts[token], key=lambda q: q.start)
        if word != ":" or at == len(quotes) or quotes[at].start - parse.ends[token] > COLON:
            continue
        verb = _led_by(parse, token)
        speaker = speaker_token(parse, verb) if verb is not None else None
        if speaker is None or not may_speak(parse, speaker):
            continue
        if verb is not None and speaker < token and parse.lower[speaker] not in OURSELVES:
            quote = quotes[at]
            yield Claim(
                sentence, verb, speaker, parse.offsets(verb, verb),
                (quote.inner, quote.inner_end), "quotation", "say",
            )  # fmt: skip


def _led_by(parse: Parse, colon: int) -> int | None:
    """The verb of what stands before a colon."""
    if parse.heads[colon] < colon:
        return parse.heads[colon]
    before = (i for i in range(colon) if parse.pos[i] in {"VERB", "AUX"})
    return next((i for i in before if parse.heads[i] > colon or parse.heads[i] == i), None)
