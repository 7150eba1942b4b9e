"""The trained network -> the file that ships: ONNX, eight bits per weight and channel."""

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Network, tokenizer

SHIPPED = Path(__file__).parent.parent / "src/dragoman/reading/data/classifier"
MOST_BYTES = 25_000_000
"""The largest model that may ship."""


class Answering(nn.Module):
    """The network with its scores turned into calibrated probabilities, all at once."""

    def __init__(self, network: Network, *, words: float, pair: float) -> None:
        super().__init__()
        self.network = network
        self.temperatures = (words, pair)

    def forward(self, ids: Tensor, mentions: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """Probabilities of type, mode and status by piece, odds of roles, the pair's type."""
        states = self.network.states(ids)
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
