-- Made by csrc/gen/tone.lua; not to be edited. Words with the ratings that ten people gave them, from -4 to 4, in
-- tenths: 2358 of the 7,520 entries of the VADER lexicon, those that newspapers use in small letters.
--
-- Hutto, C. J., & Gilbert, E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media
-- Text. Eighth International AAAI Conference on Weblogs and Social Media. https://github.com/cjhutto/vaderSentiment
--
-- The MIT License (MIT)
-- Copyright (c) 2016 C.J. Hutto
--
-- Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
-- documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
-- rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
-- permit persons to whom the Software is furnished to do so, subject to the following conditions:
--
-- The above copyright notice and this permission notice shall be included in all copies or substantial portions of
-- the Software.
--
-- THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
-- THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
-- AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
-- TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
-- SOFTWARE.
return {
  name = "tone",
  version = "1",
  ratings = {
    [-38] = [[raping slavery]],
    [-37] = [[kill murder rape terrorist]],
    [-36] = [[hell murderer raped terrorism]],
    [-35] = [[fatality killed killings suicidal suicide]],
    [-34] = [[apocalyptic cancer catastrophe devil evil horrific killing murdered tragedy villains]],
    [-33] = [[dead devastating excruciating heartbroken killer killers murderers murdering rapists]],
    [-32] = [[abuse abusive betray doomed fatally hated hatred murderous pissed]],
    [-31] = [[abhorrent brutal bullied crisis devastate disaster racism terrorists vile violence worst]],
    [-30] = [[betrayed brutality brutally destructive devastated dismal infuriated murders racist terrified]],
    [-29] = [[abhors anguish assassination bullying cruelty death die disastrous disgust drowned fatalities harshest
      havoc irate sinister torture violent war]],
    [-28] = [[abduction assault betrayal condemnation contempt cruel degrading doomsday fraud horrendous poisoning
      ruin stab ugliest violently]],
    [-27] = [[agonizing anger assassinations attacker attackers chaos corpse criminals crude depression destruction
      dishonest dreaded drown evils fearing fuming fury grim hate horrifying horror horrors humiliation injustice
      insanity misery negative pathetic poisonous ruinous scam stealing terrifying tragically traumatic travesty
      virulent weep]],
    [-26] = [[abusers abuses ban bankrupt cheating destroying destroys died disasters distraught fascist fired harming
      idiotic illegal nasty punishing rage riot shamed sin sinful terribly tortured villain wars]],
    [-25] = [[ass assaults bad betraying choke crime curse destroy enemy fail fatal felonies felony harassed harassing
      harassment harm horrible horrified hostility kills livid lousy outraged poison poorest prisoner racists
      rejection sickened suffer troubling violating]],
    [-24] = [[abandonment arrogance assaulted casualty conspiracy criminal danger disgusted disgusting distress
      frustrated horribly hurt indignation liars loser losers lying mourns neglected painfully punish raging revenge
      sabotage saddened scandalous sickening sorrow spite stupid sucker terror threat threatening trapped unhealthy
      violated violations]],
    [-23] = [[abducted abused angered angry assaulting cheated condemns damaging depressed disappointment disturbing
      dumb failed failing failure fiasco grieving hating idiot incompetence insult insulted liar negativity offending
      outcry outrage outrages pain panic poverty prejudice prison prisoners punitive rejected riots rotten sick
      stricken suckers troublesome ugly unethical unjust unprofessional violates weakest worsen]],
    [-22] = [[angering arrogant blaming bomb bully catastrophic chaotic chastised collapse damage dangers darkest
      destroyed disappointing disgrace disparaging dissatisfaction enemies failings fear feared fearful feuded fools
      fraudulent frightening grief harass harms harsher hateful haters heartless heroin hopelessly illnesses infected
      infuriate insulting jailed loathe mad maddening menace miserable moron perpetrator poisoned powerless
      prosecution punishment rejects scandals scare scary screwed shameful steal stolen suffered violate violation
      wasted]],
    [-21] = [[accident agitators apprehension arrested ashamed attack badly blamed broken choked cry crying dangerous
      defeated deprive deprived disappointed disdain distrustful fake faults flawed frustration grievance gross harmed
      haunted hostilities hurts incompetent infringement jeopardy miserably oppressed poor rages resentful ruined sad
      selfish shame shattered smuggling suffering suffers suspended terrible totalitarian unfair unpleasant upsetting
      vitriolic worse wrong]],
    [-20] = [[abandoned abusing agitated appalled arguing attacked attacking awful banned beating belittled bitterly
      cheat dangerously deceit defeat depriving desperation destroyer dire disappointments disgraced disparage
      disrespected dread exploited failures foes forced frustrate frustrations heartbreaking helpless hopeless
      hypocritical immoral imprisoned incensed irritated lament lamenting mocks neglect offends offensive outrageous
      panicked penalty punished raged rejecting ridicule rude savage severely sins stresses sucked threatened tragic
      troubled troubles unacceptable unfortunate unworthy wept worsening]],
    [-19] = [[abandon admonished aggravated aghast animosity arrests attacks aversion block bloody burden chagrin
      condemned criticism damaged damages deception degrade denied denounces dirty discouraging discredited
      disillusioned dismayed dreadful embarrassment expel exploiting foe fool forbidding frantic freak frightened
      frustrating furiously futile harsh hates hysteria intimidated intimidating irresponsible madness meaningless
      mindless mourning notorious painful panicking perjury problematic resentment resentments ruins sadness scandal
      scared scaring stabbed stupidity suck tired tragedies treason undesirable unemployment warring weak weaker
      weapons woes worry worsened worthless wreck]],
    [-18] = [[angrily beaten bitter broke burdensome crushed denies deprivation detain devastation disadvantage
      disagreements discomfort discourage disheartening dismay disqualified disrespect distressed distrust dysfunction
      erroneous exasperated fails fears forbidden freaking fumed guilty ill impatience indignant injury insecure
      insecurity insults intimidation lame lies misunderstanding mock mourn pains prejudices protesting recession
      regret sadly snub somber stress struggling tantrum temper threats ticked trauma unfulfilled unhappy useless vain
      victimized waste weaken weakness worries]],
    [-17] = [[acrimonious annoying antagonists arguments battleground bitterness blames blind boycotted burdened
      complained complaints conflicting crash cries cynicism damn decay deceive defected deficit detained
      disadvantaged discord discouraged disliked disorder dispute disputing distorted doom dull dumped dumps enraged
      enslaved error farce fault fights greed hacked haunt hurting ignoring illness inability inadequate injured
      insane interruptions isolation lose losses misleading mocking nonsense oppressive peril problem problems
      prosecute provoke rash reckless refusing reject scapegoat scorn scream shocking sluggish strained stubborn
      tensions traumatized trouble unease unsuccessfully unwelcome wasting woefully worrisome]],
    [-16] = [[abandoning annoyed argues battle battlefield battles blocking complains condemn conflicts
      confrontational cowardly crap cried criticize cynical damned defeating demoralized depressing desperately
      disagree dislike disregarded dissatisfied distraction disturbed dump embarrassing emergency feuding fight flu
      fooled funerals grave grieve hostile incapable interrogated lied losing lowest manipulated obstacles prosecuted
      regretted repression restrict restricted restricting screaming severe shock shocks slam smuggle suspicion
      threaten threatens uncomfortable uneasy unsecured upset]],
    [-15] = [[adverse afflicted appalling argued argument burdens careless clueless collision complain confrontations
      criticized criticizing crushing debt defections deriding detention difficult disagreement disruption doubt
      drained dubious embarrassed exhausted exhausting fallen fighting funeral gravely grievances ignorance ignore
      inconvenience lags lazy lonely ludicrous manipulating mess messy mischief mistaken mistakes obstacle offender
      offenders offenses pessimism pessimistic poorer regrets ridiculed ridiculous rigged severed smear smuggled sore
      stressing strikes struggles sucks suspicions suspicious tantrums turmoil undermined undermining unprotected
      unstable unsuccessful upsets vicious weaknesses witch]],
    [-14] = [[accidentally accuses alarm alarmed argue arrest avoided avoiding blame bother boycotts combat contagious
      contradictory contradicts crazy criticizes damning deadlock deceiving defect defenseless denounce deny denying
      derailed despise difficulty dirt discarded disparaged disputed disruptions distracted doubtful drunk errors
      excluded exploits faulted feud feuds fiery fire firing frantically frighten gun hapless humiliated inconvenient
      insignificant interrupt irrational lag lamented leak messed mistake misunderstood needy numb obsession ominous
      pressuring rant reluctance repressive resign scares shameless shamelessly shoot smugglers stifled stressed
      struggled stubbornly suspects tense uncertainties uncertainty undermines unequal unfortunately warning weeps
      worrying]],
    [-13] = [[accidents accusations aggressively annoyance awkwardly bizarre boring bothered boycott conflict
      confrontation confused contradict contradicted contradicting contradictions critical defeats delay despair
      desperate disagreed disagrees disruptive distort distracts dumping faulty forbid fought frenzy ghost greedy
      hardship hesitated ignored imperfect isolated lack leaked loose loses loss lost misinformation mocked mockery
      mourned nuts odd persecuted pressures rants resigns restricts risking screamed shocked skeptical stereotype
      straining struggle suspend tension trap unsettled viciously victims walkout weakened weakening weakens]],
    [-12] = [[accused aggression avoid battled childish collapses collapsing colluding complaint confusion contentious
      critics cuts defer derail derision difficulties distract distracting dominating doubts embarrass exclusion
      exhaust graves graveyard hiding humiliating impatient impose interrupted interrupting lagged limitation lower
      manipulation missed missing mistakenly nervousness no offend pity pressure questionable refuse refused
      resignation resignations screams stop strains suspect teased uncertain underestimate undermine warfare warnings
      weapon worn worried]],
    [-11] = [[absentee alarms alienation battling biased blocked bored charges collapsed cornered critic cut deride
      disputes disregard distorting doubted drop envy exposing foolish guilt haunting hesitate hesitation hoax
      ignorant ignores lagging lone loomed low naive nervous provoked remorse restless restriction rigorous risk risks
      sarcastically slash slashing suing thorny underestimated victim warned weary]],
    [-10] = [[accusation adversaries alone anxious arguably bore cancel cancelled contradiction darkness discard
      disguise distractions downside expelled fatigue hesitant hunger inaction lowering offended offense paranoia
      paranoid perpetrators propaganda protest reluctant resigned ruining sarcastic shortage shy skepticism struck
      stuck supremacists swearing timid torn unclear unsure]],
    [-9] = [[blocks confronts confuse confusing criticisms defiant delayed demanded demanding disappear disappeared
      disregarding drag exclude forget forgotten grossly insensitive lawsuit limited loom misses obsessive postpone
      pressured protesters protests resigning risked sarcasm screwing shaky shying slashed stopped suspected tears
      unconcerned undecided unwanted vulnerability vulnerable weaponry whining]],
    [-8] = [[accuse adversary aggressor bribe charged complaining confronted controversial derided empty fascists
      indifferent intimidate irreversible isolate liabilities liability litigation lows mongering petty postponed
      provoking rebels risky sobering stall stalled stalling strange unaware unstoppable zealots]],
    [-7] = [[accusing anxiety avert avoids confront deferring dilemma drags exaggerating gossip obsessed overwhelm
      puzzled resent seriously shake shaking shockingly thwarting touting warship weird]],
    [-6] = [[affected aggressive anxieties awkward battlegrounds confronting crush exaggerate expose falling giddy
      gloomy lawsuits looms rebel sentencing shakeup shocker shortages stopping stops tricky vulnerabilities wavering]],
    [-5] = [[alarming barrier cutting demand detached dominate exhaustive exposes foreclosure ineffective ironic
      looming lowered lowers lurking overwhelmingly postponing protested rebellion rig rigid silencing strike tough
      tout tricks warships]],
    [-4] = [[axe bailout bias cautious challenged constrained costly dodging exaggerated exploit ferocious freezing
      hard hid imposes imposing nerves paradox pay pretend pretends questioned questioning reluctantly screw shook
      skeptics stunned vague warn warns]],
    [-3] = [[accidental apologizing averted complacent exposed imposed lobbying rainy serious shaken solemn sorry
      stealth toughest]],
    [-2] = [[backs clouded domination dragged fighters indifference irony leave seriousness strain swear toughness
      touted trick]],
    [-1] = [[awaited chilling funneling hysterical opportunistic overlooked preventing sentenced thwarted touts
      trivial unbiased]],
    [1] = [[aboard backed backing commits defensive funneled libertarians lobby matter matters prevent prevented reach
      retained sigh silly toughen trickled whitewash withdrawal]],
    [2] = [[apology compelled contend delicate discounted dominates escaping freeze laughable overwhelmed reaches
      relentless sentences supremacy]],
    [3] = [[authority awaits challenge challenges clears committing defenders diving excuse hail intense landmark
      mandatory number prevents sentence startling want]],
    [4] = [[admitted anticipation apologize await challengers cleared defender demonstration exempt expands kidding
      legally pretending reached]],
    [5] = [[ambivalent carefully challenger commitments contender defense dwell escapes exclusive extends feeling
      freewheeling launched legal outmaneuvered reliant stronghold supremacist vigorously yearning]],
    [6] = [[careful challenging crediting dignitaries emotional engagements fighter greets intricate invite methodical
      peculiar ratified scoop slap solid verdict vested warming wishes]],
    [7] = [[adopt assets casually cleaner competitive defenses escape extend favoritism growing isolationist resolved
      solutions spirit strongman tougher vigilant]],
    [8] = [[admit agrees bargain casual chances defensible determinations dominance entrusted fine flirting ideals
      important intact passive playing reaching recommended retreat significant smug solve substantial succession
      swift top unbelievable urgent]],
    [9] = [[adequate allow audacious cheerleader compelling consent decisive exploration flexible grants hailed
      impression impressions joking libertarian livelihoods okay pardoned prepared recommends spark stimulate straight
      successor surprised surprises validated visions warm wishing worth]],
    [10] = [[abilities acquitted advanced advantage appeasing certainty chance comprehensive convince created dream
      easing endorsed engages favors granted guarantee harmless interests jokes keenly plays poised readiness
      steadfast strongholds superiors vision]],
    [11] = [[accepted agreed agreements appease certain committed create creates creation definite desired dynamics
      energy ensuring entitled fervent fitness forgive forgiveness freer greeted humor increased innocents lenient
      loyalists outreach resolute safeguarding significance solved solves strongly successive successors supporter
      surprise surprising tolerant vigor warmed well willingness]],
    [12] = [[admits alert avid bolder champagne championed cheerleaders commit creating eased freedoms freelance
      helping immune join joke ok outgoing pardons prospect prospects restore restoring securities share shares
      solidarity stable stamina supportive surprisingly surviving swiftly tolerance treasure usefulness vital warmer
      worship yeah]],
    [13] = [[ability acceptable accepts achievable actively adventure apologized benign boosts calm calmly competent
      cool curious desirable embrace endorse endorsement entertain expand fair fan fresh granting greet huge
      importantly improvements incentives increase inviting joked meaningful novel optimistic original pardon pray
      profited prominent promise protects respects responsible secures securing solution spirited strengthen supported
      sure truth youthful]],
    [14] = [[agreeing applauds assurance assurances assure boosting certainly determined devote easily endorses engage
      engaging excited flexibility gains giving gladly highlight honorary innocent intellectually motivation openness
      play played prays pride promotes reassure respectively restored revive robust safeguards secure security shared
      solving superiority value welcomed worthwhile]],
    [15] = [[advantageous advantages agree apologizes applauded asset assured attract boldly boosted brightly calmer
      comedy comfort courtesy credited credits daring eager ease efficiency encouraged fit grant greater importance
      incentive keen like loyalist mercy natural optimal praying privilege promised promoting ready reassurance
      recommend relieve satisfactory smile soothe supports survivor sympathy thank validate virtues wealthy]],
    [16] = [[accept accepting alive amusing assuring benefits bold boldest brighter calmed capable cherish clear
      comedian commitment convincingly creativity credit dear dynamic eagerly ensure favorably focused forgiven
      friendships gained greeting growth helps holidays hoped innocence innovation integrity intellectuals kissed
      motivate opportunities palatable playfully privileges promises promote protect relieved resolve resolving
      safeguard stronger stunning thoughtful unified]],
    [17] = [[active admirers appreciate approves awarded boost charitable charm clarity clean clearly comforting
      compliments convinced convincing definitely desire determination devoted dignity dreams eagerness efficiently
      engaged entertained favor flirtation freed harmony healthy help hilarious holiday hopefully hugged interested
      interesting justified liking merits parties party promising reassured reassuring respectfully safest secured
      sincere smart special strengths support treat trusting values warmly welcomes wish yes]],
    [18] = [[accomplish amused applause approved astounding attracted beneficiaries bless cared championing charity
      comfortably comforted easier easiest efficient encouragement entertainment exonerate exonerated faith faithfully
      faiths favored favoring favorites fulfilled gaining generously grace helpful hopes hoping hugging improves
      improving inspiring kiss lighthearted liked likes lucky mature merit nice opportunity popular powerful proactive
      progress promoted rescued respective safer safety satisfied saved sharing strengthened succeeded sunny talent
      true trustworthiness truths vindicated virtue winnable wisely]],
    [19] = [[accomplished attractive awarding beneficial benefitting better braved bright commended creative easy
      effectively encourages energetic entertaining enthusiasm faithful fond forgiving fortunate freely friendship
      fulfill funny gentle gift good hope impress improve influential innovative lively loyalties pleased popularized
      privileged profit profitable profits protected relax respectable safe satisfaction strongest supporters
      supporting surely thanked thanks thrilled truly useful valued welcoming worthy]],
    [20] = [[acceptance applaud attraction awards benefit breathtaking cares clever compassion cute dedicated devotion
      energizing engagement enthused favorite festive friendlier gently glad goodness grand grateful honestly
      improvement intelligent interest kindness laughed luck motivated neat noble passion peacekeeping prizes
      respectful satisfy satisfying smarter smiling strengthens sweet talents triumphs truthful warmth welcome]],
    [21] = [[admire ambitious applauding approval ardent attracting beneficiary cheers comforts confidently effective
      energize excite fascinated favorable freeing friends grin hug impressed improved intelligence loyal medal
      pleasantly popularity prosperous proud relief respect respected rewards sincerely smiles terrific triumph
      trusted trusts valuable winners wise woo]],
    [22] = [[agreement amazed blessing bravery care caring charities compassionate confident congratulate courage
      dignified enjoy enthusiastic excelled excitement exciting festival friend friendly hand honesty honor hugs
      innovate inspired laughing laughs laughter motivating passions peaceful praised pretty relaxed respecting
      rewarded safely save strength strengthening succeed succeeding succeeds successfully wealth wealthier wealthiest]],
    [23] = [[admired appreciated appreciates appreciation beloved cheer cheered cheering cherished comfortable
      confidence delighted ecstatic encourage energized enjoyed enjoys ethical excitedly free fun generosity generous
      gratitude heaven heroes honest honoring honors hopeful impressive inspirational intellectual kisses kudos
      liberties pleasant prize reinvigorate rescue revered strong survived sympathetic talented tops trust]],
    [24] = [[affection brave champions courageous encouraging enjoying fabulous gain happier honorably ideal
      inspiration kind liberty passionate passionately peacefully positively praises prized rewarding richer riches
      richest vibrant visionary winning wisdom]],
    [25] = [[admiration award bonus cheerful fascinating glory heartfelt honorable loyalty optimism peace praising
      smiled superior]],
    [26] = [[admirable bonuses divine enthusiastically fantastic gracious happily happiness hero heroic laugh positive
      praise proudly remarkable rich sophisticated successes trustworthy]],
    [27] = [[benevolent celebrate celebrated celebrates celebrating delicious excellent happy inspire kissing loves
      perfect perfected perfection pleasure precious reward success supremely thankful wins won wonderful]],
    [28] = [[amazing beauty brilliant charming darling heroism honored joy lovely lover miracle successful win winner
      wow]],
    [29] = [[beautiful blessed blockbuster champion congratulations delight loved loving magnificent super]],
    [30] = [[brightest outstanding smartest]],
    [31] = [[awesome excellence great]],
    [32] = [[best freedom glee greatest heart love paradise perfectly]],
    [33] = [[hearts sweetheart]],
  },
}
