"""Which days an expression names, seen from Wednesday, 15 May 2024 and from the running text."""

import datetime as dt

import pytest

from dragoman.language.times import times

PUBLISHED = dt.date(2024, 5, 15)

WEEKDAYS = [
    ("The minister arrived on Monday.", "Monday", "2024-05-13"),
    ("The envoy spoke on Wednesday.", "Wednesday", "2024-05-15"),
    ("The envoy spoke on Thursday night.", "Thursday night", "2024-05-09"),
    ("The two foreign ministers will meet on Friday.", "Friday", "2024-05-17"),
    ("Talks are scheduled for Monday in Tashkent.", "Monday", "2024-05-20"),
    ("The delegation plans to travel to Baku on Thursday.", "Thursday", "2024-05-16"),
    ("The ministry said on Tuesday that it would reply soon.", "Tuesday", "2024-05-14"),
    ("The ministry said that on Friday the talks will begin.", "Friday", "2024-05-17"),
    ("Friday's session will open in Astana.", "Friday", "2024-05-17"),
    ("The vote was postponed until Monday.", "until Monday", "..2024-05-20"),
    ("They left last Wednesday.", "last Wednesday", "2024-05-08"),
    ("They return next Wednesday.", "next Wednesday", "2024-05-22"),
    ("They return this coming Sunday.", "this coming Sunday", "2024-05-19"),
    ("This Friday the council will vote.", "This Friday", "2024-05-17"),
    ("The court sits on Friday week.", "Friday week", "2024-05-24"),
    ("It met on Tuesday last week.", "Tuesday last week", "2024-05-07"),
    ("It meets on Tuesday of next week.", "Tuesday of next week", "2024-05-21"),
    ("It sat from Monday to Tuesday.", "from Monday to Tuesday", "2024-05-13..2024-05-14"),
    ("It had been due to close on Tuesday.", "Tuesday", "2024-05-14"),
]

NEAR = [
    ("The president arrives today.", "today", "2024-05-15"),
    ("He flew in yesterday morning.", "yesterday morning", "2024-05-14"),
    ("He flies out tomorrow.", "tomorrow", "2024-05-16"),
    ("A reception is held tonight.", "tonight", "2024-05-15"),
    ("Shots were heard last night.", "last night", "2024-05-14"),
    ("It began the day before yesterday.", "the day before yesterday", "2024-05-13"),
    ("It ends the day after tomorrow.", "the day after tomorrow", "2024-05-17"),
    ("Two days ago the bridge reopened.", "Two days ago", "2024-05-13"),
    ("Three weeks ago the bridge closed.", "Three weeks ago", "2024-04-22..2024-04-28"),
    ("The post was set up twenty-five years ago.", "twenty-five years ago", "1999"),
    ("A decade ago there was no road.", "A decade ago", "2014"),
    ("It starts in two weeks' time.", "in two weeks' time", "2024-05-27..2024-06-02"),
    ("Two years from now it closes.", "Two years from now", "2026"),
]

UNITS = [
    ("Earlier this week the bank met.", "Earlier this week", "2024-05-13..2024-05-19"),
    ("Trade grew last month.", "last month", "2024-04"),
    ("Trade grew this year.", "this year", "2024"),
    ("It will resume early next week.", "early next week", "2024-05-20..2024-05-26"),
    ("Next month it moves.", "next month", "2024-06"),
    ("It is due by year-end 2025.", "by year-end 2025", "..2025-12-31"),
    ("The treaty lapses next year.", "next year", "2025"),
    ("He spoke over the weekend.", "the weekend", "2024-05-11..2024-05-12"),
    ("It opens at the beginning of next month.", "the beginning of next month", "2024-06"),
    ("It opens by the end of the year.", "by the end of the year", "..2024-12-31"),
    ("It will rain in the coming days.", "the coming days", "2024-05-15.."),
    ("It will last for the next two weeks.", "the next two weeks", "2024-05-15..2024-05-29"),
    ("Over the past three months prices fell.", "the past three months", "2024-02-15..2024-05-15"),
]

MONTHS = [
    ("The pact was signed in September 2022.", "September 2022", "2022-09"),
    ("The pact was signed in September.", "September", "2023-09"),
    ("The pact will be signed in September.", "September", "2024-09"),
    ("The pact was signed last June.", "last June", "2023-06"),
    ("The pact was signed in June last year.", "June last year", "2023-06"),
    ("It is due in late August.", "late August", "2024-08"),
    ("Work began in mid-March.", "mid-March", "2024-03"),
    ("It ran from March to April.", "from March to April", "2024-03-01..2024-04-30"),
    ("It ran in January-March 2022.", "January-March 2022", "2022-01-01..2022-03-31"),
    ("It is open until August.", "until August", "..2024-08-31"),
    ("In 2019, a vote was held in October.", "October", "2019-10"),
]

