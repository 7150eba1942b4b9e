"""What has the form of a time expression and is none: "Resolution 1973", "Good Friday"."""

import re

from dragoman.language.times.bounds import bound
from dragoman.language.times.expression import Expression
from dragoman.language.times.tables import context
from dragoman.language.times.tokens import letters

_LEADS = frozenset({"in", "since", "of", "from", "by", "until", "around", "year", "during"})
_ADDRESS = "/=&_@#"
"""Marks before digits inside an address or a file name."""


def is_time(text: str, expression: Expression, rule: str) -> bool:
    """Whether the words beside ``expression`` leave it a time expression."""
    first = expression.tokens.starts[expression.first]
    if first and text[first - 1] in _ADDRESS:
        return False
    if rule == "year":
        return _is_year(text, expression)
    if rule == "weekday":
        return _before(expression) not in context("weekday_before")
    return True


def bears_surname(text: str) -> bool:
    """Whether the text has a person called May or March, so that a bare "May" is no month."""
    return "May" in text and bool(_surname().search(text))


def _surname() -> re.Pattern[str]:
    leads = "|".join(sorted(word.title() for word in context("surname_before")))
    return re.compile(rf"\b(?:{leads})\.? (?:May|March)\b(?! \d)")


def _is_year(text: str, expression: Expression) -> bool:
    """Whether digits name a year, and not a count, an amount or the number of a thing."""
    tokens, last = expression.tokens, expression.last
    number = int(expression.words("year")[0])
    led = expression.last - expression.first > 1 or _before(expression) in _LEADS
    if not (1900 <= number < 2100 or (led and number >= 1400)):
        return False
    if _before(expression) in context("year_before") and not bound(tokens, expression.first)[0]:
        return False
    if _after(expression) in context("year_after"):
        return False
    if not expression.has("early", "edge", "affix") and _glued(text, expression):
        return False
    code = letters()
    beside = tokens.letters[expression.first - 1] if expression.first else ""
    following = tokens.letters[last] if last < len(tokens.letters) else ""
    return beside not in (code["currency"], code["colon"]) and following != code["percent"]


def _glued(text: str, expression: Expression) -> bool:
    """Whether a hyphen or letters tie the digits to a name ("Kh-2000", "2000-strong")."""
    tokens = expression.tokens
    start, end = tokens.starts[expression.first], tokens.end(expression.last - 1)
    ahead = text[end : end + 2]
    tied = ahead[:1] in "-\u2010\u2011" and ahead[1:].islower()
    return tied or ahead[:1].isalpha() or (start > 1 and text[start - 1] in "-\u2010\u2011")


def _before(expression: Expression) -> str:
    words, first = expression.tokens.words, expression.first
    dotted = first > 1 and words[first - 1] == "."
    return words[first - 1 - dotted].lower() if first else ""


def _after(expression: Expression) -> str:
    words, last = expression.tokens.words, expression.last
    return words[last].lower() if last < len(words) else ""
