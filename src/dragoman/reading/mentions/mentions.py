"""Who the words of a document are: names, offices, pronouns and "the two sides"."""

from dragoman.language import Sentence
from dragoman.model import Party
from dragoman.reading.mentions.apposed import introductions
from dragoman.reading.mentions.belonging import belonging
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.phrases import Phrases
from dragoman.reading.mentions.speakers import label
from dragoman.reading.page import Page


def mentions(page: Page) -> "Mentions":
    """Resolve what a document names; see ``Mentions`` for the questions it answers."""
    return Mentions(Found(page))


class Mentions:
    """The parties of one document, and who each noun phrase and pronoun in it is."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._phrases = Phrases(found)
        introduced = [*introductions(found, self._phrases)]
        if introduced:
            found.introduce([(one.start, one.end, one.party) for one in introduced])
            self._phrases = Phrases(found)

    @property
    def all(self) -> tuple[Party, ...]:
        """Every party with a name or an office, in the order of the text."""
        return tuple(p for item in self._found.items for p in self._found.cited(item))

    def within(self, start: int, end: int) -> tuple[Party, ...]:
        """The parties named inside ``[start, end)``, in order."""
        return tuple(p for item in self._found.within(start, end) for p in self._found.cited(item))

    def speaker(self, start: int, end: int) -> Party:
        """Who a label or a name alone at ``[start, end)`` is; without a code where unknown."""
        party = label(self._found, self._found.page.text[start:end])
        return party.model_copy(update={"mention": self._found.page.span(start, end)})

    def parties(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Who the noun phrase headed by token ``i`` is, with everything coordinated to it.

        Empty where it names nobody that can act: a thing, a day, the place in "in Astana".
        """
        return self._phrases.parties(sentence, i)

    def belonging(self, sentence: Sentence, i: int) -> Party | None:
        """The state or body that the people at token ``i`` belong to: "French officials"."""
        return belonging(self._phrases, sentence, i)

    def owners(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """The parties whose the thing at token ``i`` is: "China's solution", "US tariffs"."""
        return self._phrases.owners(sentence, i)
