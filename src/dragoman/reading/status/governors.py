"""What a governing word of one status makes of an event of another."""

from dragoman.language import Parse
from dragoman.model.status import Status
from dragoman.reading.status.forms import Found, own_form
from dragoman.reading.status.words import statuses, verb

OPEN: frozenset[Status] = frozenset({"possible", "wished", "conditional"})


def from_noun(parse: Parse, noun: int) -> Found | None:
    """What a governing noun makes of its complement: "the threat of", "no plans to"."""
    status = statuses("nouns").get(parse.lemmas[noun])
    if status is None:
        return None
    det = parse.child(noun, "det")
    if (det is not None and parse.lower[det] == "no") or _is_denied(parse, noun):
        return Found("possible" if status == "denied" else "denied", (noun, noun))
    return Found(status, (noun, noun))


def _is_denied(parse: Parse, noun: int) -> bool:
    """Whether the verb that carries a governing noun is denied: "did not make plans to"."""
    head = parse.heads[noun]
    if parse.deps[noun] not in {"dobj", "nsubjpass"}:
        return False
    row = verb(parse.lemmas[head], parse.lower[head])
    if row is not None and row.thing == "denied":
        return True
    own = own_form(parse, head)
    return own is not None and own.status == "denied"


def carried(found: Found, carrier: tuple[int, int]) -> Found:
    """The status of a carrying verb, with the verb as the hedge where it has none."""
    return found if found.hedge or found.status == "happened" else Found(found.status, carrier)


def composed(given: Found, governor: Found) -> Found:
    """What a governor of some status makes of the event: "did not refuse to", "may plan to"."""
    if governor.status == "denied":
        if given.status == "happened":
            return governor
        return Found("possible" if given.status == "denied" else "denied", governor.hedge)
    if given.status == "planned" and governor.status in OPEN:
        return governor
    if given.status in {"happened", "ongoing"} and governor.status not in {"happened", "ongoing"}:
        return governor
    if given.status == "denied" and governor.status in {"conditional", "possible", "wished"}:
        return Found("possible", given.hedge)
    return given


def looks_forward(parse: Parse, i: int) -> bool:
    """Whether a verb stands with "forward"."""
    return any(parse.lower[c] == "forward" for c in parse.children[i])
