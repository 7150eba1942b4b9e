"""How the pieces of one number go together: "two and a half million", "three-quarters"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.language.numbers.tokens import DASHES, Token

_SPACE = re.compile(r"[^\S\n]{0,3}\n?[^\S\n]{0,3}")
_HYPHEN = re.compile(rf"\s?[{DASHES}]\s?")
_AND = re.compile(r"\s{1,2}and\s{1,2}", re.IGNORECASE)
_IN = re.compile(r"\s{1,2}(?:in|out of)\s{1,2}(?:every\s{1,2})?", re.IGNORECASE)
_OVER = re.compile(r"\s{1,2}over\s{1,2}", re.IGNORECASE)
_CLOSED = re.compile(r"\s?(?:[.,;:!?)]|$)")
"""What follows "one over three" where that is a fraction and no "one over three years"."""

_OF = re.compile(r"\s{1,2}of\s{1,2}", re.IGNORECASE)
_CARDINAL = frozenset({"unit", "teen", "ten"})
_MULTIPLIER = frozenset({"hundred", "scale", "dozen"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at ``[start, end)``, not yet joined to a unit.

    ``scale`` is what its scale words multiply by ("5 million" has 1000000), 1 without any.
    ``digits`` tells digits from words, and ``share`` marks a part of a whole ("a third").
    """

    start: int
    end: int
    value: float
    scale: float = 1.0
    digits: bool = False
    share: bool = False


