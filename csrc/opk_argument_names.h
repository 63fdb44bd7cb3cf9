/* opk_argument_names: the figures that sentences show of their roles, in the order of their numbers; opk_argument.c says
 * when.
 * Weights are learnt for these numbers: what is put in or out asks for `make models-roles`. */
#ifndef OPK_ARGUMENT_NAMES_H
#define OPK_ARGUMENT_NAMES_H

/* The categories of lua/opedkit/data/cues.lua, in the order of their bytes. */
#define OPK_CUES(X) \
  X(I, "I") X(BOOSTER, "booster") X(CAUSE, "cause") X(CONCESSION, "concession") X(CONDITION, "condition") \
  X(CONTRAST, "contrast") X(DEMAND, "demand") X(DISPUTE, "dispute") X(FIGURE, "figure") X(FURNITURE, "furniture") \
  X(FUTURE, "future") X(GENERIC, "generic") X(GUESS, "guess") X(HEDGE, "hedge") X(INSTANCE, "instance") \
  X(JUDGEMENT, "judgement") X(NEED, "need") X(NEGATION, "negation") X(OPPONENT, "opponent") X(PAST, "past") \
  X(POINT, "point") X(PRESENT, "present") X(REFUTATION, "refutation") X(REPORT, "report") X(SOURCE, "source") \
  X(THEY, "they") X(TIME, "time") X(WE, "we") X(WOULD, "would") X(YOU, "you")

