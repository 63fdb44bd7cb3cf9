-- What one core takes for a corpus, by the command, and what 100 million such articles come to. Prints two tables.
--   lua bench/scale.lua ARTICLES.jsonl FOLDER [PIECES]
-- ARTICLES has fields text and publisher. FOLDER takes what is made. The corpus is cut into PIECES (8), each counted by
-- itself, as shards would be. Seconds are those of the processor, the system's share included; memory is the largest
-- resident set.
local path, folder, pieces = arg[1], arg[2], tonumber(arg[3] or 8)
local MANY, DAY = 100e6, 100e3 -- articles of the archive; of a day of news

local function size_of(name)
  local file = assert(io.open(name, "rb"))
  local size = file:seek "end"
  file:close()
  return size
end

-- Runs a shell command; the processor's seconds and the megabytes it took.
local function cost(command)
  local figures = folder .. "/time"
  local status = os.execute(("/usr/bin/time -q -o '%s' -f '%%U %%S %%M' sh -c '%s'"):format(figures, command))
  assert(status == 0 or status == true, command)
  local file = assert(io.open(figures))
  local user, system, memory = file:read("*n", "*n", "*n")
  file:close()
  return user + system, memory / 1000
end

-- The pieces, line by line in turn.
local files, count = {}, 0
for i = 1, pieces do files[i] = assert(io.open(("%s/%d.jsonl"):format(folder, i), "wb")) end
for line in io.lines(path) do
  files[count % pieces + 1]:write(line, "\n")
  count = count + 1
end
for i = 1, pieces do files[i]:close() end
local bytes = size_of(path)
local start = cost "opedkit --version >/dev/null"

local rows = {}
local function row(name, command, of, made)
  local seconds, memory = cost(command)
  seconds = math.max(seconds - start, 0.001) -- a start of the program is for a shard, not for an article
  local out = made and size_of(made) or 0
  rows[name] = { seconds = seconds, memory = memory, out = out, of = of }
  print(("| %s | %.1f | %.0f | %.2f | %.0f | %.2f |"):format(name, seconds, of / seconds,
    bytes * of / count / seconds / 1e6, memory, out / 1e6))
end

local function every(pattern, from)
  local list = {}
  for i = from or 1, pieces do list[#list + 1] = (pattern:gsub("%%", tostring(i))) end
  return table.concat(list, " ")
end

print(("%d articles, %.1f MB of JSON Lines, %.0f bytes each; a start of the program: %.2f s\n"):format(count,
  bytes / 1e6, bytes / count, start))
print "| one core | s | articles/s | MB/s | memory, MB | output, MB |"
print "| --- | ---: | ---: | ---: | ---: | ---: |"
local at = folder .. "/"
local function run(name, command, of, made)
  row(name, (command:gsub("@", at):gsub("CORPUS", path)), of, at .. made)
end
run("inspect", "opedkit inspect --input jsonl - <@1.jsonl >@inspected", count / pieces, "inspected")
run("count, naive Bayes, 2^20", "opedkit count --label publisher CORPUS -o @bayes.stat", count, "bayes.stat")
run("count, logistic regression, 2^20", "opedkit count --label publisher --learner logistic --weighting tfidf CORPUS "
  .. "-o @rows.stat", count, "rows.stat")
for i = 1, pieces do cost(("opedkit count --label publisher %s%d.jsonl -o %s%d.stat"):format(at, i, at, i)) end
run("merge, naive Bayes", "opedkit merge " .. every "@%.stat" .. " -o @merged.stat", count, "merged.stat")
cost(("cmp %smerged.stat %sbayes.stat"):format(at, at))
run("solve, naive Bayes", "opedkit solve @merged.stat -o @bayes.model 2>/dev/null", count, "bayes.model")
run("solve, logistic regression", "opedkit solve @rows.stat -o @linear.model --memory 64 2>/dev/null", count,
  "linear.model")
for _, kind in ipairs { "naive Bayes", "logistic regression" } do
  run("classify, " .. kind, ("opedkit classify --input jsonl -m @%s.model - <CORPUS >@judged"):format(
    kind == "naive Bayes" and "bayes" or "linear"), count, "judged")
end

-- ---- what many come to ----

local function hours(name, articles) return rows[name].seconds / rows[name].of * articles / 3600 end
local shards = 1000
local each = 0 -- seconds of merging one shard's statistics
for i = 1, pieces do each = each + size_of(("%s%d.stat"):format(at, i)) end
local merge = rows["merge, naive Bayes"].seconds / each -- seconds a byte
local stat = rows["count, naive Bayes, 2^20"].out

print(("\n| %.0f million articles of this length, %.2f TB of JSON Lines | core hours | a day of %.0f, core minutes |")
  :format(MANY / 1e6, MANY * bytes / count / 1e12, DAY))
print "| --- | ---: | ---: |"
for _, name in ipairs { "inspect", "count, naive Bayes, 2^20", "count, logistic regression, 2^20",
  "solve, logistic regression", "classify, naive Bayes", "classify, logistic regression" } do
  print(("| %s | %.1f | %.2f |"):format(name, hours(name, MANY), hours(name, DAY) * 60))
end
print(("| merge of %d shards' statistics, as large as those of the %d articles | %.2f | |"):format(shards, count,
  merge * stat * shards / 3600))
print(("\nOutput of inspect: %.2f TB. Rows of logistic regression: %.2f TB."):format(
  rows.inspect.out / rows.inspect.of * MANY / 1e12, rows["count, logistic regression, 2^20"].out / count * MANY / 1e12))
