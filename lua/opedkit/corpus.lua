---Labelled texts, read one by one from files that may be larger than memory.
---@class opedkit.corpus
local corpus = {}

local options = require "opedkit.options"

---@class opedkit.Row
---@field text string
---@field vector? number[] of svmlight, in place of a text
---@field label? string
---@field labels? string[] where a field of them is named, and in the form of fastText
---@field id string the row's own `id`, else its place: the line's or record's number, the file's name
---@field line? integer where it begins
---A row has its record's other fields as well, under their own names.

---A corpus: called, it gives a fresh iterator of rows. Where a row can't be read, the iterator gives nil and a message
---that names file and line.
---@alias opedkit.Corpus fun(): fun(): opedkit.Row?, string?

local formats = {
  csv = "csv", tsv = "csv", jsonl = "jsonl", ndjson = "jsonl", fasttext = "fasttext", txt = "fasttext",
  svm = "svmlight", svmlight = "svmlight", libsvm = "svmlight",
}

local function format_of(path, given)
  if given then return formats[given] or given == "folders" and "folders" or nil end
  local ending = path:match("%.(%w+)$")
  if ending and formats[ending:lower()] then return formats[ending:lower()] end
  local found, lfs = pcall(require, "lfs")
  if found and lfs.attributes(path, "mode") == "directory" then return "folders" end
  return nil
end

-- The labels that a field holds; nil where it holds none.
local function labels_of(value)
  local list = {}
  if type(value) == "table" then
    for i, label in ipairs(value) do list[i] = type(label) == "number" and ("%.14g"):format(label) or label end
  elseif type(value) == "string" then
    for label in value:gmatch "[^;|]+" do list[#list + 1] = label:match "^%s*(.-)%s*$" end
    for i = #list, 1, -1 do
      if list[i] == "" then table.remove(list, i) end
    end
  else
    return nil
  end
  return list
end

-- A reader whose rows have `labels`. fastText and folders have no fields: their own labels are taken.
local function with_labels(reader, field)
  return function(path, fields)
    local next_row, problem = reader(path, fields)
    if not next_row then return nil, problem end
    return function()
      local row, wrong = next_row()
      if row and row[field] ~= nil then row.labels = labels_of(row[field])
      elseif row then row.labels = row.labels or row.label and { row.label } end
      return row, wrong
    end
  end
end

---Reads a corpus. The format goes by the file's ending where it isn't given: `.jsonl` or `.ndjson` (an object to a line),
---`.csv` (RFC 4180, with a header) or `.tsv`, `.txt` (fastText: `__label__name text`), `.svm`, `.svmlight` or `.libsvm`
---(vectors: a row has a `vector` { index1, value1, … } whose indices begin at 0, in place of a text, as `features.vectors`
---takes them; labels with commas between them are several), and a folder (a folder of files for each label).
---@param path string a file, a folder, or "-": standard input, which is read once and whose format is given
---@param opts? { format?: "jsonl"|"csv"|"tsv"|"folders"|"fasttext"|"svmlight", text?: string, label?: string, labels?: string, skip?: fun(message: string), meter?: { bytes: number } } text, label: the names of the fields, "text" and "label" by default; labels: the field that holds several, an array or a string with semicolons or bars between them; skip: told what is wrong with a row that can't be read, which is then passed over; meter: its `bytes` grow by what was read
---@return opedkit.Corpus|nil corpus
---@return string|nil message
function corpus.read(path, opts)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  opts = options.check(opts, {
    format = "string", text = "string", label = "string", labels = "string", skip = "function", meter = "table",
  })
  local format = format_of(path, opts.format)
  if not format then
    if opts.format then error(("bad option 'format' (no such format: '%s')"):format(opts.format), 2) end
    return nil, ("%s: its ending names no format; give one of jsonl, csv, tsv, folders, fasttext, svmlight")
      :format(path)
  end
  local separator = (opts.format == "tsv" or not opts.format and path:lower():find("%.tsv$")) and "\t" or ","
  local reader = require("opedkit.corpus." .. (format == "svmlight" and "vectors" or format))
  local fields = { text = opts.text or "text", label = opts.label or "label", separator = separator }
  fields.skip, fields.meter = opts.skip, opts.meter
  if opts.labels then reader = with_labels(reader, opts.labels) end
  -- Opened once now, so that a file that isn't there is told at once.
  local first, problem = reader(path, fields)
  if not first then return nil, problem end
  return function()
    local rows = first
    first = nil
    if rows then return rows end
    if path == "-" then return nil, "standard input can be read only once" end
    return reader(path, fields)
  end
end

---The texts of a corpus cut into pieces of whole paragraphs, each a row that has all else of its text's. A classifier that
---learns from pieces of several sizes does not come to rely on how texts begin or how long they are, and judges an extract
---as well as the whole. Where `evaluate` divides such rows, `group = "id"` keeps those of one text together.
---@param source opedkit.Corpus|table what `read` gives, a function that gives an iterator, or an array of rows
---@param opts { sizes: integer[], whole?: boolean } sizes: a piece has at least so many bytes and ends with the paragraph that makes them full, a rest of less than half belongs to the last one; each text is cut once by each size. whole: the texts themselves are among the rows, first
---@return opedkit.Corpus
function corpus.pieces(source, opts)
  opts = options.check(opts, { sizes = "table", whole = "boolean" })
  if not opts.sizes or #opts.sizes == 0 then error("bad option 'sizes' (a list of numbers of bytes expected)", 2) end
  for i = 1, #opts.sizes do
    if not options.is_integer(opts.sizes[i], 1, 2 ^ 31) then
      error("bad option 'sizes' (whole numbers of bytes expected)", 2)
    end
  end
  return require("opedkit.corpus.pieces")(source, opts)
end

return corpus
