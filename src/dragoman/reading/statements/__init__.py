"""Who said what: statements from clauses, quotations, transcript turns and headlines."""

from dragoman.reading.statements.lexicon import cue_forms
from dragoman.reading.statements.statements import statements

__all__ = ["cue_forms", "statements"]
