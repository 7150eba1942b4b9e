"""Which entry the codebook's tables give to the words of a sentence, and where they give none."""

import pytest

import dragoman
from dragoman.reading.codebook import Entry
from dragoman.reading.events.match import matched
from dragoman.reading.events.scene import Scene
from dragoman.reading.mentions import mentions
from dragoman.reading.reader import open_page
from dragoman.sources import document

HEADS = {"VERB", "NOUN", "PROPN", "ADJ"}


def entries(text: str) -> dict[str, Entry]:
    """The entry of every word of a text that takes one, by the word in lower case."""
    page = open_page(document(text), gated=False)
    named = mentions(page)
    found = {}
    for sentence in page.sentences:
        parse = sentence.parse
        assert parse is not None
        scene = Scene(page, named, sentence, parse)
        for i, word in enumerate(parse.lower):
            entry = matched(scene, i) if parse.pos[i] in HEADS else None
            if entry is not None:
                found[word] = entry
    return found


NAMED = [
    ("The Finnish president visited Estonia.", "visited", "CONSULT", "visit"),
    ("The Polish president phoned the king of Jordan.", "phoned", "CONSULT", "phone"),
    ("The two ministers spoke by telephone.", "spoke", "CONSULT", "phone"),
    ("Oman mediated between Iran and Iraq.", "mediated", "CONSULT", "third-party"),
    ("The leaders attended a summit in Lima.", "summit", "CONSULT", "multilateral"),
    ("Chile and Peru exchanged views on fisheries.", "exchanged", "CONSULT", None),
    ("Talks between Chile and Peru ended.", "talks", "CONSULT", None),
    ("Chile and Peru signed a trade agreement.", "signed", "AGREE", None),
    ("Canada pledged to join the treaty.", "pledged", "AGREE", None),
    ("An agreement between Chile and Peru was reached.", "agreement", "AGREE", None),
    ("Norway praised Iceland for its reforms.", "praised", "SUPPORT", None),
    ("Sweden recognised Palestine.", "recognised", "SUPPORT", None),
    ("India congratulated Nepal.", "congratulated", "SUPPORT", None),
    ("The ambassador presented his credentials to the king.", "presented", "SUPPORT", None),
    ("Japan eased sanctions on Myanmar.", "eased", "CONCEDE", None),
    ("The government yielded to the demands of the teachers.", "yielded", "CONCEDE", None),
    ("Finland will cooperate with Sweden.", "cooperate", "COOPERATE", None),
    ("India and Japan held a joint naval exercise.", "exercise", "COOPERATE", None),
    ("Britain shared intelligence with Jordan.", "shared", "COOPERATE", None),
    ("Brazil and India will strengthen ties.", "strengthen", "COOPERATE", None),
    ("Qatar donated tents to Sudan.", "donated", "AID", None),
    ("Japan provided food aid to Yemen.", "provided", "AID", None),
    ("Ecuador granted asylum to the editor.", "granted", "AID", None),
    ("Kenya withdrew its troops from Somalia.", "withdrew", "RETREAT", "withdraw"),
    ("Iran released two prisoners.", "released", "RETREAT", "release"),
    ("Armenia and Azerbaijan agreed on a ceasefire.", "ceasefire", "RETREAT", "ceasefire"),
    ("The Dutch prime minister resigned.", "resigned", "RETREAT", "resign"),
    ("The United States lifted sanctions on Sudan.", "lifted", "RETREAT", None),
    ("Austria urged Serbia to hold elections.", "urged", "REQUEST", None),
    ("Austria called on Serbia to hold elections.", "called", "REQUEST", None),
    ("Austria invited the king of Jordan.", "invited", "REQUEST", "meet"),
    ("Mozambique requested aid from Portugal.", "requested", "REQUEST", "assist"),
    ("Ghana condemned the attack.", "condemned", "ACCUSE", "disapprove"),
    ("Niger accused Algeria of spying.", "accused", "ACCUSE", "allege"),
    ("Belgium is investigating the envoy.", "investigating", "ACCUSE", "investigate"),
    ("Italy summoned the Egyptian ambassador.", "summoned", "ACCUSE", "disapprove"),
    ("Guyana sued Venezuela.", "sued", "ACCUSE", None),
    ("Egypt rejected the proposal.", "rejected", "REJECT", None),
    ("Russia vetoed the resolution.", "vetoed", "REJECT", None),
    ("Malta voted against the resolution.", "voted", "REJECT", None),
    ("Turkey warned Greece.", "warned", "THREATEN", None),
    ("Canada threatened sanctions against Belarus.", "threatened", "THREATEN", "restrict"),
    ("Students protested against the government of Peru.", "protested", "PROTEST", "demo"),
    ("Tunisia boycotted the games.", "boycotted", "PROTEST", "boycott"),
    ("Rail workers went on strike in France.", "went", "PROTEST", "strike"),
    ("Australia imposed tariffs on Chinese wine.", "imposed", "SANCTION", None),
    ("Denmark expelled two Russian diplomats.", "expelled", "SANCTION", "expel"),
    ("Bolivia severed ties with Israel.", "severed", "SANCTION", "discontinue"),
    ("Morocco recalled its ambassador from Germany.", "recalled", "SANCTION", "withdraw"),
    ("A court in Lagos convicted the smuggler.", "convicted", "SANCTION", "convict"),
    ("Poland deployed soldiers along the border.", "deployed", "MOBILIZE", "troops"),
    ("North Korea launched a missile.", "launched", "MOBILIZE", "weapons"),
    ("The army was put on high alert.", "alert", "MOBILIZE", "troops"),
    ("Police arrested the editor.", "arrested", "COERCE", "arrest"),
    ("The navy seized a tanker.", "seized", "COERCE", "seize"),
    ("Malaysia deported the preacher.", "deported", "COERCE", "deport"),
    ("Hackers from Ruritania hacked the ministry.", "hacked", "COERCE", "cyber"),
    ("The governor imposed a curfew.", "curfew", "COERCE", "curfew"),
    ("Rebels attacked the barracks.", "attacked", "ASSAULT", None),
    ("Sudan bombed the airport.", "bombed", "ASSAULT", "aerial"),
    ("The army shelled the town.", "shelled", "ASSAULT", "heavy-weapons"),
    ("Gunmen kidnapped the engineer.", "kidnapped", "ASSAULT", "abduct"),
    ("Iraq invaded Kuwait.", "invaded", "ASSAULT", None),
]  # fmt: skip

