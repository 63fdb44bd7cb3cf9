# Segmentation beside other libraries, and the NEON engine under emulation.

BENCHES += bench-segment bench-sentences
BENCH_PACKAGES += libicu-dev libunistring-dev libutf8proc-dev librust-unicode-segmentation-dev rustc
# Megabytes up to which the growth of time is measured; 0: not.
BENCH_SCALE ?= 0

.PHONY: bench-rivals bench-segment bench-sentences sentence-starts check-neon

bench-rivals: bench-deps
	@$(MAKE) $(BUILD)/bench/segment

# Debian's crate folder holds sources; its crates are compiled as they are, without cargo and offline.
$(BUILD)/bench/libunicode_segmentation.rlib: $(wildcard /usr/share/cargo/registry/unicode-segmentation-*/src/*.rs)
	@mkdir -p $(@D)
	@echo "  rustc unicode-segmentation"
	$(Q)rustc --edition 2018 -O --cap-lints allow --crate-type rlib --crate-name unicode_segmentation -o $@ \
	  $(filter %/lib.rs,$^)

$(BUILD)/bench/librivals.a: bench/rivals.rs $(BUILD)/bench/libunicode_segmentation.rlib
	@echo "  rustc $<"
	$(Q)rustc --edition 2018 -O --crate-type staticlib --crate-name rivals \
	  --extern unicode_segmentation=$(BUILD)/bench/libunicode_segmentation.rlib -o $@ $<

$(BUILD)/bench/segment: bench/segment.c bench/rivals.c bench/rivals.h $(BUILD)/bench/librivals.a $(CORE_OBJECTS)
	@echo "  link $@"
	$(Q)$(CC) -std=c11 $(CFLAGS) $(CPPFLAGS) $(WARNINGS) bench/segment.c bench/rivals.c $(CORE_OBJECTS) \
	  $(BUILD)/bench/librivals.a $(LDFLAGS) -licuuc -lunistring -lutf8proc -lpthread -ldl -lm -o $@

# The text fields of the articles, as one text.
$(BUILD)/bench/articles.txt: $(OPEDKIT_DATA)/articles/articles.jsonl bench/fields.lua
	@mkdir -p $(@D)
	@$(LUA) bench/fields.lua text $< >$@

bench-segment: bench-rivals all $(BUILD)/bench/articles.txt
	@uname -srm; grep -m 1 "model name" /proc/cpuinfo || :; $(CC) --version | head -n 1; date -u +%Y-%m-%d
	@eval "$$(.ci/env lua5.4)" && lua5.4 bench/language.lua en >$(BUILD)/bench/en.tsv
	@$(BUILD)/bench/segment --rounds $(BENCH_ROUNDS) $(if $(filter-out 0,$(BENCH_SCALE)),--scale $(BENCH_SCALE)) \
	  --language $(BUILD)/bench/en.tsv \
	  English=$(BUILD)/bench/articles.txt languages=$(OPEDKIT_DATA)/speed/udhr.txt
	@for lua in lua5.4 luajit; do \
	  eval "$$(.ci/env $$lua)" && $$lua bench/segment.lua $(BENCH_ROUNDS) $(BUILD)/bench/articles.txt || exit; done

# How right the prose sentences are; fails where a target is missed.
bench-sentences: all
	@.ci/lua '$(LUA)' bench/sentences.lua $(OPEDKIT_DATA)

# The weights of English words, read off the articles anew.
sentence-starts: $(OPEDKIT_DATA)/articles/articles.jsonl
	@mkdir -p $(BUILD)
	$(LUA) csrc/gen/sentence_starts.lua $< >$(BUILD)/en_starts.lua
	mv $(BUILD)/en_starts.lua lua/opedkit/data/languages/en_starts.lua

# The NEON engine, cross-compiled unless this is an AArch64, against the scalar one and the official break tests.
NEON_NATIVE := $(filter aarch64 arm64,$(shell uname -m))
NEON_CC ?= $(if $(NEON_NATIVE),$(CC),aarch64-linux-gnu-gcc)
NEON_RUN ?= $(if $(NEON_NATIVE),,qemu-aarch64)
check-neon: $(BUILD)/neon/engines
	@$(NEON_RUN) $< --texts 300 $(foreach unit,grapheme:Grapheme word:Word sentence:Sentence,\
	  --breaks $(firstword $(subst :, ,$(unit)))s '$(UCD)/$(lastword $(subst :, ,$(unit)))BreakTest.txt')

$(BUILD)/neon/engines: csrc/test/engines.c $(CORE) $(wildcard csrc/*.h)
	@command -v $(NEON_CC) >/dev/null && { test -z '$(NEON_RUN)' || command -v $(NEON_RUN) >/dev/null; } || { \
	  echo "check-neon needs Debian's gcc-aarch64-linux-gnu, libc6-dev-arm64-cross and qemu-user" >&2; exit 2; }
	@mkdir -p $(@D)
	@echo "  $(NEON_CC) $@"
	$(Q)$(NEON_CC) -std=c11 -O2 $(WARNINGS) -static $< $(CORE) -o $@
