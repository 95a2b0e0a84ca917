# Two commands: `make demo` and `make test`. Both install what is missing first.
SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib
FIZZ = .build/release/fizz
PACKAGES = libicu-dev libxml2-dev libyaml-dev pkg-config

.PHONY: demo test setup release bench accuracy weights lint clean

demo: release
	$(FIZZ) Fixtures/journal -o report.html
	@echo 'My jaw is tight and I am ashamed; I need to be heard.' | $(FIZZ)
	@echo "Open report.html in a browser."

test: setup
	$(SWIFT) test

release: setup
	$(SWIFT) build $(RELEASE) --product fizz

bench: setup
	$(SWIFT) build $(RELEASE) --product FizzBench
	.build/release/FizzBench

# DATA: a folder with goemotions/ and xed/, where there is one. Peers are asked where there is Python.
accuracy: setup
	$(SWIFT) build $(RELEASE) --product FizzBench
	.build/release/FizzBench accuracy Fixtures/development $(DATA)
	@if [ -n "$(DATA)" ] && command -v python3 >/dev/null 2>&1; then \
	  if [ ! -d .build/peers ]; then python3 -m venv .build/peers && \
	    .build/peers/bin/pip install --quiet vaderSentiment==3.3.2 nrclex==4.1.0; fi && \
	  .build/peers/bin/python Sources/FizzBench/peers.py $(DATA) || echo "peers could not be asked"; fi

# Learns the weights under <learnt> anew.
weights: setup
	$(SWIFT) build $(RELEASE) --product FizzBench
	.build/release/FizzBench weights $(DATA) Lexicons/en/weights.xml

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Plugins Package.swift

# On Debian and its kin missing packages are installed; elsewhere they are named.
setup:
	@if pkg-config --exists icu-i18n libxml-2.0 yaml-0.1 2>/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "Please install ICU (72 or later), libxml2, libyaml and pkg-config with their headers;"; \
	  echo "on macOS: brew install icu4c libxml2 libyaml pkgconf"; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then AS=; elif command -v sudo >/dev/null 2>&1; then AS=sudo; else \
	  echo "Please ask an administrator to run: apt-get install $(PACKAGES)"; exit 1; fi; \
	$$AS apt-get update -q && $$AS apt-get install -y -q --no-install-recommends $(PACKAGES)

clean:
	rm -rf .build report.html