NOT_NAMED = [
    "The ship meets a requirement of the port.",
    "The projects meet international standards.",
    "Ten thousand readers visit the website every day.",
    "The speech struck a chord in Chile.",
    "The trade volume of Chile rose by ten percent.",
    "A support group opened in Oslo.",
    "The French minister raised the question of fish.",
    "Lima is the host city of the games.",
    "Brazil beat Chile 2-1 in the final.",
    "The team from Brazil will face Chile in the final.",
    "Kenya is attacking the problem of plastic waste.",
    "The king of Norway had a heart attack.",
    "Chileans call it the land of poets.",
    "A fire broke out in the embassy of Chile.",
    "The election campaign in Chile lasted six weeks.",
    "The Chilean peso appreciated against the dollar.",
    "The storm hit Cuba on Monday.",
    "The earthquake struck Nepal.",
    "The factory exports cars.",
    "Norway released its budget figures.",
    "The bank cut interest rates.",
    "Shares rallied in Tokyo.",
    "The minister delivered a speech in Oslo.",
    "The president of Chile won the election.",
    "The company launched a new phone in India.",
    "The museum holds paintings from Peru.",
    "Chile holds elections in November.",
    "The treaty consists of ten articles.",
    "The population of Peru lives along the coast.",
    "The editor attacked the problem from two sides.",
    "The bridge links Denmark and Sweden.",
    "A new law came into force in Estonia.",
    "The firm withdrew cash from a bank in Malta.",
    "The doctor fought cancer for years in Canada.",
    "The press release was printed in Norway.",
]  # fmt: skip

