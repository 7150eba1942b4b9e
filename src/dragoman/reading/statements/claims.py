"""The claims of one sentence: each cue verb with its speaker and its content."""

from collections.abc import Iterator, Sequence

from dragoman.language import Parse, Sentence
from dragoman.reading.quotations import Quotation
from dragoman.reading.statements.claim import Claim, Form, Offsets
from dragoman.reading.statements.complements import clip, complement
from dragoman.reading.statements.layout import beside, cue_stretch, trailing
from dragoman.reading.statements.lexicon import CueVerb, cue_verbs, document_nouns
from dragoman.reading.statements.quoted import beside_cue, bounds, enclosing
from dragoman.reading.statements.speakers import human, may_speak
from dragoman.reading.statements.subject import is_passive, speaker_token

OURSELVES = frozenset({"i", "we", "you", "me", "us", "one"})
_SAID_ALONE = frozenset({"say", "promise", "agree", "deny", "ask", "think"})
"""Classes whose verbs may stand beside their content without a complement."""

SHORTEST = 6
"""Characters that a quotation must have to be all that somebody said."""

_QUOTING = frozenset({'"', "\u201c", "``", "''", "'", "\u2018"})
_ADDRESSED = frozenset({"tell", "inform", "assure", "remind", "advise", "warn", "notify"})
"""Verbs whose object is whoever hears the content."""


def verb_claims(sentence: Sentence, parse: Parse, quotes: Sequence[Quotation]) -> Iterator[Claim]:
    """Every cue verb of ``sentence`` that has a speaker other than "I" or "we", and a content."""
    verbs = cue_verbs()
    for token, lemma in enumerate(parse.lemmas):
        cue = verbs.get(lemma)
        if cue is None or parse.pos[token] not in {"VERB", "AUX"}:
            continue
        if parse.deps[token] == "xcomp" and _refused(parse, token):
            continue
        if cue.kind == "think" and enclosing(quotes, parse.starts[token]) is not None:
            continue
        speaker = _speaker(parse, token, cue, quotes)
        if speaker is None or (parse.pos[speaker] == "PRON" and parse.lower[speaker] in OURSELVES):
            continue
        ending = _ending(parse, token, cue, quotes)
        if ending is not None:
            yield Claim(
                sentence, token, ending[0], _cue(parse, token, cue),
                bounds(quotes, *parse.offsets(*ending[1:]), None), "beside", cue.kind,
            )  # fmt: skip
            continue
        if not _able(parse, token, cue, speaker):
            continue
        claim = _claim(sentence, parse, token, cue, speaker, quotes)
        if claim is not None:
            yield claim


def _ending(
    parse: Parse, verb: int, cue: CueVerb, quotes: Sequence[Quotation]
) -> tuple[int, int, int] | None:
    """A sentence's last words as cue, where the parser found no subject for it."""
    if cue.kind != "say" or parse.tags[verb] not in {"VBD", "VBZ", "VBP"}:
        return None
    if parse.child(verb, "nsubj", "nsubjpass", "ccomp") is not None or is_passive(parse, verb):
        return None
    if any(end is not None for end in beside_cue(parse, verb, quotes)):
        return None
    return trailing(parse, verb)


def _refused(parse: Parse, verb: int) -> bool:
    """Whether a cue is what somebody declined to do; the refusal is the claim."""
    above = cue_verbs().get(parse.lemmas[parse.heads[verb]])
    return above is not None and above.kind == "refuse"


def _able(parse: Parse, verb: int, cue: CueVerb, speaker: int) -> bool:
    """Whether such a noun can do such a verb: data show, people threaten, things do neither."""
    if cue.kind == "show":
        someone = human(parse, speaker) or parse.lower[speaker] in {"he", "she", "they"}
        finds = parse.lemmas[verb] == "find" and someone
        return finds or parse.lemmas[speaker] in document_nouns() or parse.pos[speaker] == "PROPN"
    if parse.deps[verb] == "acl" or cue.kind in {"promise", "refuse", "think", "agree", "ask"}:
        return may_speak(parse, speaker)
    return True


