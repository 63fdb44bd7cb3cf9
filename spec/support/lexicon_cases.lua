-- Lexicons and texts, each with what is found: rows, and random ones.

local cases = {}

local all = { overlapping = true }

--- Entries as rows write them: a list for the one category "x", or categories.
function cases.categories_of(entries)
  return #entries > 0 and { x = entries } or entries
end

-- name, entries, text, hits, options
cases.rows = {
  { "a word", { "peace" }, "War and peace, PEACE.", "[peace|peace] [PEACE|peace]" },
  { "a word is whole", { "peace" }, "peaceful appeace peace's", "" },
  { "no words", { "peace" }, "?! … 🙂", "" },
  { "an empty text", { "peace" }, "", "" },
  { "the whole text", { "must not" }, "must not", "[must not|must not]" },
  { "the first and last words", { "a", "c" }, "a b c", "[a|a] [c|c]" },
  { "numbers", { "9 11", "3.14", "2018" }, "9/11, 9-11, 3.14, 2018.", "[9-11|9 11] [3.14|3.14] [2018|2018]" },
  { "letters and digits", { "g7", "covid 19" }, "The G7 on COVID-19", "[G7|g7] [COVID-19|covid 19]" },
  { "a stop inside a word", { "U.S." }, "the U.S. and the u.s", "[U.S.|U.S.] [u.s|U.S.]" },
  { "the entry as it was written", { "Must  NOT" }, "must not", "[must not|Must  NOT]" },
  { "outer blanks of an entry", { " \tmust\n" }, "you must", "[must| \tmust\n]" },
  { "an underscore is part of a word", { "a_b", "a" }, "a_b a", "[a_b|a_b] [a|a]" },

  { "a phrase", { "must not" }, "We must not, must we not?", "[must not|must not]" },
  { "a phrase and its first word", { "must", "must not" }, "must not must", "[must not|must not] [must|must]" },
  { "a phrase that breaks off", { "one two three", "two" }, "one two four", "[two|two]" },
  { "a phrase that breaks off behind a shorter one", { "a", "a b c d", "b", "c" }, "a b c x", "[a|a] [b|b] [c|c]" },
  { "a phrase cut by the end", { "a b c" }, "a b", "" },
  { "a phrase twice in a row", { "no no" }, "no no no no no", "[no no|no no] [no no|no no]" },
  { "the leftmost of two", { "a b", "b c d" }, "a b c d", "[a b|a b]" },
  { "the longest of three", { "a", "a b", "a b c" }, "a b c a b a", "[a b c|a b c] [a b|a b] [a|a]" },
  { "phrases with a common head", { "as if", "as well as", "as" }, "as well as if as",
    "[as well as|as well as] [as|as]" },
  { "a phrase inside another", { "the united states of america", "states of" }, "the united states of europe",
    "[states of|states of]" },
  { "a long phrase", { "government of the people by the people for the people" },
    "that government of the people, by the people; government of the people by the people for the people",
    "[government of the people by the people for the people|government of the people by the people for the people]" },

  { "several blanks", { "must not" }, "must   \t not", "[must   \t not|must not]" },
  { "a line break", { "must not" }, "must\nnot must\r\nnot must\rnot",
    "[must\nnot|must not] [must\r\nnot|must not] [must\rnot|must not]" },
  { "a no-break space", { "must not" }, "must\194\160not", "[must\194\160not|must not]" },
  { "an ideographic space", { "must not" }, "must\227\128\128not", "[must\227\128\128not|must not]" },
  { "a line separator", { "must not" }, "must\226\128\168not", "[must\226\128\168not|must not]" },
  { "a hyphen", { "short sighted" }, "short-sighted", "[short-sighted|short sighted]" },
  { "a hyphen in the entry", { "short-sighted" }, "short sighted", "[short sighted|short-sighted]" },
  { "Unicode hyphens", { "short sighted" }, "short‐sighted short‑sighted",
    "[short‐sighted|short sighted] [short‑sighted|short sighted]" },
  { "a hyphen at the end of a line", { "short sighted" }, "short-\nsighted", "[short-\nsighted|short sighted]" },
  { "a soft hyphen between words", { "short sighted" }, "short-\194\173sighted",
    "[short-\194\173sighted|short sighted]" },
  { "a zero-width space", { "must not" }, "must\226\128\139not", "[must\226\128\139not|must not]" },
  { "a word joiner and a mark of direction", { "must not" }, "must \226\129\160\226\128\142not",
    "[must \226\129\160\226\128\142not|must not]" },
  { "a comma", { "must not" }, "must, not", "" },
  { "a full stop", { "must not" }, "must. Not", "" },
  { "a dash", { "must not" }, "must – not must — not must—not", "" },
  { "a slash, quotation marks, brackets", { "must not" }, "must/not must \"not\" must (not)", "" },
  { "a NUL", { "must not" }, "must\0not", "" },
  { "an ill-formed byte", { "must not" }, "must \255 not", "" },
  { "an emoji", { "must not" }, "must 🙂 not", "" },

  { "capitals", { "MUST", "not" }, "must NOT", "[must|MUST] [NOT|not]" },
  { "sharp s", { "Straße", "masse" }, "STRASSE, straße, STRAẞE, Maße",
    "[STRASSE|Straße] [straße|Straße] [STRAẞE|Straße] [Maße|masse]" },
  { "ligatures", { "finance", "office" }, "ﬁnance oﬃce", "[ﬁnance|finance] [oﬃce|office]" },
  { "the three sigmas", { "ΟΔΟΣ" }, "οδος οδοσ ΟΔΟΣ οδο", "[οδος|ΟΔΟΣ] [οδοσ|ΟΔΟΣ] [ΟΔΟΣ|ΟΔΟΣ]" },
  { "dotless i is no i", { "ilk", "ısı" }, "ILK ılk ısı ISI", "[ILK|ilk] [ısı|ısı]" },
  { "i with a dot is i and a dot", { "i\204\135stanbul", "istanbul" }, "İstanbul Istanbul",
    "[İstanbul|i\204\135stanbul] [Istanbul|istanbul]" },
  { "the Kelvin sign", { "k" }, "K K k", "[K|k] [K|k] [k|k]" },
  { "Cyrillic", { "мир" }, "МИР мир мира", "[МИР|мир] [мир|мир]" },
  { "an accent composed and combining", { "café", "re\204\129sume\204\129" }, "cafe\204\129 CAFÉ résumé RE\204\129SUMÉ",
    "[cafe\204\129|café] [CAFÉ|café] [résumé|re\204\129sume\204\129] [RE\204\129SUMÉ|re\204\129sume\204\129]" },
  { "an accent matters", { "cafe", "resume" }, "café résumé", "" },
  { "Vietnamese, composed and not", { "tiếng việt" },
    "Tiếng Việt, TIẾNG VIỆT, tie\204\130\204\129ng vie\204\163\204\130t, tiê\204\129ng viẹ\204\130t",
    "[Tiếng Việt|tiếng việt] [TIẾNG VIỆT|tiếng việt] [tie\204\130\204\129ng vie\204\163\204\130t|tiếng việt] "
      .. "[tiê\204\129ng viẹ\204\130t|tiếng việt]" },
  { "marks in another order", { "vie\204\163\204\130t" }, "vie\204\130\204\163t việt",
    "[vie\204\130\204\163t|vie\204\163\204\130t] [việt|vie\204\163\204\130t]" },
  { "Arabic marks", { "مدّ", "كتب" }, "مدّ مد كتب كَتب", "[مدّ|مدّ] [كتب|كتب]" },
  { "Hangul, composed and not", { "한" }, "한 \225\132\146\225\133\161\225\134\171 하",
    "[한|한] [\225\132\146\225\133\161\225\134\171|한]" },

  { "apostrophes are alike", { "don't", "it’s" }, "Don’t don't donʼt It's it’s",
    "[Don’t|don't] [don't|don't] [donʼt|don't] [It's|it’s] [it’s|it’s]" },
  { "an apostrophe is no blank", { "don t" }, "don't don’t don t", "[don t|don t]" },
  { "outer apostrophes of an entry", { "'tis", "’twas", "goin'" }, "’Tis 'twas goin’",
    "[Tis|'tis] [twas|’twas] [goin|goin']" },
  { "apostrophes in a phrase", { "can't stand" }, "I can’t\nstand it", "[can’t\nstand|can't stand]" },

  { "ideographs", { "北京" }, "在北京大学, 北 京", "[北京|北京] [北 京|北京]" },
  { "ideographs that are not joined", { "北京" }, "北、京", "" },
  { "ideographs beside letters", { "a北", "b" }, "a北b", "[a北|a北] [b|b]" },
  { "Katakana", { "カタカナ" }, "カタカナ カタ", "[カタカナ|カタカナ]" },
  { "Thai", { "ไทย" }, "คนไทย", "[ไทย|ไทย]" },

  { "a prefix", { "econom*" }, "Economy economics ECONOM, econo",
    "[Economy|econom*] [economics|econom*] [ECONOM|econom*]" },
  { "a prefix of one letter", { "e*" }, "e echo he é", "[e|e*] [echo|e*]" },
  { "a prefix of a number", { "20*" }, "2019 1920 20", "[2019|20*] [20|20*]" },
  { "a prefix behind an apostrophe", { "l'é*" }, "l’été l'an", "[l’été|l'é*]" },
  { "prefixes in a phrase", { "econom* polic*" }, "economic policy, economies’ policies, economic, policy",
    "[economic policy|econom* polic*]" },
  { "a prefix in the middle", { "must n* be", "be" }, "must not be must be", "[must not be|must n* be] [be|be]" },
  { "a prefix before a hyphen", { "co* operat*" }, "co-operate co operation",
    "[co-operate|co* operat*] [co operation|co* operat*]" },
  { "a word before a prefix", { "must", "mus*" }, "must muse", "[must|must] [muse|mus*]" },
  { "a long prefix before a short one", { "m*", "mus*", "mu*" }, "muse mule mole", "[muse|mus*] [mule|mu*] [mole|m*]" },
  { "a longer phrase before a word", { "must", "mu* n*" }, "must not", "[must not|mu* n*]" },
  { "a prefix with its words", { "polic*", "policy", "policy mak*" }, "policy policy maker policing",
    "[policy|policy] [policy maker|policy mak*] [policing|polic*]" },
  { "the most exact phrase", { "a* b*", "aa b*", "a* bb" }, "aa bb", "[aa bb|aa b*]" },
  { "a prefix folds", { "STRAß*", "ﬁ*" }, "strassen Finance", "[strassen|STRAß*] [Finance|ﬁ*]" },
  { "a prefix with an accent", { "caf\195\169*" }, "cafés cafe\204\129s cafes", "[cafés|café*] [cafe\204\129s|café*]" },
  { "a prefix cuts no accent", { "cafe*" }, "cafés cafe\204\129s cafes", "[cafes|cafe*]" },
  { "a prefix under one that cuts an accent", { "e*", "e\204\129t*" }, "été etude", "[été|e\204\129t*] [etude|e*]" },
  { "a short prefix under one that fails", { "a*", "ab*", "abcx*" }, "abcd ax", "[abcd|ab*] [ax|a*]" },
  { "a short prefix under one with an accent", { "e*", "e\204\129*" }, "ete e\204\129 ez",
    "[ete|e*] [e\204\129|e\204\129*] [ez|e*]" },
  { "a prefix cuts no Hangul syllable", { "하*" }, "하나 한나", "[하나|하*]" },
  { "a prefix cuts no letter in Vietnamese", { "tiê*", "tie*" }, "tiếng tiêng tien", "[tiêng|tiê*] [tien|tie*]" },
  { "a prefix is a whole word", { "econom*" }, "econom", "[econom|econom*]" },

  { "overlapping phrases", { "a b", "b c", "b" }, "a b c", "[a b|a b] [b|b] [b c|b c]", all },
  { "overlapping words", { "must", "must not", "not" }, "must not", "[must|must] [must not|must not] [not|not]", all },
  { "overlapping repeats", { "no no" }, "no no no no", "[no no|no no] [no no|no no] [no no|no no]", all },
  { "overlapping prefixes", { "m*", "mu*", "muse" }, "muse", "[muse|m*] [muse|mu*] [muse|muse]", all },
  { "overlapping prefixes, one of which cuts an accent", { "e*", "e\204\129t*" }, "été etude",
    "[été|e\204\129t*] [etude|e*]", all },
  { "overlapping prefixes in phrases", { "a*", "a* b*", "aa b", "b*" }, "aa b",
    "[aa|a*] [aa b|a* b*] [aa b|aa b] [b|b*]", all },

  { "two categories", { duty = { "must" }, doubt = { "may" } }, "may must", "[may|may@doubt] [must|must@duty]" },
  { "an entry in two categories", { one = { "of course" }, two = { "Of  course" } }, "of course",
    "[of course|Of  course@two] [of course|of course@one]" },
  { "a word and a prefix in two categories", { one = { "must" }, two = { "mus*" } }, "must",
    "[must|mus*@two] [must|must@one]" },
  { "a longer phrase of another category", { one = { "must" }, two = { "must have been" } }, "it must have been",
    "[must have been|must have been@two]" },
  { "categories overlapping", { one = { "must" }, two = { "must have been", "have" } }, "must have been",
    "[must|must@one] [must have been|must have been@two] [have|have@two]", all },

  { "an ending", { "*phobia" }, "Xenophobia, phobia, phobias, agoraPHOBIA",
    "[Xenophobia|*phobia] [phobia|*phobia] [agoraPHOBIA|*phobia]" },
  { "an ending of one letter", { "*s" }, "cats dog s é", "[cats|*s] [s|*s]" },
  { "an ending behind an accent", { "*té" }, "été cité te\204\129 te", "[été|*té] [cité|*té] [te\204\129|*té]" },
  { "an ending is not the letter without its accent", { "*te" }, "été vite", "[vite|*te]" },
  { "an ending of an ideograph and of Hangul", { "*한" }, "하한 한 하", "[하한|*한] [한|*한]" },
  { "an ending folds", { "*STRASSE", "*ﬁ" }, "Hauptstraße Wifi", "[Hauptstraße|*STRASSE] [Wifi|*ﬁ]" },
  { "an ending of sigma", { "*ΟΣ" }, "οδος ΔΟΣ", "[οδος|*ΟΣ] [ΔΟΣ|*ΟΣ]" },
  { "a * inside", { "gov*ment" }, "government, govment, governments, GOVERNMENT",
    "[government|gov*ment] [govment|gov*ment] [GOVERNMENT|gov*ment]" },
  { "both sides of a * need their own letters", { "aba*aba" }, "aba ababa abaaba abaxaba",
    "[abaaba|aba*aba] [abaxaba|aba*aba]" },
  { "a * inside cuts no accent", { "e*s" }, "e\204\129s es ets", "[es|e*s] [ets|e*s]" },
  { "a * inside, with letters beyond ASCII", { "é*é" }, "été ÉTÉ éé é", "[été|é*é] [ÉTÉ|é*é] [éé|é*é]" },
  { "a * inside a number", { "19*9" }, "1999 199 1989 19", "[1999|19*9] [199|19*9] [1989|19*9]" },
  { "a * inside beside an apostrophe", { "d*n't" }, "don't didn’t dont", "[don't|d*n't] [didn’t|d*n't]" },
  { "endings in a phrase", { "*al polic*", "new *ism" }, "Fiscal policy, new-feminism",
    "[Fiscal policy|*al polic*] [new-feminism|new *ism]" },
  { "a * inside in a phrase", { "the gov*ment of*" }, "the government of the", "[the government of|the gov*ment of*]" },
  { "a word before an ending", { "social", "*al" }, "social fiscal", "[social|social] [fiscal|*al]" },
  { "a prefix before an ending", { "econom*", "*ics" }, "economics physics", "[economics|econom*] [physics|*ics]" },
  { "a long ending before a short one", { "*s", "*ics", "*cs" }, "physics docs", "[physics|*ics] [docs|*cs]" },
  { "two sides before one", { "a*", "a*z", "a*yz" }, "axyz axz ax", "[axyz|a*yz] [axz|a*z] [ax|a*]" },
  { "all patterns of a word", { "a*", "a*z", "*z", "ab*", "*yz" }, "abyz",
    "[abyz|*yz] [abyz|*z] [abyz|a*] [abyz|a*z] [abyz|ab*]", all },
  { "a longer phrase of patterns", { "a*", "a* *z", "*z" }, "ab yz z", "[ab yz|a* *z] [z|*z]" },
  { "patterns that overlap in phrases", { "a* *b", "*b c" }, "ab ab c", "[ab ab|a* *b] [ab c|*b c]", all },

  { "C and its kin", { "C++", "C#", "C" }, "C, C++, C#, C+ and c++.", "[C|C] [C++|C++] [C#|C#] [C|C] [c++|C++]" },
  { "punctuation at the end must be there", { "C++" }, "C, C+, C #", "" },
  { "punctuation at the end stands close", { "C#" }, "C #", "" },
  { "punctuation inside", { "AT&T" }, "AT&T at&t AT & T AT T AT&Ts", "[AT&T|AT&T] [at&t|AT&T]" },
  { "punctuation in front", { ".NET", "net" }, "the .NET net .net. Net",
    "[.NET|.NET] [net|net] [.net|.NET] [Net|net]" },
  { "a stop that ends a sentence is no part", { ".NET" }, "the end. Net income, ..net", "[.net|.NET]" },
  { "a hash tag and a name", { "#metoo", "@potus" }, "#MeToo metoo @POTUS # metoo", "[#MeToo|#metoo] [@POTUS|@potus]" },
  { "money and parts", { "$100", "5%" }, "$100 100 5% 5 %", "[$100|$100] [5%|5%]" },
  { "a comma inside", { "yes, but" }, "Yes, but yes but yes,but yes,\nbut yes ,but",
    "[Yes, but|yes, but] [yes,\nbut|yes, but]" },
  { "a slash inside", { "and/or" }, "and/or and or and / or", "[and/or|and/or]" },
  { "a stop in a phrase", { "U.S. Senate" }, "the U.S. Senate, U.S Senate, U.S.\nSenate",
    "[U.S. Senate|U.S. Senate] [U.S.\nSenate|U.S. Senate]" },
  { "a stop at the end, there or not", { "etc.", "Mr. Smith" }, "etc. etc, Mr. Smith Mr Smith",
    "[etc.|etc.] [etc|etc.] [Mr. Smith|Mr. Smith]" },
  { "an entry of two that reaches further", { one = { "U.S" }, two = { "U.S." } }, "U.S. u.s",
    "[U.S.|U.S.@two] [u.s|U.S@one] [u.s|U.S.@two]" },
  { "quotation marks are alike", { 'so "called' }, 'so “called” so "called" so called',
    '[so “called|so "called] [so "called|so "called]' },
  { "apostrophes in punctuation are alike", { "rock 'n' roll" }, "rock ’n’ roll rock n roll",
    "[rock ’n’ roll|rock 'n' roll]" },
  { "a bang at the end", { "Yahoo!" }, "Yahoo! yahoo Yahoo!!", "[Yahoo!|Yahoo!] [Yahoo!|Yahoo!]" },
  { "punctuation beside a pattern", { "econom*!", "#me*" }, "economy! economy #metoo me",
    "[economy!|econom*!] [#metoo|#me*]" },
  { "punctuation between patterns", { "a*, b*" }, "ab, bc ab bc", "[ab, bc|a*, b*]" },
  { "punctuation beyond ASCII", { "a…", "a—b", "北、京" }, "a… a—b a-b 北、京",
    "[a…|a…] [a—b|a—b] [北、京|北、京]" },
  { "marks of one hit are none of the next", { "a!", "!b" }, "a!b a!!b", "[a!|a!] [a!|a!] [!b|!b]" },
  { "all with punctuation", { "a", "a!", "!a" }, "!a!", "[!a|!a] [a|a] [a!|a!]", all },

  { "exact case", { { "US", exact = true } }, "US us Us U.S", "[US|US]" },
  { "exact case and not", { { "US", exact = true }, { "us", exact = true } }, "US us Us", "[US|US] [us|us]" },
  { "exact case before folded", { { "US", exact = true }, "us" }, "US us", "[US|US] [us|us]" },
  { "exact case in a phrase", { { "March for Life", exact = true } }, "march for life March-for\nLife",
    "[March-for\nLife|March for Life]" },
  { "exact case falls back on a shorter entry", { { "US Army", exact = true }, "us" }, "US army US Army",
    "[US|us] [US Army|US Army]" },
  { "exact case, NFC and NFD", { { "Été", exact = true } }, "Été E\204\129te\204\129 été ÉTÉ",
    "[Été|Été] [E\204\129te\204\129|Été]" },
  { "exact case and sharp s", { { "Maße", exact = true } }, "Maße Masse maße", "[Maße|Maße]" },
  { "exact case and sigma", { { "Σας", exact = true } }, "Σας ΣΑΣ σας", "[Σας|Σας]" },
  { "exact case and apostrophes", { { "Don't", exact = true } }, "Don’t don't", "[Don’t|Don't]" },
  { "exact case of patterns", { { "Econom*", exact = true }, { "*IC", exact = true } },
    "Economy economy EconomY tonIC tonic", "[Economy|Econom*] [EconomY|Econom*] [tonIC|*IC]" },
  { "exact case with punctuation", { { "AT&T", exact = true } }, "AT&T at&t", "[AT&T|AT&T]" },
  { "exact case of dotless i", { { "Irak", exact = true } }, "Irak ırak IRAK", "[Irak|Irak]" },

  { "an exclusion", { "guinea", { "equatorial guinea", exclude = true } }, "Guinea, Equatorial Guinea, guinea",
    "[Guinea|guinea] [guinea|guinea]" },
  { "an exclusion behind the word", { "guinea", { "guinea pig*", exclude = true } }, "guinea pigs, guinea",
    "[guinea|guinea]" },
  { "an exclusion around the word", { "york", { "new york times", exclude = true } }, "New York, the New York Times",
    "[York|york]" },
  { "what reaches out of an exclusion", { "guinea pig", "guinea", { "equatorial guinea", exclude = true } },
    "equatorial guinea pig", "[guinea pig|guinea pig]" },
  { "an exclusion of another category", { a = { "guinea" }, b = { "guinea", { "new guinea", exclude = true } } },
    "new guinea", "[guinea|guinea@a]" },
  { "an exclusion that begins inside a hit", { "a b", "c", { "b c", exclude = true } }, "a b c", "[a b|a b]" },
  { "an exclusion that shares a mark with the hit before it", { "a+", "b", { "+b c", exclude = true } }, "a+b c",
    "[a+|a+]" },
  { "overlapping with an exclusion", { "a", "a b", "b", { "a b c", exclude = true } }, "a b c a b",
    "[a|a] [a b|a b] [b|b]", all },
  { "an exclusion in exact case", { "may", { "Theresa May", exact = true, exclude = true } }, "Theresa May theresa may",
    "[may|may]" },
  { "exclusions alone", { { "a", exclude = true } }, "a b", "" },

  { "stems", { "run", "run away" }, "runs running run ran away",
    "[runs|run] [running|run] [run|run] [ran away|run away]",
    { stems = { runs = "run", running = "run", ran = "run" } } },
  { "an entry that is stemmed", { "running" }, "runs run", "[runs|running] [run|running]",
    { stems = { runs = "run", running = "run" } } },
  { "patterns see no stems", { "run*" }, "ran running", "[running|run*]", { stems = { ran = "run" } } },
  { "exact case sees no stems", { { "Run", exact = true } }, "Run Ran", "[Run|Run]", { stems = { ran = "run" } } },
  { "stems fold", { "STRASSE" }, "Straßen strassen", "[Straßen|STRASSE] [strassen|STRASSE]",
    { stems = { ["straßen"] = "straße" } } },

  { "an Arabic phrase with marks", { "كَتَبَ الولد" }, "كَتَبَ الولد كتب الولد", "[كَتَبَ الولد|كَتَبَ الولد]" },
  { "a Vietnamese phrase, composed and not, over a line break", { "tiếng việt" }, "Tie\204\130\204\129ng\nViệt",
    "[Tie\204\130\204\129ng\nViệt|tiếng việt]" },
  { "ideographs with a longer entry", { "北", "北京", "北京大学" }, "北京大学 北京 北",
    "[北京大学|北京大学] [北京|北京] [北|北]" },
  { "hyphens and line breaks together", { "well being" }, "well-\r\n being", "[well-\r\n being|well being]" },
}

