# newswire: what people do with a checkout. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
NEWSWIRE = .build/debug/newswire
PACKAGES = libxml2-dev libcurl4-openssl-dev libsqlite3-dev

.DEFAULT_GOAL := help
.PHONY: help setup build release run test soak conformance fuzz evaluate bench bench-parsing bench-fetching bench-storage bench-deduplication bench-tagging bench-digest bench-service golden digests screenshots lint format install deb test-systemd clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-13s %s\n", $$1, $$2}'

# Installs only what is missing, so that a machine that has everything needs no root.
setup: ## install the system libraries that are missing (apt)
	@command -v $(SWIFT) >/dev/null || { echo "newswire needs Swift 6.2 or later: https://www.swift.org/install/linux/"; exit 1; }
	@missing=$$(for package in $(PACKAGES) pkg-config; do \
	    dpkg-query -W -f '$${Status}\n' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; \
	done); \
	if [ -n "$$missing" ]; then \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "Installing $$missing"; \
	    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

build: setup ## build for development
	$(SWIFT) build --product newswire

release: setup ## build what is installed: optimised, with the Swift runtime inside
	$(SWIFT) build -c release --static-swift-stdlib --product newswire

# Exit status 1 of fetch says that a source failed, as one of the sample's does on purpose.
run: build ## run the whole line on the sample sources
	@$(NEWSWIRE) --config Config/sample/newswire.yaml fetch --force || [ $$? -eq 1 ]

test: setup ## run all tests
	$(SWIFT) test
	python3 Tests/Soak/crash_points.py $(NEWSWIRE) --points 50

# POINTS is how often the program is killed while it writes; another SEED kills at other points.
soak: release ## kill it again and again while it writes: make soak POINTS=1000
	python3 Tests/Soak/crash_points.py .build/release/newswire --points $(or $(POINTS),1000) --seed $(or $(SEED),1)

# BANK is a folder with feeds, what they should become, and the scorer that compares.
conformance: release ## score the parser on a conformance bank: make conformance BANK=DIR
	@[ -n "$(BANK)" ] || { echo "name the bank: make conformance BANK=DIR"; exit 2; }
	python3 $(BANK)/run_conformance.py --jobs 2 --failures .build/conformance-failures.jsonl \
	    --command '$(CURDIR)/.build/release/newswire parse {file} --content-type {content_type} --base-url {base_url}'

# SET is a folder with recorded readings and labels; EXPORT keeps what came of them, ERRORS=5 lists what is
# wrong. NEWSWIRE=PATH scores another program than the one that is built.
EVALUATED = $(if $(findstring command line,$(origin NEWSWIRE)),$(NEWSWIRE),.build/release/newswire)
evaluate: $(if $(findstring command line,$(origin NEWSWIRE)),,release) ## score stories and tags: make evaluate SET=DIR EXPORT=FILE
	@python3 Tests/Evaluation/evaluate.py "$(or $(SET),Tests/Evaluation)" --newswire "$(EVALUATED)" \
	    $(if $(EXPORT),--export "$(EXPORT)") $(if $(ERRORS),--errors $(ERRORS))

fuzz: setup ## fuzz the readers: make fuzz RUNS=100000 SEEDS=DIR
	Tests/Fuzz/run $(or $(RUNS),100000) $(SEEDS)

bench: bench-parsing bench-fetching bench-storage bench-deduplication bench-tagging bench-digest bench-service ## measure, beside what other programs need

# Other readers of feeds are measured where they can be had; one that cannot is named as skipped.
bench-parsing: setup
	$(SWIFT) build -c release --product ParsingBenchmark
	@[ -d .build-bench/python ] || python3 -m venv .build-bench/python || true
	@for peer in feedparser fastfeedparser; do \
	    .build-bench/python/bin/python -m pip install -q --disable-pip-version-check $$peer || echo "$$peer cannot be installed"; \
	done
	@command -v sfeed >/dev/null || { sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	    $$sudo apt-get install -y -qq sfeed >/dev/null 2>&1 || echo "sfeed cannot be installed"; }
	@.build/release/ParsingBenchmark .build-bench/feeds \
	    $$(if [ -x .build-bench/python/bin/python ]; then echo .build-bench/python/bin/python; else echo python3; fi) \
	    Tests/Benchmarks/Parsing/peers.py

# nginx serves, curl is what we are measured against.
bench-fetching: setup
	$(SWIFT) build -c release --product FetchingBenchmark
	@{ [ -x /usr/sbin/nginx ] && command -v curl >/dev/null; } || { sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	    $$sudo apt-get install -y -qq nginx-light curl >/dev/null 2>&1; }
	@if [ -x /usr/sbin/nginx ]; then .build/release/FetchingBenchmark .build-bench/fetching; else echo "nginx cannot be installed: fetching is not measured"; fi

# A million articles take some minutes to make, once, and two gigabytes.
bench-service: release
	$(SWIFT) build -c release --product ServiceStore
	@command -v wrk >/dev/null || { sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	    $$sudo apt-get install -y -qq wrk >/dev/null 2>&1; } || true
	python3 Tests/Benchmarks/Service/measure.py .build/release/newswire .build/release/ServiceStore \
	    .build-bench/service --articles $(or $(ARTICLES),1000000)

