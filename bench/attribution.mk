# Whose words a sentence holds, against labelled sentences: those the rules were made with, and others.

BENCHES += bench-attribution

.PHONY: bench-attribution
bench-attribution: all
	@.ci/lua '$(LUA)' bench/attribution.lua '$(OPEDKIT_DATA)/articles/articles.jsonl'
