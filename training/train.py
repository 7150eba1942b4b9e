"""Train, calibrate and export the shipped network: ``make train``.

Nine passages of ten are learnt, the tenth measures: temperatures are set on it and the figures
of the model card come from it. The trained weights stay in ``training/work``, outside version
control, for the trial that trains them on.
"""

import random
import sys
import time
import zlib
from pathlib import Path

import torch

from training import standing
from training.calibration import temperature
from training.export import export
from training.figures import figures, known_types, pair_answers
from training.laid import laid
from training.learn import Epoch, learn, rows, told
from training.network import Network, tokenizer
from training.pairs import pairs
from training.passage import Passage, passages

EPOCHS = 4
SEED = 7
THREADS = 2
HELD = 10
"""One passage in so many is held back to measure on."""

WORK = Path(__file__).parent / "work"
WEIGHTS = WORK / "network.pt"
FIGURES = Path(__file__).parent / "figures.md"


def is_held(passage: Passage) -> bool:
    """Whether a passage is one of those that measure; by its words, so that it stays so."""
    return zlib.crc32(passage.text.encode()) % HELD == 0


def train(found: list[Passage], *, epochs: int = EPOCHS) -> Network:
    """A network that has learnt the passages."""
    cut = tokenizer()
    sentences = rows([sentence for passage in found for sentence in laid(passage)], cut)

    def epoch(number: int) -> Epoch:
        chance = random.Random(SEED + number)
        shown = [pair for passage in found for pair in pairs(passage, chance)]
        return Epoch(sentences, told(shown, cut))

    network = Network()
    learn(network, [lambda n=n: epoch(n) for n in range(epochs)], seed=SEED)
    return network


def trained() -> Network:
    """The network that ``make train`` left; FileNotFoundError where it has not run."""
    network = Network()
    network.load_state_dict(torch.load(WEIGHTS, weights_only=True))
    return network.eval()


def main() -> int:
    """Train on the shipped sentences, write the model and print its figures."""
    began = time.perf_counter()
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    found = list(passages())
    network = train([passage for passage in found if not is_held(passage)])
    WORK.mkdir(exist_ok=True)
    torch.save(network.state_dict(), WEIGHTS)
    write(network.eval(), [passage for passage in found if is_held(passage)])
    print(f"trained and written in {(time.perf_counter() - began) / 60:.0f} minutes")
    return 0


def write(network: Network, held: list[Passage]) -> None:
    """Calibrate and export a network, weigh its signs, and write what the held passages say."""
    words = temperature(*known_types(network, held))
    pair = temperature(*pair_answers(network, held))
    export(network, words=words, pair=pair)
    standing.write(held)
    FIGURES.write_text(figures(network, held, words=words, pair=pair), encoding="utf-8")
    print(FIGURES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
