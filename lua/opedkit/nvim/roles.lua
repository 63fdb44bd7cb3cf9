---Going from role to role, and why a sentence has the one it has.
---@class opedkit.nvim.roles
local roles = {}

local reading = require "opedkit.nvim.reading"

-- The shown reading's places move with the text: each sentence's begin has a mark from the reading on.
local space = vim.api.nvim_create_namespace "opedkit_places"

local function places_of(result)
  local buffer = result.text.buffer
  if result.text:is_current() then
    return function(sentence) return result.text:place(sentence.first) end
  end
  return function(_, i)
    local mark = result.marks and vim.api.nvim_buf_get_extmark_by_id(buffer, space, result.marks[i], {})
    if mark and mark[1] then return mark[1], mark[2] end
  end
end

-- Marks the begins of the sentences that have a role, once for each reading.
local function pin(result)
  if result.marks or not result.text:is_current() then return end
  local buffer = result.text.buffer
  vim.api.nvim_buf_clear_namespace(buffer, space, 0, -1)
  result.marks = {}
  for i, sentence in ipairs(result.sentences) do
    if sentence.roles[1] then
      local row, column = result.text:place(sentence.first)
      result.marks[i] = vim.api.nvim_buf_set_extmark(buffer, space, row, column, {})
    end
  end
end

local function has(sentence, label)
  for _, role in ipairs(sentence.roles) do
    if not label or role.label == label then return true end
  end
  return false
end

---The roles that the buffer's sentences have, sorted; for completion.
---@param buffer integer
---@return string[]
function roles.labels(buffer)
  local out, seen = {}, {}
  local result = reading.last(buffer)
  for _, sentence in ipairs(result and result.sentences or {}) do
    for _, role in ipairs(sentence.roles) do
      if not seen[role.label] then
        seen[role.label] = true
        out[#out + 1] = role.label
      end
    end
  end
  table.sort(out)
  return out
end

local function jump(result, step, label, count)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local place, found = places_of(result), nil
  local from, to = 1, #result.sentences
  if step < 0 then from, to = to, from end
  for i = from, to, step do
    local sentence = result.sentences[i]
    if has(sentence, label) then
      local row, column = place(sentence, i)
      local apart = row and (row - cursor[1] + 1 ~= 0 and row - cursor[1] + 1 or column - cursor[2])
      if apart and apart * step > 0 then
        found, count = { row + 1, column, sentence }, count - 1
        if count == 0 then break end
      end
    end
  end
  if not found then
    local what = label and ("a %s"):format(label) or "a role"
    return vim.notify(("opedkit: no %s sentence has %s"):format(step > 0 and "further" or "earlier", what))
  end
  vim.cmd "normal! m'"
  vim.api.nvim_win_set_cursor(0, { found[1], found[2] })
  local names = {}
  for i, role in ipairs(found[3].roles) do names[i] = ("%s %d%%"):format(role.label, 100 * role.confidence + 0.5) end
  vim.api.nvim_echo({ { table.concat(names, ", ") } }, false, {})
end

---Goes to the next sentence that has a role, or one before. Where the buffer was never read, it goes there once it is,
---unless the cursor has moved.
---@param step integer 1 or -1
---@param label? string only to sentences of this role
---@param count? integer
function roles.go(step, label, count)
  local buffer = vim.api.nvim_get_current_buf()
  local last = reading.last(buffer)
  if last then pin(last) end
  if last and last.marks then
    if not last.text:is_current() then reading.refresh(buffer) end
    return jump(last, step, label, count or 1)
  end
  local cursor = vim.api.nvim_win_get_cursor(0)
  reading.request(buffer, function(result)
    pin(result)
    if vim.api.nvim_get_current_buf() == buffer and vim.deep_equal(cursor, vim.api.nvim_win_get_cursor(0)) then
      jump(result, step, label, count or 1)
    end
  end)
end

return roles
