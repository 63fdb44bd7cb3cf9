-- Made by csrc/gen/sentence_starts.lua (what the weights are is said there); do not edit.
return {
  unknown = -6,
  starts = [[
A 45  ABC -23  ABC's -36  ACA -29  ACLU -19  AIDS -45  AP -16  AR -28  ATF -10  Aaron 2  Abbas -21  Abbott -12
About 76  Abraham -24  Abrams -14  Abu -19  Academy -54  Access -16  According 92  Accountability -23  Acosta -12
Across 60  Act -48  Action -31  Actually 61  Adam -12  Adams -45  Additionally 66  Adm -17  Administration -6
Advertisement 86  Affairs -60  Affordable -68  Afghan -28  Afghanistan -31  Africa -38  African -30  After 51
Again 16  Against 0  Agency -35  Agreement -27  Aides 63  Air -28  Airlines -30  Airport -39  Al -5  Alabama -23
Alan -10  Alaska -24  Alcohol -25  Alex -13  Alexander -11  Alexandria -16  Alfred -29  Ali -27  Alito -19  All 39
Allen -17  Almost 66  Along 62  Already 65  Also 81  Although 82  Amazon -4  Ambassador -12  Amendment -56
America -24  America's -24  American -34  Americans -27  Amid 62  Among 82  Amy -9  An 55  Analyst -3  Analysts 61
And 116  Anderson -20  Andrew -12  Andy 0  Angela -20  Angeles -60  Ann -23  Another 88  Anthony -18  Anti 16
Antonin -49  Antonio -34  Any 76  Anyone 46  Apparently 63  Appeals -25  Apple -7  Apprentice -53  April -43  Arab -36
Arabia -60  Arabian -44  Arabic -22  Are 75  Arizona -23  Arkansas -18  Armed -13  Army -32  Arrivals -44  Art -36
Article -13  As 107  Asia -58  Asian -25  Asked 83  Assad -36  Assange -7  Assembly -51  Assistant -18  Associated -37
Association -52  At 102  Atlanta -25  Atlantic -59  Attorney -14  Aug -42  August -43  Aurora -27  Austin -31
Australia -11  Australian -11  Authorities 42  Authority -52  Avenue -53  Aviation -19  Aviv -49  Award -27
Axelrod -24  Ayotte -16  B -37  Bachmann -12  Back 70  Bader -48  Baghdad -33  Bain -49  Baker -13  Baltimore -11
Ban -7  Bank -36  Bannon -12  Baptist -46  Barack -31  Barbara -14  Barr -4  Barrett -12  Barron -43  Barry -11
Base -22  Based 66  Bash -28  Bashar -43  Bay -58  Beach -53  Because 88  Before 60  Begala -5  Behind 20  Beijing -20
Belgium -21  Ben -8  Benghazi -29  Benjamin -31  Benson -37  Bergen -6  Berkeley -24  Berlin -24  Bernardino -46
Bernie -11  Besides 62  Beyond 67  Bible -49  Biden -10  Biden's -8  Big 1  Bill -16  Bill's -42  Black -12
Blasio -48  Blitzer -22  Bloomberg -12  Blue -19  Board -41  Bob -15  Boehner -6  Boehner's -10  Bolton -17
Booker -12  Border -11  Borders -33  Borger -13  Boston -27  Both 88  Bowl -42  Brady -20  Brazil -18  Breitbart -13
Brennan -8  Brett -21  Brexit -12  Breyer -44  Brian -13  Bridge -48  Britain -18  Britain's -22  British -18
Brookings -21  Brooklyn -30  Brooks -16  Brotherhood -47  Brown -17  Brown's -7  Bruce -21  Brussels -26  Budget -25
Building -10  Bureau -60  Burnett -43  Bush -14  Bush's -9  Business -6  But 120  Buttigieg -8  By 93  C -38  CBO -30
CBS -27  CDC -14  CEO -50  CIA -35  CNN -5  CNN's -14  CNNOpinion's -42  COVID -42  CPAC -21  Cabinet -31  Cairo -23
California -21  California's -10  Cambridge -19  Cameron -14  Camp -21  Campaign -4  Campbell -14  Can 71  Canada -25
Canadian -20  Candy -28  Cantor -12  Capital -38  Capitol -41  Caption -81  Care -56  Carl -13  Carly -7  Carney -11
Carolina -78  Carson -12  Carson's -11  Carter -17  Castro -11  Catherine -25  Catholic -32  Catholics -32  Caucus -56
Celebrity -24  Census -28  Center -57  Centers -39  Central -31  Certainly 48  Chairman -24  Chamber -33
Chancellor -47  Change -5  Charles -13  Charleston -21  Charlie -8  Charlotte -34  Charlottesville -28  Check 1
Chelsea -30  Cheney -15  Chicago -24  Chief -16  Chiefs -49  Childhood -44  China -18  China's -22  Chinese -24
Chris -12  Christ -28  Christian -28  Christians -52  Christie -7  Christie's -2  Christine -14  Christmas -38
Christopher -15  Chuck -24  Church -45  Cincinnati -33  Circuit -49  Citizens -14  City -43  Civil -20  Clapper -5
Clarence -38  Clearly 64  Cleveland -22  Climate 1  Clinton -11  Clinton's -12  Clintons -60  Club -49  Coalition -35
Coast -34  Cohen -8  Cohen's -5  Cold -41  Cole -7  Colin -10  College -30  Collins -15  Colorado -16  Columbia -39
Columbus -16  Comey -10  Comey's -10  Command -34  Commerce -35  Commission -58  Commissioner -48  Committee -44
Committee's -45  Common -13  Community -14  Confederate -33  Conference -34  Congress -24  Congress's -29
Congressional -12  Congressman -4  Connecticut -23  Conservative 7  Conservatives 19  Consider 65  Constitution -50
Constitutional -22  Continue -54  Control -30  Convention -45  Conway -17  Cook -20  Cooper -26  Cooperation -19
Corker -20  Cornyn -12  Corps -48  Correspondent -43  Cory -4  Cotton -20  Could 61  Council -57  Counsel -50
Country -26  County -50  Court -39  Court's -50  Covid -24  Cox -15  Credit 15  Crimea -26  Criminal -5  Critics 69
Crooked -20  Cross -24  Crossroads -20  Crowley -12  Crown -43  Cruz -9  Cruz's -9  Cuba -27  Cuban -20  Cuccinelli -3
Cummings -6  Cuomo -17  Currently 62  Customs -24  D -48  DACA -15  DC -33  DHS -13  DNA -27  DNC -24  DOJ -23
Daily -37  Dakota -56  Dallas -29  Damascus -18  Dan -6  Dana -29  Daniel -11  Daniels -22  David -9  Davis -12
Day -35  Deal -29  Dean 1  Debbie -20  Dec -45  December -47  Defense -17  Deferred -44  Delaware -19  Democracy -4
Democrat -35  Democratic -23  Democrats -10  Dempsey -15  Dems -20  Dennis 1  Denver -32  Department -52
Department's -57  Depression -30  Deputy -15  Des -21  Despite 86  Details 60  Detroit -21  Development -46
Dianne -24  Dick -25  Did 73  Diego -47  Director -21  Disease -36  District -39  Division -33  Do 50  Doctors 6
Does 72  Dole -42  Don -20  Don't 30  Donald -17  Donna 10  Doug -9  Douglas -12  Dr -7  Dream -34  Dreamers -21
Drug -16  Duke -33  Duncan -4  Durbin -10  During 51  Dzhokhar 1  E -20  EPA -18  EU -23  Each 73  Earlier 81
Early 40  Earnest -13  Earth -51  East -51  Eastern -40  Ebola -14  Economic -16  Ed -10  Editor's 56  Education -16
Edward -10  Egypt -15  Egypt's -9  Egyptian -15  Egyptians -17  Eight 1  Either 65  El -22  Election -22  Elections 3
Electoral -32  Elementary -47  Elena -33  Elizabeth -9  Emanuel -13  Embassy -23  Emergency -7  Emory -45  Energy -22
Enforcement -52  England -33  English -38  Enough 51  Environmental -9  Erdogan -9  Eric -18  Erickson -11  Erin -21
Ernst -5  Europe -30  European -24  Europeans -23  Eve -42  Even 95  Eventually 61  Every 51  Everybody 49
Everyone 71  Everything 64  Except 49  Executive -13  Experts 42  F -26  FBI -25  FBI's -42  FISA -35  Face -14
Facebook -15  Facts 41  Fair -6  Fake -6  Fallon -31  Family -4  Fast -2  February -46  Fed -10  Federal -4
Federalist -41  Federation -33  Feinstein -13  Ferguson -11  Few 64  Fifth -30  Fifty 37  Finally 72  Finance -46
Financial -17  Fiorina -6  Fire -26  Firearms -14  First 8  Five 26  Flake -10  Flight -10  Flipboard -42  Florida -26
Florida's -8  Floyd -14  Flynn -11  Flynn's -6  Foley -11  Follow 80  Following 66  Food -6  For 103  Force -41
Forces -32  Ford -16  Ford's -3  Fordham -42  Foreign -20  Former 24  Fort -29  Forum -48  Foundation -64  Four 29
Fourth -19  Fox -16  France -15  Francis -7  Francisco -35  Francois -26  Frank -14  Franken -1  Franklin -17
Fred -12  Free -10  Freedom -23  French -11  Frida 26  Friday -44  Friday's -7  Friends 5  From 87  Front -15
Fund -40  Furious -30  Further 67  Furthermore 62  Future -9  G -30  GDP -28  GOP -23  GOP's -60  GPS -30  Gallup -16
Games -42  Gang -28  Garden -53  Gardner -19  Garland -19  Gary -11  Gates -17  Gaza -36  Gen -7  General -29
Geneva -45  George -22  Georgetown -31  Georgia -17  Gerald -20  Gergen -10  German -15  Germany -29  Get 66
Ghitis -7  Giffords -18  Gillespie -5  Gillibrand -31  Gingrich -21  Ginsburg -20  Giuliani -9  Given 78  Global -10
Gloria -10  God -21  Goldman -22  Good 18  Google -10  Gordon -10  Gore -27  Gore's -30  Gorsuch -16  Gov -20
Government -2  Governor -11  Governors -10  Gowdy -5  Graham -14  Grand -26  Grassley -13  Great -14  Greek -31
Green -16  Greene -4  Greg -22  Gregory -9  Grimes -16  Group -23  Guantanamo -22  Guard -40  Guardian -45  Guinea -42
Gulf -43  Gun 13  Guy -9  H -21  HHS -14  Had 63  Hagel -1  Haley -4  Hall -30  Hamas -6  Hamilton -19  Hampshire -72
Hannity -17  Harbor -45  Harris -7  Harry -27  Harvard -26  Harvey -28  Hassan -33  Hatch -14  Havana -13  Having 67
Hawaii -24  He 116  He'll 48  He's 70  Health -15  HealthCare -30  Healthcare -15  Hebdo -44  Heidi -14  Hempstead -43
Henry -16  Her 86  Here 85  Here's 65  Heritage -21  Hey 13  Hezbollah -25  Hickenlooper -9  Hicks -4  Hide 33
High -10  Highway -42  Hill -36  Hillary -12  Hillary's -15  Hills -44  His 101  Hispanic -44  Hispanics -24
History 3  Hitler -22  Holder -7  Holder's -16  Hollande -6  Hollen -41  Hollywood -29  Holocaust -42  Homeland -23
Hong -13  Hood -42  Hook -51  Hoover -30  Hope -2  Hopkins -31  Hospital -22  Hotel -39  Hours 60  House -22
House's -59  Housing -19  Houston -22  How 52  Howard -12  However 90  Hoyer -7  Huckabee -18  Human -15  Hundreds 30
Hunt -22  Hunter -10  Hurricane -23  Hussein -46  I 7  I'd 2  I'll 10  I'm 5  I've 5  ICE -16  ID -48  II -62  III -48
IRS -21  ISIL -16  ISIS -11  Idaho -8  If 54  Illinois -21  Image 40  Imagine 62  Immigration 2  In 118  Indeed 67
Independence -46  Independent -6  India -21  Indian -37  Indiana -26  Information -13  Initiative -24  Inside 17
Inspector -27  Instagram -16  Instead 90  Institute -66  Institution -44  Insurance 2  Intelligence -26  Interior -18
Internal -11  International -24  Internet -33  Invalid 80  Investigators 46  Iowa -26  Iran -18  Iran's -18
Iranian -17  Iranians -49  Iraq -35  Iraq's -11  Iraqi -27  Iraqis -41  Ireland -43  Is 82  Islam -26  Islamic -51
Islamist -57  Islamists -16  Island -60  Islands -47  Israel -13  Israel's -16  Israeli -11  Israelis -26  Issa -8
Istanbul -15  It 71  It's 51  Italian -20  Italy -31  Its 70  Ivana -29  Ivanka -13  J -36  JUST 112  Jack -12
Jackson -14  Jake -25  James -20  Jan -47  Jane -10  Janet -28  January -48  Japan -27  Japanese -21  Jared -27
Jason -5  Jay -20  Jeb -6  Jeff -13  Jefferson -16  Jeffrey -14  Jennifer -14  Jerry -25  Jersey -72  Jerusalem -26
Jesus -11  Jewish -42  Jews -27  Jill -16  Jim -16  Jimmy -20  Jindal -15  Jinping -42  Jobs -2  Joe -18  John -17
Johns -42  Johnson -15  Join 28  Joint -35  Jon -16  Jonathan -1  Jones -15  Jong -58  Jordan -13  Jose -14
Joseph -20  Josh -21  Journal -62  Journalists 6  Jr -56  Judge -10  Judiciary -45  Julian 5  July -51  June -48
Just 88  Justice -20  Justices -7  Justin -11  K -35  Kagan -29  Kaine -9  Kamala -15  Kansas -24  Karen -11  Karl -18
Kasich -13  Kasich's -4  Kate -16  Kathleen -25  Katie -4  Katrina -27  Kavanaugh -11  Kavanaugh's -10  Kelly -14
Kellyanne -17  Kemp -2  Ken -9  Kennedy -19  Kennedy's -14  Kenneth -8  Kentucky -24  Kerry -8  Kerry's -2  Kevin -9
Key 4  Keystone -23  Khan -9  Ki -42  Kiev -27  Kim -11  King -13  King's -12  Kingdom -50  Kirby -12  Kirk -16
Klobuchar -17  Knauss -46  Koch -27  Kong -48  Korea -49  Korea's -55  Korean -50  Koreans -47  Kremlin -33
Kurdish -14  Kurds -24  Kushner -21  L -29  LGBT -29  La -30  LaPierre -2  Labor -18  Laden -58  Ladies -6  Lady -25
Lake -52  Landrieu -6  Larry -15  Las -40  Last 87  Late 27  Later 75  Latin -30  Latino -29  Latinos -19  Laura -15
Lavrov -9  Law -16  Lawmakers 66  Lawrence -23  Le -14  Lead -19  Leader -51  Leadership -3  League -51  Leahy -12
Lebanon -35  Lee -22  Left -22  Legal 5  Legislature -44  Leon -22  Leone -42  Less 64  Let 40  Let's 38  Levin -25
Lewandowski -10  Lewinsky -37  Lewis -17  Liberal 11  Liberals 41  Liberia -31  Libertarian -18  Liberties -46
Liberty -25  Libya -41  Libyan -26  Life -7  Like 81  Limbaugh -23  Lincoln -29  Lindsey -11  Lisa -16  Little -13
Live -26  Lives -46  London -18  Long 7  Look 51  Looking 50  Loretta -26  Los -22  Louis -30  Louisiana -19  Love -2
Lt -20  Luther -50  Lynch -12  Lyndon -13  M -29  MSNBC -16  Macron 0  Madison -36  Magazine -43  Mahal -41
Mahmoud -22  Maine -21  Majority -40  Make 12  Mall -47  Manafort -5  Manafort's -4  Management -52  Manchester -20
Manchin -13  Manhattan -38  Many 91  Mar -32  Marathon -47  Marc -17  March -43  Marco -4  Maria 7  Marine -30
Mark -10  Marriage -13  Marshall -29  Martha -25  Martin -20  Mary -12  Maryland -25  Mass -9  Massachusetts -26
Matt -7  Matter -32  Matthew -8  Mattis -15  May -28  Maybe 66  Mayor -15  McAuliffe -10  McCabe -8  McCain -10
McCain's -18  McCarthy -8  McCaskill -15  McConnell -13  McConnell's -7  McDonnell -13  McGahn -8  Meadows -9
Means -48  Meanwhile 86  Media -11  Medicaid -30  Medical -16  Medicare -34  Meet -17  Melania -17  Members 13
Memorial -52  Menendez -20  Merkel -15  Mexican -25  Mexico -28  Miami -29  Michael -16  Michelle -17  Michigan -25
Mick -18  Microsoft -12  Middle -35  Midwest -45  Mike -16  Military -7  Miller -10  Mills -15  Milwaukee -27
Minister -54  Ministry -59  Minneapolis -22  Minnesota -21  Minority -35  Miss -40  Mississippi -23  Missouri -19
Mitch -27  Mitchell -4  Mitt -13  Mnuchin -11  Mohamed -17  Mohammad -42  Mohammed -27  Moines -54  Monday -37
Monday's -14  Monica -37  Montana -19  Months 62  Moon -6  Moore -11  More -14  Moreover 69  Morgan -13  Mormon -24
Morning -47  Morsy -2  Morsy's -5  Moscow -22  Most 87  Mosul -31  Mount -45  Mountain -29  Mr 1  Mrs -5  Ms -2
Mubarak -21  Much 69  Mueller -15  Mueller's -13  Multiple 47  Mulvaney -11  Murkowski -24  Murphy -19  Murray -13
Museum -46  Muslim -35  Muslims -33  My 42  N -20  NATO -14  NBC -21  NBC's -30  NFL -24  NPR -14  NRA -19  NSA -21
NSA's -31  Nadler -10  Nancy -22  Nation -54  National -29  Nations -39  Native -45  Natural -18  Naval -23  Navy -29
Nazi -44  Nearly 70  Nebraska -22  Neil -29  Neither 50  Nelson -15  Netanyahu -5  Netanyahu's -5  Network -48
Nevada -34  Never 17  Nevertheless 68  New -19  News -28  Newsletter 80  Newt -9  Newtown -45  Next 62  Nick -9
Nielsen -9  Nigeria -15  Night -25  Nixon -27  No 24  Nobel -22  Nobody 49  None 45  Nor 66  Normals -19  North -16
North's -42  Northeast -43  Northern -31  Not 90  Note 6  Nothing 57  Nov -30  November -45  November's -31  Now 69
Nuclear -9  Nunes -7  O -8  O'Connor -29  O'Malley -9  O'Rourke -8  OK -11  Oakland -29  Obama -9  Obama's -16
ObamaCare -14  Obamacare -23  Obamacare's -18  Obamas -43  Obviously 64  Ocasio -13  Oct -38  October -49  Of 85
Office -54  Officer -22  Officials 63  Often 61  Oh 27  Ohio -20  Oklahoma -20  Old -8  Olympic -24  Olympics -48
Omar -8  On 104  Once 57  One 35  Only 79  Operation -26  Operations -28  Opinion 8  Opponents 63  Or 82  Order -18
Oregon -28  Organization -59  Orlando -26  Orleans -48  Osama -42  Other 84  Others 77  Our 37  Outside 63  Oval -62
Over 82  Overall 68  Oversight -43  P -38  PAC -61  PACs -53  Pacific -38  Page -6  Pakistan -37  Pakistani -17
Palace -32  Palestinian -23  Palestinians -18  Palin -13  Palm -17  Papadopoulos -6  Parenthood -56  Paris -24
Park -34  Parker -6  Parliament -33  Part 66  Partnership -46  Party -37  Party's -57  Paso -42  Pat -24  Patrick -20
Patriot -29  Patrol -54  Paul -13  Paul's -12  Peace -27  Pelosi -14  Pelosi's -11  Pence -11  Peninsula -52
Pennsylvania -30  Pennsylvania's -25  Pentagon -24  People 21  People's -25  Perez -10  Perhaps 78  Perry -14
Pete -17  Peter -4  Petraeus -5  Pew -26  Phil -7  Philadelphia -31  Philip -11  Phillips -7  Phoenix -29  Photo 82
Photos 13  Pittsburgh -25  Plan -24  Planned -11  Plaza -44  Please 18  Point -20  Poland -45  Police 2  Policy -19
Political 0  Politico -10  Politics -10  Poll -5  Polls 24  Pompeo -14  Pope -5  Port -47  Portland -20  Portman -16
Post -34  Post's -44  Powell -12  Power -9  President -13  President's -62  Presidential -3  Presidents -4  Press -32
Prevention -36  Price -20  Priebus -13  Prime -28  Prince -31  Princeton -43  Prize -45  Professor -9  Program -45
Progress -20  Project -33  Prophet -42  Proposition -32  Prosecutors 63  Protection -38  Protesters 17  Pryor -25
Psaki -17  Public 0  Puerto -27  Putin -13  Putin's -12  Pyongyang -15  Qaeda -67  Qaeda's -47  Qatar -28  Queens -44
Quinnipiac -22  R -44  RNC -16  Rahm -43  Rand -7  Rasmussen -9  Rather 71  Raul 7  Ray -23  Read 57  Reagan -28
Reagan's -33  Real 11  Reality 17  Recent 61  Red -15  Reed -5  Reform -24  Regardless 54  Regional -22  Reid -11
Reid's -19  Reince -23  Relations -23  Religious 4  Remember 52  Rep -6  Replay -13  Report -14  Reports 20
Representative -4  Representatives -20  Reps -4  Republic -55  Republican -23  Republicans -10  Research -27
Reserve -50  Resources -45  Reuters -14  Rev -28  Revenue -32  Review -35  Revolution -43  Rex -13  Rhode -18
Rhodes -7  Rice -11  Rich -4  Richard -16  Richmond -32  Rick -13  Rico -42  Rifle -54  Right 19  Rights -48  Rio -26
River -49  Riyadh -28  Rob -12  Robert -22  Roberts -10  Rock -29  Rod -33  Rodham -18  Roe -17  Roger -20  Rogers -8
Rome -24  Romney -8  Romney's -9  Ron -9  Ronald -19  Room -60  Roosevelt -23  Rose -26  Rosenstein -12  Ross -13
Rouhani -14  Rove -9  Roy -12  Rubio -9  Rubio's -11  Rudy -22  Russell -23  Russia -17  Russia's -15  Russian -21
Russians -49  Ruth -11  Ryan -9  Ryan's -5  S -16  SWAT -22  Sachs -43  Saddam -44  Safety -21  Salman -20  Salt -29
Sam -9  Samuel -46  San -22  Sanders -7  Sandra -11  Sandy -25  Santa -31  Santorum -13  Sarah -12  Sarasota -47
Saturday -44  Saturday's -6  Saudi -16  Scalia -10  Scalia's -19  Scalise -7  Schiff -10  School -37  Schultz -28
Schumer -13  Science -8  Scott -15  Sea -33  Sean -15  Seattle -13  Sebelius -7  Second 3  Secret -25  Secretary -21
Section -6  Security -29  See 67  Sen -8  Senate -22  Senate's -52  Senator -6  Senators -2  Senior 22  Sens -8
Seoul -15  Sept -39  September -49  Sergey -33  Service -36  Services -47  Sessions -8  Seven 26  Several 79  Sgt -28
Shapiro -24  She 102  She's 53  Sheriff -10  Shiite -20  Shortly 54  Should 66  Show -15  Sierra -44  Sign -26
Silicon -19  Similarly 61  Simpson -14  Since 86  Singapore -41  Situation -48  Six 35  Smith -25  Snowden -3
Snowden's -3  So 74  Social -15  Society -22  Somalia -24  Some 99  Someone 61  Sometimes 57  Sonia -35  Soon 62
Sotomayor -31  Sources 26  South -22  Southern -30  Soviet -56  Spain -16  Spanish -28  Speaker -21  Speaking 80
Special -10  Spicer -14  Spring -34  Springs -46  Square -56  St -24  Staff -24  Stanley -8  Star -36  State -25
State's -43  States -38  Station -43  Statistics -8  Stay 29  Steele -25  Stephanie -7  Stephen -18  Steve -16
Steven -12  Stevens -26  Stewart -13  Still 89  Stone -14  Stop 25  Story 65  Street -47  Students 19  Studies -11
Such 80  Sullivan -10  Summit -32  Sun -41  Sunday -48  Sunday's -10  Sunni -32  Super -17  Superstorm -27
Supporters 37  Supreme -46  Sure 68  Surveillance -12  Susan -12  Sweat 0  Switzerland -45  Sydney -29  Syria -25
Syria's -12  Syrian -27  Syrians -13  T -16  TV -42  Taj -42  Take 69  Taking 63  Taliban -22  Tamerlan -5  Tampa -57
Tapper -19  Tara 16  Tax -5  Taylor -18  Tea -16  Team -9  Tech -11  Technology -10  Ted -10  Tehran -29  Tel -37
Tennessee -28  Terry -12  Texas -21  Thank 49  Thanks 47  Thanksgiving -44  That 108  That's 58  The 36  Their 83
Then 48  There 59  There's 51  Therefore 60  These 94  They 108  They'll 48  They're 58  They've 71  Things 50
Think 65  Third 12  This 52  Thomas -21  Those 92  Though 83  Thousands 36  Three 56  Through 61  Throughout 65
Thursday -37  Thursday's -7  Thus 49  Tiffany -19  Tillerson -3  Tim -8  Time 12  Times -54  Times's -62  Timothy 8
To 96  Tobacco -45  Today 33  Today's 36  Todd -10  Tokyo -29  Tom -15  Tonight 11  Tony -15  Too 32  Toomey -16
Top 14  Tower -61  Townhall -41  Trade -15  Trans -21  Transportation -16  Treasury -17  Tripoli -42  True 13
Trump -3  Trump's -6  Tsarnaev -5  Tucker -9  Tucson -23  Tuesday -37  Tuesday's -10  Turkey -9  Turkish -15
Twenty 49  Twitter -34  Two 31  U -17  UK -20  UN -31  UPDATE 75  US -23  USA -36  USS -46  Ukraine -25  Ukraine's -14
Ukrainian -19  Ultimately 49  Un -54  Under 41  Unfortunately 54  Union -46  United -52  Unity -15  Universe -49
University -54  University's -42  Unless 64  Unlike 58  Until 71  Up -20  Urban -25  Utah -22  V -34  VA -17  VIP -47
VP -23  Valley -51  Van -4  Vatican -20  Vegas -60  Venezuela -20  Vermont -18  Very 64  Veterans -15  Vice -13
Video 69  Videos -68  Vietnam -39  View 37  Village -31  Violence 4  Virginia -28  Virginia's -16  Vladimir -28
Voters 70  Voting 2  W -46  Walker -12  Walker's -6  Wall -33  Wallace -10  Walmart -16  Walsh -14  Walter -14
War -49  Warner -22  Warren -12  Warren's -5  Was 65  Washington -10  Washington's -19  Wasserman -12  Watch 15
Watergate -28  Wayne -9  Ways -29  We 42  We'll 44  We're 40  We've 43  Weaver -6  Web -34  Webb -19  Wednesday -43
Wednesday's -5  Week -35  Well 37  West -32  Western -22  What 47  What's 51  Whatever 56  When 103  Where 74
Whether 76  Which 72  While 83  Whip -42  White -22  Whitewater -46  Who 77  Why 39  WikiLeaks -20  Will 76
William -13  Williams -6  Wilson -18  Wing -55  Wisconsin -19  With 95  Within 67  Without 21  Wolf -24  Women 7
Women's -6  Workers -11  World -25  Would 66  Wow 31  Wuhan -31  Wyoming -13  X -43  XL -42  Xi -19  Yale -43
Yang -13  Yeah 31  Year -28  Year's -42  Yemen -26  Yes 34  Yesterday 64  Yet 90  York -90  York's -58  Yorker -43
You 31  You're 31  You've 41  YouTube -32  Young 2  Your 23  Zarif -13  Zelensky -25  Zelizer -8
  ]],
  ends = [[
Adm -52  Col -54  D.C 6  Dr -78  Gen -70  Gov -92  H.W -70  Jr -11  Lt -62  Mr -114  Mrs -79  Ms -85  Rep -59
Reps -36  Rev -60  Sen -101  Sens -68  Sgt -57  St -75  U.N -64  U.S -36  a.m -26  p.m -29  to -14  v -70  vs -58
  ]],
}
