# opedkit: `make help` lists the targets.

LUA ?= lua5.4
CFLAGS ?= -O2 -g
LIBFLAG ?= -shared
BUILD ?= build
# Where the evaluation data and the Unicode Character Database are; neither is part of the project.
OPEDKIT_DATA ?= ../shared/data
UCD ?= $(firstword $(OPEDKIT_UCD) $(wildcard ../shared/unicode/17.0.0) build/ucd)
SECONDS ?= 60
ARGS ?=
SPEC ?=

UNICODE := 17.0.0
INTERPRETERS := lua5.4 luajit nvim lua5.1 lua5.2 lua5.3
# Which specs each leaves out (see .ci/test), the longest run first. All run under Lua 5.4. Slow ones in which Lua has a
# part run under LuaJIT too, whose compiler and memory are of their own kind; what the other Lua versions do differently
# shows in the specs that are not slow, and Neovim's Lua is LuaJIT. What Neovim's specs run in processes of their own is
# not Neovim: LuaJIT's have done the same.
TESTED := lua5.4 luajit!once nvim!slow,process lua5.1!slow lua5.2!slow lua5.3!slow
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wundef -Wpointer-arith \
  -Wwrite-strings

MAKEFLAGS += --no-print-directory --no-builtin-rules
export CC CFLAGS LDFLAGS LIBFLAG LUA_INCDIR LUA_ABI OPEDKIT_DATA
export OPEDKIT_BUILD := $(BUILD)
export OPEDKIT_UCD := $(UCD)

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:

# ---- build: one module for each Lua ABI, out of tree ----

CORE := $(sort $(wildcard csrc/opk_*.c))
BINDING := $(sort $(wildcard csrc/lopk*.c))
CORE_OBJECTS := $(CORE:csrc/%.c=$(BUILD)/core/%.o)
COMPILE = $(CC) -std=c11 $(CFLAGS) $(CPPFLAGS) $(WARNINGS) $(WERROR) -fPIC -MMD -MP -c
Q = $(if $(V),,@)
SAY = @$(if $(QUIET),:,echo)

# ABI=FOLDER for each ABI whose headers are here, looked for once, and only by the targets that build.
# (make before 4.4 does not export variables to its own $(shell).)
HEADERS = $(eval HEADERS := $(shell CC='$(CC)' LUA_ABI='$(LUA_ABI)' LUA_INCDIR='$(LUA_INCDIR)' .ci/lua-headers))$(HEADERS)
ABIS = $(foreach header,$(HEADERS),$(firstword $(subst =, ,$(header))))

.PHONY: all modules abis
all:
	@found="$(HEADERS)"; test -n "$$found" || { \
	  echo "opedkit: no Lua headers are found$(if $(LUA_INCDIR), in $(LUA_INCDIR)); 'make deps' installs them" >&2; exit 2; }
	@$(MAKE) modules HEADERS="$(HEADERS)" $(if $(filter -j%,$(MAKEFLAGS)),,-j2)

modules: $(ABIS:%=$(BUILD)/%/opedkit/core.so)

abis:
	@echo $(ABIS)

# Rewritten only when what it says changes, so that other flags or fewer files build anew.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(COMPILE) $(LDFLAGS) $(LIBFLAG) $(CORE) $(BINDING)' | cmp -s - $@ || \
	  printf '%s\n' '$(COMPILE) $(LDFLAGS) $(LIBFLAG) $(CORE) $(BINDING)' >$@
.PHONY: FORCE
FORCE:

$(BUILD)/core/%.o: csrc/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(SAY) "  cc $<"
	$(Q)$(COMPILE) $< -o $@

define abi_rules
$(BUILD)/$(1)/binding/%.o: csrc/%.c $(BUILD)/flags
	@mkdir -p $$(@D)
	$$(SAY) "  cc $$< for Lua $(1)"
	$$(Q)$$(COMPILE) -isystem $(2) $$< -o $$@

$(BUILD)/$(1)/opedkit/core.so: $(CORE_OBJECTS) $(BINDING:csrc/%.c=$(BUILD)/$(1)/binding/%.o)
	@mkdir -p $$(@D)
	$$(SAY) "  link $$@"
	$$(Q)$$(CC) $$(CFLAGS) $$(LDFLAGS) $$(LIBFLAG) -o $$@ $$^
