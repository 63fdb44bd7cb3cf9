# Linear classifiers beside LIBLINEAR on the same vectors, and models in use.

BENCHES += bench-linear
BENCH_PACKAGES += liblinear-dev

.PHONY: bench-linear bench-linear-train bench-linear-use bench-linear-softmax bench-linear-accuracy
bench-linear: bench-linear-train bench-linear-use bench-linear-softmax

$(BUILD)/bench/linear: bench/linear.c $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(CFLAGS) $(CPPFLAGS) $(WARNINGS) $(LDFLAGS) $^ -llinear -lm -o $@

# svmlight files: words and pairs of words, log tf-idf of length 1.
$(BUILD)/bench/%.svm: bench/linear.lua | all
	@mkdir -p $(@D)
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' $< vectors $* '$(OPEDKIT_DATA)' >$@

bench-linear-train: bench-deps all $(BUILD)/bench/linear $(BUILD)/bench/genre.svm $(BUILD)/bench/subjectivity.svm
	@for set in genre subjectivity; do $(BUILD)/bench/linear $(BUILD)/bench/$$set.svm 3 || exit; done

bench-linear-use: all
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/linear.lua use '$(OPEDKIT_DATA)' $(BENCH_ROUNDS)

bench-linear-softmax: all
	@eval "$$(.ci/env '$(LUA)')" && '$(LUA)' bench/softmax.lua '$(OPEDKIT_DATA)'

# Genre by the fixed folds and topics by outlet, by two examples; bench-accuracy judges the same by better recipes.
bench-linear-accuracy: all
	@eval "$$(.ci/env '$(LUA)')" && for name in genre topics; do '$(LUA)' examples/$$name.lua || exit; done
