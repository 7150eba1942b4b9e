"""The status of an event, by the words that it hangs from."""

import pytest

import dragoman
from dragoman.model import FactError
from dragoman.reading.status.words import statuses, verbs
from dragoman.reading.tables import table

OWN_FORM = [
    ("The minister visited Astana in May.", "visited", "happened"),
    ("The two sides have signed a treaty.", "signed", "happened"),
    ("The envoys are meeting in Geneva.", "meeting", "ongoing"),
    ("The countries have been cooperating for years.", "cooperating", "ongoing"),
    ("The president will visit Tashkent.", "visit", "planned"),
    ("The president may visit Tashkent.", "visit", "possible"),
    ("The president could visit Tashkent.", "visit", "possible"),
    ("The delegation did not meet the minister.", "meet", "denied"),
    ("The government has never recognised the republic.", "recognised", "denied"),
    ("The parties should resume the talks.", "resume", "wished"),
    ("Did the two sides sign the agreement?", "sign", "possible"),
]

GOVERNED = [
    ("The minister plans to visit Astana.", "visit", "planned"),
    ("The minister is to visit Astana.", "visit", "planned"),
    ("The minister is due to visit Astana.", "visit", "planned"),
    ("The minister is expected to visit Astana on Monday.", "visit", "planned"),
    ("The minister is scheduled to visit Astana.", "visit", "planned"),
    ("Parliament announced plans to impose sanctions.", "impose", "planned"),
    ("The envoy said he would meet the rebels.", "meet", "planned"),
    ("The government hopes to sign the treaty.", "sign", "wished"),
    ("Ankara is willing to host the talks.", "host", "wished"),
    ("The Council urged both sides to resume negotiations.", "resume", "wished"),
    ("Brussels is considering imposing sanctions.", "imposing", "possible"),
    ("The rebels refused to release the prisoners.", "release", "denied"),
    ("The talks failed to produce a ceasefire.", "produce", "denied"),
    ("The army denied that it attacked the village.", "attacked", "denied"),
    ("The army denied attacking the village.", "attacking", "denied"),
    ("There are no plans to withdraw the troops.", "withdraw", "denied"),
    ("The minister said the troops attacked the village.", "attacked", "happened"),
    ("If the talks fail, Brussels will impose sanctions.", "impose", "conditional"),
    ("The troops left the town without attacking the base.", "attacking", "denied"),
    ("They are looking forward to strengthening the partnership.", "strengthening", "wished"),
    ("The settlers had to leave the valley.", "leave", "happened"),
]

NOUNS = [
    ("The upcoming visit was discussed in Baku.", "visit", "planned"),
    ("A possible strike worried the diplomats.", "strike", "possible"),
    ("The talks scheduled for May will be held in Doha.", "talks", "planned"),
    ("The president called for talks with the rebels.", "talks", "wished"),
    ("China will host the summit.", "summit", "planned"),
    ("The ministers held talks in Oslo.", "talks", "happened"),
    ("They met ahead of the summit.", "summit", "planned"),
    ("The threat of an invasion remains.", "invasion", "possible"),
    ("No talks were held on Friday.", "talks", "denied"),
    ("The minister condemned the attack on the embassy.", "attack", "happened"),
]


@pytest.mark.parametrize(("text", "word", "status"), [*OWN_FORM, *GOVERNED, *NOUNS])
def test_status(text: str, word: str, status: str) -> None:
    """A word's status is what its form, its governors or its modifiers make of it."""
    start = text.index(word)
    assert dragoman.status(text, trigger=(start, start + len(word))) == status


def test_headline_infinitive_is_planned() -> None:
    """A headline's infinitive without a verb announces something."""
    text = "Kazakh president to visit China"
    start = text.index("visit")
    assert dragoman.status(text, trigger=(start, start + 5)) == "planned"


def test_every_table_is_well_formed() -> None:
    """Each word of the status tables stands once, with one of the seven statuses."""
    assert verbs()
    for name in ("modals", "adverbs", "modifiers", "adjectives", "nouns", "prepositions"):
        assert len(statuses(name)) == len(table(f"status/{name}")), name
    assert len(verbs()) == len(table("status/verbs"))


def test_unknown_status_is_refused() -> None:
    """A table whose cell is no status raises an error that names the seven."""
    from dragoman.reading.status.words import _status

    with pytest.raises(FactError, match="happened"):
        _status("maybe")
