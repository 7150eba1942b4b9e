"""The parse of sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language import Parse, parser, split
from dragoman.model import Document


def parsed(text: str) -> Parse:
    """The parse of the first sentence of ``text``."""
    parse = parser().parse(text, split(Document(id="d", text=text)))[0].parse
    assert parse is not None
    return parse


def test_words_lemmas_and_structure() -> None:
    """Subject, verb and object of a plain sentence come out with their lemmas."""
    parse = parsed("Norwegian ministers have visited Oslo.")
    verb = parse.words.index("visited")
    assert parse.root == verb
    assert parse.lemmas[verb] == "visit"
    subject = parse.child(verb, "nsubj")
    assert subject is not None
    assert parse.words[subject] == "ministers"
    assert parse.subtree(subject) == (0, 1)
    assert parse.ancestors(0) == [subject, verb]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Norway is hoping for talks.", "hoping", "hope"),
        ("The army staged a drill.", "staged", "stage"),
        ("They waged a war.", "waged", "wage"),
        ("The court fined the firm.", "fined", "fine"),
        ("They are installing radars.", "installing", "install"),
        ("Rebels were stopping cars.", "stopping", "stop"),
        ("Norway visited Chad.", "visited", "visit"),
        ("They were met by troops.", "met", "meet"),
    ],
)
def test_lemmas_of_inflected_verbs(text: str, word: str, lemma: str) -> None:
    """Of two stems that a form may come from, the likelier is taken."""
    parse = parsed(text)
    assert parse.lemmas[parse.words.index(word)] == lemma


def test_conjuncts_come_in_order() -> None:
    """Everything coordinated under the first of a list is found, in order."""
    parse = parsed("Norway, Sweden and Denmark signed the treaty.")
    first = parse.words.index("Norway")
    assert [parse.words[i] for i in parse.conjuncts(first)] == ["Norway", "Sweden", "Denmark"]


def test_offsets_are_those_of_the_document() -> None:
    """Tokens of a later sentence lie where the document has them."""
    text = "Talks ended. Norway left."
    for sentence in parser().parse(text, split(Document(id="d", text=text))):
        parse = sentence.parse
        assert parse is not None
        found = [text[s:e] for s, e in zip(parse.starts, parse.ends, strict=True)]
        assert found == parse.words
        assert parse.at(sentence.start) == 0


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_tokens_that_slice_back(text: str) -> None:
    """Broken Unicode and odd signs are parsed without a crash, and offsets hold."""
    for sentence in parser().parse(text, split(Document(id="d", text=text))):
        parse = sentence.parse
        if parse is not None:
            for word, start, end in zip(parse.words, parse.starts, parse.ends, strict=True):
                assert text[start:end] == word
