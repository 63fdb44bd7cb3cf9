# Keywords: how right they are, by method, and how fast.

BENCHES += bench-keywords
BENCH_PACKAGES += python3-nltk python3-sklearn
KEYWORDS := $(OPEDKIT_DATA)/keywords/kpcrowd
SCORE_KEYWORDS ?= /usr/bin/python3 $(OPEDKIT_DATA)/../tools/score_keywords

.PHONY: bench-keywords bench-keywords-accuracy bench-keywords-speed bench-keywords-rival
bench-keywords: bench-keywords-accuracy bench-keywords-speed bench-keywords-rival

# The part that choices are made on, and the part that only the final figures are of (keywords_test.txt), as folders.
$(BUILD)/bench/kpcrowd: bench/keywords_test.txt
	@rm -rf $@ && mkdir -p $@/training/docs $@/training/keys $@/test/docs $@/test/keys
	@for path in '$(abspath $(KEYWORDS))'/docs/*.txt; do \
	  id=$$(basename "$$path" .txt); part=training; ! grep -qx "$$id" $< || part=test; \
	  ln -s "$$path" $@/$$part/docs/ && ln -s '$(abspath $(KEYWORDS))'/keys/"$$id".key $@/$$part/keys/ || exit; done

bench-keywords-accuracy: bench-deps all $(BUILD)/bench/kpcrowd
	@eval "$$(.ci/env '$(LUA)')" && for part in training test; do echo "$$part:"; \
	  for method in first_words first_phrases tfidf rake yake "yake 1" textrank positionrank; do \
	    printf '  %-14s ' "$$method"; \
	    $(SCORE_KEYWORDS) $(BUILD)/bench/kpcrowd/$$part '$(LUA)' bench/keywords.lua $$method || exit; done; done

bench-keywords-speed: all
	@eval "$$(.ci/env '$(LUA)')" && \
	  '$(LUA)' bench/keywords.lua speed $(BENCH_ROUNDS) '$(OPEDKIT_DATA)/articles/articles.jsonl'

# scikit-learn's TF-IDF over the same texts, its document frequencies from the same articles.
RIVAL_ANSWERS := $(BUILD)/bench/keywords_rival.json
bench-keywords-rival: bench-deps $(BUILD)/bench/kpcrowd
	@/usr/bin/python3 bench/keywords_rival.py fit '$(OPEDKIT_DATA)/articles/articles.jsonl' \
	  $(BUILD)/bench/kpcrowd/training $(BUILD)/bench/kpcrowd/test $(RIVAL_ANSWERS)
	@for part in training test; do for kind in words pairs; do printf '  %-9s scikit-learn, %-6s ' $$part $$kind; \
	  $(SCORE_KEYWORDS) $(BUILD)/bench/kpcrowd/$$part /usr/bin/python3 bench/keywords_rival.py ask $(RIVAL_ANSWERS) $$kind \
	    || exit; done; done
