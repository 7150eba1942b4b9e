"""The words around a number in a parsed sentence: what it counts and what it measures."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.language import Parse
from dragoman.language.numbers import Quantity
from dragoman.reading.tables import words

DASHES = frozenset("-‐‑")
_NOMINAL = frozenset({"NOUN", "PROPN"})
_PREMODIFIERS = frozenset({"compound", "amod", "nmod"})
_INSIDE = frozenset({"nummod", "compound", "nmod", "amod", "quantmod", "npadvmod", "advmod"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_MATTER = ("of", "in")
FARTHEST = 8
"""Steps up the tree from a number to what it measures."""

LONGEST = 9
"""Words in a measure with its "of" phrase; a longer phrase keeps its head alone."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that a number counts: its words, and the first and last token of the phrase."""

    noun: str
    first: int
    last: int


def numeral_token(parse: Parse, quantity: Quantity) -> int | None:
    """The token that holds the last character of the number itself."""
    i = bisect_left(parse.ends, quantity.numeral_end)
    return i if i < len(parse) and parse.starts[i] < quantity.numeral_end else None


def counted_noun(parse: Parse, numeral: int) -> Counted | None:
    """What the number at ``numeral`` counts: "15 British marines", "nine of the 24 seats"."""
    head = parse.heads[numeral]
    if parse.deps[numeral] == "nummod" and parse.pos[head] in _NOMINAL and head > numeral:
        return _noun(parse, head, numeral)
    whole = _object_of(parse, numeral, "of")
    if whole is not None and parse.pos[whole] in _NOMINAL:
        noun = _noun(parse, whole, numeral)
        return Counted(noun.noun, numeral, numeral)
    return None


def _noun(parse: Parse, head: int, numeral: int) -> Counted:
    """The counted noun without its adjectives, and with the nouns coordinated to it."""
    last = max(i for i in parse.conjuncts(head) if _plain_conjunct(parse, i, head))
    first = head
    while first - 1 > numeral and parse.deps[first - 1] == "compound":
        if parse.words[first - 2] in DASHES:
            break
        first -= 1
    return Counted(_joined(parse, first, last), numeral, last)


def _plain_conjunct(parse: Parse, i: int, head: int) -> bool:
    """Whether a conjunct shares the number: no determiner or number of its own in between."""
    if i == head:
        return True
    own = {parse.deps[c] for c in parse.children[i]}
    return i - head <= 3 and parse.tags[i] in ("NNS", "NNPS", "NN") and not own & {"nummod", "det"}


def _joined(parse: Parse, first: int, last: int) -> str:
    """The words of tokens ``first`` to ``last``, as the text spaces them."""
    pieces = [parse.words[first]]
    for i in range(first + 1, last + 1):
        pieces.append(" " if parse.starts[i] > parse.ends[i - 1] else "")
        pieces.append(parse.words[i])
    return "".join(pieces)


def _object_of(parse: Parse, token: int, *prepositions: str) -> int | None:
    for child in parse.children[token]:
        if parse.deps[child] == "prep" and parse.lower[child] in prepositions:
            found = parse.child(child, "pobj")
            if found is not None:
                return found
    return None


def measured(
    parse: Parse, numeral: int, quantity: Quantity, *, is_party: Callable[[int], bool]
) -> int | None:
    """The head of the noun phrase that the number measures, None where none is named.

    "40 percent of imports", "$5 million in aid", "a $2 billion deal", "a deal of $2 billion",
    and otherwise the subject of the number's clause, or its object where the subject is a
    party ("China raised tariffs by 10 percent").
    """
    token = numeral
    while _inside(parse, parse.heads[token], quantity) and parse.heads[token] != token:
        token = parse.heads[token]
    matter = _object_of(parse, token, *_MATTER)
    if matter is not None and _names_matter(parse, matter) and not is_party(matter):
        return matter
    head = parse.heads[token]
    if parse.deps[token] in _INSIDE and parse.pos[head] in _NOMINAL and _names_matter(parse, head):
        return head
    found = _above(parse, token)
    if found is None or not (is_party(found) or _acts(parse, found)):
        return found
    for above in (token, *parse.ancestors(token)):
        goods = parse.child(above, "dobj")
        if goods is not None and not _inside(parse, goods, quantity):
            return goods if _names_matter(parse, goods) and not is_party(goods) else None
        purpose = _object_of(parse, above, "for")
        if purpose is not None and _names_matter(parse, purpose) and not is_party(purpose):
            return purpose
    return None


