"""Which language a text is in, by its script and its smallest words."""

import re
from functools import cache
from importlib.resources import files

SAMPLE = 4_000
"""Characters looked at, from the start."""

FEWEST_WORDS = 12
"""Latin words below which a text is too short to tell: it is taken for what it looks like."""

LEAST_SHARE = 0.08
"""Share of a language's small words below which a Latin text is in no language known here."""

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("uk", re.compile(r"[\u0404\u0406\u0407\u0454\u0456\u0457]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
"""Scripts that settle the language, in the order in which they are asked."""

SCRIPT_SHARE = 0.3
"""Share of the letters that a script must have; 0.02 for those that mix with another."""

_MIXED = {"ja": 0.1, "uk": 0.02}


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where it is too short or unknown."""
    sample = text[:SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return None
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > letters * _MIXED.get(code, SCRIPT_SHARE):
            return code
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return None
    shares = {code: sum(w in small for w in words) / len(words) for code, small in _small().items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if shares[best] >= LEAST_SHARE else None


@cache
def _small() -> dict[str, frozenset[str]]:
    """The most frequent small words of each language."""
    lines = files("dragoman.sources").joinpath("data", "small_words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and line[0] != "#"][1:]
    return {code: frozenset(words.split()) for code, words in rows}
