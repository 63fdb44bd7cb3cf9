-- The page of an essay: whole, harmless, and with what the analysis says.
local opedkit = require "opedkit"

local ESSAY = [[
Fix the <bridge> & "road"

By Ann Lee

April 2, 2026

We must act now, because the bridge may fall. Mr. Dale said that it costs too much. But he is wrong.

“It will fall,” the engineer told us. We should not wait.

Ann Lee teaches at Carrow High School.
]]

-- An analysis in which sentences have roles, whatever the shipped models say.
local function analyse(text)
  local a = opedkit.analyze(text or ESSAY)
  local roles = { "thesis", "evidence", "rebuttal", "evidence", "recommendation" }
  for i, sentence in ipairs(a.sentences) do
    sentence.roles = { { label = roles[i] or "claim", confidence = 0.3 + i / 10, first = sentence.first,
      last = sentence.last } }
  end
  a.genre = { label = "opinion", probabilities = { opinion = 0.6, news = 0.4 } }
  a.topics = { { label = "Transportation", score = 0.75, terms = { "bridge", "road" } } }
  a.keywords = { { text = "bridge", score = 1, count = 2, first = 1, last = 2 } }
  a.outline = nil
  if #a.sentences < 5 then return a end
  a.relations = { { from = 2, to = 1, type = "support" } }
  a.outline = { thesis = { 1 }, claims = { { sentence = 1, support = { 2 } } }, conceded = {},
    countered = { { sentence = 2, answers = { 3 } } }, asked = { { sentence = 5, of = "we" } } }
  return a
end

local void = { meta = true }

-- Every tag is closed in its order, but for what HTML closes by itself; ids are unique, and links lead to them.
local function check(page)
  local open, ids, links = {}, {}, {}
  for closing, name, attributes in page:gsub("<!DOCTYPE html>", ""):gsub("<style>.-</style>", "")
    :gmatch "<(/?)([%a%d]+)([^>]*)>" do
    if closing == "/" then
      assert.equal(open[#open], name)
      open[#open] = nil
    elseif not void[name] and attributes:sub(-1) ~= "/" then
      open[#open + 1] = name
    end
    local id = attributes:match ' id="([^"]*)"'
    if id then
      assert.is_nil(ids[id], id)
      ids[id] = true
    end
    for link in attributes:gmatch ' href="#([^"]*)"' do links[#links + 1] = link end
    for link in attributes:gmatch ' aria%-describedby="([^"]*)"' do links[#links + 1] = link end
  end
  assert.same({ "html", "body" }, open)
  for _, link in ipairs(links) do assert.is_true(ids[link], link) end
  return page
end

describe("the page of an essay #again", function()
  it("is whole and tells roles, outline, sources and doubts", function()
    local page = check(opedkit.report.html(analyse(), { text = ESSAY }))
    for _, part in ipairs {
      'class="s r-thesis"', 'class="chip r-recommendation"', "The argument", "What is asked for", "Who is quoted",
      "What is unsure", "Transportation", "<dd>bridge, road</dd>", '<u class="k" title="keyword">bridge</u>',
      '<u class="m" title="deontic">must</u>', "opinion, 60% sure", 'aria-label="Roles along the text: ',
    } do
      assert.truthy(page:find(part, 1, true), part)
    end
  end)

  it("shows the outline with what supports and answers", function()
    local page = check(opedkit.report.html(analyse(), { text = ESSAY }))
    local side = page:match '<section class="outline" aria%-label="Outline">(.-)</section>'
    for _, part in ipairs {
      'href="#s1"', 'href="#s2"', ">answer</span><a href=\"#s3\"", "asked of us</span>",
    } do
      assert.truthy(side:find(part, 1, true), part)
    end
    local story = analyse()
    story.genre = { label = "news", probabilities = { news = 0.9, opinion = 0.1 } }
    local plain = check(opedkit.report.html(story, { text = ESSAY }))
    assert.truthy(plain:find("This reads like no text that argues", 1, true))
    for _, part in ipairs { "The argument", 'class="chip', "s r-thesis", "Roles along the text" } do
      assert.is_nil(plain:find(part, 1, true), part)
    end
    assert.equal(1, #story.sentences[1].roles)
    local without = analyse()
    without.outline = nil
    assert.is_nil(opedkit.report.html(without):find("The argument", 1, true))
  end)

  it("lets nothing that an essay holds become markup", function()
    local hostile = "By <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> We must & \"quote\" 'it'. \0\255 No\n"
    local page = check(opedkit.report.html(analyse(hostile), { text = hostile, name = "<b>" }))
    assert.is_nil(page:find("<script", 1, true))
    assert.is_nil(page:find("<img", 1, true))
    assert.is_nil(page:find("%z"))
    assert.is_true(opedkit.text.valid(page))
  end)

  it("needs nothing from anywhere", function()
    local page = opedkit.report.html(analyse(), { text = ESSAY })
    assert.is_nil(page:find "src=")
    assert.is_nil(page:find "https?://")
    assert.is_nil(page:find "@import")
  end)

  it("is made of anything", function()
    for _, text in ipairs { "", "\n", "x", ("\0"):rep(10), "“Why?”", ("word "):rep(500) } do
      check(opedkit.report.html(opedkit.analyze(text), { text = text }))
      check(opedkit.report.html(opedkit.analyze(text)))
    end
  end)

  it("holds several essays, their sentences apart", function()
    local write = opedkit.report.html_writer "two"
    local page = check(write(analyse(), { text = ESSAY }) .. write(analyse(), { text = ESSAY }))
    assert.truthy(page:find('id="e1s1"', 1, true))
    assert.truthy(page:find('id="e2s1"', 1, true))
  end)

  it("refuses options that it does not know", function()
    assert.has_error(function() opedkit.report.html(analyse(), { txt = "" }) end,
      "bad option 'txt' (no such option)")
  end)
end)
