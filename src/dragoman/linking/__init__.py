"""Across documents: copies, one event from many reports, outcomes, figures that disagree."""

from dragoman.linking.brief import Brief
from dragoman.linking.linked import LinkedRecord, open

__all__ = ["Brief", "LinkedRecord", "open"]
