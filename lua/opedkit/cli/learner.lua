-- What the subcommands that learn have in common: the options of a pipeline, and the pipeline that they describe.
local learner = {}

function learner.define(command)
  command:option("--words", "Lengths of word n-grams, such as 1 or 1,2."):default("1,2")
  command:option("--bits", "2^bits hashed features."):default("20"):convert(tonumber)
  command:option("--variant", "Of naive Bayes."):choices { "multinomial", "complement" }:default("multinomial")
  command:option("--alpha", "Smoothing."):default("1"):convert(tonumber)
end

local function lengths(text)
  local list = {}
  for number in text:gmatch("[^,]+") do list[#list + 1] = tonumber(number) or number end
  return list
end

--- The pipeline; nil and a message where the options are no use.
function learner.build(options)
  local opedkit = require "opedkit"
  local built, pipe = pcall(function()
    return opedkit.pipeline.new {
      opedkit.features.new { words = lengths(options.words), bits = options.bits },
      opedkit.classifier.naive_bayes { variant = options.variant, alpha = options.alpha },
    }
  end)
  if built then return pipe end
  return nil, (tostring(pipe):gsub("^.-:%d+: ", ""))
end

return learner
