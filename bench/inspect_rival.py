"""scikit-learn's hashed words and pairs of the texts of inspect.lua: less than one of the parts of an analysis.

usage: inspect_rival.py ARTICLES BYTES     who, what and how fast in MB/s of processor time
"""
import json
import sys
import time

from sklearn.feature_extraction.text import HashingVectorizer

path, most = sys.argv[1], int(sys.argv[2])
texts, size = [], 0
for line in open(path, encoding="utf-8"):
    texts.append(json.loads(line)["text"])
    size += len(texts[-1].encode("utf-8"))
    if size >= most:
        break
vectorizer = HashingVectorizer(ngram_range=(1, 2), alternate_sign=False)
vectorizer.transform(texts[:20])
start = time.process_time()
for text in texts:
    vectorizer.transform([text])
print(f"scikit-learn\thashed words and pairs\t{size / 1e6 / (time.process_time() - start):.3f}")
