# Two commands do everything: `make demo` and `make test`. Both make their own environment.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO := demo.db

.PHONY: demo test lint types trials train lock clean

demo: .venv/run
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/dragoman read examples/dispatches --record $(DEMO)
	@$(BIN)/dragoman brief KAZ CHN --record $(DEMO)
	@echo
	@echo "## One text, printed twice"
	@$(BIN)/dragoman copies --record $(DEMO) --format table
	@echo "## Figures that cannot all be true"
	@$(BIN)/dragoman check --record $(DEMO) --format table
	@echo
	@echo "Try next:"
	@echo "  $(BIN)/dragoman expectations --between KAZ CHN --record $(DEMO)"
	@echo "  $(BIN)/dragoman timeline KAZ CHN --record $(DEMO)"
	@echo "  $(BIN)/dragoman relation KAZ CHN --record $(DEMO)"
	@echo "  $(BIN)/dragoman statements --actor KAZ --record $(DEMO)"
	@echo "  $(BIN)/dragoman search \"Belt and Road\" --record $(DEMO)"

test: .venv/develop lint types
	@$(BIN)/python -m pytest -n auto

lint: .venv/develop
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: .venv/develop
	@$(BIN)/mypy

# Quality and speed beside their pinned floors; needs the labelled data in ../shared.
trials: .venv/develop
	@$(BIN)/python -m trials

# The shipped network from the sentences in training/: two cores, some forty minutes.
train: .venv/train
	@$(BIN)/python -m training.train

# torch is in a file of its own: the build for CPUs, which does without these.
GPU := torch triton cuda-bindings cuda-pathfinder cuda-toolkit $(addprefix nvidia-, cublas \
	cuda-cupti cuda-nvrtc cuda-runtime cudnn-cu13 cufft cufile curand cusolver cusparse \
	cusparselt-cu13 nccl-cu13 nvjitlink nvshmem-cu13 nvtx)

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --group dev -o requirements/develop.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --group train $(addprefix --no-emit-package , $(GPU)) -o requirements/train.txt

clean:
	rm -rf .venv build dist $(DEMO) $(DEMO)-wal $(DEMO)-shm

.venv/run: requirements/run.txt pyproject.toml
	@test -d .venv || $(PYTHON) -m venv .venv
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --editable .
	@touch $@

.venv/develop: requirements/develop.txt pyproject.toml
	@test -d .venv || $(PYTHON) -m venv .venv
	@$(PIP) --require-hashes -r requirements/develop.txt
	@$(PIP) --no-deps --editable .
	@touch $@ .venv/run

.venv/train: requirements/train.txt requirements/torch.txt .venv/develop
	@$(PIP) --require-hashes -r requirements/train.txt -r requirements/torch.txt
	@touch $@
