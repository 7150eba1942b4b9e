"""Why an event is as it is: the reasons that each step of reading leaves."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from dragoman import sources
from dragoman.model import Document
from dragoman.reading.classifier.labels import STATUS_LABELS, TYPE_LABELS, mode_labels
from dragoman.reading.classifier.marked import Offsets, Pieces
from dragoman.reading.classifier.network import Seen
from dragoman.reading.events import opinion
from dragoman.reading.explanation import Explanation, Part, explain
from dragoman.reading.reader import read_document

Types = Mapping[str, Mapping[str, float]]
"""By a word, the probability of each type that is not zero."""

Odds = Mapping[str, tuple[float, float]]
"""By the words of a mention, its log odds of acting and of undergoing."""


class Network:
    """A network that thinks what a test says: "none" of every word and nobody's part at first."""

    def __init__(self) -> None:
        self.types: Types = {}
        self.odds: Odds = {}

    def see(self, text: str, mentions: Sequence[Offsets]) -> Seen:
        """What it sees; a word is a piece."""
        words = list(re.finditer(r"\w+", text))
        types = np.zeros((len(words), len(TYPE_LABELS)))
        for i, word in enumerate(words):
            for type, probability in self.types.get(word.group(), {"none": 1.0}).items():
                types[i, TYPE_LABELS.index(type)] = probability
        roles = np.zeros((len(words), len(mentions), 2))
        for m, (start, end) in enumerate(mentions):
            roles[:, m] = self.odds.get(text[start:end], (-9.0, -9.0))
        return Seen(
            Pieces(range(len(words)), [word.span() for word in words]),
            types,
            np.ones((len(words), len(mode_labels()))),
            np.ones((len(words), len(STATUS_LABELS))),
            roles,
        )


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    """A network to instruct, in the place of the shipped one."""
    network = Network()
    monkeypatch.setattr(opinion, "see", network.see)
    return network


def written(text: str, title: str | None = None) -> Document:
    """A document published on Friday, 17 May 2024."""
    return sources.document(text, published="2024-05-17", title=title)


def explained(text: str, title: str | None = None) -> Explanation:
    """Why the one event of a text is as it is."""
    document = written(text, title)
    (event,) = read_document(document).events
    found = explain(document, event.id)
    assert found is not None
    assert found.event == event
    return found


def parts(found: Explanation) -> dict[str | None, Part]:
    """The parts of an event, by code."""
    return {part.party.code: part for part in found.parts}


def test_the_codebook_and_its_bonus(network: Network) -> None:
    """The entry that matched is named, and its type gains over what the network finds likelier."""
    network.types = {"sanctions": {"COERCE": 0.5, "SANCTION": 0.3, "ASSAULT": 0.1, "none": 0.1}}
    found = explained("Ghana imposed sanctions on Togo.")
    assert found.source == "codebook"
    assert found.entry is not None
    assert found.entry.type == found.event.type == "SANCTION"
    assert [guess.type for guess in found.guesses] == ["COERCE", "SANCTION", "ASSAULT"]
    assert [guess.probability for guess in found.guesses] == [0.5, 0.3, 0.1]
    weights = {guess.type: guess.weight for guess in found.guesses}
    assert weights["SANCTION"] == pytest.approx(np.log(0.3) + opinion.TYPE_BONUS, abs=1e-4)
    assert weights["COERCE"] == pytest.approx(np.log(0.5), abs=1e-4)
    assert found.none == 0.1


def test_a_type_by_the_network(network: Network) -> None:
    """Where the network has another type, the codebook's entry still says what it had."""
    network.types = {"condemned": {"PROTEST": 0.97, "none": 0.03}}
    found = explained("Ghana condemned Togo.")
    assert found.event.type == "PROTEST"
    assert found.entry is not None
    assert found.entry.type == "ACCUSE"
    assert {"PROTEST", "ACCUSE"} <= {guess.type for guess in found.guesses}


def test_a_word_by_the_network(network: Network) -> None:
    """A word that the codebook lacks has no entry, and the network for its source."""
    network.types = {"outwitted": {"REJECT": 0.96, "none": 0.04}}
    network.odds = {"Ghana": (3.0, -4.0), "Togo": (-5.0, 2.0)}
    found = explained("Observers say that Ghana outwitted Togo.")
    assert (found.source, found.entry, found.event.type) == ("network", None, "REJECT")


@pytest.mark.usefixtures("network")
def test_a_duty_is_no_question_for_the_network() -> None:
    """A request that rests on "must" was found by a rule, and nobody asked the network."""
    found = explained('"Togo must return the vessel," the Ghanaian president said.')
    assert found.event.type == "REQUEST"
    assert (found.source, found.guesses, found.none) == ("duty", (), None)
    assert all(part.by_grammar and part.odds is None for part in found.parts)