def _acts(parse: Parse, token: int) -> bool:
    """Whether a noun means people or a body: they spend, and are no measure of it."""
    lemma = parse.lemmas[token]
    return lemma in words("mentions/humans") or lemma in words("mentions/bodies")


def _inside(parse: Parse, token: int, quantity: Quantity) -> bool:
    return quantity.start <= parse.starts[token] < quantity.end


def _names_matter(parse: Parse, token: int) -> bool:
    """Whether a noun names a matter, and is neither a number nor a word of change or record."""
    if parse.pos[token] not in _NOMINAL or parse.tags[token] == "CD":
        return False
    if not parse.words[token][0].isalpha():
        return False
    return parse.lemmas[token] not in words("figures/not_measures")


def _above(parse: Parse, token: int) -> int | None:
    """The matter named further up: the noun of "a deal of", or the subject of the clause."""
    for _ in range(FARTHEST):
        head = parse.heads[token]
        if head == token:
            break
        if (
            (parse.deps[token] == "prep" and parse.lower[token] == "of")
            or parse.lower[token] == "worth"
        ) and _names_matter(parse, head):
            return head
        if parse.pos[head] in _NOMINAL and parse.lemmas[head] in words("figures/not_measures"):
            matter = _object_of(parse, head, "in", "of")
            if matter is not None and _names_matter(parse, matter):
                return matter
        token = head
        if parse.pos[token] in ("VERB", "AUX"):
            subject = subject_of(parse, token)
            return subject if subject is not None and parse.pos[subject] in _NOMINAL else None
    return None


def _modifies(parse: Parse, token: int, before: int) -> bool:
    """Whether ``token`` belongs to the phrase that begins at ``before``: a modifier, a hyphen."""
    if parse.words[token] in DASHES or parse.words[before] in DASHES:
        return parse.ends[token] == parse.starts[before]
    return parse.deps[token] in _PREMODIFIERS and parse.heads[token] >= before


def subject_of(parse: Parse, verb: int) -> int | None:
    """The subject of ``verb``, its own or the one it shares with the clause above."""
    for _ in range(FARTHEST):
        subject = parse.child(verb, *_SUBJECTS)
        if subject is not None and parse.tags[subject] not in ("WDT", "WP"):
            return subject
        head, dep = parse.heads[verb], parse.deps[verb]
        if dep in ("relcl", "acl"):
            return head
        if head == verb or parse.pos[head] not in ("VERB", "AUX"):
            return None
        verb = head
    return None


def clause_of(parse: Parse, token: int) -> int:
    """The verb of the clause that ``token`` stands in, or the sentence's root."""
    for above in parse.ancestors(token):
        if parse.pos[above] in ("VERB", "AUX") and parse.child(above, *_SUBJECTS) is not None:
            return above
    return parse.root


def measure_words(parse: Parse, head: int, quantity: Quantity) -> str:
    """The noun phrase at ``head``: its modifiers, and its "of" phrase where that is short."""
    first = head
    while first and _modifies(parse, first - 1, first) and not _inside(parse, first - 1, quantity):
        first -= 1
    last = head
    of = _object_of(parse, head, "of")
    if (
        of is not None
        and of > head
        and parse.pos[of] == "NOUN"
        and parse.child(of, "nummod") is None
    ):
        last = parse.last[of] if parse.last[of] - first < LONGEST else head
    return _joined(parse, first, last)
