-- What is kept between edits equals a full run; what lives on it: folds, the status line,
-- completion. Inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, live,", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)
  local nvim = require "opedkit.nvim"

  after_each(function()
    vim.g.opedkit = nil
    nvim.setup(nil)
  end)

  local essay = {}
  for line in io.lines "examples/essay.txt" do essay[#essay + 1] = line end

  local state = 20261128
  local function random(n)
    state = (state * 16807) % 2147483647
    return state % n + 1
  end

  local pieces = { "The U.S. acted. ", "must ", "Über ", "“No,” she said. ", "\tx ", ". ", "! ", "*a* ",
    "perhaps ", "é", "Mr. ",
    "(b) ", "1. ", "- ", "# ", "`c` ", "\r", "…" }

  local function character_start(line, column)
    while column > 0 and column < #line and line:byte(column + 1) >= 128 and line:byte(column + 1) <= 191 do
      column = column - 1
    end
    return column
  end

  -- One random edit (a text that has become short gets the essay again), by one of the ways in which text changes.
  local function edit(buffer)
    local count = vim.api.nvim_buf_line_count(buffer)
    if count < 25 then vim.api.nvim_buf_set_lines(buffer, count, count, true, essay) end
    local row = random(count) - 1
    local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]
    local column = character_start(line, random(#line + 1) - 1)
    local kind = random(8)
    if kind <= 3 then
      vim.api.nvim_buf_set_text(buffer, row, column, row, column, { pieces[random(#pieces)] })
    elseif kind == 4 then
      local stop = character_start(line, math.min(#line, column + random(12)))
      if stop > column then vim.api.nvim_buf_set_text(buffer, row, column, row, stop, { "" }) end
    elseif kind == 5 then
      vim.api.nvim_buf_set_text(buffer, row, column, row, column, { "", "" })
    elseif kind == 6 and count > 4 then
      vim.api.nvim_buf_set_lines(buffer, row, row + 1, true, {})
    elseif kind == 7 then
      vim.api.nvim_win_set_cursor(0, { row + 1, column })
      support.keys(({ "dd", "p", "J", "x", "yyP", "~" })[random(6)])
    else
      vim.cmd(random(2) == 1 and "silent! undo" or "silent! redo")
    end
  end

  -- Sentences by a way of their own: the buffer's bytes, cut by the library.
  local function full_run(buffer)
    local s = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n") .. "\n"
    local ledger
    if vim.bo[buffer].filetype == "markdown" then
      local markup = require "opedkit.nvim.markup"
      ledger = markup.ledger(s, (markup.markdown(s)))
    end
    local out = {}
    for i, first, last in require("opedkit").segment.sentences(ledger and ledger:apply() or s):each() do
      if ledger then
        local parts = ledger:source(first, last)
        first, last = parts[1].first, parts[#parts].last
      end
      out[i] = first .. "-" .. last
    end
    return out, s
  end

  for _, filetype in ipairs { "text", "markdown" } do
    it(("1,000 random edits of %s keep what a full run gives"):format(filetype), function()
      vim.g.opedkit = { delay = 0 }
      local buffer = support.open(essay, filetype)
      nvim.lint()
      nvim.highlight "markers"
      for n = 1, 1000 do
        edit(buffer)
        local expected, s = full_run(buffer)
        local found = {}
        for i, sentence in ipairs(nvim.sentences()) do
          found[i] = sentence.first .. "-" .. sentence.last
          -- rows and columns lead to the same bytes
          local line = vim.api.nvim_buf_get_lines(buffer, sentence.row, sentence.row + 1, true)[1]
          if s:byte(sentence.first) ~= line:byte(sentence.column + 1) then error("edit " .. n .. ": sentence " .. i) end
        end
        assert.equal(table.concat(expected, " "), table.concat(found, " "), "after edit " .. n)
        -- let the worker's answers come in between, early, late and stale ones
        if n % 7 == 0 then vim.wait(random(8), function() return false end, 1) end
        if n % 100 == 0 then
          local kept = support.read(buffer)
          local digest, markup = require "opedkit.nvim.digest", require "opedkit.nvim.markup"
          local ranges, quotes = {}, {}
          if filetype == "markdown" then ranges, quotes = markup.markdown(s) end
          local fresh = digest.read(s, ranges, quotes, { long = 45 })
          assert.equal(#fresh.sentences, #kept.sentences)
          for i, sentence in ipairs(fresh.sentences) do
            local other = kept.sentences[i]
            for _, field in ipairs { "first", "last", "paragraph", "attribution", "source", "complete", "words",
              "quoted" } do
              if sentence[field] ~= other[field] then error(("edit %d: %s of sentence %d"):format(n, field, i)) end
            end
          end
          assert.same(#fresh.markers, #kept.markers)
          local expected_codes, codes = {}, {}
          for _, finding in ipairs(fresh.findings) do
            if finding.code ~= "claim_without_support" then
              local row, column = kept.text:place(finding.first)
              expected_codes[#expected_codes + 1] = ("%s %d %d"):format(finding.code, row, column)
            end
          end
          for i, item in ipairs(vim.diagnostic.get(buffer, { namespace = nvim.namespace() })) do
            codes[i] = ("%s %d %d"):format(item.code, item.lnum, item.col)
          end
          table.sort(codes)
          table.sort(expected_codes)
          assert.same(expected_codes, codes)
          local marks = vim.api.nvim_buf_get_extmarks(buffer, vim.api.nvim_create_namespace "opedkit_markers",
            0, -1, {})
          assert.equal(#fresh.markers, #marks)
          for i, mark in ipairs(marks) do
            local row, column = kept.text:place(fresh.markers[i].first)
            assert.same({ row, column }, { mark[2], mark[3] })
          end
        end
      end
      nvim.lint(false)
      nvim.highlight("markers", false)
    end)
  end

  it("a burst of changes is read once, after the delay", function()
    vim.g.opedkit = { delay = 60 }
    local buffer = support.open(support.essay)
    local reading, calls = require "opedkit.nvim.reading", 0
    reading.watch(buffer, "statusline", function() calls = calls + 1 end)
    support.read(buffer)
    vim.wait(200, function() return false end)
    calls = 0
    for i = 1, 20 do
      vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { "Title " .. i })
      vim.wait(5, function() return false end, 1)
    end
    assert.equal(0, calls)
    assert.is_true(vim.wait(20000, function() return calls == 1 end, 5))
    vim.wait(200, function() return false end)
    assert.equal(1, calls)
    reading.unwatch(buffer, "statusline")
  end)

  it("a wiped buffer is forgotten, in whatever state its reading is", function()
    vim.g.opedkit = { delay = 0 }
    for _, wait in ipairs { 0, 1, 20 } do
      local buffer = support.open(support.essay)
      nvim.lint()
      vim.wait(wait, function() return false end, 1)
      vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { "Another" })
      vim.cmd "bwipeout!"
      vim.wait(200, function() return false end, 5)
      assert.is_nil(require("opedkit.nvim.reading").last(buffer))
    end
  end)

  it("an earlier state of a buffer keeps its bytes and sentences", function()
    local text = require "opedkit.nvim.text"
    for _, filetype in ipairs { "text", "markdown" } do
      local buffer = support.open({ "One *came*. Two.", "", "Three." }, filetype)
      local before = text.of(buffer)
      assert.equal(3, #before:sentences())
      vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { "Zero. One. Two. More." })
      local now = text.of(buffer)
      assert.equal(5, now:sentences():len())
      assert.equal(3, before:sentences():len())
      assert.same({ 7, 10 }, { now:sentences():get(2) })
      assert.equal("One *came*. Two.\n\nThree.\n", before.bytes)
      assert.equal("Zero. One. Two. More.\n\nThree.\n", now.bytes)
      assert.equal(now.bytes:byte(7), now:byte(7))
      assert.is_nil(now:byte(now.size + 1))
      assert.same({ "\nThree.\n", 22 }, { now:rows_between(1, 9) })
      assert.same({ now.bytes, 0 }, { now:rows_between(-3, 2) })
    end
  end)

  it("lines that are kept between changes are those of the buffer, whatever changed them", function()
    local text = require "opedkit.nvim.text"
    local long = {}
    for i = 1, 900 do long[i] = ("line %d é"):format(i) end
    support.open(long)
    local seed = 77
    local function draw(n)
      seed = (seed * 16807) % 2147483647
      return seed % n + 1
    end
    local function set(first, last, new) vim.api.nvim_buf_set_lines(0, first, last, true, new) end
    local changes = {
      function(n, at) set(at, at, { "new " .. n, "b" }) end,
      function(_, at, count) set(at, math.min(count, at + draw(5)), {}) end,
      function(n, at, count) set(at, math.min(count, at + draw(400)), { "x" .. n }) end,
      function(_, at)
        local many = {}
        for i = 1, draw(600) do many[i] = "many " .. i end
        set(at, at, many)
      end,
      function() vim.cmd "silent! undo" end,
      function() vim.cmd "silent! redo" end,
      function(_, at, count) vim.cmd(("silent! %d,%dmove 0"):format(at + 1, count)) end,
      function(_, at) vim.cmd(("silent! %ds/e/E\\r/g"):format(at + 1)) end,
      function(_, at) vim.cmd(("silent! %djoin"):format(at + 1)) end,
      function(_, at) vim.cmd(("silent! normal! %dGix\27"):format(at + 1)) end,
      function(n) if n % 40 == 0 then vim.cmd "silent! %d" end end,
    }
    for n = 1, 600 do
      local count = vim.api.nvim_buf_line_count(0)
      changes[draw(#changes)](n, draw(count) - 1, count)
      if n % 3 > 0 then
        local now, all, at = text.of(0), vim.api.nvim_buf_get_lines(0, 0, -1, true), 1
        if now.bytes ~= table.concat(all, "\n") .. "\n" then error("the bytes after change " .. n) end
        assert.equal(#all, now:lines())
        for i, line in ipairs(all) do
          if now:position(i - 1, 0) ~= at then error(("line %d after change %d"):format(i, n)) end
          at = at + #line + 1
        end
      end
    end
  end)

  it("two buffers are read side by side, each shows its own", function()
    vim.g.opedkit = { delay = 0 }
    local first = support.open(support.essay)
    local second = support.open { "It must go.", "", "It is so. They should know." }
    for _, buffer in ipairs { first, second } do nvim.highlight("markers", true, buffer) end
    support.read(first)
    support.read(second)
    local space = vim.api.nvim_create_namespace "opedkit_markers"
    local function count(buffer) return #vim.api.nvim_buf_get_extmarks(buffer, space, 0, -1, {}) end
    assert.equal(2, count(second))
    local before = count(first)
    assert.is_true(before > 2)
    vim.api.nvim_buf_set_lines(second, 0, 1, true, { "It must go. It must." })
    vim.api.nvim_buf_set_lines(first, 4, 5, true, { "The senate will vote. It should vote no. It must." })
    assert.is_true(vim.wait(20000, function() return count(second) == 3 and count(first) == before + 1 end, 5))
    for _, buffer in ipairs { first, second } do nvim.highlight("markers", false, buffer) end
  end)

  it("a text of another language, of other code and of one long line is read", function()
    for _, lines in ipairs {
      { "Der Rat soll am Montag abstimmen. Nach z. B. zwei Jahren ist das zu spät. Wir müssen handeln.", "", "Ja." },
      { "日本国民は、正当に選挙された国会における代表者を通じて行動し、", "", "われらは、これに反する一切の憲法を排除する。" },
      { "local x = { 1, 2 }", "for _, v in ipairs(x) do print(v) end" },
      { ("It should not be so, and nobody asked. "):rep(1000) },
      { "\255\254 not UTF-8 \192. Yes.", "" },
    } do
      local buffer = support.open(lines)
      nvim.lint()
      nvim.highlight "roles"
      assert.is_number(support.read(buffer).readability.words)
      nvim.highlight("roles", false)
      nvim.lint(false)
    end
  end)

  it("a reloaded buffer is read again", function()
    vim.g.opedkit = { delay = 0 }
    local path = os.tmpname()
    local function write(text)
      local file = assert(io.open(path, "wb"))
      file:write(text)
      file:close()
    end
    write "A title\n\nBy Ann Lee\n\nIt rains. It is so.\n"
    vim.cmd("silent edit " .. path)
    local buffer = vim.api.nvim_get_current_buf()
    nvim.highlight "markers"
    support.read(buffer)
    write "A title\n\nBy Ann Lee\n\nIt must rain. It is so.\n"
    vim.cmd "silent edit!"
    assert.is_true(vim.wait(20000, function()
      return #vim.api.nvim_buf_get_extmarks(buffer, vim.api.nvim_create_namespace "opedkit_markers", 0, -1, {}) == 1
    end, 5))
    vim.cmd "silent bwipeout!"
    os.remove(path)
  end)

  it("a NUL, which Neovim keeps as a line feed, is a byte like others", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write "One\0came. Two.\nThree.\n"
    file:close()
    vim.cmd("silent edit " .. path)
    local buffer = vim.api.nvim_get_current_buf()
    assert.equal("One\0came. Two.\nThree.\n", require("opedkit.nvim.text").of(buffer).bytes)
    assert.equal(3, #nvim.sentences())
    vim.cmd "silent bwipeout!"
    os.remove(path)
  end)

  it("read calls back with the reading, at once the second time", function()
    local buffer = support.open(support.essay)
    local got
    nvim.read(buffer, function(result) got = result end)
    assert.is_nil(got)
    assert.is_true(vim.wait(20000, function() return got ~= nil end, 5))
    assert.equal("We must act", got.headline)
    local again
    nvim.read(0, function(result) again = result end)
    assert.equal(got, again)
  end)

  describe("'foldexpr'", function()
    it("folds by topic segment, live", function()
      vim.g.opedkit = { delay = 0 }
      local buffer = support.open(essay)
      vim.wo.foldexpr = "v:lua.require'opedkit.nvim'.foldexpr(v:lnum)"
      vim.wo.foldmethod = "expr"
      vim.wait(10, function() return false end, 1)
      local result = support.read(buffer)
      vim.wait(50, function() return vim.fn.foldlevel(20) > 0 end, 1)
      local starts = {}
      for i, segment in ipairs(result.segments) do starts[i] = result.text:place(segment.first) + 1 end
      assert.is_true(#starts > 1)
      assert.equal(0, vim.fn.foldlevel(1))
      for _, start in ipairs(starts) do assert.equal(">1", nvim.foldexpr(start)) end
      assert.equal("1", nvim.foldexpr(starts[1] + 1))
      vim.cmd "normal! zM"
      for _, start in ipairs(starts) do assert.equal(start, vim.fn.foldclosed(start)) end
      vim.api.nvim_buf_set_lines(buffer, 0, 0, true, { "" })
      assert.equal(">1", nvim.foldexpr(starts[1] + 1)) -- moved with the text, before the next reading
      vim.wo.foldmethod = "manual"
    end)
  end)

  describe("the status line", function()
    it("is empty first, then tells words, time and remarks, and follows", function()
      vim.g.opedkit = { delay = 0 }
      local buffer = support.open(support.essay)
      assert.equal("", nvim.statusline())
      assert.is_true(vim.wait(20000, function() return nvim.statusline() ~= "" end, 5))
      assert.matches("^51 words · 1 min", nvim.statusline())
      nvim.setup { delay = 0, target = 60 }
      assert.is_true(vim.wait(20000, function() return nvim.statusline():find "^51/60 words" ~= nil end, 5))
      vim.api.nvim_buf_set_lines(buffer, 7, 8, true, {})
      assert.is_true(vim.wait(20000, function() return nvim.statusline():find "^51/" == nil end, 5))
      require("opedkit.nvim.reading").unwatch(buffer, "statusline")
    end)
  end)

  describe("'omnifunc'", function()
    it("offers the essay's keywords, the best first", function()
      local buffer = support.open(support.essay)
      support.read(buffer)
      vim.bo.omnifunc = "v:lua.require'opedkit.nvim'.omnifunc"
      vim.api.nvim_buf_set_lines(buffer, -1, -1, true, { "a wa" })
      vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(buffer), 4 })
      assert.equal(2, nvim.omnifunc(1, ""))
      local words = vim.tbl_map(function(item) return item.word end, nvim.omnifunc(0, "wa"))
      assert.equal("wall", words[1])
      assert.same({}, nvim.omnifunc(0, "zz"))
      support.keys "Gi<C-o>$<C-x><C-o><Esc>"
      assert.equal("a wall", vim.api.nvim_get_current_line())
    end)
  end)
end)
