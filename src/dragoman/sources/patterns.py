"""The marks by which lines that are no prose are known."""

import datetime as dt
import re

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_FULL_DAY = re.compile(
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<month1>{_MONTH}) (?P<day1>\d{{1,2}}),? (?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}),? (?P<year2>\d{{4}})",
    re.IGNORECASE,
)

PUBLICATION = re.compile(
    rf"(?:(?:first )?(?:published|updated|posted|issued|last modified|date)\b(?: on| at)?:? ?.{{0,60}}\d"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:{_DAY},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:[,|\u00b7 ].{0,40})?$"
    r"|by [A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){0,3}(?:,| and | \|).{0,80}$"
    r"|by [A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){1,3}$)",
    re.IGNORECASE,
)
"""A line that tells when, and perhaps by whom, a text was published."""

AGENCY_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'\u2019.-]{2,}(?:[ /-][A-Z][A-Z'\u2019.-]*){0,3}(?:, [A-Z][\w. ]{1,20})?)"
    rf"(?:, (?P<day>{_DAY}(?:,? \d{{4}})?))?"
    r"(?: ?\((?P<agency>[A-Z][^()\d]{1,40})\))?"
    r" ?(?:--|[-\u2013\u2014])(?: |(?=[A-Z]))"
)
"""A dateline: "ASTANA, March 10 (Xinhua) --"."""

CAPTION = re.compile(
    r"(?:\b(?:file )?(?:photo|image|picture|illustration)s?(?: credit)?: ?\S"
    r"|\((?:file )?photo(?:s|graph)?\b[^)]{0,80}\)|\(image[^)]{0,60}\)"
    r"|^(?:file photo|photo (?:taken|shows|by)|this (?:file |handout )?(?:photo|image)\b)"
    r"|\bpool via (?:reuters|ap|afp)\b|/(?:Xinhua|AFP|Handout|Pool)\)?$)",
    re.IGNORECASE,
)
"""A line under a picture."""

BOILERPLATE = re.compile(
    r"(?:read more|read also|see also|related(?: articles?| stories)?:?|subscribe|sign up"
    r"|click here|follow us|share (?:this|on)\b|advertisement|all rights reserved|copyright\b|\u00a9"
    r"|editing by|reporting by|writing by|additional reporting|\((?:reporting|editing|writing) by"
    r"|newsletter|download (?:our|the) app|enditem|terms of (?:use|service)|privacy policy)\b.{0,200}$"
    r"|\u00a9.{0,200}$|[-=_*#\u2022 ]{3,}$",
    re.IGNORECASE,
)
"""A line that belongs to the page and not to the text."""

NOTE = re.compile(
    r"\[(?:written for|editor'?s? note|note|translat|correction)[^\]]{0,300}\]"
    r"|\(?(?:editor'?s|editors'|translator'?s) note:.{0,300}",
    re.IGNORECASE,
)
"""An editor's remark about the text itself."""

_ZONE = re.compile(
    r"\b(?:GMT|UTC)(?: ?(?P<offset>[+-]\d{1,2}(?::?\d\d)?))?"
    r"|\d\d:\d\d(?::\d\d)? ?(?P<iso>[+-]\d\d:?\d\d)|\dT[\d:.]+(?P<zulu>Z)"
)


def published_on(words: str) -> dt.date | None:
    """The full day that a publication line names, None where it names none."""
    found = _FULL_DAY.search(words)
    if found is None:
        return None
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        month = (found["month1"] or found["month2"]).lower()[:3]
        number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month))
        return dt.date(
            int(found["year1"] or found["year2"]), number, int(found["day1"] or found["day2"])
        )
    except ValueError:
        return None


def timezone_in(words: str) -> str | None:
    """The offset from UTC that a publication line gives, as "+05:00"; None where it gives none."""
    found = _ZONE.search(words)
    if found is None:
        return None
    offset = found["offset"] or found["iso"]
    if offset is None:
        return "+00:00"
    digits = offset[1:].replace(":", "").zfill(2)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{offset[0]}{int(hours):02d}:{minutes}"
