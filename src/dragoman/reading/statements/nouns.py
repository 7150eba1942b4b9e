"""Claims by a noun or a phrase: "the claim that", "expressed hope that", "according to"."""

from collections.abc import Iterator

from dragoman.language import Parse, Sentence
from dragoman.reading.statements.claim import Claim
from dragoman.reading.statements.complements import clip
from dragoman.reading.statements.lexicon import cue_nouns, cue_verbs, phrases
from dragoman.reading.statements.speakers import may_speak
from dragoman.reading.statements.subject import is_passive, speaker_token
from dragoman.reading.tables import words

_OURSELVES = frozenset({"i", "we", "my", "our", "you", "your"})


def noun_claims(sentence: Sentence, parse: Parse) -> Iterator[Claim]:
    """Every noun of saying that has a clause or an infinitive and somebody who says it."""
    nouns = cue_nouns()
    for token, lemma in enumerate(parse.lemmas):
        if parse.pos[token] != "NOUN" or lemma not in nouns:
            continue
        carried = _carrier(parse, token)
        found = carried or (_holder(parse, token) if _clausal(parse, token) else None)
        if found is None:
            continue
        content = _content(parse, token) or (_matter(parse, token) if carried else None)
        if content is None:
            continue
        speaker, first = found
        if not may_speak(parse, speaker):
            continue
        if parse.lower[speaker] in _OURSELVES:
            continue
        last = clip(parse, *content)
        yield Claim(
            sentence, token, speaker, parse.offsets(first, token),
            parse.offsets(content[0], last), "clause", nouns[lemma],
        )  # fmt: skip


def _content(parse: Parse, noun: int) -> tuple[int, int] | None:
    """The clause, infinitive or "of ..." phrase that says what is claimed, hoped or offered."""
    for child in parse.children[noun]:
        if child < noun:
            continue
        if parse.deps[child] in {"acl", "ccomp", "relcl", "xcomp"}:
            opener = parse.lower[parse.first[child]]
            subject = parse.child(child, "nsubj", "nsubjpass", "expl")
            if opener == "that" and subject is not None and parse.lower[subject] != "that":
                return parse.first[child], parse.last[child]
            if opener in {"to", "whether"}:
                return parse.first[child], parse.last[child]
        if parse.deps[child] == "prep" and parse.lower[child] == "of":
            gerund = parse.child(child, "pcomp")
            if gerund is not None:
                return parse.first[gerund], parse.last[gerund]
    return None


def _clausal(parse: Parse, noun: int) -> bool:
    """Whether a clause with "that" says what is claimed."""
    content = _content(parse, noun)
    return content is not None and parse.lower[content[0]] == "that"


def _matter(parse: Parse, noun: int) -> tuple[int, int] | None:
    """What a hope or a concern that somebody expresses is about: "concern over the tariffs"."""
    for child in parse.children[noun]:
        if child > noun and parse.lower[child] in {"over", "about", "for", "of"}:
            inner = parse.child(child, "pobj")
            if inner is not None:
                return parse.first[inner], parse.last[child]
    return None


def _carrier(parse: Parse, noun: int) -> tuple[int, int] | None:
    """Speaker and first token of the cue where a light verb carries the noun."""
    verb = parse.heads[noun]
    if parse.deps[noun] != "dobj" or parse.lemmas[verb] not in words("statements/light_verbs"):
        return None
    if is_passive(parse, verb):
        return None
    speaker = speaker_token(parse, verb)
    return (speaker, verb) if speaker is not None else None


