# What a user and a contributor run. Everything lands in .venv and in ignored folders; nothing outside is touched.
#
#   make setup    virtual environment with all that the others need, the gazetteer index; the rest works without network
#   make run      the service with the sample articles, on http://127.0.0.1:$(PORT), until Ctrl-C
#   make test     the test suite with all it needs, PostgreSQL included (ARGS="-k dates" picks tests)
#   make check    format, lint, types, import directions
#   make changes  what the working tree says of open texts that a revision did not, and the other way round (BASE=rev)
#   make firings  how often each rule fires on the same texts
#   make growth   how the time for a text grows with its length, in hostile shapes of it (SHAPES="dashes 'one verb'" picks)
#   make bench    scores the pipeline on a folder of benchmarks (BENCH=folder, ALL=1 for the long ones too), and its speed
#
# On Linux, PyPI's PyTorch brings CUDA. For the CPU build: make setup TORCH_INDEX=https://download.pytorch.org/whl/cpu

PYTHON ?= $(or $(shell command -v python3.11),python3)
PORT ?= 8000
BENCH ?=
OPEN ?= ../shared/data/articles
BASE ?= HEAD
ALL ?=
ARGS ?=
SHAPES ?=
TORCH_INDEX ?=

BIN := .venv/bin
INSTALL := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install -c constraints.txt \
	$(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX))
GAZETTEER_INPUTS := $(wildcard pipeline/places/*.py pipeline/lexicon/places*.toml pipeline/lexicon/countries*)
# Written last by the command that builds the index.
GAZETTEER := $(or $(DATELINE_GAZETTEER),pipeline/places/index)/stamp.json

.PHONY: setup run test check bench changes firings growth wheel
.DELETE_ON_ERROR:

setup: $(GAZETTEER)

run: setup
	$(BIN)/dateline migrate
	$(BIN)/dateline seeds --port $(PORT)
	exec $(BIN)/dateline serve --port $(PORT)

test: setup
	$(BIN)/python -m pytest $(ARGS)

check: .venv/installed.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(if $(BENCH),setup)
	@$(if $(BENCH),$(BIN)/python,$(PYTHON)) tests/bench/runner.py --out bench-out $(if $(ALL),--all) $(BENCH)
	@$(if $(BENCH),$(BIN)/python tests/bench/speed.py $(BENCH))

changes: setup
	$(BIN)/python -m tests.bench.changes $(OPEN) --base $(BASE)

firings: setup
	$(BIN)/python -m tests.bench.firings $(OPEN)

growth: setup
	@$(BIN)/python -m tests.bench.growth $(SHAPES)

wheel: setup
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

# Stamps: a step runs again only when what it is made from has changed.
.venv/created.done:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Dateline needs Python 3.11 or newer, and '$(PYTHON)' is not: make setup PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "==> Creating .venv"
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed.done: .venv/created.done pyproject.toml constraints.txt
	@echo "==> Installing Dateline (PyTorch is the large part: minutes on a slow line)"
	$(INSTALL) hatchling editables
	$(INSTALL) --no-build-isolation -e '.[dev]'
	@touch $@

$(GAZETTEER): .venv/installed.done $(GAZETTEER_INPUTS)
	@echo "==> Building the gazetteer index"
	$(BIN)/dateline gazetteer build
