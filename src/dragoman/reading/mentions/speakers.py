"""Who holds the floor: the turn's label in a transcript, the subject beside a quotation else."""

from bisect import bisect_right

from dragoman.language import Sentence
from dragoman.model import Party
from dragoman.reading.mentions.antecedents import SUBJECTS, subjects
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.pronouns import Who, parsed

LOOK_BACK = 2
"""Sentences before a quotation that goes on, in which its speaker may stand."""


def label(found: Found, words: str) -> Party:
    """Who a turn's label is: a name, a title with a surname, an outlet; unknown is uncoded."""
    if words not in found.labels:
        people = found.survey.people
        last = words.split()[-1] if words.split() else words
        found.labels[words] = (
            people.recall(words)
            or people.recall(last)
            or found.survey.resolve(words)
            or found.survey.office(words)
            or Party(code=None, name=words)
        )
    return found.labels[words]


def floor(found: Found, offset: int) -> Party | None:
    """The speaker of the transcript turn at ``offset``, None outside a transcript."""
    turn = found.page.turn_at(offset)
    if turn is None:
        return None
    return label(found, found.page.text[turn.label_start : turn.label_end])


def addressee(found: Found, offset: int) -> tuple[Party, ...]:
    """Who is asked by the question at ``offset``: whoever gives the next answer."""
    turns = found.page.turns
    at = bisect_right(turns, offset, key=lambda turn: turn.start) - 1
    if at < 0 or offset >= turns[at].end or turns[at].kind != "question":
        return ()
    answer = next((turn for turn in turns[at + 1 : at + 4] if turn.kind == "answer"), None)
    return () if answer is None else _known(floor(found, answer.start))


def voice(found: Found, sentence: Sentence, token: int, who: Who) -> tuple[Party, ...]:
    """Who says the words at ``token``; nobody where no name beside them tells."""
    parse = parsed(sentence)
    turn = floor(found, parse.starts[token])
    if turn is not None:
        return _known(turn)
    for verb in parse.ancestors(token):
        subject = parse.child(verb, *SUBJECTS)
        if subject is None or subject == token or parse.pos[subject] == "PRON":
            continue
        start, end = sorted((parse.starts[token], parse.starts[subject]))
        if _is_quoted(found, sentence) and not _quotes(found.page.text[start:end]):
            continue
        parties = who(sentence, subject)
        if parties:
            return parties
    return _before(found, sentence, who) if _is_quoted(found, sentence) else ()


def _before(found: Found, sentence: Sentence, who: Who) -> tuple[Party, ...]:
    """The person who is the main subject of a sentence just before."""
    at = sentence.index
    for earlier in reversed(found.page.sentences[max(0, at - LOOK_BACK) : at]):
        tokens = [] if earlier.parse is None else subjects(earlier.parse)[:1]
        parties = who(earlier, tokens[0]) if tokens else ()
        if len(parties) == 1 and (parties[0].person or parties[0].office):
            return parties
    return ()


def _known(party: Party | None) -> tuple[Party, ...]:
    return () if party is None or (party.code is None and party.person is None) else (party,)


def _is_quoted(found: Found, sentence: Sentence) -> bool:
    return _quotes(found.page.text[sentence.start : sentence.end])


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '"\u201c\u201d')
