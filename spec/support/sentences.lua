-- Sentences as prose cuts them: { name, text with | behind each sentence but the last, options }. The text is our own.
return {
  -- stops
  { "a period", "The vote was close.| Nobody left." },
  { "a question", "Who paid for it?| We did." },
  { "an exclamation", "Stop!| You can't do that." },
  { "runs of stops", "Really?!| Yes!!| No..| Fine." },
  { "a stop before the end of the text", "The end." },
  { "no stop at all", "no stop at all" },
  { "a stop with a space before it", "It is over .| We lost ." },
  { "two spaces", "One thing ended.|  Another began." },
  { "a no-break space", "One thing ended.|\194\160Another began." },
  { "a lower-case start", "i left early.| nobody saw me.| did you?| yes" },
  { "all capitals", "THE SENATE VOTED.| THE HOUSE DID NOT." },
  { "a sentence of digits", "The year was 2019.| 2020 was worse." },
  { "a number at the end", "They sold 12.| They kept 40." },

  -- numbers
  { "decimals", "Growth fell to 2.5 percent.| It was 3.1 before." },
  { "money", "It costs $4.50.| That is a lot." },
  { "a leading point", "He hit .300 that year.| Few did." },
  { "versions", "Version 2.0.1 is out.| Get it." },
  { "times", "The train leaves at 5.30.| We run." },
  { "a percentage at the end", "Turnout was 61.5%.| It had been 70%." },
  { "Swiss and Spanish thousands", "It cost 1.000.000 francs.| We paid." },

  -- titles
  { "Mr., Mrs., Ms.", "Mr. Hale met Mrs. Ruiz and Ms. Oh.| They talked." },
  { "Dr. and Prof.", "Dr. Prof. Lange is here.| Prof. Wu is not." },
  { "military ranks", "Gen. Marsh, Col. Reed, Lt. Col. Diaz and Sgt. Poe signed.| Adm. Lowe did not." },
  { "members of Congress", "Sens. Kay and Lee asked Rep. Moss and Gov. Hunt.| They agreed." },
  { "a title before an initial", "Sen. J. Kay voted no.| He explained." },
  { "a title before a closing bracket", "He (and Dr. Chen) left.| We stayed." },
  { "St. before a name", "St. Paul is cold.| St. Louis is not." },
  { "St. behind a name", "She lives on Main St.| He lives in the hills." },
  { "Mt. and Ft.", "From Mt. Hood we drove to Ft. Stevens.| It rained." },
  { "Jr. inside", "Robert Downs Jr. spoke.| We listened." },
  { "Jr. at the end", "It was built by Robert Downs Jr.| He was proud of it." },
  { "Jr. with a possessive", "That was Downs Jr.'s idea.| It failed." },

  -- Latin and its kin
  { "e.g. and i.e.", "Some metals, e.g. Zinc, melt early, i.e. Below 500 degrees.| Others don't." },
  { "cf.", "See the report (cf. Annex B) for more.| It is long." },
  { "vs. and v.", "Roe v. Wade is old; Kramer vs. Kramer is a film.| I saw it." },
  { "etc. inside", "Nails, screws, etc. are in the shed.| Take some." },
  { "etc. at the end", "We bought nails, screws, etc.| They were cheap." },
  { "et al.", "Moss et al. disagree.| Their data are thin." },
  { "et al. at the end", "This was shown by Moss et al.| They used two samples." },
  { "op. cit.", "See Hale, op. cit. p. 4, for that.| It is clear." },
  { "ibid.", "Ibid., p. 7.| See also Wu." },
  { "c. before a year", "The wall (c. 1230) still stands.| It is thick." },

  -- numbered
  { "No. 3", "It is the world's No. 3 economy.| It grows." },
  { "no as an answer", "Did it work?| No.| We tried again." },
  { "no. before a number", "Look up opus no. 5 first.| Then play it." },
  { "p. and pp.", "Turn to p. 55 and pp. 60-62.| Read on." },
  { "vol. and ch.", "It is in vol. 2, ch. 4, of the set.| I own it." },
  { "Fig. and Figs.", "Fig. 2 shows the rise; Figs. 3 and 4 the fall.| Look." },
  { "roman numbers", "It is in Vol. IV of the works.| I lost it." },
  { "Sec. before a number", "Sec. 230 protects them.| It should not." },

  -- dates and hours
  { "months", "On Jan. 6 and Sept. 11 we remember.| Oct. 7 as well." },
  { "a month at the end", "They will vote in Nov.| She thinks so, too." },
  { "weekdays", "The hearing is on Mon. Oct. 3 in room 2.| Come." },
  { "a.m. inside", "At 9 a.m. Mrs. Ruiz arrived.| She was early." },
  { "p.m. at the end", "We left at 6 p.m.| They stayed." },
  { "p.m. before a day", "It starts at 6 p.m. Tuesday in the hall.| Come." },
  { "A.D. and B.C.", "It fell in 400 B.C. and rose in 70 A.D. again.| Nobody knows why." },

  -- places and institutions
  { "U.S. inside", "The U.S. Senate and U.S. leaders met in the U.S. last week.| They talked." },
  { "U.S. at the end", "He was born in the U.S.| His parents were not." },
  { "U.S. before another capital", "A U.S.-North Korean deal helps the U.S. Congress.| It should." },
  { "U.N. and E.U.", "The U.N. Security Council and the E.U. agree.| We don't." },
  { "D.C.", "She works in Washington, D.C.| He works from home." },
  { "agencies", "The F.B.I. called the C.I.A. about it.| Nobody answered." },
  { "states", "Sen. Kay, R-Wis., met Rep. Moss (D-Calif.) there.| They spoke." },
  { "a state at the end", "He moved to Boulder, Colo.| His dog came along." },
  { "companies inside", "Acme Corp. and Bolt Inc. and Nut Co. merged.| It failed." },
  { "a company at the end", "She sued Acme Inc.| It settled." },
  { "Ph.D. and M.D.", "She has a Ph.D. in law and an M.D. from Duke.| He has neither." },
  { "streets", "Turn at Oak Ave. and park on Elm Blvd. near the shop.| Walk." },

  -- units
  { "feet and inches", "It is 6 ft. 2 in. tall.| It is heavy." },
  { "in as a word", "Come in.| Sit down." },
  { "hours", "It took 3 hrs. and 5 min. to finish.| We were tired." },

  -- initials
  { "one initial", "John F. Kerr wrote it.| He was young." },
  { "two initials", "J. K. Hale wrote it.| She was not." },
  { "three initials together", "W.H.S. Poe painted it.| I like it." },
  { "initials at the start", "A. N. Hale signed.| We did, too." },
  { "I as a word", "It is only you and I.| Did you see that?" },
  { "a lettered thing", "That was plan B.| It failed." },
  { "an unknown abbreviation in points", "The Q.R.T. Board met.| It adjourned." },
  { "an unknown abbreviation without vowels", "The Pvt. Bldg. Fund met.| It adjourned." },

  -- ellipses
  { "three points inside", "He waited ... and waited.| Nobody came." },
  { "three points at the end", "He waited...| Nobody came." },
  { "four points", "He waited....| Nobody came." },
  { "spaced points", "He waited . . . and waited.| Nobody came." },
  { "spaced points at the end", "The law was clear . . . .| Nobody read it." },
  { "an omission between sentences", "The law was clear.| . . . Nobody read it." },
  { "the character", "He waited… and waited…| Nobody came." },
  { "points before I", "Well ... I mean it." },
  { "points at the start", "...and so it goes.| It always does." },
  { "an elision in brackets", "“The law [...] was clear,” he wrote.| It was." },
  { "an elision behind a sentence", "The law was clear. [...]| Nobody read it." },

  -- quotation
  { "a straight quotation mark behind the stop", 'He called it "a mess."| She agreed.' },
  { "a curly one", "He called it “a mess.”| She agreed." },
  { "a single one", "He called it 'a mess.'| She agreed." },
  { "nested ones", "He said, “She called it ‘a mess.’”| She denied it." },
  { "a bracket as well", "(He called it “a mess.”)| She agreed." },
  { "opening marks", "He left.| “She stayed.”| ‘Why?’" },
  { "the stop behind the mark", "He called it “a mess”.| She agreed." },
  { "a question in the middle", "“Who cares?” she said.| “I do.”" },
  { "a name as the speaker", "“Who cares?” Ruiz asked.| “I do.”" },
  { "a title and a name as the speaker", "“Who cares?” Mr. Hale asked.| “I do.”" },
  { "a quotation and a new sentence", "“Who cares?”| She left the room." },
  { "a quotation that ends with a lower-case word behind it", "“I do not.” she said.| Nobody moved." },
  { "a question mark in a title", "The film “Why Not?” won.| It was short." },
  { "guillemets", "« Non. »| Il partit." , { lang = "fr" } },
  { "dialogue", "“Are you there?”\n“I am.”\n“Good.”", marks = "“Are you there?”|“I am.”|“Good.”" },
  { "dashes", "“Wait—no!”| He ran." },
  { "a comma behind the mark", "“Wait!”, he cried.| She ran." },

  -- brackets
  { "a sentence in brackets", "He left. (She stayed.) Nobody knew." , marks = "He left.|(She stayed.)|Nobody knew." },
  { "a sentence in brackets inside another", "He teaches (He once was a clerk.) at the school.| He likes it." },
  { "laughter", "I am done. (Laughter.)| There is more.", marks = "I am done.|(Laughter.)|There is more." },
  { "an exclamation in brackets", "He won (!) Best Picture.| Nobody cared." },
  { "a reference behind the quotation", "“It is clear” (Moss 55).| It is not." },

  -- footnotes
  { "a footnote in brackets", "It was clear.[12]| It was not.[13]" },
  { "one behind a space", "It was clear. [12]| It was not." },
  { "one behind a quotation", "He called it “a mess.”[3]| She agreed." },
  { "a raised number", "It was clear.¹²| It was not." },
  { "a number whose raising was lost", "It was clear.12| It was not." },
  { "one apart", "It was clear. 4| Even so, it was not." },
  { "an asterisk", "It was clear.*| It was not." },

  -- missing spaces, addresses
  { "a missing space", "It was clear.| It was not.", text = "It was clear.It was not." },
  { "a missing space behind a quotation", "", text = "He said “no.”She said yes.",
    marks = "He said “no.”|She said yes." },
  { "an address", "See www.example.com/a.b?c=D.E for it.| It is long." },
  { "an address at the end", "See https://example.com/Path.Html.| It is long." },
  { "mail", "Write to Jo.Doe@example.com today.| She answers." },
  { "file names", "Open Report.Final.PDF and Node.JS first.| Then close them." },
  { "a domain", "Amazon.com and Time.com agree.| So do I." },
  { "a name with a stop", "She works at Yahoo! in the city.| He works at Jeopardy!" },

  -- lists
  { "numbers", "1. Buy nails.| 2. Buy screws.| 3. Rest." },
  { "numbers without stops", "1. Buy nails| 2. Buy screws| 3. Rest" },
  { "brackets", "1) Buy nails| 2) Buy screws" },
  { "letters", "a. Buy nails| b. Buy screws| c. Rest" },
  { "letters in brackets", "(a) Buy nails| (b) Buy screws" },
  { "bullets", "• Buy nails| • Buy screws" },
  { "numbers that are none", "Buy 1. Get 2. Pay.", marks = "Buy 1.|Get 2.|Pay." },
  { "a chapter's number", "1. See chapter 2.| Then rest." },

  -- lines
  { "a blank line", "The end is near\n\nit is not", marks = "The end is near|it is not" },
  { "a blank line with spaces", "The end is near\n \t\nIt is not", marks = "The end is near|It is not" },
  { "a heading", "What We Know\nThe vote was close.", marks = "What We Know|The vote was close." },
  { "items", "We need\n- nails\n- screws", marks = "We need|- nails|- screws" },
  { "numbered items", "We need\n1. nails\n2. screws", marks = "We need|1. nails|2. screws" },
  { "wrapped lines", "The committee met on Tuesday to hear from the\nTreasury and the Federal Reserve, which sent\n" ..
    "Governor Hale. He spoke.", marks = "The committee met on Tuesday to hear from the\nTreasury and the Federal " ..
    "Reserve, which sent\nGovernor Hale.|He spoke." },
  { "a line that goes on in lower case", "The vote\nwas close.| Nobody left." },
  { "an abbreviation at a line's end", "We met Mr.\nHale there.| He spoke." },
  { "Windows line ends", "The vote\r\nwas close.\r\n\r\nNobody left", marks = "The vote\r\nwas close.|Nobody left" },
  { "a paragraph separator", "The vote was\226\128\169Nobody left", marks = "The vote was|Nobody left" },
  { "separators", "Here it ends ======== Here it starts.", marks = "Here it ends|========|Here it starts." },

  -- letters, smileys
  { "a closing", "See you soon. Best regards, Kim Hale", marks = "See you soon.|Best regards,|Kim Hale" },
  { "the stamp of mail", "Kim Hale 03/27/2001 09:11 AM Will you come?", marks = "Kim Hale|03/27/2001 09:11 AM|Will you come?" },
  { "a date in a sentence", "It came on 03/27/2001 09:11 and was read." },
  { "a smiley behind a stop", "I love it. :-)| You will, too." },
  { "a smiley as a stop", "I love it :)| You will, too." },
  { "an emoji", "I love it! 😀| You will, too." },
  { "Markdown", "**It was clear.**| _It was not._| Or *was* it?" },

  -- others
  { "Spanish question marks in English", "He said ¿qué?| Nobody knew." },
  { "Chinese", "我们走。|你呢？|我也走！", lang = "zh" },
  { "Chinese titles", "我看了《走吧！朋友》。|很好。", lang = "zh" },
  { "Japanese quotation", "彼は「行く。」と言った。|私も行く。", lang = "ja" },
  { "Hindi", "हम गए।| वे नहीं गए।", { lang = "hi" } },
  { "Arabic", "هل ذهبت؟| نعم ذهبت.", { lang = "ar" } },
  { "Armenian", "Մենք գնացինք:| Նրանք՝ ոչ:", { lang = "hy" } },
  { "Greek", "Πήγες;| Ναι, πήγα.", { lang = "el" } },
  { "Czech ordinals", "Sešli se 7. května v Praze.| Pršelo.", { lang = "cs" } },

  -- German
  { "German: z. B.", "Wir mögen Obst, z. B. Birnen und z.B. Pflaumen.| Sie auch.", { lang = "de" } },
  { "German: d. h. and u. a.", "Er kommt, d. h. er ist unterwegs, u. a. mit Hut.| Gut.", { lang = "de" } },
  { "German: titles", "Frau Dr. med. Lange und Prof. Weiß kamen.| Sie redeten.", { lang = "de" } },
  { "German: dates", "Am 12. Juni und am 3. Oktober ist frei.| Wir freuen uns.", { lang = "de" } },
  { "German: ordinals", "Es war der 2. Platz im 19. Jahrhundert.| Der erste fehlte.", { lang = "de" } },
  { "German: a number at the end", "Sie hatten 12.| Wir hatten 40.", { lang = "de" } },
  { "German: usw. at the end", "Wir kauften Nägel, Schrauben usw.| Das war billig.", { lang = "de" } },
  { "German: pages", "Das steht auf S. 23, Abs. 4, Nr. 5.| Lies es.", { lang = "de" } },
  { "German: streets", "Sie wohnt in der Langen Str. 5 in Ulm.| Er nicht.", { lang = "de" } },
  { "German: quotation", "„Komm her!“, rief sie.| „Ich komme.“| Er kam.", { lang = "de" } },
  { "German: thousands", "Wir zahlten 1.000,50 Euro.| Zu viel.", { lang = "de" } },

  -- French
  { "French: M. and Mme", "M. Hugo et Mme. Sand arrivent.| Ils parlent.", { lang = "fr" } },
  { "French: spaced stops", "Où vas-tu ?| Je pars !| Bien.", { lang = "fr" } },
  { "French: guillemets", "Il a dit : « Je pars. »| Elle reste.", { lang = "fr" } },
  { "French: c.-à-d. and p. ex.", "Il vient, c.-à-d. demain, p. ex. à midi.| Bien.", { lang = "fr" } },
  { "French: etc. at the end", "Des clous, des vis, etc.| Tout coûte cher.", { lang = "fr" } },
  { "French: art. and no", "Voir art. 5, no. 3, p. 12.| C'est clair.", { lang = "fr" } },
  { "French: av. J.-C.", "Vers 50 av. J.-C. Rome gagne.| Elle perd.", { lang = "fr" } },

  -- Spanish
  { "Spanish: Sr. and Dra.", "El Sr. Paz y la Dra. Sol llegaron.| Hablaron.", { lang = "es" } },
  { "Spanish: inverted marks", "¿Adónde vas?| ¡Me voy!| Bien.", { lang = "es" } },
  { "Spanish: EE. UU.", "Vive en EE. UU. desde mayo.| Trabaja.", { lang = "es" } },
  { "Spanish: EE.UU. at the end", "Vive en EE.UU.| Su madre no.", { lang = "es" } },
  { "Spanish: pág. and núm.", "Véase la pág. 5, núm. 3.| Es claro.", { lang = "es" } },
  { "Spanish: Ud.", "¿Cómo está Ud.?| Muy bien.", { lang = "es" } },
  { "Spanish: etc. at the end", "Clavos, tornillos, etc.| Todo es caro.", { lang = "es" } },

  -- Italian
  { "Italian: titles", "Il Sig. Neri e la Dott.ssa Riva arrivano.| Parlano.", { lang = "it" } },
  { "Italian: elisions", "Ecco l'Ing. Neri e l'Avv. Riva.| Parlano.", { lang = "it" } },
  { "Italian: ad es.", "La frutta, ad es. Pere e mele, costa.| Compriamola.", { lang = "it" } },
  { "Italian: ecc. at the end", "Chiodi, viti, ecc.| Tutto costa.", { lang = "it" } },
  { "Italian: S.p.A.", "La Rossi S.p.A. cresce.| Bene.", { lang = "it" } },
  { "Italian: guillemets", "Disse «Parto.»| Partì.", { lang = "it" } },

  -- Portuguese
  { "Portuguese: Sr. and Dra.", "O Sr. Reis e a Dra. Luz chegaram.| Falaram.", { lang = "pt" } },
  { "Portuguese: p. ex.", "As frutas, p. ex. Peras, são caras.| Compramos.", { lang = "pt" } },
  { "Portuguese: art. and nº", "Ver o art. 5, nº. 3, pág. 12.| É claro.", { lang = "pt" } },
  { "Portuguese: etc. at the end", "Pregos, parafusos, etc.| Tudo é caro.", { lang = "pt" } },
  { "Portuguese: questions", "Aonde vais?| Vou já!| Bem.", { lang = "pt-BR" } },

  -- Dutch
  { "Dutch: titles", "Dhr. Vos en mevr. Bos kwamen met prof. dr. Mol.| Ze praatten.", { lang = "nl" } },
  { "Dutch: bijv. and d.w.z.", "Fruit, bijv. Peren, d.w.z. Conference, is duur.| Koop het.", { lang = "nl" } },
  { "Dutch: enz. at the end", "Spijkers, schroeven enz.| Het is duur.", { lang = "nl" } },
  { "Dutch: blz. and nr.", "Zie blz. 5, nr. 3.| Het is helder.", { lang = "nl" } },
  { "Dutch: a.u.b.", "Kom a.u.b. binnen.| Ga zitten.", { lang = "nl" } },

  -- Polish
  { "Polish: titles", "Prof. Lis i dr. Kot oraz p. Wilk przyszli.| Oni mówili.", { lang = "pl" } },
  { "Polish: np. and m.in.", "Owoce, np. Gruszki, m.in. Klapsy, są drogie.| Kup je.", { lang = "pl" } },
  { "Polish: itd. at the end", "Gwoździe, śruby itd.| To jest drogie.", { lang = "pl" } },
  { "Polish: years", "W 1999 r. Polska weszła do NATO.| To był marzec.", { lang = "pl" } },
  { "Polish: ul. and nr", "Mieszka przy ul. Długiej nr. 5.| On nie.", { lang = "pl" } },

  -- Russian
  { "Russian: titles", "Проф. Лисин и г-н Котов пришли.| Они говорили.", { lang = "ru" } },
  { "Russian: initials", "А. П. Чехов и Л.Н. Толстой писали.| Мы читаем.", { lang = "ru" } },
  { "Russian: т. е. and т.д.", "Фрукты, т. е. Груши, яблоки и т.д. продают здесь.| Купи их.", { lang = "ru" } },
  { "Russian: и т. д. at the end", "Гвозди, винты и т. д.| Всё это дорого.", { lang = "ru" } },
  { "Russian: г. and ул.", "Он живёт в г. Омске на ул. Ленина.| Она нет.", { lang = "ru" } },
  { "Russian: years", "В 1999 г. Москва росла.| Потом нет.", { lang = "ru" } },
  { "Russian: guillemets", "Он сказал: «Я ухожу».| Она осталась.", { lang = "ru" } },
  { "Russian: a question in quotation", "«Кто там?» — спросил он.| Никто.", { lang = "ru" } },

  -- options
  { "a user's abbreviation", "The Xyzz. Board met.| It adjourned.", { abbreviations = { "xyzz." } } },
  { "without it", "The Xyzz.| Board met.| It adjourned." },
  { "a user's abbreviation that may end", "Acme Xyzz. Board met.| I left Acme Xyzz.| They stayed.",
    { abbreviations = { final = { "Xyzz" } } } },
  { "a user's abbreviation with capital", "The zzz.| Board met the Zzz. Board.", { abbreviations = { "Zzz" } } },
  { "without abbreviations", "I met Gov.| Hale.", { without = { "abbreviations" } } },
  { "without initials", "I met John F.| Kerr.", { without = { "initials" } } },
  { "without ellipses", "He left...| I stayed.", { without = { "ellipses" } } },
  { "without enumerations", "• Buy nails • Buy screws", { without = { "enumerations" } } },
  { "without speech", "“Who cares?”| Ruiz asked.", { without = { "speech" } } },
  { "without footnotes", "It was clear.| [12] It was not.", { without = { "footnotes" } } },
  { "without spaces", "It was clear.It was not.", { without = { "spaces" } } },
  { "without lines", "What We Know\nThe vote was close.", { without = { "lines" } } },
  { "without separators", "Here it ends ======== Here it starts.", { without = { "separators" } } },
  { "without letters", "Best regards, Kim Hale", { without = { "letters" } } },
  { "without lowercase", "i left early. nobody saw me.", { without = { "lowercase" } } },
  { "without ordinals", "Am 12.| Juni ist frei.", { lang = "de", without = { "ordinals" } } },
  { "UAX #29", "Mr. |Hale met No. 3.", { rules = "uax29" }, marks = "Mr. |Hale met No. |3." },
}
