# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

# On a fresh Debian 12 with the Swift toolchain: `make demo` shows the program at work,
# `make test` runs every test. What is missing is installed. `make help` lists the rest.

PREFIX  ?= /usr/local
DESTDIR ?=
SWIFT   ?= swift
PYTHON  ?= python3

# Debian packages: what the build links and reads, what the tests use besides, what makes a package of
# our own, and what tries that.
BUILD_NEEDS = pkg-config libsqlite3-dev libical-dev libyaml-dev libcsv-dev libreadline-dev libsodium-dev \
              tzdata
TEST_NEEDS  = python3 python3-venv sqlite3 mandoc less zsh fish strace gcc libc6-dev
DEB_NEEDS   = binutils dpkg-dev
TRY_NEEDS   = debootstrap lintian

# How many random rules `make fuzz-time` compares.
RULES ?= 10000

OPTIMISED = -c release --static-swift-stdlib --disable-local-rpath \
            -Xswiftc -L$(ARCHIVES) -Xlinker --no-export-dynamic -Xlinker --icf=safe
RELEASE   = $(OPTIMISED) --product oval
# libstdc++, which Swift's runtime needs, from its archive as that is itself: as a shared library it
# takes a quarter of the time of starting.
ARCHIVES = .build/archives
CLANG    = $(dir $(shell command -v $(SWIFT)))clang
VENV    = .build/venv
PYTEST  = $(VENV)/bin/pytest -q -n auto --dist worksteal
CODE    = Sources Fuzz Tests Benchmarks Package.swift

# How long `make fuzz` tries rules, and phrases.
FUZZ_SECONDS ?= 600

.PHONY: help demo test test-long test-asan test-faults fuzz fuzz-time bench bench-store bench-time \
        bench-time-build bench-intervals bench-intervals-build install deb test-deb build build-needs \
        test-needs format \
        format-check lint clean

help:
	@echo 'make demo            build, then run the Rostock story in the folder demo'
	@echo 'make test            run all tests'
	@echo 'make test-long       the interval trees, at full length in a release build'
	@echo 'make test-asan       the interval trees, under the address sanitizer'
	@echo 'make test-faults     crowds, kills, power cuts, full disks and damaged files, at full length'
	@echo 'make fuzz            any input as rules and phrases, FUZZ_SECONDS=$(FUZZ_SECONDS) each'
	@echo 'make fuzz-time       compare RULES=$(RULES) random recurrence rules with libraries; SEED=…'
	@echo 'make bench           measure the release binary beside its peers'
	@echo 'make bench-store     of that, whole seasons at once alone, beside PostgreSQL; ROWS=100000'
	@echo 'make bench-time      of that, repetitions, time zones and phrases alone'
	@echo 'make bench-intervals of that, the interval tree alone'
	@echo 'make install         build, then install below PREFIX=$(PREFIX), honours DESTDIR'
	@echo 'make deb             build a Debian package in .build/deb'
	@echo 'make test-deb        install and use it on a fresh Debian 12 in a folder, as root'
	@echo 'make build           build the release binary, .build/release/oval'
	@echo 'make format          format the Swift sources'
	@echo 'make format-check    fail where the Swift sources are not formatted'
	@echo 'make lint            check copyright and licence of every file (REUSE)'
	@echo 'make clean           remove everything that was built'

demo: build
	@OVAL_BIN=.build/release/oval scripts/demo demo

# The whole program is tested twice: as built for tests, and as it is released. That is built while the
# first tests run: much of it cannot use more than one processor.
test: build-needs $(ARCHIVES)/libstdc++.a $(VENV)/.made
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	OVAL_BIN=.build/debug/oval $(PYTEST) Tests/Transcripts & transcripts=$$!; \
	  $(SWIFT) build $(RELEASE); built=$$?; wait $$transcripts && exit $$built
	OVAL_BIN=.build/release/oval $(PYTEST) Tests/Transcripts Tests/Program Tests/Faults

# A million and more changes of a tree beside the obvious answer, and the published workloads.
test-long: build-needs
	OVAL_LONG=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-long --filter IntervalTreeTests

# Every read and write of the memory that the trees hold themselves, and that all of it is freed.
test-asan: build-needs
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp $(SWIFT) test --sanitize=address --scratch-path .build-asan --filter IntervalTreeTests

# The release binary among rivals, killed, without power, without room and on damaged files; `make test`
# has a short form.
test-faults: build $(VENV)/.made
	OVAL_LONG=1 OVAL_BIN=.build/release/oval $(PYTEST) Tests/Faults

# The engine, a walk of days, python-dateutil and libical; `make test` compares 1,000 rules.
fuzz-time: SEED := $(or $(SEED),$(shell od -An -N4 -tu4 /dev/urandom | tr -d " "))
fuzz-time: build-needs $(ARCHIVES)/libstdc++.a $(VENV)/.made
	$(SWIFT) build --build-tests
	@echo 'make fuzz-time RULES=$(RULES) SEED=$(SEED)'
	OVAL_FUZZ_RULES=$(RULES) OVAL_FUZZ_SEED=$(SEED) $(SWIFT) test --skip-build --filter ThreeWayTests

