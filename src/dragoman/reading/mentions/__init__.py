"""Who the words of a document are."""

from dragoman.reading.mentions.mentions import Mentions, mentions

__all__ = ["Mentions", "mentions"]
