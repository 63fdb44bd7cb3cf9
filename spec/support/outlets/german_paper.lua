return { outlet = "a German paper", authors = { "Greta Lindenau" }, date = "2023-03-12",
  headline = "Die Brücke gehört uns allen",
  dek = "Wer den Verkehr misst, soll auch die Menschen zählen",
  zones = {
    { "junk", "Kommentar" },
    { "headline", "Die Br" },
    { "dek", "Wer den Verkehr misst, soll auch die Men" },
    { "byline", "Von Greta Lindenau" },
    { "date", "12. M" },
    { "junk", "Anzeige" },
    { "junk", "Lesen Sie auch: Was aus den Br" },
    { "bio", "Greta Lindenau ist Redakteurin im Ressor" },
  },
  text = [==[
Kommentar

Die Brücke gehört uns allen
Wer den Verkehr misst, soll auch die Menschen zählen

Von Greta Lindenau

12. März 2023, 18:42 Uhr

Seit neun Jahren steht die alte Brücke gesperrt, und seit neun Jahren verspricht die Stadt eine neue. \
Geschehen ist nichts.

„Wir prüfen noch“, sagt der Baudezernent. Das sagte auch sein Vorgänger.

Anzeige

Dabei ließe sich die Frage leicht lösen: Man müsste nur die Fußgänger zählen und nicht allein die \
Autos. Das kostet wenig und sagt viel.

Lesen Sie auch: Was aus den Brücken der Region wurde

Eine Stadt, die ihre Wege verliert, verliert am Ende ihre Mitte.

Greta Lindenau ist Redakteurin im Ressort Lokales.]==] }
