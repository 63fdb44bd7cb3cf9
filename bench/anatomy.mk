# How right zones, repairs and fields are, on pasted articles with keys, by the scorer that comes with the keys.

BENCHES += bench-anatomy
SCORER ?= $(OPEDKIT_DATA)/../tools/score_anatomy

.PHONY: bench-anatomy
bench-anatomy: all
	@rm -rf $(BUILD)/bench/anatomy && mkdir -p $(BUILD)/bench/anatomy
	@eval "$$(.ci/env '$(LUA)')" && for text in '$(OPEDKIT_DATA)'/anatomy/*.txt; do \
	  name=$${text##*/}; \
	  opedkit inspect --format json "$$text" -o '$(BUILD)/bench/anatomy/'"$${name%.txt}.json" || exit; done
	@'$(SCORER)' '$(OPEDKIT_DATA)/anatomy' '$(BUILD)/bench/anatomy'
