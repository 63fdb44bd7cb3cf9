# Dictionaries of 50 to 1,000,000 entries beside other matchers.

BENCHES += bench-lexicon
BENCH_PACKAGES += libhyperscan-dev libre2-dev librust-aho-corasick-dev librust-memchr-dev rustc g++
# The tool that makes the dictionaries from a text: MKDICT TEXT FOLDER.
MKDICT ?= ../shared/tools/mkdict
# A contestant that takes longer to build than this is left out of the larger sizes.
BENCH_PATIENCE ?= 60
DICTIONARIES := $(foreach n,50 1000 10000 100000 1000000,$(BUILD)/bench/dictionaries/d$(n).txt)

.PHONY: bench-lexicon

$(BUILD)/bench/libmemchr.rlib: $(wildcard /usr/share/cargo/registry/memchr-*/src/lib.rs)
	@mkdir -p $(@D)
	@echo "  rustc memchr"
	$(Q)rustc --edition 2018 -O --cap-lints allow --crate-type rlib --crate-name memchr --cfg 'feature="std"' \
	  --cfg memchr_runtime_simd --cfg memchr_runtime_sse2 --cfg memchr_runtime_sse42 --cfg memchr_runtime_avx \
	  -o $@ $<

$(BUILD)/bench/libaho_corasick.rlib: $(wildcard /usr/share/cargo/registry/aho-corasick-*/src/lib.rs) \
  $(BUILD)/bench/libmemchr.rlib
	@echo "  rustc aho-corasick"
	$(Q)rustc --edition 2018 -O --cap-lints allow --crate-type rlib --crate-name aho_corasick --cfg 'feature="std"' \
	  --extern memchr=$(BUILD)/bench/libmemchr.rlib -o $@ $<

$(BUILD)/bench/liblexicon_rivals.a: bench/lexicon_rivals.rs $(BUILD)/bench/libaho_corasick.rlib
	@echo "  rustc $<"
	$(Q)rustc --edition 2018 -O --crate-type staticlib --crate-name lexicon_rivals -L $(BUILD)/bench \
	  --extern aho_corasick=$(BUILD)/bench/libaho_corasick.rlib -o $@ $<

$(BUILD)/bench/lexicon_rivals.o: bench/lexicon_rivals.cc
	@mkdir -p $(@D)
	@echo "  c++ $<"
	$(Q)$(CXX) -std=c++17 -O2 -c -o $@ $<

$(BUILD)/bench/lexicon: bench/lexicon.c $(BUILD)/bench/lexicon_rivals.o $(BUILD)/bench/liblexicon_rivals.a \
  $(CORE_OBJECTS)
	@echo "  link $@"
	$(Q)$(CC) -std=c11 $(CFLAGS) $(CPPFLAGS) $(WARNINGS) -I/usr/include/hs $^ $(LDFLAGS) \
	  -lhs -lre2 -lstdc++ -lpthread -ldl -lm -o $@

$(DICTIONARIES) &: $(BUILD)/bench/articles.txt
	@$(MKDICT) $< $(BUILD)/bench/dictionaries >/dev/null

bench-lexicon: bench-deps all $(BUILD)/bench/articles.txt $(DICTIONARIES)
	@$(MAKE) $(BUILD)/bench/lexicon
	@uname -srm; grep -m 1 "model name" /proc/cpuinfo || :; $(CC) --version | head -n 1; date -u +%Y-%m-%d
	@$(BUILD)/bench/lexicon $(BENCH_ROUNDS) $(BENCH_PATIENCE) $(BUILD)/bench/articles.txt $(DICTIONARIES)
	@eval "$$(.ci/env $(LUA))" && $(LUA) bench/lexicon.lua $(BENCH_ROUNDS) $(BUILD)/bench/articles.txt $(DICTIONARIES)
