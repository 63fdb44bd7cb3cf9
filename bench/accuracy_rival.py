"""scikit-learn's word 1-2-gram SVM on the splits that accuracy.lua exports.
usage: accuracy_rival.py LINES"""
import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.svm import LinearSVC

splits = {}
for line in open(sys.argv[1], encoding="utf-8", errors="replace"):
    row = json.loads(line)
    texts, labels = splits.setdefault(row["split"], {}).setdefault(row["part"], ([], []))
    texts.append(row["text"])
    labels.append(row["label"])
accuracies, scores = [], []
for name, parts in splits.items():
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = LinearSVC().fit(vectorizer.fit_transform(parts["train"][0]), parts["train"][1])
    predicted = model.predict(vectorizer.transform(parts["test"][0]))
    accuracies.append(sum(a == b for a, b in zip(predicted, parts["test"][1])) / len(predicted))
    scores.append(f1_score(parts["test"][1], predicted, average="macro"))
    print("  scikit-learn  %-9s accuracy %.3f, macro-F1 %.3f" % (name, accuracies[-1], scores[-1]))
print("  scikit-learn  means: accuracy %.4f, macro-F1 %.4f" % (sum(accuracies) / len(splits), sum(scores) / len(splits)))
