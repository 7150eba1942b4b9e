"""What holds for numbers in any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.numbers import numbers, tables

SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, " trillion": 10**12}
MONEY = [
    ("${}", "USD"),
    ("US${}", "USD"),
    ("USD {}", "USD"),
    ("{} dollars", "USD"),
    ("{} US dollars", "USD"),
    ("€{}", "EUR"),
    ("{} euros", "EUR"),
    ("RMB {}", "CNY"),
    ("{} yuan", "CNY"),
    ("{} tenge", "KZT"),
    ("£{}", "GBP"),
    ("HK${}", "HKD"),
]
ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """An English cardinal below one thousand million, by the schoolbook."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10 - 2] + rest
    if number < 1000:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    size, name = (10**6, "million") if number >= 10**6 else (1000, "thousand")
    rest = f" {spelled(number % size)}" if number % size else ""
    return f"{spelled(number // size)} {name}{rest}"


@given(
    st.integers(1, 9_999_999),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(MONEY),
    st.booleans(),
)
def test_money_reads_back(hundredths: int, scale: str, form: tuple[str, str], comma: bool) -> None:
    """An amount of money is read back from any way of writing it."""
    number = f"{hundredths / 100:,.2f}" if comma else f"{hundredths / 100:.2f}"
    text = f"It was worth {form[0].format(number + scale)}, they said."
    [found] = numbers(text)
    assert abs(found.low - hundredths / 100 * SCALES[scale]) <= 1e-6 * found.low
    assert found.unit == form[1]


@given(st.integers(2, 999_999_999))
def test_words_read_back(number: int) -> None:
    """A cardinal in words is read back."""
    [found] = numbers(f"They sold {spelled(number)} tons of it.")
    assert (found.low, found.unit) == (number, "t")


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is read without an error, and every span lies inside it."""
    for found in numbers(text):
        assert 0 <= found.start < found.numeral_end <= found.end <= len(text)
        assert found.low <= found.high


PIECES = st.sampled_from(
    ["1", "23", ",", ".", " ", "-", "/", "$", "€", "million", "one", "and", "a", "half", "third",
     "to", "between", "percent", "of", "\n", "5m", "RMB", "°C", "²", "½", "٣", "é"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12))
def test_number_like_text(pieces: list[str]) -> None:
    """Scraps of numbers in any order are read without an error, and never overlap."""
    text = "".join(pieces)
    found = numbers(text)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_one_long_line() -> None:
    """A megabyte of digits, blanks or letters in one line takes no more than one pass."""
    for piece in ("7", " ", "x", "1,111", "a "):
        numbers(piece * (1_000_000 // len(piece)))


def test_tables() -> None:
    """Each table is read whole: codes are ISO 4217, factors are positive, kinds are known."""
    units = tables.units()
    assert all(unit.factor > 0 for unit in units.values())
    assert all(len(u.symbol) == 3 and u.symbol.isupper() for u in units.values() if u.money)
    assert all(word == word.lower() for word in tables.words())
    assert {"over", "under", "about"} == set(tables.bounds("before").values())
