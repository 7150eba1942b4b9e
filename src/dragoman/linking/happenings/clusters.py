"""Tellings that hang together -> happenings: the same for the same tellings, in any order."""

from collections.abc import Collection, Mapping

from dragoman.linking.happenings.likeness import conflict
from dragoman.linking.happenings.telling import Telling
from dragoman.linking.judgements import Verdicts

Cluster = frozenset[str]


def clusters(tellings: Mapping[str, Telling], judged: Verdicts) -> list[Cluster]:
    """The events of each happening, by their ids.

    The surest pairs are joined first, and two groups never where two of their tellings cannot
    be of one event; what a person said is joined or kept apart whatever the tellings say.
    """
    cluster_of: dict[str, Cluster] = {id: frozenset({id}) for id in tellings}
    pairs = [p for p in judged.same if p.one in tellings and p.other in tellings]
    for pair in sorted(pairs, key=lambda p: (not p.by_person, -p.sure, p.one, p.other)):
        one, other = cluster_of[pair.one], cluster_of[pair.other]
        if one is other:
            continue
        if _barred(one, other, judged) or (
            not pair.by_person and _conflicting(one, other, tellings)
        ):
            continue
        joined = one | other
        cluster_of.update(dict.fromkeys(joined, joined))
    return sorted(set(cluster_of.values()), key=min)


def _barred(one: Cluster, other: Cluster, judged: Verdicts) -> bool:
    return any(_both(a, b) in judged.different for a in one for b in other)


def _conflicting(one: Cluster, other: Cluster, tellings: Mapping[str, Telling]) -> bool:
    return any(conflict(tellings[a], tellings[b]) for a in one for b in other)


def _both(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def first(cluster: Collection[str], tellings: Mapping[str, Telling]) -> str:
    """The event that a happening is named by: of the earliest document, then by id."""

    def order(id: str) -> tuple[bool, int, str]:
        published = tellings[id].published
        return published is None, published or 0, id

    return min(cluster, key=order)
