-- Made by csrc/gen/markers.lua; not to be edited. Hits per 1,000 words of the author's sentences: the nine deciles over
-- 1047 opinion articles of at least 200 such words of Article-Bias-Prediction (Baly et al. 2020).
return {
  name = "opinion articles",
  version = "1",
  texts = 1047,
  deciles = {
    attitude = { 0.00, 0.00, 0.00, 0.00, 0.00, 1.17, 1.73, 2.33, 3.25 },
    attribution = { 0.00, 1.12, 1.90, 2.60, 3.16, 4.15, 5.35, 6.69, 9.15 },
    boosters = { 0.00, 0.00, 1.01, 1.61, 2.30, 2.81, 3.40, 4.35, 5.86 },
    concession = { 0.00, 0.00, 0.00, 1.05, 1.54, 2.11, 2.69, 3.27, 4.38 },
    contrast = { 2.70, 3.84, 4.78, 5.74, 6.67, 7.60, 8.66, 9.97, 11.99 },
    deontic = { 0.00, 0.00, 1.44, 2.14, 2.77, 3.47, 4.61, 6.08, 8.56 },
    engagement = { 0.00, 0.00, 0.00, 0.00, 1.51, 2.37, 3.40, 5.81, 11.81 },
    hedges = { 1.71, 2.96, 4.31, 5.38, 6.35, 7.43, 8.71, 10.91, 13.51 },
    self_mention = { 0.00, 1.18, 2.70, 4.55, 6.87, 9.59, 13.42, 18.95, 29.63 },
  },
}
