-- German for opedkit.language, where the fields are explained.
return {
  title = [[
    Hr Hrn Fr Frl Dr Dres Prof Ing Dipl Mag Lic med phil jur theol rer nat habil h.c Hl St Sr Se Msgr Gen Frhr Gebr
    Kfm Bgm Min.-Dir Abg Art.-Nr Min.-Präs
  ]],
  inner = [[
    z.B d.h d.i i.e u.a v.a i.d.R i.Allg i.w.S i.e.S i.A i.V i.H.v i.S.v i.S.d i.R u.U u.a.m a.a.O o.g s.o s.u s.a s
    vgl bzw ca evtl ggf gegebenenf insb insbes inkl exkl einschl ausschl abzgl zzgl zuzügl sog sogen bes resp gem lt
    lfd mind max min urspr ehem verh verw geb gest gegr led kath ev evang röm griech lat dt deutschspr engl frz
    franz ital span russ poln bayer österr schweiz amerik europ jüd islam Verf betr bzgl hinsichtl einschließl m.E
    m.W z.Hd z.H p.a p.A versch allg südl nördl östl westl mittl Rel amtl techn wiss vorm nachm Adj Subst ugs umg
    veralt i.Ü o.Ä.m u.z u.zw zw zwischenz e.g vs c.t s.t d.Ä d.J u z d i o a
  ]],
  numbered = [[
    Nr Nrn S Sp Abs Art Aufl Abb Bd Bde Bl Kap Ziff Z Tab Tel Fax Jg H Hft Anm Anl Anh Lfg Rn Rdn Rdnr Az Ausg Fig
    Fn Taf Lit Buchst Stk Pos Best.-Nr Kl Par §§ Ps Mt Joh Lk Mk Röm Kor Mos Jes Jer Str.-Nr Postf PLZ no p pp vol c
  ]],
  date = [[ Jan Jän Feb Febr Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So ]],
  final = [[
    usw etc u.s.w usf u.s.f u.ä u.Ä o.ä o.Ä u.dgl u.dergl dgl u.v.m u.v.a u.a.m u.v.a.m z.T z.Z z.Zt z.Z.T v.Chr
    n.Chr v.u.Z u.Z ff f Co Ltd Inc Corp e.V e.G e.K m.b.H Str str Pl Hbf Bhf Jh Jhd Jhdt Jhs Mio Mrd Bill Tsd Std
    Min Sek km m cm mm kg g Pfd Ztr Stck St Tl Mwst MwSt Hrsg Hg hrsg hg Übers Red Verl Verf Univ Inst Abt Ges al
    a.D a.M a.d a.O a.Rh i.Br i.B i.Ts o.Prof o.J o.O o.A N.N P.S U.S U.S.A D.C s.l
  ]],
  common = [[ art min max an am so di do mi fr sa mag red best nat kl lit se etwa st Art Gen Fax Kap Abt Mag ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ sagte fragte rief antwortete meinte erklärte schrieb sagt fragt ruft antwortet meint ]],
  preposition = [[ Am Im In Um An Bei Seit Bis Gegen Nach Vor Zum ]],
  closing = [[ Grüßen Grüße Grüssen Grüsse Gruß hochachtungsvoll ]],
  counted = [[
    kapitel abschnitt seite abbildung tabelle teil schritt artikel phase klasse akt szene band nummer frage
  ]],
  starters = [[
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Ihr Du Man Wer Was Wo Wie Wann Warum
    Weshalb Wenn Weil Da Dann Danach Dabei Dafür Dagegen Daher Damit Damals Daneben Daran Darauf Daraus Darin
    Darüber Darum Davon Davor Dazu Dass Dennoch Deshalb Deswegen Doch Dort Durch Dies Diese Dieser Dieses Diesem
    Diesen Denn Jene Jener Jenes Jede Jeder Jedes Jedoch Jetzt In Im Ins Am An Auf Aus Auch Außerdem Ab Aber Alle
    Alles Allerdings Als Also Andere Bei Beim Beide Bereits Besonders Bis Bisher Dadurch Einige Erst Etwa Etwas Für
    Ganz Gegen Gerade Hier Hinter Hierbei Hierzu Ihm Ihn Ihre Ihrem Ihren Immer Infolge Insgesamt Ja Kein Keine Mit
    Mehr Mehrere Mein Meine Nach Nachdem Natürlich Neben Nicht Nichts Noch Nun Nur Nein Ob Obwohl Oder Ohne Schon
    Sehr Sein Seine Seinen Seit Seitdem Selbst So Sobald Sogar Somit Sonst Sowohl Später Statt Trotz Trotzdem Um Und
    Uns Unser Unsere Unter Über Viele Vielleicht Vom Von Vor Während Wegen Weiter Weitere Weiterhin Welche Welcher
    Wird Wurde Zu Zum Zur Zudem Zunächst Zuerst Zwar Zwei Zwischen Mitte Anfang Ende Heute Gestern Morgen Leider Ist
    Sind War Waren Hat Haben Hatte Kann Können Soll Bitte Zurzeit Ebenso Ebenfalls Dazwischen Drei Einst Ferner
    Letztlich Schließlich
  ]],
  names = [[
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Klasse Platz Stock Etage Auflage Band
    Kapitel Jahrestag Geburtstag Armee Division Weltkrieg Bundesliga
  ]],
  unknown = -14,
  number = -24,
  rules = { ordinals = true },
}
