# The roles of sentences in editorials and school essays, beside scikit-learn on single sentences.

BENCHES += bench-roles
BENCH_PACKAGES += python3-sklearn

.PHONY: bench-roles
bench-roles: bench-deps all
	@mkdir -p $(BUILD)/bench
	@eval "$$(.ci/env '$(LUA)')" && for set in editorials essays; do \
	  '$(LUA)' bench/roles.lua $$set '$(OPEDKIT_DATA)' || exit; done && \
	  '$(LUA)' bench/roles.lua export '$(OPEDKIT_DATA)' >$(BUILD)/bench/roles.tsv
	@/usr/bin/python3 bench/roles_rival.py $(BUILD)/bench/roles.tsv

# The roles of op-eds' sentences, and what the shipped weights are made of.
BENCHES += bench-argument bench-relations

.PHONY: bench-argument bench-relations models-roles
bench-argument: all
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/argument.lua '$(OPEDKIT_DATA)'

bench-relations: all
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/relations.lua '$(OPEDKIT_DATA)'

models: models-roles
models-roles: all
	@mkdir -p $(BUILD)/models
	@.ci/lua '$(LUA)' csrc/gen/roles.lua '$(or $(DATA),$(OPEDKIT_DATA))' $(BUILD)/models
	@cd $(BUILD)/models && mv fact_words.lua roles.lua role_words.lua $(CURDIR)/lua/opedkit/data/
