"""Text -> the amounts in it, not yet joined to their units."""

from dragoman.language.numbers.grammar import Amount, Grammar
from dragoman.language.numbers.tokens import DASHES, tokens


def amounts(text: str) -> list[Amount]:
    """Every amount in ``text``, in order; none overlap."""
    pieces = list(tokens(text))
    found: list[Amount] = []
    at = 0
    while at < len(pieces):
        reader = Grammar(text, pieces, at)
        amount = reader.amount()
        if amount is not None and _begins_word(text, amount):
            found.append(amount)
        at = max(reader.at, at + 1)
    return found


def _begins_word(text: str, amount: Amount) -> bool:
    """Whether the amount is no second half of a compound ("mid-forty")."""
    start = amount.start
    return start < 2 or text[start - 1] not in DASHES or not text[start - 2].isalpha()
