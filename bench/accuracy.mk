# How right the classifiers are, on fixed splits, beside always the most frequent label and scikit-learn.

BENCHES += bench-accuracy
BENCH_PACKAGES += python3-sklearn

.PHONY: evaluate bench-accuracy bench-agenda

# make evaluate DATA=../shared/data: every figure of accuracy.
evaluate: OPEDKIT_DATA := $(or $(DATA),$(OPEDKIT_DATA))
evaluate: bench-accuracy bench-roles bench-agenda

bench-accuracy: bench-accuracy-genre bench-accuracy-topics bench-accuracy-subjectivity
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/accuracy.lua brown '$(OPEDKIT_DATA)' && \
	  '$(LUA)' examples/federalist.lua '$(OPEDKIT_DATA)/authorship/federalist.csv'

bench-accuracy-%: bench-deps all
	@mkdir -p $(BUILD)/bench
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/accuracy.lua $* '$(OPEDKIT_DATA)' && \
	  '$(LUA)' bench/accuracy.lua export $* '$(OPEDKIT_DATA)' >$(BUILD)/bench/$*.jsonl
	@/usr/bin/python3 bench/accuracy_rival.py $(BUILD)/bench/$*.jsonl

# The topics that inspect gives, on articles labelled by hand; its genre, on outlets left out.
bench-agenda: all
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/agenda.lua '$(OPEDKIT_DATA)' bench/agenda.tsv && \
	  '$(LUA)' bench/genre.lua '$(OPEDKIT_DATA)'
