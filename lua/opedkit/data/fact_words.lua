-- Made by csrc/gen/roles.lua; not to be edited. How much a word speaks for a fact that is told, against a view that is
-- held, in hundredths of a logit: learnt from Webis-Editorials-16 (Al-Khatib et al. 2016).
return {
  bias = -117,
  words = [=[
a 15 abandoned 10 abbott 9 abiding -16 abkhazia 11 able -8 about 28 abroad -10 abu 22 abuse 12 abused -11 abuses -11
acceptable 14 according 102 account 14 accountability -13 accountable -8 accurate -9 accused 34 achieve -10
achieved -13 across 17 acted 13 acting 8 action -22 actions -30 active 19 actors -17 actual 11 actually -22 added 28
adds 10 admit -10 admitted 16 adopt -10 advice -20 advocating 9 affect 11 afghan 13 afghanistan's 9 africa 15
african 8 after 42 afternoon 16 again -19 against 13 age -10 agencies 25 agency 18 agenda -10 agents -16 ages 20
agree -19 agreed 31 agreement -16 air 15 aircraft 26 airport 12 al 28 alive 11 all 16 allah 19 allowed 22
allowing -14 allows -8 ally -9 almost 26 alone 28 also 15 alternative -8 although 35 always -35 amal 8 amendment 8
america 8 america's -10 american 37 americans -13 among 23 an 19 angeles 13 anger -10 angry -24 animal -12
annexation 10 anniversary 15 announced 44 announcement -9 annual 23 another 12 anti 14 anyone -19 anything -17
apparently -9 appear -15 appears -18 apply 14 approach -26 approval -13 approved 20 approximately 8 april 9 arab 18
arabs -10 are -50 area 20 aren't -13 arguably -9 argue -20 argued 42 argues 20 arguing 12 argument -17 armed -21
army 15 arnaud 13 around 10 arrest 9 arrested 13 arrival -16 arrived 19 article 10 ashraf 9 asian 10 aside -19
ask -16 asked 67 asking 18 asks 25 aspect -10 aspects -17 aspirations -11 assault 19 assaults 10 assured 10 at 25
atheists -8 athletes -13 attacked 15 attackers -9 attacking 10 attacks -18 attempted 15 attempts -16 attended 16
attending 12 attorney 8 august 24 austerity -8 author 24 authorised 14 authority -21 authorized -9 average 20
baby -10 back -16 backed -20 background 8 bad -22 balance -12 ban 12 bank 9 banned 36 barack 14 barrel 8 base 10
battle 9 be -34 beautiful 8 beauty 18 became 30 because -11 becomes -13 been 17 before 29 began 11 begin 10
beginning -13 behaviour -10 behind -14 being 20 beings -12 beliefs 24 believe -29 believed -11 believes 11 below 22
benefit -13 berry 20 best -26 better -20 bhopal 13 bias -10 big -33 bill 22 billion 30 billions -9 bills -16
birth -10 black -17 blame -15 bleeken 9 block -9 blood 28 bloqs -13 blow -11 bodies 8 bombing 16 bombings 11 book 49
boost -8 borders 15 bottom 12 bought -12 box -8 boy 20 break 8 brief 8 brigades 21 brilliant 12 bring -13 brisbane 13
britain -18 british 19 broad -11 broader -16 broadly -9 broken -9 brother 19 brothers 15 brown -13 brutality 12
budget 14 building -12 bullets 18 burden -12 bureau 11 bureaucracy -11 bus 8 bush -10 bush's -18 business -26
businesses -22 but -37 buy -17 buying -10 by 19 cairo 11 california 17 call -17 called 56 calling 42 calls 22 came 14
cameron -18 cameron's -15 camp 10 campaign 12 campaigns -15 campus 15 can -71 can't -10 canada -8 cancelling 13
candidate -9 candidates 9 cannot -23 capacity -19 captain 20 care -27 careful 11 carefully -16 cares -13 carry -14
cartoon 16 cartoons 22 case -18 cases -9 cast -11 casting -11 castro -20 casualties -11 catastrophe -20 caught 9
cause -24 celebrate -11 central 19 centre 37 centres 13 century -16 certain -17 certainly -20 chairman 17
challenge -19 challenges -14 chance -19 change -33 changed -14 chaos -16 chaplain 30 charged 22 chess 18 chief 19
child 24 children 28 china 8 chinese 14 choices -19 chose 12 chosen 10 chris 11 christ -17 christian 30
christianity -11 christians 27 christie 8 church 24 churches 35 cia's -20 cities 21 citizens 13 city 28 civilians 14
claimed 29 claiming 11 class 29 clean 10 clear -24 clearly -9 clinton -9 clooney 11 close -11 closer -12 closing 10
co 14 coal -10 cold 9 collapse -15 colleagues -15 collective 8 colleges -11 colonial -16 colonisers 8 combat 14
combined 16 come -16 comes -35 coming -14 commander 18 comment 24 commentators -18 comments 20 commercial 9
commission 44 committed -30 committee 21 common -11 communist -9 communities -9 community -9 companies 29
compassion -14 complete 35 completely -20 concerned -10 concerns 15 concluded 27 condemning 13 conduct -9
conference 17 conflict -26 confront -9 confrontation -18 congress -18 congressman 11 connected -12 connection -8
consent 11 consequences -15 consider 18 considered -12 constitution -12 constitutional 12 continue -18 continues -13
contracts 18 contrast -15 contributed -10 control 16 controls -10 convention 11 conversion -11 convictions -12
copy 13 core -11 corporate -11 corporations -13 correct -18 corrupt -9 cost 11 costs -13 could -34 couldn't 26
council 13 countless -12 country -44 country's 17 counts 11 couple 8 coupled -8 courage -10 course -20 court 16
cover 39 coverage -11 covers 14 crazy 22 create -25 created -13 creation 15 credit -17 credits 12 crew 13 crews 9
crimea 11 crimes -22 criminal -10 criminals -12 crises 9 crisis -26 critical -13 criticism -13 critics -17 cuba -37
cuba's -8 cuban -31 cubans -11 cultural 10 culture -18 cultures 14 currently 21 custody 8 cut 9 cuts 9 damage 11
damascus 10 danger -17 dangerous -8 danish 31 dark -12 dashty 27 david 32 day 34 days 24 de 8 dead 34 death 27
debate -22 debt -10 decades -41 december 34 decent -9 decision -19 decisions -19 declaration -11 declared 55
declaring 12 declined 17 dedicated -23 deep -18 default -11 defended 17 defense 12 demand -11 demands -16
democratic -21 democrats -19 demonstrate -11 denial -13 denied 10 department 13 deputy 20 described 18 desire -11
desperate -17 despite 15 destroy -9 destroying 8 destruction 8 destructive -10 detail -17 detailed 11 detainees 34
detention 25 determination -10 developing -12 development 30 devolution -8 dhabi 8 did 15 didn't 18 die 17 died 45
differences -12 different -37 dignity 20 direct 14 directed -8 direction -22 director 54 directors 17 disagree -16
disaster 12 disastrous -9 discourse -12 discovered 9 district 24 divide -9 division -11 do -24 document 8
documentary 11 documented -13 documents 18 does -25 doesn't -15 doing -9 dollar 13 dominant -12 don't -22 done -22
donor 18 doubt -15 down 10 dozens 14 dr 18 draw 8 drawn -12 drive -11 dropped 8 drug 13 during 46 e -13 earlier 29
early -11 earn 9 earth 10 easier -8 easily -12 eastern -11 easy -20 ebola 9 economic -47 economically -8 economies 10
economy -26 edelman -9 education 9 effect -9 effectively -8 efficiency -8 effort -8 efforts -23 egypt 28 either -23
elders -8 elected -8 electricity 12 else -13 embassy 10 empire 13 empires 9 employees 10 employers -8 employment -12
encounter -9 encourage -13 encouraged -8 end -18 ending -16 ends 16 enemies -15 enemy -18 energy -27 enforcement -13
engage -15 engagement -14 enhanced 15 enjoy -13 enormous -9 enough -39 entire -11 entitled 11 environment 15
episode 15 epstein 23 equipment 10 equipped 8 era -12 erdogan -13 error -17 escalation -12 especially -46
essentially -18 establish -13 established 15 establishment -16 estate -12 eu -17 europe -15 europe's 9 europeans -13
euthanasia -9 euthanised 10 evaw 20 even 12 evening 9 events -17 eventually 12 every -15 everything 10 evidence -17
exact 14 exactly -18 examples -10 except -12 excuse -10 executive 8 exercise -9 existence -16 existing -12 exodus -8
expand 13 expansion -9 expect -22 expectation -8 expected 11 expensive -8 experienced 12 experts 28 explained 40
explains 10 express 8 expulsion 12 extreme -20 extremist -14 extremists -23 eyes 8 face -17 facebook 18 faced -8
facility 16 factor -10 factors -8 facts -17 fahmy 13 fail -12 failed -11 failure -36 failures -21 fair -18 fall -20
fallen 10 falling 10 false 22 familiar -11 family 24 famous -9 far -41 fashion 15 fast 14 fate -25 father -13
fathers -16 favorite 12 favour -21 fbi 15 fears -11 feature 9 february 15 feels -8 feinstein 11 fell 22 fellow -11
fence 22 few 9 fields 10 fifty -9 fight -10 fighting -12 fights -12 figure 14 filled 29 film 25 final -21 finally 11
finding -17 fire 35 fired 22 firm -12 first 28 fiscal -10 fishing -10 five 23 fix -9 flag 27 flaws 8 fleet 16
flying 15 focus -18 focused 9 followed 15 following 26 football 20 forced 17 forces -12 foreign -8 forget -16
forgotten -12 form -13 fortunately -12 forward -13 fought 23 found 42 foundation -17 founded 16 fox 18 frank 9
fraternity 16 french -22 frequently 8 friend 18 friendly -13 from 22 fuels 10 full 12 fundamental -8 funded 8
future -26 gained 17 gains -17 gallup 22 garner's 12 gas 11 gave 13 gender -15 general 11 generation -14
generations -20 generosity -20 geographical -9 geopolitical -8 georgia 11 german 18 germans 14 germany 27 get -23
gets -31 getting -17 ghani 20 ghost -9 gift -15 gillespie 15 girl 16 given -20 gives -29 glubb 19 go -14 goal -14
god 40 goes 8 going 20 gold 10 gone -21 good -55 goods -16 gop -20 gospel -13 got 24 governance -10 governing -11
government -10 governments -29 grandfather 12 granted -11 gratitude -10 greatest -14 greek -12 grew 10 ground -8
groups 13 guard -8 guardian 14 guess 8 guilty 10 gulf 13 gun 12 hack 11 had 48 half 30 hamid 10 hampton 10 handed -20
handful -14 happening 10 happens -13 hard -32 has -13 hasn't -12 hassan 12 hate 14 have -26 he 98 heading 17
headlines -14 headquarters 17 health 18 hear 11 hearing 28 held 22 helped 15 her 17 here 18 heroes -10 herself 8
hidden -10 high -11 higher 15 hillary -16 him 22 himself 9 hire -21 his 29 historian 11 historic 9 historical -10
history -26 hit 19 holders -8 holiday -9 holidays 11 hollywood -32 holy 8 home 13 hope -12 hospital 22 host 9 hour 21
hours 16 house 28 how -21 human -17 humanity -12 hundreds 9 hurt 9 hussein -12 hype -9 i 124 i'd -10 i'm 25 i've 65
idea -13 ideas -13 identified 15 identity -10 ideological -10 ideology -19 if -28 ignore -11 ignored -12 ill -17
illridewithyou -9 imf -8 immediately -10 immigrant 8 immigration -15 impact -29 implementation -8 important -22
imports 8 imposed 12 impressive -10 impunity -12 in 37 inability 9 include 30 included 14 includes 22 including 11
income 19 increase -14 increased 36 increasing -19 independence 12 india -9 indiana 9 indigenous -14 industrial 22
industry 14 ineffective -8 influence -31 influenced -12 influx 9 information -8 informed 9 initial -15 initially 15
initiated -10 initiative -8 inner -9 insecurity -10 inside 17 instead 8 institute 25 institutional -9 insult -13
intellectual -8 intelligence -17 intended -10 intent -10 interest -24 interests -32 interior 10 internal -14
internet 13 interrogation 33 interrogators 9 into -25 intolerance 11 introduced 13 invasion 10 investment 16
investors -8 involved 24 iran -8 iranian 15 iraq 10 iraq's -19 iraqi 11 irony -15 is -71 islamic -16 islamist -11
islamophobia -8 island -9 isn't -32 isolated -17 israel -15 issue -21 issues -17 it -19 it's -36 italian 13 italy 8
its -36 january 24 japan 33 japanese 19 jeb -10 jesus -21 jews 24 job -29 jobs -19 john 26 join -25 joint 18
joseph 18 journal 22 journalist 19 journalists 20 journey 11 joy -11 jr 15 judge 10 judgment 8 judt 21 july 12
june 23 justice 15 kabul 19 keeping 10 keeps 12 kennedy -9 kept 12 keystone -18 kid -12 kill -8 killed 42 kim's -11
kind -24 knew 21 know -53 known -13 knows -14 korean -10 korkie 9 kyle 11 labor 23 labour 13 lack -22 laid 18
land -19 lands -9 larger -8 largest 27 last 25 late 10 later 49 latest 13 latter -11 launched 17 law -25 lawhorn 13
laws -32 lawyer 19 lawyers 18 lead -11 leader -30 leaders -8 leadership -12 leading 36 learn 12 leaves -14 led 27
leftist -17 legal -13 legislation -14 legitimate -8 less -10 lesson 16 lessons 9 let -16 let's -11 letter 28
level -20 liberation 9 liberties -9 liberty 17 libya -17 life -14 lift 10 like -9 likely -11 linked -13 linking 13
list -12 literally -11 literature 14 little -15 live 16 lives -15 living 36 lnp 25 lobby 19 local 25 location 9
lodz 17 londoners -17 looking -8 los 13 lose -9 loss -11 lost 21 lot -21 love -13 low -11 lower 9 lowest 11 made 31
magazine 27 main 31 mainly 10 maintain -11 major 19 majority -10 make -32 makes 12 making 17 man 24 manage -8
management 8 mansion -22 manufacturing 9 many -41 march 14 marine 11 mark 31 marked 8 market -21 markets -17
marriage 14 martin 9 mary 17 mass 10 massacre -8 match 8 matter -16 may -35 mayor 42 me 109 mean -17 means -30
meanwhile 13 measure -8 measures -10 media -14 medical 19 medicine -11 meet 8 meeting 12 members 25 membership 14
memo 12 mentioned 14 mess -8 message -10 method -14 methods 16 mexican -10 middle -13 midst -17 might -50 migration 9
mike 9 military -23 militias -8 miller -13 million 78 millions 14 mind 9 mine 13 minimum -11 minister 16 ministry 35
minor -14 minorities -17 minority -12 minutes 12 misleading -20 miss 13 mission 10 missouri -10 moderate -10
mohammed 9 mom 17 moment -8 monday 14 money -41 monitoring -9 monroe -8 month 11 moral -20 more -22 morning 22
moscow -13 mosques 17 most -20 mosul -13 mother -12 motivated -24 movement -11 movie 13 movies -8 moving 19 mps 31
much -31 muhammad 20 mujica's -12 mungiki 30 murdered -10 muslim 12 muslims 15 must -50 my 86 nakba 18 naked 15
name -12 named 49 narrative -22 national 14 nationalist -12 native 14 nato 36 nato's 16 natural 20 navy 16 near 13
nearly 29 necessary -25 need -38 needs -27 negative -12 negotiations -10 neighbouring -9 neighbours -8 neoliberal -9
new 13 newman 12 next 16 night 28 nine 27 no -29 noble -12 nobody -13 noise 10 non 22 nor 10 normal -18 norway 11
noted 36 notes 8 nothing -23 november 34 now 16 nuclear -8 number 8 obama's -18 obamacare -9 obasanjo 23 observed 12
obtain 18 october 25 off 23 offensive 10 offered 21 office 13 officer 14 offices 15 often -19 old -20 older 9 on 24
once -13 one 12 ones -19 opening -8 operation 28 opinion 10 opportunities -17 opposite -8 opposition 25
oppression -17 option -9 or -16 order 13 ordered 20 ordinary -16 organisations 8 organised 21 organisers -8
organization 9 original -9 originally 23 orthodox 16 others -8 otherwise -15 outcome -14 outside 9 over 9 overall -12
oversight -8 overthrow -8 own -10 owned 15 owner 17 pa -24 page 10 paid 11 pakistan 21 pakistani -15 palestinian 16
pan 8 paper 8 parade 31 parent 13 parents 20 parliament 15 parliamentary 23 part 26 participation 10 particularly -22
parties -43 parts -9 pass 34 passed -9 path -19 patients 8 pay 13 paying -10 pda 10 peace -17 pence -11 pentagon 8
people's 20 peoples -13 per 55 percent 184 percentage 13 perfect -17 perhaps -20 permitted 9 perpetrators -9
personal 14 persons 10 perspective -17 peter 20 petroleum 10 pew 25 phone 8 picture -10 pieces 9 piedmont 22
pirates 24 place -8 places -21 planned 22 play -33 played 14 playing 16 pledged 17 plenty -9 plot -15 plus -15
point -19 pointed 30 points 39 poison 8 poland 11 police 16 policies -27 policymakers -13 political -59
politically -25 politicians -28 politics -27 poll 35 polls 24 pop 10 popular -16 population -9 populations -11
possible -28 possibly -10 post 10 potential -32 poverty -11 powerful -23 powers -8 poznan 11 precisely -10
predictably -12 pregnant 21 present -13 president 12 press 17 pressure -18 pressures -16 presumption -10 pretty -21
previous -22 price 11 prices -16 primarily 13 primary -15 prime -11 principle -20 prisoner 14 private -25 pro 8
probably -23 problem -12 problems -16 procedures -9 professor 22 profile -16 project -20 projects 8 prominent 14
promise -17 promised 19 promote 9 promoted -16 propaganda -19 prophet 12 proposal -17 prostitution 34 protecting -12
protector 9 protest 21 protests -9 proud 28 prove -8 proved -16 proven -12 provide 11 provided 16 provinces 12
proxy -8 psychological 19 publicity -9 published 55 punishment 9 purpose -21 pursuit -17 push -8 put 8 putin -19
quality -15 question -8 questions -10 quick -14 quiet -16 quite -9 r 18 race -18 racial -15 racism -10 radio 10
raids 13 raised 20 raising 8 ran 14 range 13 rape -9 rate 11 rather 9 re 14 reach -9 reached 14 reaction -19
reactions -11 reading 25 reads 23 real -11 realities -8 reality -33 really -17 reason -54 reasonable 15 reasons -31
rebel 20 rebellion -12 receive 10 received 13 receiving 19 recently 55 recession 12 recognition 18 recommendations 8
recorded 13 records 25 recruited -10 reduced 23 reducing -12 reed 13 referendum -8 reflects -10 reform -32 reforms 17
refused 15 regard -14 regarding 11 regime -22 region -27 region's -11 regional -18 regularly -12 rejected 24
related 13 relations -20 relationship -24 relative -9 relatives 11 released 51 reliable 8 religions 10 religious 15
reluctant -9 remember -16 reminding -8 renewed -17 reopening -16 report 32 reported 30 reportedly 21 reports 25
represent -10 representative 19 representatives 18 republic 8 republican -14 republicans -15 require -12 requires -15
rescue 16 research 42 residents 17 resolve -9 resources 27 respect -11 respected 19 responded 18 responsibility 22
rest -8 restaurant 11 restitution -8 restrictions 19 result -8 retain -12 returned 9 returning 8 revenue 20 review 14
revolution 12 rhetoric -14 richard 16 rights 23 riots -8 rising -12 road 20 robert 10 role -20 roles -9 ronald 12
room 14 rose 26 rouhani 19 round 17 row 13 rule -34 ruled 17 rules -16 ruling -8 runs 19 russia 19 russia's -12
russian 30 safe 22 said 182 sailors -11 sales 10 sanctions 21 santa 17 sasser 14 saturday 11 saudi 16 save 19 saw 21
say 41 saying 33 says 113 scared 28 scenario -14 school 53 scientists -13 scotland -21 sea -15 seals 17 search 18
season -20 seats 23 secrecy -16 secretary 29 sector -8 security -15 see -19 seem 10 seemed -18 seems -34 seen -10
sees 18 self -28 selling 9 senator 11 send -10 sense -30 sent 38 sentence 14 sentiment 11 september 41 series 25
serious -12 serve -14 served -10 services 23 set 9 sets 27 seven 14 several 35 severe 8 sex 38 sexual 9 shadow -14
shale -8 shaped 8 share -16 she 59 shia -41 shift -8 ship 10 ships -8 shocking -8 shoot 18 shooting 23 shop -13
shopping -10 short -20 should -31 show 10 showed 12 shown 11 sides -24 sight -12 signed 25 significantly -20 signs -9
similar 19 simply -23 since 43 sincerely -9 singh -8 single 9 sister 22 sisters 20 situation -14 six 17 slavery 11
sleep 16 slogan -12 slow -18 small 17 smaller 8 sniper 8 so -18 social -11 societies -14 society -29 solar -9
soldiers 49 solidarity 16 solution 8 solve -12 some 10 someone -11 somers 15 something -29 sony 9 sought 8 sound 8
source 10 south 26 sovereignty -13 soviet -13 space 31 spark -8 speak 15 speaker 11 speaking 13 special 22
specifically 9 speech 12 spend -18 spent 32 spirit -8 spoken 25 spokesman 20 spread 13 ssci 11 stability -10 staff 34
stands -14 started 44 starting -11 state -8 stated 19 statements 25 stations 8 status -14 step -15 steps -8 stood 14
stop 15 stops 8 stories -14 straight 8 strategy -18 street 44 streets 30 strength -9 stress -8 strong 16
strongest -12 structures -10 struggle -18 struggling -14 students 38 study 38 subjected 15 submarine 26 subsidies -8
success -17 successful -18 successfully -9 such -27 suddenly 10 suffered 9 suffering -10 suggested 13 suggests 18
summary 9 sunday 30 sunil 16 sunni -28 sunnis -11 support -17 supporting 45 supposed -14 sure 12 surely -20
surprise -15 surprised -13 surprising -13 surveillance 12 survival 11 survived 14 sweden 27 swing 12 sydney 11
symbol -15 syrian -11 system -10 systems 11 table 25 take -34 takes -11 taking 13 talent 9 taliban 29 talk 17
talks 12 tantaros -15 target -17 targeted -12 tax 13 taxpayers -14 teacher 20 teaching -16 teachings -9 team 29
techniques 15 teenager -15 ten 15 tend -10 term -28 terms -14 terrible -11 territory 19 terror -9 terrorists -11
texas 12 text 19 thanks 12 that's -11 the 16 their -16 theme 45 themselves -32 then 18 there 25 these -22 they're -17
they've 23 thing -14 things -12 think -46 thinking -9 thinks 14 third 14 this -32 those -25 thought 40 thousands 26
threat 17 threatening -9 threats 16 three 48 through 16 thus -12 time -16 times 44 titi 21 today's 18 together 10
told 108 too -39 took 13 tool -14 top 30 tortured -27 total 32 totally -12 tough -8 towards 10 town 16 track -15
trade 8 tragic -8 train 11 training 15 transformed -12 transport 17 treat 17 treated 10 treaty 15 trend -9 trial 10
trip 19 troops 48 trouble 9 true -25 truly -19 truman -13 truman's -14 trust -19 try -9 tuesday 14 tunisia -10
turkish -14 turn -45 tutka 24 tv 8 twenty 14 twice 14 two 45 typical -22 typically -10 unarmed -15 under 34
undermine -11 understand -18 undertaken 13 unethical -13 unexpected -9 union 13 unit 16 united 23 university 27
unlikely -10 unnecessary -14 unpleasant -12 up -8 upcoming 15 upon -14 ups 35 upset -12 urban -20 us -12 use 8
used 33 using 20 usually -12 va -15 vacuum -10 value 10 van 12 various 24 vast -8 venezuela 24 very -12 veterans -19
vice 16 victim -21 victims -23 victories -13 vietnam 12 view -10 views -8 village 8 violence -12 visit 18 visitors 8
vladimir -13 vocabulary 15 voices -10 voluntary -10 vote -9 voted 12 vulnerable -13 w -10 wages -12 walk 11 want -15
wanted 9 wants -16 war -37 warming 8 warned 19 was 37 wasn't -13 waste 10 watched 8 water 25 waterboarded 10
waters 12 way -51 ways -17 we 11 we're -20 weak -11 weaknesses -8 wealth 13 weapon -11 website 10 weekly 13 weeks 23
well -14 went 50 were 65 weren't -17 western -24 what -41 whatever 29 when 18 where 27 while 34 who 15 who's 13
whole 11 whose -15 why -23 wide 12 wilders -8 will -51 williams 9 willing -16 willingness -8 wilson -13 win -16
wise -8 wish -10 with 11 witnesses -10 woman 18 women 8 women's 23 won 27 won't -18 wonderful 18 words -13 worker 10
workplace -13 world -23 world's 31 worried 14 worst -11 would -48 wouldn't -13 writer 27 writes 51 wrong -18 wrote 62
xl -17 year 49 year's 14 yet -14 york 14 you -37 you'll -17 you've -10 young -15 your -34 yourself -14 zionism -8
zubaydah 21
]=],
}
