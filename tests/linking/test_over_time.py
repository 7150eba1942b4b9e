"""Timelines, months, positions over time and briefs."""

from stories import COPIED, VISIT, readings, record_of, told

READ = readings(VISIT)


def test_a_timeline_of_two() -> None:
    """What happened between two parties, each once, by day."""
    found = record_of(READ.values()).timeline("KAZ", "China")
    days = [str(h.when.start) for h in found if h.when]
    assert days == sorted(days)
    assert sum(len(h.documents) for h in found if "again" in h.documents) >= 2


def test_a_timeline_by_origins() -> None:
    """``most`` keeps what the most independent documents report."""
    found = record_of(READ.values()).timeline("KAZ", most=1)
    assert [h.origins for h in found] == [3]


def test_a_timeline_of_a_matter() -> None:
    """Words ask for the documents that hold them."""
    documents = [
        told("a", "2031-05-18", "X", "Chile and Peru held talks on fishing on Saturday."),
        told("b", "2031-06-18", "X", "Chile and Peru held talks on mining on Monday."),
    ]
    found = record_of(documents).timeline(matter="mining")
    assert [h.documents for h in found] == [("b",)]


def test_months() -> None:
    """Each happening counts once in its month; the months between are there with nothing."""
    months = record_of(READ.values()).relation("KAZ", "CHN")
    assert [str(m.first) for m in months] == [f"2023-{n:02}-01" for n in range(5, 11)]
    assert months[-1].happenings == 1
    assert months[1].happenings == 0
    assert months[1].score is None
    assert months[0].verbal_cooperation == months[0].happenings


def test_a_changed_stance_is_marked() -> None:
    """Who supported a matter and now opposes it is shown with the stance before."""
    documents = [
        told("a", "2031-05-18", "X", "Chile supports the ban on trawling."),
        told("b", "2031-06-18", "X", "Chile opposes the ban on trawling."),
        told("c", "2031-06-19", "X", "Chile supports the new port in Callao."),
    ]
    found = record_of(documents).positions_over_time("trawling", actor="CHL")
    assert [(p.document_id, p.stance, p.changed_from) for p in found] == [
        ("a", "supports", None),
        ("b", "opposes", "supports"),
    ]


def test_a_brief_gathers_both_parties() -> None:
    """A brief names the parties, and puts what was to come apart from what happened."""
    brief = record_of(READ.values()).brief("Kazakhstan", "CHN")
    assert brief.between == ("KAZ", "CHN")
    assert brief.names == ("Kazakhstan", "China")
    assert {h.status for h in brief.happenings} == {"happened"}
    assert [(x.event.status, x.outcome) for x in brief.expectations] == [("planned", "met")]
    assert set(brief.documents) == set(READ)


def test_a_brief_lists_a_copy_once() -> None:
    """What a reprint says in the same words is left out."""
    text = f"{VISIT['plan'][2]} {COPIED}"
    record = record_of([told("a", "2023-05-08", "X", text), told("b", "2023-05-09", "Y", text)])
    brief = record.brief("KAZ", "CHN")
    assert {s.document_id for s in brief.statements} == {"a"}
    assert [x.document_id for x in brief.expectations] == ["a"]
