"""One parsed sentence and everything that can be asked about who is in it."""

from dataclasses import dataclass

from dragoman.language import Parse, Sentence
from dragoman.model import Party
from dragoman.reading.mentions import Mentions
from dragoman.reading.page import Page


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence of ``page`` with its parse, and the mentions to ask who its words are."""

    page: Page
    mentions: Mentions
    sentence: Sentence
    parse: Parse

    def parties(self, i: int) -> tuple[Party, ...]:
        """Who the noun phrase at token ``i`` is; a relative pronoun is the noun before it."""
        antecedent = self.antecedent(i)
        return self.mentions.parties(self.sentence, i if antecedent is None else antecedent)

    def owners(self, i: int) -> tuple[Party, ...]:
        """Whose the thing at token ``i`` is: by possessive, adjective, "of" or "by"."""
        i = self.antecedent(i) or i
        found = self.mentions.owners(self.sentence, i)
        return found or self.in_phrase(i, ("of", "by"), direct=True)

    def located(self, i: int) -> tuple[Party, ...]:
        """The states that the places at token ``i`` (with its conjuncts) are, or lie in."""
        found: dict[str | None, Party] = {}
        for item in self.parse.conjuncts(i):
            start, end = self.parse.offsets(self.parse.first[item], item)
            for party in self.mentions.within(start, end) or self._city(start, end):
                found.setdefault(party.code, party)
        return tuple(found.values())

    def _city(self, start: int, end: int) -> tuple[Party, ...]:
        for name in self.page.names_within(start, end):
            state = self.page.gazetteer.state(name.code) if name.code else None
            if name.kind == "city" and state is not None:
                return (
                    Party(
                        code=state.code,
                        name=state.name,
                        actor_id=state.code,
                        mention=self.page.span(name.start, name.end),
                    ),
                )
        return ()

    def in_phrase(
        self, i: int, prepositions: tuple[str, ...], *, direct: bool = False
    ) -> tuple[Party, ...]:
        """The parties in a phrase on token ``i`` with one of ``prepositions``, first found.

        Things in it give their owners ("to China's plan"), unless ``direct``.
        """
        for preposition in prepositions:
            for inner in self.complements(i, preposition):
                found = self.parties(inner) or (() if direct else self.owners(inner))
                if found:
                    return found
        return ()

    def complements(self, i: int, preposition: str) -> list[int]:
        """The nouns behind ``preposition`` under token ``i``."""
        parse = self.parse
        found = []
        for child in parse.children[i]:
            if parse.deps[child] not in {"prep", "agent", "dative", "prt"}:
                continue
            if parse.lower[child] == preposition:
                found += [c for c in parse.children[child] if parse.deps[c] == "pobj"]
            elif parse.lower[child] in {"out", "away", "along", "back", "together"}:
                found += self.complements(child, preposition)
        return found

    def antecedent(self, i: int) -> int | None:
        """The noun that a relative pronoun at ``i`` stands for, None where it is none."""
        parse = self.parse
        if parse.tags[i] not in {"WDT", "WP"} and not (
            parse.lower[i] == "that" and parse.pos[i] in {"PRON", "SCONJ", "DET"}
        ):
            return None
        verb = parse.heads[i]
        for _ in range(4):
            if parse.deps[verb] == "relcl":
                return parse.heads[verb]
            if parse.heads[verb] == verb:
                return None
            verb = parse.heads[verb]
        return None
