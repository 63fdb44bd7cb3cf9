---What changed against the saved file: words, markers, and sentences with their roles.
---@class opedkit.nvim.compare
local compare = {}

local colours = require "opedkit.nvim.colours"
local text = require "opedkit.nvim.text"
local worker = require "opedkit.nvim.worker"

local NAME = "opedkit://compare"

local function signed(n)
  return n > 0 and "+" .. n or tostring(n)
end

-- How often each role occurs.
local function count_roles(side)
  local out = {}
  for _, sentence in ipairs(side.sentences) do
    for label in sentence[3]:gmatch "[^,]+" do
      label = vim.trim(label)
      out[label] = (out[label] or 0) + 1
    end
  end
  return out
end

local function counts(lines, title, old, new)
  local names, all = {}, {}
  for name in pairs(old) do all[name] = true end
  for name in pairs(new) do all[name] = true end
  for name in pairs(all) do
    if (old[name] or 0) ~= (new[name] or 0) then names[#names + 1] = name end
  end
  table.sort(names)
  lines[#lines + 1] = title .. (names[1] and "" or ": nothing changed")
  for _, name in ipairs(names) do
    local a, b = old[name] or 0, new[name] or 0
    lines[#lines + 1] = ("  %-20s %4d -> %-4d (%s)"):format(name:gsub("_", " "), a, b, signed(b - a))
  end
end

local function counts_of(side)
  local out = {}
  for name, marker in pairs(side.densities) do out[name] = marker.count end
  return out
end

local function listed(sentence)
  local role = sentence[3] ~= "" and ("[%s] "):format(sentence[3]) or ""
  return role .. sentence[1]
end

---The difference as lines: those of removed sentences begin with "-", of new ones with "+", of those with another role
---with "~".
---@param old table what the worker's `compare` gave for the file
---@param new table the same for the buffer
---@return string[]
function compare.lines(old, new)
  local lines = { ("words: %d -> %d (%s)"):format(old.words, new.words, signed(new.words - old.words)) }
  counts(lines, "markers", counts_of(old), counts_of(new))
  counts(lines, "roles", count_roles(old), count_roles(new))
  local function column(side)
    local out = {}
    for i, sentence in ipairs(side.sentences) do out[i] = sentence[1] .. "\n" end
    return table.concat(out)
  end
  lines[#lines + 1] = "sentences"
  local before, i, j = #lines, 1, 1
  local function equal_up_to(stop)
    while i < stop do
      if old.sentences[i][3] ~= new.sentences[j][3] then
        local from, to = old.sentences[i][3], new.sentences[j][3]
        lines[#lines + 1] = ("~ [%s -> %s] %s"):format(from ~= "" and from or "no role", to ~= "" and to or "no role",
          new.sentences[j][1])
      end
      i, j = i + 1, j + 1
    end
  end
  for _, hunk in ipairs(vim.diff(column(old), column(new), { result_type = "indices" })) do
    -- of a hunk without lines, Neovim gives the line before it
    equal_up_to(hunk[2] > 0 and hunk[1] or hunk[1] + 1)
    for _ = 1, hunk[2] do
      lines[#lines + 1] = "- " .. listed(old.sentences[i])
      i = i + 1
    end
    for _ = 1, hunk[4] do
      lines[#lines + 1] = "+ " .. listed(new.sentences[j])
      j = j + 1
    end
  end
  equal_up_to(#old.sentences + 1)
  if #lines == before then lines[before] = "sentences: nothing changed" end
  return lines
end

local groups = { ["-"] = "OpedkitRemoved", ["+"] = "OpedkitAdded", ["~"] = "OpedkitChanged" }

local function show(lines)
  local buffer = vim.fn.bufnr("^" .. NAME .. "$")
  if buffer == -1 then
    buffer = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_name(buffer, NAME)
    vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, desc = "opedkit: close" })
  end
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, lines)
  vim.bo[buffer].modifiable, vim.bo[buffer].modified = false, false
  local space = vim.api.nvim_create_namespace "opedkit_compare"
  for i, line in ipairs(lines) do
    local group = groups[line:match "^([-+~]) "]
    if group then vim.api.nvim_buf_set_extmark(buffer, space, i - 1, 0, { end_col = #line, hl_group = group }) end
  end
  if vim.fn.bufwinid(buffer) == -1 then
    vim.cmd("botright " .. math.min(#lines + 1, math.max(6, math.floor(vim.o.lines / 3))) .. "split")
    vim.api.nvim_win_set_buf(0, buffer)
    -- a split takes over the essay's window, its folds too
    for name, value in pairs { wrap = true, foldenable = false, foldmethod = "manual", foldexpr = "0", number = false,
      relativenumber = false, list = false, spell = false, signcolumn = "no", foldcolumn = "0" } do
      vim.api.nvim_set_option_value(name, value, { scope = "local" })
    end
    vim.cmd "wincmd p"
  end
end

-- The file as a text of its own, in the buffer's encoding and line ends.
local function saved_text(buffer, path)
  local file, message = io.open(path, "rb")
  if not file then error("opedkit: there is no saved file to compare with: " .. tostring(message), 0) end
  local bytes = file:read "*a"
  file:close()
  local encoding = vim.bo[buffer].fileencoding
  if encoding ~= "" and encoding ~= "utf-8" then bytes = vim.fn.iconv(bytes, encoding, "utf-8") end
  if vim.bo[buffer].fileformat == "dos" then bytes = bytes:gsub("\r\n", "\n") end
  return text.from(bytes:gsub("^\239\187\191", ""), text.of(buffer).markdown)
end

---Compares a buffer with its file, and shows what changed in a window below.
---@param buffer integer
function compare.show(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  if path == "" then error("opedkit: this buffer has no file to compare with", 0) end
  require("opedkit.nvim.library").demand()
  colours.ensure()
  local old, new
  local function finish(ok, result)
    if not ok then return vim.notify("opedkit: " .. result, vim.log.levels.ERROR) end
    if not old then old = result else new = result end
    if new then show(compare.lines(vim.json.decode(old), vim.json.decode(new))) end
  end
  local saved, now = saved_text(buffer, path), text.of(buffer)
  worker.run("compare", saved, "", function(ok, result)
    finish(ok, result)
    if ok then worker.run("compare", now, "", finish) end
  end)
end

return compare