# The sqlite3 shell is what we are measured against: make bench-storage ARTICLES=1000000
bench-storage: setup
	$(SWIFT) build -c release --product StorageBenchmark
	@command -v sqlite3 >/dev/null || { sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	    $$sudo apt-get install -y -qq sqlite3 >/dev/null 2>&1; }
	@if command -v sqlite3 >/dev/null; then .build/release/StorageBenchmark .build-bench/storage $(or $(ARTICLES),200000); else echo "sqlite3 cannot be installed: storing is not measured"; fi

# datasketch and rensa find the same copies, where they can be had.
bench-deduplication: setup
	$(SWIFT) build -c release --product DeduplicationBenchmark
	@[ -d .build-bench/python ] || python3 -m venv .build-bench/python || true
	@for peer in datasketch rensa; do \
	    .build-bench/python/bin/python -m pip install -q --disable-pip-version-check $$peer || echo "$$peer cannot be installed"; \
	done
	@.build/release/DeduplicationBenchmark .build-bench/deduplication \
	    $$(if [ -x .build-bench/python/bin/python ]; then echo .build-bench/python/bin/python; else command -v python3; fi) \
	    Tests/Benchmarks/Deduplication/peers.py

bench-tagging: setup
	$(SWIFT) build -c release --product TaggingBenchmark
	@.build/release/TaggingBenchmark

# make bench-digest ARTICLES=200000
bench-digest: setup
	$(SWIFT) build -c release --product DigestBenchmark
	@.build/release/DigestBenchmark .build-bench/digests $(or $(ARTICLES),50000)

GOLDEN = Tests/DigestWritingTests/Golden

golden: setup ## write the files anew that digests are compared with; then read what changed
	NEWSWIRE_RENEW_GOLDEN=1 $(SWIFT) test --filter GoldenTests
	@git diff --stat -- $(GOLDEN)

# With feedparser, newsboat, tidy and Chromium, as far as they are here or can be had.
digests: ## let other programs read the sample digests, and a browser lay them out
	@[ -d .build-bench/python ] || python3 -m venv .build-bench/python || true
	@.build-bench/python/bin/python -m pip install -q --disable-pip-version-check feedparser || true
	@{ command -v newsboat && command -v tidy && command -v chromium; } >/dev/null || { \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	    $$sudo apt-get install -y -qq newsboat tidy chromium >/dev/null 2>&1 || true; }
	$(if $(wildcard .build-bench/python/bin/python),.build-bench/python/bin/python,python3) Tests/Digests/readers.py $(GOLDEN)
	python3 Tests/Digests/layout.py $(GOLDEN)/*.html

screenshots: ## pictures of the sample digests on a phone, a desktop and paper, in .build-screenshots
	python3 Tests/Digests/screenshots.py .build-screenshots $(GOLDEN)/*.html

lint: setup ## check the format and the direction of imports
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	@$(SWIFT) package --scratch-path .build-lint dump-package | python3 .ci/check_imports.py

format: ## format the sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# After `make release`, as root. A configuration that is there already is left as it is.
install: ## install the binary, the units and the configuration: make release first
	@[ -x .build/release/newswire ] || { echo "build it first: make release"; exit 1; }
	install -D -m 755 .build/release/newswire $(DESTDIR)$(PREFIX)/bin/newswire
	install -D -m 644 -t $(DESTDIR)/etc/systemd/system systemd/*.service systemd/*.timer
	sed -i 's|/usr/bin/newswire|$(PREFIX)/bin/newswire|' $(DESTDIR)/etc/systemd/system/newswire*.service
	install -D -m 644 systemd/newswire.sysusers $(DESTDIR)/etc/sysusers.d/newswire.conf
	install -D -m 644 systemd/newswire.tmpfiles $(DESTDIR)/etc/tmpfiles.d/newswire.conf
	install -d $(DESTDIR)/etc/newswire/tags
	cd Config && for file in feeds.yaml tags/*.yaml; do \
	    [ -e $(DESTDIR)/etc/newswire/$$file ] || install -m 644 $$file $(DESTDIR)/etc/newswire/$$file; \
	done
	[ -e $(DESTDIR)/etc/newswire/newswire.yaml ] || \
	    sed 's|^state_directory:|# state_directory:|' Config/newswire.yaml >$(DESTDIR)/etc/newswire/newswire.yaml
	[ -n "$(DESTDIR)" ] || { systemd-sysusers newswire.conf && systemd-tmpfiles --create newswire.conf; }

deb: release ## build a Debian package in .build/deb
	systemd/debian/build .build/release/newswire .build/deb

# Takes a tree of Debian 12 from a mirror the first time; as root, for it boots a machine.
test-systemd: deb ## install the package on a Debian with a real systemd, and try what is promised
	Tests/Systemd/run .build/deb/newswire_*.deb

clean: ## remove what was built, and the state of runs from this checkout
	rm -rf .build .build-bench .build-lint .build-screenshots .newswire
	@[ ! -e .build-systemd ] || rm -rf .build-systemd 2>/dev/null || sudo rm -rf .build-systemd
