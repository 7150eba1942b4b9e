"""How far a deed or a saying has come, in the words of its document."""

from typing import Literal

Status = Literal["happened", "ongoing", "planned", "possible", "wished", "conditional", "denied"]
