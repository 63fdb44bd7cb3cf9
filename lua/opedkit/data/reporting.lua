-- Words and phrases of English that report what somebody says, writes, thinks, asks for or finds, by how they do it. An
-- underscore stands for a blank. A word stands in the first list that has it.
return {
  -- These may do without "that".
  say = [[said says say]],
  -- These report with "that", or before a clause.
  argue = [[argued argues argue claimed claims claim insisted insists insist contended contends contend maintained
    maintains maintain alleged alleges allege asserted asserts assert acknowledged acknowledges acknowledge admitted
    admits admit conceded concedes concede complained complains complain announced announces announce declared declares
    declare predicted predicts predict warned warns warn noted notes wrote writes write added adds explained explains
    explain suggested suggests suggest reported reports testified testifies testify stated states replied replies
    responded tweeted tweets observed observes remarked cautioned cautions vowed vows promised promises pledged denied
    denies deny estimated estimates estimate concluded concludes conclude lamented laments boasted boasts recalled
    recalls quipped joked proclaimed proclaims confirmed confirms clarified emphasized emphasizes stressed stresses
    opined opines revealed reveals indicated indicates indicate posited reasoned speculated speculate confessed
    reiterated hinted hints signaled signals countered counters retorted mused muses figured fretted marveled
    written ceded cedes
    believes believed believe thinks thought think fears feared fear hopes hoped hope expects expected expect assumed
    assumes assume worries worried worry suspects suspected suspect agreed agrees agree doubts doubted wondered wonders
    questioned charged]],
  -- "X told Y that"; the first words behind them name who is spoken to.
  tell = [[told tells tell assured assures reminded reminds informed]],
  out = [[pointed_out points_out point_out made_clear makes_clear made_it_clear makes_it_clear made_the_case
    makes_the_case broke_the_news]],
  -- Polls, studies and their authors.
  find = [[found finds find showed shows show]],
  ask = [[urged urges urge asked asks ordered called_on calls_on call_on advised instructed implored begged]],
  -- "X called for", whoever X is, if it is somebody.
  demand = [[called_for calls_for call_for demanded demands demand]],
  -- "X promised to".
  vow = [[threatened threatens]],
  -- "X accused Y of", "X described Y as".
  judge = [[accused accuses accuse described describes describe characterized characterizes denounced denounces
    dismissed dismisses criticized portrayed portrays hailed condemned likened branded derided labeled blasted
    slammed lambasted touted framed]],
  -- "X called it a …", in X's words: with quotation marks.
  call = [[called calls]],
  gerund = [[saying arguing claiming insisting warning noting adding explaining suggesting charging alleging asserting
    acknowledging conceding contending declaring predicting complaining stating writing telling believing fearing
    stressing recalling hoping expecting calling]],
  -- These report a quotation beside them, and nothing else.
  utter = [[continued continues began begins went shouted yelled screamed whispered muttered cried exclaimed intoned
    thundered interjected chimed_in offered offers read reads posted blared chanted gushed crowed sneered snapped
    sniffed scoffed pleaded vented ventured commented comments repeated repeats recounted recounts related answered
    answers bellowed roared groused grumbled griped huffed deadpanned sighed whined barked ranted jeered objected
    protested implored marveled summed_up put_it puts_it goes_on went_on opened demurred volunteered finished
    responds respond tells_it asks ask instructs commanded blogged retweeted texted emailed e-mailed]],
  source = [[according_to in_the_words_of in_the_view_of in_the_opinion_of in_the_eyes_of]],
  -- "in the mayor's view"
  view = [[view opinion estimation words telling judgment]],

  order = { "say", "argue", "tell", "out", "find", "ask", "demand", "vow", "judge", "call", "utter", "gerund", "source", "view" },

  -- "is believed to": they say so, whoever they are.
  hearsay = [[believed said thought reported alleged rumored understood feared]],
  -- Behind these a verb form is a noun, or what is said is no report of what somebody said.
  blocking = [[
    to must should will would can could may might shall not never if i we you let the a an this that these those his
    her their my our your its of no any is are was were be been being as which what i've we've you've with by for from
    in at about amid despite than on]],
  first_person = [[i we you me us one anyone someone our my i've we've]],
  -- What may stand between who speaks and the verb.
  between = [[
    also has have had once recently long often repeatedly still now later then even always already just have did does do]],
  leading = [[
    but and yet so still indeed also meanwhile then now as while when because although though if after before since
    that however moreover even]],
  -- What begins a clause behind a verb without "that".
  pronouns = [[he she they it we i there his her their its you]],
  -- What does not, behind "said".
  no_clause = [[
    about of to yes no so nothing something anything everything goodbye much little less enough grace hello as when
    is was are were be has had have will would should could might may can did does and or]],
  -- What follows a verb of saying in place of a clause: where, when, to whom.
  slow = [[
    in on at during last this after before by from with earlier late later through via recently today yesterday
    monday tuesday wednesday thursday friday saturday sunday toward to into under]],
  -- The verb of a clause.
  finite = [[
    is are was were has have had will would can could should may might must does did do isn't aren't wasn't weren't
    hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't doesn't didn't don't needs remains]],
  -- Before that verb they make another clause of it, or none.
  subordinate = [[
    that which who whom whose to what how why where when because while as if whether and or but than]],
  wh = [[whether if why how what who when where]],
  -- Nouns too, unless "that" or a clause follows.
  nouns = [[states reports report notes estimates claims claim fears hopes hope fear promises estimate doubts
    signals counters show shows demands demand worries worry tweets]],
  -- What begins a phrase or a clause that says when or why, not what is said.
  circumstance = [[
    in on at after before when while as if since during by for with although though because despite given following
    under from until once unless about]],
  -- What is no source though "according to" stands before it.
  no_source = [[plan plans principle principles rule rules law schedule need needs ability abilities custom standard
    standards formula whether how what which]],
  no_person = [[a an the no nothing]],
  -- What says so in somebody's name: "he released a statement saying".
  utterances = [[statement letter email e-mail memo tweet post note message report op-ed editorial article column
    interview ad advertisement]],
  -- Pronouns that are subjects.
  subject = [[he she they we i it]],
  nobody = [[no nobody few neither none nothing not]],
  -- Whoever finds something is a name or one of these.
  finders = [[poll stud survey report search analys scientists economists]],
  -- What says so though it is no person: "the lawsuit alleges". A plan or a law that calls for something is none.
  things = [[plan bill law deal proposal measure agreement situation resolution job constitution budget rule contract
    strategy platform]],
}
