"""``patterns.tsv`` and ``named.tsv`` -> one regular expression over the letters of tokens."""

import re
from functools import cache

from dragoman.language.times.tables import rows
from dragoman.language.times.tokens import letters, tokens
from dragoman.model import FactError

_CLASS = re.compile(r"[A-Za-z_]+")
_IDLE = (
    *("other", "name", "mark", "comma", "dot", "stop", "colon", "paren", "percent", "currency"),
    *("hyphen", "and", "or", "of", "on", "to", "by", "since", "preposition", "before", "after"),
    *("s", "time", "come", "few", "so", "present", "ahead", "ago", "hence", "period", "half"),
)
"""Classes of most tokens, with which no expression begins."""

_ANCHORS = (
    *("iso", "slashed", "slash", "year", "nth", "decade", "fraction_letter", "season"),
    *("month", "loose_month", "short_month", "weekday", "short_weekday", "now", "daypart"),
    *("day_unit", "unit", "units", "year_unit", "quarter_unit", "weekend", "century", "period"),
)
"""Classes of which every expression holds one, beside the words of named days."""

_REACH = 8
"""Tokens from an expression's first to its first anchor."""


@cache
def form() -> re.Pattern[str]:
    """Every form of a time expression; the group that matched is the rule's name and a number."""
    parts = {"NAMED": _names()}
    branches = []
    for number, row in enumerate(rows("patterns")):
        pattern = _compiled(row["pattern"], parts)
        if row["rule"].isupper():
            parts[row["rule"]] = pattern
        else:
            branches.append(f"(?P<{row['rule']}_{number}>{pattern})")
    code = letters()
    idle = "".join(code[name] for name in _IDLE)
    anchors = "".join(code[name] for name in code if name in _ANCHORS or name.startswith("="))
    near = f"(?=[^{anchors}]{{0,{_REACH}}}[{anchors}])"
    return re.compile(f"(?![{idle}]){near}(?:{'|'.join(branches)})")


def rule_of(match: re.Match[str]) -> str:
    """The name of the rule whose pattern matched."""
    return str(match.lastgroup).rpartition("_")[0]


def _compiled(pattern: str, parts: dict[str, str]) -> str:
    """Class names and earlier parts become letters; no group captures."""
    code = letters()
    plain = re.sub(r"\((?!\?)", "(?:", pattern)
    unknown = [word for word in _CLASS.findall(plain) if word not in parts and word not in code]
    if unknown:
        raise FactError(f"patterns.tsv: no class or part is called {unknown[0]!r}, in {pattern!r}")
    found = _CLASS.sub(lambda word: parts.get(word[0]) or code[word[0]], plain)
    return found.replace(" ", "")


def _names() -> str:
    """The letters of the names in ``named.tsv``, longest first."""
    names = {tokens(row["name"], 0, len(row["name"])).letters for row in rows("named")}
    return "(?:" + "|".join(sorted(names, key=lambda name: (-len(name), name))) + ")"