fuzz: build-needs
	@SWIFT='$(SWIFT)' scripts/fuzz rules $(FUZZ_SECONDS)
	@SWIFT='$(SWIFT)' scripts/fuzz phrases $(FUZZ_SECONDS)

bench: build bench-time-build bench-intervals-build
	@Benchmarks/run
	@Benchmarks/run-store
	@PYTHON=$(VENV)/bin/python Benchmarks/run-time
	@$(RUN_INTERVALS)

# ROWS=100000 takes fewer; STORE='--only syncs' asks for one part alone.
bench-store: build
	@Benchmarks/run-store --rows $(or $(ROWS),1000000) $(STORE)

# TABLE=--markdown prints the table as the README has it.
bench-time: bench-time-build
	@PYTHON=$(VENV)/bin/python Benchmarks/run-time $(TABLE)

bench-time-build: build-needs $(ARCHIVES)/libstdc++.a $(VENV)/.made
	$(SWIFT) build $(OPTIMISED) --product time-benchmark

# The interval tree a second time for processors with AVX2, where this is one.
AVX2     = $(shell grep -qsw avx2 /proc/cpuinfo && echo .build-avx2)
FOR_AVX2 = --scratch-path $(AVX2) -Xcc -mavx2 -Xcc -mbmi2 -Xcc -mpopcnt
INTERVAL_BENCHMARK = release/interval-benchmark
RUN_INTERVALS = PYTHON=$(VENV)/bin/python CXX=$(CLANG)++ \
  INTERVAL_BENCHMARK=.build/$(INTERVAL_BENCHMARK) \
  INTERVAL_BENCHMARK_AVX2=$(AVX2:%=%/$(INTERVAL_BENCHMARK)) Benchmarks/run-intervals

bench-intervals: bench-intervals-build
	@$(RUN_INTERVALS) $(TABLE)

bench-intervals-build: build-needs $(ARCHIVES)/libstdc++.a $(VENV)/.made
	$(SWIFT) build $(OPTIMISED) --product interval-benchmark
	$(if $(AVX2),$(SWIFT) build $(OPTIMISED) --product interval-benchmark $(FOR_AVX2))

# Where zsh looks for completions, below share.
ZSH ?= zsh/site-functions

install: SHARE = $(DESTDIR)$(PREFIX)/share
install: build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(SHARE)/oval'
	install -m 755 .build/release/oval '$(DESTDIR)$(PREFIX)/bin/oval'
	cp -R Config '$(SHARE)/oval/'
	for section in 1 5 7; do \
	  install -d "$(SHARE)/man/man$$section" "$(SHARE)/man/de/man$$section" && \
	  install -m 644 man/*.$$section "$(SHARE)/man/man$$section" && \
	  install -m 644 man/de/*.$$section "$(SHARE)/man/de/man$$section" || exit; \
	done
	install -D -m 644 completions/oval.bash '$(SHARE)/bash-completion/completions/oval'
	install -D -m 644 completions/_oval '$(SHARE)/$(ZSH)/_oval'
	install -D -m 644 completions/oval.fish '$(SHARE)/fish/vendor_completions.d/oval.fish'

# DEB_MAINTAINER="NAME <ADDRESS>" is who answers for the package.
deb: build
	@scripts/need $(DEB_NEEDS)
	@MAKE='$(MAKE)' CLANG='$(CLANG)' scripts/deb .build/deb

test-deb: deb
	@scripts/need $(TRY_NEEDS)
	lintian --fail-on error .build/deb/*.deb
	scripts/test-deb .build/deb/*.deb

build: build-needs $(ARCHIVES)/libstdc++.a
	$(SWIFT) build $(RELEASE)

# The linker takes the archive where it finds no shared library beside it.
$(ARCHIVES)/libstdc++.a: | build-needs
	mkdir -p $(ARCHIVES)
	ln -sf "$$($(CLANG) -print-file-name=libstdc++.a)" $@

build-needs:
	@scripts/need $(BUILD_NEEDS)
	@scripts/swift-is-here $(SWIFT)

test-needs:
	@scripts/need $(TEST_NEEDS)

format:
	$(SWIFT) format -i -r $(CODE)

format-check:
	$(SWIFT) format lint --strict -r $(CODE)

lint: $(VENV)/.made
	$(VENV)/bin/reuse lint

# The tests' Python packages; made again when the list changes.
$(VENV)/.made: Tests/requirements.txt | test-needs
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet -r Tests/requirements.txt
	touch $@

clean:
	rm -rf .build .build-asan .build-avx2 .build-fuzz .build-long demo