endef
ifneq ($(filter modules,$(MAKECMDGOALS)),)
$(foreach header,$(HEADERS),$(eval $(call abi_rules,$(firstword $(subst =, ,$(header))),$(lastword $(subst =, ,$(header))))))
endif
-include $(wildcard $(BUILD)/core/*.d $(BUILD)/*/binding/*.d $(BUILD)/embedded/*.d)

# ---- use ----

.PHONY: env deps demo nvim
# For Neovim, in the plugin's folder: builds there and installs nothing. What is missing is named, and ends it with an error.
# The tags of the help are made too, so that :help finds it at once.
nvim:
	@.ci/nvim-needs; needs=$$?; test $$needs = 2 || $(MAKE) all LUA_ABI=5.1 && { \
	  $${NVIM_COMMAND:-nvim} --headless -u NONE -i NONE -c 'helptags doc' -c 'qall!' >/dev/null 2>&1 </dev/null; exit $$needs; }

env:
	@abi=$$(.ci/env --abi '$(LUA)') && { \
	  $(MAKE) all LUA_ABI=$$abi >&2 && .ci/env '$(LUA)'; }

deps:
	@.ci/install check

demo:
	@.ci/install demo
	@test -e $(BUILD)/5.4/opedkit/core.so || echo "demo: building the module for Lua 5.4, which takes half a minute"
	@$(MAKE) all LUA_ABI=5.4 QUIET=1
	@.ci/lua lua5.4 bin/opedkit inspect examples/essay.txt

# ---- tests and checks; .ci/run calls them all ----

.PHONY: test conformance tables check-tables background ucd check-engines check-queries check-alloc check-docs \
  check-rockspec rockspec reference lint lint-lua lint-c werror werror-gcc werror-clang asan valgrind memory fuzz rock
test:
	@.ci/install test
	@$(MAKE) all
	@.ci/test $(if $(filter command line environment,$(origin LUA)),'$(LUA)',$(TESTED)) -- $(ARGS) $(SPEC)

conformance: all
	@.ci/lua '$(LUA)' spec/conformance/run.lua '$(UCD)'

tables:
	$(LUA) csrc/gen/ucd.lua '$(UCD)' csrc/opk_ucd.c

check-tables:
	@mkdir -p $(BUILD)
	$(LUA) csrc/gen/ucd.lua '$(UCD)' $(BUILD)/opk_ucd.c
	diff csrc/opk_ucd.c $(BUILD)/opk_ucd.c

# The shipped document frequencies, from the articles.
background: all
	@mkdir -p $(BUILD)
	@.ci/lua '$(LUA)' csrc/gen/background.lua '$(OPEDKIT_DATA)/articles/articles.jsonl' >$(BUILD)/background.lua
	@mv $(BUILD)/background.lua lua/opedkit/data/background.lua

# The shipped models, from the articles: the same bytes each time.
.PHONY: models models-genre models-agenda
models: OPEDKIT_DATA := $(or $(DATA),$(OPEDKIT_DATA))
models: models-genre models-agenda
models-genre: all
	@mkdir -p $(BUILD)
	@.ci/lua '$(LUA)' csrc/gen/genre.lua '$(OPEDKIT_DATA)' >$(BUILD)/genre.lua
	@mv $(BUILD)/genre.lua lua/opedkit/data/genre.lua
models-agenda: all
	@mkdir -p $(BUILD)
	@.ci/lua '$(LUA)' csrc/gen/agenda.lua '$(OPEDKIT_DATA)' bench/agenda.tsv >$(BUILD)/agenda_model.lua
	@mv $(BUILD)/agenda_model.lua lua/opedkit/data/agenda_model.lua

# The schemas of the JSON, from its manual.
.PHONY: schema
schema: all
	@mkdir -p $(BUILD)
	@.ci/lua '$(LUA)' csrc/gen/schema.lua doc/json.md 'An essay' 'An analysis of opedkit' >$(BUILD)/inspect.schema.json
	@.ci/lua '$(LUA)' csrc/gen/schema.lua doc/json.md 'A corpus' 'A corpus report of opedkit' >$(BUILD)/report.schema.json
	@mv $(BUILD)/inspect.schema.json $(BUILD)/report.schema.json doc/

ucd:
	@.ci/ucd $(UNICODE) build/ucd

check-docs: all
	@$(MAKE) $(BUILD)/calls.so HEADERS="$$(LUA_ABI=$$(.ci/env --abi '$(LUA)') .ci/lua-headers)"
	@$(CAREFULLY) .ci/lua '$(LUA)' .ci/check-docs.lua

$(BUILD)/calls.so: csrc/test/calls.c
	$(Q)$(CC) -std=c11 $(CFLAGS) $(WARNINGS) -fPIC -isystem $(lastword $(subst =, ,$(HEADERS))) $(LIBFLAG) $< -o $@

reference:
	@mkdir -p $(BUILD)
	@$(LUA) .ci/reference.lua >$(BUILD)/reference.md && mv $(BUILD)/reference.md doc/reference.md

check-rockspec:
	@$(LUA) .ci/rockspec.lua --check

rockspec:
	@$(LUA) .ci/rockspec.lua

# The engines of this machine against one another and against the official break tests.
check-engines: $(BUILD)/engines
	@$(BUILD)/engines --texts 20000 $(foreach unit,grapheme:Grapheme word:Word sentence:Sentence,\
	  --breaks $(firstword $(subst :, ,$(unit)))s '$(UCD)/$(lastword $(subst :, ,$(unit)))BreakTest.txt') \
	  $(wildcard $(OPEDKIT_DATA)/speed/udhr.txt)

$(BUILD)/engines: csrc/test/engines.c $(CORE_OBJECTS)
	$(Q)$(CC) -std=c11 $(CFLAGS) $(CPPFLAGS) $(WARNINGS) $(LDFLAGS) $^ -o $@

# Random queries and texts against the slow oracle, one half under each of two interpreters.
RANDOM_QUERIES ?= 100000
check-queries: all
	@printf '%s\n' lua5.4 1 luajit 2 | xargs -P 2 -n 2 \
	  sh -c '.ci/lua $$0 spec/queries.lua $$1 $$(($(RANDOM_QUERIES) / 2))'

# Each allocation fails in turn, in an embedded Lua 5.4.
check-alloc:
	@$(MAKE) all LUA_ABI=5.4
	@$(MAKE) $(BUILD)/alloc_failure HEADERS="$$(LUA_ABI=5.4 .ci/lua-headers)"
	@eval "$$(.ci/env lua5.4)" && $(BUILD)/alloc_failure spec/allocation.lua

# The library's symbols stay visible to the module that it loads.
$(BUILD)/alloc_failure: csrc/test/alloc_failure.c
	$(Q)$(CC) -std=c11 $(CFLAGS) $(WARNINGS) -isystem $(lastword $(subst =, ,$(HEADERS))) $< $(LDFLAGS) -Wl,-E \
	  $$(pkg-config --libs lua5.4 2>/dev/null || echo -llua5.4) -lm -ldl -o $@

# The tables are data: nothing to find there, slowly.
LINTED := $(filter-out csrc/opk_ucd.c,$(CORE))

lint: lint-lua lint-c

lint-lua:
	luacheck -q --no-color lua plugin spec bin/opedkit examples bench .ci

# cppcheck by itself reads each file under up to twelve sets of definitions, most of them no platform's. These four choose
# every branch that our #if have, but for the names of Lua 5.2 and 5.5: x86-64; Windows; NEON; big-endian. The third is for
# the core alone, the others have the binding too, each as against another Lua.
CPPCHECK := cppcheck -q -j2 --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
  --suppress=invalidPointerCast --suppress=duplicateAssignExpression
ORDERED := -D__ORDER_BIG_ENDIAN__=4321 -D__BYTE_ORDER__

# Compilers' flags come behind "--": the core must not see Lua's headers, and the binding is read as against Lua 5.4.
# The analyser goes 75,000 steps into a function, a third of its default: with it, two functions of 158 in the files that
# take it longest have 6 blocks of 1,224 more that it does not come to, in two fifths of the time. For all of them:
# make lint-c TIDY_STEPS=225000.
TIDY_STEPS := 75000
TIDY := xargs -P 2 -n 5 sh -c 'clang-tidy --quiet "$$@" -- -std=c11 \
  -Xclang -analyzer-config -Xclang max-nodes=$(TIDY_STEPS) $$FLAGS 2>/dev/null' tidy
lint-c:
	$(CPPCHECK) -D__GNUC__=12 -D__x86_64__ -D__SIZEOF_INT128__=16 $(ORDERED)=1234 -DLUA_VERSION_NUM=504 $(LINTED) $(BINDING)
	$(CPPCHECK) -D_MSC_VER=1930 -D_WIN32 -DLUA_VERSION_NUM=501 $(LINTED) $(BINDING)
	$(CPPCHECK) -D__GNUC__=12 -D__clang__ -D__aarch64__ $(ORDERED)=1234 $(LINTED)
	$(CPPCHECK) -D__GNUC__=12 -D__clang__ $(ORDERED)=4321 -DLUA_VERSION_NUM=503 $(LINTED) $(BINDING)
	printf '%s\n' $(LINTED) | FLAGS= $(TIDY)
	printf '%s\n' $(BINDING) | FLAGS="-include .ci/noreturn.h $$(LUA_ABI=5.4 .ci/lua-headers | sed 's/.*=/-isystem /')" $(TIDY)

# Every warning is an error, under both compilers and for every ABI. Some of gcc's come from what its optimiser finds;
# clang's don't. .ci/run has gcc's from its first build.
STRICT := gcc clang
werror: $(STRICT:%=werror-%)
werror-gcc:
	@$(MAKE) all BUILD=build/$@ CC=gcc WERROR=-Werror
werror-clang:
	@$(MAKE) all BUILD=build/$@ CC=clang CFLAGS=-O0 WERROR=-Werror

SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all

# The interpreters are not instrumented, so the runtime comes first by force. Only Lua allocates for opedkit, and
# LuaJIT's own heap is no place that the leak checker looks into.
# Without those that call no C; under LuaJIT also without those that run the command or analyse whole essays, which do so
# under Lua 5.4.
asan:
	@$(MAKE) all BUILD=build/asan CC=gcc LUA_ABI="5.1 5.4" CFLAGS="$(SANITIZE)"
	@OPEDKIT_BUILD=build/asan UNDER="env LD_PRELOAD=$$(gcc -print-file-name=libasan.so) \
	  ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:detect_odr_violation=0 UBSAN_OPTIONS=print_stacktrace=1" \
	  .ci/test 'lua5.4!slow,coreless' 'luajit!slow,process,coreless,again' -- $(ARGS) $(SPEC)

# What runs under valgrind: not the slow specs; not those that run the command, since valgrind stays with the process it
# was given; not those that never call C, or only what others call; and a twentieth of each spec's random texts.
# check-docs runs the same and fails where that leaves out any function that the C module registers.
CAREFUL := slow,process,coreless,again
CAREFULLY := OPEDKIT_LEFT_OUT=$(CAREFUL) OPEDKIT_FEWER=20

valgrind:
	@$(MAKE) all LUA_ABI=5.4
	@$(CAREFULLY) OPEDKIT_GC_PAUSE=0 \
	  UNDER="valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite" \
	  .ci/test $(if $(SPEC),lua5.4,$(foreach part,1/4 2/4 3/4 4/4,'lua5.4:$(part)!$(CAREFUL)')) -- $(ARGS) $(SPEC)

# 2,000 texts under Lua; 500 under LuaJIT and 300 elsewhere: three times what the limit would hold of the texts alone.
memory: all
	@printf '%s\n' $(INTERPRETERS) | xargs -P 2 -I @lua@ sh -c ' \
	  case @lua@ in lua5.4) texts=2000 ;; luajit) texts=500 ;; *) texts=300 ;; esac; \
	  figures=$$(.ci/lua @lua@ spec/memory.lua $$texts 2>&1); status=$$?; echo "@lua@: $$figures"; exit $$status'

FUZZ_TARGETS := $(sort $(patsubst csrc/fuzz/%.c,%,$(wildcard csrc/fuzz/fuzz_*.c)))

fuzz:
	@$(MAKE) fuzz-build BUILD=build/fuzz CC=clang CFLAGS="$(SANITIZE)" CPPFLAGS=-fsanitize=fuzzer-no-link \
	  HEADERS="$$(LUA_ABI=5.4 .ci/lua-headers)" $(if $(filter -j%,$(MAKEFLAGS)),,-j2)
	@.ci/fuzz build/fuzz $(SECONDS) $(FUZZ_TARGETS)

.PHONY: fuzz-build
fuzz-build: $(FUZZ_TARGETS:%=$(BUILD)/%)
$(BUILD)/fuzz_%: csrc/fuzz/fuzz_%.c $(CORE_OBJECTS)
	@echo "  link $@"
	$(Q)$(CC) -std=c11 $(CFLAGS) $(WARNINGS) -fsanitize=fuzzer $^ -o $@

# This one embeds Lua 5.4 and the whole module.
$(BUILD)/fuzz_document: csrc/fuzz/fuzz_document.c $(CORE_OBJECTS) $(BINDING:csrc/%.c=$(BUILD)/embedded/%.o)
	@echo "  link $@"
	$(Q)$(CC) -std=c11 $(CFLAGS) $(WARNINGS) -isystem $(lastword $(subst =, ,$(HEADERS))) -fsanitize=fuzzer $^ \
	  -Wl,-E $$(pkg-config --libs lua5.4 2>/dev/null || echo -llua5.4) -lm -ldl -o $@
$(BUILD)/embedded/%.o: csrc/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	@echo "  cc $< to be embedded"
	$(Q)$(COMPILE) -isystem $(lastword $(subst =, ,$(HEADERS))) $< -o $@

rock:
	@.ci/rock 5.1 5.4

# The page of an essay in a real browser.
.PHONY: check-browser
check-browser: all
	@.ci/browser

# Other programs that run Lua, and engines for many machines: each for real.
.PHONY: test-hosts
HOST ?=
test-hosts: all
	@.ci/hosts $(HOST)

# ---- speed and accuracy beside other programs: a fragment for each subject, see bench/README.md ----

# Medians of so many rounds.
BENCH_ROUNDS ?= 3

include $(sort $(wildcard bench/*.mk))

.PHONY: bench bench-deps
bench: $(BENCHES)

bench-deps:
	@missing=; for package in $(BENCH_PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	test -z "$$missing" || { echo "installing$$missing"; $(if $(filter 0,$(shell id -u)),,sudo) \
	  apt-get install -y -qq $$missing >/dev/null; }

# ---- the rest ----

.PHONY: clean help
clean:
	rm -rf build opedkit csrc/*.o doc/tags

help:
	@echo "make                builds build/ABI/opedkit/core.so for each Lua whose headers are here"
	@echo "make demo           installs what is missing, builds, and analyses examples/essay.txt"
	@echo "make test           installs what is missing, builds, and runs the specs under each Lua and in Neovim"
	@echo "                    (LUA=lua5.4 one of them, SPEC=spec/x_spec.lua some specs, ARGS=... for busted)"
	@echo "make nvim           builds for Neovim in this folder, installs nothing, names what is missing"
	@echo "make test-hosts     installs other hosts (PostgreSQL, nginx ...) and runs opedkit in each (HOST=nginx in one)"
	@echo "make env LUA=lua5.4 prints export lines: eval \"\$$(make -s env LUA=lua5.4)\""
	@echo "make deps           installs all that tests and checks need"
	@echo "make ucd            downloads the Unicode $(UNICODE) files into build/ucd"
	@echo "make tables         makes csrc/opk_ucd.c anew from UCD=folder;  make check-tables compares"
	@echo "make background     learns lua/opedkit/data/background.lua anew from the articles"
	@echo "make conformance    runs the Unicode test files of UCD=folder"
	@echo "make rockspec       lists the files in the rockspec anew;  make check-rockspec compares"
	@echo "make reference      writes doc/reference.md from the annotations;  make check-docs compares"
	@echo "make check-engines check-queries check-alloc check-browser lint werror asan valgrind memory rock    the other checks"
	@echo "make fuzz           fuzzes for SECONDS=$(SECONDS) in all, all targets alike; SECONDS=36000 for a night"
	@echo "make bench          installs and builds the rivals, then measures speed and accuracy (see bench/README.md)"
	@echo "make clean          removes all that was made"
	@echo
	@echo "CC CFLAGS LDFLAGS LIBFLAG LUA_INCDIR LUA_ABI are respected; V=1 shows the commands."
