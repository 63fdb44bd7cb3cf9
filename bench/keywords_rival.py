#!/usr/bin/env python3
"""scikit-learn's TF-IDF as an extractor of keywords: the ten words, or words and pairs, of the largest weight.

usage: keywords_rival.py fit ARTICLES FOLDER ANSWERS   learns document frequencies, answers for FOLDER/docs, prints the speed
       keywords_rival.py ask ANSWERS KIND <DOCUMENT    words | pairs
"""
import glob, hashlib, json, sys, time

KINDS = {"words": (1, 1), "pairs": (1, 2)}


def extract(vectorizer, names, texts):
    matrix = vectorizer.transform(texts)
    for i in range(matrix.shape[0]):
        row = slice(matrix.indptr[i], matrix.indptr[i + 1])
        best = sorted(zip(-matrix.data[row], matrix.indices[row]))[:10]
        yield [names[index] for _, index in best]


def fit(articles, folders, answers):
    from sklearn.feature_extraction.text import TfidfVectorizer
    texts = [json.loads(line)["text"] for line in open(articles, encoding="utf-8")]
    sample = texts[:1500]
    size = sum(len(text.encode()) for text in sample)
    paths = [path for folder in folders for path in glob.glob(f"{folder}/docs/*.txt")]
    documents = [open(path, "rb").read() for path in sorted(paths)]
    found = {}
    for kind, lengths in KINDS.items():
        vectorizer = TfidfVectorizer(ngram_range=lengths, stop_words="english", sublinear_tf=True)
        vectorizer.fit(texts)
        names = vectorizer.get_feature_names_out()
        start = time.process_time()
        for _ in extract(vectorizer, names, sample):
            pass
        print(f"  scikit-learn, {kind:18} {size / (time.process_time() - start) / 1e6:6.1f} MB/s")
        keywords = extract(vectorizer, names, [document.decode("utf-8", "replace") for document in documents])
        for document, words in zip(documents, keywords):
            found[hashlib.sha1(document).hexdigest() + kind] = words
    json.dump(found, open(answers, "w"))


if sys.argv[1] == "fit":
    fit(sys.argv[2], sys.argv[3:-1], sys.argv[-1])
else:
    key = hashlib.sha1(sys.stdin.buffer.read()).hexdigest() + sys.argv[3]
    print("\n".join(json.load(open(sys.argv[2]))[key]))
