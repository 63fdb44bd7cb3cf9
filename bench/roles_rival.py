"""scikit-learn on the sentences of bench/roles.lua export: each alone, by word and character tf-idf."""
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

rows = [line.rstrip("\n").split("\t", 2) for line in open(sys.argv[1], encoding="utf-8", errors="replace")]
vectorizers = {
    "words": lambda: TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    "characters": lambda: TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
}
learners = {
    "SVM": lambda: LinearSVC(),
    "SVM, balanced": lambda: LinearSVC(class_weight="balanced"),
    "logistic regression": lambda: LogisticRegression(max_iter=1000),
    "logistic regression, balanced": lambda: LogisticRegression(max_iter=1000, class_weight="balanced"),
}
for text, vectorizer in vectorizers.items():
    for name, learner in learners.items():
        gold, found = [], []
        for fold in sorted({row[0] for row in rows}):
            train = [row for row in rows if row[0] != fold]
            test = [row for row in rows if row[0] == fold]
            model = make_pipeline(vectorizer(), learner()).fit([row[2] for row in train], [row[1] for row in train])
            gold += [row[1] for row in test]
            found += list(model.predict([row[2] for row in test]))
        print("scikit-learn %s, %s: accuracy %.3f, macro-F1 %.3f" % (
            text, name, accuracy_score(gold, found), f1_score(gold, found, average="macro")), flush=True)
