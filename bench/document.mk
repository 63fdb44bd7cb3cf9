# How fast an essay's anatomy is read, and how the time grows with the text.

BENCHES += bench-document

.PHONY: bench-document
bench-document: all
	@for lua in lua5.4 luajit; do \
	  .ci/lua $$lua bench/document.lua 3 '$(OPEDKIT_DATA)/articles/articles.jsonl' && \
	  .ci/lua $$lua bench/document_growth.lua '$(OPEDKIT_DATA)/articles/articles.jsonl' || exit; done
