-- How many diagnostics the default set raises on articles as they stand: at most one in 150 words is the target.
-- usage: lua bench/nvim_findings.lua ARTICLES.jsonl [COUNT] [show CODE]   (in a shell where opedkit loads)

local cjson = require "cjson"
local digest = require "opedkit.nvim.digest"
local findings = require "opedkit.nvim.findings"

local path, count = arg[1], tonumber(arg[2] or 200)
local shown = arg[3] == "show" and arg[4]

local rows = {}
for line in io.lines(path) do rows[#rows + 1] = line end

local default = {}
for _, code in ipairs(findings.codes) do default[code.name] = code.on end

local words, raised, by = 0, 0, {}
for i = 1, count do
  local article = cjson.decode(rows[math.floor((i - 0.5) * #rows / count) + 1])
  local s = article.text
  local reading = digest.read(s, {}, {}, { long = 45 })
  words = words + reading.readability.words
  for _, finding in ipairs(reading.findings) do
    by[finding.code] = (by[finding.code] or 0) + 1
    if default[finding.code] then raised = raised + 1 end
    if shown == finding.code then
      print(("%s\n    %s"):format(finding.message, s:sub(finding.first, math.min(finding.last, finding.first + 300))
        :gsub("%s+", " ")))
    end
  end
end

print(("%d articles, %d words, %d diagnostics: one in %.0f words (the target: 150 or more)")
  :format(count, words, raised, words / math.max(1, raised)))
for _, code in ipairs(findings.codes) do
  print(("  %-24s %5d%s"):format(code.name, by[code.name] or 0, code.on and "" or "  (off)"))
end
if words < 150 * raised then os.exit(1) end
