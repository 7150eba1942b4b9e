"""What became of what was announced."""

from dragoman.linking.outcomes.keeping import forget_outcomes, link_outcomes
from dragoman.linking.outcomes.score import scores
from dragoman.linking.outcomes.settling import settled

__all__ = ["forget_outcomes", "link_outcomes", "scores", "settled"]
