"""Which numbers measure something, and how much."""

from itertools import pairwise

import pytest

from dragoman.language.numbers import numbers


def _unit_of(text: str, words: str, value: float) -> str:
    """The unit of the quantity that is written ``words`` and worth ``value``."""
    [unit] = [
        q.unit
        for q in numbers(text)
        if text[q.start : q.end] == words and q.low == q.high == pytest.approx(value)
    ]
    return unit


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It costs US$17 billion.", "US$17 billion", 17e9, "USD"),
        ("It costs $31.17 billion.", "$31.17 billion", 31.17e9, "USD"),
        ("It costs 17bn dollars.", "17bn dollars", 17e9, "USD"),
        ("It costs $ 94,000 now.", "$ 94,000", 94e3, "USD"),
        ("It costs 780 billion US dollars.", "780 billion US dollars", 780e9, "USD"),
        ("It costs 5 million U.S. dollars.", "5 million U.S. dollars", 5e6, "USD"),
        ("It costs RMB 1.2 trillion.", "RMB 1.2 trillion", 1.2e12, "CNY"),
        ("It costs RMB500m.", "RMB500m", 5e8, "CNY"),
        ("It costs €40m.", "€40m", 40e6, "EUR"),
        ("It costs 40 million euros.", "40 million euros", 40e6, "EUR"),
        ("It costs CNY 3 billion.", "CNY 3 billion", 3e9, "CNY"),
        ("It costs 90 billion tenge.", "90 billion tenge", 90e9, "KZT"),
        ("It costs 7.1 yuan.", "7.1 yuan", 7.1, "CNY"),
        ("It costs 80 rubles.", "80 rubles", 80, "RUB"),
        ("It costs HK$2.5 million.", "HK$2.5 million", 2.5e6, "HKD"),
        ("It costs C$12.", "C$12", 12, "CAD"),
        ("It costs A$12.", "A$12", 12, "AUD"),
        ("It costs £1.", "£1", 1, "GBP"),
        ("It costs 25 pounds.", "25 pounds", 25, "GBP"),
        ("It costs ¥500.", "¥500", 500, "JPY"),
        ("It costs ¥500, or five hundred yuan.", "¥500", 500, "CNY"),
        ("It costs 50 cents.", "50 cents", 0.5, "USD"),
        ("It costs 3 dollars 50 cents.", "3 dollars 50 cents", 3.5, "USD"),
        ("It costs 12 million Polish zlotys.", "12 million Polish zlotys", 12e6, "PLN"),
        ("It is a $2-billion deal.", "$2-billion", 2e9, "USD"),
        ("It costs $60 a barrel.", "$60 a barrel", 60, "USD/bbl"),
        ("It costs 13 lakh rupees.", "13 lakh rupees", 1.3e6, "INR"),
    ],
)
def test_money(text: str, words: str, value: float, unit: str) -> None:
    """Money is read in base units with its ISO 4217 code, however it is written."""
    assert _unit_of(text, words, value) == unit


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It grew 23.6 percent.", "23.6 percent", 23.6, "percent"),
        ("It grew 15 %.", "15 %", 15, "percent"),
        ("It grew 4 per cent.", "4 per cent", 4, "percent"),
        ("It grew 0 . 6 %.", "0 . 6 %", 0.6, "percent"),
        ("It grew 5,7 percent.", "5,7 percent", 5.7, "percent"),
        ("It grew half a percent.", "half a percent", 0.5, "percent"),
        ("It lost 2 percentage points.", "2 percentage points", 2, "percentage point"),
        ("It lost 25 basis points.", "25 basis points", 0.25, "percentage point"),
        ("It moved 23 million tons.", "23 million tons", 23e6, "t"),
        ("It moved 23 million metric tons.", "23 million metric tons", 23e6, "t"),
        ("It moved 3m tonnes.", "3m tonnes", 3e6, "t"),
        ("It moved 5 kg.", "5 kg", 5, "kg"),
        ("It moved 25 pounds of rice.", "25 pounds", 25, "lb"),
        ("It dropped a 500-pound bomb.", "500-pound", 500, "lb"),
        ("It is 80 km away.", "80 km", 80, "km"),
        ("It is a six-mile road.", "six-mile", 6, "mi"),
        ("It is 1.8m tall.", "1.8m", 1.8, "m"),
        ("It covers 660 square meters.", "660 square meters", 660, "m2"),
        ("It covers 12 sq. km.", "12 sq. km", 12, "km2"),
        ("It pumps 30 billion cubic meters.", "30 billion cubic meters", 30e9, "m3"),
        ("It pumps 38 bcm.", "38 bcm", 38e9, "m3"),
        ("It gives 500 MW.", "500 MW", 500, "MW"),
        ("It gives 5 billion kWh.", "5 billion kWh", 5e9, "kWh"),
        ("It ships 2 million barrels.", "2 million barrels", 2e6, "bbl"),
        ("It ships 500,000 barrels a day.", "500,000 barrels a day", 5e5, "bbl/d"),
        ("It ships 1.2 million bpd.", "1.2 million bpd", 1.2e6, "bbl/d"),
        ("It runs at 300 km/h.", "300 km/h", 300, "km/h"),
        ("It runs at 10 kilometers per hour.", "10 kilometers per hour", 10, "km/h"),
        ("It is minus 20 degrees Celsius.", "minus 20 degrees Celsius", -20, "°C"),
    ],
)
def test_units(text: str, words: str, value: float, unit: str) -> None:
    """Shares, weights, lengths, volumes, energy and rates keep their symbol."""
    assert _unit_of(text, words, value) == unit


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("Three journalists came.", 3, "journalists"),
        ("Some 300 soldiers came.", 300, "soldiers"),
        ("A dozen countries came.", 12, "countries"),
        ("Two dozen came.", 24, None),
        ("Half a million people came.", 5e5, "people"),
        ("Two and a half million people came.", 2.5e6, "people"),
        ("A million and a half people came.", 1.5e6, "people"),
        ("Seventeen states came.", 17, "states"),
        ("Two hundred and fifty-five ships came.", 255, "ships"),
        ("Ninety-five hundred voters came.", 9500, "voters"),
        ("The 24 cabinet posts went to them.", 24, "cabinet posts"),
        ("One soldier was hurt.", 1, "soldier"),
        ("The index rose to 14,742.58.", 14742.58, None),
        ("More than 2000 people came.", 2000, "people"),
        ("A total of 10, 000 students came.", 10000, "students"),
    ],
)
def test_counts(text: str, value: float, counted: str | None) -> None:
    """A count has the noun that follows it, as far as word forms tell."""
    [found] = numbers(text)
    assert (found.low, found.unit, found.counted) == (value, "count", counted)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Three-quarters of the voters came.", 0.75),
        ("Half of the voters came.", 0.5),
        ("A third of the voters came.", 1 / 3),
        ("One-fifth of the voters came.", 0.2),
        ("One in five voters came.", 0.2),
        ("It fell by a quarter.", 0.25),
    ],
)
def test_fractions(text: str, value: float) -> None:
    """A part of a whole is read as a number below one."""
    [found] = numbers(text)
    assert found.low == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It rose by 10 to 15 percent.", 10, 15, "percent"),
        ("It rose by 10-15%.", 10, 15, "percent"),
        ("It sold 5-6 million cars.", 5e6, 6e6, "count"),
        ("It costs $10-15 million.", 10e6, 15e6, "USD"),
        ("It costs $3 to $5 billion.", 3e9, 5e9, "USD"),
        ("Between 20 and 30 ships came.", 20, 30, "count"),
        ("It takes three or four ships.", 3, 4, "count"),
        ("It ranges from 2 to 4 percent.", 2, 4, "percent"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    """The two ends of a range share its scale and unit."""
    [found] = numbers(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    ["It rose from 10 to 15 percent.", "It rose 10 percent to 15 percent."],
)
def test_two_values_are_no_range(text: str) -> None:
    """A level before and a level after, or a change and a level, stay apart."""
    assert [(q.low, q.high, q.unit) for q in numbers(text)] == [
        (10, 10, "percent"),
        (15, 15, "percent"),
    ]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It sold 40 ships.", "exact"),
        ("It sold more than 40 ships.", "over"),
        ("It sold over 40 ships.", "over"),
        ("It sold at least 40 ships.", "over"),
        ("It sold 40 ships or more.", "exact"),
        ("Exports, exceeding 40 tons, fell.", "over"),
        ("It sold fewer than 40 ships.", "under"),
        ("It sold up to 40 ships.", "under"),
        ("It sold about 40 ships.", "about"),
        ("It sold nearly 40 ships.", "about"),
        ("It sold some 40 ships.", "about"),
        ("It sold around $40.", "about"),
        ("It sold 40 or so.", "about"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    """Bound words next to a number say how exact it is and are not part of it."""
    [found] = numbers(text)
    assert found.bound == bound
    assert text[found.start : found.end].lstrip("$")[:2] == "40"


@pytest.mark.parametrize(
    "text",
    [
        "They met on 10 March 2023.",
        "They met on March 10, 2023.",
        "They met between 10 and 12 March.",
        "They met from 8 to 12 November.",
        "They met in 2022.",
        "They have met since 1850.",
        "The 2024 elections were held.",
        "They met at 10:30.",
        "They met at 10 a.m. on Friday.",
        "The 47-year-old minister resigned.",
        "The minister, 47, resigned.",
        "They talked for three days.",
        "It was the fifth of five consecutive years.",
        "They held the 38th dialogue.",
        "It violates Article 5 and Section 301.",
        "It violates Security Council Resolution 2231.",
        "The G7 spoke of 5G and COVID-19.",
        "They flew a Boeing 737 and a Su-27.",
        "The two countries and the three leaders agreed.",
        "One must not forget that.",
        "Dozens came, and hundreds of thousands watched.",
        "Trade has doubled, several million say.",
        "They won by 3-1.",
        "Call +1 222 5550 for this.",
        "See https://example.org/2023/15/item?id=20 for this.",
        "Version 1.2.3 is out.",
        "They have a 12-point plan and six-party talks.",
        "They met in the first three quarters of the year.",
        "They met in the second half of the year.",
        "1. The first question\n2. The second question",
        "They met three times.",
    ],
)
def test_no_measure(text: str) -> None:
    """Dates, ages, durations, labels, scores and vague numbers are no quantities."""
    assert numbers(text) == ()


def test_order_and_no_overlap() -> None:
    """Quantities come in the order of the text and none overlap."""
    text = "Trade grew 23.6 percent, to $31.17 billion, and 300 firms took part in 12 fairs."
    found = numbers(text)
    assert len(found) == 4
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The answer is one over three.", "one over three", 1 / 3),
        ("The answer is 2 over 5.", "2 over 5", 0.4),
        ("It is three twenty-fifths of the price.", "three twenty-fifths", 3 / 25),
        ("It is one hundred thirty-fifths.", "one hundred thirty-fifths", 100 / 35),
        ("It is two hundred point seventy-one.", "two hundred point seventy-one", 200.71),
        ("There are 4 thousand 3 hundred and 21 of them.", "4 thousand 3 hundred and 21", 4321),
        ("They sold a quarter million bonds.", "quarter million", 250_000),
    ],
)
def test_numbers_in_parts(text: str, words: str, value: float) -> None:
    """Fractions of every kind, decimals in words and numbers in several parts are one number."""
    assert any(
        words in text[q.start : q.end] and q.low == pytest.approx(value) for q in numbers(text)
    )


@pytest.mark.parametrize("text", ["They won 3 over 2 years.", "It ran over three days."])
def test_over_is_no_fraction_before_a_noun(text: str) -> None:
    """Before a noun, "over" says how long, or more than how many."""
    assert all(q.low >= 1 for q in numbers(text))
