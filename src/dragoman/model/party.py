"""Who takes part: a state, an organisation, a person or a group."""

from dragoman.model.span import Span
from dragoman.model.value import Value


class Party(Value):
    """One side of an event, a statement, a position or a figure.

    ``code`` is an ISO 3166 alpha-3 code or an organisation's usual acronym; None for anyone
    else (protesters, a newspaper, a person whose state the text does not give). ``name`` names
    the holder of the code ("Kazakhstan"), or repeats the mention where there is no code.
    ``actor_id`` is the actor's key in a record: the code, the code and a person or institution
    ("KAZ.kassym-jomart-tokayev", "KAZ.foreign-ministry"), or None for an unnamed group.
    ``sector`` is PLOVER's (GOV, MIL, LEG, IGO, ...); ``office`` a key of the gazetteer's
    offices ("president", "ambassador"). ``mention`` holds the words, None where a party is
    implied ("the two countries" names both; both carry that mention).
    """

    code: str | None
    name: str
    actor_id: str | None = None
    sector: str | None = None
    person: str | None = None
    office: str | None = None
    mention: Span | None = None
