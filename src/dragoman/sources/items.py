"""What a source yields: a document, or the issue that says why there is none."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.model import Document, Issue
from dragoman.sources.dates import printed_day, printed_zone
from dragoman.sources.plain import Facts, compose

Item = Document | Issue

LARGEST_DOCUMENT = 10_000_000
"""Characters of one document (about 1.7 million words); a longer one is refused."""

_UNKEPT = re.compile("[\x00\ud800-\udfff]")
"""Characters that no file or record can hold: NUL and lone halves of surrogate pairs."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of documents that do not say it themselves."""

    published: dt.date | None = None
    outlet: str | None = None


def issue(where: str, kind: str, what: str, *, id: str | None = None) -> Issue:
    """An issue whose message is the place followed by ``what`` happened and what to do."""
    return Issue(document_id=id, where=where, kind=kind, message=f"{where} {what}")


def made(
    text: str, where: str, facts: Facts, given: Given, *, printed: str | None = None
) -> Iterator[Item]:
    """The document of a text, and an issue for whatever is wrong with it.

    ``printed`` is the publication day as its field gives it; words that name no day give an
    issue, and the document stays undated unless its text or the caller helps.
    """
    if len(text) > LARGEST_DOCUMENT:
        yield too_large(where, id=facts.id)
        return
    if not text.strip() and not (facts.title or "").strip():
        yield issue(where, "empty", "holds no text: leave it out, or give its text", id=facts.id)
        return
    if printed and printed.strip():
        facts = replace(facts, published=printed_day(printed), timezone=printed_zone(printed))
    found = _completed(compose(_kept(text), _kept_facts(facts), source=where), given)
    yield found
    if printed and printed.strip() and facts.published is None:
        yield issue(where, "bad date", f"gives {printed.strip()[:40]!r} as its date, which names "
                    "no single day: write YYYY-MM-DD", id=found.id)  # fmt: skip
    if _UNKEPT.search(text):
        yield issue(where, "broken characters", "holds NUL bytes or lone surrogates, each read as "
                    "U+FFFD: save it as UTF-8 again", id=found.id)  # fmt: skip


def too_large(where: str, *, id: str | None = None) -> Issue:
    """The issue for a document over ``LARGEST_DOCUMENT``."""
    return issue(
        where,
        "too large",
        f"is one document of over {LARGEST_DOCUMENT // 1_000_000} million characters and was left "
        "out: split it into its texts, or give them as JSON lines, a text a line",
        id=id,
    )


def _kept(text: str) -> str:
    """The text with U+FFFD, one for one, where it holds what cannot be kept."""
    return _UNKEPT.sub("\ufffd", text)


def _kept_facts(facts: Facts) -> Facts:
    return replace(
        facts,
        title=_kept(facts.title or "") or None,
        outlet=_kept(facts.outlet or "") or None,
        url=_kept(facts.url or "") or None,
        id=_kept(facts.id or "") or None,
    )


def _completed(found: Document, given: Given) -> Document:
    """The document with what the caller gives where it says nothing itself."""
    update: dict[str, object] = {}
    if found.published is None and given.published:
        update |= {"published": given.published, "published_from": "caller"}
    if found.outlet is None and given.outlet:
        update |= {"outlet": given.outlet, "outlet_from": "caller"}
    return found.model_copy(update=update) if update else found
