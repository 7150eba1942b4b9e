"""Whether reading takes time in line with a text's length, and survives any text."""

import random
import time
from collections.abc import Callable
from itertools import pairwise

import dragoman

SIZES = (125_000, 250_000, 500_000, 1_000_000)
"""Characters of the paragraphs."""

MOST = 2.6
"""How much longer a text of twice the length may take: beyond 2 lies noise, at 4 a square."""

FLOOR = 0.25
"""Seconds under which a ratio says nothing."""

NEWS = (
    "Kazakhstan and China signed an agreement worth $31.17 billion on Friday, up 23.6 percent, the "
    'ministry said. "We will meet again in May," President Tokayev told reporters in Astana. '
)
PARAGRAPHS: dict[str, Callable[[int], str]] = {
    "news": lambda size: (NEWS * (size // len(NEWS) + 1))[:size],
    "no full stop": lambda size: ("Kazakhstan met China in May and " * (size // 32 + 1))[:size],
    "digits": lambda size: "7" * size,
    "numbers": lambda size: ("17 " * (size // 3 + 1))[:size],
    "opening marks": lambda size: "\u201c" * size,
    "quotes and words": lambda size: ("\u201cwe " * (size // 4 + 1))[:size],
    "capitals": lambda size: ("KAZAKHSTAN AND CHINA MEET " * (size // 26 + 1))[:size],
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "one word": lambda size: "a" * size,
    "names": lambda size: ("Kassym-Jomart Tokayev " * (size // 22 + 1))[:size],
    "commas": lambda size: ("China, " * (size // 7 + 1))[:size],
    "dates": lambda size: ("from 3 to 5 May 2024, " * (size // 22 + 1))[:size],
}


def run() -> int:
    """Print the seconds for each kind and size; 1 where one grows faster than its length."""
    failed = 0
    for name, made in PARAGRAPHS.items():
        seconds = [_timed(made(size)) for size in SIZES]
        worst = max((b / a for a, b in pairwise(seconds) if a > FLOOR), default=1.0)
        failed |= worst > MOST
        listed = " ".join(f"{second:7.2f}" for second in seconds)
        print(f"{name:<17}{listed}   at most {worst:.1f} times for twice the length", flush=True)
    return failed


def _timed(text: str) -> float:
    began = time.perf_counter()
    dragoman.read(text, published="2024-05-10")
    return time.perf_counter() - began


FUZZ_SECONDS = 600
ALPHABET = (
    "aeKC .,;:!?\n\t-\u2013\u2019'\"\u201c\u201d()[]{}<>/\\@#$%&*+=|~^_0123456789\u00e9\u4e2d"
    "\u0645\u202e\u0000\ud800\ufffd\U0001f600"
)
WORDS = (
    *("Kazakhstan", "China", "Tokayev", "said", "met", "will", "visit", "$31.17", "billion"),
    *("percent", "on", "Friday", "May", "2023", "not", "if", "may", "twice", "the", "president"),
    *("ambassador", "agreement", "sanctions", "Mr.", "U.S.", "Q:", "A:", "according", "to"),
)
"""What random texts are made of."""


def fuzz(seconds: float = FUZZ_SECONDS, seed: int = 1) -> int:
    """Read random texts for so many seconds; prints the text of a crash and returns 1."""
    chance = random.Random(seed)
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        text = _random_text(chance)
        try:
            reading = dragoman.read(text, published="2024-05-10")
            spans = [s.content for s in reading.statements] + [e.trigger for e in reading.events]
            assert all(reading.document.text[s.start : s.end] == s.text for s in spans)
            dragoman.times(text, published="2024-05-10")
            dragoman.classify(text, actor=(0, 3), recipient=(4, 9))
        except Exception as error:
            print(f"{type(error).__name__}: {error} on {text!r}")
            return 1
        count += 1
    print(f"{count} random texts in {seconds:.0f} s, none crashed")
    return 0


def _random_text(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randrange(1, 60)):
        if chance.random() < 0.6:
            parts.append(chance.choice(WORDS))
        else:
            parts.append("".join(chance.choices(ALPHABET, k=chance.randrange(1, 12))))
    return chance.choice((" ", " ", "", "\n")).join(parts)
