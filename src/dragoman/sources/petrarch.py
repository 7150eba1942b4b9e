"""PETRARCH's XML input: ``<Sentence>`` or ``<Article>`` elements with date, id and source."""

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

from dragoman.sources.items import Given, Item, issue, made
from dragoman.sources.plain import Facts


class _Element(Protocol):
    """What is used of an element of lxml."""

    @property
    def tag(self) -> object: ...

    @property
    def attrib(self) -> Mapping[str, str]: ...

    def iter(self) -> Iterator["_Element"]: ...

    def itertext(self) -> Iterator[str]: ...

    def iterancestors(self) -> Iterator["_Element"]: ...


_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def from_petrarch(text: str, where: str, given: Given) -> Iterator[Item]:
    """A document for each article, and for each sentence that stands in no article.

    Its text is that of its ``<Text>`` elements, a line for each paragraph; parses are passed
    over. Broken XML is read as far as it can be mended.
    """
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, encoding="utf-8", huge_tree=True
    )
    root = etree.fromstring(text.encode("utf-8"), parser)
    elements = [] if root is None else [e for e in root.iter() if _is_document(e)]
    if not elements:
        yield issue(where, "broken XML", "holds no <Sentence> or <Article> that could be read: "
                    "check the file")  # fmt: skip
        return
    if parser.error_log:
        line = parser.error_log[0].line
        yield issue(where, "broken XML", f"is not well-formed (line {line}) and was mended: "
                    "documents near that line may be cut")  # fmt: skip
    for number, element in enumerate(elements, 1):
        yield from _made(element, f"{where}, element {number}", given)


def _made(element: _Element, where: str, given: Given) -> Iterator[Item]:
    facts = Facts(
        found="metadata",
        title=_attribute(element, "title") or _attribute(element, "headline"),
        outlet=_attribute(element, "source"),
        url=_attribute(element, "url"),
        id=_attribute(element, "id"),
    )
    yield from made(_text(element), where, facts, given, printed=_attribute(element, "date"))


def _is_document(element: _Element) -> bool:
    name = _name(element)
    if name == "sentence":
        return not any(_name(above) == "article" for above in element.iterancestors())
    return name == "article"


def _text(element: _Element) -> str:
    """The words of the Text elements, or of the whole element where it has none."""
    parts = [e for e in element.iter() if _name(e) == "text"] or [element]
    paragraphs = (p for part in parts for p in _PARAGRAPH.split("".join(part.itertext())))
    return "\n".join(words for p in paragraphs if (words := " ".join(p.split())))


def _name(element: _Element) -> str:
    """An element's name without its namespace, "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _attribute(element: _Element, name: str) -> str | None:
    """An attribute by its name in any case."""
    return next((str(v) for key, v in element.attrib.items() if key.lower() == name), None)
