---opedkit in Neovim. Nothing needs to be set up: `:Opedkit` works as it is, and this module is for mappings, options and
---scripts. Modules load when they are first used.
---@class opedkit.nvim
local nvim = {}

local function check_buffer(buffer, level)
  if buffer == nil or buffer == 0 then return vim.api.nvim_get_current_buf() end
  if type(buffer) ~= "number" or not vim.api.nvim_buf_is_valid(buffer) then
    error(("bad argument 'buffer' (the number of a buffer expected, got %s)"):format(tostring(buffer)), level + 1)
  end
  return buffer
end

---Sets options, in place of `vim.g.opedkit`. Need not be called.
---@param options? opedkit.nvim.Options nil: the defaults, or `vim.g.opedkit`
function nvim.setup(options)
  require("opedkit.nvim.options").set(options)
  local reading = package.loaded["opedkit.nvim.reading"]
  if reading then reading.refresh_all() end
end

---Runs a subcommand of `:Opedkit`; what can't be done is said in one sentence.
---@param arguments string[] the subcommand and its arguments
---@param line? string the arguments as they were typed
function nvim.run(arguments, line)
  require("opedkit.nvim.command").run(arguments, line)
end

---Completes `:Opedkit`.
---@param lead string what is typed of the word
---@param line string the command line
---@return string[] names
function nvim.complete(lead, line)
  return require("opedkit.nvim.command").complete(lead, line)
end

---Calls back with a reading of the buffer as it is: at once where there is one, else when the worker has made it.
---@param buffer? integer the current one unless given
---@param callback fun(reading: opedkit.nvim.Reading)
function nvim.read(buffer, callback)
  require("opedkit.nvim.reading").request(check_buffer(buffer, 2), callback)
end

---Waits for a reading of the buffer as it is. For scripts; a mapping uses `read`.
---@param buffer? integer the current one unless given
---@param milliseconds? integer at most, 5,000 unless given
---@return opedkit.nvim.Reading|nil reading nil where it took longer
function nvim.wait(buffer, milliseconds)
  return require("opedkit.nvim.reading").wait(check_buffer(buffer, 2), milliseconds or 5000)
end

---The sentences of a buffer as it is, markup stepped over.
---@param buffer? integer the current one unless given
---@return { first: integer, last: integer, row: integer, column: integer, end_row: integer, end_column: integer }[] first, last: bytes of the text, from 1; rows and columns as extmarks have them, the end exclusive
function nvim.sentences(buffer)
  local text = require("opedkit.nvim.text").of(check_buffer(buffer, 2))
  local sentences, out = text:sentences(), {}
  for i = 1, sentences:len() do
    local first, last = sentences:get(i)
    local row, column, end_row, end_column = text:range(first, last)
    out[i] = { first = first, last = last, row = row, column = column, end_row = end_row, end_column = end_column }
  end
  return out
end

---Turns diagnostics of a buffer on or off.
---@param on? boolean true unless given
---@param buffer? integer the current one unless given
function nvim.lint(on, buffer)
  require("opedkit.nvim.diagnostics").set(check_buffer(buffer, 2), on ~= false)
end

---The namespace of the diagnostics, for `vim.diagnostic.config({ … }, namespace)`.
---@return integer
function nvim.namespace()
  return require("opedkit.nvim.diagnostics").namespace()
end

---Shows or hides a kind of highlights in a buffer.
---@param kind "roles"|"markers"|"keywords"|"zones"
---@param on? boolean true unless given
---@param buffer? integer the current one unless given
function nvim.highlight(kind, on, buffer)
  local highlights = require "opedkit.nvim.highlights"
  if not vim.tbl_contains(highlights.kinds, kind) then
    error(("bad argument 'kind' (%s expected, got %s)"):format(table.concat(highlights.kinds, ", "), tostring(kind)), 2)
  end
  highlights.set(check_buffer(buffer, 2), kind, on ~= false)
end

---Goes to the begin of the next sentence, `vim.v.count1` times unless told.
---@param count? integer
function nvim.sentence_next(count)
  require("opedkit.nvim.motion").next(count)
end

---Goes to the begin of the sentence, or of one before.
---@param count? integer
function nvim.sentence_previous(count)
  require("opedkit.nvim.motion").previous(count)
end

---Goes to the end of the sentence, or of one further on.
---@param count? integer
function nvim.sentence_end(count)
  require("opedkit.nvim.motion").sentence_end(count)
end

---Selects the sentence under the cursor.
---@param around? boolean with the white space behind it
---@param count? integer how many sentences
function nvim.select_sentence(around, count)
  require("opedkit.nvim.motion").select(around == true, count)
end

---Goes to the next sentence with a role.
---@param label? string only to this role
---@param count? integer
function nvim.role_next(label, count)
  require("opedkit.nvim.roles").go(1, label, count or vim.v.count1)
end

---Goes to the sentence with a role before.
---@param label? string only to this role
---@param count? integer
function nvim.role_previous(label, count)
  require("opedkit.nvim.roles").go(-1, label, count or vim.v.count1)
end

---For 'formatexpr': one sentence to a line. `set formatexpr=v:lua.require'opedkit.nvim'.formatexpr()`
---@param first? integer first line, 'formatexpr' has it in `v:lnum`
---@param count? integer lines
---@return integer 0 done, 1 Neovim is to format
function nvim.formatexpr(first, count)
  return require("opedkit.nvim.format").expr(first, count)
end

---For 'foldexpr': folds by topic segment. `set foldexpr=v:lua.require'opedkit.nvim'.foldexpr(v:lnum)`
---@param number? integer the line, `v:lnum` unless given
---@return string level
function nvim.foldexpr(number)
  return require("opedkit.nvim.fold").level(number or vim.v.lnum)
end

---For 'omnifunc': keywords of the essay. `set omnifunc=v:lua.require'opedkit.nvim'.omnifunc`
---@param find_start integer 1: where what is typed begins; 0: what it can become
---@param base string what is typed
---@return integer|table[]
function nvim.omnifunc(find_start, base)
  return require("opedkit.nvim.complete").omni(find_start, base)
end

---For 'statusline': words, reading time, genre and remarks. `%{v:lua.require'opedkit.nvim'.statusline()}`
---@param buffer? integer the one whose status line is drawn unless given
---@return string line empty until the buffer is read
function nvim.statusline(buffer)
  return require("opedkit.nvim.status").line(buffer)
end

return nvim
