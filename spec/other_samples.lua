-- Fifty texts of many kinds, none of them opinion, news or analysis, of our own writing: what `genre` must not take
-- for an op-ed. None of them was learnt from: those that were are in csrc/gen/other.lua.
return {
  { "poem",
    "The gate is left unlatched tonight,\nthe hinges hum, the apples fall,\nand someone's lamp, a square of "
      .. "light,\nlies folded on the garden wall.\n\nI heard the river change its mind\nbetween the willow and "
      .. "the stone;\nwhat it had carried stays behind,\nand what is left goes on alone." },
  { "recipe",
    "Lentil soup with lemon\n\nServes four. Takes forty minutes.\n\n250 g red lentils\n1 onion, chopped\n2 "
      .. "carrots, diced\n1 litre vegetable stock\n1 lemon\n\nSoften the onion in oil over low heat. Add the "
      .. "carrots and cook for five minutes. Rinse the lentils and stir them in, then pour in the stock. Simmer "
      .. "until the lentils fall apart. Season with salt, squeeze in the lemon and serve with bread." },
  { "court ruling",
    "The appellant was convicted of two counts of theft under section 9 of the Act. He appeals against "
      .. "conviction on the ground that the trial judge misdirected the jury as to the meaning of dishonesty. "
      .. "We have considered the transcript of the summing-up. The direction was in accordance with authority, "
      .. "and the verdict was open to the jury on the evidence. The appeal is dismissed. The appellant shall "
      .. "pay the costs of the respondent, to be taxed if not agreed." },
  { "tweet",
    "ok who let the dog on the bus again lol #line42 #mondays" },
  { "source code",
    "def median(values):\n    ordered = sorted(values)\n    n = len(ordered)\n    if n == 0:\n        raise "
      .. "ValueError('no values')\n    middle = n // 2\n    if n % 2:\n        return ordered[middle]\n    "
      .. "return (ordered[middle - 1] + ordered[middle]) / 2\n\n\nif __name__ == '__main__':\n    "
      .. "print(median([3, 1, 2]))" },
  { "German essay",
    "Die Stadt braucht keine neue Brücke. Wer morgens am Ufer steht, sieht, dass die alte Brücke selbst im "
      .. "Berufsverkehr nicht voll ist. Der Rat sollte das Geld lieber in die Schulen stecken, deren Dächer "
      .. "seit Jahren undicht sind. Natürlich wird man einwenden, dass eine Brücke auch ein Zeichen ist. Aber "
      .. "Zeichen heizen keine Klassenzimmer, und wir müssen endlich damit aufhören, sie zu bauen." },
  { "press release",
    "FOR IMMEDIATE RELEASE\n\nHarlow Instruments launches portable seismograph\n\nBRISTOL, 4 May - Harlow "
      .. "Instruments today announced the HS-20, a portable seismograph for schools and small observatories. "
      .. "The HS-20 weighs 1.8 kg and runs for three weeks on one charge. It is available from June at a price "
      .. "of 890 pounds.\n\nAbout Harlow Instruments\nHarlow Instruments has made measuring devices since 1974 "
      .. "and employs 60 people.\n\nContact: press office, 555 0142" },
  { "horoscope",
    "Aries: A letter that you had given up on arrives on Tuesday. Don't sign anything before the weekend. "
      .. "Taurus: Venus smiles on your purse, but your back asks for rest. Gemini: Two invitations for the same "
      .. "evening; take the second. Cancer: An old friend needs your ear. Leo: Fortune favours those who rise "
      .. "early this week. Virgo: Tidy the drawer and find what you lost in March." },
  { "match report",
    "Northgate 3 Easton 1\n\nNorthgate came from behind to win at home on Saturday. Easton took the lead "
      .. "after nine minutes when Marsh headed in a corner. Pell levelled before the break with a low shot from "
      .. "the edge of the area, and two goals in four minutes from substitute Okoro settled it. Easton finished "
      .. "with ten men after Bell was shown a second yellow card. Attendance: 4,212." },
  { "manual",
    "Before first use, remove all packing material and wipe the tank with a damp cloth. Fill the tank to the "
      .. "MAX mark with cold water. Plug in the appliance and press the power button; the light turns green "
      .. "when the water is hot. To descale, dissolve one tablet in the tank and run the pump for two minutes. "
      .. "Do not immerse the appliance in water. Unplug it before cleaning." },
  { "fairy tale",
    "Once upon a time there was a miller who had three daughters and only one spoon. The eldest ate in the "
      .. "morning, the second at noon, and the youngest at night, when the soup was cold. One night a fox "
      .. "knocked at the door. \"Lend me your spoon,\" said the fox, \"and I will show you where the moon keeps "
      .. "her bread.\" The girl put on her shoes and followed him into the wood." },
  { "email",
    "Hi Tom,\n\nthanks for the drafts. I've put comments in the margin of the second one, mostly commas. "
      .. "Could you send me the photos by Thursday noon? The printer closes early. And are you coming to Ruth's "
      .. "on Saturday? She asked me to tell you that the stairs are being painted, so use the back door.\n\n"
      .. "Best,\nNina" },
  { "terms of use",
    "By using the Service you agree to these Terms. You must not copy, modify or distribute any part of the "
      .. "Service without our prior written consent. We may suspend your account at any time if you breach "
      .. "these Terms. The Service is provided as is, without warranty of any kind. Our liability shall not "
      .. "exceed the fees paid by you in the twelve months before the claim. These Terms are governed by the "
      .. "laws of the place of our registered office." },
  { "abstract",
    "We study the settling of fine sand in shallow channels under oscillating flow. Forty runs were made in "
      .. "a flume of 6 m length with grain diameters of 0.1 to 0.4 mm. Settling times were found to depend on "
      .. "the ratio of the orbital amplitude to the ripple length and not on frequency alone. A model with two "
      .. "parameters fits the data within 7%. Implications for sediment budgets of estuaries are discussed." },
  { "encyclopedia",
    "The common loach (Cobitis minor) is a small freshwater fish of slow rivers and ditches. It grows to a "
      .. "length of 11 cm and has three pairs of barbels around the mouth. The body is yellowish with a row of "
      .. "dark spots. It feeds at night on insect larvae and algae. Females lay up to 1,500 eggs between April "
      .. "and June. The species was first described in 1801." },
  { "job advertisement",
    "We are looking for a gardener (part time, 20 hours a week) for our three nurseries. You have experience "
      .. "with fruit trees, hold a driving licence and like to work outdoors in any weather. We offer a "
      .. "permanent contract, 28 days of leave and a share of the harvest. Please send your application with a "
      .. "short letter to the address below by 30 September." },
  { "dialogue",
    "ANNA. Did you lock it?\nBEN. I thought you had.\nANNA. I never lock it.\nBEN. Then it is open.\nANNA. "
      .. "(going to the window) There is somebody on the stairs.\nBEN. It is the postman.\nANNA. At this hour? "
      .. "(A knock.)\nBEN. (softly) It is not the postman.\nCurtain." },
  { "minutes",
    "Minutes of the meeting of 12 March. Present: Ms Adler (chair), Mr Boyd, Ms Chen. Apologies: Mr Dunn. 1. "
      .. "The minutes of the last meeting were approved. 2. The treasurer reported a balance of 1,204.50. 3. It "
      .. "was resolved to buy two benches for the playground. 4. The summer party is to be held on 6 July. 5. "
      .. "No other business. The meeting closed at 20:15." },
  { "obituary notice",
    "Edith Marlow, born 3 June 1931, died peacefully at home on 9 January. Beloved wife of the late Frank, "
      .. "mother of Susan and Paul, grandmother of five. The funeral will take place at St Anne's on Friday at "
      .. "2 pm. No flowers, please; donations to the lifeboats." },
  { "weather forecast",
    "Tonight: cloudy with light rain in the west, clearing from midnight. Lows of 4 to 7 degrees. Tomorrow: "
      .. "sunny spells and scattered showers, some of them heavy and with thunder in the hills. Highs near 13. "
      .. "Wind southwest, moderate, gusts up to 60 km/h on the coast. Outlook for Thursday: dry and a little "
      .. "colder." },
  { "diary",
    "Sunday. Woke at six, fog to the windowsill. Walked to the mill and back, met nobody but the heron. "
      .. "Mended the blue coat. In the afternoon M. came with plums and we made eleven jars. Wrote to father "
      .. "and tore it up, wrote again. Slept badly, the owl." },
  { "riddle list",
    "1. What has hands but can't clap? A clock.\n2. What gets wetter as it dries? A towel.\n3. What has a "
      .. "neck but no head? A bottle.\n4. What runs but never walks? A river.\n5. What can you keep after "
      .. "giving it to somebody? Your word." },
  { "timetable",
    "Harbour - Castle - Station\n06:10 06:18 06:31\n06:40 06:48 07:01\n07:10 07:18 07:31\n07:25 07:33 07:46\n"
      .. "Saturdays from 07:40, Sundays from 08:40 every hour. Not on 25 December." },
  { "catalogue",
    "Lot 14. Oak chest, c. 1780, iron hinges, one replaced. 61 x 120 x 54 cm. 300-400.\nLot 15. Pair of "
      .. "brass candlesticks, Dutch, 19th century, height 24 cm. 80-120.\nLot 16. Landscape with mill, oil on "
      .. "panel, unsigned, in a later frame. 500-700.\nLot 17. Set of six pewter plates, marked. 60-90." },
  { "sermon",
    "Brothers and sisters, the reading tells us of a man who built a barn. He said to his soul, take thine "
      .. "ease. And that night his soul was asked of him. Let us not count our sheaves tonight. Let us sit with "
      .. "those who mourn, and break bread with those who hunger, for in them the Lord comes to our door. Let "
      .. "us pray. Amen." },
  { "song",
    "Chorus\nOh roll me down to the water side,\nroll me down, my dear,\nthe boats are gone with the morning "
      .. "tide\nand the winter's drawing near.\n\nVerse\nMy father had a silver comb,\nmy mother had a song,\n"
      .. "and I have got the long road home\nand I've walked it all night long." },
  { "lab protocol",
    "Dissolve 2.5 g of agar in 100 ml of distilled water and heat to 95 degrees for ten minutes while "
      .. "stirring. Cool to 50 degrees. Add 1 ml of the indicator and pour 15 ml into each dish. Leave to set "
      .. "for 30 minutes. Inoculate with a sterile loop and incubate at 37 degrees for 24 hours. Record the "
      .. "diameter of each colony." },
  { "travel guide",
    "The old town lies on a hill above the river and is best reached on foot from the station (15 minutes). "
      .. "Start at the cloth hall, which is open daily except Monday from 10 to 17. The tower has 212 steps and "
      .. "a view as far as the lake. Around the market there are several inns with local dishes. Bus 3 goes "
      .. "back to the station every half hour." },
  { "patent",
    "What is claimed is: 1. A closure for a bottle, comprising a cap having an internal thread, a sealing "
      .. "disc arranged in said cap, and a tear band connected to a lower edge of said cap by a plurality of "
      .. "bridges. 2. The closure of claim 1, wherein said sealing disc consists of an elastomer. 3. The "
      .. "closure of claim 2, wherein the thickness of said disc is between 0.5 and 1.2 mm." },
  { "chat",
    "ana: u there?\nleo: yep\nana: did u see the score\nleo: no dont tell me!!\nana: haha ok\nleo: recording "
      .. "it, home at 9\nana: ur gonna love the 2nd half\nleo: ANA\nana: sorry sorry 😂" },
  { "French text",
    "Le conseil municipal a tort de vouloir fermer la bibliothèque du quartier. Chaque soir, des dizaines "
      .. "d'enfants y font leurs devoirs parce qu'ils n'ont pas de place à la maison. On nous dit qu'il faut "
      .. "faire des économies. Mais il y a d'autres dépenses que l'on pourrait réduire, et il faut avoir le "
      .. "courage de le dire. Nous devons garder cette maison ouverte." },
  { "product review",
    "Bought this kettle in March. Boils a litre in under three minutes, pours without dripping, looks nice. "
      .. "The lid is stiff at first. After two months the light stopped working but the seller sent a new one "
      .. "within a week. Four stars out of five." },
  { "exam questions",
    "1. Define the term refraction and give two examples. (4 marks)\n2. A ray of light enters a glass block "
      .. "at an angle of 40 degrees. Calculate the angle of refraction. (6 marks)\n3. Explain why a straw in a "
      .. "glass of water looks bent. (5 marks)\n4. Draw a labelled diagram of the human eye. (8 marks)\nAnswer "
      .. "three questions out of four." },
  { "log file",
    "2024-02-11 04:12:09 INFO server started on port 8080\n2024-02-11 04:12:11 WARN cache directory missing, "
      .. "creating it\n2024-02-11 04:15:40 ERROR connection to 10.0.0.7 refused\n2024-02-11 04:15:45 INFO retry "
      .. "1 of 5\n2024-02-11 04:15:50 INFO connected\n2024-02-11 05:00:00 INFO rotation done" },
  { "shopping list",
    "milk\neggs (12)\nbread\nonions\ntea lights\ncat food, the green one\nstamps\nbatteries AA\nsomething "
      .. "for Grandma\nflour\nyeast" },
  { "legal contract",
    "This Agreement is made on 1 August between the Lessor and the Lessee. The Lessor lets and the Lessee "
      .. "takes the premises described in Schedule 1 for a term of three years. The Lessee shall pay the rent "
      .. "monthly in advance. The Lessee shall keep the premises in good repair and shall not assign or sublet "
      .. "without consent. Either party may terminate on six months' notice in writing." },
  { "novel",
    "She had counted the windows twice before she understood that one of them did not belong. It hung "
      .. "between the second floor and the third, lit, with a curtain that moved. Nobody in the street looked "
      .. "up. A cart went by with barrels, and behind it a boy with a hoop, and the window went out like an "
      .. "eye. \"Madam,\" said the driver, \"do you want this house or don't you?\"" },
  { "glossary",
    "Aft: towards the stern. Ballast: weight carried low in the hull. Cleat: a fitting to which ropes are "
      .. "made fast. Draught: the depth of the hull below water. Fathom: six feet. Halyard: a rope for hoisting "
      .. "a sail. Jib: a triangular sail before the mast. Luff: the leading edge of a sail. Thwart: a seat "
      .. "across the boat." },
  { "financial table",
    "Year Revenue Costs Profit\n2019 4,210 3,980 230\n2020 3,870 3,902 -32\n2021 4,455 4,101 354\n2022 4,902 "
      .. "4,377 525\n2023 5,118 4,690 428\nAll figures in thousands. Audited except 2023." },
  { "crossword clues",
    "Across: 1 Large bird that can't fly (7). 5 Opposite of under (4). 8 It follows night (3). 9 Italian "
      .. "dish with cheese (5). 12 Not cooked (3). Down: 1 Kind of tree (3). 2 Writes with keys (5). 3 Capital "
      .. "of a northern island (9). 4 Anger (3). 6 Old vessel for wine (7)." },
  { "letter to a tenant",
    "Dear Ms Grey, the boiler in your flat will be serviced on Monday 14 October between 9 and 12. Please "
      .. "make sure that the fitter can enter and that nothing stands in front of the unit. The water will be "
      .. "off for about an hour. If the date does not suit you, call the office on weekdays before noon. Yours "
      .. "sincerely, the management." },
  { "joke",
    "A man walks into a library and asks for books about paranoia. The librarian whispers: they are right "
      .. "behind you. He comes back the next day and asks for books about time travel. She says: you have "
      .. "already returned them. On the third day he orders fish and chips. Sir, says she, this is a library. "
      .. "Oh, he whispers: fish and chips, please." },
  { "invitation",
    "You are warmly invited to the opening of our new studio on Friday, 21 June, from 6 pm. There will be "
      .. "soup, a small band and pots to paint for children. Parking behind the church. Please let us know by "
      .. "15 June how many of you will come. We look forward to seeing you. Ines and Mark" },
  { "changelog",
    "Version 2.4.0\n- Added export to CSV.\n- The search box keeps its text when the window is resized.\n- "
      .. "Fixed a crash when a file has no lines.\n- Removed the option --legacy, deprecated since 2.1.\n"
      .. "Version 2.3.2\n- Fixed the date on the first page." },
  { "interview",
    "Q: When did you begin to make violins?\nA: At fourteen, in my uncle's shed. He built boats, so I had "
      .. "the tools.\nQ: What wood do you use?\nA: Spruce for the top, maple for the back. It dries for ten "
      .. "years.\nQ: And how long for one instrument?\nA: Two hundred hours. The varnish takes another month.\n"
      .. "Q: Do you play yourself?\nA: Badly." },
  { "Spanish text",
    "El ayuntamiento no debería vender el viejo mercado. Durante cien años ha sido el corazón del barrio, "
      .. "y quien lo visita un sábado por la mañana lo entiende enseguida. Se dice que el edificio cuesta "
      .. "demasiado. Sin embargo, nadie ha mostrado las cuentas. Antes de vender, hay que escuchar a los "
      .. "vecinos, porque lo que se pierde una vez no vuelve." },
  { "hash and numbers",
    "a7f3 91bc 00de 4c21\n8810 ffe2 3a3a 0b0b\n5d5d 1e1e 77c0 90aa\n0000 0000 0000 0001\n3.14159 2.71828 "
      .. "1.41421 1.61803\n192.168.0.1 10.0.0.254\n" },
  { "safety sheet",
    "Hazard statements: Highly flammable liquid and vapour. Causes serious eye irritation. May cause "
      .. "drowsiness. Precautionary statements: Keep away from heat and open flames. Wear protective gloves and "
      .. "eye protection. In case of contact with eyes, rinse cautiously with water for several minutes. Store "
      .. "in a well-ventilated place. Dispose of contents at an approved plant." },
  { "advertisement",
    "Sleep like a stone in the new Halcyon mattress! Seven layers, zero springs, one hundred nights to try "
      .. "it at home. Order before Sunday and get two pillows free. Halcyon: because mornings should be good. "
      .. "Free delivery. Offer ends 31 May. Terms apply." },
  { "genealogy",
    "John Harrow (1702-1769), yeoman of Wick, married 1728 Alice Penn. Children: 1. Thomas, b. 1729, d. "
      .. "young. 2. Mary, b. 1731, married William Stone, glover. 3. John, b. 1734, see below. John Harrow "
      .. "(1734-1801), miller, married 1760 Ruth Dale, by whom he had six sons and two daughters." },
}
