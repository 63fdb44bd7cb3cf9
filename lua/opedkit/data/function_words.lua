-- English function words, by word class, which are no keywords: the closed classes of any English grammar, contractions
-- that newspapers print, and general adverbs and verbs that carry a sentence rather than its subject.
return [[
a an the this that these those each every either neither both all any some no none another other others such much many
more most few fewer less least several enough own same half
i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our
ours ourselves they them their theirs themselves one ones oneself who whom whose which what whoever whatever whichever
someone somebody something anyone anybody anything everyone everybody everything nobody nothing
about above across after against along alongside amid among amongst around as at before behind below beneath beside
besides between beyond by concerning despite down during except for from in inside into like near of off on onto out
outside over past per regarding since through throughout till to toward towards under underneath unlike until unto up
upon versus via with within without
and but or nor so yet if because although though unless whereas while whether than when where why how once whenever
wherever whereby however therefore thus hence moreover furthermore nevertheless nonetheless otherwise instead meanwhile
am is are was were be been being isn't aren't wasn't weren't ain't have has had having haven't hasn't hadn't do does did
doing done don't doesn't didn't can could can't cannot couldn't may might mayn't mightn't must mustn't shall should
shan't shouldn't will would won't wouldn't ought need needn't dare
i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd
they're they've they'll they'd that's that'll that'd there's there'll here's who's who'll who'd what's where's how's
let's one's
not never also too very quite rather just only even still already almost always often sometimes ever again then now
there here soon later ago perhaps maybe indeed really actually well else away back far together thereby herein
get gets got gotten getting go goes going gone went come comes came coming make makes made making take takes took taken
taking give gives gave given giving say says said saying tell tells told telling know knows knew known knowing think
thinks thought thinking see sees saw seen seeing want wants wanted wanting let lets put puts keep keeps kept seem seems
seemed look looks looked looking use uses used using try tries tried trying add adds added show shows showed shown
became become becomes find finds found ask asks asked
first second two three four five six seven eight nine ten hundred thousand last next old good great little big long
way thing things lot lots kind bit year years time times day days people man mr mrs ms dr
yes no oh ok okay etc eg ie vs
]]
