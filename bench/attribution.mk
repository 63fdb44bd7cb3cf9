# Whose words a sentence holds, against labelled sentences.

BENCHES += bench-attribution

.PHONY: bench-attribution
bench-attribution: all
	@.ci/lua '$(LUA)' bench/attribution.lua '$(OPEDKIT_DATA)/articles/articles.jsonl'
