---Roles, markers, keywords and zones shown in the text by extmarks.
---@class opedkit.nvim.highlights
local highlights = {}

local colours = require "opedkit.nvim.colours"
local reading = require "opedkit.nvim.reading"
local slices = require "opedkit.nvim.slices"

local function namespace(kind)
  return vim.api.nvim_create_namespace("opedkit_" .. kind)
end

-- Each painter calls `mark(first, last, group, virtual text, priority)`.
local painters = {}

function painters.roles(result, mark)
  for _, sentence in ipairs(result.sentences) do
    local best = sentence.roles[1] -- the likeliest gives the shade
    for _, part in ipairs(best and sentence.parts or {}) do
      mark(part.first, part.last, colours.role(best.label), nil, 90)
    end
  end
end

function painters.markers(result, mark)
  for _, hit in ipairs(result.markers) do mark(hit.first, hit.last, colours.marker(hit.category), nil, 110) end
end

function painters.keywords(result, mark)
  for i, keyword in ipairs(result.keywords) do
    if i > 12 then break end
    for _, span in ipairs(keyword.spans) do mark(span.first, span.last, "OpedkitKeyword", nil, 105) end
  end
end

local plain = { body = true }

function painters.zones(result, mark)
  for _, zone in ipairs(result.zones) do
    local furniture = zone.kind == "junk" or zone.kind == "disclaimer"
    if not plain[zone.kind] then
      mark(zone.first, zone.last, furniture and "OpedkitFurniture" or nil, (zone.kind:gsub("_", " ")), 80)
    end
  end
end

local latest = {} -- the last painting of each kind and buffer; one that is not it ends

local function begin(kind, buffer)
  local token, key = {}, kind .. buffer
  latest[key] = token
  return function() return latest[key] == token end
end

-- What a painter wants, by row.
local function collect(kind, result)
  local rows, text = {}, result.text
  painters[kind](result, function(first, last, group, label, priority)
    slices.pause()
    local row, column, end_row, end_column = text:range(first, last)
    label = label and "  ‹ " .. label
    rows[row] = rows[row] or {}
    table.insert(rows[row], { column = column, end_row = end_row, end_column = end_column, group = group, label = label,
      priority = priority, key = ("%d:%d:%d:%d:%s:%s"):format(row, column, end_row, end_column, group, label) })
  end)
  return rows
end

local function key_of(mark)
  local details = mark[4]
  return ("%d:%d:%d:%d:%s:%s"):format(mark[2], mark[3], details.end_row or -1, details.end_col or -1, details.hl_group,
    details.virt_text and details.virt_text[1][1])
end

-- The marks of some rows become what is wanted: what is there already stays, so that nothing flickers. Behind the last row
-- stand marks of lines that were deleted.
local function renew(buffer, space, wanted, first_row, last_row, is_end)
  local there = {}
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buffer, space, { first_row, 0 },
    is_end and -1 or { last_row + 1, 0 }, { details = true })) do
    if is_end or mark[2] <= last_row then
      local key = key_of(mark)
      if there[key] then
        vim.api.nvim_buf_del_extmark(buffer, space, mark[1]) -- one is enough
      else
        there[key] = mark[1]
      end
    end
  end
  for row = first_row, last_row do
    for _, item in ipairs(wanted[row] or {}) do
      if there[item.key] == nil then
        vim.api.nvim_buf_set_extmark(buffer, space, row, item.column, {
          end_row = item.end_row, end_col = item.end_column, hl_group = item.group, priority = item.priority,
          strict = false, virt_text = item.label and { { item.label, "OpedkitZone" } } or nil,
          virt_text_pos = item.label and "eol" or nil,
        })
      end
      there[item.key] = false -- it is wanted, and only once
    end
  end
  for _, id in pairs(there) do
    if id then vim.api.nvim_buf_del_extmark(buffer, space, id) end
  end
end

-- Marks that are renewed between two looks at the clock.
local STEP = 16

local function paint(kind, result)
  local buffer, text, space = result.text.buffer, result.text, namespace(kind)
  local goes_on = begin(kind, buffer)
  local rows = collect(kind, result)
  local from, count, last = 0, 0, text:lines() - 1
  for row = 0, last do
    count = count + #(rows[row] or {}) + 0.1
    if count >= STEP or row == last then
      slices.pause()
      if not goes_on() or not text:is_current() then return end -- a change came between two slices
      renew(buffer, space, rows, from, row, row == last)
      from, count = row + 1, 0
    end
  end
end

---What can be shown.
highlights.kinds = { "roles", "markers", "keywords", "zones" }

---Shows or hides a kind in a buffer.
---@param buffer integer
---@param kind string one of `highlights.kinds`
---@param on boolean
function highlights.set(buffer, kind, on)
  if on then
    colours.ensure()
    reading.watch(buffer, kind, function(result) paint(kind, result) end)
  else
    reading.unwatch(buffer, kind)
    begin(kind, buffer)
    vim.api.nvim_buf_clear_namespace(buffer, namespace(kind), 0, -1)
  end
end

---@param buffer integer
---@param kind string
---@return boolean
function highlights.is_on(buffer, kind)
  return reading.is_watched(buffer, kind)
end

-- What is there of a kind, most first: label and count.
local function counts_of(kind, result)
  local by, order = {}, {}
  local function add(label)
    if not by[label] then order[#order + 1] = label end
    by[label] = (by[label] or 0) + 1
  end
  if kind == "roles" then
    for _, sentence in ipairs(result.sentences) do
      for _, role in ipairs(sentence.roles) do add(role.label) end
    end
  elseif kind == "markers" then
    for _, hit in ipairs(result.markers) do add(hit.category) end
  elseif kind == "zones" then
    for _, zone in ipairs(result.zones) do add(zone.kind) end
  else
    for i, keyword in ipairs(result.keywords) do
      if i > 12 then break end
      order[#order + 1], by[keyword.text] = keyword.text, keyword.count
    end
  end
  table.sort(order, function(a, b)
    if by[a] ~= by[b] then return by[a] > by[b] end
    return a < b
  end)
  return order, by
end

---The legend of what is shown: pieces of text with their groups, as `nvim_echo` takes them.
---@param kind string
---@param result opedkit.nvim.Reading
---@return string[][]
function highlights.legend(kind, result)
  local order, by = counts_of(kind, result)
  if not order[1] then return { { ("opedkit: no %s are found here"):format(kind) } } end
  local group = { roles = colours.role, markers = colours.marker, zones = function() return "OpedkitZone" end,
    keywords = function() return "OpedkitKeyword" end }
  local out, size = { { kind .. ":" } }, #kind + 1
  for _, label in ipairs(order) do
    local piece = (" %s %d "):format(label:gsub("_", " "), by[label])
    size = size + #piece + 1
    if size > vim.o.columns - 14 then break end -- one line, or Neovim asks for a key
    out[#out + 1] = { " " }
    out[#out + 1] = { piece, group[kind](label) }
  end
  return out
end

return highlights
