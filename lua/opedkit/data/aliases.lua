-- Other names of countries, bodies and offices in American opinion prose; the first is the one that is shown. What stands
-- behind a bar are adjectives, and capitals and seats that stand for a government: they count where one of the names before
-- the bar is in the text. The list was written for opedkit.
return {
  name = "aliases",
  version = "1",
  places = [[
United States; U.S.; US; USA; U.S.A.; America; United States of America | American; Americans; Washington
North Korea; DPRK; D.P.R.K.; Democratic People's Republic of Korea | North Korean; North Koreans; Pyongyang
South Korea; ROK; Republic of Korea | South Korean; South Koreans; Seoul
China; PRC; People's Republic of China | Chinese; Beijing
Russia; Russian Federation | Russian; Russians; Moscow; Kremlin
Soviet Union; USSR; U.S.S.R. | Soviet; Soviets
United Kingdom; U.K.; UK; Britain; Great Britain | British; Britons; London
European Union; EU; E.U. | Brussels
Germany | German; Germans; Berlin
France | French; Paris
Italy | Italian; Italians; Rome
Spain | Spanish; Madrid
Poland | Polish; Poles; Warsaw
Ukraine | Ukrainian; Ukrainians; Kyiv; Kiev
Greece | Greek; Greeks; Athens
Hungary | Hungarian; Hungarians; Budapest
Turkey; Türkiye | Turkish; Turks; Ankara
Israel | Israeli; Israelis; Jerusalem; Tel Aviv
Palestine; Palestinian Authority | Palestinian; Palestinians; Ramallah
Iran; Islamic Republic of Iran | Iranian; Iranians; Tehran
Iraq | Iraqi; Iraqis; Baghdad
Syria | Syrian; Syrians; Damascus
Saudi Arabia | Saudi; Saudis; Riyadh
Egypt | Egyptian; Egyptians; Cairo
Libya | Libyan; Libyans; Tripoli
Yemen | Yemeni; Yemenis
Qatar | Qatari; Qataris; Doha
Afghanistan | Afghan; Afghans; Kabul
Pakistan | Pakistani; Pakistanis; Islamabad
India | Indian; Indians; New Delhi; Delhi
Japan | Japanese; Tokyo
Taiwan | Taiwanese; Taipei
Vietnam | Vietnamese; Hanoi
Myanmar; Burma | Burmese
Philippines | Filipino; Filipinos; Manila
Australia | Australian; Australians; Canberra
Canada | Canadian; Canadians; Ottawa
Mexico | Mexican; Mexicans; Mexico City
Cuba | Cuban; Cubans; Havana
Venezuela | Venezuelan; Venezuelans; Caracas
Brazil | Brazilian; Brazilians; Brasília
Nigeria | Nigerian; Nigerians; Abuja
South Africa | South African; South Africans; Pretoria
New York City; NYC
Los Angeles; L.A.]],
  organizations = [[
United Nations; U.N.; UN
NATO; North Atlantic Treaty Organization
World Health Organization; W.H.O.; WHO
World Trade Organization; W.T.O.; WTO
International Monetary Fund; I.M.F.; IMF
Republican Party; G.O.P.; GOP; Republicans; Republican
Democratic Party; Democrats; Democrat
Islamic State; ISIS; ISIL; Daesh
Al Qaeda; al-Qaeda; al Qaeda
F.B.I.; FBI; Federal Bureau of Investigation
C.I.A.; CIA; Central Intelligence Agency
N.S.A.; NSA; National Security Agency
E.P.A.; EPA; Environmental Protection Agency
C.D.C.; CDC; Centers for Disease Control and Prevention
N.R.A.; NRA; National Rifle Association
House of Representatives; House
Affordable Care Act; Obamacare; A.C.A.; ACA
Federal Reserve; Fed
Supreme Court; SCOTUS
Department of Justice; Justice Department; DOJ
State Department; Department of State
Pentagon; Defense Department; Department of Defense]],
}
