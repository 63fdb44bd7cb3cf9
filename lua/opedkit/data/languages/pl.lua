-- Polish for opedkit.language, where the fields are explained.
return {
  title = [[
    p pp dr Dr drs prof Prof mgr Mgr inż Inż lek hab med doc ks Ks bp Bp abp Abp kard św Św śp o s br gen Gen płk
    ppłk mjr kpt por ppor chor sierż plut kpr adm kmdr red Red dyr Dyr prez prem min przew sekr im ul Ul al Al pl Pl
    os Os pn pd woj pow gm m.st ob
  ]],
  inner = [[
    np m.in tj tzn tzw zw ok por zob vide cf wg ww jw b bm d daw dot ds ew ewent gł gr in jęz łac ang niem fr ros
    hiszp wł franc pol czes ukr l.mn ms nt obec odp pocz połud półn pot przyp ps pt rep syn śr tłum ub ur zm zwł żyd
    i.e e.g vs v ca ibid op loc godz n.p.m m.p.t
  ]],
  numbered = [[
    nr Nr nry art Art ust par pkt lit poz Poz str Str s ss t tt vol rozdz Rozdz rys Rys ryc tab Tab fig il zał z cz
    Cz kl wyd ver nb przyp tel Tel fax kol sygn Dz.U M.P
  ]],
  date = [[
    sty stycz lut mar kwi kwiec maj cze czerw lip sie sierp wrz wrześn paź paźdz lis listop gru grudz pon wt śr czw
    pt sob niedz
  ]],
  final = [[
    itd itp etc i.in r rr w ww p.n.e n.e tys mln mld bln zł gr szt egz godz min sek km kg cm mm m ha l pok kol cd
    cdn dn br bm ub.r S.A sp.z.o.o z.o.o s.c Sp Spół Inc Corp Co Ltd Jr U.S U.S.A jr sr N.B P.S al cit nast n in
    wlkp Wlkp
  ]],
  common = [[ in min mar maj lut gr por pot pod ha cz red im os pas ps par kol ob ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ powiedział powiedziała zapytał zapytała odparł odpowiedział krzyknął zawołał dodał ]],
  preposition = [[ O W Do Od Po Na Przed Około ]],
  closing = [[ pozdrawiam poważaniem ]],
  counted = [[ rozdział strona rysunek tabela część krok artykuł faza akt scena wers tom numer pytanie ]],
  starters = [[
    On Ona Ono Oni One Ja Ty My Wy Ten Ta To Te Ci Tego Tej Tych Tym Temu Tamten Taki Taka Takie I A Ale Lecz Jednak
    Oraz Albo Lub Bo Bowiem Gdy Kiedy Gdzie Jak Jaki Jaka Jakie Dlaczego Co Kto Czy Czemu Że Żeby Aby Ponieważ Więc
    Zatem Dlatego Potem Później Następnie Wtedy Teraz Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Już Jeszcze Zawsze
    Nigdy Tylko Także Też Również Nawet Nie Tak No Bez Dla Do Od Po Pod Pomiędzy Ponad Przed Przez Przy Na Nad
    Natomiast W We Wśród Według Z Ze Za O U Każdy Każda Wszyscy Wszystko Wiele Wielu Dużo Mało Niektórzy Nikt Nic
    Ktoś Coś Mój Moja Jego Jej Ich Nasz Nasza Swój Jest Był Była Było Byli Są Będzie Ma Miał Można Trzeba Może Mimo
    Podczas Choć Chociaż Jeśli Jeżeli Skoro Dwa Dwie Trzy Obecnie Początkowo Ostatecznie Ponadto Poza Dzięki Właśnie
    Wreszcie Podobnie Między
  ]],
  unknown = -8,
  number = -24,
}