class Grammar:
    """One amount's pieces, read from left to right; ``at`` is the first piece not used."""

    def __init__(self, text: str, pieces: Sequence[Token], at: int) -> None:
        self._text = text
        self._pieces = pieces
        self._first = at
        self.at = at

    def amount(self) -> Amount | None:
        """The amount that begins at the first piece, None where the pieces name none."""
        kind = self._pieces[self.at].kind
        if kind == "fraction":
            return self._multiplied(self._take().value, share=True)
        if kind in _CARDINAL:
            return self._words()
        reading = {
            "sign": self._negative,
            "digits": self._digits,
            "half": self._half,
            "article": self._article,
            "part": self._quarter,
        }.get(kind)
        if reading is not None:
            return reading()
        self._take()
        return None

    def _kind(self, ahead: int = 0) -> str | None:
        at = self.at + ahead
        return self._pieces[at].kind if at < len(self._pieces) else None

    def _gap(self, pattern: re.Pattern[str], ahead: int = 0) -> bool:
        """Whether nothing but ``pattern`` lies before the piece ``ahead`` of the next one."""
        at = self.at + ahead
        if not 0 < at < len(self._pieces):
            return False
        return bool(pattern.fullmatch(self._text, self._pieces[at - 1].end, self._pieces[at].start))

    def _near(self, ahead: int = 0) -> bool:
        return self._gap(_SPACE, ahead) or self._gap(_HYPHEN, ahead)

    def _take(self) -> Token:
        self.at += 1
        return self._pieces[self.at - 1]

    def _made(self, value: float, *, scale: float = 1.0, share: bool = False) -> Amount:
        used = self._pieces[self._first : self.at]
        digits = any(piece.kind == "digits" for piece in used)
        return Amount(used[0].start, used[-1].end, value, scale, digits, share)

    def _negative(self) -> Amount | None:
        self._take()
        if not self._gap(_SPACE) or self._kind() not in {"digits", *_CARDINAL}:
            return None
        amount = self._digits() if self._kind() == "digits" else self._words()
        return amount and replace(amount, value=-amount.value)

    def _digits(self) -> Amount | None:
        value = self._take().value
        if self._kind() == "fraction" and self._gap(_SPACE):
            value += self._take().value
        elif denominator := self._denominator(value) or self._over():
            return self._share(value / denominator)
        return self._mixed(self._completed(self._multiplied(value)))

    def _completed(self, amount: Amount) -> Amount:
        """``amount`` with the digits that complete it: "4 thousand 3 hundred and 21"."""
        value, scale = amount.value, amount.scale
        while scale > 1 and self._kind() == "digits" and (self._gap(_SPACE) or self._gap(_AND)):
            before = self.at
            part = self._multiplied(self._take().value)
            if part.value >= scale or part.value != int(part.value):
                self.at = before
                break
            value, scale = value + part.value, part.scale
        return amount if value == amount.value else self._made(value)

    def _over(self) -> float | None:
        """What stands below the line in "one over three", taken; None where nothing does."""
        before = self.at
        if self._gap(_OVER) and self._kind() in {"digits", *_CARDINAL}:
            below = self._take().value if self._kind() == "digits" else self._cardinal()[0]
            if below and _CLOSED.match(self._text, self._pieces[self.at - 1].end):
                return below
        self.at = before
        return None

    def _multiplied(self, value: float, *, share: bool = False) -> Amount:
        """``value`` times the scale words that follow."""
        scale = 1.0
        while self._kind() in _MULTIPLIER and self._near():
            scale *= self._take().value
        return self._made(value * scale, scale=scale, share=share and scale == 1.0)

    def _mixed(self, amount: Amount) -> Amount:
        """``amount`` with the fraction that follows ("two and a half", "a million and a half")."""
        if not self._gap(_AND):
            return amount
        before = self.at
        part = self._fraction()
        if part is None:
            self.at = before
            return amount
        if amount.scale != 1.0:
            scale = self._multiplied(1.0).scale
            part *= scale if scale != 1.0 else amount.scale
            return self._made(amount.value + part, scale=amount.scale)
        return self._multiplied(amount.value + part)

    def _fraction(self) -> float | None:
        """A fraction at the next piece: "a half", "three quarters", "half"."""
        if self._kind() == "half":
            return self._take().value
        if self._kind() not in ("article", "unit"):
            return None
        upper = self._take().value
        if self._kind() == "half" and self._near():
            return upper * self._take().value
        lower = self._denominator(upper)
        return upper / lower if lower else None

    def _denominator(self, upper: float) -> float | None:
        """The part word that follows ``upper`` ("two thirds", "one-fifth"), taken; else None."""
        kind = "part" if upper == 1 else "parts"
        if self._kind() == kind and self._near():
            return self._take().value
        if self._kind() == "ten" and self._kind(1) == "parts" and self._near() and self._near(1):
            return self._take().value + self._take().value  # "three twenty-fifths"
        return None

    def _quarter(self) -> Amount | None:
        """The share in "quarter million", "half" being told without an article too."""
        part = 1 / self._take().value
        if self._kind() == "scale" and self._gap(_SPACE):
            return self._multiplied(part)
        return None

    def _half(self) -> Amount:
        part = self._take().value
        if self._kind() == "article" and self._kind(1) in _MULTIPLIER and self._gap(_SPACE):
            self._take()
        return self._multiplied(part, share=True)

    def _article(self) -> Amount | None:
        article = self._take()
        kind = self._kind()
        if kind in _MULTIPLIER and self._gap(_SPACE):
            self.at -= 1
            return self._words()
        if kind == "half" and self._gap(_SPACE):
            return self._multiplied(self._take().value, share=True)
        lower = self._denominator(article.value)
        if lower is None:
            return None
        return self._share(article.value / lower)

    def _share(self, value: float) -> Amount:
        """A fraction, of a scale where one follows: "a third", "two thirds of a million"."""
        if self._gap(_OF) and self._kind() == "article" and self._kind(1) in _MULTIPLIER:
            self._take()
        return self._multiplied(value, share=True)

    def _one_in(self) -> Amount | None:
        """The share in "one in five"; None where no small number follows."""
        before = self.at
        if self._gap(_IN) and self._kind() in _CARDINAL:
            of, _ = self._cardinal()
            if of > 1:
                return self._made(1 / of, share=True)
        self.at = before
        return None

    def _words(self) -> Amount:
        value, scale = self._cardinal()
        if self._kind() == "point" and self._gap(_SPACE) and self._kind(1) in _CARDINAL:
            return self._multiplied(value + self._decimals())
        if (upper := self._above_tenths(value)) is not None:
            return self._share(upper / (value - upper + self._take().value))
        if lower := self._denominator(value) or self._over():
            return self._share(value / lower)
        if value == 1 and (one_in := self._one_in()):
            return one_in
        if self._kind() == "half" and value == 1 and self._near():
            return self._multiplied(self._take().value, share=True)
        return self._mixed(self._made(value, scale=scale))

    def _above_tenths(self, value: float) -> float | None:
        """What is divided in "one hundred thirty-fifths": 100; None for any other number."""
        last = self._pieces[self.at - 1]
        if self._kind() != "parts" or not self._near() or last.kind != "ten":
            return None
        alone = self.at - 1 == self._first or self._gap(_AND, -1)
        return None if alone else value - last.value

    def _decimals(self) -> float:
        """The digits spoken after "point", as a fraction: "point seven one", "seventy-one"."""
        self._take()
        if self._kind() in {"teen", "ten"}:
            return self._cardinal()[0] / 100
        total, place = 0.0, 1.0
        while self._kind() == "unit" and self._gap(_SPACE):
            place /= 10
            total += self._take().value * place
        return total

    def _cardinal(self) -> tuple[float, float]:
        """The cardinal number that the next words spell, and its last scale."""
        total = group = 0.0
        limit = scale = float("inf")
        begun = False
        while self._kind() is not None and (not begun or self._continues()):
            piece = self._pieces[self.at]
            if piece.kind in ("article", *_CARDINAL) and _fits(piece, group, begun=begun):
                group += piece.value
            elif piece.kind in ("hundred", "dozen") and 0 < group < 100:
                group *= piece.value
            elif piece.kind == "scale" and group and piece.value < limit:
                total, group = total + group * piece.value, 0.0
                limit = scale = piece.value
            elif piece.kind == "scale" and begun and not group:
                total, scale = total * piece.value, scale * piece.value
            else:
                break
            begun = True
            self.at += 1
        last = self._pieces[self.at - 1]
        return total + group, scale if last.kind == "scale" else 1.0

    def _continues(self) -> bool:
        """Whether the next piece may belong to the same cardinal number."""
        if self._near():
            return True
        last = self._pieces[self.at - 1].kind
        if not self._gap(_AND) or last not in ("hundred", "scale") or self._kind() == "article":
            return False
        if self._kind(1) in ("part", "parts", "half") and self._near(1):
            return False
        return last == "scale" or not (self._kind(1) == "hundred" and self._near(1))


def _fits(piece: Token, group: float, *, begun: bool) -> bool:
    """Whether a word below one hundred may follow: "twenty one" but not "five six"."""
    if not begun:
        return True
    if piece.kind == "article":
        return False
    return group % (10 if piece.kind == "unit" and group % 100 >= 20 else 100) == 0