PARTS = [
    ("in the first half of 2023", "the first half of 2023", "2023-01-01..2023-06-30"),
    ("in the second half of this year", "the second half of this year", "2024-07-01..2024-12-31"),
    ("the first quarter of this year", "the first quarter of this year", "2024-01-01..2024-03-31"),
    ("the fourth-quarter results were weak", "the fourth-quarter", "2023-10-01..2023-12-31"),
    ("next year's first quarter", "next year's first quarter", "2025-01-01..2025-03-31"),
    ("in Q3 2022", "Q3 2022", "2022-07-01..2022-09-30"),
    ("in H1 2025", "H1 2025", "2025-01-01..2025-06-30"),
    ("the first nine months of 2023", "the first nine months of 2023", "2023-01-01..2023-09-30"),
    ("the last two weeks of 2023", "the last two weeks of 2023", "2023-12-18..2023-12-31"),
]  # fmt: skip

YEARS = [
    ("in early 2024", "early 2024", "2024"),
    ("in fiscal 2023", "fiscal 2023", "2023"),
    ("from 2015 to 2020", "from 2015 to 2020", "2015-01-01..2020-12-31"),
    ("in 2022-23", "2022-23", "2022-01-01..2023-12-31"),
    ("the post-2014 order", "post-2014", "2014"),
    ("has been closed since 2019", "since 2019", "2019-01-01.."),
    ("will be halved by 2030", "by 2030", "..2030-12-31"),
    ("no later than 2026", "no later than 2026", "..2026-12-31"),
    ("in the 1990s", "the 1990s", "1990-01-01..1999-12-31"),
    ("in the early '80s", "the early '80s", "1980-01-01..1989-12-31"),
    ("in the nineties", "the nineties", "1990-01-01..1999-12-31"),
    ("in the 20th century", "the 20th century", "1901-01-01..2000-12-31"),
    ("in the twenty-first century", "the twenty-first century", "2001-01-01..2100-12-31"),
    ("in summer 2023", "summer 2023", "2023-06-01..2023-08-31"),
    ("in last winter's frost", "last winter", "2023-12-01..2024-02-29"),
]

DATES = [
    ("on 18 May 2023", "18 May 2023", "2023-05-18"),
    ("on May 18th, 2023", "May 18th, 2023", "2023-05-18"),
    ("on Thursday, May 18, 2023", "Thursday, May 18, 2023", "2023-05-18"),
    ("on Tuesday (May 14)", "Tuesday (May 14)", "2024-05-14"),
    ("the 18th of May last year", "the 18th of May last year", "2023-05-18"),
    ("on 2023-05-18", "2023-05-18", "2023-05-18"),
    ("on 18/05/2023", "18/05/2023", "2023-05-18"),
    ("on 05/18/2023", "05/18/2023", "2023-05-18"),
    ("on 18.5.23", "18.5.23", "2023-05-18"),
    ("Published: Mar 10, 2023 07:58 PM", "Mar 10, 2023", "2023-03-10"),
    ("ASTANA, May 14", "May 14", "2024-05-14"),
    ("met on March 10", "March 10", "2024-03-10"),
    ("will meet on March 10", "March 10", "2025-03-10"),
    ("met on Saturday, December 2", "Saturday, December 2", "2023-12-02"),
    ("by 15 June", "by 15 June", "..2024-06-15"),
    ("between 15 and 18 May", "between 15 and 18 May", "2024-05-15..2024-05-18"),
    ("from 15 to 16 September 2022", "from 15 to 16 September 2022", "2022-09-15..2022-09-16"),
    ("September 14th to 15th, 2022", "September 14th to 15th, 2022", "2022-09-14..2022-09-15"),
    ("on May 18-19", "May 18-19", "2024-05-18..2024-05-19"),
    ("on 3, 4 and 5 June", "3, 4 and 5 June", "2024-06-03..2024-06-05"),
    ("30 May-2 June 2023", "30 May-2 June 2023", "2023-05-30..2023-06-02"),
    ("December 30 to January 2, 2024", "December 30 to January 2, 2024", "2023-12-30..2024-01-02"),
    ("24 May 2022 to 3 June 2023", "24 May 2022 to 3 June 2023", "2022-05-24..2023-06-03"),
    ("May 24, 2022 - June 3, 2023", "May 24, 2022 - June 3, 2023", "2022-05-24..2023-06-03"),
    (
        "from the 15th to the 18th of June",
        "from the 15th to the 18th of June",
        "2024-06-15..2024-06-18",
    ),
    ("the week of 6 May", "the week of 6 May", "2024-05-06..2024-05-12"),
    ("held here on the 9th.", "the 9th", "2024-05-09"),
    ("on New Year's Eve 2022", "New Year's Eve 2022", "2022-12-31"),
    ("the September 11 attacks", "September 11 attacks", "2001-09-11"),
]

