# Neovim: how long a user waits, and how many diagnostics articles get.

BENCHES += bench-nvim

.PHONY: bench-nvim bench-nvim-start bench-nvim-latency bench-nvim-typing bench-nvim-findings
bench-nvim: bench-nvim-start bench-nvim-latency bench-nvim-typing bench-nvim-findings

# What the plugin adds to a start of Neovim, by Neovim's own measure.
bench-nvim-start: all
	@rm -rf $(BUILD)/bench/nvim && mkdir -p $(BUILD)/bench/nvim/pack/opedkit/start && \
	  ln -s '$(CURDIR)' $(BUILD)/bench/nvim/pack/opedkit/start/opedkit && \
	  for i in 1 2 3 4 5 6 7 8 9 10 11; do \
	    nvim --headless -u NORC -i NONE --cmd 'set packpath=$(abspath $(BUILD))/bench/nvim' \
	      --startuptime $(BUILD)/bench/nvim/$$i -c 'qall!' 2>/dev/null; \
	    sed -n 's|.* \([0-9.]*\): sourcing .*plugin/opedkit.lua$$|\1|p' $(BUILD)/bench/nvim/$$i; done | \
	  sort -n | awk '{ ms[NR] = $$1 } END { printf "start-up: plugin/opedkit.lua takes %.3f ms (median of %d, %.3f at most)\n", \
	    ms[int((NR + 1) / 2)], NR, ms[NR] }'

bench-nvim-latency: all
	@for filetype in text markdown; do for words in 800 20000; do \
	  .ci/lua nvim bench/nvim.lua $$words 60 $$filetype '$(OPEDKIT_DATA)/articles/articles.jsonl' || exit; done; done

# Two hundred keys into a terminal, with everything on, and the same without opedkit.
bench-nvim-typing: all
	@for filetype in text markdown; do for off in '' off; do \
	  .ci/lua nvim bench/nvim_typing.lua 20000 200 $$filetype '$(OPEDKIT_DATA)/articles/articles.jsonl' $$off || exit; done; done

bench-nvim-findings: all
	@.ci/lua '$(LUA)' bench/nvim_findings.lua '$(OPEDKIT_DATA)/articles/articles.jsonl' 200
