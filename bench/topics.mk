# Topic segments: how right they are, on Choi's sets, and how fast.

BENCHES += bench-topics
CHOI := $(OPEDKIT_DATA)/topics/choi
SCORE_TOPICS ?= /usr/bin/python3 $(OPEDKIT_DATA)/../tools/score_topics

.PHONY: bench-topics bench-topics-accuracy bench-topics-speed bench-topics-growth
bench-topics: bench-topics-accuracy bench-topics-speed bench-topics-growth

# Set 1 is the one that constants were chosen on: make bench-topics CHOI_SETS="1 2" has it, too, in twice the time.
CHOI_SETS ?= 2
bench-topics-accuracy: all
	@eval "$$(.ci/env '$(LUA)')" && for set in $(CHOI_SETS); do for method in topics plain c99 texttiling uniform; do \
	  for number in '{n}' ''; do \
	    printf 'set %s, %-10s %s: ' $$set $$method "$$(test "$$number" && echo given || echo found)"; \
	    $(SCORE_TOPICS) '$(CHOI)'/$$set '$(LUA)' bench/topics.lua $$method $$number | \
	      sed 's/ % over .*//' | tr '\n' ' ' || exit; echo; done; done; done

bench-topics-speed: all
	@eval "$$(.ci/env '$(LUA)')" && \
	  '$(LUA)' bench/topics.lua speed $(BENCH_ROUNDS) '$(OPEDKIT_DATA)/articles/articles.jsonl'

bench-topics-growth: all
	@eval "$$(.ci/env '$(LUA)')" && \
	  '$(LUA)' bench/topics.lua growth $(BENCH_ROUNDS) '$(OPEDKIT_DATA)/articles/articles.jsonl'
