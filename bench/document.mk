# How fast an essay's anatomy is read.

BENCHES += bench-document

.PHONY: bench-document
bench-document: all
	@.ci/lua '$(LUA)' bench/document.lua 3 '$(OPEDKIT_DATA)/articles/articles.jsonl'
