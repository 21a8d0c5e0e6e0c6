# make run     serve on http://127.0.0.1:8000; does all the set-up first
# make test    every check and test; does all the set-up first
# make faults  200 random kills while files are imported; then every record is counted
# make bench   what is promised in numbers, beside its floor and its peers
# make docs    write docs/reference anew, from the program's definitions
# make lock    pin the dependencies anew
# make vendor  fetch the vendored browser libraries anew

PYTHON ?= python3
BIN := .venv/bin

# Else each program that a test starts would read Leadgate's modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup setup-test run test tests check faults bench lock vendor docs

setup: .venv/run.installed
setup-test: .venv/test.installed

.venv/pip.installed:
	$(PYTHON) -m venv .venv
	touch $@

.venv/run.installed: .venv/pip.installed requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/test.installed: .venv/run.installed requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	sh tests/journeys/install-browser.sh
	touch $@

run: setup
	$(BIN)/leadgate serve

# The checks run beside the tests, which mostly wait for programs that they have started.
test: setup-test
	$(MAKE) --jobs 2 check tests

tests: setup-test
	$(BIN)/pytest -q -n 3 --dist loadscope --no-loadscope-reorder

check: setup-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

faults: setup-test
	$(BIN)/python -m tests.faults.storm --kills 200

bench: setup-test
	$(BIN)/python -m benchmarks

lock: setup-test
	cd requirements && for set in run test; do \
	  ../$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header $$set.in; done
	! grep -nE 'https?://|--index-url|--find-links' requirements/*.txt

docs: setup
	$(BIN)/python -m leadgate.reference

vendor:
	sh leadgate/web/static/vendor/refresh.sh
