-- What is marked in an essay, code by code; then as diagnostics inside Neovim.
local digest = require "opedkit.nvim.digest"
local findings = require "opedkit.nvim.findings"
local support = require "spec.support.nvim"

local filler = "The town lies by the river and its people know the water well. "

-- The findings of a text by code, as the stretches that they mark.
local front = "Of walls\n\nBy Ann Lee\n\n"

local function marked(s, code, change)
  if not s:find(front, 1, true) then s = front .. s end
  local reading = digest.read(s, {}, {}, { long = 45 })
  if change then change(reading) end
  local out = {}
  for _, finding in ipairs(findings.find(reading, s, { long = 45 })) do
    if finding.code == code then out[#out + 1] = s:sub(finding.first, finding.last) end
  end
  return out
end

local function words(count)
  return ("and the river rose "):rep(math.ceil(count / 4)):gsub(" $", "")
end

describe("findings in an essay", function()
  it("are listed in the order of the text, each with a sentence for the writer #again", function()
    local s = front .. filler .. "It may perhaps possibly rain. Here it is " .. words(60) .. ".\n"
    local reading = digest.read(s, {}, {}, { long = 45 })
    for _, sentence in ipairs(reading.sentences) do sentence.roles = nil end -- whatever the model takes them for
    local found = findings.find(reading, s, { long = 45 })
    assert.equal("stacked_hedges", found[1].code)
    assert.equal("long_sentence", found[2].code)
    for _, finding in ipairs(found) do assert.matches("^%u.*%.$", finding.message) end
  end)

  for _, row in ipairs {
        { "stacked_hedges", "Perhaps it will possibly rain.", { "Perhaps it will possibly" } },
    { "stacked_hedges", "Perhaps it will rain. It possibly will.", {} },
    { "stacked_hedges", "Perhaps, as we have always thought in our town, it will possibly rain.", {} },
    { "stacked_hedges", "“Perhaps it will possibly rain,” said Theo Brandt.", {} },
    { "long_sentence", "We saw that " .. words(40) .. ".", {} },
    { "long_sentence", "We saw that " .. words(44) .. ".", { "We saw that " .. words(44) .. "." } },
    { "long_sentence", "“We saw that " .. words(60) .. ",” said Theo Brandt.", {} },
    { "repeated_sentence", "The wall will never save the people of Low Street. It is high. "
      .. "The wall will never save the people of Low Street.",
        { "The wall will never save the people of Low Street." } },
    { "repeated_sentence", "It is high. It is wide. It is high.", {} },
    { "cut_off_sentence", "It is high.\n\n" .. filler .. "Nobody in the town can call it a\n\nThe town voted no.",
      { "Nobody in the town can call it a" } },
    { "cut_off_sentence", "It is high.\n\nThe town voted no.", {} },
    { "unattributed_quotation", filler .. "\n\n“Nobody in this town was ever asked about the wall.”\n\n" .. filler,
      { "“Nobody in this town was ever asked about the wall.”" } },
    { "unattributed_quotation",
      filler .. "\n\n“Nobody in this town was ever asked,” said Theo Brandt.\n\n" .. filler, {} },
    { "unattributed_quotation",
      filler .. "Theo Brandt said so:\n\n“Nobody in this town was ever asked about it.”\n\n" .. filler, {} },
    { "unattributed_quotation", filler .. "They call it “the map of our own town.”\n\n" .. filler, {} },
  } do
    it(("%s: %s"):format(row[1], #row[2] > 60 and row[2]:sub(1, 60):gsub("\n", " ") .. "…" or row[2]), function()
      assert.same(row[3], marked(row[2] .. "\n", row[1]))
    end)
  end

  it("say nothing that needs roles where the analysis gives none", function()
    local function without(reading)
      for _, sentence in ipairs(reading.sentences) do sentence.roles = {} end
    end
    local s = filler:rep(12) .. "\n"
    for _, code in ipairs { "claim_without_support", "unanswered_concession", "late_thesis" } do
      assert.same({}, marked(s, code, without))
    end
  end)

  -- Ten sentences in two paragraphs; their roles by number.
  local function with_roles(labels, relations)
    local first = "The wall is too low. Rain falls harder now. A river takes what it wants."
      .. " Engineers know this. Build no more."
    local second = "Neighbors want to leave. Some will stay. Houses cost little here."
      .. " The school stands uphill. Vote no in May."
    local s = front .. first .. "\n\n" .. second .. "\n"
    return s, function(reading)
      assert.equal(10, #reading.sentences)
      for i, sentence in ipairs(reading.sentences) do
        sentence.roles = labels[i] and { { label = labels[i], confidence = 0.9 } } or {}
      end
      reading.relations = relations or {}
      reading.genre = nil
      reading.segments = { { first = #front + 1, last = #front + #first },
        { first = #front + #first + 3, last = #s - 1 } }
    end
  end

  for _, row in ipairs {
    { "late_thesis", { "thesis" }, nil, 0 },
    { "late_thesis", { "background", [9] = "thesis" }, nil, 1 },
    { "late_thesis", { "background" }, nil, 1 },
    { "unanswered_concession", { [2] = "concession", [3] = "rebuttal" }, nil, 0 },
    { "unanswered_concession", { [2] = "concession", [8] = "rebuttal" }, nil, 0 },
    { "unanswered_concession", { "rebuttal", "concession" }, nil, 1 },
    { "unanswered_concession", { [2] = "counterargument" }, nil, 1 },
    { "unanswered_concession", { [2] = "concession" }, { { from = 3, to = 2, type = "attack" } }, 0 },
    { "claim_without_support", { "claim", "evidence" }, nil, 0 },
    { "claim_without_support", { "claim", [7] = "evidence" }, nil, 1 },
    { "claim_without_support", { "claim" }, { { from = 2, to = 1, type = "support" } }, 0 },
  } do
    it(("%s, with roles: %s"):format(row[1], vim and vim.inspect(row[2]):gsub("%s+", " ") or tostring(row[4])),
      function()
      local s, change = with_roles(row[2], row[3])
      assert.equal(row[4], #marked(s, row[1], change))
    end)
  end

  it("leave news alone where a thesis is asked for", function()
    local s, change = with_roles { "background" }
    assert.same({}, marked(s, "late_thesis", function(reading)
      change(reading)
      reading.genre = { label = "news", probabilities = { news = 1 } }
    end))
  end)
end)

describe("in Neovim, :Opedkit lint", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  local nvim = require "opedkit.nvim"
  local buffer

  local function codes()
    local out = {}
    for i, item in ipairs(vim.diagnostic.get(buffer, { namespace = nvim.namespace() })) do out[i] = item.code end
    table.sort(out)
    return out
  end

  before_each(function()
    vim.g.opedkit = { delay = 0 }
    buffer = support.open { "A headline", "", "By Ann Lee", "",
      "It is late. Perhaps it will possibly rain in our town.", "",
      "Ja – it is so. The wall will never save the people of Low Street. Nobody asked them.", "",
      "We know it – the wall is too low. The wall will never save the people of Low Street. They will go." }
  end)
  after_each(function()
    nvim.lint(false, buffer)
    vim.g.opedkit = nil
    nvim.setup(nil)
  end)

  it("turns diagnostics on, off and round", function()
    vim.cmd "Opedkit lint"
    support.read(buffer)
    assert.same({ "repeated_sentence", "stacked_hedges" }, codes())
    vim.cmd "Opedkit lint"
    assert.same({}, codes())
    vim.cmd "Opedkit lint on"
    support.read(buffer)
    vim.cmd "Opedkit lint on"
    assert.equal(2, #codes())
    vim.cmd "Opedkit lint off"
    assert.same({}, codes())
  end)

  it("places them in bytes, from 0, the end exclusive, with severity, source and code", function()
    nvim.lint()
    support.read(buffer)
    local item = vim.tbl_filter(function(d) return d.code == "repeated_sentence" end, vim.diagnostic.get(buffer))[1]
    local line = vim.api.nvim_buf_get_lines(buffer, item.lnum, item.lnum + 1, true)[1]
    assert.equal(8, item.lnum)
    assert.equal("The wall will never save the people of Low Street.", line:sub(item.col + 1, item.end_col))
    assert.equal("opedkit", item.source)
    assert.equal(vim.diagnostic.severity.WARN, item.severity)
    assert.equal("This repeats the sentence of line 7.", item.message)
  end)

  it("lets each be turned off or have another severity", function()
    nvim.setup { delay = 0, diagnostics = { repeated_sentence = false, stacked_hedges = "ERROR" } }
    nvim.lint()
    support.read(buffer)
    assert.same({ "stacked_hedges" }, codes())
    assert.equal(vim.diagnostic.severity.ERROR, vim.diagnostic.get(buffer)[1].severity)
  end)

  it("follows changes of the text and of options", function()
    nvim.lint()
    support.read(buffer)
    vim.api.nvim_buf_set_lines(buffer, 4, 5, true, { "It will rain in the town of ours." })
    assert.is_true(vim.wait(20000, function() return #codes() == 1 end, 5))
    nvim.setup { delay = 0, diagnostics = { repeated_sentence = false } }
    assert.is_true(vim.wait(20000, function() return #codes() == 0 end, 5))
  end)

  it("leaves quoted speech alone, block quotations of Markdown too", function()
    buffer = support.open({ "“Perhaps it will possibly rain,” said Theo Brandt.", "",
      "> Perhaps it will possibly rain here.", "",
      "We *must* go, and perhaps it will `possibly` rain." }, "markdown")
    nvim.lint()
    support.read(buffer)
    local found = vim.diagnostic.get(buffer)
    assert.equal(1, #found)
    assert.equal(4, found[1].lnum)
  end)

  describe("of a book", function()
    local set, calls = vim.diagnostic.set, 0
    before_each(function()
      local lines = {}
      for i = 1, 80, 2 do
        lines[i], lines[i + 1] = ("Perhaps it will possibly rain in the town of number %d."):format(i), ""
      end
      buffer = support.open(lines)
      nvim.lint()
      support.read(buffer)
      calls = 0
      vim.diagnostic.set = function(...)
        calls = calls + 1
        return set(...)
      end
    end)
    after_each(function() vim.diagnostic.set = set end)

    local function rows()
      local out = {}
      for i, item in ipairs(vim.diagnostic.get(buffer)) do out[i] = item.lnum end
      table.sort(out)
      return out
    end

    it("come in parts with one configuration", function()
      assert.equal(40, #vim.diagnostic.get(buffer))
      assert.equal(16, #vim.diagnostic.get(buffer, { namespace = nvim.namespace() }))
      vim.diagnostic.config({ virtual_text = false }, nvim.namespace())
      assert.is_false(vim.diagnostic.config(nil, vim.api.nvim_create_namespace "opedkit 3").virtual_text)
      vim.diagnostic.config({ virtual_text = true }, nvim.namespace())
      nvim.lint(false)
      assert.equal(0, #vim.diagnostic.get(buffer))
    end)

    it("are set only where something changed", function()
      vim.api.nvim_buf_set_text(buffer, 1, 0, 1, 0, { "It is so." })
      support.read(buffer)
      assert.equal(0, calls)
      vim.api.nvim_buf_set_text(buffer, 78, 0, 78, 0, { "Now " })
      support.read(buffer)
      assert.equal(1, calls)
      vim.api.nvim_buf_set_lines(buffer, 0, 0, true, { "New.", "" })
      support.read(buffer)
      assert.equal(4, calls)
      assert.equal(2, rows()[1])
      assert.equal(80, rows()[40])
    end)

    it("go with their lines, and as many namespaces with them", function()
      vim.api.nvim_buf_set_lines(buffer, 4, -1, true, {})
      support.read(buffer)
      assert.same({ 0, 2 }, rows())
    end)

    it("come back when the same lines are put in place of the old ones", function()
      vim.api.nvim_buf_set_lines(buffer, 0, -1, true, vim.api.nvim_buf_get_lines(buffer, 0, -1, true))
      support.read(buffer)
      assert.equal(3, calls)
      assert.equal(40, #vim.diagnostic.get(buffer))
    end)

    it("wait for the end of Insert mode, unless the user wants them at once", function()
      local get_mode = vim.api.nvim_get_mode
      vim.api.nvim_get_mode = function() return { mode = "i", blocking = false } end
      vim.api.nvim_buf_set_lines(buffer, 0, 2, true, {})
      support.read(buffer)
      assert.equal(0, calls)
      assert.equal(40, #rows())
      vim.api.nvim_get_mode = get_mode
      vim.api.nvim_exec_autocmds("InsertLeave", { buffer = buffer })
      assert.is_true(vim.wait(20000, function() return #rows() == 39 end, 1))

      vim.diagnostic.config({ update_in_insert = true }, nvim.namespace())
      vim.api.nvim_get_mode = function() return { mode = "i", blocking = false } end
      vim.api.nvim_buf_set_lines(buffer, 0, 2, true, {})
      support.read(buffer)
      vim.api.nvim_get_mode = get_mode
      vim.diagnostic.config({ update_in_insert = false }, nvim.namespace())
      assert.equal(38, #rows())
    end)
  end)
end)
