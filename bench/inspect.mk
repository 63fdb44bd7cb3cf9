# The whole analysis of many essays, as `opedkit inspect --format jsonl` makes it, by parts, beside scikit-learn.

BENCHES += bench-inspect
BENCH_PACKAGES += python3-sklearn

# Bytes of text that are read in each round.
INSPECTED ?= 2000000

.PHONY: bench-inspect
bench-inspect: bench-deps all
	@mkdir -p '$(BUILD)/bench'
	@for round in $$(seq $(BENCH_ROUNDS)); do \
	  .ci/lua '$(LUA)' bench/inspect.lua measure '$(OPEDKIT_DATA)/articles/articles.jsonl' $(INSPECTED) '$(LUA)' && \
	  { ! command -v luajit >/dev/null || \
	    .ci/lua luajit bench/inspect.lua measure '$(OPEDKIT_DATA)/articles/articles.jsonl' $(INSPECTED) luajit; } && \
	  /usr/bin/python3 bench/inspect_rival.py '$(OPEDKIT_DATA)/articles/articles.jsonl' $(INSPECTED) || exit; \
	done >'$(BUILD)/bench/inspect.tsv'
	@.ci/lua '$(LUA)' bench/inspect.lua table <'$(BUILD)/bench/inspect.tsv'
