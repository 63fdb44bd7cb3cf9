-- Spanish for opedkit.language, where the fields are explained.
return {
  title = [[
    Sr Sra Sres Sras Srta Srtas D Da Dª Dña Dr Dra Dres Dras Prof Profa Lic Lcdo Lcda Ing Arq Abg Gral Gdor Cnel Cor
    Cap Tte Sgto Cmdte Mons Fr Hno Hna Sto Sta Excmo Excma Ilmo Ilma Pbro Pdte Rvdo Mtro Mt St Magdo Mgtr Alc Min
  ]],
  inner = [[
    p.ej ej v.gr vgr cf cfr cp aprox apdo aprdo entlo i.e e.g vs ib ibid id op loc s.v c admón admon esp ant máx mín
    gén gob gral pral adj adv a.k.a b.l.m q.e.p.d q.b.s.m s.e.u.o
  ]],
  numbered = [[
    n° N° nº Nº no No núm Núm núms Núms art Art arts Arts pág Pág págs Págs p pp cap Cap caps párr Párr párrf párrs
    fig Fig figs vol Vol vols t tel Tel tfno tél teléf fax inc ap apdo ed ext Ext cta sec Sec secc tít fasc fol ff l
    lin cra Cra cl Cl ref Ref exp Exp tab Tab vers
  ]],
  date = [[
    ene feb febr mar abr may jun jul ago sep sept set oct nov dic Ene Feb Mar Abr May Jun Jul Ago Sep Sept Oct Nov
    Dic lun mié miérc jue vie sáb dom Lun Mié Jue Vie Sáb Dom
  ]],
  final = [[
    etc cit al EE.UU EEUU E.U E.U.A U.S U.S.A R.U U.R.S.S a.C d.C a.J.C d.J.C a.m p.m a.de.C d.de.C S.A S.L S.A.U
    S.R.L C.V S.A.de.C.V Cía Cia Ltda Inc Corp Co Ltd Ud Uds Vd Vds U V hnos Hnos Jr vda Vda Av Avda Avd av avda Pza
    Plza Ctra Dpto dpto Depto depto Dto dto Fdo fdo Univ Admón Bco Edo Prov prov Pto Pcia Bs.As D.F D.C S.S S.M
    SS.MM AA.VV VV.AA min mins seg segs s h hs hr hrs Hs km Km m kg Kg gr g cm mm Ptas ptas pts izq dcha der adj sig
    sigs ss coord comp dir trad edit Edit ref.s P.D P.S N.B
  ]],
  common = [[ no mar may set dom vie ed al inc ext dir cap comp sec ant esp lin cor fin sal min exp der No Mar ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ dijo preguntó respondió contestó exclamó gritó añadió explicó ]],
  preposition = [[ A En Desde Hasta Hacia Sobre El Al ]],
  closing = [[ atentamente cordialmente ]],
  counted = [[ capítulo sección página figura tabla parte paso artículo fase acto escena línea tomo número título ]],
  starters = [[
    El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Usted Ustedes Este Esta Esto Estos Estas
    Ese Esa Eso Esos Esas Aquel Aquella Aquellos Y E O U Pero Mas Sino Aunque Si Sí No Ni Que Qué Quién Quien
    Quienes Cómo Como Cuándo Cuando Dónde Donde Cuál Cuáles Cuánto Cuántos Por Porque Para Pues Luego Entonces Así
    También Tampoco Además Ahora Antes Después Durante Mientras Desde Hasta Hacia En Entre Con Contra Sin Según
    Sobre Tras A Al Ante De Del Cada Algunos Algunas Alguien Algo Nada Nadie Ninguno Ninguna Otro Otra Otros Otras
    Todo Toda Todos Todas Mucho Muchos Muchas Muy Más Menos Mi Mis Me Te Se Su Sus Nos Le Les Nuestro Nuestra Es Era
    Fue Son Está Están Estaba Hay Había Ha Han Hoy Ayer Mañana Aquí Allí Ahí Ya Aún Todavía Siempre Nunca Solo Sólo
    Tal Tan Tanto Quizá Quizás Incluso Dos Tres Finalmente Actualmente Asimismo Gracias Posteriormente Envíe
    Disponían
  ]],
  names = [[ Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre ]],
  unknown = -8,
  number = -24,
}