def _speaker(parse: Parse, verb: int, cue: CueVerb, quotes: Sequence[Quotation]) -> int | None:
    """The speaker's token; beside a quotation also where the parse lost the subject."""
    speaker = speaker_token(parse, verb)
    if speaker is not None:
        inside = enclosing(quotes, parse.starts[speaker])
        if inside is None or inside is enclosing(quotes, parse.starts[verb]):
            return speaker
    if "quote" not in cue.frames or is_passive(parse, verb):
        return None
    before, after = beside_cue(parse, verb, quotes)
    if before is None and after is None:
        return None
    if before is not None:
        gap = [i for i in range(max(0, verb - 12), verb) if parse.starts[i] >= before.end]
        nominal = [i for i in gap if parse.pos[i] in {"PROPN", "NOUN", "PRON"}]
        while len(nominal) > 1 and nominal[1] == nominal[0] + 1:
            nominal.pop(0)
        if nominal:
            return nominal[0]
    following = verb + 1
    if before is not None and following < len(parse) and parse.pos[following] == "PROPN":
        while following + 1 < len(parse) and parse.pos[following + 1] == "PROPN":
            following += 1
        return following
    return None


def _claim(
    sentence: Sentence,
    parse: Parse,
    verb: int,
    cue: CueVerb,
    speaker: int,
    quotes: Sequence[Quotation],
) -> Claim | None:
    found = _hanging(parse, verb, speaker, cue)
    if found is None or _follows_quotation(parse, verb, found[0], quotes):
        found = _quoted(parse, verb, cue, quotes) or found
    if found is None and _said_alone(parse, speaker, cue):
        found = _beside(parse, verb, speaker)
    if found is not None and found[2] == "phrase" and not may_speak(parse, speaker):
        return None
    if (
        found is None
        or _asked(parse, verb, speaker)
        or (_negated(parse, verb) and found[2] not in {"clause", "phrase"})
    ):
        return None
    start, end, form = found
    around = enclosing(quotes, parse.starts[verb])
    start, end = bounds(quotes, start, end, around)
    return Claim(sentence, verb, speaker, _cue(parse, verb, cue), (start, end), form, cue.kind)


def _said_alone(parse: Parse, speaker: int, cue: CueVerb) -> bool:
    """Whether a cue may stand beside its content: "talks failed, he said", "the poll found"."""
    shown = cue.kind == "show" and parse.lemmas[speaker] in document_nouns()
    return "that" in cue.frames and (shown or cue.kind in _SAID_ALONE)


def _follows_quotation(parse: Parse, verb: int, start: int, quotes: Sequence[Quotation]) -> bool:
    """Whether what hangs on a cue comes after a comma, and the content is quoted before it.

    "“We have a plan,” the envoy said, [adding it was late]".
    """
    before, _ = beside_cue(parse, verb, quotes)
    following = verb + 1 < len(parse) and parse.words[verb + 1] == ","
    return before is not None and following and start > parse.starts[verb + 1]


def _hanging(parse: Parse, verb: int, speaker: int, cue: CueVerb) -> tuple[int, int, Form] | None:
    found = complement(parse, verb, cue)
    if found is None:
        return None
    first, last, form = found
    last = clip(parse, first, last)
    if first <= speaker <= last:
        return None
    start, end = parse.offsets(first, last)
    return start, end, "clause" if form == "clause" else "phrase"


def _quoted(
    parse: Parse, verb: int, cue: CueVerb, quotes: Sequence[Quotation]
) -> tuple[int, int, Form] | None:
    """The quotations beside the cue, unless the one before only ends an unquoted clause."""
    if "quote" not in cue.frames:
        return None
    before, after = beside_cue(parse, verb, quotes)
    sides = [q for q in (before, after) if q is not None]
    if not sides:
        return None
    if before is not None and _partial(parse, before, quotes):
        return None
    if before is None and after is not None and not after.capital and _set_off(parse, verb):
        return None
    if len(sides) == 1 and sides[0].inner_end - sides[0].inner < SHORTEST:
        led = after is not None and after.capital and _led(parse, after)
        if not led:
            return None
    return sides[0].inner, sides[-1].inner_end, "quotation"