NOTHING = [
    "It was done recently, once and for all, twice a year, for three years, and now.",
    "He may march to the sun in a second. May he rest. March on!",
    "Section 301, Boeing 737, Resolution 1973 and Article 2020 of the code.",
    "Some 2,000 people paid 1990 dollars to see 2023 troops and a Kh-2000.",
    "The 30-year-old served a five-day term; the years went by.",
    "Good Friday, Black Monday and Super Tuesday are names.",
    "On Mondays the office is closed; each summer and every winter too.",
    "He is in his 80s. The score was 18-19. Order 05/06/2023 came.",
    "See https://example.org/2023/05/18/talks for more.",
    "Trade fell year-on-year, and the first-ever forum lasted a full day.",
    "On 31 February 2023 nothing happened.",
]


def _days(written: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of 2024, 2024-05, 2024-05-18, 2024-05-01.. and ..2024-05-01."""
    if ".." in written:
        first, last = written.split("..")
        return (
            dt.date.fromisoformat(first) if first else None,
            dt.date.fromisoformat(last) if last else None,
        )
    year, _, rest = written.partition("-")
    if not rest:
        return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if len(rest) == 2:
        start = dt.date(int(year), int(rest), 1)
        following = (start + dt.timedelta(31)).replace(day=1)
        return start, following - dt.timedelta(1)
    one = dt.date.fromisoformat(written)
    return one, one


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [*WEEKDAYS, *NEAR, *UNITS, *MONTHS, *PARTS, *YEARS, *DATES],
)
def test_an_expression_names_its_days(text: str, words: str, days: str) -> None:
    """The last expression of each text covers these words, in any case, and these days."""
    found = times(text, PUBLISHED)[-1]
    assert found.span is not None
    assert found.span.text.lower() == words.lower()
    assert (found.start, found.end) == _days(days)


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_no_days_gives_nothing(text: str) -> None:
    """Durations, counts, names and verbs are no time expressions."""
    assert times(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("on 3 June", "day"),
        ("3-5 June", "days"),
        ("last week", "week"),
        ("in June", "month"),
        ("summer 2023", "season"),
        ("Q1 2023", "quarter"),
        ("the first half of 2023", "half"),
        ("in 2023", "year"),
        ("the 1990s", "decade"),
    ],
)
def test_the_precision_is_the_unit_of_the_words(text: str, precision: str) -> None:
    """Each interval tells the unit that was named."""
    assert [found.precision for found in times(text, PUBLISHED)] == [precision]


def test_days_are_counted_from_what_the_text_named_last() -> None:
    """Words such as "the same day", "two days later" and "that year" look back in the text."""
    text = (
        "The summit opened on 3 June 2019. The same day a treaty was initialled.\n\n"
        "Two days later the guests left. A year earlier there had been none. "
        "Later that month the treaty was signed. The following year it took effect."
    )
    found = [(str(one.start), str(one.end)) for one in times(text, PUBLISHED)]
    assert found == [
        ("2019-06-03", "2019-06-03"),
        ("2019-06-03", "2019-06-03"),
        ("2019-06-05", "2019-06-05"),
        ("2018-01-01", "2018-12-31"),
        ("2019-06-01", "2019-06-30"),
        ("2020-01-01", "2020-12-31"),
    ]


def test_a_comparison_leaves_the_text_where_it_was() -> None:
    """The quarter of the year before is an aside, and "the quarter" is still this year's."""
    text = (
        "Exports rose in the first quarter from the year-ago quarter. "
        "In the quarter, imports fell from a year earlier."
    )
    starts = [str(one.start) for one in times(text, PUBLISHED)]
    assert starts == ["2024-01-01", "2023-01-01", "2024-01-01", "2023-01-01"]


def test_days_apart_are_named_one_by_one() -> None:
    """Two days that leave days between them are two intervals with the same words."""
    found = times("Votes fall on 3 and 7 June 2024.", PUBLISHED)
    assert [str(one.start) for one in found] == ["2024-06-03", "2024-06-07"]
    assert {one.span.text for one in found if one.span} == {"3 and 7 June 2024"}


def test_without_a_publication_day_only_absolute_expressions_count() -> None:
    """Weekdays, "last year" and dates without a year are left out."""
    text = "On Friday, last year, in May, on 3 June and two days ago; on 18 May 2023 and in 2022."
    assert [str(one.start) for one in times(text, None)] == ["2023-05-18", "2022-01-01"]


def test_bounds_can_be_left_out() -> None:
    """Without bounds an interval holds the days that are named, and their words alone."""
    found = times("Open since 2019, closed by June 2025.", PUBLISHED, bounds=False)
    assert [(str(one.start), str(one.end)) for one in found] == [
        ("2019-01-01", "2019-12-31"),
        ("2025-06-01", "2025-06-30"),
    ]
    assert [one.span.text for one in found if one.span] == ["2019", "June 2025"]


def test_a_person_called_may_is_no_month() -> None:
    """A bare "May" counts as the surname in a text that has one; dates in May still count."""
    text = "Mrs May spoke. A paper written by May appeared in May 2017."
    assert [one.span.text for one in times(text, PUBLISHED) if one.span] == ["May 2017"]
