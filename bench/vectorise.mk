# Texts to vectors and to labels, beside scikit-learn and fastText on the same texts.

BENCHES += bench-vectorise
BENCH_PACKAGES += python3-sklearn fasttext

.PHONY: bench-vectorise
bench-vectorise: ARTICLES = $(OPEDKIT_DATA)/articles/articles.jsonl
bench-vectorise: VECTORISED = $(BUILD)/bench/vectorise
bench-vectorise: bench-deps all
	@mkdir -p '$(VECTORISED)'
	@.ci/lua '$(LUA)' bench/vectorise.lua train '$(ARTICLES)' '$(VECTORISED)'
	@/usr/bin/python3 bench/vectorise_rival.py train '$(ARTICLES)' '$(VECTORISED)'
	@for round in $$(seq $(BENCH_ROUNDS)); do \
	  .ci/lua '$(LUA)' bench/vectorise.lua measure '$(ARTICLES)' '$(VECTORISED)' 'opedkit, $(LUA)' && \
	  { ! command -v luajit >/dev/null || \
	    .ci/lua luajit bench/vectorise.lua measure '$(ARTICLES)' '$(VECTORISED)' 'opedkit, luajit'; } && \
	  /usr/bin/python3 bench/vectorise_rival.py measure '$(ARTICLES)' '$(VECTORISED)' || exit; \
	done >'$(VECTORISED)/rounds.tsv'
	@.ci/lua '$(LUA)' bench/vectorise.lua table <'$(VECTORISED)/rounds.tsv'
