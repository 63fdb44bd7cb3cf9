-- Metadiscourse markers of English opinion prose: how authors hedge and insist, what they demand, whom they quote, how
-- they meet objections, and where they and the reader come in. Own lists; the categories follow the sources below.
--
-- The matcher knows words, not parts of speech, nor what came before, so an entry is left out or given company where
-- its other reading is common: "may be" in place of "may" (a month), "argue that" in place of "argue", "all of us" in
-- place of "us" (a country). What stays is noise of a known kind: "might" and power, "I" and the number one, "fairly"
-- in "treated fairly". A longer entry hides a shorter one inside it, so "must have been", a guess, is no demand, and
-- "nothing but" is no contrast. What belongs to two categories stands in both.
return {
  name = "metadiscourse",
  version = "1",
  language = "en",
  sources = {
    "Hyland, K. (2005). Metadiscourse: Exploring Interaction in Writing. Continuum. "
      .. "(hedges, boosters, attitude markers, self-mentions, engagement markers, evidentials)",
    "Palmer, F. R. (2001). Mood and Modality. 2nd edition. Cambridge University Press. (deontic modality)",
    "Thompson, G., & Ye, Y. (1991). Evaluation in the reporting verbs used in academic papers. "
      .. "Applied Linguistics 12(4), 365-382. (attribution)",
    "Quirk, R., Greenbaum, S., Leech, G., & Svartvik, J. (1985). A Comprehensive Grammar of the English Language. "
      .. "Longman. (contrast, concession)",
  },
  categories = {
    -- How the author feels about what is said: surprise, blame, praise, regret.
    attitude = {
      "absurd", "absurdly", "admirable", "admirably", "alarming", "alarmingly", "appalling", "appallingly",
      "astonishing", "astonishingly", "baffling", "bafflingly", "bizarre", "bizarrely", "commendable", "commendably",
      "courageous", "curiously", "cynical", "cynically", "dangerously", "deplorable", "depressingly",
      "disappointing", "disappointingly", "disastrous", "disgraceful", "disgracefully", "dismaying", "disturbing",
      "disturbingly", "encouraging", "encouragingly", "foolish", "foolishly", "fortunately", "frighteningly",
      "grotesque", "happily", "heartening", "hopefully", "hypocritical", "inexcusable", "inexcusably", "insulting",
      "intolerable", "ironically", "it is a pity", "it is a scandal", "it is a shame", "it is no surprise",
      "it is no wonder", "lamentable", "lamentably", "laughable", "luckily", "ludicrous", "maddening", "mercifully",
      "oddly", "outrageous", "outrageously", "pathetic", "perverse", "perversely", "predictably", "preposterous",
      "reckless", "recklessly", "refreshing", "refreshingly", "regrettable", "regrettably", "remarkable",
      "remarkably", "reprehensible", "ridiculous", "sad to say", "sadly", "scandalous", "senseless", "shameful",
      "shamefully", "shameless", "shamelessly", "shocking", "shockingly", "short-sighted", "shortsighted",
      "small wonder", "strangely", "surprisingly", "tellingly", "thankfully", "tragic", "tragically", "troubling",
      "troublingly", "unacceptable", "unconscionable", "understandably", "unfair", "unfairly", "unforgivable",
      "unfortunately", "unjust", "unjustly", "unsurprisingly", "unthinkable", "unwise", "unwisely", "wisely",
      "worrying", "worryingly", "worse still", "worst of all", "wrong-headed", "wrongheaded",
    },
    -- Reporting verbs and phrases: what is said is somebody's, more or less at a distance from the author. Verbs whose
    -- present form is a noun too stand with "that".
    attribution = {
      "according to", "acknowledged", "acknowledges", "added that", "adds that", "admits", "admitted", "affirmed",
      "alleged", "allegedly", "alleges", "announced", "announces", "argue that", "argued", "argues", "asserted",
      "asserts", "by her own account", "by his own account", "by their own account", "cautioned", "cautions",
      "cited", "cites", "claim that", "claimed", "claims that", "commented", "complain that", "complained",
      "complains", "conceded", "concedes", "concluded that", "concludes that", "confessed", "confirmed that",
      "confirms that", "contend that", "contended", "contends", "countered that", "counters that", "declared",
      "declares", "denied", "denies", "disclosed", "emphasised", "emphasises", "emphasized", "emphasizes",
      "explained", "explains", "hinted", "in the words of", "insist that", "insisted", "insists", "lamented",
      "laments", "maintain that", "maintained that", "maintains that", "mentioned", "noted", "notes that",
      "objected", "observed that", "observes that", "opined", "opines", "point out", "pointed out", "points out",
      "predict that", "predicted", "predicts", "proclaimed", "proclaims", "promised that", "quipped", "quoted",
      "quotes", "recalled", "recalls", "reckons", "remarked", "replied", "report that", "reported", "reportedly",
      "reports that", "responded", "retorted", "revealed", "reveals", "said", "say that", "says", "so-called",
      "speculated", "stated", "stressed", "stresses", "suggested", "suggests that", "supposedly", "testified",
      "testifies", "told reporters", "tweeted", "urged", "urges", "vowed", "vows", "warn that", "warned", "warns",
      "writes", "wrote",
    },
    -- Certainty, and the closing of other views.
    boosters = {
      "absolutely", "all too clear", "all too often", "anything but", "as everyone knows", "as we all know",
      "as we know", "beyond a doubt", "beyond all doubt", "beyond dispute", "beyond doubt", "beyond question",
      "by any measure", "by any standard", "categorically", "certain that", "certainly", "clear that", "clearly",
      "conclusively", "decidedly", "definitely", "demonstrably", "doubtless", "emphatically", "evident that",
      "evidently", "for certain", "for sure", "goes without saying", "have no doubt", "in fact", "in reality",
      "in truth", "inarguably", "incontrovertible", "incontrovertibly", "indeed", "indisputable", "indisputably",
      "inescapable", "inescapably", "inevitable", "inevitably", "irrefutable", "irrefutably", "it is a fact that",
      "it is plain", "leave no doubt", "leaves no doubt", "make no mistake", "manifestly", "must have been",
      "must have come", "must have felt", "must have had", "must have hoped", "must have known", "must have made",
      "must have seemed", "must have seen", "must have thought", "must surely", "needless to say", "no denying",
      "no doubt", "no question that", "not for a moment", "nothing but", "nothing less than", "obvious", "obviously",
      "of course", "patently", "plain fact", "plainly", "proof that", "prove that", "proved that", "proves that",
      "really", "rest assured", "self-evident", "self-evidently", "simple fact", "simple truth", "surely",
      "the fact is", "the fact remains", "the reality is", "the truth is", "there can be no", "truly",
      "truth be told", "unarguably", "undeniable", "undeniably", "undoubtedly", "unequivocal", "unequivocally",
      "unmistakable", "unmistakably", "unquestionable", "unquestionably", "utterly", "we all know",
      "without a doubt", "without doubt", "without question",
    },
    -- A point is granted, or an obstacle named that does not hold.
    concession = {
      "admittedly", "albeit", "all the same", "although", "and yet", "at the same time", "be that as it may",
      "but even so", "but still", "conceding that", "critics will say", "critics would say", "despite", "even after",
      "even if", "even so", "even then", "even though", "even when", "fair enough", "for all her", "for all his",
      "for all its", "for all that", "for all their", "granted that", "granting that", "however flawed",
      "however imperfect", "however much", "however well", "in fairness", "in spite of", "it is fair to say",
      "it is true that", "it may be true that", "it's true that", "nevertheless", "no matter how", "no matter what",
      "none the less", "nonetheless", "notwithstanding", "of course", "opponents will say", "regardless of",
      "some may object", "some might object", "some will argue", "some will object", "some will say",
      "still and all", "supporters will say", "that being said", "that may be true", "that said", "though",
      "to be fair", "to be sure", "to give credit", "true enough", "whatever its", "whatever one thinks",
      "whatever the merits", "whatever their", "while it is", "while it may", "while that may", "while there is",
      "while this may",
    },
    -- One thing is set against another. A bare "yet" and "while" are as often of time as not.
    contrast = {
      "alternatively", "as against", "as opposed to", "but", "but instead", "but rather", "by comparison",
      "by contrast", "contrary to", "contrast that with", "contrast this with", "conversely", "far from", "however",
      "in comparison", "in contrast", "in sharp contrast", "in stark contrast", "instead", "instead of",
      "it is not that", "nor is it", "not because", "not just", "not merely", "not simply", "nothing of the kind",
      "on the contrary", "on the one hand", "on the other hand", "or rather", "otherwise", "quite the contrary",
      "quite the opposite", "quite the reverse", "rather than", "so much for", "the opposite is true",
      "the other way around", "the reverse is true", "the very opposite", "unlike", "versus", "whereas",
      "while many", "while others", "while some", "yet as", "yet at", "yet even", "yet for", "yet he", "yet here",
      "yet if", "yet in", "yet instead", "yet it", "yet many", "yet none", "yet nothing", "yet she", "yet some",
      "yet that", "yet the", "yet there", "yet these", "yet they", "yet this", "yet when",
    },
    -- What is required, forbidden or permitted. "should have" blames, "must" alone may also be a guess.
    deontic = {
      "are bound to", "are duty-bound", "are obliged to", "are required to", "be compelled to", "be obliged to",
      "be permitted to", "be required to", "better not", "can't afford to", "cannot afford to", "cannot allow",
      "cannot continue to", "cannot go on", "cannot ignore", "compulsory", "demand that", "demands that", "duty to",
      "forbidden to", "had better", "has a duty", "has got to", "has no business", "has no choice but",
      "has no right to", "has the right to", "has to", "have a duty", "have an obligation", "have got to",
      "have no business", "have no choice but", "have no right to", "have the right to", "have to", "having to",
      "high time", "imperative", "incumbent on", "incumbent upon", "is bound to", "is duty-bound", "is long overdue",
      "is obliged to", "is required to", "it is essential", "it is time", "it is up to", "it is vital", "it's time",
      "it's up to", "mandatory", "moral duty", "moral obligation", "must", "must never", "must no longer",
      "must not", "mustn't", "necessary to", "need not", "need only", "need to", "needn't", "needs to",
      "no longer afford", "now is the time", "obligation to", "obligatory", "obliged to", "ought", "ought not",
      "oughtn't", "owe it to", "permissible", "responsibility to", "shall", "shall not", "shan't", "should",
      "should have", "should never", "should not", "shouldn't", "supposed to", "the right thing to do",
      "the time has come", "time to act", "under an obligation", "what is needed",
    },
    -- The reader is addressed, told what to think of, or counted among those who know.
    engagement = {
      "as we all know", "as we know", "as you can see", "as you know", "ask yourself", "ask yourselves",
      "bear in mind", "consider for a moment", "consider this", "consider what", "dear reader", "do not forget",
      "don't forget", "how can anyone", "how many of us", "if you", "imagine", "just look at", "keep in mind",
      "let me ask", "let us", "let us not", "let's", "let's not", "look again", "look around", "look closely",
      "look no further", "mind you", "never forget", "picture a", "please", "ponder this", "put yourself", "reader",
      "readers", "recall that", "remember that", "remember the", "remember when", "see for yourself",
      "stop and think", "suppose that", "take the case of", "take the example of", "tell me", "tell that to",
      "think about it", "think about that", "think about what", "think again", "think back", "think of it",
      "think of the", "think of what", "we all know", "what if", "who among us", "who wouldn't", "why should", "you",
      "you'd", "you'll", "you're", "you've", "your", "yours", "yourself", "yourselves",
    },
    -- Less than full commitment: likelihood, appearance, degree, frequency.
    hedges = {
      "a bit", "a number of", "all but", "almost", "apparent", "apparently", "appear to", "appeared to", "appears",
      "appears to", "approximately", "arguably", "as a rule", "as far as we know", "as it were", "at least in part",
      "at times", "broadly", "by and large", "conceivable", "conceivably", "could also", "could be", "could become",
      "could even", "could have", "could lead", "could mean", "could prove", "could well", "could yet", "debatable",
      "doubtful", "fairly", "for the most part", "frequently", "generally", "if anything", "in a sense", "in a way",
      "in all likelihood", "in all probability", "in general", "in many cases", "in my judgment", "in my opinion",
      "in my view", "in part", "in principle", "in some cases", "in some respects", "in some sense", "in some ways",
      "in theory", "it is possible", "it is unclear", "it remains to be seen", "kind of", "largely", "likely",
      "mainly", "may also", "may appear", "may be", "may become", "may even", "may find", "may have", "may help",
      "may indeed", "may lead", "may need", "may never", "may not", "may only", "may or may not", "may prove",
      "may seem", "may still", "may take", "may think", "may want", "may well", "may yet", "maybe", "might",
      "more likely", "more or less", "mostly", "not always", "not certain", "not entirely", "not necessarily",
      "not quite", "not sure", "occasionally", "often", "on the whole", "or so", "partially", "partly", "perhaps",
      "plausible", "plausibly", "possible that", "possibly", "potentially", "practically", "presumably", "probable",
      "probably", "quite possibly", "relatively", "roughly", "seem", "seemed", "seemingly", "seems", "sometimes",
      "somewhat", "sort of", "speculative", "suspect that", "tend to", "tended to", "tends to", "tentative",
      "tentatively", "to a degree", "to a large extent", "to an extent", "to my knowledge", "to my mind",
      "to some degree", "to some extent", "typically", "uncertain", "unclear", "unlikely", "unsure", "up to a point",
      "usually", "virtually", "would appear", "would seem", "would suggest",
    },
    -- The author steps forward, alone or as one of "we". "us" would be "US" too, so it stands in phrases.
    self_mention = {
      "I", "I'd", "I'll", "I'm", "I've", "all of us", "as I have argued", "as I have written", "as I see it",
      "as I wrote", "both of us", "each of us", "for my part", "from where I sit", "if you ask me", "in my judgment",
      "in my opinion", "in my view", "in this column", "in this essay", "many of us", "me", "most of us", "my",
      "myself", "none of us", "one of us", "our", "ours", "ourselves", "rest of us", "some of us",
      "the present writer", "this author", "this columnist", "this newspaper", "this writer", "those of us",
      "to my knowledge", "to my mind", "we", "we'd", "we'll", "we're", "we've", "yours truly",
    },
  },
}
