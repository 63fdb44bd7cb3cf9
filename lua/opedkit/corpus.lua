---Labelled texts, read one by one from files that may be larger than memory.
---@class opedkit.corpus
local corpus = {}

local options = require "opedkit.options"

---@class opedkit.Row
---@field text string
---@field label? string
---@field id string the row's own `id`, else its place: the line's or record's number, the file's name
---@field line? integer where it begins
---A row has its record's other fields as well, under their own names.

---A corpus: called, it gives a fresh iterator of rows. Where a row can't be read, the iterator gives nil and a message
---that names file and line.
---@alias opedkit.Corpus fun(): fun(): opedkit.Row?, string?

local formats = { csv = "csv", tsv = "csv", jsonl = "jsonl", ndjson = "jsonl", fasttext = "fasttext", txt = "fasttext" }

local function format_of(path, given)
  if given then return formats[given] or given == "folders" and "folders" or nil end
  local ending = path:match("%.(%w+)$")
  if ending and formats[ending:lower()] then return formats[ending:lower()] end
  local found, lfs = pcall(require, "lfs")
  if found and lfs.attributes(path, "mode") == "directory" then return "folders" end
  return nil
end

---Reads a corpus. The format goes by the file's ending where it isn't given: `.jsonl` or `.ndjson` (an object to a line),
---`.csv` (RFC 4180, with a header) or `.tsv`, `.txt` (fastText: `__label__name text`), and a folder (a folder of files for
---each label).
---@param path string a file, or a folder
---@param opts? { format?: "jsonl"|"csv"|"tsv"|"folders"|"fasttext", text?: string, label?: string } text, label: the names of the fields, "text" and "label" by default
---@return opedkit.Corpus|nil corpus
---@return string|nil message
function corpus.read(path, opts)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  opts = options.check(opts, { format = "string", text = "string", label = "string" })
  local format = format_of(path, opts.format)
  if not format then
    if opts.format then error(("bad option 'format' (no such format: '%s')"):format(opts.format), 2) end
    return nil, ("%s: its ending names no format; give one of jsonl, csv, tsv, folders, fasttext"):format(path)
  end
  local separator = (opts.format == "tsv" or not opts.format and path:lower():find("%.tsv$")) and "\t" or ","
  local reader = require("opedkit.corpus." .. format)
  local fields = { text = opts.text or "text", label = opts.label or "label", separator = separator }
  -- Opened once now, so that a file that isn't there is told at once.
  local first, problem = reader(path, fields)
  if not first then return nil, problem end
  return function()
    local rows = first
    first = nil
    if rows then return rows end
    return reader(path, fields)
  end
end

return corpus
