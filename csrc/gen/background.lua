-- Writes lua/opedkit/data/background.lua: in how many newspaper articles each word is.
-- usage: lua csrc/gen/background.lua ARTICLES.jsonl > lua/opedkit/data/background.lua
-- ARTICLES.jsonl holds one object with a member "text" to a line. Only hashes of words and rounded counts go into the
-- file.

local keywords = require "opedkit.keywords"
local printable = require "opedkit.keywords.printable"

local FEWEST = 5 -- articles that a word is in: fewer, and it counts as unknown

local path = assert(arg[1], "usage: background.lua ARTICLES.jsonl")
local background = assert(keywords.background(assert(require("opedkit.corpus").read(path)), { least = FEWEST }))

io.write(([[
-- Made by csrc/gen/background.lua; not to be edited. Document frequencies of the words in at least %d of the %d
-- newspaper texts of Article-Bias-Prediction (Baly et al. 2020), without the words: what `dump` of a background gives,
-- in base64.
return [=[
%s
]=]
]]):format(FEWEST, background:documents(), printable.encode(background:dump())))
