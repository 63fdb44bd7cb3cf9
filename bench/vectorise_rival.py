"""scikit-learn and fastText on the texts of vectorise.lua; processor time, reading and loading not included.

usage: vectorise_rival.py train ARTICLES FOLDER
       vectorise_rival.py measure ARTICLES FOLDER     name, what was done and how fast, one to a line
"""
import json
import pickle
import resource
import subprocess
import sys
import time

KINDS = {"tf-idf, words": (1, 1), "tf-idf, words and pairs": (1, 2)}


def read(articles):
    rows = [json.loads(line) for line in open(articles, encoding="utf-8")]
    return [row["text"] for row in rows], [row.get("genre") for row in rows]


def lines(texts, labels=None):
    """What fastText reads: a text to a line."""
    flat = [" ".join(text.split()) for text in texts]
    return "".join(f"__label__{label} {text}\n" for label, text in zip(labels, flat)) if labels else \
        "".join(text + "\n" for text in flat)


def train(articles, folder):
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfVectorizer
    from sklearn.linear_model import SGDClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC
    texts, labels = read(articles)
    known = [(text, label) for text, label in zip(texts, labels) if label in ("opinion", "news")]
    known_texts, known_labels = [list(column) for column in zip(*known)]
    models = {}
    for name, lengths in KINDS.items():
        models[name] = make_pipeline(TfidfVectorizer(ngram_range=lengths), LinearSVC()).fit(known_texts, known_labels)
    models["hashed"] = make_pipeline(HashingVectorizer(), SGDClassifier()).fit(known_texts, known_labels)
    with open(f"{folder}/sklearn.pickle", "wb") as file:
        pickle.dump(models, file)
    with open(f"{folder}/train.txt", "w", encoding="utf-8") as file:
        file.write(lines(known_texts, known_labels))
    with open(f"{folder}/texts.txt", "w", encoding="utf-8") as file:
        file.write(lines(texts))
    open(f"{folder}/empty.txt", "w").close()
    for length in 1, 2:
        names = ["-input", f"{folder}/train.txt", "-output", f"{folder}/fasttext{length}"]
        options = ["-wordNgrams", str(length), "-dim", "10", "-lr", "0.5", "-epoch", "5", "-thread", "1"]
        subprocess.run(["fasttext", "supervised", *names, *options], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def seconds(job, *arguments):
    start = time.process_time()
    job(*arguments)
    return time.process_time() - start


SLICE, PASSES = 200, 3


def sum_of_slices(texts, job):
    """Of each slice the least of some passes, as in vectorise.lua."""
    slices = [texts[first:first + SLICE] for first in range(0, len(texts), SLICE)]
    return sum(map(min, zip(*[[seconds(job, part) for part in slices] for _ in range(PASSES)])))


def seconds_of_command(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(articles, folder):
    texts, _ = read(articles)
    whole = sum(len(text.encode()) for text in texts) / 1e6
    texts = texts[::8]  # scikit-learn is slow, at the same speed on all
    size = sum(len(text.encode()) for text in texts) / 1e6
    essay = open(f"{folder}/essay.txt", encoding="utf-8").read()
    with open(f"{folder}/sklearn.pickle", "rb") as file:
        models = pickle.load(file)

    def say(name, what, value):
        print(f"{name}\t{what}\t{value:.3f}", flush=True)

    for name in KINDS:
        vectorizer = models[name][0]
        say("scikit-learn", f"MB/s to vectors: {name}", size / sum_of_slices(texts, vectorizer.transform))
        say("scikit-learn", f"MB/s to labels: {name}", size / sum_of_slices(texts, models[name].predict))
        say("scikit-learn", f"us for an essay of 800 words: {name}",
            min(seconds(models[name].predict, [essay]) for _ in range(100)) * 1e6)
    hashed = models["hashed"]
    say("scikit-learn", "MB/s to labels: counts, words", size / sum_of_slices(texts, hashed.predict))
    say("scikit-learn", "us for an essay of 800 words: counts, words",
        min(seconds(hashed.predict, [essay]) for _ in range(100)) * 1e6)
    for length, names in (1, ("tf-idf, words", "counts, words")), (2, ("tf-idf, words and pairs",)):
        predict = ["fasttext", "predict", f"{folder}/fasttext{length}.bin"]
        loading, judging = (min(seconds_of_command(predict + [f"{folder}/{name}.txt"]) for _ in range(PASSES))
                            for name in ("empty", "texts"))
        for name in names:
            say("fastText", f"MB/s to labels: {name}", whole / (judging - loading))


if sys.argv[1] == "train":
    train(*sys.argv[2:])
else:
    measure(*sys.argv[2:])