DIRECTED = [
    ("The Finnish president visited Estonia.", "CONSULT", ["FIN"], ["EST"]),
    ("The Finnish president arrived in Estonia for talks.", "CONSULT", ["FIN"], ["EST"]),
    ("Chile and Peru exchanged views on fisheries.", "CONSULT", ["CHL", "PER"], []),
    ("Poland hosted the king of Jordan.", "CONSULT", ["POL"], ["JOR"]),
    ("Chile and Peru signed a trade agreement.", "AGREE", ["CHL", "PER"], []),
    ("A trade agreement was signed by Chile and Peru.", "AGREE", ["CHL", "PER"], []),
    ("Japan provided food aid to Yemen.", "AID", ["JPN"], ["YEM"]),
    ("Yemen received food aid from Japan.", "AID", ["JPN"], ["YEM"]),
    ("Iceland was praised by Norway.", "SUPPORT", ["NOR"], ["ISL"]),
    ("Austria called on Serbia to hold elections.", "REQUEST", ["AUT"], ["SRB"]),
    ("Guyana sued Venezuela.", "ACCUSE", ["GUY"], ["VEN"]),
    ("Italy summoned the Egyptian ambassador.", "ACCUSE", ["ITA"], ["EGY"]),
    ("Egypt rejected Italy's proposal.", "REJECT", ["EGY"], ["ITA"]),
    ("Canada threatened sanctions against Belarus.", "THREATEN", ["CAN"], ["BLR"]),
    ("Australia imposed tariffs on Chinese wine.", "SANCTION", ["AUS"], ["CHN"]),
    ("Bolivia severed diplomatic relations with Israel.", "SANCTION", ["BOL"], ["ISR"]),
    ("Morocco recalled its ambassador from Germany.", "SANCTION", ["MAR"], ["DEU"]),
    ("Two Russian diplomats were expelled by Denmark.", "SANCTION", ["DNK"], ["RUS"]),
    ("Kuwait was invaded by Iraq.", "ASSAULT", ["IRQ"], ["KWT"]),
    ("The Iraqi invasion of Kuwait began in 1990.", "ASSAULT", ["IRQ"], ["KWT"]),
    ("Kenya withdrew its troops from Somalia.", "RETREAT", ["KEN"], ["SOM"]),
    ("Poland deployed soldiers along the border with Belarus.", "MOBILIZE", ["POL"], ["BLR"]),
    ("Iran seized a Greek tanker.", "COERCE", ["IRN"], ["GRC"]),
    ("Britain shared intelligence with Jordan.", "COOPERATE", ["GBR", "JOR"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "type", "mode"), NAMED)
def test_type_and_mode(text: str, word: str, type: str, mode: str | None) -> None:
    """A word in its surroundings takes the entry of a type, and of a mode where one is given."""
    entry = entries(text)[word]
    assert entry.type == type
    assert mode is None or entry.mode == mode


@pytest.mark.parametrize("text", NOT_NAMED)
def test_no_event(text: str) -> None:
    """Words that can name an event name none in everyday, figurative and sporting senses."""
    assert entries(text) == {}


@pytest.mark.parametrize(("text", "type", "actors", "recipients"), DIRECTED)
def test_direction(text: str, type: str, actors: list[str], recipients: list[str]) -> None:
    """Roles and places of an entry say who acts on whom, actively, passively and in nouns."""
    found = [
        (event.type, [p.code for p in event.actors], [p.code for p in event.recipients])
        for event in dragoman.read(text, published="2024-05-17").events
    ]
    assert (type, actors, recipients) in found
