"""The shorthand in which sentences are labelled."""

import pytest

from training.laid import ACTOR, NEITHER, RECIPIENT, laid
from training.markup import MarkupError, read_line

LINE = "wire | [a1 Tonga] [t1 recalled] its envoy from [r1,a2 Fiji], which [t2 protested]."


def test_a_line_gives_spans_without_their_marks() -> None:
    """Every mark becomes a span of the plain text, with its role and its event."""
    passage = read_line(f"{LINE} || 1 SANCTION.withdraw happened; 2 ACCUSE happened")
    one, two = passage.events
    assert passage.text == "Tonga recalled its envoy from Fiji, which protested."
    assert [passage.text[a:b] for a, b in (*one.actors, *one.recipients)] == ["Tonga", "Fiji"]
    assert (one.type, one.mode, one.status) == ("SANCTION", "withdraw", "happened")
    assert two.actors == one.recipients


def test_nested_marks() -> None:
    """A mark may lie inside another."""
    passage = read_line("wire | [a1 [a2 Fiji]'s army] [t1 arrived]. || 1 MOBILIZE happened; 2 none")
    assert [passage.text[a:b] for a, b in passage.events[1].actors] == ["Fiji"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tonga recalled its envoy.", "expected 'genre"),
        ("poem | [a1 Tonga] left. || 1 none", "genre 'poem'"),
        ("wire | [a1 Tonga] [t1 left]. || 1 LEAVE happened", "no PLOVER type"),
        ("wire | [a1 Tonga] [t1 left]. || 1 RETREAT soon", "'soon' is none of"),
        ("wire | [a1 Tonga] [t1 left]. || 1 RETREAT.quickly happened", "no mode 'quickly'"),
        ("wire | [a1 Tonga] left. || 1 RETREAT happened", "has no trigger"),
        ("wire | Tonga [t1 left]. || 1 RETREAT happened", "no party"),
        ("wire | [a1 Tonga] [t1 left]. || 2 RETREAT happened", "no party"),
        ("wire | [a1 Tonga [t1 left]. || 1 RETREAT happened", "never closes"),
    ],
)
def test_what_is_wrong_is_said(line: str, told: str) -> None:
    """A line that does not say what it should is refused with the reason."""
    with pytest.raises(MarkupError, match=told):
        read_line(line)


def test_laid_out_for_the_network() -> None:
    """A sentence keeps its own triggers, and knows each mention's part in each."""
    passage = read_line(f"{LINE} Samoa watched. || 1 SANCTION happened; 2 ACCUSE happened")
    first, second = laid(passage)
    assert [first.text[a:b] for a, b in first.mentions] == ["Tonga", "its envoy", "Fiji"]
    assert [trigger.roles for trigger in first.triggers] == [
        (ACTOR, NEITHER, RECIPIENT),
        (NEITHER, NEITHER, ACTOR),
    ]
    assert second.text == "Samoa watched."
    assert second.triggers == ()
