"""Why an event is as it is, in words."""

import pytest

from dragoman.model import QueryError
from dragoman.reading.codebook import Need, codebook
from dragoman.record import Record
from dragoman.views.explanation import in_words, render_explanation

ROWS = ("id", "what", "document", "sentence", "trigger", "codebook", "network", "type", "status",
        "when", "mentions")  # fmt: skip

NEEDS = [
    (Need("obj", "deal"), 'with "deal" as object'),
    (Need("obj", "@AID"), "with a word of AID as object"),
    (Need("obj", "*", absent=True), "without any word as object"),
    (Need("prt", "on"), 'with the particle "on"'),
    (Need("prep", "with"), 'with the preposition "with"'),
    (Need("verb", "@HOLD"), "with a word of HOLD as verb over it"),
    (Need("mod", "joint"), 'with "joint" in front'),
    (Need("comp", "clause"), "with a clause or an infinitive"),
    (Need("of", "deal"), 'with "deal" behind "of"'),
    (Need("party", "object"), "with a party as object"),
    (Need("party", "none"), "with no party as object"),
    (Need("party", "to", absent=True), 'without a party behind "to"'),
]


@pytest.mark.parametrize(("need", "words"), NEEDS)
def test_needs_in_words(need: Need, words: str) -> None:
    """What an entry needs is said in words, whatever its kind."""
    assert in_words(need) == words


def test_every_need_has_words() -> None:
    """No need of the codebook is left as a bare code."""
    needs = {need for entry in codebook().entries() for need in entry.needs}
    assert all(in_words(need).startswith(("with ", "without ")) for need in needs)
    assert not any("@" in in_words(need) or "{}" in in_words(need) for need in needs)


def test_every_event_is_explained(record: Record) -> None:
    """Each event of a record has its reasons, with the words of its parties."""
    for event in record.events():
        lines = render_explanation(record, event.id).splitlines()
        shown = " ".join(" ".join(lines).split())
        assert {line.split()[0] for line in lines if line.strip()} >= set(ROWS)
        for party in (*event.actors, *event.recipients):
            assert party.mention is None or f'"{party.mention.text}"' in shown
        assert f"«{event.trigger.text}»" in shown
        assert max(map(len, lines)) <= 100


def test_an_expectation_is_explained_as_its_event(record: Record) -> None:
    """What is expected is explained by the event that is expected."""
    one = next(iter(record.expectations()))
    assert render_explanation(record, one.id) == render_explanation(record, one.event.id)


def test_other_entries_are_sent_to_show(record: Record) -> None:
    """A statement, a figure and a document have no such reasons, and the message says so."""
    for id in (
        next(iter(record.statements())).id,
        next(iter(record.figures())).id,
        next(iter(record.documents())).id,
    ):
        with pytest.raises(QueryError, match="explain says why an event has its type"):
            render_explanation(record, id)
