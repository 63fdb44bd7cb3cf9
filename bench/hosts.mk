# What a call costs in other hosts, beside the plain interpreter.

BENCHES += bench-hosts

.PHONY: bench-hosts
bench-hosts: all
	@rm -f $(BUILD)/hosts/bench
	@BENCH=$(BENCH_ROUNDS) .ci/hosts postgres nginx haproxy pandoc tarantool
	@echo '| host | microseconds of a call, one letter | the sample essay | MB/s |'
	@cat $(BUILD)/hosts/bench
