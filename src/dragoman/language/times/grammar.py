"""The forms in which English names days, as one regular expression with named parts."""

import calendar
import re

MONTHS = {name.lower()[:3]: n for n, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name.lower()[:3]: n for n, name in enumerate(calendar.day_name)}
NUMBERS = {
    word: n
    for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen", "twenty"]
    )
} | {"a": 1, "an": 1}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4, "last": 0, "final": 0}  # fmt: skip

_names = [name for name in calendar.month_name if name]
_MONTH = (
    "(?:"
    + "|".join([*_names, *(name.upper() for name in _names)])
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = "(?:" + "|".join(calendar.day_name) + r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"
_D = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TO = r" ?(?:-|\u2013|\u2014|to|and|through|until|till) ?"
_N = r"(?:\d{1,3}|" + "|".join(NUMBERS) + ")"
_UNIT = r"(?:day|week|month|quarter|year|decade)"
_PART = r"(?: (?:morning|afternoon|evening|night|noon|midnight))?"
_PHASE = r"(?i:(?:early|mid|late|the (?:beginning|start|middle|end) of)[ -](?:in )?)?"

_FORMS = {
    "iso": r"(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)",
    "slash": r"(?P<slash_1>\d{1,2})/(?P<slash_2>\d{1,2})/(?P<slash_year>\d{4})",
    "span_month_first": rf"(?P<smf_month>{_MONTH}) (?P<smf_1>{_D}){_TO}(?:(?P<smf_month2>{_MONTH}) )?"
    rf"(?P<smf_2>{_D})\b(?! (?:percent|per cent|million|billion))(?:,? (?P<smf_year>{_YEAR})\b)?",
    "span_day_first": rf"(?P<sdf_1>{_D})(?: (?P<sdf_month1>{_MONTH}))?{_TO}(?P<sdf_2>{_D}) "
    rf"(?P<sdf_month>{_MONTH})(?:,? (?P<sdf_year>{_YEAR})\b)?",
    "month_day": rf"(?:{_WEEKDAY},? (?:the )?)?(?P<md_month>{_MONTH}) (?:the )?(?P<md_day>{_D})\b"
    rf"(?![:,]\d)(?:(?:,| of)? (?P<md_year>{_YEAR})\b)?",
    "day_month": rf"(?:{_WEEKDAY},? )?(?:the )?(?P<dm_day>{_D})(?: of)? (?P<dm_month>{_MONTH})\b"
    rf"(?:,? (?P<dm_year>{_YEAR})\b)?",
    "month_year": rf"{_PHASE}(?P<my_month>{_MONTH})(?:,| of)? (?P<my_year>{_YEAR})\b",
    "month_rel": rf"(?P<mr_which>last|next|this|past|coming) (?P<mr_month>{_MONTH})\b",
    "month": rf"(?P<m_lead>{_PHASE})(?P<m_month>{_MONTH})(?![\w-])",
    "quarter": r"(?:[Tt]he )?(?P<q_nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[ -]"
    rf"(?P<q_unit>quarter|half)(?:(?: of| in)? (?:(?P<q_year>{_YEAR})\b|(?P<q_rel>this|last|next|the) year))?",
    "short_quarter": rf"\b(?P<sq_unit>[QH])(?P<sq_nth>[1-4])(?: (?:of )?(?P<sq_year>{_YEAR}))?\b",
    "fiscal": rf"(?P<fiscal_year>(?:fiscal|financial)(?: year)? (?:{_YEAR}|\d\d)\b)",
    "decade": r"(?:the )?(?:early |mid-?|late )?(?:(?P<dec_long>(?:1[5-9]|20)\d0)s|['\u2019](?P<dec_short>\d0)s)\b",
    "weekday": rf"(?:(?P<wd_which>(?i:last|next|this past|this coming|this|past|coming)) )?"
    rf"(?:(?:early|late|Early|Late) )?(?P<wd_name>{_WEEKDAY}){_PART}(?! Times| Post| Group)",
    "ago": rf"(?i:(?:about|around|some|nearly|almost|just|over|more than|only) )?"
    rf"(?P<ago_n>(?i:{_N}))[ -](?P<ago_unit>{_UNIT})s? (?P<ago_way>ago|earlier|later|before|previously|from now)\b",
    "rel_unit": rf"(?i:(?:earlier|later|early|late|the (?:end|beginning|start|middle) of) )?"
    rf"(?P<ru_which>(?i:last|this|next|past|previous|coming|current|the same|that|the following)) "
    rf"(?P<ru_unit>{_UNIT}|weekend)\b(?!-| (?:{_N}|old))",
    "rel_day": r"(?P<rd_word>(?i:the day before yesterday|the day after tomorrow|yesterday|today|tonight"
    rf"|tomorrow|this (?:morning|afternoon|evening)|last night)){_PART}",
    "coming": r"(?:(?:the |over the )?(?:coming|next few) (?:days|weeks|months))",
    "year": rf"(?P<y_lead>{_PHASE})(?P<y_year>{_YEAR})(?![\w%]|[,./:-]\d|-[a-z])",
}
FORM = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _FORMS.items()))
"""Every form, to be matched where a word starts; the outer group that matched names the form."""

START = re.compile(r"(?<![\w$\u20ac\u00a3#/.-])(?:['\u2019]?\d|[A-Za-z]+)")
"""Where a form may start: at a word, or at digits that belong to no amount or number of a thing."""

OPENERS = frozenset(
    [name.lower() for name in (*calendar.month_name, *calendar.day_name) if name]
    + [*MONTHS, "sept", *WEEKDAYS, "tues", "thurs", "q", "h", *NUMBERS, *ORDINALS]
    + "early mid late the earlier later last next this past coming previous current that".split()
    + "about around some nearly almost just over more only fiscal financial".split()
    + "yesterday today tonight tomorrow".split()
)
"""The words that a form can start with, in lower case; digits aside."""

NAMES = tuple(_FORMS)

FUTURE = re.compile(
    r"\b(?:will|shall|'ll|(?:is|are) (?:to|due|set|scheduled|expected|planned|slated|going)"
    r"|to be held|scheduled for|plans? to|planned for|ahead of"
    r"|hopes? to|intends? to|to (?:visit|meet|attend|hold|host|travel|take place))\b",
    re.IGNORECASE,
)
"""Words in the clause that make a bare weekday or month one to come."""

SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|declared|confirmed|warned|noted|wrote)"
    r"(?: [\w']+){0,4} ?$"
)
"""Words right before a day that make it the day of the saying."""

NO_YEAR_BEFORE = re.compile(
    r"(?:[Rr]esolution|[Ss]ection|[Aa]rticle|[Nn]o\.|[Bb]oeing|[Ff]light|[Rr]oute|[Aa]rea|[Pp]aragraph"
    r"|[Mm]odel|[Cc]hapter|[Pp]age|over|than|nearly|about|some|exceeding) $"
)
NO_YEAR_AFTER = re.compile(
    r" (?:people|troops|soldiers|tons?|tonnes|dollars|euros|yuan|rubles|miles|kilomet\w+|km|met\w+"
    r"|hours|jobs|workers|cases|deaths|men|women|children|refugees|homes|houses|points|members"
    r"|students|vehicles|cars|square|feet|years|days|delegates|others|megawatts|MW)\b"
)
