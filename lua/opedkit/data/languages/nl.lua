-- Dutch for opedkit.language, where the fields are explained.
return {
  title = [[
    Dhr dhr Hr hr Mevr mevr Mw mw Mej Dr dr Drs drs Ir ir Ing ing Mr mr Prof prof Ds ds Bc Mgr Jhr jhr Jkvr Kol Gen
    Lt Kapt Sgt H St Z.K.H H.K.H Z.M H.M min.-pres burg Past
  ]],
  inner = [[
    bijv bv b.v d.w.z dwz d.i o.a m.b.t i.v.m i.p.v i.o i.c i.e e.g t.a.v t.b.v t.g.v t.o.v t.w t.w.v t/m v.a n.a.v
    a.d.h.v m.i m.a.w a.h.w o.l.v u.i vgl cf zgn z.g zg resp ca max min incl excl evt event vs v vnl voorm vml ongev
    geb overl gest lat fr eng du it sp ev r.-k n.h uitg versch i.h.b i.h.a i.t.t o.b.v o.m p.a t.n.v t.h.v t.k aanw
    vnw bijw voegw zelfst bnw znw
  ]],
  numbered = [[
    nr Nr nrs no No blz Blz p pp pag art Art artt afb Afb fig Fig hfdst Hfst hst par Par dl Dl bd tab Tab vol Vol
    tel Tel afd aant bijl kol rek Rek postb
  ]],
  date = [[
    jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo Jan Feb Mrt Apr Jun Jul Aug Sep Sept
    Okt Nov Dec
  ]],
  final = [[
    enz etc e.d e.a e.v a.s jl l.l v.Chr n.Chr v.C n.C v.o.t a.u.b aub s.v.p svp N.V B.V v.o.f V.O.F B.V.B.A Co Ltd
    Inc Corp Jr jr Sr sr str Str ln pl Pl km kg cm mm min sec mln mld ed eds red U.S U.S.A V.S V.K E.U D.C m.v p.p
    z.o.z N.B n.b p.s P.S w.g w.o o.i.d e.e.a s.j a.i b.d z.j z.p o.c al cit
  ]],
  common = [[ ma di wo do vr za zo min max art burg past no ing it sp fr par red bc dec vol eng al bijl It ev ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ zei vroeg riep antwoordde zegt vraagt roept antwoordt vertelde ]],
  preposition = [[ Om Op In Aan Sinds Tot Rond Tegen Na Voor Bij ]],
  closing = [[ groet groeten hoogachtend ]],
  counted = [[ hoofdstuk paragraaf pagina figuur tabel deel stap artikel fase akte regel band nummer vraag ]],
  starters = [[
    De Het Een Hij Zij Ze Wij We Ik Jij Je U Jullie Dit Dat Deze Die Er En Of Maar Want Dus Als Toen Wanneer Waar
    Waarom Hoe Wie Wat Welke Omdat Hoewel Terwijl Nadat Voordat Zodra Daar Daarom Daarna Daarbij Daardoor Daarnaast
    Dan Ook Al Alle Alles Alleen Allen Andere Anders Bij Binnen Boven Buiten Door Eerst Echter Elk Elke Enkele Enige
    Geen Haar Hun Hier In Ja Nee Met Mijn Meer Meestal Men Na Naar Naast Niet Niemand Nog Nu Om Onder Ondanks Onze
    Ons Op Over Per Samen Sinds Soms Te Tegen Ten Toch Tot Tussen Uit Van Vanaf Vandaag Vanuit Veel Vele Verder Via
    Volgens Voor Vooral Was Waren Werd Zijn Zo Zodat Zonder Zou Is Heeft Had Kan Twee Drie Gisteren Morgen
    Uiteindelijk Bovendien Zelfs Sommige Iedereen Steeds Natuurlijk Misschien Nadien Later
  ]],
  names = [[ Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December ]],
  unknown = -8,
  number = -24,
}