/* What a sentence shows by its place, its marks, its neighbours; then its shapes (lua/opedkit/argument/shapes.lua). */
#define OPK_FIGURES(X) \
  X(TEXT_FIRST, "text first") X(TEXT_SECOND_OR_THIRD, "text second or third") X(TEXT_LAST, "text last") \
  X(TEXT_NEXT_TO_LAST, "text next to last") X(PARAGRAPH_FIRST, "paragraph first") \
  X(PARAGRAPH_LAST, "paragraph last") X(PARAGRAPH_ALONE, "paragraph alone") X(FIRST_PARAGRAPH, "first paragraph") \
  X(SECOND_PARAGRAPH, "second paragraph") X(LAST_PARAGRAPH, "last paragraph") \
  X(NEXT_TO_LAST_PARAGRAPH, "next to last paragraph") X(PLACE_1, "place 1") X(PLACE_2, "place 2") \
  X(PLACE_3, "place 3") X(PLACE_4, "place 4") X(PLACE_5, "place 5") X(DIRECT, "direct") X(INDIRECT, "indirect") \
  X(PARTLY_QUOTED, "partly quoted") X(DIRECT_BEFORE, "direct before") X(DIRECT_BEHIND, "direct behind") \
  X(INDIRECT_BEFORE, "indirect before") X(1_TO_6_WORDS, "1 to 6 words") X(7_TO_12_WORDS, "7 to 12 words") \
  X(13_TO_20_WORDS, "13 to 20 words") X(31_WORDS_OR_MORE, "31 words or more") X(QUESTION, "question") \
  X(QUESTION_BEFORE, "question before") X(QUESTION_BEHIND, "question behind") X(EXCLAMATION, "exclamation") \
  X(QUOTED, "quoted") X(DIGITS, "digits") X(PERCENT, "percent") X(MONEY, "money") X(YEAR, "year") X(NAMES, "names") \
  X(SEVERAL_NAMES, "several names") X(PARENTHESIS, "parenthesis") X(COLON, "colon") X(SEMICOLON, "semicolon") \
  X(DASH, "dash") X(HEADLINE_1, "headline 1") X(HEADLINE_2, "headline 2") X(HEADLINE_3, "headline 3") \
  X(DEMANDS_AS_HEADLINE, "demands, as the headline") X(HEADLINE_DEMANDS, "no demand, as the headline has") \
  X(FACT, "fact") X(VIEW, "view") X(FACTS_BEFORE, "facts before") X(VIEWS_BEFORE, "views before") \
  X(FACTS_BEHIND, "facts behind") X(VIEWS_BEHIND, "views behind") X(NO_CUE, "no cue") X(ELLIPSIS, "ellipsis") \
  X(RULE_DEMAND, "rule demand") X(RULE_DEMAND_INSIDE, "rule demand inside") \
  X(RULE_FUTURE_INSIDE, "rule future inside") X(RULE_OBJECTION_MET, "rule objection met") \
  X(RULE_QUESTION_OF_OTHERS, "rule question of others") X(RULE_NEED, "rule need") X(RULE_FUTURE, "rule future") \
  X(RULE_WOULD, "rule would") X(RULE_CONCESSION, "rule concession") X(RULE_GRANTED, "rule granted") \
  X(RULE_ANSWER, "rule answer") X(RULE_OBJECTION, "rule objection") X(RULE_OBJECTED, "rule objected") \
  X(RULE_FIGURE, "rule figure") X(RULE_TESTIMONY, "rule testimony") X(RULE_EVENT, "rule event") \
  X(RULE_SETTING, "rule setting") X(RULE_POINT, "rule point") X(RULE_JUDGEMENT, "rule judgement") \
  X(RULE_VIEW, "rule view") X(RULE_FURNITURE, "rule furniture") X(RULE_CLOSING, "rule closing") \
  X(RULE_OPENING, "rule opening") X(CONTRAST_FIRST_BEFORE, "contrast first before") \
  X(CONTRAST_FIRST_BEHIND, "contrast first behind") X(CONCESSION_BEFORE, "concession before") \
  X(OPPONENT_BEFORE, "opponent before") X(OPPONENT_BEHIND, "opponent behind") \
  X(REFUTATION_BEHIND, "refutation behind") X(REFUTATION_BEFORE, "refutation before") \
  X(REPORT_BEFORE, "report before") X(PAST_BEFORE, "past before") X(PAST_BEHIND, "past behind") \
  X(JUDGEMENT_BEFORE, "judgement before") X(FIGURE_BEFORE, "figure before") X(INSTANCE_BEFORE, "instance before") \
  X(DEMAND_BEFORE, "demand before") X(FUTURE_BEFORE, "future before") X(DISPUTE_BEFORE, "dispute before") \
  X(DISPUTE_BEHIND, "dispute behind") X(ASKS_TO_ACT, "asks to act") X(ASKS_TO_THINK, "asks to think") \
  X(OUGHT_TO_BE_DONE, "ought to be done") X(WE_OUGHT, "we ought") X(WORTH_DOING, "worth doing") \
  X(COULD_DO, "could do") X(IF_IT_COMES, "if it comes") X(GRANTS_FIRST, "grants first") \
  X(GRANTS_BUT, "grants, but") X(OTHERS_HOLD, "others hold") X(THE_OTHER_CAMP, "the other camp") \
  X(ASKS_BACK, "asks back") X(TURNS_FIRST, "turns first") X(TURNS_AGAIN, "turns again") X(FIRST_TURN, "first turn") \
  X(LAST_DEMAND, "last demand") X(FIRST_DEMAND, "first demand") X(ONLY_DEMAND, "only demand") \
  X(PARAGRAPH_HAS_OTHERS, "paragraph has others") X(PARAGRAPH_GRANTED, "paragraph granted") \
  X(PARAGRAPH_TURNED, "paragraph turned") X(PARAGRAPH_TOLD_FIGURES, "paragraph told figures") \
  X(PARAGRAPH_QUOTED, "paragraph quoted") X(TURN_ALONE, "turn alone") X(ASKS_DEMANDS, "asks, demands") \
  X(ADDS, "adds") X(THEN, "then") X(NOT_THIS_BUT_THAT, "not this but that") X(CONTRAST_MARKED, "contrast marked") \
  X(TURN_MARKED, "turn marked") X(TURN_BEGINS, "turn begins") X(GRANT_MARKED, "grant marked") \
  X(TURN_MARKED_BEFORE, "turn marked before") X(TURN_BEGINS_BEFORE, "turn begins before") \
  X(TURN_MARKED_BEHIND, "turn marked behind") X(TURN_BEGINS_BEHIND, "turn begins behind")

#endif
