#!/usr/bin/python3
"""The figures in spec/support/reference.lua: what scikit-learn (and its LIBLINEAR) makes of the specs' vectors.

usage: python3 spec/support/reference.py >spec/support/reference.lua     (Debian: python3-sklearn)

The bias is a feature of value 1 in every row, penalised like the others, as LIBLINEAR has it with -B 1: a column of
ones, and no intercept. Tolerances are so small that the optimum is found to more digits than are printed.
"""
import builtins
import textwrap
import warnings

import numpy as np
import sklearn
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import PredefinedSplit
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB
from sklearn.svm import LinearSVC

warnings.filterwarnings("ignore")
DIMENSION, TRAINING, TEST = 12, 60, 6


class Random:
    """The "minimal standard" generator (Park & Miller 1988)."""

    def __init__(self, state):
        self.state = state

    def below(self, n):
        self.state = self.state * 16807 % 2147483647
        return self.state // 64 % n


def vectors():
    random, rows, targets, sets = Random(20241), [], [], []
    for _ in range(TRAINING + TEST):
        x = [0.0] * DIMENSION
        for j in range(DIMENSION):
            if random.below(3) == 0:
                x[j] = (random.below(17) - 8) / 8
        sums = [x[k] + x[k + 3] - x[k + 6] + (random.below(9) - 4) / 8 for k in range(3)]
        rows.append(x)
        targets.append(int(np.argmax(sums)))  # of equals the first
        sets.append([k for k in range(3) if sums[k] > 0.25])
    x = np.hstack([np.array(rows), np.ones((len(rows), 1))])
    return x, np.array(targets), np.array([[k in s for k in range(3)] for s in sets])


def print(text):
    """In lines of at most 120 columns."""
    for line in text.split("\n"):
        indent = " " * (len(line) - len(line.lstrip()))
        builtins.print("\n".join(textwrap.wrap(line, 119, subsequent_indent=indent + "  ")))


