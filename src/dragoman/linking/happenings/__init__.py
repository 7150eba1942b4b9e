"""One event from many reports."""

from dragoman.linking.happenings.gathering import by_id, happenings, timeline, took_place
from dragoman.linking.happenings.keeping import cluster_again, forget_events, link_events

__all__ = [
    "by_id",
    "cluster_again",
    "forget_events",
    "happenings",
    "link_events",
    "timeline",
    "took_place",
]
