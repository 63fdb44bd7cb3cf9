#!/usr/bin/env python3
"""The queries of query.lua in SQLite's FTS5: texts are indexed in batches, and every query is asked of each batch.

usage: query.py ARTICLES QUERIES BATCH...     articles to a batch; 1 is what a monitor does
"""
import json, sqlite3, sys, time

texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
queries = [line.rstrip("\n") for line in open(sys.argv[2], encoding="utf-8")]
PATIENCE = 10  # seconds; what is done by then is what counts

print(f"SQLite {sqlite3.sqlite_version} FTS5, {len(queries)} queries")
for batch in map(int, sys.argv[3:]):
    done = matches = 0
    start = time.process_time()
    for first in range(0, len(texts), batch):
        part = texts[first:first + batch]
        base = sqlite3.connect(":memory:")
        base.execute("create virtual table t using fts5(x, tokenize='unicode61')")
        base.executemany("insert into t values (?)", [(text,) for text in part])
        for query in queries:
            matches += base.execute("select count(*) from t where t match ?", (query,)).fetchone()[0]
        base.close()
        done += sum(len(text.encode()) for text in part)
        if time.process_time() - start > PATIENCE:
            break
    seconds = time.process_time() - start
    print(f"{batch:6d} articles a batch {done / seconds / 1e6:10.3f} MB/s, {matches / (done / 1e6):.1f} matches a MB")