@pytest.mark.parametrize(
    ("odds", "by"),
    [
        ((4.0, -4.0), (True, True)),
        ((-0.5, -4.0), (True, False)),
        ((-9.0, -9.0), (True, False)),
    ],
)
def test_a_party_by_grammar_and_network(
    network: Network, odds: tuple[float, float], by: tuple[bool, bool]
) -> None:
    """A party says who puts it where it stands, with the network's log odds."""
    network.types = {"condemned": {"ACCUSE": 0.9, "none": 0.1}}
    network.odds = {"Ghana": odds, "Togo": (-5.0, -1.0)}
    part = parts(explained("Ghana condemned Togo."))["GHA"]
    assert (part.side, part.grammar, part.odds) == ("actor", "actor", odds)
    assert (part.by_grammar, part.by_network) == by


def test_a_party_that_the_network_moves(network: Network) -> None:
    """Where the network is sure enough, a party stands on a side that grammar does not give it."""
    network.types = {"condemned": {"ACCUSE": 0.9, "none": 0.1}}
    network.odds = {"Ghana": (5.0, -5.0), "Togo": (-9.0, 9.0), "Benin": (-9.0, 9.0)}
    part = parts(explained("Ghana condemned Togo in Benin."))["BEN"]
    assert (part.side, part.grammar) == ("recipient", None)
    assert (part.by_grammar, part.by_network) == (False, True)


def test_a_party_that_the_network_leaves_out(network: Network) -> None:
    """Whom grammar names and the network puts another in the place of is told, and only they."""
    network.types = {"condemned": {"ACCUSE": 0.9, "none": 0.1}}
    network.odds = {"Ghana": (5.0, -5.0), "Togo": (-9.0, -9.0), "Benin": (-9.0, 9.0)}
    found = explained("Ghana condemned Togo in Benin.")
    assert [party.code for party in found.event.recipients] == ["BEN"]
    assert [(part.party.code, part.side, part.grammar) for part in found.left_out] == [
        ("TGO", None, "recipient")
    ]


STATUSES = [
    ("Ghana may condemn Togo.", "condemn", "possible", "words"),
    ("Ghana condemned Togo.", "condemned", "happened", "form"),
    ("Talks between Ghana and Togo on 30 May.", "Talks", "planned", "day"),
    ("MINISTER OF GHANA: We support Togo.\n\nMINISTER OF TOGO: Thank you.", "support", "happened",
     "speech"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "status", "by"), STATUSES)
def test_status(network: Network, text: str, word: str, status: str, by: str) -> None:
    """A status comes from a word, from the form, from a coming day or from being said."""
    network.types = {word: {"ACCUSE": 0.3, "SUPPORT": 0.3, "CONSULT": 0.3, "none": 0.1}}
    found = explained(text)
    assert (found.event.status, found.status_by) == (status, by)


DAYS = [
    ("Ghana condemned Togo on Monday.", None, "words"),
    ("Ghana condemned Togo.", None, None),
    ("The president of Ghana will visit Togo.", "Ghanaian visit to Togo in June 2024", "title"),
    ("Ghana, Togo and Benin held talks. The talks between Ghana and Togo were on Monday.", None,
     "mention"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "by"), DAYS)
def test_days(network: Network, text: str, title: str | None, by: str | None) -> None:
    """Days come from the sentence, from that of another mention, from the title or not at all."""
    either = {"ACCUSE": 0.3, "CONSULT": 0.6, "none": 0.1}
    network.types = {"condemned": either, "visit": either, "talks": either}
    assert explained(text, title).day_by == by


def test_mentions_that_were_merged(network: Network) -> None:
    """The other mentions of an event are told with their words, in any number."""
    network.types = {"talks": {"CONSULT": 0.9, "none": 0.1}}
    once = "Ghana and Togo held talks."
    found = explained(f"{once} The talks between Ghana and Togo were long. {once}")
    assert len(found.others) == 2
    assert all("talks" in other.trigger.text for other in found.others)
    assert all(other.evidence.covers(other.trigger) for other in found.others)
    assert explained(once).others == ()


def test_no_such_event(network: Network) -> None:
    """There is nothing to explain where this version reads no such event."""
    network.types = {"condemned": {"ACCUSE": 0.9, "none": 0.1}}
    document = written("Ghana condemned Togo.")
    (event,) = read_document(document).events
    assert explain(document, "e-000000000000") is None
    assert explain(document.model_copy(update={"language": "fr"}), event.id) is None