def _holder(parse: Parse, noun: int) -> tuple[int, int] | None:
    """Speaker and first token of the cue where the noun has its owner beside it."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        return owner, noun
    for child in parse.children[noun]:
        if parse.deps[child] == "prep" and parse.lower[child] in {"by", "from"}:
            inner = parse.child(child, "pobj")
            if inner is not None:
                return inner, noun
    return None


def adjective_claims(sentence: Sentence, parse: Parse) -> Iterator[Claim]:
    """Every "is confident that" and its like with its clause."""
    for token, lemma in enumerate(parse.lemmas):
        if lemma not in words("statements/adjectives") or parse.deps[token] != "acomp":
            continue
        clause = next(
            (c for c in parse.children[token] if c > token and parse.deps[c] == "ccomp"), None
        )
        of = next((c for c in parse.children[token] if parse.lower[c] == "of"), None)
        if clause is None and of is not None:
            clause = parse.child(of, "pcomp") or _doing(parse, of)
        speaker = speaker_token(parse, parse.heads[token])
        if clause is None or speaker is None or not may_speak(parse, speaker):
            continue
        if parse.lower[speaker] in _OURSELVES or parse.lower[speaker] == "it":
            continue
        last = clip(parse, parse.first[clause], parse.last[clause])
        yield Claim(
            sentence, token, speaker, parse.offsets(token, token),
            parse.offsets(parse.first[clause], last), "clause", "think",
        )  # fmt: skip


def _doing(parse: Parse, preposition: int) -> int | None:
    """The noun whose gerund the parser hung on it: "hopeful of Poland joining"."""
    noun = parse.child(preposition, "pobj")
    does = parse.child(noun, "acl") if noun is not None else None
    return noun if does is not None and parse.tags[does] == "VBG" else None


def phrase_claims(sentence: Sentence, parse: Parse) -> Iterator[Claim]:
    """Every "according to X" and its like, with the rest of its clause as the content."""
    openers = {phrase[0] for phrase in phrases()}
    for token, word in enumerate(parse.lower):
        if word not in openers:
            continue
        for phrase in phrases():
            last = token + len(phrase) - 1
            if tuple(parse.lower[token : last + 1]) == phrase:
                claim = _phrase_claim(sentence, parse, token, last)
                if claim is not None:
                    yield claim
                break


def _phrase_claim(sentence: Sentence, parse: Parse, first: int, last: int) -> Claim | None:
    speaker = parse.child(last, "pobj", "pcomp")
    if speaker is None:
        near = range(last + 1, min(len(parse), last + 6))
        nominal = (i for i in near if parse.pos[i] in {"NOUN", "PROPN"} and parse.heads[i] <= last)
        speaker = next(nominal, None)
    if speaker is None:
        return None
    end = parse.last[speaker]
    content = _rest(parse, first, end)
    if content is None:
        return None
    return Claim(
        sentence,
        last,
        speaker,
        parse.offsets(first, last),
        parse.offsets(*content),
        "beside",
        "say",
    )


def _rest(parse: Parse, first: int, end: int) -> tuple[int, int] | None:
    """The sentence around tokens ``first`` to ``end``: what stands before, and what goes on.

    What goes on is left out where it has a cue of its own; where the phrase follows a "that" or
    "after" or opens the sentence, only what goes on is the content.
    """
    right = len(parse) - 1
    while right > end and parse.pos[right] == "PUNCT":
        right -= 1
    start = end + 1
    while start < right and parse.pos[start] == "PUNCT":
        start += 1
    stop = first - 1
    while stop > 0 and parse.pos[stop] == "PUNCT":
        stop -= 1
    goes_on = start < right and _verbal(parse, start, right)
    if stop < 3 or (parse.tags[stop] in {"IN", "CC", "WRB"} and goes_on):
        return (start, right) if goes_on else None
    if goes_on and parse.words[end + 1] == "," and not _cued(parse, start, right):
        return 0, right
    return (0, stop) if _verbal(parse, 0, stop) else None


def _cued(parse: Parse, first: int, last: int) -> bool:
    verbs = cue_verbs()
    return any(parse.lemmas[i] in verbs and parse.pos[i] == "VERB" for i in range(first, last + 1))


def _verbal(parse: Parse, first: int, last: int) -> bool:
    return any(parse.pos[i] in {"VERB", "AUX"} for i in range(first, last + 1))
