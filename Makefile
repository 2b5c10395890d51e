# Every verb of the project; `make` alone lists them.
SHELL := bash
# The distribution's own is built with its optimiser; one built by hand often is not, and is slower by half.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3.11 /usr/bin/python3.12 /usr/bin/python3.13) python3)
BIN := .venv/bin
UV := .uv/bin/uv
# Set, it lets no Python keep what it compiled, and every start of a process takes three times as long.
unexport PYTHONDONTWRITEBYTECODE
WEB := $(shell find web -name node_modules -prune -o -path web/texts/built -prune -o -type f -print)

.DEFAULT_GOAL := help
.PHONY: help setup web demo test check format bench chaos fuzz evaluate lock

help: ## lists these verbs
	@sed -n 's/^\([a-z]*\):.*## /  make \1@/p' Makefile | column -t -s @

setup: .venv/ready web ## builds .venv and the web parts

web: floorwalker/web_build ## builds the widget and the console

demo: setup ## serves the demo shop; PORT= and DATA= choose where
	$(BIN)/floorwalker demo $(if $(PORT),--port $(PORT)) $(if $(DATA),--data $(DATA))

test: setup ## runs everything: check, unit, contracts on both engines, browser journeys
	tools/debian_packages.sh
	tools/check.sh
	tools/npm.sh run test --silent
	$(BIN)/pytest --numprocesses 2 --durations 15 --cov --cov-report= -p tools.room_coverage

check: .venv/ready ## format, lint, types, import contract, words, generated files; under a minute
	tools/check.sh

format: .venv/ready ## puts code into its form and imports in order
	$(BIN)/ruff check --quiet --fix-only
	$(BIN)/ruff format --quiet

bench: setup ## measures performance beside the floor
	$(BIN)/python -m bench

chaos: setup ## the long form of the fault tests: kills, cuts, floods
	FLOORWALKER_LONG=1 $(BIN)/pytest tests/chaos

fuzz: setup ## the long form of the property tests, with new examples each time
	FLOORWALKER_LONG=1 $(BIN)/pytest -m hypothesis

evaluate: setup ## lives made-up days, and evaluates on field data; DATA= says where it is
	$(BIN)/python -m evaluations $(if $(DATA),--data $(DATA))

lock: .uv/ready ## refreshes the hashed requirements
	tools/lock.sh

.uv/ready: requirements/uv.txt
	tools/bootstrap_uv.sh $(PYTHON)
	touch $@

.venv/ready: .uv/ready requirements/dev.txt pyproject.toml
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip sync --quiet --require-hashes --python $(BIN)/python requirements/dev.txt
	$(UV) pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	touch $@

floorwalker/web_build: .venv/ready $(WEB)
	tools/build_web.sh
