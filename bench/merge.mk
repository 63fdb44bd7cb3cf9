# Do parts of a corpus teach what the whole teaches, to the byte, under every interpreter? Does a corpus that memory does not
# hold? Not timed.
.PHONY: check-merge check-shards
check-merge: all
	@for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do \
	  .ci/lua $$lua bench/merge.lua '$(OPEDKIT_DATA)/articles/genre.jsonl' >$(BUILD)/merge.$$lua || exit; \
	  cmp $(BUILD)/merge.lua5.1 $(BUILD)/merge.$$lua || exit; done
	@cat $(BUILD)/merge.lua5.1; echo "lua5.1 lua5.2 lua5.3 lua5.4 luajit: the same"

# Rows that take more than twice the limit in memory are learnt from within it, address space and all, to the same bytes.
SHARD_LIMIT := 60000
check-shards:
	@$(MAKE) all LUA_ABI=5.4
	@mkdir -p $(BUILD)/shards
	@eval "$$(.ci/env lua5.4)" && data='$(abspath $(OPEDKIT_DATA))' && cd $(BUILD)/shards && \
	  opedkit count --label publisher --words 1,2,3 --weighting tfidf --learner logistic --bits 18 --memory 16 \
	    "$$data/articles/articles.jsonl" -o rows.stat && \
	  opedkit solve rows.stat -o memory.model --memory 1000 2>/dev/null && \
	  (ulimit -v $(SHARD_LIMIT) && opedkit solve rows.stat -o stream.model --memory 8 2>/dev/null) && \
	  if (ulimit -v $$((2 * $(SHARD_LIMIT))) && opedkit solve rows.stat -o no.model --memory 1000 2>/dev/null); then \
	    echo "twice the limit holds the rows: the limit is too high"; exit 1; fi && \
	  cmp memory.model stream.model && \
	  echo "learnt in $(SHARD_LIMIT) KB what does not fit $$((2 * $(SHARD_LIMIT))) KB in memory: the same $$(wc -c <stream.model) bytes"
