# Needs Python 3.11 or newer and make; everything else goes into .venv.

PORT ?= 8501
VENV := .venv
PY := $(VENV)/bin/python
IS_SUPPORTED := import sys; sys.exit(sys.version_info < (3, 11))
IS_OURS := import sys, pip; sys.exit(sys.prefix == sys.base_prefix or sys.version_info < (3, 11))
AUDIT := pip-audit==2.10.1
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c '$(IS_SUPPORTED)' 2> /dev/null && echo "$$python" && break; done)

.PHONY: help run test check golden benchmark load soak audit clean environment browser proxy

# Show this list.
help:
	@awk '/^# /{text = substr($$0, 3)} /^[a-z]+:/ && text {sub(":.*", ""); \
		printf "make %-10s %s\n", $$0, text} !/^# /{text = ""}' Makefile

# Start the app and print its address; another port: make run PORT=9000.
run: $(VENV)/installed
	@echo "Tensor Explorer is starting; Ctrl+C stops it."
	@exec $(PY) -m streamlit run deploy/server.py --server.port $(PORT)

# Check the code and run every test, those in a browser too.
test: check browser proxy
	TENSOR_EXPLORER_ALL_TESTS=1 $(PY) -m pytest

# Check style, types and layers without running a test.
check: $(VENV)/installed-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) $(VENV)/bin/lint-imports

# Draw the golden files anew; look at the difference before you commit it.
golden: $(VENV)/installed-dev
	UPDATE_GOLDEN=1 $(PY) -m pytest tests/drawing

# Measure the app against a page that does nothing.
benchmark: $(VENV)/installed-dev browser
	$(PY) -m benchmarks

# Walk at random over every page and open random links, for half an hour or so.
soak: $(VENV)/installed-dev
	TENSOR_EXPLORER_WALKS=200 TENSOR_EXPLORER_STEPS=20 TENSOR_EXPLORER_LINKS=2000 $(PY) -m pytest \
		tests/pages/test_random_moves_properties.py tests/pages/test_any_link_properties.py

# Ask the Python Package Index for known weaknesses of everything that is installed.
audit: $(VENV)/installed-dev $(VENV)/audit/$(AUDIT)
	$(PY) -m pip list --format=freeze | sed 's/+.*//' > $(VENV)/audit/installed.txt
	$(VENV)/audit/bin/pip-audit --strict --disable-pip --no-deps -r $(VENV)/audit/installed.txt

# Measure classes of learners, endurance, and several processes behind HAProxy; takes half an hour.
load: $(VENV)/installed-dev proxy
	$(PY) -m benchmarks.load
	$(PY) -m benchmarks.endurance
	$(PY) -m benchmarks.cluster
	$(PY) -m benchmarks.isolation

# Remove the environment and everything that tools left behind.
clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis screenshots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The auditor needs much that the app does not, so it has an environment of its own.
$(VENV)/audit/$(AUDIT):
	$(PY) -m venv $(VENV)/audit
	$(VENV)/audit/bin/pip install --quiet --disable-pip-version-check $(AUDIT)
	@touch $@

browser: $(VENV)/installed-dev
	@$(PY) -m tests.browser.chromium

proxy: $(VENV)/installed-dev
	@$(PY) -m tests.cluster.haproxy

# An environment that is half made, or whose Python is gone, is made again.
define install
	@test ! -e $(VENV)/unfinished && $(PY) -c '$(IS_OURS)' 2> /dev/null \
		|| $(MAKE) --no-print-directory environment
	@touch $(VENV)/unfinished
	$(PY) -m pip install --require-virtualenv --disable-pip-version-check $(1)
	@rm $(VENV)/unfinished && touch $@
endef

ifneq ($(shell $(PY) -c 'print("works")' 2> /dev/null),works)
.PHONY: $(VENV)/installed $(VENV)/installed-dev
endif

$(VENV)/installed: requirements.txt
	@echo "Installing into $(VENV); torch is large, this happens once."
	$(call install,-r requirements.txt)

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(call install,--quiet -r requirements-dev.txt)

environment:
	@"$(PYTHON)" -c '$(IS_SUPPORTED)' 2> /dev/null || { \
		echo "Tensor Explorer needs Python 3.11 or newer. Where it has another name: make run PYTHON=/path/to/python"; \
		exit 1; }
	@rm -rf $(VENV)
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python could not make a virtual environment. On Debian and Ubuntu: sudo apt install python3-venv"; \
		exit 1; }
