# What a core takes for a corpus, and what 100 million articles come to: doc/scale.md.

BENCHES += bench-scale
BENCH_PACKAGES += time

.PHONY: bench-scale
bench-scale: bench-deps all
	@rm -rf $(BUILD)/scale && mkdir -p $(BUILD)/scale
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/scale.lua '$(abspath $(OPEDKIT_DATA))/articles/articles.jsonl' $(BUILD)/scale
	@rm -rf $(BUILD)/scale
