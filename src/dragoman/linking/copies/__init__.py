"""Documents that are one text: reprinted, updated, cut or translated back."""

from dragoman.linking.copies.groups import copies, origins
from dragoman.linking.copies.keeping import group_again, link_copies

__all__ = ["copies", "group_again", "link_copies", "origins"]
