"""The trained network -> the file that ships: ONNX, eight bits per weight and channel."""

import tempfile
from pathlib import Path
from typing import cast

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers.models.bert.modeling_bert import BertLayer, BertModel

from training.network import HIDDEN, Network, tokenizer

SHIPPED = Path(__file__).parent.parent / "src/dragoman/reading/data/classifier"
MOST_BYTES = 25_000_000
"""The largest model that may ship."""


class Encoder(nn.Module):
    """The network's encoder for rows of one length: a tenth faster than what it learns with.

    Nothing is masked, and a layer's queries, keys and values come from one product.
    """

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.embeddings = encoder.embeddings
        self.layers = nn.ModuleList(
            Layer(cast("BertLayer", layer)) for layer in encoder.encoder.layer
        )

    def forward(self, ids: Tensor) -> Tensor:
        """The last states of a rectangle of ids without padding."""
        made = self.embeddings
        places = torch.arange(ids.shape[1]).unsqueeze(0)
        states: Tensor = made.LayerNorm(
            made.word_embeddings(ids)
            + made.position_embeddings(places)
            + made.token_type_embeddings(torch.zeros_like(ids))
        )
        for layer in self.layers:
            states = layer(states)
        return states


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, layer: BertLayer) -> None:
        super().__init__()
        parts = [getattr(layer.attention.self, name) for name in ("query", "key", "value")]
        self.heads = layer.attention.self.num_attention_heads
        self.sought = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.sought.weight.data = torch.cat([part.weight for part in parts]).detach()
        self.sought.bias.data = torch.cat([part.bias for part in parts]).detach()
        self.attention = layer.attention.output
        self.up = layer.intermediate.dense
        self.down = layer.output

    def forward(self, states: Tensor) -> Tensor:
        """The states after this layer."""
        width = HIDDEN // self.heads
        split = self.sought(states).unflatten(-1, (3, self.heads, width))
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = (query @ key.transpose(-1, -2) / width**0.5).softmax(-1) @ value
        seen = self.attention.dense(seen.transpose(1, 2).flatten(2))
        states = self.attention.LayerNorm(states + seen)
        more = self.down.dense(nn.functional.gelu(self.up(states)))
        found: Tensor = self.down.LayerNorm(states + more)
        return found


class Answering(nn.Module):
    """The network with its scores turned into calibrated probabilities, all at once."""

    def __init__(self, network: Network, *, words: float, pair: float) -> None:
        super().__init__()
        self.network = network
        self.encoder = Encoder(network.encoder)
        self.temperatures = (words, pair)

    def forward(self, ids: Tensor, mentions: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """Probabilities of type, mode and status by piece, odds of roles, the pair's type."""
        states = self.encoder(ids)
        types, modes, statuses = self.network.words(states)
        words, pair = self.temperatures
        return (
            (types / words).softmax(-1),
            modes.softmax(-1),
            statuses.softmax(-1),
            self.network.roles(states, mentions),
            (self.network.between(states, places) / pair).softmax(-1),
        )


def export(network: Network, *, words: float, pair: float, folder: Path = SHIPPED) -> Path:
    """Write ``model.onnx`` and ``tokenizer.json`` into ``folder``; ValueError where too large.

    ``words`` and ``pair`` are the temperatures of the two answers about types.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer().save(str(folder / "tokenizer.json"))
    path = folder / "model.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _write(Answering(network.eval(), words=words, pair=pair), whole)
        quantize_dynamic(whole, path, per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(path))
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path} has {path.stat().st_size:,} bytes, at most {MOST_BYTES:,} ship")
    return path


def _write(answering: Answering, path: Path) -> None:
    ids = torch.randint(1000, 20_000, (2, 24))
    mentions = torch.rand(2, 3, 24)
    places = torch.tensor([[1, 5], [9, 2]])
    torch.onnx.export(
        answering,
        (ids, mentions, places),
        str(path),
        input_names=["ids", "mentions", "places"],
        output_names=["types", "modes", "statuses", "roles", "pair"],
        dynamic_axes={
            "ids": {0: "rows", 1: "pieces"},
            "mentions": {0: "rows", 1: "mentions", 2: "pieces"},
            "places": {0: "rows"},
            "types": {0: "rows", 1: "pieces"},
            "modes": {0: "rows", 1: "pieces"},
            "statuses": {0: "rows", 1: "pieces"},
            "roles": {0: "rows", 1: "pieces", 2: "mentions"},
            "pair": {0: "rows"},
        },
        opset_version=17,
        dynamo=False,
    )
