"""Who is who and what is where: states, offices and holders, organisations, places, titles."""

from dragoman.gazetteer.gazetteer import Gazetteer, load
from dragoman.gazetteer.values import Holding, Kind, Name, Organisation, State, Title

__all__ = ["Gazetteer", "Holding", "Kind", "Name", "Organisation", "State", "Title", "load"]
