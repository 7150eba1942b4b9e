"""The stretch of a sentence that a cue takes up, and what is left beside it."""

from dragoman.language import Parse

_OWN = frozenset(
    {"aux", "auxpass", "neg", "advmod", "prt", "npadvmod", "prep", "dobj", "dative", "tmod", "obj"}
)  # fmt: skip
_SIDE = frozenset({"conj", "advcl", "relcl", "cc", "acl"})
_SETTING = frozenset({"advcl", "prep", "npadvmod", "advmod", "punct", "cc", "mark", "aux", "nsubj"})
_RELATIVE = frozenset({"who", "which", "where"})
_MARKS = frozenset(
    [",", ".", ";", ":", "—", "–", "-", "--", '"', "“", "”", "''", "``", "'", "‘", "’"]
)


def cue_stretch(parse: Parse, verb: int, speaker: int) -> tuple[int, int]:
    """The first and last token of a cue with its speaker: "the ministry said on Friday"."""
    left = right = verb
    for child in parse.children[verb]:
        if parse.deps[child] in {"aux", "auxpass", "neg", "mark"} or _leads(parse, child, verb):
            left = min(left, parse.first[child])
    if parse.heads[speaker] == verb:
        if speaker < verb:
            left = min(left, parse.first[speaker])
        else:
            right = max(right, parse.last[speaker])
    for child in parse.children[verb]:
        if verb < child and parse.deps[child] in _OWN and parse.first[child] <= right + 1:
            right = max(right, parse.last[child])
    return left, right


def _leads(parse: Parse, child: int, verb: int) -> bool:
    """An adverb right in front: "also said", "as the minister said"."""
    return child < verb and (
        (parse.deps[child] == "advmod" and verb - child <= 2) or parse.lower[child] == "as"
    )


def trailing(parse: Parse, verb: int) -> tuple[int, int, int] | None:
    """Speaker, first and last content token where a sentence ends in ", the minister said ...".

    For sentences whose final cue the parser did not see as one: nothing but a noun phrase
    stands between the comma and the cue, and no other verb after it.
    """
    comma = next((i for i in range(verb - 1, max(0, verb - 14), -1) if parse.words[i] == ","), 0)
    gap = range(comma + 1, verb)
    if not comma or any(parse.pos[i] in {"VERB", "AUX", "SCONJ", "CCONJ"} for i in gap):
        return None
    if any(parse.pos[i] in {"VERB", "AUX"} for i in range(verb + 1, len(parse))):
        return None
    until = next((i for i in gap if parse.pos[i] == "ADP"), verb)
    nominal = [i for i in range(comma + 1, until) if parse.pos[i] in {"NOUN", "PROPN", "PRON"}]
    content = _trim(parse, 0, comma)
    if not nominal or content is None:
        return None
    if not any(parse.pos[i] in {"VERB", "AUX"} for i in range(content[0], content[1] + 1)):
        return None
    return nominal[-1], *content


def beside(parse: Parse, verb: int, stretch: tuple[int, int]) -> tuple[int, int] | None:
    """The content around a cue that has no complement after it: tokens, both inclusive.

    "Talks will resume, the minister said" gives what stands before; "China, he said, will
    respond" the whole, across the cue.
    """
    left, right = stretch
    inverted = parse.deps[verb] == "conj" and parse.child(verb, "nsubj") in range(verb, right + 1)
    hung = inverted or parse.deps[verb] in {"parataxis", "ccomp", "advcl"}
    top = parse.heads[verb] if hung else verb
    first = parse.first[top] if parse.first[top] < left else parse.first[verb]
    before = _trim(parse, first, left - 1)
    if before is not None and top == verb and not _contends(parse, verb, before):
        before = None
    end = parse.last[top]
    after = _trim(parse, right + 1, end)
    if before is None or left == 0 or parse.words[left - 1] not in _MARKS:
        return after if after is not None and left <= 1 and _opens_clause(parse, after) else None
    if after is None or not _continues(parse, verb, after):
        return before
    return before[0], after[1]


def _contends(parse: Parse, verb: int, before: tuple[int, int]) -> bool:
    """Whether what stands before is more than a setting: "Asked about it, she said no"."""
    return any(
        parse.heads[i] == verb
        and (parse.deps[i] not in _SETTING or (parse.deps[i] == "nsubj" and i + 2 < verb))
        for i in range(before[0], before[1] + 1)
    )


def _opens_clause(parse: Parse, span: tuple[int, int]) -> bool:
    """Whether a comma or colon leads into a clause: "As he put it, the talks failed"."""
    return parse.words[span[0] - 1] in {",", ":"} and any(
        parse.pos[i] in {"VERB", "AUX"} for i in range(span[0], span[1] + 1)
    )


def _continues(parse: Parse, verb: int, after: tuple[int, int]) -> bool:
    """Whether what follows the cue belongs to the content: "China, he said, will respond"."""
    if parse.words[after[0] - 1] not in _MARKS or parse.lower[after[0]] in _RELATIVE:
        return False
    for i in range(after[0], after[1] + 1):
        head = parse.heads[i]
        if after[0] <= head <= after[1] and head != i:
            continue
        if head == verb and parse.deps[i] in _SIDE:
            return False
        return parse.tags[i] != "VBG" or head != verb or parse.deps[i] == "prep"
    return False


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """Tokens ``first`` to ``last`` without the marks around them."""
    while first <= last and parse.words[first] in _MARKS:
        first += 1
    while first <= last and parse.words[last] in _MARKS:
        last -= 1
    return (first, last) if first <= last else None
