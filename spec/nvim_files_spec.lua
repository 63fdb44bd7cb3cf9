-- What leaves the buffer: the report, the comparison with the saved file, a query's matches. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim,", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)
  local buffer

  before_each(function() buffer = support.open(support.essay) end)

  describe(":Opedkit report", function()
    it("writes HTML into a file that is named", function()
      local path = os.tmpname()
      os.remove(path)
      local said = support.said(function() vim.cmd("Opedkit report " .. path) end, 20000)
      assert.matches("^opedkit: the report is in ", said)
      local file = assert(io.open(path, "rb"))
      local page = file:read "*a"
      file:close()
      os.remove(path)
      assert.matches("^<!DOCTYPE html>", page)
      assert.truthy(page:find("Ann Lee", 1, true))
      assert.truthy(page:find("We must act", 1, true))
    end)

    it("opens it where Neovim can", function()
      local path, opened, open = os.tmpname(), nil, vim.ui.open
      vim.ui.open = function(name) opened = name end
      support.said(function() vim.cmd("Opedkit report " .. path) end, 20000)
      vim.ui.open = open
      os.remove(path)
      assert.equal(path, opened)
    end)

    it("says what stands in its way", function()
      local said = support.said(function() vim.cmd "Opedkit report /no/such/folder/x.html" end, 20000)
      assert.matches("^opedkit: the report can't be written: .*/no/such/folder/x.html", said)
    end)
  end)

  describe(":Opedkit compare", function()
    local path
    before_each(function()
      path = os.tmpname()
      vim.cmd("silent write! " .. path)
      vim.cmd("silent edit " .. path)
      buffer = vim.api.nvim_get_current_buf()
    end)
    after_each(function()
      vim.cmd "silent! only"
      vim.cmd "silent bwipeout!"
      os.remove(path)
    end)

    local function compared()
      vim.cmd "Opedkit compare"
      local name = "^opedkit://compare$"
      assert.is_true(vim.wait(20000, function()
        return vim.fn.bufnr(name) ~= -1 and vim.fn.bufwinid(vim.fn.bufnr(name)) ~= -1
      end, 5))
      return vim.api.nvim_buf_get_lines(vim.fn.bufnr(name), 0, -1, true)
    end

    it("says that nothing changed", function()
      assert.same({ "words: 51 -> 51 (0)", "markers: nothing changed", "roles: nothing changed",
        "sentences: nothing changed" }, compared())
    end)

    it("lists words, markers and sentences that changed", function()
      vim.api.nvim_buf_set_lines(buffer, 7, 8, true, {
        "The wall costs $94 million. We must not build it. They must rest." })
      local lines = compared()
      assert.equal("words: 51 -> 42 (-9)", lines[1])
      assert.equal("markers", lines[2])
      assert.truthy(vim.tbl_contains(lines, "  deontic                 2 -> 3    (+1)"), table.concat(lines, "\n"))
      local removed, added = {}, {}
      for _, line in ipairs(lines) do
        local sign, text = line:match "^([-+]) (.*)$"
        if sign == "-" then removed[#removed + 1] = text:gsub("^%[.-%] ", "") end
        if sign == "+" then added[#added + 1] = text:gsub("^%[.-%] ", "") end
      end
      assert.same({ "Nobody asked them, and the wall will be too low by 2060." }, removed)
      assert.same({ "They must rest." }, added)
      assert.equal(2, #vim.api.nvim_list_wins())
      vim.api.nvim_set_current_win(vim.fn.bufwinid(vim.fn.bufnr "opedkit://compare"))
      support.keys "q"
      assert.equal(1, #vim.api.nvim_list_wins())
    end)

    it("has none of the essay's folds, nor has a float", function()
      vim.wo.foldmethod, vim.wo.foldexpr = "expr", "v:lua.require'opedkit.nvim'.foldexpr(v:lnum)"
      vim.wo.spell, vim.wo.number = true, true
      compared()
      local window = vim.fn.bufwinid(vim.fn.bufnr "^opedkit://compare$")
      assert.is_false(vim.wo[window].foldenable)
      assert.equal("manual", vim.wo[window].foldmethod)
      assert.is_false(vim.wo[window].spell)
      vim.cmd "only"
      local _, float = require("opedkit.nvim.float").open({ "a", "b" }, {})
      assert.is_false(vim.wo[float].foldenable)
      vim.api.nvim_win_close(float, true)
      vim.wo.foldmethod, vim.wo.foldexpr, vim.wo.spell, vim.wo.number = "manual", "0", false, false
    end)

    it("tells of sentences with another role", function()
      local compare = require "opedkit.nvim.compare"
      local old = { words = 9, densities = {}, sentences = { { "A.", 1, "claim" }, { "B.", 4, "" }, { "C.", 7,
        "thesis" } } }
      local new = { words = 9, densities = {}, sentences = { { "A.", 1, "thesis" }, { "N.", 4, "" }, { "C.", 7,
        "thesis" },
        { "D.", 10, "claim" } } }
      assert.same({ "words: 9 -> 9 (0)", "markers: nothing changed", "roles",
        "  thesis                  1 -> 2    (+1)", "sentences",
        "~ [claim -> thesis] A.", "- B.", "+ N.", "+ [claim] D." }, compare.lines(old, new))
    end)
  end)

  describe(":Opedkit query", function()
    it("puts matches into the quickfix list", function()
      vim.cmd 'Opedkit query "the wall" AND (cost* OR price)'
      assert.is_true(vim.wait(20000, function() return #vim.fn.getqflist() > 0 end, 5))
      local list = vim.fn.getqflist()
      local item = list[#list]
      assert.equal(buffer, item.bufnr)
      local line = vim.api.nvim_buf_get_lines(buffer, item.lnum - 1, item.lnum, true)[1]
      assert.equal("the wall", line:sub(item.col, item.end_col - 1))
      assert.equal('Opedkit query "the wall" AND (cost* OR price)', vim.fn.getqflist({ title = 0 }).title)
      assert.equal(buffer, vim.api.nvim_get_current_buf())
      vim.cmd "cclose"
      vim.fn.setqflist({}, "f")
    end)

    it("says where nothing matches", function()
      local said = support.said(function() vim.cmd "Opedkit query zebra" end, 20000)
      assert.equal("opedkit: the query is not true of this text", said)
    end)
  end)
end)
