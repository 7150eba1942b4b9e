"""Document -> Reading: the steps, in order.

A reading is a pure function of the document and the version: the same input gives the same
bytes, and nothing here writes to disk.
"""

import datetime as dt
from functools import cache
from importlib.metadata import version as installed_version

from dragoman.gazetteer import load
from dragoman.language import Gate, Sentence, parser, split
from dragoman.language.numbers import numbers
from dragoman.language.times import times
from dragoman.language.turns import turns
from dragoman.model import Document, Issue, Reading
from dragoman.reading.codebook import codebook
from dragoman.reading.events import events
from dragoman.reading.expectations import expectations
from dragoman.reading.figures import figures
from dragoman.reading.mentions import mentions
from dragoman.reading.page import Page
from dragoman.reading.positions import positions
from dragoman.reading.statements import cue_forms, statements
from dragoman.reading.tables import words
from dragoman.sources import document

LANGUAGES = ("en",)
"""What is read; a document in another language is kept unread, with an issue that says so."""

_ACTORS = frozenset(
    {"state", "adjective", "demonym", "capital", "metonym", "organisation", "person", "title",
     "nonstate", "region"}
)  # fmt: skip


def version() -> str:
    """The version of the reader: that of the package, tables included."""
    return installed_version("dragoman")


def read(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Reading:
    """Read one text: its events, statements, positions, figures and expectations.

    ``published`` is the publication day, a date or an ISO 8601 string; without it, and where
    the text's head does not give it, "on Friday" stays undated. ``title`` is context: it is
    read as text only where it stands in the text, or where there is no text. ``id`` is the
    caller's own id for the document, else one is made from the content. Raises SourceError
    for a day that is no date. ``reading.document.text`` is ``text``, unchanged, and every span
    of the reading slices back to its words.
    """
    return read_document(
        document(text, published=published, title=title, outlet=outlet, url=url, id=id)
    )


def read_document(document: Document) -> Reading:
    """Read a document that ``dragoman.sources`` made."""
    if not is_read(document):
        return Reading(document=document, version=version(), issues=(_unread(document),))
    page = open_page(document)
    named = mentions(page)
    said = statements(page, named)
    done = events(page, named, said)
    return Reading(
        document=document,
        version=version(),
        mentions=named.all,
        events=done,
        statements=said,
        positions=positions(page, named, said),
        figures=figures(page, named, said),
        expectations=expectations(done),
        sentences=len(page.sentences),
        parsed=sum(sentence.parse is not None for sentence in page.sentences),
    )


def is_read(document: Document) -> bool:
    """Whether a document is in a language that is read, or that nobody knows."""
    return document.language in (None, *LANGUAGES)


def open_page(document: Document, *, gated: bool = True) -> Page:
    """Split a document, find what has a name, a day or a number in it, and parse what counts.

    Every sentence is parsed where it is not ``gated``.
    """
    gazetteer = load()
    found = turns(document.text, document.segments)
    page = Page(
        document=document,
        sentences=split(document, [(turn.label_start, turn.start) for turn in found]),
        names=tuple(gazetteer.find(document.text)),
        times=times(document.text, document.published),
        quantities=numbers(document.text),
        turns=found,
        gazetteer=gazetteer,
    )
    return page.with_sentences(_parsed(page, gated))


def _parsed(page: Page, gated: bool) -> tuple[Sentence, ...]:
    """The page's sentences, those with their parse that the gate opens for."""
    chosen = [s for s in page.sentences if not gated or _passes(page, s)]
    parsed = {s.index: s for s in parser().parse(page.text, chosen)}
    return tuple(parsed.get(s.index, s) for s in page.sentences)


def _passes(page: Page, sentence: Sentence) -> bool:
    if sentence.kind == "caption":
        return False
    names = page.names_within(sentence.start, sentence.end)
    return gate().opens(
        page.text[sentence.start : sentence.end],
        names=any(name.kind in _ACTORS for name in names),
        numbers=bool(page.quantities_within(sentence.start, sentence.end)),
    )


@cache
def gate() -> Gate:
    """The gate over the codebook's words, the cues and the words that stand for parties."""
    return Gate(
        happenings=codebook().word_forms(),
        sayings=cue_forms(),
        parties=words("gate/parties"),
    )


def _unread(document: Document) -> Issue:
    return Issue(
        document_id=document.id,
        where=document.source or document.id,
        kind="unread language",
        message=(
            f"{document.source or document.id} is in language {document.language!r} and was kept "
            f"unread; Dragoman reads {', '.join(LANGUAGES)}: give it in translation"
        ),
    )
