-- Made by csrc/gen/vocabulary.lua; not to be edited. The words that stood in small letters in at least 8 of the 5,548
-- newspaper texts of Article-Bias-Prediction (Baly et al. 2020); "^" marks those that more often had a capital.
return [=[
aback abandon abandoned abandoning abandonment abdication abducted abduction aberration abetting abhorrent abhors
abide abiding abilities ability abject ablaze able aboard abolish abolished abolishing abolition abomination aborted
abortion abortions abound about above abroad abrupt abruptly absence absent absentee absolute absolutely absorb
absorbed abstract absurd absurdity abundance abundant abuse abused abusers abuses abusing abusive abysmal abyss
academia academic academics academy^ accede accelerate accelerated accelerating acceleration accent accept acceptable
acceptance accepted accepting accepts access accessed accessible accessing accident accidental accidentally accidents
accommodate accommodating accommodation accommodations accompanied accompanies accompany accompanying accomplice
accomplices accomplish accomplished accomplishing accomplishment accomplishments accord accordance according
accordingly account accountability accountable accountants accounted accounting accounts accrue accumulate accumulated
accumulation accuracy accurate accurately accusation accusations accuse accused accuser accusers accuses accusing
accustomed achievable achieve achieved achievement achievements achieves achieving acknowledge acknowledged
acknowledges acknowledging acknowledgment acolytes acquaintance acquiesce acquire acquired acquiring acquisition
acquittal acquitted acres acrimonious acrimony acronym across act acted acting action actionable actions activate
activated active actively activism activist activists activities activity actor actors actress acts actual actually
acumen acute acutely ad adage adamant adamantly adapt adapting add added addicted addiction addictive adding addition
additional additions address addressed addresses addressing adds adept adequate adequately adhere adhered adherence
adherents adheres adjacent adjunct adjust adjusted adjusting adjustment adjustments adjusts admin administer
administered administering administers administration administrations administrative administrator administrators
admirable admiral^ admiration admire admired admirers admission admissions admit admits admitted admittedly admitting
admonished admonition adopt adopted adopting adoption ads adulation adult adults advance advanced advancement advances
advancing advantage advantageous advantages advent adventure adversaries adversary adverse advertise advertised
advertisement advertisements advertising advice advise advised adviser advisers advises advising advisor advisors
advisory advocacy advocate advocated advocates advocating aerial afar affair affairs affect affected affecting
affection affects affidavit affiliate affiliated affiliates affiliation affiliations affinity affirm affirmative
affirmed afflicted affluent afford affordability affordable^ afforded affront afloat afoot aforementioned afoul afraid
after aftermath afternoon afterthought afterward again against age aged agencies agency agenda agendas agent agents
ages aggravated aggregate aggression aggressive aggressively aggressor aggrieved aghast aging agitated agitators ago
agonizing agree agreed agreeing agreement agreements agrees agricultural agriculture ahead aid aide aided aides aiding
ailing aim aimed aiming aims air airbase aircraft aired airfield airing airline airliner airlines airplane airplanes
airport airports airspace airstrike airstrikes airwaves aisle akin^ al alarm alarmed alarming alarms albeit alcohol
alcoholic alcoholism alert alerted alerts algorithms alien alienate alienated alienating alienation aliens align
aligned alignment alike alive all allahpundit^ allay allegation allegations allege alleged allegedly alleges
allegiance alleging alleviate alley alliance alliances allied allies allocate allocated allocation allotted allow
allowed allowing allows alluded alluding ally alma almost alone along alongside aloof aloud already also altar alter
alterations altercation altered altering alternate alternative alternatives although altitude altogether aluminum
alumni always am amass amassed amazed amazing ambassador ambassadors ambiguous ambition ambitions ambitious ambivalent
ambulance ambulances ambush ambushed amend amended amending amendment amendments amends amicus amid amidst ammo
ammunition amnesty amok among amongst amount amounted amounts ample amplified amplify amused amusing an analogous
analogy analyses analysis analyst analysts analytics analyze analyzed analyzes analyzing anarchy anathema ancestors
ancestral ancestry anchor anchored anchors ancient and anecdotal anecdote anecdotes anemic anew angels anger angered
angering angle angles angling angrily angry angst anguish animal animals animated animating animosity animus ankle
annex annexation annexed anniversary announce announced announcement announcements announces announcing annoyance
annoyed annoying annual annually anomaly anonymity anonymous anonymously another answer answered answering answers
antagonists ante anthem anticipate anticipated anticipates anticipating anticipation antics antifa^ antipathy antique
antitax antithesis antithetical antitrust anxieties anxiety anxious any anybody anymore anyone anything anytime anyway
anywhere apart apartheid apartment apartments apex apocalypse apocalyptic apolitical apologies apologize apologized
apologizes apologizing apology app appalled appalling apparatus apparent apparently appeal appealed appealing appeals
appear appearance appearances appeared appearing appears appease appeasing appellate appetite applaud applauded
applauding applauds applause apple^ apples applicable applicant applicants application applications applied applies
apply applying appoint appointed appointee appointees appointing appointment appointments appreciate appreciated
appreciates appreciation apprehended apprehension apprehensive approach approached approaches approaching appropriate
appropriated appropriately appropriation appropriations approval approvals approve approved approves approving
approximately apps apt aptly arbiter arbitrarily arbitrary arc arcane archbishop architect architects architecture
archive archived archives ardent arduous are area areas arena arguably argue argued argues arguing argument arguments
arise arisen arises arising arithmetic arm armed armies arming armistice armor armored arms army arose around
arraignment arrange arranged arrangement arrangements arranging array arrest arrested arresting arrests arrival
arrivals arrive arrived arrives arriving arrogance arrogant arsenal arson art article articles articulate articulated
articulating articulation artifacts artificial artificially artillery artist artistic artists arts as ash ashamed
ashore aside ask asked asking asks asleep aspect aspects aspirational aspirations aspiring ass assailants assailed
assailing assassinated assassination assassinations assault assaulted assaulting assaults assemble assembled
assembling assembly^ assert asserted asserting assertion assertions assertive asserts assess assessed assessing
assessment assessments asset assets assign assigned assigning assignment assignments assimilate assimilation assist
assistance assistant assistants assisted assisting associate associated associates associating association^
associations assuage assume assumed assumes assuming assumption assumptions assurance assurances assure assured
assuring astonishing astonishingly astounding astronaut astronauts asylum asymptomatic at ate athlete athletes
athletic atmosphere atomic atop atrium atrocities atrocity attach attached attaching attack attacked attacker
attackers attacking attacks attained attempt attempted attempting attempts attend attendance attended attendee
attendees attending attends attention attest attitude attitudes attorney attorneys attract attracted attracting
attraction attractive attributable attribute attributed attributes attributing attribution attrition attuned audacious
audacity audible audience audiences audio audiobook audit audited auditing auditorium aunt austerity authentic
authentically authenticity author authored authoritarian authoritarianism authoritative authorities authority
authorization authorize authorized authorizes authorizing authors autism auto autobiography autocratic automakers
automated automatic automatically automobile autonomous autonomy autopsy avail availability available avalanche
avenue^ avenues average averaged averages averaging averse aversion avert averted averting aviation avid avoid avoided
avoiding avoids await awaited awaiting awaits awake award awarded awarding awards aware awareness awash away awe
awesome awful awfully awhile awkward awkwardly awry ax axe babbling babies baby back backbone backdoor backdrop backed
backer backers backfire backfired background backgrounds backing backlash backlog backpack backpacks backroom backs
backstage backup backward backwards backyard bad badge badly baffled baffling bag baggage bags bail bailout bailouts
bait baited bake baked bakers bakery balance balanced balances balancing balcony bald balk balked ball ballistic
balloon ballooning balloons ballot ballots ballroom balls ban band bands bandwagon bang banging bank banker bankers
banking bankrolled bankrupt bankruptcies bankruptcy banks banned banner banners banning bans bar barbaric barbaro
barbed barbershop barbs bare barely bargain bargaining barn barnstormed barracks barrage barred barrel barrels
barricade barricaded barricades barrier barriers barring bars base baseball based baseless baseline basement bases
bash^ bashing basic basically basics basing basis basket basketball bastion bat batch bathroom bathrooms bats batted
battered batteries battering battery battle battled battlefield battleground battlegrounds battles battling bay^
bayonets be beach beaches beacon^ beamed beans bear beard bearing bearings bears beast^ beat beaten beating beats
beautiful beauty became because become becomes becoming bed bedrock bedroom bedrooms beds beef been beer beers before
beforehand beg began begged begging begin beginning beginnings begins begun behalf behave behaved behaving behavior
behavioral behaviors beheaded beheading beheadings behest behind beholden being beings belated belatedly beleaguered
belief beliefs belies believable believe believed believer believers believes believing belittled bell bellicose
belligerent bells belly belong belonged belonging belongings belongs beloved below belt bemoaned bemoaning bench
benchmark benchmarks bend bends beneath beneficial beneficiaries beneficiary benefit benefited benefiting benefits
benefitting benevolent benign bent berated beset beside besides besieged best bested bestowed bestseller bet betray
betrayal betrayed betraying bets better betters betting between beverage beyond bias biased biases biblical bickering
bid bidding bids big bigger biggest bigot bigoted bigotry bigots bike bilateral bill billed billing billion
billionaire billionaires billions billows bills bin bind binders binding biographer biographical biography biological
biology bipartisan bipartisanship bird birds birth birthday birthdays birther birtherism birthplace birthright
bisexual bishop^ bishops bit bite bites biting bits bitter bitterly bitterness bizarre black blackmail blackout blacks
blame blamed blames blaming bland blank blanket blankets blared blast blasted blasting blasts blatant blatantly blaze
bleak bleed bleeding blend bless blessed blessing blew blind blinded blindsided blink blinked blistering blitz
blizzard bloated bloc block blockade blockbuster blocked blocking blocks blocs blog blogger bloggers blogs blood
bloodbath bloodied bloodshed bloody blow blowback blowing blown blowout blows blue blueprint bluff blunder blunt
bluntly blurred bluster board boarded boarding boards boast boasted boasting boasts boat boats bode bodies bodily body
bogged bogus boil boiled boiling boisterous bold bolder boldest bolding boldly bolster bolstered bolstering bolt bolts
bomb bombarded bombast bombastic bombed bomber bombers bombing bombings bombs bombshell bona bonanza bond bonds bone
bones bonus bonuses booed booing book booked books boom boomers booming boon boos boost boosted boosting boosts boot
booted booth boots border borderline borders bore bored boring born borne borrow borrowed borrowing boss bosses
botched botching both bother bothered bottle bottles bottom bought bounce bounced bouncing bound boundaries boundary
boundless bounds bouquet bout bow bowed bowing bowling box boxed boxer^ boxes boxing boy boycott boycotted boycotts
boyfriend boys brace braced braces bracing bracket brackets brag bragged bragging brags brain brains brake brakes
branch branches brand branded branding brandishing brands brash brass bravado brave braved bravery brawl brazen
brazenly breach breached breaches bread breadth break breakdown breakers breakfast breaking breakout breaks
breakthrough breakthroughs breast breasts breath breathe breathing breathless breathtaking breed brewing bribe bribery
bribes brick bridge bridges brief briefed briefing briefings briefly briefs brigade bright brighter brightest brightly
brilliant bring bringing brings brink brinkmanship brinksmanship bristled broad broadcast broadcaster broadcasting
broadcasts broaden broadened broadening broader broadest broadly broadside broke broken broker brokered brokering
brokers bronze brother brothers brought brown^ bruised bruising brunt brush brushed brutal brutality brutally bubble
bubbles buck bucket bucking bucks buddies buddy^ budge budget budgetary budgeting budgets buffer bug build builder
building buildings builds buildup built bulk bullet bulletin bulletproof bullets bullhorn bullied bullies bullish
bully bullying bulwark bump bumped bumper bumps bunch bundler bundlers bunker bunkers buoyed burden burdened burdens
burdensome bureau^ bureaucracy bureaucratic bureaucrats burgeoning burglary burial buried burn burned burner burning
burns burnt burst bury burying bus buses busiest business businesses businessman businessmen businesspeople
businesswoman busing bust busted bustling busy but butt butted button buttons buy buyer buyers buying buys buzz
buzzing buzzy by bypass bypassed bypassing byproduct bystander bystanders cab cabin cabinet^ cable cables cache cadre
cafe cage cake calamity calculate calculated calculates calculating calculation calculations calculus calendar caliber
calibrated caliphate call called caller^ calling callous calls calm calmed calmer calmly came camera cameraman cameras
camouflage camp campaign campaigned campaigner campaigners campaigning campaigns camped campground camping camps
campus campuses can canal cancel canceled canceling cancellation cancellations cancelled cancer candid candidacies
candidacy candidate candidates candidly candle candlelight candles candor candy^ canisters cannabis canned cannon
cannot canvassing cap capabilities capability capable capacities capacity capita capital capitalism capitalist
capitalize capitalized capitals capitol^ capitulation capped capping caps captain caption^ captive captives captivity
captors capture captured captures capturing car caravan carbon card cards care cared career careers careful carefully
careless cares caretaker cargo caricature caring carnage carnival carpet carried carrier carriers carries carry
carrying cars cart cartel cartels cartoon cartoonist cartoonists cartoons carts carve carved carving cascade cascading
case cases cash casino casinos casket cast casting casts casual casually casualties casualty cat catapult catapulted
catastrophe catastrophes catastrophic catch catches catching categorically categories category cathedral^ cats cattle
caucus caucuses caucusgoers caught cause caused causes causing caustic caution cautionary cautioned cautioning
cautious cautiously cave caveat caveats caved caves caving cease ceased ceasefire cede ceded ceding ceiling celebrate
celebrated celebrates celebrating celebration celebrations celebratory celebrities celebrity cell cellphone cellphones
cells cement cemented cementing cemetery censorship censure census center centered centerpiece centers central
centrifuges centrist centrists cents centuries century cerebral ceremonial ceremonies ceremony certain certainly
certainty certificate certification certified certify cessation chafed chagrin chain chained chains chair chaired
chairman chairmanship chairmen chairs chairwoman chalk chalked challenge challenged challenger challengers challenges
challenging chamber chambers champagne champion championed championing champions chance chances change changed changer
changes changing channel channeling channels chant chanted chanting chants chaos chaotic chapter chapters character
characteristic characteristically characteristics characterization characterizations characterize characterized
characterizing characters charade charge charged charges charging charisma charismatic charitable charities charity
charm charming chart charter charts chase chased chasing chasm chastened chastised chat chats chatted chatter cheap
cheaper cheat cheated cheating check checked checkered checkers checking checkpoint checkpoints checks cheek cheer
cheered cheerful cheering cheerleader cheerleaders cheers cheese chemical chemicals chemistry cherish cherished cherry
chess chest chests chicken chickens chided chief chiefly chiefs child childhood childish children chill chilling
chilly chimed chip chipping chips chlorine choice choices choir choke choked choose chooses choosing chop chopping
chops choreographed chorus chose chosen chronic chronicled chunk chunks church churches churn cigarette cigarettes
circa circle circles circling circuit circular circulate circulated circulating circumspect circumstance circumstances
circumvent circus citation cite cited cites cities citing citizen citizenry citizens citizenship city civic civics
civil civilian civilians civility civilization civilized claim claimed claiming claims clamoring clan clandestine
clapping claps clarification clarified clarify clarifying clarity clash clashed clashes clashing class classes classic
classification classified classify classifying classmate classmates classroom classrooms clause clean cleaned cleaner
cleaning cleans cleansing cleanup clear clearance clearances cleared clearer clearest clearing clearly clears clemency
clergy cleric clerics clerk clerks clever cliches click clicked clicking client clients cliff climate climb climbed
climbing climbs clinch clinched clinching cling clinging clinic clinical clinics clip clips cloak clock close closed
closely closeness closer closes closest closet closing closings closure closures clot cloth clothes clothing cloture
cloud clouded clouds clout clown club clubs clue clueless clues clumsy cluster clutching co coach coaches coal
coalesce coalition coalitions coast coastal coasts coat coax cocaine cockpit cocktail cocktails code codes codified
coerce coercion coercive coffee coffers coffin cogent cognitive cognizant coherent cohesion cohort coincide coincided
coincidence coincidentally coined cold collaborate collaborated collaborating collaboration collapse collapsed
collapses collapsing collar collateral colleague colleagues collect collected collecting collection collections
collective collectively collects college colleges collision colluded colluding collusion colonel colonial color
colored colorful colors colossal column columnist columnists columns com combat combatants combating combative combed
combination combine combined combines combing combining come comeback comedian comedy comes comfort comfortable
comfortably comforted comforting comforts comic coming command commanded commander commanders commanding commandos
commands commemorate commemorates commemorating commemoration commence commencement commended comment commentaries
commentary commentator commentators commented commenting comments commerce^ commercial commercials commission^
commissioned commissioner commissioners commissions commit commitment commitments commits committed committee^
committeeman committees committing commodity common commonly commonplace commonsense commonwealth^ commotion
communicate communicated communicating communication communications communicator communion communism communist
communists communities community commute commuted commuter compact companies company comparable comparatively compare
compared compares comparing comparison comparisons compassion compassionate compatible compel compelled compelling
compensate compensated compensation compete competed competence competent competing competition competitive
competitiveness competitor competitors compilation compiled complacency complacent complain complained complaining
complains complaint complaints complete completed completely completes completing completion complex complexities
complexity compliance compliant complicate complicated complicates complicating complication complications complicit
complicity complied compliments comply complying component components composed composition composure compound
compounded compounds comprehend comprehensive comprehensively comprise comprised comprising compromise compromised
compromises compromising computer computers computing comrades con conceal concealed concede conceded concedes
conceding conceivable conceivably conceive conceived concentrate concentrated concentration concept conception concern
concerned concerning concerns concert concerted concession concessions conciliatory concise conclude concluded
concludes concluding conclusion conclusions conclusive concrete concurred concussion condemn condemnation condemned
condemning condemns condescending condition conditional conditioned conditioning conditions condolence condolences
condone condoned conducive conduct conducted conducting conducts conduit confab confer conference conferences
conferred confers confess confessed confession confidant confidante confidantes confidants confidence confident
confidential confidentiality confidently confined confinement confines confirm confirmation confirmed confirming
confirms confiscated confiscation conflate conflated conflict conflicted conflicting conflicts confluence conform
confounded confounding confront confrontation confrontational confrontations confronted confronting confronts confuse
confused confusing confusion congratulate congratulated congratulating congratulations congratulatory congregation
congress^ congressional congressman congressmen congresswoman congresswomen conjunction connect connected connecting
connection connections connects conquer conscience conscious consciously consciousness consecutive consensus consent
consequence consequences consequential conservation conservatism conservative conservatives consider considerable
considerably consideration considerations considered considering considers consisted consistency consistent
consistently consisting consists console consolidate consolidated consolidating consolidation conspicuously conspiracy
conspiratorial conspired conspiring constant constantly consternation constituencies constituency constituent
constituents constitute constituted constitutes constitution^ constitutional constitutionality constitutionally
constrain constrained constraints construct constructed construction constructionist constructive construed consul
consular consulate consulates consult consultant consultants consultation consultations consulted consulting consume
consumed consumer consumerism consumers consuming consumption contact contacted contacting contacts contagious contain
contained containing containment contains contaminated contemplate contemplated contemplating contemporaneous
contemporary contempt contend contended contender contenders contending contends content contention contentious
contents contest contestant contestants contested contesting contests context contexts continent continental
continents contingency contingent continual continually continuation continue continued continues continuing
continuity continuous continuously contours contraband contraception contraceptive contraceptives contract contracted
contracting contractor contractors contracts contradict contradicted contradicting contradiction contradictions
contradictory contradicts contrary contrast contrasted contrasting contrasts contribute contributed contributes
contributing contribution contributions contributor contributors contrition contrived control controlled controllers
controlling controls controversial controversies controversy conundrum convene convened convenes convenience
convenient conveniently convention conventional conventions converged convergence conversation conversations
conversion convert converted converting convey conveyed conveying conveys convict convicted conviction convictions
convince convinced convincing convincingly convoluted convoy cook^ cooked cooker cookers cookies cooking cooks cool
cooled cooling cooperate cooperated cooperating cooperation cooperative coordinate coordinated coordinating
coordination coordinator cop cope copies cops copy cordial cordon cordoned core corn corner cornered corners
cornerstone coronation coronavirus corporate corporation corporations corps corpse correct corrected correcting
correction corrections correctly correctness correspondence correspondent corridor corridors corroborate corroborated
corroborating corroboration corrosive corrupt corrupted corrupting corruption cosmetic cost costing costly costs
cotton^ couch^ could council^ counsel counseled counseling counselor counselors counsels count countdown counted
counter counterattack countered countering counterinsurgency counterintelligence counterpart counterparts counterpoint
counterproductive counters counterterrorism counties counting countless countries country countrymen countryside
counts county coup couple coupled couples courage courageous course courses court courted courtesy courthouse courting
courtroom courts courtship cousin cousins cover coverage covered covering covers covert covertly coverup coveted cow
cowardice cowardly cowards cowboy cowed cower coy cozy crack crackdown cracked cracking cracks craft crafted crafting
crank cranking crap crash crashed crashes crashing crass crave crawl crawled crazy cream create created creates
creating creation creative creativity creator creators creatures cred credence credentials credibility credible
credibly credit credited crediting creditors credits creed creep creeping creepy cremation crew crews cried cries
crime crimes criminal criminality criminalization criminalize criminalizing criminally criminals cringe cripple
crippled crippling crises crisis criteria critic critical critically criticism criticisms criticize criticized
criticizes criticizing critics critique critiques cronies crony cronyism crook crooked^ crop crops cross crossed
crosses crosshairs crossing crossings crossroads crowd crowded crowds crowed crown crowning crucial crude cruel
cruelty cruise cruising crumble crumbled crumbling crunch crusade crusader crush crushed crushing crux cry crying
crystal cudgel cue cuff culminated culminating culmination culpa culpability culprit culprits cult cultivate
cultivated cultural culturally culture cultures cumbersome cumulative cunning cup^ curb curbing cure curfew curiosity
curious currency current currently curriculum curry curse curtail curtailed curtailing curtain curtains curve cusp
custody custom customary customer customers customs^ cut cutbacks cute cutoff cutout cuts cutting cyber cyberattack
cyberattacks cybersecurity cyberspace cycle cycles cynical cynicism czar dad daddy dads daily dam damage damaged
damages damaging damn damned damning dampen dams dance danced dances dancing danger dangerous dangerously dangers dare
dared daring dark darker darkest darkness darling dash dashed data database databases date dated dates dating daughter
daughters daunting david^ dawn day daylight daylong days de dead deadliest deadline deadlines deadlock deadlocked
deadly deaf deal dealer dealers dealership dealing dealings dealmaker deals dealt dean^ dear death deaths debacle
debate debated debater debaters debates debating debilitating debris debt debts debunk debunked debunking debut decade
decades decay deceased deceit deceive deceiving decency decent decentralized deception deceptive decide decided
decidedly decides deciding decimated decision decisions decisive decisively deck declaration declarations declare
declared declares declaring declassified declassify decline declined declines declining decorated decorum decrease
decreased decreasing decree decried decry decrying dedicated dedication deduct deductible deductibles deduction
deductions deed deeds deem deemed deems deep deepen deepened deepening deeper deepest deeply deer defamation default
defeat defeated defeating defeats defect defected defections defend defendant defendants defended defender defenders
defending defends defense defenseless defenses defensible defensive defer deference deferred deferring defiance
defiant defiantly deficiencies deficit deficits defied defies define defined defines defining definite definitely
definition definitions definitive definitively deflated deflect deflected deflecting deft defund defunded defunding
defuse defy defying degrade degrading degree degrees delay delayed delaying delays delegate delegates delegation
delegations delegitimize delete deleted deliberate deliberately deliberation deliberations deliberative delicate
delicious delight delighted deliver delivered deliveries delivering delivers delivery delusion delusional delve delved
demagogic demagogue demagoguery demand demanded demanding demands demeaning demeanor demilitarized demise democracies
democracy democratic^ democratically demographic demographically demographics demolished demonize demonized demonizing
demonstrably demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demonstrator
demonstrators demoralized demurred denial denials denied denies denigrate dennisprager denounce denounced denounces
denouncing dense densely dent denuclearization denunciation denunciations deny denying depart departed departing
department^ departments departs departure departures depend depended dependence dependency dependent depending depends
depict depicted depicting depiction depicts depleted deplorable deploy deployed deploying deployment deployments
deport deportation deportations deported deporting deposed deposition depositions depots depressed depressing
depression deprivation deprive deprived depriving depth depths deputies deputy derail derailed derailing deranged
deregulation derelict dereliction deride derided deriding derision derived derives derogatory descend descendants
descended descending descent describe described describes describing description descriptions desert deserted deserter
deserve deserved deserves deserving design designate designated designating designation designed designer designs
desirable desire desired desires desk desks despair desperate desperately desperation despicable despise despite
destabilize destabilized destabilizing destination destined destiny destroy destroyed destroyer destroying destroys
destruction destructive detachable detached detail detailed detailing details detain detained detainee detainees
detect detected detection detective detectives detention deter deteriorate deteriorated deteriorating deterioration
determination determinations determine determined determines determining deterred deterrence deterrent deterring
detonate detonated detonating detract detractors detriment detrimental devastate devastated devastating devastation
develop developed developer developing development developments device devices devil devise devised devoid devolved
devote devoted devotion devout diabetes diagnose diagnosed diagnosis dial dialed dialogue diary dice dictate dictated
dictates dictating dictator dictators dictatorship did die died dies diesel diet differ differed difference
differences different differentiate differently differing differs difficult difficulties difficulty diffuse dig digest
digging digit digital digits dignified dignitaries dignity digs dilemma diligence diligent diligently diluted dim dime
dimension dimensions diminish diminished diminishing dined dining dinner dinners dioxide dip diplomacy diplomat
diplomatic diplomats dipped dips dire direct directed directing direction directions directive directives directly
director directors directs dirt dirty disabilities disability disabled disadvantage disadvantaged disaffected disagree
disagreed disagreement disagreements disagrees disappear disappearance disappeared disappearing disappointed
disappointing disappointment disappointments disapproval disapprove disapproved disarm disarmament disarming disarray
disaster disasters disastrous disavow disavowed disbelief discard discarded discern discharge discharged disciplinary
discipline disciplined disclose disclosed disclosing disclosure disclosures discomfort disconcerting disconnect
disconnected discontent discord discordant discount discounted discourage discouraged discouraging discourse discover
discovered discovering discovery discredit discredited discrediting discrepancies discrepancy discretion discretionary
discriminate discriminated discriminating discrimination discriminatory discuss discussed discusses discussing
discussion discussions disdain disease diseases disenchanted disenfranchised disenfranchisement disengaged disgrace
disgraced disgraceful disgruntled disguise disgust disgusted disgusting dish disheartening dishes dishonest dishonesty
dishonorable disillusioned disinformation disingenuous dislike disliked dismal dismantle dismantled dismantling dismay
dismayed dismiss dismissal dismissed dismisses dismissing dismissive disorder disorders disparage disparaged
disparaging disparate disparities disparity dispatch dispatched dispatching dispel dispensed disperse dispersed
displaced display displayed displaying displays displeasure disposal disproportionate disproportionately disprove
dispute disputed disputes disputing disqualified disqualify disqualifying disregard disregarded disregarding
disrespect disrespected disrespectful disrupt disrupted disrupting disruption disruptions disruptive dissatisfaction
dissatisfied disseminated disseminating dissemination dissent dissented dissenters dissenting dissents disservice
dissident dissidents dissolve dissolved dissuade distance distanced distances distancing distant distaste distinct
distinction distinctions distinctive distinguish distinguished distinguishing distort distorted distorting distortion
distortions distract distracted distracting distraction distractions distracts distraught distress distressed
distribute distributed distributes distributing distribution district districts distrust distrustful disturbed
disturbing ditch ditched dive divergent diverse diversify diversion diversity divert diverted divest divide divided
dividend dividends divides dividing divine diving division divisions divisive divisiveness divorce divorced divulge
dizzying do doable dock docket doctor doctored doctors doctrine document documentary documentation documented
documenting documents dodge dodged dodges dodging does dog dogged doggedly dogma dogs doing dole^ doll dollar dollars
domain domestic dominance dominant dominate dominated dominates dominating domination don^ donald^ donate donated
donating donation donations done donor donors doom doomed doomsday door doors doorstep doorway dorm dose doses dossier
dot dots dotted double doubled doubles doubling doubt doubted doubtful doubts dove down downed downfall downgrade
downgraded downing downloaded downplay downplayed downplaying downright downs downside downsides downtown downturn
downward dozen dozens draconian draft drafted drafting drafts drag dragged dragging drags drain drained draining drama
dramas dramatic dramatically drank draped drastic drastically draw drawing drawn draws dread dreaded dreadful dream
dreamed dreamers^ dreaming dreams dress dressed dressing drew drift drifted drill drilling drills drink drinking
drinks drip drive driven driver drivers drives driveway driving drone drones drop dropped dropping drops drought
droughts drove droves drown drowned drowning drug drugs drum drumbeat drums drunk drunken dry du dual dubbed dubious
duck ducked ducking ducks dude due duel dueling dues dug dull duly dumb dump dumped dumping dumps dunk duo durable
duration duress during dust duties duty dwarfed dwell dwindling dying dynamic dynamics dynasty^ dysfunction
dysfunctional each eager eagerly eagerness ear earlier earliest early earn earned earners earnest^ earning earnings
earns ears earth earthquake earthquakes ease eased easier easiest easily easing east^ eastern easy eat eaten eating
eats eavesdropping echo echoed echoes echoing eclipse eclipsed economic economically economics economies economist
economists economy ecstatic edge edged edges edging edited editing edition editor editorial editors educate educated
educating education educational educations educators eerily effect effective effectively effectiveness effects
efficacy efficiency efficient efficiently effort efforts effusive egg eggs ego egos egregious eight eighth either
ejected elaborate elaborated elder elderly elders eldest elect electability electable elected electing election
elections elective electoral electorate electors electric electrical electricity electrified electronic electronics
element elementary^ elements elephant elevate elevated elevating elevator elicit elicited eligibility eligible
eliminate eliminated eliminates eliminating elimination elite elites elitist eloquent else elsewhere eluded elusive
email emailed emails emanating embargo embark embarked embarking embarrass embarrassed embarrassing embarrassment
embassies embassy embattled embedded emblazoned emblematic embodied embodies embodiment embody embolden emboldened
embrace embraced embraces embracing embroiled emerge emerged emergence emergencies emergency emerges emerging emeritus
eminently emissions emotion emotional emotionally emotions empathy emperor emphasis emphasize emphasized emphasizes
emphasizing emphatic emphatically empire empirical employ employed employee employees employer employers employing
employment employs empower empowered empowering empowerment empty emulate en enable enabled enablers enables enabling
enact enacted enacting enactment encapsulated enclave enclaves encompass encompasses encounter encountered encounters
encourage encouraged encouragement encourages encouraging encrypted encryption end endanger endangered endangering
endangers endeared endeavor endeavors ended endemic endgame ending endless endlessly endorse endorsed endorsement
endorsements endorses endorsing ends endure endured endures enduring enemies enemy energetic energize energized
energizing energy enforce enforceable enforced enforcement enforces enforcing engage engaged engagement engagements
engages engaging engine engineer engineered engineering engineers engines engulfed engulfing enhance enhanced
enhancing enjoy enjoyed enjoying enjoys enlist enlisted enormous enormously enough enraged enrich enriched enriching
enrichment enroll enrolled enrollees enrolling enrollment enrollments enshrined enslaved ensnared ensue ensued ensuing
ensure ensured ensures ensuring entail entails entangled enter entered entering enterprise enterprises enters
entertain entertained entertaining entertainment enthused enthusiasm enthusiastic enthusiastically entire entirely
entirety entities entitled entitlement entitlements entity entourage entrance entrances entrenched entrepreneur
entrepreneurs entries entrusted entry environment environmental environmentalists environments envision envisioned
envisions envoy envy epic epicenter epidemic epidemiologists episode episodes epitome epitomized equal equality
equally equals equate equated equation equip equipment equipped equipping equitable equity equivalent er era eradicate
eradicating erase erased erected erode eroded eroding erosion erratic erred erroneous erroneously error errors ers
erupt erupted erupting eruption escalate escalated escalates escalating escalation escalator escape escaped escapees
escapes escaping eschewing escort escorted escorts especially espionage espoused essay essays essence essential
essentially establish established establishes establishing establishment estate estates estimate estimated estimates
estimating estimation estranged estrangement et etc eternal ethanol ethic ethical ethically ethics ethnic ethnicity
ethos eulogy euros evacuate evacuated evacuation evacuations evacuees evade evaded evading evaluate evaluated
evaluating evaluation evaluations evangelical evangelicals evaporated evasion evasive eve even evening evenly event
events eventual eventually ever every everybody everyday everyone everything everywhere evidence evidenced evident
evidently evil evils eviscerated evoked evolution evolve evolved evolves evolving exacerbate exacerbated exacerbating
exact exactly exaggerate exaggerated exaggerating exaggeration exam examination examine examined examines examining
example examples exams exasperated exasperation exceed exceeded exceeding exceedingly exceeds excelled excellence
excellent except exception exceptional exceptionalism exceptionally exceptions excerpt excerpts excess excessive
exchange exchanged exchanges exchanging excite excited excitedly excitement exciting exclude excluded excludes
excluding exclusion exclusive exclusively excoriated excruciating excuse excuses execute executed executing execution
executions executive executives exemplary exemplified exempt exempted exemption exemptions exempts exercise exercised
exercises exercising exert exerted exerting exhaust exhausted exhausting exhaustive exhibit exhibited exhorted exile
exist existed existence existential existing exists exit exited exiting exits exodus exonerate exonerated exoneration
expand expanded expanding expands expansion expansions expansive expect expectancy expectation expectations expected
expecting expects expediency expedite expedited expedition expel expelled expenditure expenditures expense expenses
expensive experience experienced experiences experiencing experiment experimental experiments expert expertise experts
expiration expire expired expires expiring explain explained explaining explains explanation explanations explicit
explicitly explode exploded exploding exploit exploitation exploited exploiting exploits exploration exploratory
explore explored explores exploring explosion explosions explosive explosives exponentially export exporting exports
expose exposed exposes exposing exposure express expressed expresses expressing expression expressions expressly
expulsion extend extended extending extends extension extensions extensive extensively extent external extinction
extinguish extortion extra extract extracted extracting extradite extradition extramarital extraordinarily
extraordinary extreme extremely extremes extremism extremist extremists eye eyeballs eyebrows eyeing eyes fabric
fabricated fabrication fabulous facade face faced faces facial facilitate facilitated facilitating facilities facility
facing fact faction factions facto factor factories factors factory facts factual factually faculty fade faded fading
fail failed failing failings fails failure failures faint fair fairer fairly fairness fairy faith faithful faithfully
faiths fake fall fallback fallen falling fallout falls false falsehood falsehoods falsely faltered faltering fame^
famed familiar families family famous famously fan fanatics fancy fanfare fanned fanning fans fantastic fantasy far
farce fare fared farewell faring farm farmer farmers farming farms farther fascinated fascinating fascism fascist
fascists fashion fashioned fast faster fastest fat fatal fatalities fatality fatally fate fateful fates father fathers
fathom fatigue fault faulted faults faulty faux favor favorability favorable favorably favored favoring favorite
favorites favoritism favors fax fealty fear feared fearful fearing fears feasible feat feature featured features
featuring feckless fed federal federalism federally feds fee feed feedback feeding feeds feel feeling feelings feels
fees feet feisty fell felled fellow felon felonies felons felony felt female females feminism feminist feminists fence
fences fencing fend fending ferocious ferry fertile fervent fervently fervor festering festival festive fetal fetus
feud feuded feuding feuds fever few fewer fiasco fiat fiction fictional fide fidelity fides field fielded fielding
fields fierce fiercely fiercest fiery fifth fight fighter fighters fighting fights figuratively figure figured figures
figuring file filed filers files filibuster filibustering filibusters filing filings fill filled filling fills film
filmed filming filmmaker films filter filthy final finalists finalize finalized finalizing finally finance financed
finances financial financially financier financing find finding findings finds fine fined finer fines finest finger
fingerprints fingers finish finished finishers finishes finishing fire firearm firearms firebrand fired firefight
firefighter firefighters firepower fires firestorm firewall fireworks firing firings firm firmer firmly firms first
firsthand fiscal fiscally fish fishermen fishing fissures fist fists fit fitness fits fitting five fix fixated
fixation fixed fixer fixes fixing fixture fizzled flag flagged flagging flagrant flagrantly flags flailing flak flame
flames flaming flank flanked flap flared flares flash flashback flashed flashes flashing flashpoint flat flatly flaw
flawed flaws fled fledgling flee fleeing fleet fleeting flesh flew flex flexibility flexible flexing fliers flies
flight flights flip flipped flipping flips flirtation flirting float floated floating floats flock flocked flocking
flood flooded flooding floods floor floors flourish flouting flouts flow flowed flower flowers flowing flown flows flu
fluent fluid fluids flung flurry flush flux fly flying focal focus focused focuses focusing fodder foe foes fog foil
foiled fold folk folks follow followed follower followers following follows folly foment fond food foods fool fooled
foolish fools foot footage football foothold footing footnote footprint footsteps for foray forbid forbidden
forbidding force forced forceful forcefully forces forcibly forcing forecast forecasters forecasting forecasts
foreclosure forefront foregone forehead foreign foreigners foremost forensic forensics foresee foreseeable foreshadow
foreshadowed forest forestall forests forever forfeit forge forged forget forgetting forging forgive forgiven
forgiveness forgiving forgo forgot forgotten form formal formality formally format formation formed former formerly
formidable forming forms formula formulating forth forthcoming forthright fortified fortifying fortunate fortune
fortunes forum forums forward forwarded fossil foster fostered fostering fosters fought foul found foundation
foundational foundations founded founder founders founding four fourth foxnews fracking fraction fractious fractured
fractures fragile fragments frame framed framers frames framework framing franchise frank^ frankly frantic frantically
fraud fraudulent fraught fray frayed freak freaking free freed freedom freedoms freeing freelance freely freer
freewheeling freeze freezing frenetic frenzied frenzy frequency frequent frequently fresh freshly freshman freshmen
fret fretted fretting friction friend friendlier friendly friends friendship friendships fries frighten frightened
frightening fringe fringes frivolous from front frontier frontrunner fronts frozen fruit fruition fruits frustrate
frustrated frustrating frustration frustrations fuel fueled fueling fuels fugitive fugitives fulfill fulfilled
fulfilling full fuller fullest fully fumbled fumed fuming fun function functional functioning functions fund
fundamental fundamentally fundamentals funded funding fundraise fundraiser fundraisers fundraising funds funeral
funerals funneled funneling funny furious^ furiously furlough furloughed furloughs furniture furor further fury fuss
futile future futures fuzzy gaffe gaffes gaggle gain gained gaining gains gala gallery galling gallon gallons
galvanize galvanized galvanizing gambit gamble gambling game games gaming gang gangs gap gaps garage garbage garden^
garner garnered garnering gas gases gasoline gasp gate gates^ gateway gather gathered gathering gatherings gathers
gauge gave gavel gay gays gear geared gearing gears gender general generally generals generate generated generates
generating generation generational generations generic generosity generous generously genesis genetic genius genocidal
genocide gentle gentleman gentlemen gently genuine genuinely geographic geography geopolitical gerrymandering gesture
gestures gesturing get getaway gets getting ghost giant giants giddy gift gifted gifts gig gigantic gilded girl
girlfriend girls give giveaway giveaways given gives giving glad gladly glance glare glaring glass glasses glee
gleefully glib glide glimmer glimpse glitches global globalization globally globe gloomy glory gloves glowing go goad
goal goals god^ goes goggles going gold golden^ golf gone gonna good goodbye goodness goods goodwill goofy gospel
gossip got gotcha gotta gotten gov^ govern governance governed governing government governmental governments governor
governors governorship governorships governs govt gown grab grabbed grabbing grabs grace gracious grade grades gradual
gradually graduate graduated graduates graduating graduation grain grand grandchildren granddaughter grandfather
grandmother grandparents grandson grandstanding grant granted granting grants graphic grapple grappling grasp grass
grassroots grateful gratitude grave gravely graves graveyard gravitas gravity gray^ great greater greatest greatly
greatness greed greedy green greenhouse greet greeted greeting greets grenade grenades grew grid gridlock grief
grievance grievances grieve grieving grill grilled grilling grim grin grind grip gripped grips grit groceries grocery
groped groping gross grossly grotesque ground groundbreaking grounded grounds groundswell groundwork group groups grow
growing grown grows growth grudge grudging grueling gruesome guarantee guaranteed guaranteeing guarantees guard
guarded guardian^ guardians guarding guards gubernatorial guerrilla guess guessed guessing guest guests guidance guide
guided guidelines guides guiding guilt guilty guise gulf^ gum gun gunfire gunman gunmen gunned gunning gunpoint guns
gunshot gunshots gurney guru gushing gut guts gutted gutter gutting guy guypbenson guys gym gymnasium habit habits
hack hacked hacker hackers hacking hacks had hail hailed hailing hails hair haircut half halftime halfway hall
hallmark hallmarks halls hallway hallways halt halted halting hamburger hammer hammered hammering hamper hampered hand
handcuffed handcuffs handed handful handgun handguns handily handing handle handled handles handling handout handouts
hands handshake handshakes handwritten handy hang hanging hangs hapless happen happened happening happens happier
happily happiness happy harass harassed harassing harassment harbor harboring hard hardball hardcore harden hardened
hardening harder hardest hardline hardliners hardly hardship hardships hardware hardworking harm harmed harmful
harming harmless harmony harms harness harrowing harsh harsher harshest harshly harvest has hash hashtag haste hastily
hasty hat hate hated hateful haters hates hating hatred hats haul hauled haunt haunted haunting have haven havens
having havoc hawk hawkish hawks hazardous he head headache headaches headed heading headline headlined headlines
headquartered headquarters heads headway headwinds heal healing health healthcare healthier healthy heap heaped hear
heard hearing hearings hears heart heartbeat heartbreaking heartbroken heartburn heartened heartening heartfelt
heartland heartless hearts heat heated heating heats heaven heavier heavily heavy heavyweight heck heckled heckler
hecklers hedge hedged hedging heed heel heels hefty height heightened heights heinous heir heirs held helicopter
helicopters hell hello helm help helped helpful helping helpless helps hemorrhaging hence her heralded here heritage^
hero heroes heroic heroin heroism hers herself hesitant hesitate hesitated hesitation heterosexual hew hey hiatus hid
hidden hide^ hideout hiding hierarchy high higher highest highlight highlighted highlighting highlights highly highs
highway highways hijack hijacked hijacking hike hikes hiking hilarious hill^ hills him himself hinder hindered
hindering hindsight hinge hinged hinges hint hinted hinting hints hip hire hired hires hiring his historian historians
historic historical historically histories history hit hitch hits hitting hoarse hoax hockey hold holder^ holders
holding holdings holdout holdouts holds hole holed holes holiday holidays hollow hollowed holy homage home homecoming
homegrown homeland^ homeless homelessness homemade homeowner homeowners homes hometown homework homicide homicides
homophobic homosexual homosexuality honed honest honestly honesty honor honorable honorably honorary honored honoring
honors hooded hook hope hoped hopeful hopefully hopefuls hopeless hopelessly hopes hoping hopped hordes horizon horns
horrendous horrible horribly horrific horrified horrifying horror horrors horse horses hospital hospitality
hospitalizations hospitalized hospitals host hostage hostages hosted hostile hostilities hostility hosting hosts hot
hotel hotels hotline hotly hotspots hottest hounded hour hourly hours house^ housed household households houses
housing hovered hovering hovers how however http https hub hubris hubs huddle huddled hug huge hugely hugged hugging
hugs huh human humane humanitarian humanity humanize humans humble humbled humiliated humiliating humiliation humility
humming humor hundred hundreds hung hunger hungry hunt hunted hunter^ hunters hunting hunts hurdle hurdles hurled
hurricane^ hurricanes hurried hurry hurt hurting hurts husband husbands hush hybrid hype hyped hyperbole hyperbolic
hypocrisy hypocrites hypocritical hypothetical hysteria hysterical ice iceberg icon iconic idea ideal ideals ideas
identical identifiable identification identified identifies identify identifying identities identity ideological
ideologically ideologies ideologue ideologues ideology idiocy idiosyncratic idiot idiotic idiots idle if ignite
ignited igniting ignorance ignorant ignore ignored ignores ignoring ill illegal illegally illegals illegitimate
illicit illiterate illness illnesses illogical ills illuminated illusion illusions illusory illustrate illustrated
illustrates illustration image imagery images imaginable imaginary imagination imagine imagined imbalance imbroglio
immediate immediately immense immensely immersed immigrant immigrants immigrate immigrated immigration imminent
immoral immune immunity impact impacted impactful impacting impacts impartial impartiality impartially impasse
impassioned impatience impatient impeach impeachable impeached impeaching impeachment impeccable impede impediment
impeding impending impenetrable imperative imperfect imperial imperil imperiled impervious impetus implacable
implausible implement implementation implemented implementing implicate implicated implicating implication
implications implicit implicitly implied implies implored imploring implosion imply implying import importance
important importantly imported imports impose imposed imposes imposing imposition impossible impoverished impractical
imprecise impress impressed impression impressions impressive imprisoned imprisonment improbable impromptu improper
improperly improprieties impropriety improve improved improvement improvements improves improving improvised impulse
impulses impulsive impunity in inability inaccuracies inaccurate inaccurately inaction inadequate inadvertent
inadvertently inappropriate inappropriately inaugural inaugurated inauguration incalculable incapable incarcerated
incarceration incarnation incendiary incensed incentive incentives inception incessant incest inch inches inching
incident incidentally incidents incite incitement inciting inclination inclined include included includes including
inclusion inclusive incoherent income incomes incoming incompatible incompetence incompetent incomplete
incomprehensible inconceivable inconsistencies inconsistent inconvenience inconvenient incorporate incorporated
incorrect incorrectly increase increased increases increasing increasingly incredible incredibly incredulous
incremental incriminating incubation incumbency incumbent incumbents incurred incursion incursions indeed indefensible
indefinite indefinitely independence independent independently independents index indexes indicate indicated indicates
indicating indication indications indicative indicator indicators indict indicted indictment indictments indifference
indifferent indignant indignation indignity indirect indirectly indiscretions indiscriminate indiscriminately
indispensable indisputable individual individually individuals indoor indoors induce indulge industrial industrialized
industries industry ineffective inefficient ineligible inept inequalities inequality inequities inertia inescapable
inevitability inevitable inevitably inexcusable inexperience inexperienced infamous infant infantry infect infected
infecting infection infections infectious infighting infiltrate infiltrated inflame inflammatory inflate inflated
inflation inflection inflict inflicted inflicting influence influenced influences influencing influential influx info
inform informal informally informant information informed informing informs infrastructure infringe infringement
infringes infuriate infuriated infusion ing ingredient ingredients inherent inherently inherit inherited inhumane
initial initially initials initiate initiated initiating initiative initiatives inject injected injecting injunction
injure injured injuries injuring injury injustice injustices ink inland^ inmate inmates inner innocence innocent
innocents innocuous innovate innovation innovations innovative innuendo input inquiries inquiry inroads insane
insanity insatiable insecure insecurity insensitive insert inserted inserting inside insider insiders insight insights
insignificant insinuations insist insisted insistence insistent insisting insists inspect inspection inspections
inspector inspectors inspects inspiration inspirational inspire inspired inspiring instability install installation
installations installed installing installment instance instances instant instantly instead instigated instill
instinct instinctive instinctively instincts institute^ instituted instituting institution institutional institutions
instruct instructed instructing instruction instructions instructive instructor instructors instrument instrumental
instruments insufferable insufficient insufficiently insulate insulated insult insulted insulting insults insurance
insure insured insurer insurers insurgency insurgent insurgents insurmountable intact integral integrate integrated
integration integrity intel intellectual intellectually intellectuals intelligence intelligent intend intended intends
intense intensely intensified intensifies intensify intensifying intensity intensive intent intention intentional
intentionally intentions interact interacted interacting interaction interactions interagency intercept intercepted
intercepts intercontinental intercourse interest interested interesting interests interfaith interfere interfered
interference interfering interim interior^ interjected intern internal internally international internationally
internet^ internment interpret interpretation interpretations interpreted interpreter interrogate interrogated
interrogation interrogations interrupt interrupted interrupting interruptions intersection interstate^ intertwined
intervene intervened intervening intervention interventions interview interviewed interviewer interviewing interviews
intimate intimately intimidate intimidated intimidating intimidation into intolerable intolerance intolerant intoned
intractable intransigence intraparty intricate intrigue intrigued intriguing introduce introduced introduces
introducing introduction introductory introspection intruder intrusion intrusions intrusive inundated invade invaded
invading invalid invalidate invalidated invaluable invariably invasion invasive invented invention inventory invest
invested investigate investigated investigates investigating investigation investigations investigative investigator
investigators investing investment investments investor investors invisible invitation invitations invite invited
invites inviting invoke invoked invoking involve involved involvement involves involving irate ire irked iron^ ironic
ironically irony irrational irregularities irrelevance irrelevant irresponsible irreversible irritated is island
islands^ isolate isolated isolating isolation isolationist issue issued issues issuing it itching item items itinerary
its itself jab jabbed jabs jacket jackets jail jailed jails jam jammed jamming jams jargon jarring jaw jeans
jeopardize jeopardized jeopardizing jeopardy jet jets jihad jihadi jihadis jihadist jihadists jitters jittery job
jobless jobs jockeying join joined joining joins joint jointly joke joked jokes joking jokingly jolt jolted journal^
journalism journalist journalistic journalists journey joy judge judged judgement judges judging judgment judgments
judicial judiciary^ juggernaut juggling juice jump jumped jumping jumps juncture jungle junior junk jurisdiction
jurisdictional jurisdictions jurisprudence jurist jurors jury just justice^ justices justification justifications
justified justifies justify justifying juvenile keen keenly keep keeping keeps kept key keynote keys kick kicked
kicking kickoff kicks kid kidding kidnapped kidnapping kidney kids kill killed killer killers killing killings kills
kilograms kilometers kind kinda kindergarten kindness kinds king^ kingdom kiss kissed kisses kissing kitchen kits knee
kneel kneeling kneels knees knew knife knives knock knocked knocking knocks know knowing knowingly knowledge
knowledgeable known knows kosher kudos la lab label labeled labeling labels labor laboratories laboratory labored
laborers laborious labs labyrinth lack lacked lacking lackluster lacks ladder ladies lady lag lagged lagging lags laid
lake^ lambasted lambasting lame lament lamented lamenting land landed landfall landing landmark landmarks lands
landscape landslide lane lanes language languages languishing lap lapse lapses laptop laptops large largely larger
largest laser lash lashed lashing last lasted lasting lasts late lately later latest latitude latter laudable lauded
laugh laughable laughed laughing laughs laughter launch launched launcher launchers launches launching laundering
laundry laureate lavish law lawful lawfully lawless lawlessness lawmaker lawmakers lawn lawns laws lawsuit lawsuits
lawyer lawyers lax lay layer layers laying layoffs lays lazy lead leader leaders leadership leading leads leaflets
league^ leak leaked leaker leakers leaking leaks lean leaned leaners leaning leanings leans leap leaps learn learned
learning learns lease leash leasing least leather leave leaves leaving lectern lecture lectured lecturer lectures led
leery leeway left leftist leftists lefty leg legacies legacy legal legality legalization legalize legalized legalizing
legally legend legendary legions legislate legislating legislation legislative legislatively legislator legislators
legislature legislatures legitimacy legitimate legitimately legs lend lenders lending length lengths lengthy lenient
lens lent lesbian lesbians less lessen lessened lesser lesson lessons let letdown lethal lets letter letters letting
level leveled levels leverage levers levied lewd liabilities liability liable liaison liar liars libel liberal
liberalism liberals liberate liberated liberation libertarian libertarians liberties liberty libraries library libs
license licensed licenses licensing lid lie lied lies lieutenant lieutenants life lifelong lifestyle lifetime
lifetimes lift lifted lifting lifts light lighter lighthearted lighting lightly lightning lights likability like liked
likeliest likelihood likely likened likes likewise liking limb limbo limbs limelight limit limitation limitations
limited limiting limitless limits limo limousine line lined lines lineup linger lingered lingering lingers lining link
linked linking links lip lips liquid liquor list listed listen listened listeners listening listens listing lists lit
litany literal literally literature litigation litmus littered little live lived livelihoods lively lives livestock
livid living load loaded loading loan loans loath loathe lobbed lobbied lobbies lobby lobbying lobbyist lobbyists
local localities localized locally locals locate located location locations lock lockdown lockdowns locked locker
locking locks lockstep lodged lofty log logged loggerheads logic logical logistical logistics logjam logo logs lone
lonely long longer longest longstanding longtime look looked looking lookout looks loom loomed looming looms loop
loophole loopholes loose loosely loosen loosened loosening looted looting lopsided lords lose loser losers loses
losing loss losses lost lot lots lottery loud louder loudest loudly lounge lousy love loved lovely lover loves loving
low lower lowered lowering lowers lowest lows loyal loyalist loyalists loyalties loyalty luck lucky lucrative
ludicrous luggage lukewarm luminaries lump lumped lunch luncheon lunches lunchtime lung lungs lurch lure lured lurking
luxury lying lynching machine machinery machines mad maddening made madness magazine magazines magic magical magically
magnate magnet magnificent magnified magnitude mail mailed main mainland mainly mainstream maintain maintained
maintaining maintains maintenance major majorities majority make maker makers makes makeshift makeup making malaise
male males malfeasance malfunctioning malice malicious malign mall malpractice malware mammoth man manage manageable
managed management manager managers manages managing mandate mandated mandates mandating mandatory maneuver maneuvered
maneuvering maneuvers manhole manhunt^ manifest manifestation manifesto manipulate manipulated manipulating
manipulation manipulator mankind manned manner manners manpower mansion mantle mantra manual manufacture manufactured
manufacturer manufacturers manufacturing many map mapping maps marathon march^ marched marchers marches marching
margin marginal marginalized marginally margins marijuana marine^ marital maritime mark marked markedly marker markers
market marketing marketplace marketplaces markets marking markings marks marquee marred marriage marriages married
marry marrying marshal marshals martial mask masked masks mass massacre massacred massacres masse massed masses
massive massively master mastered masterful mastermind masters mastery match matched matches matching matchup matchups
mate mater material materialize materialized materials maternity mates math mathematical mathematically matter
mattered matters mattresses mature maximize maximum may maybe mayhem mayor mayoral mayors me mea meager meal meals
mean meaning meaningful meaningfully meaningless means meant meantime meanwhile measure measured measurement measures
measuring meat mechanical mechanics mechanism mechanisms medal medals meddle meddling media median medical medically
medication medications medicine medicines medics mediocre medium meet meeting meetings meets megaphone melt meltdown
meltdowns melting member members membership meme memes memo memoir memorable memorably memorandum memorial memorials
memories memory memos men menace menacing mend mental mentality mentally mention mentioned mentioning mentions mentor
menu mercurial mercy mere merely merger merit merits mesh mess message messages messaging messed messenger messy met
metadata metal metaphor meters method methodical methodically methodology methods meticulous meticulously metric
metrics metro metropolitan mic michael microphone microphones midday middle midnight midst midterm midterms might
mighty migrant migrants migration mike^ mild mildly mile miles milestone milestones militant militants militaries^
militarily military militia militias milk mill millennial millennials million millionaire millionaires millions mimic
mince mind mindful mindless minds mindset mine miners mines minimal minimize minimized minimizing minimum mining
minions minister^ ministers ministries ministry^ minor minorities minority minors minted minus minute minutes miracle
miraculous mirage mired mirror mirrored mirrors misbehavior miscalculation mischaracterized mischief misconception
misconduct misdeeds misdemeanor misdemeanors miserable miserably misery misgivings misguided mishandled mishandling
misinformation mislead misleading misled mismanagement misogynistic misogyny misplaced misrepresent misrepresenting
miss^ missed misses missile missiles missing mission missionaries missionary missions misstep missteps mistake
mistaken mistakenly mistakes mistreatment mistress mistrust misunderstanding misunderstood misuse misused mitigate
mitigated mitigation mix mixed mixing mixture mm mob mobile mobility mobilization mobilize mobilized mobilizing mobs
mock mocked mockery mocking mocks mode model modeled modeling models moderate moderated moderates moderating
moderation moderator moderators modern modernize modest modestly modifications modified modify mogul mold mom moment
momentous moments momentum moms monetary money mongering moniker monitor monitored monitoring monitors monolithic
monologue monopoly monster monsters monstrous montage month monthly months monument monumental monuments mood moon^
moot moral morale morality morally morals morass moratorium more moreover morning moron morph morphed mortal mortality
mortar mortgage mortgages mosque mosques most mostly mother mothers motion motions motivate motivated motivating
motivation motivations motive motives motorcade motorists motto mount mountain mountainous mountains mounted mounting
mounts mourn mourned mourners^ mourning mourns mouth mouths move moved movement movements moves movie movies moving
mph much mud muddled muddy mullahs mulling mulls multicultural multimillionaire multinational multiple multiracial
multitude mum mundane municipal municipality munitions murder murdered murderer murderers murdering murderous murders
murky muscle muscles muscular mused museum^ music musical musicians musings must mustache muster muted mutual mutually
my myriad myself mysterious mystery mystified myth mythical myths nail nailed nails naive naked nakedly name named
namely names naming narrative narratives narrator narrow narrowed narrower narrowing narrowly nascent nasty nation
national nationalism nationalist nationalists nationalize nationally nationals nations nationwide native^ nativist
natural naturalization naturalized naturally nature naval navigate navigated navigating navigator navigators navy^ nd
near nearby neared nearest nearing nearly nears neat necessarily necessary necessities necessity neck necks need
needed needing needle needless needlessly needs needy nefarious negative negatively negatives negativity neglect
neglected negligence negligent negligible negotiate negotiated negotiating negotiation negotiations negotiator
negotiators neighbor neighborhood neighborhoods neighboring neighbors neither nemesis neophyte nephew nerve nerves
nervous nervousness net nets netted network networks neurosurgeon neutral neutrality neutralize never nevertheless new
newborn newcomer newcomers newest newfound newly news newsletter newsletters newspaper newspapers newsroom newsworthy
next nice nickname nicknamed niece night nightclub nightly nightmare nights nine ninth nixing no noble nobody nod
nodded nodding nods noise nominate nominated nominating nomination nominations nominee nominees non nonbinding
nondescript nondisclosure none nonessential nonetheless nonexistent nonpartisan nonprofit nonprofits nonsense
nonsensical nonstarter nonstop nontraditional nonviolent nonwhite noon nor norm normal normalcy normalization
normalize normalized normalizing normally norms north^ northeast^ northeastern northern northwest northwestern nose
nostalgia not notable notably notch notched note noted notes noteworthy nothing notice noticeable noticeably noticed
notices noticing notification notified notify notifying noting notion notions notorious notoriously notwithstanding
novel novelist novels novelty now nowadays nowhere nuance nuanced nuclear nudge nudged nudging nugget nuke nukes
nullify numb number numbers numerous nuns nurse nurses nursing nutrition nuts nytimes oath oaths obesity obey
obfuscation object objected objecting objection objections objective objectively objectives objectivity objects
obligated obligation obligations obliged oblivious obscure obscured obscurity observation observations observe
observed observer observers observes observing obsessed obsession obsessive obstacle obstacles obstruct obstructed
obstructing obstruction obstructionism obstructionist obtain obtained obtaining obvious obviously occasion occasional
occasionally occasions occupant occupants occupation occupied occupies occupy occupying occur occurred occurring
occurs ocean oceans odd oddly odds odious of off offend offended offender offenders offending offends offense offenses
offensive offer offered offering offers office officer officers offices official officially officials offset offshoot
offshore often oftentimes oh oil ok okay old older oldest oligarchs olive omen ominous ominously omission omissions
omitted on onboard once one onerous ones onetime ongoing online onlookers only onset onslaught onstage onto onus op
open opened opening openings openly openness opens operate operated operates operating operation operational
operations operative operatives operator operators opined opinion opinions opioid opioids opponent opponents
opportunistic opportunities opportunity oppose opposed opposes opposing opposite opposition oppressed oppression
oppressive ops opt opted optics optimal optimism optimistic opting option optional options or oral orange orator orbit
orchestrate orchestrated orchestrating ordeal order ordered ordering orderly orders ordinance ordinarily ordinary org
organ organization organizational organizations organize organized organizer organizers organizing organs orientation
oriented origin original originally originate originated originating origins ornate orthodox orthodoxy ostensibly
ostracized other others otherwise ought ounce our ours ourselves oust ousted ouster ousting out outages outbreak
outbreaks outburst outbursts outcome outcomes outcry outdated outdoor outdoors outed outer outfit outgoing outing
outlandish outlaw outlawed outlet outlets outlier outline outlined outlines outlining outlook outmaneuvered outnumber
outnumbered outpacing outperform outperformed outpost outpouring output outrage outraged outrageous outrages outraised
outreach outright outs outset outside outsider outsiders outsize outsized outskirts outsourced outsourcing outspent
outspoken outstanding outward outweigh outweighed outweighs ovation ovations over overall overarching overblown
overboard overcame overcome overcoming overcrowded overdose overdrive overdue overhaul overhauled overhauling overhead
overheard overheated overlap overlook overlooked overlooking overly overnight overreach overreaching override
overriding overrule overruled overrun oversaw overseas oversee overseeing overseen overseers oversees overshadow
overshadowed oversight overstate overstated overt overtake overtaken overthrow overtime overtly overtones overture
overtures overturn overturned overturning overwhelm overwhelmed overwhelming overwhelmingly overzealous owe owed owes
owing own owned owner owners ownership owning owns oxygen pace pack package packages packaging packed packing pact
pacts pad page pageant pageantry pageants pages paid pain painful painfully pains painstaking paint painted painting
paints pair paired pairs pal palace palatable pale palm^ palpable pals paltry pan pandemic pander pandering panel
panels panic panicked panicking panned pants papal paper papers paperwork par parachute parade parades paradigm
paradise paradox paragraph paragraphs parallel parallels paralysis paralyzed paramedics parameters paramilitary
paramount paranoia paranoid paraphrase pardon pardoned pardons parent parental parenting parents pariah park parked
parking parks parliament^ parliamentary parole parried parse parsing part partial partially participant participants
participate participated participates participating participation particular particularly particulars parties parting
partisan partisans partisanship partly partner partnered partnering partners partnership partnerships parts party pass
passage passages passed passenger passengers passes passing passion passionate passionately passions passive passport
passports password past pastor pastors pat^ patch patchwork patently path pathetic pathological paths pathway patience
patient patiently patients patriot^ patriotic patriotism patriots^ patrol patrolling patrols patronizing patrons
pattern patterns pause paused pauses pausing pave paved pavement paving pawns pay payback paycheck paychecks payer
paying payment payments payoff payroll payrolls pays peace peaceful peacefully peacekeeping peak peaked peanut
peasants peculiar peddle peddled peddling pediatric peek peeks peel peers pegged pegs pejorative pen penalize
penalties penalty penchant pending penetrate peninsula penned penny pens pension pensions people peoples pep pepper
peppered per perceive perceived percent percentage percentages perception perceptions perch perched perennial perfect
perfected perfection perfectly perform performance performances performed performer performers performing performs
perhaps peril perilous perils perimeter period periodic periodically periods perished perjury permanent permanently
permissible permission permit permits permitted permitting perpetrated perpetrator perpetrators perpetual perpetually
perpetuate perpetuating persecuted persecution perseverance persist persisted persistence persistent persistently
persists person persona personable personal personalities personality personally personnel persons perspective
perspectives persuade persuaded persuading persuasion persuasive pertaining pertinent pervasive pessimism pessimistic
pet petition petitions petty petulant pharmaceutical phase phased phases phenomenal phenomenon philanthropic
philanthropist philanthropy philosopher philosophical philosophy phone phoned phones phony photo photograph
photographed photographer photographers photographs photography photos phrase phrases physical physically physician
physicians physics pic pick picked picking picks pickup picture pictured pictures pie piece piecemeal pieces pig pigs
pile piled piles piling pill pillar pillars pills pilot pilots pin pink pinnacle pinned pinpoint pins pioneer pipe
pipeline pipelines pipes pissed pistol pistols pit pitch pitched pitching pitfalls pits pitted pitting pity pivot
pivotal pivoted pivoting pizza placards placate place placed placement places placing plagiarism plague plagued
plaguing plain plainly plaintiff plaintiffs plan plane planes planet plank planned planners planning plans plant
planted planting plants plasma plastic plate plates platform platforms platitudes plaudits plausible play playbook
played player players playfully playground playing plays plea plead pleaded pleading pleas pleasant pleasantly please^
pleased pleasure pled pledge pledged pledges pledging plenty plight plot plots plotted plotting plowed ploy plug
plummeted plunge plunged plunging plurality plus plutonium pm pneumonia pocket pockets podcast podium poet poignant
point pointed pointedly pointing pointless points poised poison poisoned poisoning poisonous poke poked polarization
polarize polarized polarizing pole poles police policeman policemen polices policies policing policy policymakers
policymaking polished polite politely political politically politician politicians politicization politicize
politicized politicizing politicos politics poll polled polling polls pollster pollsters pollution ponder pontiff pony
pool pools poor poorer poorest poorly pop pope^ popped popping popular popularity popularized populated population
populations populism populist populous porch pork porn pornography porous port^ portal portends portfolio portion
portions portrait portraits portray portrayed portraying portrays ports pose posed poses posing position positioned
positioning positions positive positively possess possessed possesses possessing possession possessions possibilities
possibility possible possibly post posted postelection poster posters posting postings postpone postponed postponement
postponing posts posture posturing pot potato potency potent potential potentially pounce pounced pound pounded
pounding pounds pour poured pouring poverty powder power powered powerful powerfully powerhouse powerless powers
practical practically practice practiced practices practicing pragmatic pragmatism praise praised praises praising
pray prayed prayer prayers praying prays preach preacher preaching precarious precaution precautions preceded
precedent precedents preceding precinct precincts precious precipice precipitated precipitously precise precisely
precision preclude precursor predator predatory predecessor predecessors predicament predicate predict predictable
predictably predicted predicting prediction predictions predictor predicts predominantly preemptively preexisting
prefer preferable preferably preference preferences preferred preferring prefers pregnancy pregnant prejudice
prejudices preliminary prelude premature premeditated premier premise premises premium premiums preoccupied prep
preparation preparations prepare prepared preparedness prepares preparing preposterous prerogative prerogatives
prescient prescribe prescribed prescription prescriptions presence present presentation presentations presented
presenting presents preservation preserve preserved preserves preserving preside presided presidencies presidency
president^ presidential presidents presides presiding press pressed presser presses pressing pressure pressured
pressures pressuring prestige prestigious presumably presume presumed presuming presumption presumptive pretend
pretending pretends pretense pretext pretty prevail prevailed prevailing prevails prevalence prevalent prevent
preventable prevented preventing prevention^ preventive prevents preview previewed previewing previous previously prey
price priced prices pricey pricing pride priest priests primaries primarily primary prime primed primetime primitive
prince^ principal principals principle principled principles print printed printing prior priorities prioritize
prioritizing priority prism prison prisoner prisoners prisons privacy private privately privatize privatizing
privilege privileged privileges prize prized prizes pro proactive probability probable probably probation probe probes
probing problem problematic problems procedural procedure procedures proceed proceeded proceeding proceedings proceeds
process processed processes processing procession proclaim proclaimed proclaiming proclamation procure procurement
prod prodded produce produced producer producers produces producing product production productive productivity
products profanity professed profession professional professionalism professionally professionals professor professors
profile profiles profiling profit profitable profited profits profound profoundly program programming programs
progress progressive progressives progressivism prohibit prohibited prohibiting prohibition prohibitions prohibitive
prohibits project projected projecting projection projections projects proliferation prolific prolong prolonged prom
prominence prominent prominently promise promised promises promising promo promote promoted promotes promoting
promotion promotions prompt prompted prompting promptly prompts prone pronounced pronouncements proof prop propaganda
propagandist propel propelled propensity proper properly properties property prophet^ proponent proponents proportion
proportional proportionally proportionate proportions proposal proposals propose proposed proposes proposing
proposition^ propping propriety props pros prosecute prosecuted prosecuting prosecution prosecutions prosecutor
prosecutorial prosecutors prospect prospective prospects prosper prosperity prosperous prostitute prostitutes
prostitution protect protected protecting protection protectionist protections protective protector protects protest
protested protester protesters protesting protestors protests protocol protocols protracted proud proudly prove proved
proven proverbial proves provide provided provider providers provides providing province provinces proving provision
provisional provisions provocation provocations provocative provoke provoked provoking prowess proxies proximity proxy
prudent psychiatric psychiatrist psychological psychologist psychology public publication publications publicity
publicize publicized publicly publish published publisher publishes publishing pull pulled pulling pullout pulls
pulpit pulse^ pummeled pump pumped pumping pumps punch punched punches punching punchline punctuated pundit punditry
pundits punish punished punishing punishment punitive punt punted puppet puppets purchase purchased purchaser
purchasers purchases purchasing pure purely purge purged purging purity purple purported purportedly purporting
purports purpose purposeful purposefully purposely purposes purse pursue pursued pursues pursuing pursuit purview push
pushback pushed pushes pushing put puts putting putts puzzle puzzled puzzling quagmire qualification qualifications
qualified qualifies qualify qualifying qualities quality quantify quantities quantity quarantine quarantined
quarantines quarter quarterback quarters quash queen^ quell queries query quest question questionable questioned
questioning questionnaire questions quick quicker quickly quid quiet quietly quintessential quipped quit quite
quitting quixotic quo quote quoted quotes quoting rabbi^ rabbit rabid race raced races racial racially racing racism
racist racists rack racked racketeering radar radical radicalism radicalization radicalized radically radicals radio
radioactive raft rage raged rages raging raid raided raids rail railed railing railroad railroads rails railway rain
rainbow rainfall rains rainstorm rainy raise raised raises raising rake rallied rallies rally rallying ram rambling
ramifications rammed ramp rampage rampant ramped ramping ran ranch rancher ranchers rancor random randomly rang range
ranged ranger ranges ranging rank ranked ranking rankings rankled ranks ransom rant ranting rants rap rape raped rapid
rapidly raping rapists rapper rapport rapprochement rare rarely rash ratchet ratcheted ratcheting rate rated rates
rather ratification ratified rating ratings ratio rational rationale rationally rations rattle rattled rattling
raucous ravaged rave raw rd re reach reached reaches reaching react reacted reacting reaction reactionary reactions
reactive reactor reacts read reader readers readily readiness reading reads ready reaffirm reaffirmed reaffirming
reaffirms real realistic realities reality realization realize realized realizes realizing really realm reams reap
rear reason reasonable reasonably reasoned reasoning reasons reassert reassess reassigned reassurance reassure
reassured reassuring reauthorize rebel rebellion rebels rebound rebounded rebrand rebranding rebuffed rebuild
rebuilding rebuke rebuked rebukes rebut rebuttal recalcitrant recall recalled recalling recalls recap recapture recast
receded receipt receipts receive received receives receiving recent recently reception receptive recess recession
recipe recipient recipients reciprocal reckless recklessly recklessness reckoning reclaim reclaimed reclaiming
reclusive recognition recognize recognized recognizes recognizing recollection recollections recommend recommendation
recommendations recommended recommending recommends reconcile reconciliation reconnaissance reconsider reconstruct
reconstruction record recorded recorder recorders recording recordings records recount recounted recounting recounts
recourse recover recovered recovering recovers recovery recreation recreational recriminations recruit recruited
recruiting recruitment recruits recurring recusal recuse recused recycled recycling red redacted redactions redeem
redefine redefined redemption redevelopment redirect redistribution redistricting redo redress reduce reduced reduces
reducing reduction reductions reelected reelection reeling refer reference referenced references referencing
referendum referral referrals referred referring refers refine reflect reflected reflecting reflection reflective
reflects reflexively refocus reform reformer reformers reforming reforms refrain refrained reframe refresher
refreshing refuge refugee refugees refund refundable refunds refusal refuse refused refuses refusing refute refuted
regain regained regaining regard regarded regarding regardless regards regime regimes region regional regions register
registered registering registration registrations registry regret regrets regretted regroup regular regularly regulate
regulated regulates regulating regulation regulations regulators regulatory rehabilitation rehearsed reign reignited
reimburse reimbursed reimbursement reimbursements rein reinforce reinforced reinforcements reinforces reinforcing
reining reins reinstate reinstated reinstatement reinstating reintroduce reinvent reinvigorate reiterate reiterated
reiterates reiterating reject rejected rejecting rejection rejects rejoin relate related relates relating relation
relations relationship relationships relative relatively relatives relax relaxed relayed release released releases
releasing relegated relent relentless relentlessly relevance relevant reliability reliable reliably reliance reliant
relied relief relies relieve relieved religion religions religious relinquish relish reload relocate reluctance
reluctant reluctantly rely relying remain remainder remained remaining remains remake remark remarkable remarkably
remarked remarks rematch remedies remedy remember remembered remembering remembers remembrance remind reminded
reminder reminders reminding reminds reminiscent remnants remorse remote remotely removal remove removed removes
removing renamed render rendered rendering renegotiate renew renewable renewal renewed renewing renovated renovation
renowned rent rental rented reopen reopened reopening reopens repair repaired repairing repairs reparations repeal
repealed repealing repeals repeat repeated repeatedly repeating repeats repercussions repetition replace replaced
replacement replacements replaces replacing replete replica replicate replicated replied replies reply report reported
reportedly reporter reporters reporting reports reprehensible represent representation representative^
representatives^ represented representing represents repression repressive reprieve reprisals reproductive republic^
repudiate repudiated repudiation repugnant repulsive reputation reputations request requested requesting requests
require required requirement requirements requires requiring requisite rescind rescinded rescue rescued rescuers
research researched researcher researchers resemblance resemble resembles resembling resent resentful resentment
resentments reservation reservations reserve reserved reserves reservists reservoir reset reshape reshaped reshaping
reside residence residency resident residential residents residual resign resignation resignations resigned resigning
resigns resilience resilient resist resistance resistant resisted resisting resolute resolutely resolution resolutions
resolve resolved resolving resonate resonated resonates resonating resort resorted resorting resorts resounding
resource resources respect respectable respected respectful respectfully respecting respective respectively respects
respiratory respite respond responded respondents responders responding responds response responses responsibilities
responsibility responsible responsibly responsive^ rest restart restarting restaurant restaurants rested restive
restless restoration restore restored restoring restrain restrained restraining restraint restrict restricted
restricting restriction restrictions restrictive restricts restroom restrooms restructure restructuring rests result
resulted resulting results resume resumed resumes resuming resumption resurgence retail retailer retailers retain
retained retaining retains retake retaking retaliate retaliating retaliation retaliatory rethink rethinking reticence
retire retired retiree retirees retirement retiring retort retreat retreated retreating retribution retrieve retrieved
retroactive retroactively retrospect return returned returning returns retweeted reunification reunion^ reunite
reunited reuniting revamp revamped reveal revealed revealing reveals revelation revelations revenge revenue revenues
reverberate reverberations revered reversal reverse reversed reversing revert review reviewed reviewing reviews revise
revised revising revision revisions revisit revisited revitalize revival revive revived reviving revoke revoked revolt
revolution revolutionaries revolutionary revolutions revolved revolves reward rewarded rewarding rewards rewrite
rewriting rewrote rhetoric rhetorical rhetorically rice^ rich richer riches richest rid ridden riddled ride rides
ridicule ridiculed ridiculous riding rife riff rifle rifles rift rig rigged right righteous rightfully rightly rights
rightward rigid rigorous ring ringing rings riot rioters rioting riots rip ripe ripped ripping ripple ripples rise
risen rises rising risk risked risking risks risky ritual rituals rival rivals riven river rivers road roadblock
roadblocks roadmap roads roadside roar roared roaring rob^ robbed robberies robbery robot robots robust rock rocked
rocket rocketed rockets rocks rocky rod^ rode rogue roiled roiling role roles roll rollback rolled roller rolling
rollout rolls roof rooftops rookie room rooms root rooted rooting roots rope ropes rose roses roster rosy rotten
rotunda rough roughly round rounded rounding roundly rounds roundtable roundup rousing rout route routes routine
routinely row rowdy rows royal royals rub rubbed rubber rubble rude rudimentary ruin ruined ruining ruinous ruins rule
ruled rules ruling rulings rumblings rumor rumored rumors run runaway rundown runner runners running runoff runs
runway rural rush rushed rushing ruthless sabotage sacred sacrifice sacrificed sacrifices sacrificing sad saddened
saddled sadly sadness safe safeguard safeguarding safeguards safely safer safest safety saga sagging said sail sailing
sailors sake salacious salad salaries salary sale sales salesman salt^ salute salutes salvage salvaged salvo same
sample samples sampling sanction sanctioned sanctions sanctuary sand sandbags sands sandwich sane sang sanitation
sanity sank sarcasm sarcastic sarcastically sarin sat satellite satellites satire satirical satisfaction satisfactory
satisfied satisfy satisfying sauce savage save saved saving savings savior savvy saw say saying says scale scaled
scales scaling scam scan scandal scandalous scandals scant scapegoat scarce scare scared scares scaring scarred scars
scary scathing scattered scenario scenarios scene scenes schedule scheduled schedules scheduling scheme schemes
scholar scholars scholarship school schoolchildren schoolgirls schooling schools science scientific scientifically
scientist scientists scoff scoffed scolded scolding scoop scope scorched scorching score scored scores scoring scorn
scourge scouring scramble scrambled scrambling scrap scrapped scratch scratching scream screamed screaming screams
screen screened screening screenings screens screw screwed screwing script scripted scrubbed scrum scrutinize
scrutinized scrutinizing scrutiny scuffle sculpture scuttle scuttled se sea seal sealed seamlessly search searched
searches searching searing seas season seasonal seasonally seasoned seasons seat seated seating seats second secondary
seconds secrecy secret secretaries secretary secretive secretly secrets sectarian section sections sector sectors
secular secure secured secures securing securities security see seeds seeing seek seekers seeking seeks seem seemed
seeming seemingly seems seen sees seething segment segments segregated segregation seismic seize seized seizes seizing
seizure seizures seldom select selected selecting selection selective selectively self selfie selfies selfish selfless
sell seller sellers selling sells semantics semblance semester semiautomatic seminar semiofficial senate^ senator
senators send sending sends senior seniority seniors sensation sensational sense senseless senses sensibilities
sensible sensing sensitive sensitivities sensitivity sent sentence sentenced sentences sentencing sentiment sentiments
separate separated separately separates separating separation separations separatist separatists sequence sequester
sequestration sergeant serial series serious seriously seriousness sermon servant servants serve served server servers
serves service serviceman servicemen services serving servitude session sessions^ set setback setbacks sets setting
settings settle settled settlement settlements settlers settling setup seven seventh sever several severe severed
severely severity sewing sex sexism sexist sexual sexuality sexually sh shackles shade shadow shadowed shadows shadowy
shady shake shaken shakes shakeup shaking shaky shall shallow sham shame shamed shameful shameless shamelessly shape
shaped shapes shaping share shared shareholders shares sharing sharp sharpen sharpened sharpening sharper sharpest
sharply shatter shattered shattering she shed shedding sheer sheet sheets shelf shell shelled shelling shells shelter
shelters shelved shelves shenanigans shepherd sheriff sheriffs shied shield shielded shielding shields shift shifted
shifting shifts shine shining ship shipment shipments shipped shipping ships shirt shirts shock shocked shocker
shocking shockingly shocks shoddy shoe shoes shone shook shoot shooter shooters shooting shootings shootout shoots
shop shoppers shopping shops shore shores shoring short shortage shortages shortcomings shortcut shorter shortfall
shortfalls shortly shot shotgun shotguns shots should shoulder shoulders shout shouted shouting shouts shove shoved
show showcase showcased showcasing showdown showdowns showed shower showing showman showmanship shown shows shrank
shrapnel shred shredded shreds shrill shrink shrinking shrug shrugged shrugging shrunk shuffle shunning shut shutdown
shutdowns shuts shutter shuttered shuttering shutting shy shying siblings sic sick sickened sickening sicker sickness
side sided sideline sidelined sidelines sides sideshow sidestep sidestepped sidewalk sidewalks siding siege sift sigh
sight sights sign signal signaled signaling signals signature signatures signed significance significant significantly
signing signs silence silenced silencing silent silently silly silver similar similarities similarity similarly
simmering simple simpler simplest simplicity simplify simplistic simply simultaneous simultaneously sin since sincere
sincerely sincerity sinful sing singer singing single singled singles singling sings singular sinister sink sinking
sins sir sirens sister sisters sit site sites sits sitting situated situation situations six sixth sizable size
sizeable sizes skeptical skepticism skeptics sketch sketched sketchy skewed ski skies skill skilled skillfully skills
skin skip skipped skipping skirmish skirmishes skirt skit sky skyline skyrocket skyrocketed skyrocketing slack slain
slam slammed slamming slams slander slanted slap slapped slapping slash slashed slashing slate slated slaughter
slaughtered slave slavery slaves slaying slayings sleazy sleep sleeping sleeps sleepy sleeves slept slew slice slick
slide slides sliding slight slightest slightly slights slim slip slipped slippery slipping slips sliver slog slogan
slogans slope sloppy slot slots slow slowdown slowed slower slowing slowly slows sluggish slum slump slur slurs smack
small smaller smallest smart smarter smartest smartphone smartphones smashed smear smeared smears smell smile smiled
smiles smiling smoke smokes smoking smoldering smooth smoothly smug smuggle smuggled smugglers smuggling snack snap
snapped snapshot snark snarled snatched sneak sneering sniper snipers sniping snow snowball snowstorm snub so soaked
soap soar soared soaring sober sobering soccer social socialism socialist socialists socialized socially societal
societies society socioeconomic sociology soft soften softened softening softer software soil solace solar sold
soldier soldiers sole solely solemn solicit solicited soliciting solicitor solid solidarity solidified solidify
solidifying solidly solitary solo solution solutions solve solved solvency solves solving somber some somebody someday
somehow someone someplace something sometime sometimes somewhat somewhere son song songs sons soon sooner soothe
sophisticated sophistication sophomore sordid sore sorely sorrow sorry sort sorting sorts sought soul souls sound
sounded sounding sounds sour source sources sourcing soured south^ southeast^ southeastern southern southwest
southwestern sovereign sovereignty sow sowing space spaces span spanned spans spar spare spared spark sparked sparking
sparks sparred sparring sparse spat spate spawned speak speaker speakers speakership speaking speaks spearhead
spearheaded spearheading special specialist specialists specialized specializes specially specialty species specific
specifically specificity specifics specified specify specious spectacle spectacular spectacularly spectator spectators
specter spectrum speculate speculated speculating speculation sped speech speeches speechwriter speechwriters speed
speeding speeds speedy spell spelled spelling spells spend spending spends spent spewing sphere spied spies spike
spiked spikes spiking spill spilled spilling spin spine spines spinning spiral spiraled spiraling spirit spirited
spirits spiritual spite spitting splash splashy splintered split splits splitting spoiled spoke spoken spokesman
spokesmen spokespeople spokesperson spokeswoman sponsor sponsored sponsoring sponsors spontaneous spontaneously
spooked sporadic sport sporting sports spot spotlight spots spotted spouse spouses sprawling spray sprayed spread
spreading spreads spree spring sprint spun spur spurred spurring spurs sputtering spy spying squabbles squabbling
squad squandered square squared squarely squares squeeze squeezed squelch squishy st^ stab stabbed stabbing stability
stabilize stabilizing stable stack stacked stadium staff staffed staffer staffers staffing staffs stage stagecraft
staged stages staggering staging stagnant stagnation stain stairs stake staked stakeholders stakes staking stale
stalemate stall stalled stalling stalwart stalwarts stamina stamp stamps stance stances stand standalone standard
standardized standards standby standing standoff standoffs standpoint stands standstill staple star stare staring
stark starkly starring stars start started starters starting startling starts stash state stated statehood statehouse
statehouses statement statements states statesman^ statewide static stating station stationed stations statistic
statistical statistically statistics stats statue statues stature status statute statutes statutory staunch staunchly
stave stay stayed staying stays steadfast steadfastly steadily steady steak steal stealing stealth steam steel steep
steeped steeper steer steered steering steers stellar stem stemmed stemming stems step stepped stepping steps
stereotype stereotypes sterling^ stern steroids stewardship stick sticker stickers sticking sticks sticky stiff
stiffen stifle stifled stifling still stimulate stimulus sting stinging stint stipulate stir stirred stirring stock
stocked stockpile stockpiles stocks stoke stoked stoking stole stolen stomach stone^ stones stonewalling stood stop
stopgap stopped stopping stops storage store stored stores storied stories storing storm stormed storming storms
stormy^ story storyline straight straightforward strain strained straining strains stranded strange stranger strangers
stranglehold strategic strategically strategies strategist strategists strategy straw stray strayed streak stream
streamed streaming streams street streets strength strengthen strengthened strengthening strengthens strengths stress
stressed stresses stressing stretch stretched stretcher stretches stretching stricken strict stricter strictest
strictly stride strident strides strife strike strikes striking strikingly string stringent strings strip stripe
stripes stripped stripping strips strive striving strode stroke strokes stroll strong stronger strongest stronghold
strongholds strongly strongman struck structural structure structured structures struggle struggled struggles
struggling strung stubborn stubbornly stuck student students studied studies studio studios study studying stuff
stuffed stumble stumbled stumbles stumbling stump stumping stun stung stunned stunning stunt stunts stupid stupidity
style stymie stymied subcommittee subdued subject subjected subjecting subjective subjects submarine submarines
submerged submission submit submitted submitting subordinates subpoena subpoenaed subpoenas subscribe subscribing
subsequent subsequently subset subsidiary subsidies subsidize subsidized subsidy substance substances substantial
substantially substantiate substantiated substantive substantively substitute subtext subtle subtly suburb suburban
suburbs subvert subway succeed succeeded succeeding succeeds success successes successful successfully succession
successive successor successors succinct succinctly succumbed such suck sucked sucker suckers sucks sudden suddenly
sue sued suffer suffered suffering suffers suffice sufficient sufficiently sugar suggest suggested suggesting
suggestion suggestions suggests suicidal suicide suicides suing suit suitable suite suited suits sum summarize
summarized summary summed summer summit summits summon summoned sums sun sunk sunny sunset super superdelegates
superintendent superior superiority superiors supermajority supermarket superpower superstar supervised supervision
supervisor supervisors supplemental supplemented supplied suppliers supplies supply supplying support supported
supporter supporters supporting supportive supports suppose supposed supposedly suppress suppressed suppressing
suppression supremacist supremacists supremacy supreme^ supremely sure surely surface surfaced surfaces surge surged
surgeon surgeries surgery surges surgical surging surmised surpass surpassed surplus surprise surprised surprises
surprising surprisingly surreal surrender surrendered surrendering surreptitiously surrogate surrogates surround
surrounded surrounding surroundings surrounds surveil surveillance survey surveyed surveying surveys survival survive
survived survives surviving survivor survivors susceptible suspect suspected suspects suspend suspended suspending
suspension suspicion suspicions suspicious sustain sustainability sustainable sustained sustaining swab swallow swamp
swamped swap swarmed swath swaths sway swayed swaying swear swearing sweat^ sweatshirt sweep sweeping sweeps sweet
sweetheart swell swelled swept swift swiftly swim swimming swing swinging swings swipe swirl swirled swirling switch
switched switching swoop sword swore sworn swung symbiotic symbol symbolic symbolism symbolizes symbols sympathetic
sympathies sympathizers sympathy symptom symptomatic symptoms synagogues sync syndicated syndrome synonymous synthetic
system systematic systematically systemic systems table tables tabloid tabloids taboo tabs tacit tacitly tack tackle
tackled tackling tactic tactical tactics tag tagged tail tailor tailored tainted take takeaway takeaways takedown
taken takeoff takeover takes taking tale talent talented talents tales talk talked talking talks tall tallied tallies
tally tame tamp tampering tandem tangible tangled tank tanker tankers tanks tantalizing tantamount tantrum tantrums
tap tape taped tapes taping tapped tapping tar target targeted targeting targets tariff tariffs tarmac tarnish
tarnished task tasked tasks taste tattoo taught taunting taunts tax taxable taxation taxed taxes taxi taxing taxpayer
taxpayers tea teach teacher teachers teaches teaching teachings team teamed teammates teams tear tearfully tearing
tears teased tech technical technically technician technicians technique techniques technological technologies
technology teen teenage teenager teenagers teens teetering teeth telecom telecommunications telegraphed telephone
teleprompter televised television televisions tell telling tells temper temperament temperamentally temperature
temperatures tempered template temple temporarily temporary temptation tempted tempting ten tend tended tendencies
tendency tending tends tenet tennis tenor tens tense tension tensions tent tentative tentatively tenth tents tenuous
tenure tepid term termed terminal terminate terminated termination terminology terms terrain terrible terribly
terrific terrified terrifying territorial territories territory terror terrorism terrorist terrorists terse test
testament tested testified testifies testify testifying testimonials testimony testing tests testy text textbook
texted textile texts th than thank thanked thankful thanking thanks that thaw the theater theaters theatrical
theatrics theft their theirs them theme themes themselves then theology theoretical theoretically theories theory
therapy there thereafter thereby therefore thereof thermometer these thesis they thick thin thing things think thinker
thinkers thinking thinks thinly third thirds this thorn thorny thorough thoroughly those though thought thoughtful
thoughts thousand thousands thread threat threaten threatened threatening threatens threats three threshold thresholds
threw thrilled thrive thriving throat throats throngs through throughout throw throwback throwing thrown throws thrust
thugs thumb thumbs thumping thunderous thus thwart thwarted thwarting tick ticked ticket tickets ticking tidal tide
tie tied tier tiers ties tight tighten tightened tightening tightens tighter tightly tightrope till tilt tilted
tilting time timed timeframe timeline timely times timetable timid timing tinged tiny tip tipped tipping tips tirade
tire tired tireless tirelessly tires tiresome tissue titans title titled titles to toast tobacco^ today toe together
toilet token told tolerance tolerant tolerate tolerated toll tomorrow ton tone tones tongue tonight tons too took tool
tools tooth top topic topics topped topping topple toppled toppling tops torch torched torches tore torn tornado
torpedo torrent torrential torture tortured toss tossed tossing total totaled totaling totalitarian totally totals
touch touched touches touching tough toughen tougher toughest toughness tour toured touring tourism tourist tourists
tournament tours tout touted touting touts tow toward towards towed tower towers town towns toxic toy toys trace
traced tracing track tracked tracking tracks traction trade traded trademark trading tradition traditional
traditionally traditions traffic traffickers trafficking tragedies tragedy tragic tragically trail trailed trailer
trailing trails train trained trainer training trains traitor traitors traits trajectory trampled trans transaction
transactional transactions transatlantic transcend transcript transcripts transfer transferred transferring transfers
transform transformation transformational transformative transformed transforming transgender transgressions transit
transition transitional transitioned transitions translate translated translates translation transmission transmit
transmitted transnational transparency transparent transpired transport transportation transported trap trapped
trappings traps trash trashed trashing trauma traumatic traumatized travel traveled travelers traveling travels
travesty treacherous tread treason treasure treasury^ treat treated treaties treating treatment treatments treats
treaty tree trees trek tremendous tremendously trench trend trending trends triage trial trials tribal tribalism tribe
tribes tribute tributes trick trickle trickled tricks tricky tried tries trigger triggered triggering triggers
trillion trillions trim trimester trio trip triple tripled tripped trips triumph triumphs trivial troll trolling
trolls troop trooper troopers troops tropical trouble troubled troubles troublesome troubling trove truce truck trucks
true truly trump^ trumped trumpeted trumpeting trumps trunk trust trusted trusting trusts trustworthiness trustworthy
truth truthful truths try trying tsunami tucked tug tuition tumble tumbled tumult tumultuous tune tuned tuning tunnel
tunnels turbulence turbulent turf turmoil turn turnaround turned turning turnout turnover turns tussle tweak tweaked
tweaking tweaks tweet tweeted tweeting tweets twelve twenty twice twilight twin twist twisted twisting twists twitter^
two twofold tycoon tying type types typical typically tyrannical tyranny tyrants ubiquitous ugliest ugly uh ultimate
ultimately ultimatum um umbrage umbrella unabashedly unable unacceptable unaccompanied unaccountable unaffected
unaffiliated unaffordable unaired unambiguous unanimous unanimously unannounced unanswered unapologetic unarmed
unattainable unauthorized unavailable unavoidable unaware unbalanced unbearable unbelievable unbelievably unbiased
unborn unbreakable uncertain uncertainties uncertainty unchallenged unchanged uncharted unchecked unclassified uncle
unclear uncomfortable uncommitted uncommon uncompromising unconcerned unconscionable unconscious unconstitutional
unconventional uncover uncovered undated undecided undecideds undemocratic undeniable undeniably under underage
undercard undercover undercurrent undercut undercuts undercutting underdog underemployed underestimate underestimated
underfunded undergo undergoing undergone undergraduate underground underline underlined underlines underlying
undermine undermined undermines undermining underneath underpin underpinned underscore underscored underscores
underscoring undersecretary understand understandable understandably understanding understands understated
understatement understood undertake undertaken undertaking underwater underway underwear underwent undesirable
undetected undisclosed undisputed undo undocumented undoing undone undoubtedly undue unduly unearthed unease uneasy
unelected unemployed unemployment unequal unequivocal unequivocally unethical uneven unexpected unexpectedly
unexploded unfair unfairly unfamiliar unfavorable unfavorably unfazed unfettered unfiltered unfinished unfit
unflattering unflinching unfold unfolded unfolding unfolds unforced unforeseen unforgiving unfortunate unfortunately
unfounded unfulfilled unhappy unhealthy unheard unhelpful unhinged unidentified unification unified uniform uniformed
uniformity uniformly uniforms unify unifying unilateral unilaterally unimaginable uninformed uninsured unintended
unintentional uninterested union^ unionized unions unique uniquely unit unite united^ unites uniting units unity
universal universally universe universities university^ unjust unjustified unknown unlawful unlawfully unleash
unleashed unleashing unless unlike unlikely unlimited unload unloaded unloads unlock unmanned unmarked unmarried
unmasked unmistakable unnamed unnecessarily unnecessary unnerved unnerving unnoticed unofficial unorthodox unpaid
unparalleled unpleasant unpopular unpopularity unprecedented unpredictability unpredictable unprepared unproductive
unprofessional unprotected unproven unqualified unquestionably unravel unraveled unraveling unrealistic unreasonable
unregistered unregulated unrelated unrelenting unreliable unreported unresolved unresponsive unrest unrestricted
unruly unsafe unscathed unscripted unsealed unseat unsecure unsecured unseemly unseen unserious unsettled unsettling
unskilled unsolicited unspeakable unspecified unspoken unstable unstoppable unsubstantiated unsuccessful
unsuccessfully unsure unsurprising unsustainable untenable untested unthinkable until unto untold untouched untrue
untrustworthy untruthful untruths unusual unusually unvarnished unveil unveiled unveiling unveils unverified unwanted
unwarranted unwavering unwelcome unwieldy unwilling unwillingness unwise unworkable unworthy unyielding up upbeat
upbringing upcoming update updated updates updating upend upended upending upfront upgrade upgraded upgrades upgrading
upheaval upheld uphill uphold upholding upholds uplifting upon upped upper upright uprising uprisings uproar uproot
ups upset upsets upsetting upside upstart upstate upswing uptick upward upwards uranium urban urge urged urgency
urgent urgently urges urging us usable usage use used useful usefulness useless user users uses usher ushered using
usual usually utilities utility utilize utilizing utmost utter uttered utterly vacancies vacancy vacant vacate vacated
vacation vacationing vacations vaccinations vaccine vaccines vacuum vague vaguely vain valid validate validated
validation validity valley^ valuable value valued values van vandalism vanish vanished vanity^ vantage variables
variation variations varied varies variety various vary varying vast vastly veered vegetables vehement vehemently
vehicle vehicles veiled vein velvet vendetta vendor vendors vengeance vent ventilators venting venture ventures venue
venues veracity verbal verbally verdict verge verifiable verifiably verification verified verify verifying versa
version versions versus very vessel vessels vest vested vests vet veteran veterans veto vetoed vets vetted vetting via
viability viable vibe vibrant vice vicinity vicious viciously victim victimized victims victor^ victories victorious
victory video videos^ videotape videotaped vie view viewed viewers viewing viewpoint viewpoints views vigil vigilance
vigilant vigor vigorous vigorously vile vilified village villages villain villains vindicated vindication violate
violated violates violating violation violations violence violent violently viral virtual virtually virtue virtues
virulent virus viruses visa visas visceral visibility visible visibly vision visionary visions visit visited visiting
visitor visitors visits visual vital vitriol vitriolic vivid vividly vocal vocally vocational vociferously voice
voiced voices voicing void volatile volatility volley volume volumes voluminous voluntarily voluntary volunteer
volunteered volunteers vomiting von vote voted voter voters votes voting voucher vouchers vow vowed vowing vows vs
vulgar vulnerabilities vulnerability vulnerable vying wade waded wading wage waged wages waging wagons wait waited
waiting waitress waits waive waived waiver waivers wake wakes waking walk walked walking walkout walks wall wallet
wallets walls wandered wandering wane waned waning want wanted wanting wants war ward warehouse warfare warhead
warheads wariness warm warmed warmer warming warmly warmth warn warned warning warnings warns warped warplane
warplanes warrant warranted warrants warring warrior warriors wars warship warships wartime wary was wash washed
washes washing waste wasted wasteful wasting watch watchdog watchdogs watched watchers watches watching water
waterboarding watered waters watershed wave waved wavering waves waving way ways we weak weaken weakened weakening
weakens weaker weakest weakness weaknesses wealth wealthier wealthiest wealthy weapon weaponized weaponry weapons wear
wearing wears weary weasel weather weathered weave web^ website websites wed wedding weddings wedge weed weeds week
weekday weekend weekends weeklong weekly weeks weep weeps weigh weighed weighing weighs weight weird welcome welcomed
welcomes welcoming welfare well went wept were west^ western^ wet what whatever whatsoever wheel wheelchair wheeled
wheels when whenever where whereabouts whereas wherein wherever whether which whichever whiff while whims whining whip
whiplash whipped whipping whirlwind whisper whispered whispering whispers whistle whistleblower whistleblowers white^
whites whitewash who whoever whole wholeheartedly wholesale wholly whom whomever whopping whose why wide widely widen
widened widening wider widespread widow wield wielded wielding wields wife wiggle wild wilderness wildfire^ wildfires
wildlife wildly will willful willfully willing willingly willingness win wind windfall winding window windows winds
wine wing wings winnable winner winners winning wins winter wipe wiped wipes wiping wire wired wires wiretap
wiretapped wiretapping wisdom wise wisely wish wished wishes wishful wishing wit witch with withdraw withdrawal
withdrawals withdrawing withdrawn withdrew withering withheld withhold withholding within without withstand witness
witnessed witnesses witnessing wives woefully woes woke wolf^ wolves woman womb women won wonder wondered wonderful
wondering wonders wonk wonky woo wood wooden woods woodshed wooed wooing word worded wording words wore work workable
worked worker workers workforce working workings workplace workplaces works world worlds worldview worldwide worn
worried worries worrisome worry worrying worse worsen worsened worsening worship worst worth worthless worthwhile
worthy would wound wounded wounding wounds wow wracking wrangling wrap wrapped wrapping wraps wrath wreak wreath wreck
wreckage wrecked wrecking wrenching wrestle wrestled wrestles wrestling wring wrinkle wrist write writer writers
writes writing writings written wrong wrongdoing wrongful wrongly wrote wrought www xenophobia xenophobic yard^ yards
yeah year yearbook yearlong yearly yearning years yell yelled yelling yellow yes yesterday yet yield yielded yields
you young younger youngest your yours yourself yourselves youth youthful youths zeal zealots zero zeroed zingers zip
zone zones
]=]
