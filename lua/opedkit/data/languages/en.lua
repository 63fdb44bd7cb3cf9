-- English for opedkit.language, where the fields are explained. The weights are in en_starts.lua.
local weights = require "opedkit.data.languages.en_starts"

return {
  title = [[
    Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Rev Revd Fr Hon Pres Gov Govs Lt Sen Sens Rep Reps Cong Congr
    Amb Atty Gen Gens Adm Col Cols Maj Capt Cmdr Comdr Cdr Brig Sgt Cpl Pvt Pfc Ens Supt Insp Det Msgr Bp Abp Ald
    St Sts Ste Mt Mts Ft Pt Secy Sec Treas Chmn Spc Fmr Asst Assoc Dep Exec
  ]],
  inner = [[
    e.g i.e eg ie cf viz vs v ca c q.v n.b esp incl excl approx resp a.k.a f.k.a orig pron transl repr rev'd betw contd
    cont'd voc P.S P.P.S PS N.B
  ]],
  numbered = [[
    No Nos no nos N° Nº p pp pg pgs par pars para paras Fig Figs fig figs Vol Vols vol vols Ch Chs ch chs Chap chap
    Chaps Sect Art Arts art arts Eq Eqs eq eqs Ex Exh Ext ext Tel tel Ph Op op Ser Ver ver Pt pt pts Bk bk n nn l ll
    Tab Ref ref refs cl cls subsec Reg Ps Rom Cor Thess Tim Deut Num Lev Matt Exod Isa Jer Ezek Rm Apt Ste Bldg Rte Hwy
    H.R S.Res H.Res H.J.Res S.J.Res
  ]],
  date = [[
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun
  ]],
  final = [[
    etc al cit seq ibid infra supra op.cit loc.cit et.al et.seq ff ed eds est
    Inc Corp Co Cos co cos Ltd LLC L.L.C L.P LLP L.L.P Plc Bros S.A N.V A.G GmbH Pty Mfg Assn Assns
    Jr Sr Esq Ph.D PhD M.D D.D.S D.V.M J.D LL.B LL.M LL.D M.A B.A B.S M.S M.Sc B.Sc M.B.A M.P.H M.P Ed.D Psy.D R.N
    C.P.A D.O Th.D D.Phil M.Phil Q.C K.C
    a.m p.m E.T E.S.T E.D.T C.S.T C.D.T P.S.T P.D.T G.M.T U.T.C A.D B.C B.C.E C.E
    U.S U.S.A U.K U.N E.U U.A.E U.S.S.R D.C N.Y N.J N.H N.M N.C N.D S.C S.D R.I L.A N.Y.C P.R W.Va
    Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore
    Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man
    Ave ave Blvd blvd Rd rd st Sq sq Ln Dept dept Depts Div div Univ univ Inst Gov't Govt govt Comm Soc Acad Hosp Ctr
    Natl Nat'l Int'l Intl Internat Amer Brit Am Sci Tech Eng Engr Hist Philos Psych Proc Trans Bull Ann Publ
    ft in lb lbs oz yd yds mi km cm mm kg mg qt min mins sec secs hr hrs wk wks mo mos yr yrs cu doz m.p.h m.p.g r.p.m
    D.A F.B.I C.I.A I.R.S G.O.P N.S.A A.C.L.U P.O R.S.V.P V.P O.K E.P.A F.D.A C.E.O C.F.O C.D.C
    N.R.A N.F.L N.B.A H.I.V I.Q T.V D.J A.P S.E.C F.C.C G.D.P D.N.C N.A.A.C.P L.G.B.T R.I.P V.I.P
  ]],
  common = [[
    No no nos Art art Arts arts in am fig figs par op Tim Matt Rom Job Mm mm Hm hm Hmm hmm Shh shh Psst psst Pfft pfft Brr
    brr Grr grr
  ]],
  exclaimed = [[ Yahoo Jeopardy Yum Wham Jeb Airplane ]],
  speech = [[
    said says say asked asks replied replies answered answers added adds wrote writes cried cries shouted shouts told
    whispered whispers continued continues explained explains exclaimed yelled screamed murmured muttered laughed
    wondered demanded inquired declared insisted recalled joked quipped tweeted warned snapped sighed responded
    responds remarked observed noted argued argues began called complained
  ]],
  preposition = [[ At By In On From Until Till Around About After Before Since Near Between During Circa ]],
  closing = [[ regards sincerely respectfully cordially faithfully ]],
  counted = [[
    chapter chapters section sections page pages figure figures table tables part parts step steps article articles
    phase grade class act scene line lines verse volume book number title question level type version rule lesson
    unit amendment paragraph appendix exhibit top size day week year and or to the in at of for from than about with by
  ]],
  names = [[ ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST Eastern Central Pacific Mountain Greenwich ]],
  uppercase = [[ I I'm I've I'd I'll ]],
  -- behind a noun: "in the U.S. I think"
  starts = weights.starts .. " I 28 I'm 28 I've 28 I'd 28 I'll 28",
  -- the words that go on behind these are days and zones, which weigh more
  ends = weights.ends .. " a.m 8 p.m 8",
  unknown = weights.unknown,
  number = -24,
  rules = { lowercase = true },
}
