-- Texts that are neither opinion, news nor analysis, for the genre model to learn from: our own writing, of many kinds.
-- Those that it is tested by are others (spec/other_samples.lua).
return {
  "Under the bridge the water keeps\na ledger of what it has seen,\nthe bottle and the boot that sleeps,\n"
    .. "the swan, the tyre, the evergreen.\n\nI throw a pebble for my part,\nit draws a circle, then is gone;\n"
    .. "the river has it all by heart\nand says it to the sea alone.",
  "Snow again\non the fence, on the mailbox,\non the dog who does not mind.\n\nWe have said everything\n"
    .. "there is to say about it\nand still we stand here\nat the kitchen window\nwith our hands around the "
    .. "cups,\nsaying: snow.",
  "My love is like a winter train\nthat comes too late and cold,\nits windows lit, its roof with rain,\nits "
    .. "ticket fares untold.\n\nAnd should it stop and should I ride\nto where the tunnels end,\nthen keep a "
    .. "candle at your side\nand call the dark a friend.",
  "Potato pancakes\n\nIngredients: 1 kg potatoes, 1 onion, 2 eggs, 3 tablespoons flour, salt, oil for "
    .. "frying.\n\nPeel and grate the potatoes and the onion. Squeeze out the water in a cloth. Mix with the "
    .. "eggs, flour and salt. Heat the oil in a heavy pan and drop in spoonfuls of the batter, flattening each "
    .. "one. Fry for four minutes on each side until golden. Serve hot with apple sauce or sour cream.",
  "Chocolate cake. Preheat the oven to 180 degrees. Line a 23 cm tin with paper. Melt 200 g butter with 200 "
    .. "g dark chocolate over hot water. Beat 4 eggs with 150 g sugar until pale, fold in the chocolate and 80 "
    .. "g ground almonds. Bake for 30 minutes. The middle should still be soft. Leave to cool in the tin, then "
    .. "dust with cocoa.",
  "On 4 February the respondent served notice under section 21. The claimant contends that the notice was "
    .. "defective because it was not accompanied by a certificate. The court below held that the defect did not "
    .. "invalidate the notice. We agree. Section 21(3) requires that the certificate be given before the "
    .. "tenancy begins, and the judge found as a fact that it was. There is no basis on which that finding can "
    .. "be disturbed. The appeal must be dismissed with costs.",
  "ORDER. Upon hearing counsel for the plaintiff and the defendant, and upon reading the affidavits filed, "
    .. "it is hereby ordered that the defendant be restrained from disposing of the goods listed in the "
    .. "schedule until trial or further order; that the plaintiff give security in the sum of 5,000; and that "
    .. "costs be reserved.",
  "The question presented is whether the statute applies to vessels in dry dock. The District Court granted "
    .. "summary judgment to the petitioner; the Court of Appeals reversed. We hold that a vessel does not cease "
    .. "to be one when it is taken out of the water for repairs. See Part II, supra. The judgment is reversed, "
    .. "and the case is remanded for further proceedings consistent with this opinion.",
  "just missed my train by 4 seconds and the driver WAVED at me 😭 happy friday i guess",
  "new video is up!! link in bio 🎥 tell me what you think in the comments #vlog #day12",
  "anyone know a good plumber near the park? kitchen's a lake. dm me pls, thanks!!",
  "local function reverse(list)\n  local out = {}\n  for i = #list, 1, -1 do\n    out[#out + 1] = list[i]\n  "
    .. "end\n  return out\nend\n\nlocal words = {}\nfor word in line:gmatch \"%S+\" do\n  words[#words + 1] = "
    .. "word\nend\nprint(table.concat(reverse(words), \" \"))",
  "#include <stdio.h>\n\nint main(void) {\n  int c, lines = 0;\n  while ((c = getchar()) != EOF) {\n    if "
    .. "(c == '\\n') lines++;\n  }\n  printf(\"%d\\n\", lines);\n  return 0;\n}",
  "SELECT c.name, COUNT(o.id) AS orders, SUM(o.total) AS total\nFROM customers c\nLEFT JOIN orders o ON "
    .. "o.customer_id = c.id\nWHERE o.created_at >= '2023-01-01'\nGROUP BY c.name\nHAVING COUNT(o.id) > 3\n"
    .. "ORDER BY total DESC\nLIMIT 20;",
  "{\n  \"name\": \"widget\",\n  \"version\": \"1.2.0\",\n  \"scripts\": { \"build\": \"tsc\", \"test\": "
    .. "\"node test.js\" },\n  \"dependencies\": { \"left\": \"^1.0.0\", \"right\": \"^2.1.3\" }\n}",
  "Wanderer, wer am Abend ins Dorf kommt, sieht zuerst die Linde und dann die Kirche. Früher stand hier ein "
    .. "Gasthaus, doch es ist abgebrannt, und niemand hat es wieder aufgebaut. Ich bin der Meinung, dass man "
    .. "die Steine nicht wegräumen sollte. Sie gehören zum Ort wie die Linde.",
  "La maison était vide depuis l'automne. On entendait la pluie dans les gouttières et, de temps en temps, "
    .. "le pas d'un chat sur le toit. Il faudrait vendre, disait ma mère. Mais personne ne voulait d'une "
    .. "maison si loin de tout, et nous sommes restés.",
  "MILTON GLASS OPENS SECOND FURNACE\n\nMilton Glass, maker of laboratory bottles, is pleased to announce "
    .. "the opening of its second furnace. The furnace will double the capacity of the plant and create 35 "
    .. "jobs. \"We are proud of our team,\" said the managing director. The ceremony takes place on 2 June. For "
    .. "further information please contact the press office. Notes to editors: photographs are available on "
    .. "request.",
  "Libra: Money that was owed to you comes home, and so does a cousin. Scorpio: Say what you mean on "
    .. "Wednesday and nothing on Thursday. Sagittarius: A short journey brings a long conversation. Capricorn: "
    .. "The stars advise patience with machines. Aquarius: Your idea is a good one; write it down. Pisces: Love "
    .. "waits at a bus stop.",
  "Full time: Rovers 2 City 2. Rovers threw away a two-goal lead at the weekend as City scored twice in the "
    .. "last ten minutes. Hale opened the scoring with a free kick and Diaz doubled the lead from the spot "
    .. "before half-time. City, who had hit the bar through Munro, pulled one back with a header and levelled "
    .. "in stoppage time. The referee booked seven players.",
  "The visitors won the toss and chose to bat. They were 212 for 6 at tea, Lowe making 88 before he was "
    .. "caught at slip. The last four wickets fell for 31 runs in the evening session. In reply the home side "
    .. "reached 40 without loss at stumps.",
  "To change the blade, switch off the saw and remove the plug from the socket. Press the locking button and "
    .. "turn the bolt anticlockwise with the key supplied. Lift out the blade. Insert the new blade with the "
    .. "teeth pointing forwards and tighten the bolt. Replace the guard before use. WARNING: wear gloves. Never "
    .. "operate the saw without the guard.",
  "Installation. Make sure that the computer has at least 4 GB of memory. Download the package for your "
    .. "system and run the installer. When it asks for a folder, accept the default. Restart the computer. To "
    .. "configure the program, open Settings and choose Network. If the connection fails, check the address and "
    .. "try again; see chapter 7.",
  "There was once a king whose crown was too large for him, and it fell over his eyes whenever he was angry. "
    .. "So he was angry in the dark. One day a gooseherd came to the castle and said: \"Majesty, I know of a "
    .. "way.\" And he put a cabbage leaf inside the crown. From that day the king was the mildest king in all "
    .. "the lands, and smelled of soup.",
  "The rain had stopped by the time Ellis reached the boarding house. He rang twice. A woman with flour on "
    .. "her hands opened, looked at his shoes, then at his face. \"You'll be the new one,\" she said. He "
    .. "followed her up four flights to a room with a bed, a basin and a view of chimneys. He put his suitcase "
    .. "down and, for the first time since the war, he slept until noon.",
  "Dear all,\n\na quick reminder that the office is closed on Monday. Please empty the fridge on Friday and "
    .. "take your cups home, the dishwasher is being repaired. The new keys are with Petra. Parking spaces 4 to "
    .. "9 will be painted next week.\n\nThanks and have a nice weekend,\nOlaf",
  "Dear Sir or Madam, I refer to your invoice 20417 of 3 May. The amount includes two filters that were not "
    .. "delivered. Please send a corrected invoice or let us know when the filters will arrive. Yours "
    .. "faithfully, R. Pym, purchasing",
  "1. Definitions. \"Licensor\" means the party named in Annex A. \"Work\" means the software and its "
    .. "documentation. 2. Grant. Subject to the terms of this licence, the Licensor grants you a non-exclusive, "
    .. "royalty-free right to use the Work. 3. Restrictions. You shall not remove any notice. 4. Termination. "
    .. "This licence terminates automatically upon breach. 5. No warranty is given, express or implied.",
  "The tenant shall not keep animals without the written consent of the landlord, which shall not be "
    .. "unreasonably withheld. The deposit shall be returned within 30 days of the end of the tenancy, less the "
    .. "cost of any repairs for which the tenant is liable under clause 8. Notices shall be sent by registered "
    .. "post.",
  "Background: Night shifts disturb sleep, but little is known about short naps. Methods: 84 nurses were "
    .. "assigned to naps of 20 or 40 minutes during twelve shifts. Results: Reaction times were shorter after "
    .. "both naps (p = 0.03) without a difference between them. Conclusion: Short naps may be sufficient. "
    .. "Further trials with larger samples are required.",
  "In this paper we prove that every connected graph with n vertices and more than n edges has two cycles "
    .. "that share a path. The proof is by induction on the number of edges. Lemma 2 gives the base case. We "
    .. "then apply the result to planar graphs (Theorem 5) and conclude with two open problems.",
  "Granite is a coarse-grained igneous rock composed of quartz, feldspar and mica. It forms when magma cools "
    .. "slowly below the surface. Its density is between 2.65 and 2.75 g per cubic centimetre. Granite has been "
    .. "used in construction since antiquity. Large deposits occur on every continent. See also: basalt, gneiss.",
  "The town of Orvel (population 3,120) is situated on the left bank of the Sarn, 14 km south of the "
    .. "district capital. It was first mentioned in 1214 and received market rights in 1388. Sights include the "
    .. "parish church (15th century), the town wall and a museum of clocks. The railway station was closed in "
    .. "1971.",
  "Wanted: part-time cook for a school kitchen, 25 hours a week, mornings. You can cook for 80 children, "
    .. "know how to plan a menu and hold a hygiene certificate. We pay by the regional scale and offer six "
    .. "weeks of leave. Applications with CV to the head of the school by the end of April.",
  "For sale: child's bicycle, 20 inch, red, three gears, new tyres, some scratches. 45 or best offer. "
    .. "Collection only, evenings after 6. Also a helmet (free with the bike) and a pair of skates, size 33, "
    .. "hardly used, 10.",
  "MARTIN: Where did you put the map?\nJO: In the boat.\nMARTIN: And where is the boat?\n(Pause.)\nJO: It "
    .. "was there this morning.\nMARTIN: The tide was there this morning.\nJO: (sitting down) Then we walk.\n"
    .. "Lights fade. A foghorn.",
  "Agenda and minutes, parish council, 9 October. Present: seven members and the clerk. Apologies were "
    .. "received from Mrs Wray. The minutes of 11 September were signed. Planning: no objection to the shed at "
    .. "4 Mill Lane. Finance: payments of 310.20 were approved. The clerk was asked to write to the water "
    .. "company. Next meeting 13 November.",
  "In loving memory of Harold Stone, 1928-2016. Husband, father and grandfather. A service of thanksgiving "
    .. "will be held at the chapel on Wednesday, 4 May at 11 am, followed by tea in the hall. The family thanks "
    .. "the staff of Rosemount for their care.",
  "Sunday: sunny and warm, with highs of 26 in the south. A light breeze from the east. Monday: fog in the "
    .. "valleys at first, then mostly sunny. Showers are possible towards the evening. Tuesday: a cold front "
    .. "brings rain and temperatures fall to 15 degrees. Pollen: grasses high, birch low.",
  "3 April. Rained all day. Read forty pages and remembered none. L. wrote: she has the room with the "
    .. "balcony. I cleaned the lamp and burned my thumb. Tea with the neighbours, who have bought a parrot and "
    .. "don't know its language.",
  "Day 1: Arrival in the valley, transfer to the hut (2 hours on foot). Day 2: Over the pass to the upper "
    .. "lake, 14 km, 900 m of ascent. Day 3: Rest day with an optional walk to the glacier. Day 4: Descent "
    .. "through larch woods, bus to the station at 15:10. Bring boots, rain jacket, sleeping bag liner. Price "
    .. "per person 420.",
  "Great little lamp. Bright, easy to set up, and the battery lasts all weekend. I took off one star because "
    .. "the hook is plastic and broke on the second trip. Delivery was quick. Would buy again for the price. "
    .. "Update: they sent me a metal hook for free.",
  "Question 1. Which of the following is a prime number? (a) 51 (b) 57 (c) 59 (d) 63. Question 2. A train "
    .. "covers 240 km in 2 hours 30 minutes. What is its average speed? Question 3. Solve for x: 3x - 7 = 14. "
    .. "Show all steps. Write your name at the top of each sheet. You have 45 minutes.",
  "Jan 12 08:01:14 host kernel: usb 1-2: new device found\nJan 12 08:01:15 host systemd: mounted "
    .. "/media/stick\nJan 12 08:07:33 host sshd: failed password for root\nJan 12 08:07:40 host sshd: "
    .. "connection closed\nJan 12 09:00:01 host cron: job backup finished, exit status 0",
  "We give thanks, O Lord, for the bread and for the hands that baked it. Give rest to the weary and a lamp "
    .. "to those who walk at night. Keep the child in its sleep and the old man at his door. Forgive us what we "
    .. "have left undone, and teach us to forgive. Amen.",
  "Chorus: And the wheels go round, and the wheels go round, and the radio's playing low.\nVerse 2: I left "
    .. "my hat in a hotel room, my heart in a picture show, there's a dime in my shoe and a stain on the moon "
    .. "and six hundred miles to go. Repeat chorus twice.",
  "A device for sorting fruit, characterised in that a conveyor (1) has a plurality of cups (2) which are "
    .. "supported pivotably on arms (3), wherein each cup is coupled to a scale (4) and is released by a latch "
    .. "(5) when the weight measured exceeds a preset value. A device according to claim 1, wherein the latch "
    .. "is actuated by an electromagnet.",
  "Sign up today and get the first month free! Our gym has 80 machines, two saunas and classes every day "
    .. "from yoga to boxing. No joining fee, cancel any time. Bring a friend and both of you get a towel. Open "
    .. "6 to 23. Come and see us at the old brewery. Offer valid until the end of the month.",
  "Contents: Foreword v; 1 Tools 1; 2 Wood 17; 3 Joints 43; 4 Glue and nails 88; 5 A stool 101; 6 A box with "
    .. "a lid 119; 7 A bookcase 140; Appendix: table of drill sizes 163; Index 170.",
  "Host: Welcome back. With me is a man who has counted birds for fifty years. How does one count a flock?\n"
    .. "Guest: You count ten, then you see how often ten fits in.\nHost: And the most you ever counted?\nGuest: "
    .. "Eleven thousand starlings. My wife counted nine.\nHost: Who was right?\nGuest: The starlings had left.",
}
