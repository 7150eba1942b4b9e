"""Ids that are the same on every machine: digests of what they name."""

import hashlib


def digest(*parts: object) -> str:
    """Twelve hexadecimal digits for ``parts``; None and "" differ, and so do (ab, c), (a, bc)."""
    joined = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def document_id(text: str, title: str | None, published: object, url: str | None) -> str:
    """The id of a document whose caller gave none: made from its content."""
    return "d-" + digest(text, title, published, url)


def entry_id(kind: str, document: str, *parts: object) -> str:
    """The id of an entry: a letter for its ``kind``, and a digest of what sets it apart.

    ``kind`` is one of "event", "statement", "position", "figure" and "expectation" ("x-").
    """
    letter = "x" if kind == "expectation" else kind[0]
    return f"{letter}-{digest(kind, document, *parts)}"
