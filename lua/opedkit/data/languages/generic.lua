-- For languages without a file of their own: abbreviations that many languages share (opedkit.language explains the
-- fields), and what their scripts and spelling ask for.
return {
  title = [[
    Mr Mrs Ms Dr Prof Rev Gen Col Lt Capt Sgt St Mt Sr Sra Hr Fr Ing Mgr Msgr Mme Mlle Skt Pl пл д-р проф св ул
  ]],
  inner = [[ e.g i.e cf vs ca v resp inkl incl max min op loc ibid napr tzv bl.a f.eks t.ex d.v.s dvs напр вкл т.е ]],
  numbered = [[ No Nr nr no N° n° Nº nº № p pp s str vol Vol fig Fig art Art cap tel Tel tab Tab čl č стр ]],
  date = [[ Jan Feb Apr Jun Jul Aug Sep Sept Oct Okt Nov Dec Dez ]],
  final = [[
    etc al cit Inc Corp Co Ltd Jr a.m p.m A.D B.C U.S U.S.A U.K E.U U.N D.C S.A Ph.D M.D a.s s.r.o r.o o.s m.fl osv
    m.m o.s.v apod atd atp tzn т.н г гг т.г др т.д т.п т.б тыс млн млрд
  ]],
  common = [[ no art min max al fr mm col ]],
  names = [[
    Januar Februar Marts April Maj Juni Juli August September Oktober November December Január Február Marec Apríl
    Máj Jún Júl Október Leden Únor Březen Duben Květen Červen Červenec Srpen Září Říjen Listopad Prosinec
  ]],
  unknown = 20,
  number = -24,
  by_language = {
    hy = { colons = true },
    el = { semicolons = true },
    bs = { ordinals = true }, cs = { ordinals = true }, da = { ordinals = true }, et = { ordinals = true },
    fi = { ordinals = true }, hr = { ordinals = true }, hu = { ordinals = true }, is = { ordinals = true },
    lb = { ordinals = true }, lv = { ordinals = true }, nb = { ordinals = true }, nn = { ordinals = true },
    no = { ordinals = true }, sk = { ordinals = true }, sl = { ordinals = true }, sr = { ordinals = true },
    tr = { ordinals = true },
  },
}
