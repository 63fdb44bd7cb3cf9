-- English words that shift what the words behind them say, by the categories that scoring knows (Polanyi & Zaenen 2004,
-- "Contextual valence shifters"). The list was written for opedkit. An intensifier's weight is the part by which it raises
-- or lowers a weight; very, really, somewhat, slightly, pretty, extraordinarily and (the) most have the percentages that
-- Taboada et al. (2011, "Lexicon-based methods for sentiment analysis", section 2.3) give as examples, and the others were
-- graded beside them. `plain` holds phrases with a negator in them that negate nothing.
return {
  name = "shifters",
  version = "1",
  categories = {
    negator = {
      "not", "never", "no", "none", "nobody", "no one", "nothing", "nowhere", "neither", "nor", "without", "hardly",
      "barely", "scarcely", "rarely", "seldom", "cannot", "no longer", "by no means", "in no way", "at no time",
      "far from", "anything but", "lack of", "lacks", "lacked", "lacking", "absence of", "devoid of", "instead of",
      "rather than", "stops short of", "stopped short of", "fail to", "fails to", "failed to", "failing to", "failure to",
      "refuse to", "refuses to", "refused to", "refusing to", "refusal to",
      "ain't", "aren't", "can't", "couldn't", "daren't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't",
      "isn't", "mayn't", "mightn't", "mustn't", "needn't", "oughtn't", "shan't", "shouldn't", "wasn't", "weren't",
      "won't", "wouldn't", "arent", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "shouldnt",
      "wasnt", "werent", "wouldnt",
    },
    plain = {
      "not only", "not just", "not merely", "not simply", "not least", "not to mention", "not without", "not unlike",
      "never without", "no doubt", "no question", "no wonder", "no surprise", "no matter", "no less than",
      "nothing but", "nothing less than", "without doubt", "without a doubt", "without question", "whether or not",
      "why not", "cannot but", "can't but", "can't help but", "cannot help but", "couldn't agree more",
      "could not agree more", "don't forget", "do not forget",
    },
    intensifier = {
      ["the most"] = 1, most = 1,
      absolutely = 0.5, completely = 0.5, deeply = 0.5, enormously = 0.5, entirely = 0.5, exceptionally = 0.5,
      extraordinarily = 0.5, extremely = 0.5, hugely = 0.5, immensely = 0.5, incredibly = 0.5, overwhelmingly = 0.5,
      perfectly = 0.5, profoundly = 0.5, terribly = 0.5, thoroughly = 0.5, totally = 0.5, utterly = 0.5, wholly = 0.5,
      especially = 0.25, greatly = 0.25, highly = 0.25, particularly = 0.25, remarkably = 0.25, so = 0.25,
      strongly = 0.25, such = 0.25, ["such a"] = 0.25, ["such an"] = 0.25, too = 0.25, truly = 0.25,
      very = 0.25, ["all too"] = 0.25,
      genuinely = 0.15, really = 0.15, seriously = 0.15,
      pretty = -0.1, mostly = -0.1,
      fairly = -0.2, reasonably = -0.2,
      almost = -0.3, ["kind of"] = -0.3, moderately = -0.3, nearly = -0.3, partially = -0.3, partly = -0.3,
      relatively = -0.3, somewhat = -0.3, ["sort of"] = -0.3, ["more or less"] = -0.3,
      ["a bit"] = -0.5, ["a little"] = -0.5, less = -0.5, marginally = -0.5, mildly = -0.5, slightly = -0.5,
    },
    clause = {
      "although", "because", "but", "despite", "even if", "even though", "except", "however", "if", "nevertheless",
      "though", "unless", "until", "when", "whenever", "where", "whereas", "wherever", "which", "while", "who", "whom",
      "whose",
    },
  },
}
