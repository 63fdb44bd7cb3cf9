# Banks of queries beside a plain evaluator and a full-text index.

BENCHES += bench-query
BENCH_PACKAGES += python3

.PHONY: bench-query
bench-query: bench-deps all
	@mkdir -p $(BUILD)/bench
	@eval "$$(.ci/env '$(LUA)')" && \
	  '$(LUA)' bench/query.lua $(BENCH_ROUNDS) '$(OPEDKIT_DATA)/articles/articles.jsonl' $(BUILD)/bench/queries.txt
	@python3 bench/query.py '$(OPEDKIT_DATA)/articles/articles.jsonl' $(BUILD)/bench/queries.txt 1 100 6000