--- Numbers from 0 to n - 1, the same ones everywhere (Park & Miller 1988).
function cases.generator(seed)
  return function(n)
    seed = seed * 16807 % 2147483647
    return seed % n
  end
end

local function one_of(random, list) return list[random(#list) + 1] end

local function join(random, words, gaps)
  local parts = {}
  for i, word in ipairs(words) do
    parts[#parts + 1] = word
    if i < #words then parts[#parts + 1] = one_of(random, gaps) end
  end
  return table.concat(parts)
end

local letters = { "a", "b", "A", "é", "e\204\129", "’a", "'A", "ß", "ss" }

local function word(random)
  local parts = { one_of(random, { "a", "b", "B" }) }
  for i = 2, random(3) + 1 do parts[i] = one_of(random, letters) end
  return table.concat(parts)
end

local function words(random, most, star)
  local list = {}
  for i = 1, random(most) + 1 do
    list[i] = word(random)
    if random(4) < star then
      local kind = random(4)
      if kind == 0 then list[i] = "*" .. list[i]
      elseif kind == 1 then list[i] = one_of(random, { "a", "b", "B", "é" }) .. "*" .. list[i]
      else list[i] = list[i] .. "*" end
    end
  end
  return list
end

--- Makes random lexicons and texts, the same ones everywhere: each call of what is returned gives the entries as
--- the oracle has them, those that opedkit has, the text and the stems or nil.
function cases.random(seed)
  local random, round = cases.generator(seed), 0
  return function()
    local entries, categories = {}, {}
    round = round + 1
    local odd = round % 2 == 0 and { ", ", "&" } or { " " }
    for i = 1, random(8) + 1 do
      local form = join(random, words(random, 3, round % 3), { " ", "-", one_of(random, odd) })
      if odd[2] and random(3) == 0 then
        form = one_of(random, { "#", "", "'" }) .. form .. one_of(random, { "+", ".", "" })
      end
      entries[i] = { form, one_of(random, { "x", "y" }), 1, exact = random(6) == 0, exclude = random(8) == 0 }
    end
    local text = join(random, words(random, 24, 0),
      { " ", " ", " ", "\n", "-", ", ", ". ", "  ", "&", "+ ", " #", ".", "+", "#" })
    for _, entry in ipairs(entries) do
      categories[entry[2]] = categories[entry[2]] or {}
      table.insert(categories[entry[2]], { entry[1], exact = entry.exact, exclude = entry.exclude })
    end
    return entries, categories, text, round % 5 == 0 and { ab = "aa", ba = "b", baa = "aa" } or nil
  end
end

return cases
