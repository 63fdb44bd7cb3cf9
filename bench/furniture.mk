# Furniture in articles as they stand, and a sample that was read by hand.

BENCHES += bench-furniture

.PHONY: bench-furniture
bench-furniture: all
	@.ci/lua '$(LUA)' bench/furniture.lua '$(OPEDKIT_DATA)/articles/articles.jsonl'
