"""PETRARCH's XML input."""

import datetime as dt

from dragoman.model import Document, Issue
from dragoman.sources.items import Given
from dragoman.sources.petrarch import from_petrarch

SENTENCES = """<?xml version="1.0" encoding="UTF-8"?>
<Sentences>
<Sentence date="20230310" id="SW_1_1" source="SW" sentence="True">
<Text>
Kazakhstan's foreign minister
met his Chinese counterpart in Astana on Friday.
</Text>
<Parse>
(ROOT (S (NP (NNP KAZAKHSTAN))))
</Parse>
</Sentence>
<Sentence date="20230311" id="SW_1_2" source="SW" sentence="True">
<Text>They agreed to meet again &amp; left.</Text>
</Sentence>
</Sentences>"""

ARTICLES = """<Articles>
<Article date="20230310" id="SW_2" mongoId="1" sentence="true" source="SW">
<Sentence sentence="true" id="1"><Text>The talks began on Friday.</Text></Sentence>
<Sentence sentence="true" id="2"><Text>They go on.</Text></Sentence>
</Article>
</Articles>"""


def read(text: str) -> list[Document | Issue]:
    """What a file with this text yields."""
    return list(from_petrarch(text, "gigaword.xml", Given()))


def test_sentences() -> None:
    """Each sentence is a document with its own id, day and source; parses are passed over."""
    first, second = read(SENTENCES)
    assert isinstance(first, Document)
    assert first.text == (
        "Kazakhstan's foreign minister met his Chinese counterpart in Astana on Friday."
    )
    assert (first.id, first.published, first.outlet) == ("SW_1_1", dt.date(2023, 3, 10), "SW")
    assert first.published_from == "metadata"
    assert isinstance(second, Document)
    assert second.text == "They agreed to meet again & left."


def test_articles() -> None:
    """An article is one document, its sentences lines of it."""
    (made,) = read(ARTICLES)
    assert isinstance(made, Document)
    assert (made.id, made.text) == ("SW_2", "The talks began on Friday.\nThey go on.")


def test_broken_xml_is_mended() -> None:
    """A file cut in the middle gives what can be read and one issue."""
    found = read(SENTENCES[: SENTENCES.index("They agreed")])
    assert [one.id for one in found if isinstance(one, Document)] == ["SW_1_1"]
    assert found[0].kind == "broken XML" if isinstance(found[0], Issue) else False


def test_no_document() -> None:
    """XML without a sentence or an article gives one issue."""
    (issue,) = read("<Sentences></Sentences>")
    assert isinstance(issue, Issue)
    assert issue.kind == "broken XML"


def test_entities_are_not_expanded() -> None:
    """A file cannot make the reader fetch another file or swell without end."""
    text = (
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY b "boom">]>'
        '<Sentences><Sentence date="20230310" id="1"><Text>Talks &f; held.</Text></Sentence>'
        "</Sentences>"
    )
    made = next(one for one in read(text) if isinstance(one, Document))
    assert made.text == "Talks &f; held."
