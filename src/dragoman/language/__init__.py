"""Document -> sentences: splitting, turns, the gate, the parse, times and numbers."""

from dragoman.language.gate import Gate
from dragoman.language.parse import Parser, parser
from dragoman.language.sentence import Parse, Sentence
from dragoman.language.split import split

__all__ = ["Gate", "Parse", "Parser", "Sentence", "parser", "split"]
