-- Italian for opedkit.language, where the fields are explained.
return {
  title = [[
    Sig Sigg Sig.ra Sig.na Dott Dottor Dr Dr.ssa Dott.ssa Prof Proff Prof.ssa Avv Avv.ti Ing Arch Geom Rag Rev Mons
    Don.p On Onn Sen Gen Col Magg Cap Ten Serg Mar Brig Cav Comm Gr.Uff Uff S Ss St Sta Egr Gent Gent.mo Gent.ma
    Spett Ill Ill.mo Chiar Chiar.mo Preg Preg.mo Dir Pres V.Pres V Min Amb Psicol psicol Card P Fr Sac
  ]],
  inner = [[
    p.es ad.es es per.es cfr cf v c.d cd cosid i.e e.g vs ca op loc ibid ivi id lett prec succ gr lat tosc merid
    sett ant mod poet pl sing agg avv sost s.v rel rif risp st d c.so c.a c.c u.s p.c.c idraul meteor econ amm naz
    intern prov sc scient univ stor tecn teol mus mat fis chim biol med
  ]],
  numbered = [[
    n N n° N° nn nr num Num art Art artt p P pp pag Pag pagg cap Cap capp vol Vol voll fig Fig figg tab Tab tav Tav
    par Par t tel Tel cell Cell fax int Int ed lib sez Sez all All tit fasc fol f rif prot Prot c.p C.P cod Cod
  ]],
  date = [[
    gen genn feb febbr mar apr mag giu giugn lug ago sett set ott nov dic Gen Feb Mar Apr Mag Giu Lug Ago Set Sett
    Ott Nov Dic lun mart mer merc gio giov ven sab dom Lun Mer Gio Ven Sab Dom
  ]],
  final = [[
    ecc etc cit al a.C d.C a.m p.m S.p.A s.p.a S.r.l s.r.l S.n.c s.n.c S.a.s s.a.s Soc Coop Inc Corp Co Ltd Jr jr
    F.lli U.S.A U.S U.E O.N.U C.d.A P.zza P.za V.le C.so L.go min sec s h hh km Km kg Kg m mt cm mm gr g l lt mld
    mln az seg segg ss sgg trad a.s u.s F.P V.Cte N.B N.d.R n.d.r N.d.T P.S q.b p.v c.m u.v AA.VV Aa.Vv R.I.P
  ]],
  common = [[
    art mar set ago dom mer ven gen mag sett all int ed ing st on ill col ten cap min arch don par lib sac card No
    fax Set
  ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ disse chiese rispose domandò esclamò gridò aggiunse spiegò dice chiede risponde ]],
  preposition = [[ Alle A In Nel Dal Fino Verso Il ]],
  closing = [[ saluti cordialmente distintamente ]],
  counted = [[
    capitolo sezione pagina figura tabella parte passo articolo fase atto scena riga volume numero titolo
  ]],
  starters = [[
    Il Lo La I Gli Le L Un Uno Una Egli Ella Lui Lei Loro Essi Esse Io Tu Noi Voi Questo Questa Questi Queste Quello
    Quella Quelli Quelle Quel E Ed O Ma Però Anche Se Sì No Non Né Che Chi Cosa Come Quando Dove Perché Poiché
    Quindi Dunque Allora Poi Dopo Prima Durante Mentre Da Dal Dalla Dai Dalle Di Del Della Dei Delle Degli A Al Alla
    Ai Alle Agli In Nel Nella Nei Nelle Con Per Tra Fra Su Sul Sulla Sotto Senza Secondo Contro Verso Ogni Ognuno
    Tutto Tutti Tutte Tutta Alcuni Alcune Altri Altre Molti Molte Molto Più Meno Mio Mia Mi Ti Si Ci Vi Ne Suo Sua
    Suoi Nostro Nostra È Era Erano Sono Sarà Fu Furono Ha Hanno Aveva Oggi Ieri Domani Qui Qua Là Lì Ora Adesso Già
    Ancora Sempre Mai Solo Soltanto Così Tanto Forse Infatti Inoltre Infine Tuttavia Invece Intanto Due Tre
    Nonostante Oltre Grazie C'è C'era L'ha Dell'
  ]],
  names = [[ Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre ]],
  unknown = -8,
  number = -24,
}
