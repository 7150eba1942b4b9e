"""A brief on two parties, as Markdown, HTML or JSON; every line with its source and words."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from html import escape

from dragoman.linking import Brief
from dragoman.model import Happening, SettledExpectation, Span
from dragoman.views import phrases


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a brief: what, in whose words, where."""

    id: str
    when: str
    text: str
    words: str
    document_id: str
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines."""

    heading: str
    lines: tuple[Line, ...]


def render_brief(brief: Brief, format_name: str) -> str:
    """Write a brief as "markdown", "html" or "json"."""
    writers = {"markdown": _markdown, "html": _html, "json": _json}
    return writers[format_name](brief, sections(brief))


def sections(brief: Brief) -> tuple[Section, ...]:
    """The parts of a brief, in order; empty ones are left out."""
    found = (
        Section("Contacts and deeds", tuple(_happenings(brief))),
        Section("Statements", tuple(_statements(brief))),
        Section("Positions", tuple(_positions(brief))),
        Section("Figures", tuple(_figures(brief))),
        Section("What is expected", tuple(_expectations(brief))),
    )
    return tuple(section for section in found if section.lines)


def _happenings(brief: Brief) -> Iterator[Line]:
    for happening in brief.happenings:
        yield _happening_line(brief, happening)


def _happening_line(brief: Brief, happening: Happening) -> Line:
    """A happening in the words of the mention that has its days, else of the first."""
    told = [e for e in happening.mentions if e.when == happening.when and e.status != "planned"]
    event = (told or list(happening.mentions))[0]
    reports = f" [{happening.origins} sources]" if happening.origins > 1 else ""
    differ = f"; {'; '.join(happening.differences)}" if happening.differences else ""
    text = f"{phrases.who_to_whom(happening)}: {phrases.deed(happening)}{reports}{differ}"
    words = _marked(event.evidence, event.trigger)
    when = phrases.day(happening.when) if happening.when else None
    return _line(brief, happening.id, event.document_id, when, text, words)


def _expectations(brief: Brief) -> Iterator[Line]:
    for expectation in brief.expectations:
        event = expectation.event
        text = f"{phrases.who_to_whom(event)}: {phrases.deed(event)}: {_outcome(expectation)}"
        words = _marked(event.evidence, event.trigger)
        when = phrases.day(event.when) if event.when else None
        yield _line(brief, expectation.id, event.document_id, when, text, words)


def _outcome(expectation: SettledExpectation) -> str:
    """What became of it, with the events and documents that say so."""
    by = "; ".join(
        f'"{phrases.one_line(event.trigger.text, 60)}" {phrases.day(event.when)}'
        f" [{event.document_id}]"
        for event in expectation.settled_by
    )
    if by:
        return f"{expectation.outcome} by {by}"
    if expectation.outcome == "missed":
        return f"missed: {expectation.grounds}"
    overdue = f", {expectation.overdue} days overdue" if expectation.overdue else ""
    return f"{expectation.outcome}{overdue}"


def _statements(brief: Brief) -> Iterator[Line]:
    for statement in brief.statements:
        speaker = phrases.party(statement.speaker) if statement.speaker else "unnamed"
        text = f"{speaker} ({statement.kind})"
        words = phrases.one_line(statement.content.text)
        yield _line(brief, statement.id, statement.document_id, None, text, words)


def _positions(brief: Brief) -> Iterator[Line]:
    for position in brief.positions:
        towards = f", towards {phrases.party(position.towards)}" if position.towards else ""
        text = f"{phrases.party(position.holder)} {position.stance}{towards}"
        words = phrases.one_line(position.matter.text)
        yield _line(brief, position.id, position.document_id, None, text, words)


def _figures(brief: Brief) -> Iterator[Line]:
    for figure in brief.figures:
        record = f", a record {figure.record}" if figure.record else ""
        base = f", from about {phrases.rounded(figure.base)}" if figure.base else ""
        measure = figure.measure or figure.counted or "figure"
        text = f"{measure}: {phrases.amount(figure)}{record}{base}"
        words = _marked(figure.evidence, figure.text)
        when = phrases.day(figure.period) if figure.period else None
        yield _line(brief, figure.id, figure.document_id, when, text, words)


def _line(brief: Brief, id: str, document_id: str, when: str | None, text: str, words: str) -> Line:
    document = brief.documents[document_id]
    published = document.published.isoformat() if document.published else None
    return Line(
        id=id,
        when=when if when is not None else f"told {published}" if published else "undated",
        text=text,
        words=words,
        document_id=document_id,
        outlet=document.outlet,
        published=published,
    )


def _marked(evidence: Span, words: Span) -> str:
    """The evidence on one line, cut around ``words`` where it is long."""
    text = phrases.one_line(evidence.text)
    if " ".join(words.text.split()) in text:
        return text
    start = max(0, words.start - evidence.start - 100)
    return "... " + phrases.one_line(evidence.text[start:])


def _source(line: Line) -> str:
    return ", ".join(part for part in (line.outlet, line.published, line.document_id) if part)


def _markdown(brief: Brief, parts: Iterable[Section]) -> str:
    out = [f"# {brief.names[0]} and {brief.names[1]}", "", _extent(brief)]
    for section in parts:
        out += ["", f"## {section.heading}", ""]
        for line in section.lines:
            out.append(f"- **{line.when}** {line.text}  ")
            out.append(f'  "{line.words}" [{_source(line)}]')
    return "\n".join(out)


def _html(brief: Brief, parts: Iterable[Section]) -> str:
    title = escape(f"{brief.names[0]} and {brief.names[1]}")
    body = [f"<h1>{title}</h1>", f"<p>{escape(_extent(brief))}</p>"]
    for section in parts:
        body += [f"<h2>{escape(section.heading)}</h2>", "<ul>"]
        for line in section.lines:
            body.append(
                f'<li id="{escape(line.id)}"><time>{escape(line.when)}</time> '
                f"{escape(line.text)}<blockquote>{escape(line.words)}</blockquote>"
                f"<cite>{escape(_source(line))}</cite></li>"
            )
        body.append("</ul>")
    return _PAGE.format(title=title, body="\n".join(body))


def _json(brief: Brief, parts: Iterable[Section]) -> str:
    value = {
        "between": brief.between,
        "names": brief.names,
        "documents": len(brief.documents),
        "sections": [asdict(section) for section in parts],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _extent(brief: Brief) -> str:
    """How much the brief rests on: "12 documents from 5 outlets, 2022-09-14 to 2025-06-18"."""
    days = sorted(d.published.isoformat() for d in brief.documents.values() if d.published)
    outlets = {d.outlet for d in brief.documents.values() if d.outlet}
    extent = f"{len(brief.documents)} documents from {len(outlets)} outlets"
    return f"{extent}, {days[0]} to {days[-1]}." if days else f"{extent}, undated."


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }}
h1, h2 {{ font-weight: 600; line-height: 1.2; }}
ul {{ list-style: none; padding: 0; }}
li {{ margin: 0 0 1.2rem; }}
time {{ font-variant-numeric: tabular-nums; font-weight: 600; margin-right: .4rem; }}
blockquote {{ margin: .2rem 0 .1rem; padding-left: .8rem; border-left: 3px solid #b9c4cf; }}
cite {{ color: #5b6670; font-style: normal; font-size: .85rem; padding-left: .9rem; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""
