"""Quotations and their cues: which quotation a verb introduces, and how far its run goes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dragoman.language import Parse
from dragoman.reading.quotations import Quotation

NEAR = 14
"""Tokens between a cue and its quotation: "said in an interview with the agency, ..."."""

BREATH = 200
"""Characters after a quotation in which its own cue may follow."""

_ENDING = frozenset({",", ".", "?", "!", "\u2026", "\u2014", "\u2013", "-", "--"})
_LEAD = frozenset({",", ":", "that", "saying", "and"})
_PLAIN = frozenset({"say", "tell", "write", "ask", "add", "reply"})
"""Cues that may lead into part of a sentence in quotation marks without a comma."""
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def enclosing(quotes: Sequence[Quotation], offset: int) -> Quotation | None:
    """The quotation that holds ``offset`` between its marks."""
    at = bisect_right(quotes, offset, key=lambda q: q.start) - 1
    return quotes[at] if at >= 0 and offset < quotes[at].end else None


def beside_cue(
    parse: Parse, verb: int, quotes: Sequence[Quotation]
) -> tuple[Quotation | None, Quotation | None]:
    """The quotation that ends before the cue and the one that starts after it.

    Nothing but the speaker, adverbs and phrases of place and time stands between, no other
    finite verb; neither is the quotation that the cue itself stands in.
    """
    offset = parse.starts[verb]
    at = bisect_left(quotes, offset, key=lambda q: q.start)
    before = after = None
    if at > 0 and quotes[at - 1].end <= offset and _close_before(parse, verb, quotes[at - 1]):
        before = quotes[at - 1]
    if at < len(quotes) and _close_after(parse, verb, quotes[at]):
        after = quotes[at]
    return before, after


def _close_before(parse: Parse, verb: int, quote: Quotation) -> bool:
    if quote.end <= parse.starts[0]:
        return _apart(parse, verb, quote)
    if not _handed_over(parse, quote):
        return False
    for i in range(verb - 1, max(-1, verb - NEAR), -1):
        if parse.starts[i] < quote.end:
            return parse.words[i] not in {"(", "["}
        if parse.tags[i] in _VERBS and parse.heads[i] != verb and parse.deps[i] != "relcl":
            return False
    return parse.starts[max(0, verb - NEAR)] <= quote.end and verb <= NEAR


def _apart(parse: Parse, verb: int, quote: Quotation) -> bool:
    """Whether a whole sentence is the cue of the quotation that ends right before it.

    "“Why wait?” [the envoy said in reply.]".
    """
    near = parse.starts[0] - quote.end <= 1 and verb <= NEAR
    return near and parse.deps[verb] == "ROOT" and parse.child(verb, "dobj", "ccomp") is None


def _handed_over(parse: Parse, quote: Quotation) -> bool:
    """Whether punctuation inside or right after a quotation hands over to its cue."""
    following = ""
    for i in range(len(parse) - 1, -1, -1):
        if parse.starts[i] >= quote.end:
            following = parse.words[i]
        elif parse.starts[i] < quote.inner_end:
            return parse.words[i][-1] in _ENDING or following in _ENDING
    return True


def _close_after(parse: Parse, verb: int, quote: Quotation) -> bool:
    last = len(parse) - 1
    if quote.start >= parse.ends[last]:
        return False
    for i in range(verb + 1, min(last + 1, verb + NEAR)):
        if parse.starts[i] >= quote.start:
            if i - 1 == verb:
                return parse.lemmas[verb] in _PLAIN or quote.capital
            return parse.lower[i - 1] in _LEAD
        if parse.tags[i] in _VERBS:
            return False
    return False


def bounds(
    quotes: Sequence[Quotation], start: int, end: int, around: Quotation | None
) -> tuple[int, int]:
    """``[start, end)`` widened to whole quotations where an end falls inside one.

    ``around`` is the quotation that the cue itself stands in; it widens nothing.
    """
    first = enclosing(quotes, start)
    if first is not None and first is not around and start < first.inner:
        start = first.inner if first.inner_end >= end else start
    elif first is not None and first is not around and start > first.inner and end > first.end:
        start = first.inner
    last = enclosing(quotes, end - 1)
    if last is not None and last is not around:
        opened = start >= last.inner or (first is not None and start == first.inner)
        end = last.inner_end if opened else last.end
    return start, end


def sentence_end(text: str, quotes: Sequence[Quotation], after: int, end: int) -> int:
    """Where the sentence that a cue closes ends: before ``end`` where another one was taken in.

    A splitter may keep '"Yes," she said. "We agree."' together.
    """
    at = bisect_left(quotes, after, key=lambda q: q.start)
    if at == len(quotes) or quotes[at].start >= end:
        return max(after, end)
    closed = text[after : quotes[at].start].rstrip().endswith((".", "!", "?"))
    return quotes[at].start if closed else max(after, end)


def run_end(text: str, quotes: Sequence[Quotation], end: int, walls: Sequence[int]) -> int:
    """Where the run of quotations that goes on after ``end`` stops.

    Quotations that follow with nothing but blanks between belong to the same speaker; ``walls``
    are the offsets of cues, and a quotation whose sentence has its own cue ends the run.
    """
    at = bisect_left(quotes, end - 2, key=lambda q: q.start)
    reached = end
    while at < len(quotes):
        quote = quotes[at]
        gap = text[min(reached, quote.start) : quote.start]
        if gap.strip(" \t\n\r\u00a0.,\"\u201d'\u2019"):
            break
        tail = text.find("\n", quote.end, quote.end + BREATH)
        tail = quote.end + BREATH if tail < 0 else tail
        own = bisect_left(walls, quote.end)
        if own < len(walls) and walls[own] < tail and _same_breath(text, quote.end, walls[own]):
            break
        reached, at = quote.end, at + 1
    return reached


def _same_breath(text: str, end: int, cue: int) -> bool:
    """Whether a cue stands in the sentence that a quotation's close leads into."""
    return not any(mark in text[end:cue] for mark in ".!?")
