---'formatexpr': one sentence to a line (semantic line breaks), so that a changed sentence is a changed line. Words are
---never touched, only the white space between them; code, tables and headings stay as they are.
---@class opedkit.nvim.format
local format = {}

local markup = require "opedkit.nvim.markup"

local function trim(s)
  return s:match "^%s*(.-)%s*$"
end

-- The marks in front of a line, those of the lines that follow it in the same paragraph, and its content.
local function split_prefix(line)
  local quote = line:match "^[ \t]*>[> \t]*" or line:match "^[ \t]*"
  local rest = line:sub(#quote + 1)
  local item = rest:match "^[-+*][ \t]+" or rest:match "^%d+[.)][ \t]+" or rest:match "^%[%^[^%]]+%]:[ \t]*"
  if item and rest:sub(#item + 1) ~= "" then
    return quote .. item, quote .. (" "):rep(#item), rest:sub(#item + 1), true
  end
  return quote, quote, rest, false
end

-- Lines that stay as they are in Markdown, fences of code apart.
local function is_fixed(line, previous_open)
  return line:find "^[ \t]*#+[ \t]" or line:find "^[ \t]*|" or line:find "^[ \t]*%[[^%]]+%]:%s*%S"
    or line:find "^[ \t]*<[/!%a]" or line:find "^[ \t]*[-*_=][-*_= \t]+$" or not previous_open and line:find "^    "
end

-- The sentences of a paragraph, each on a line with its prefix. `hard`: the mark of a line break that must stay.
local function write_paragraph(out, paragraph)
  local text, ledger = paragraph.text, nil
  if paragraph.markdown then
    local ranges = markup.markdown(text)
    if ranges[1] then ledger = markup.ledger(text, ranges) end
  end
  local bare = ledger and ledger:apply() or text
  local starts = {}
  for _, first in require("opedkit.segment").sentences(bare):each() do
    starts[#starts + 1] = ledger and ledger:source(first, first)[1].first or first
  end
  local at = 1
  local function add(piece)
    out[#out + 1] = (at == 1 and paragraph.prefix or paragraph.indent) .. piece
    at = at + 1
  end
  local from = 1
  for i = 2, #starts do
    -- marks that open before the sentence go with it: the break is at the white space
    local stop = starts[i] - 1
    while stop >= from and not text:find("^[ \t]", stop) do stop = stop - 1 end
    if stop > from then
      add((text:sub(from, stop):gsub("[ \t]+$", "")))
      from = stop + 1
    end
  end
  add(text:sub(from))
end

-- Windows' line ends, where Neovim took the file for one with others: each line keeps its own.
local function has_returns(lines)
  for _, line in ipairs(lines) do
    if line:byte(-1) ~= 13 then return false end
  end
  return lines[1] ~= nil
end

---Lines, broken anew.
---@param lines string[]
---@param markdown boolean
---@return string[]
function format.lines(lines, markdown)
  if has_returns(lines) then
    local bare = {}
    for i, line in ipairs(lines) do bare[i] = line:sub(1, -2) end
    local out = format.lines(bare, markdown)
    for i, line in ipairs(out) do out[i] = line .. "\r" end
    return out
  end
  local out, paragraph, fence = {}, nil, nil
  local function finish()
    if paragraph then write_paragraph(out, paragraph) end
    paragraph = nil
  end
  for _, line in ipairs(lines) do
    local mark = markdown and line:match "^[ \t>]*(```+)" or markdown and line:match "^[ \t>]*(~~~+)"
    if fence then
      out[#out + 1] = line
      if mark and mark:sub(1, 1) == fence:sub(1, 1) and #mark >= #fence then fence = nil end
    elseif mark then
      finish()
      fence, out[#out + 1] = mark, line
    elseif not line:find "[^ \t>\r]" or markdown and is_fixed(line, paragraph ~= nil) then
      finish()
      out[#out + 1] = line
    else
      local prefix, indent, rest, item = split_prefix(line)
      if not markdown then
        prefix, rest, item = line:match "^[ \t]*", trim(line), false
        indent = prefix
      end
      if paragraph and (item or trim(prefix) ~= trim(paragraph.indent)) then finish() end
      local hard = markdown and (rest:match "  +$" or rest:match "\\$")
      rest = rest:gsub("[ \t\r]+$", "")
      if paragraph then
        paragraph.text = paragraph.text .. " " .. rest
      else
        paragraph = { prefix = prefix, indent = indent, text = rest, markdown = markdown }
      end
      if hard then -- the break stays, and its mark
        finish()
        if hard:byte() == 32 then out[#out] = out[#out] .. "  " end
      end
    end
  end
  finish()
  return out
end

---For 'formatexpr'. Insert mode's automatic wrapping is left to Neovim.
---@param first? integer first line, of what 'formatexpr' was called for
---@param count? integer lines
---@return integer 0 done, 1 Neovim is to format
function format.expr(first, count)
  if vim.fn.mode():find "^[iR]" then return 1 end
  require("opedkit.nvim.library").demand()
  first, count = first or vim.v.lnum, count or vim.v.count
  local lines = vim.api.nvim_buf_get_lines(0, first - 1, first - 1 + count, true)
  local new = format.lines(lines, require("opedkit.nvim.filetype").is_markdown(vim.bo.filetype))
  if not vim.deep_equal(lines, new) then vim.api.nvim_buf_set_lines(0, first - 1, first - 1 + count, true, new) end
  return 0
end

return format