def show(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return "{ " + ", ".join(show(v) for v in value) + " }"
    if isinstance(value, str):
        return '"%s"' % value
    if isinstance(value, (int, np.integer)):
        return str(value)
    return "%.12g" % value


def logistic(d):
    return 1 / (1 + np.exp(-d))


def solved(x, positive, kind, cost, share=None, weights=(1, 1)):
    """The weights that minimise the objective, and the objective."""
    sign = np.where(positive, 1.0, -1.0)
    costs = cost * np.where(positive, weights[1], weights[0])
    own = {-1: weights[0], 1: weights[1]}
    if kind == "logistic":
        model = LogisticRegression(C=cost, fit_intercept=False, tol=1e-10, max_iter=1000, class_weight=own,
                                   solver="newton-cholesky")
    elif kind == "sparse":
        penalty = dict(penalty="l1", solver="liblinear") if share == 1 else dict(
            penalty="elasticnet", solver="saga", l1_ratio=share)
        model = LogisticRegression(C=cost, fit_intercept=False, tol=1e-10, max_iter=20000, random_state=1,
                                   class_weight=own, **penalty)
    else:
        model = LinearSVC(C=cost, loss=kind, fit_intercept=False, tol=1e-10, max_iter=10**5, random_state=1,
                          class_weight=own)
    w = model.fit(x, sign).coef_[0]
    margin = sign * (x @ w)
    losses = (np.log1p(np.exp(-margin)) if kind in ("logistic", "sparse") else np.maximum(0, 1 - margin) ** (
        2 if kind == "squared_hinge" else 1))
    share = 0 if share is None else share
    return w, (1 - share) * (w @ w) / 2 + share * np.abs(w).sum() + (costs * losses).sum()


def nbsvm(x, positive, kind, cost, alpha, beta):
    has = x[:, :-1] != 0
    p, q = alpha + has[positive].sum(axis=0), alpha + has[~positive].sum(axis=0)
    ratio = np.append(np.log((p / p.sum()) / (q / q.sum())), 1)
    w, objective = solved(x * ratio, positive, kind, cost)
    mean = np.abs(w[:-1]).mean()
    w[:-1] = (1 - beta) * mean + beta * w[:-1]
    return w * ratio, objective


def rest(decisions):
    """Each label against the rest, brought to a sum of 1."""
    p = logistic(decisions)
    return p / p.sum(axis=1, keepdims=True)


def against_the_rest(x, y, learn):
    parts = [learn(x[:TRAINING], y[:TRAINING] == k) for k in range(3)]
    decisions = np.array([x[TRAINING:] @ w for w, _ in parts]).T
    return [objective for _, objective in parts], decisions


def linear(x, y):
    print("-- Solver, C, share: the objective of each label against the rest; each test vector's probabilities.")
    print("reference.linear = {")
    for kind, cost, share in [("logistic", 1, None), ("logistic", 0.125, None), ("squared_hinge", 1, None),
                              ("hinge", 0.125, None), ("sparse", 1, 1), ("sparse", 1, 0.25), ("sparse", 2, 0.75)]:
        objectives, decisions = against_the_rest(x, y, lambda a, b: solved(a, b, kind, cost, share))
        own = "" if share is None else "share = %g, " % share
        print("  { solver = %s, C = %g, %sobjectives = %s,\n    probabilities = %s }," % (
            show(kind), cost, own, show(objectives), show(rest(decisions))))
    print("}\n")


def balanced(x, y):
    print("-- Labels that cost alike: of each row n / (labels * rows of its label).")
    print("reference.balanced = {")
    counts = np.bincount(y[:TRAINING])
    per_row = (TRAINING / (3 * counts))[y[:TRAINING]]
    for kind in ["logistic", "squared_hinge"]:
        objectives, decisions = [], []
        for k in range(3):
            sign = np.where(y[:TRAINING] == k, 1.0, -1.0)
            model = (LogisticRegression(fit_intercept=False, tol=1e-10, max_iter=1000, solver="newton-cholesky")
                     if kind == "logistic" else
                     LinearSVC(fit_intercept=False, tol=1e-10, max_iter=10**5, random_state=1))
            w = model.fit(x[:TRAINING], sign, sample_weight=per_row).coef_[0]
            margin = sign * (x[:TRAINING] @ w)
            losses = np.log1p(np.exp(-margin)) if kind == "logistic" else np.maximum(0, 1 - margin) ** 2
            objectives.append(w @ w / 2 + (per_row * losses).sum())
            decisions.append(x[TRAINING:] @ w)
        print("  { solver = %s, objectives = %s,\n    probabilities = %s }," % (
            show(kind), show(objectives), show(rest(np.array(decisions).T))))
    print("}\n")


def ratios(x, y):
    print("-- NBSVM: alpha, beta, the loss: the objectives and probabilities likewise.")
    print("reference.nbsvm = {")
    for kind, cost, alpha, beta in [("squared_hinge", 1, 1, 0.25), ("squared_hinge", 0.1, 0.5, 1), ("hinge", 1, 1, 0),
                                    ("logistic", 1, 2, 0.75)]:
        objectives, decisions = against_the_rest(x, y, lambda a, b: nbsvm(a, b, kind, cost, alpha, beta))
        print("  { solver = %s, C = %g, alpha = %g, beta = %g, objectives = %s,\n    probabilities = %s }," % (
            show(kind), cost, alpha, beta, show(objectives), show(rest(decisions))))
    print("}\n")


def several(x, sets):
    print("-- Several labels to a row: each by itself, all costing alike or balanced.")
    print("reference.each = {")
    for kind, even in [("logistic", True), ("logistic", False), ("squared_hinge", False)]:
        objectives, decisions = [], []
        for k in range(3):
            positive = sets[:TRAINING, k]
            n = positive.sum()
            weights = (1, 1) if even else (TRAINING / (2 * (TRAINING - n)), TRAINING / (2 * n))
            w, objective = solved(x[:TRAINING], positive, kind, 1, None, weights)
            objectives.append(objective)
            decisions.append(x[TRAINING:] @ w)
        print("  { solver = %s, balanced = %s, objectives = %s,\n    probabilities = %s }," % (
            show(kind), "false" if even else "true", show(objectives), show(logistic(np.array(decisions).T))))
    print("}\n")


def platt(x, y):
    print("-- A support vector machine calibrated by five folds, i % 5 + 1 for row i: probabilities.")
    folds = PredefinedSplit([(i + 1) % 5 for i in range(TRAINING)])
    machine = LinearSVC(fit_intercept=False, tol=1e-10, max_iter=10**5, random_state=1)
    model = CalibratedClassifierCV(machine, method="sigmoid", cv=folds, ensemble=False)
    model.fit(x[:TRAINING], y[:TRAINING])
    print("reference.platt = %s\n" % show(model.predict_proba(x[TRAINING:])))


def words():
    """Texts of up to eight of a dozen words, one of three labels each."""
    random, texts, labels = Random(77), [], []
    for i in range(40):
        label = random.below(3)
        size = 1 + random.below(8)
        texts.append([min(random.below(12), random.below(12) + label) for _ in range(size)])
        labels.append(label)
    return texts, np.array(labels)


def bayes():
    texts, labels = words()
    counts = np.zeros((len(texts), 14))
    for i, text in enumerate(texts):
        for word in text:
            counts[i, word] += 1
    counts = counts[:, counts[:30].sum(axis=0) > 0]  # a word of no training text says nothing
    print("-- Naive Bayes: 30 texts to learn from, the probabilities of 10 others. ComplementNB leaves out the labels'")
    print("-- shares of the texts, which Rennie et al. 2003 have: they are put in here.")
    print("reference.bayes = {")
    for name, kind in [("multinomial", MultinomialNB), ("complement", ComplementNB), ("bernoulli", BernoulliNB)]:
        for alpha in [1, 0.1]:
            model = kind(alpha=alpha).fit(counts[:30], labels[:30])
            joint = model.predict_log_proba(counts[30:])  # up to a number that all labels share
            if name == "complement":
                joint = joint + model.class_log_prior_
            p = np.exp(joint - joint.max(axis=1, keepdims=True))
            print("  { variant = %s, alpha = %g, probabilities = %s }," % (
                show(name), alpha, show(p / p.sum(axis=1, keepdims=True))))
    print("}\n")


print("-- Written by spec/support/reference.py with scikit-learn %s; the vectors are those of spec/reference_spec.lua."
      % sklearn.__version__)
print("local reference = {}\n")
X, Y, SETS = vectors()
linear(X, Y)
balanced(X, Y)
ratios(X, Y)
several(X, SETS)
platt(X, Y)
bayes()
print("return reference")
