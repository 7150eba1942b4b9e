"""Words that take a stance, and the matters that they take it on, in one sentence's parse."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from dragoman.language import Parse
from dragoman.model.position import Stance
from dragoman.reading.statements.complements import listed
from dragoman.reading.tables import table

_UNCERTAIN = frozenset({"may", "might", "could", "would"})
_REVERSED: dict[Stance, Stance] = {"supports": "opposes"}
_PARTS = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun"}
_LEADING = frozenset({"aux", "mark", "det", "punct"})


class Matter(NamedTuple):
    """Tokens ``first`` to ``last`` hold a matter; ``towards`` heads who it is asked of or whose."""

    first: int
    last: int
    towards: int | None


def stances(parse: Parse) -> Iterator[tuple[int, Stance, list[Matter]]]:
    """Every word that takes a stance, with its matters."""
    rows = _words()
    for token, lemma in enumerate(parse.lemmas):
        frames = rows.get((lemma, _PARTS.get(parse.pos[token], "")))
        if frames is None or _is_open(parse, token):
            continue
        negated = parse.child(token, "neg") is not None
        for stance, frame in frames:
            matters = list(_matters(parse, token, frame))
            if not matters:
                continue
            taken = _REVERSED.get(stance) if negated else stance
            if taken is not None:
                yield token, taken, matters
            break


def _is_open(parse: Parse, token: int) -> bool:
    """Whether the stance is only possible, or somebody else's passive."""
    return any(
        (parse.deps[c] == "aux" and parse.lower[c] in _UNCERTAIN) or parse.deps[c] == "auxpass"
        for c in parse.children[token]
    )


def _matters(parse: Parse, token: int, frame: str) -> Iterator[Matter]:
    if frame == "object":
        for child in parse.children[token]:
            if child > token and parse.deps[child] == "dobj" and parse.pos[child] != "PRON":
                yield from _things(parse, child)
    elif frame in {"infinitive", "clause"}:
        yield from _acts(parse, token, frame)
    else:
        for child in parse.children[token]:
            if (
                child > token
                and parse.lower[child] == frame
                and parse.pos[child] in {"ADP", "SCONJ"}
            ):
                inner = parse.child(child, "pcomp", "pobj")
                if inner is None or (frame in {"on", "upon"} and parse.deps[inner] == "pobj"):
                    continue
                if parse.deps[inner] == "pobj" and _infinitive(parse, token) is not None:
                    yield from _acts(parse, token, "infinitive")
                else:
                    yield from _things(parse, inner)


def _acts(parse: Parse, token: int, frame: str) -> Iterator[Matter]:
    """What somebody is asked to do, each coordinated act on its own."""
    act = _infinitive(parse, token) if frame == "infinitive" else parse.child(token, "ccomp")
    if act is None or act < token:
        return
    asked = parse.child(act, "nsubj")
    if asked is None:
        asked = parse.child(token, "dobj")
    for child in parse.children[token]:
        if asked is None and token < child < act and parse.deps[child] == "prep":
            asked = parse.child(child, "pobj")
    if frame == "infinitive" and asked is None:
        return
    for first, last in coordinated(parse, act):
        start = max(first, act) if first <= act <= last and frame == "infinitive" else first
        while start < last and parse.deps[start] in _LEADING:
            start += 1
        yield Matter(start, last, asked)


def _infinitive(parse: Parse, token: int) -> int | None:
    """The infinitive with "to" that hangs on a verb, or on whom it asks: "[for them] to stop"."""
    for child in parse.children[token]:
        if child < token:
            continue
        if parse.deps[child] in {"ccomp", "xcomp", "advcl"} and _has_to(parse, child):
            return child
        inner = child if parse.deps[child] == "dobj" else None
        if parse.deps[child] == "prep":
            inner = parse.child(child, "pobj", "pcomp")
        if inner is None:
            continue
        if parse.pos[inner] == "VERB" and _has_to(parse, inner):
            return inner
        for act in parse.children[inner]:
            if act > inner and parse.deps[act] in {"acl", "relcl"} and _has_to(parse, act):
                return act
    return None


def _has_to(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "aux" and parse.lower[c] == "to" for c in parse.children[verb])


def _things(parse: Parse, head: int) -> Iterator[Matter]:
    """A noun phrase or gerund, in its coordinated parts where each part stands alone."""
    parts = list(coordinated(parse, head))
    verbal = parse.pos[head] in {"VERB", "AUX"}
    if not verbal and any(last - first < 2 for first, last in parts):
        parts = [(parse.first[head], parse.last[head])]
    for first, last in parts:
        yield Matter(first, last, None if verbal else head)


def coordinated(parse: Parse, head: int) -> Iterator[tuple[int, int]]:
    """First and last token of each conjunct of ``head``, without "and" and commas."""
    items = sorted({*parse.conjuncts(head), *_strayed(parse, head)})
    for n, item in enumerate(items):
        first = parse.first[item]
        last = parse.last[item]
        if n + 1 < len(items):
            last = min(last, parse.first[items[n + 1]] - 1)
        while last > item and parse.pos[last] in {"PUNCT", "CCONJ"}:
            last -= 1
        yield first, last


def _strayed(parse: Parse, head: int) -> Iterator[int]:
    """Conjuncts that the parser hung elsewhere: on the object, or on the verb above.

    "Cease fire and [resume] talks"; "calls on abandoning X, [sharing] Y and [protecting] Z".
    """
    for child in parse.children[head]:
        if parse.deps[child] == "dobj":
            for other in parse.children[child]:
                if parse.deps[other] == "conj" and parse.tags[other] == parse.tags[head]:
                    yield from parse.conjuncts(other)
    if parse.tags[head] == "VBG" and parse.deps[head] == "pcomp":
        for other in parse.children[parse.heads[parse.heads[head]]]:
            if listed(parse, head, other):
                yield from parse.conjuncts(other)


@cache
def _words() -> dict[tuple[str, str], list[tuple[Stance, str]]]:
    """The stances and frames of each (lemma, part of speech)."""
    rows: dict[tuple[str, str], list[tuple[Stance, str]]] = {}
    for row in table("statements/stances"):
        key = (row["word"], row["part"])
        rows.setdefault(key, []).append((cast("Stance", row["stance"]), row["frame"]))
    return rows
