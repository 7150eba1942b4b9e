"""Where parties stand: holder, stance, matter, towards."""

import pytest

from dragoman.model import Position
from dragoman.reading.mentions import mentions
from dragoman.reading.positions import positions
from dragoman.reading.reader import open_page
from dragoman.reading.statements import statements
from dragoman.reading.statements.stances import stances
from dragoman.reading.tables import table
from dragoman.sources import document


def _positions(text: str) -> tuple[Position, ...]:
    page = open_page(document(text, published="2024-05-14"))
    named = mentions(page)
    return positions(page, named, statements(page, named))


def _rows(text: str) -> list[tuple[str | None, str, str, str | None]]:
    return [
        (p.holder.code, p.stance, p.matter.text, p.towards.code if p.towards else None)
        for p in _positions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kazakhstan supports China's plan for the river.",
            [("KAZ", "supports", "China's plan for the river", "CHN")],
        ),
        (
            "Uzbekistan opposes attacks on civilian ships.",
            [("UZB", "opposes", "attacks on civilian ships", None)],
        ),
        (
            "Kazakhstan does not support the embargo.",
            [("KAZ", "opposes", "the embargo", None)],
        ),
        (
            "The European Union called on Russia to withdraw its troops and release the sailors.",
            [
                ("EU", "calls for", "withdraw its troops", "RUS"),
                ("EU", "calls for", "release the sailors", "RUS"),
            ],
        ),
        (
            "Kazakhstan called for relevant parties to cease fire and resume talks.",
            [
                ("KAZ", "calls for", "cease fire", None),
                ("KAZ", "calls for", "resume talks", None),
            ],
        ),
        (
            "Kazakhstan published a position paper on the river. The position paper calls on "
            "abandoning old quarrels, sharing the water and protecting the fishermen.",
            [
                ("KAZ", "calls for", "abandoning old quarrels", None),
                ("KAZ", "calls for", "sharing the water", None),
                ("KAZ", "calls for", "protecting the fishermen", None),
            ],
        ),
        (
            "Uzbekistan released a ten-point document on the river, including respecting the "
            "rights of all countries and resuming the talks.",
            [
                ("UZB", "calls for", "respecting the rights of all countries", None),
                ("UZB", "calls for", "resuming the talks", None),
            ],
        ),
    ],
)
def test_stances(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    """Each party's stance with its matter, one for each coordinated matter."""
    assert _rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan may support the plan.",
        "Residents oppose the new road.",
        "The bridge is supported by six pillars.",
        "The president of Kazakhstan called on the speaker of the parliament.",
    ],
)
def test_what_is_no_position(text: str) -> None:
    """Possible stances, holders without a code, things that carry things, and visits."""
    assert _rows(text) == []


def test_a_position_cites_the_statement_that_reports_it() -> None:
    """A stance inside somebody's words carries their statement."""
    (found,) = _positions("Kazakhstan supports China's plan, the Kazakh ambassador said.")
    assert found.statement is not None
    assert found.statement.cue is not None
    assert found.statement.cue.text == "said"
    assert found.evidence.covers(found.matter)


def test_the_table_holds_known_stances() -> None:
    """The table of stances names only what the model and the code know."""
    rows = table("statements/stances")
    assert {row["stance"] for row in rows} == {"supports", "opposes", "calls for"}
    assert {row["part"] for row in rows} == {"verb", "adjective", "noun"}
    assert callable(stances)
