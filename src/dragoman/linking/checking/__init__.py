"""Figures held against each other."""

from dragoman.linking.checking.checking import check

__all__ = ["check"]