def _led(parse: Parse, quote: Quotation) -> bool:
    """Whether a comma or colon leads into a quotation: "she said: “No”"."""
    before = [i for i, start in enumerate(parse.starts) if start < quote.start]
    return bool(before) and parse.words[before[-1]] in {",", ":"}


def _set_off(parse: Parse, verb: int) -> bool:
    """Whether the cue stands between commas after the content's first words."""
    speaker = speaker_token(parse, verb)
    left = min(verb, parse.first[speaker]) if speaker is not None else verb
    return left > 0 and parse.words[left - 1] == "," and parse.words[verb + 1 : verb + 2] == [","]


def _partial(parse: Parse, quote: Quotation, quotes: Sequence[Quotation]) -> bool:
    """Whether words outside quotation marks lead into ``quote``: "talks are "going well"."""
    before = [i for i, end in enumerate(parse.ends) if end <= quote.start]
    while before and parse.pos[before[-1]] == "PUNCT" and parse.words[before[-1]] in _QUOTING:
        before.pop()
    if not before or enclosing(quotes, parse.starts[before[-1]]) is not None:
        return False
    return not quote.capital or parse.words[before[-1]].isalnum()


def _beside(parse: Parse, verb: int, speaker: int) -> tuple[int, int, Form] | None:
    above = parse.heads[verb]
    if parse.deps[verb] == "pcomp" and parse.lower[above] == "as":
        quoting = parse.heads[above]
        source = parse.child(quoting, "nsubj")
        left, right = cue_stretch(parse, quoting, source if source is not None else quoting)
        found = beside(parse, quoting, (left, max(right, verb)))
    elif _stands_aside(parse, verb):
        found = beside(parse, verb, cue_stretch(parse, verb, speaker))
    else:
        return None
    if found is None:
        return None
    if not any(parse.pos[i] in {"VERB", "AUX"} for i in range(found[0], found[1] + 1)):
        return None
    start, end = parse.offsets(*found)
    return start, end, "beside"


def _stands_aside(parse: Parse, verb: int) -> bool:
    """Whether a cue can have its content around it: a main verb or an "as" clause, no object."""
    label = parse.deps[verb]
    opened = any(parse.lower[c] == "as" for c in parse.children[verb] if c < verb)
    if label == "acl" and not opened:
        return False
    if label == "advcl" and not (opened or _set_beside(parse, verb)):
        return False
    if label not in {"ROOT", "parataxis", "ccomp", "conj", "advcl", "dep", "acl"}:
        return False
    return parse.lemmas[verb] in _ADDRESSED or parse.child(verb, "dobj") is None


def _set_beside(parse: Parse, verb: int) -> bool:
    """Whether a clause with its own subject follows a comma: "..., the office reported"."""
    subject = parse.child(verb, "nsubj")
    return (
        subject is not None
        and parse.child(verb, "mark") is None
        and parse.tags[verb] in {"VBD", "VBZ"}
        and parse.words[parse.first[subject] - 1] == ","
    )


def _asked(parse: Parse, verb: int, speaker: int) -> bool:
    """Whether a question only asks for the statement: "Did the ministry promise to pay?"."""
    helper = parse.child(verb, "aux")
    inverted = helper is not None and helper < speaker < verb
    return inverted and parse.words[-1] == "?"


def _negated(parse: Parse, verb: int) -> bool:
    return parse.child(verb, "neg") is not None


def _cue(parse: Parse, verb: int, cue: CueVerb) -> Offsets:
    """The verb with its particle: "said", "calls on", "pointed out"."""
    last = verb
    for child in parse.children[verb]:
        if child == last + 1 and (
            parse.deps[child] == "prt" or parse.lower[child] in cue.frames & {"for", "on", "of"}
        ):
            last = child
    return parse.offsets(verb, last)
