"""Across documents: copies, one event from many reports, outcomes, figures that disagree."""

from dragoman.linking.linked import LinkedRecord, open

__all__ = ["LinkedRecord", "open"]
