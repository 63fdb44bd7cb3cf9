-- Scores opedkit.segment.sentences against gold sentences, and says whether the project's targets are met.
--
-- usage: lua bench/sentences.lua [FOLDER] [--failures]
--
-- FOLDER holds the evaluation data ($OPEDKIT_DATA or ../shared/data): sentences/en_ewt-ud-dev.conllu and
-- en_gum-ud-dev.conllu are the dev sets of Universal Dependencies (https://universaldependencies.org),
-- golden_rules_en.jsonl and language_rules.jsonl the rules of pySBD (https://github.com/nipunsadvilkar/pySBD). A text of
-- a corpus is its sentences, joined by a space inside a paragraph and a blank line between paragraphs; a boundary is
-- right when it falls on the same byte. "Inside" leaves out the ends of paragraphs, which no splitter misses. Exit
-- status 1: a target is missed.
local segment = require "opedkit.segment"

local folder, failures = os.getenv "OPEDKIT_DATA" or "../shared/data", false
for _, argument in ipairs(arg) do
  if argument == "--failures" then failures = true else folder = argument end
end

local missed = false

local function judge(value, target)
  if not target then return "" end
  missed = missed or value < target
  return (value < target and "  below the target, %s" or "  target %s"):format(("%.3f"):format(target))
end

local function open(name)
  local file = io.open(folder .. "/sentences/" .. name, "rb")
  if not file then
    io.stderr:write(("bench/sentences: there is no %s/sentences/%s; OPEDKIT_DATA names the data's folder\n")
      :format(folder, name))
    os.exit(2)
  end
  return file
end

-- ---- corpora ----

---The documents of a CoNLL-U file: { text, ends = { [byte] = "sentence" or "paragraph" } }.
local function documents(name)
  local docs, parts, size, ends = {}, nil, 0, nil
  local fresh = true -- whether a paragraph starts
  local function close()
    if parts then
      ends[size] = "paragraph"
      docs[#docs + 1] = { text = table.concat(parts), ends = ends }
    end
    parts, size, ends, fresh = {}, 0, {}, true
  end
  local file = open(name)
  for line in file:lines() do
    local text = line:match "^# text = (.*)$"
    if line:find("^# newdoc") then
      close()
    elseif line:find("^# newpar") then
      fresh = true
    elseif text then
      if not parts then close() end
      local gap = #parts == 0 and "" or fresh and "\n\n" or " "
      if gap == "\n\n" then ends[size] = "paragraph" end
      parts[#parts + 1] = gap .. text
      size = size + #gap + #text
      ends[size] = "sentence"
      fresh = false
    end
  end
  file:close()
  close()
  return docs
end

local function f1(right, found, wanted)
  return 2 * right / (found + wanted)
end

local function score_corpus(title, name, target)
  local right, found, wanted, paragraphs, right_paragraphs = 0, 0, 0, 0, 0
  local docs = documents(name)
  for _, doc in ipairs(docs) do
    for _, kind in pairs(doc.ends) do
      wanted = wanted + 1
      if kind == "paragraph" then paragraphs = paragraphs + 1 end
    end
    local spans = segment.sentences(doc.text)
    found = found + #spans
    for _, _, last in spans:each() do
      if doc.ends[last] then right = right + 1 end
      if doc.ends[last] == "paragraph" then right_paragraphs = right_paragraphs + 1 end
      if failures and not doc.ends[last] then
        local before, after = doc.text:sub(math.max(1, last - 40), last), doc.text:sub(last + 1, last + 30)
        print(("    cut  %q"):format(before .. "|" .. after))
      end
    end
  end
  local value = f1(right, found, wanted)
  print(("%-18s %4d documents %5d sentences  P %.4f R %.4f F1 %.4f  inside F1 %.4f%s"):format(title, #docs, wanted,
    right / found, right / wanted, value,
    f1(right - right_paragraphs, found - right_paragraphs, wanted - paragraphs), judge(value, target)))
end

-- ---- rules ----

local function squash(text)
  return (text:gsub("[ \t\r\n\v\f]+", ""):gsub("\194\160", ""):gsub("\226\128\175", ""):gsub("\227\128\128", ""))
end

local function passes(row)
  local got, wanted = {}, {}
  for _, sentence in ipairs(segment.sentences(row.text, { lang = row.lang or "en" }):strings()) do
    got[#got + 1] = squash(sentence)
  end
  for _, sentence in ipairs(row.sentences) do
    if squash(sentence) ~= "" then wanted[#wanted + 1] = squash(sentence) end
  end
  local same = table.concat(got, "\n") == table.concat(wanted, "\n")
  if failures and not same then
    print(("    fails [%s] %s"):format(row.lang or "en", table.concat(wanted, " | ")))
    print("        got " .. table.concat(got, " | "))
  end
  return same
end

local function score_rules(title, name, targets)
  local json = require "cjson"
  local right, all, langs = {}, {}, {}
  local file = open(name)
  for line in file:lines() do
    local row = json.decode(line)
    local lang = row.lang or "en"
    if not all[lang] then
      langs[#langs + 1] = lang
      right[lang], all[lang] = 0, 0
    end
    all[lang] = all[lang] + 1
    if passes(row) then right[lang] = right[lang] + 1 end
  end
  file:close()
  table.sort(langs)
  for _, lang in ipairs(langs) do
    local verdict = judge(right[lang] / all[lang], targets[lang])
    print(("%-18s %s %3d of %3d%s"):format(title, lang, right[lang], all[lang], verdict))
  end
end

score_corpus("EWT dev", "en_ewt-ud-dev.conllu", 0.935)
score_corpus("GUM dev", "en_gum-ud-dev.conllu", 0.980)
score_rules("golden rules", "golden_rules_en.jsonl", { en = 47 / 48 })
score_rules("language rules", "language_rules.jsonl", { de = 0.9, es = 0.9, it = 0.9, ru = 0.9 })
os.exit(missed and 1 or 0)
