---Markdown's markup by tree-sitter, where Neovim has parsers for it: block structure from `markdown`, inlines from
---`markdown_inline`.
---@class opedkit.nvim.parser
local parser = {}

-- Going through the nodes of longer texts takes longer than a key may wait; the core reads them (bench/nvim.md).
local LONGEST = 16384

-- Nodes that hold no prose at all, and nodes that are marks beside prose.
local blocks = {
  "fenced_code_block", "indented_code_block", "html_block", "pipe_table", "minus_metadata", "plus_metadata",
  "link_reference_definition", "thematic_break", "atx_h1_marker", "atx_h2_marker", "atx_h3_marker", "atx_h4_marker",
  "atx_h5_marker", "atx_h6_marker", "setext_h1_underline", "setext_h2_underline", "list_marker_minus",
  "list_marker_plus", "list_marker_star", "list_marker_dot", "list_marker_parenthesis", "block_quote_marker",
  "block_continuation", "task_list_marker_checked", "task_list_marker_unchecked",
}
local inlines = {
  "emphasis_delimiter", "code_span_delimiter", "image", "uri_autolink", "email_autolink", "html_tag",
  "backslash_escape",
}
-- Of links, all but their text.
local links = { "inline_link", "full_reference_link", "collapsed_reference_link" }

local queries = {}

-- A query for those kinds of nodes that the installed grammar has.
local function query_of(language, kinds)
  if queries[language] == nil then
    local parts = {}
    for _, kind in ipairs(kinds) do
      local part = ("(%s) @mark"):format(kind)
      local parse = vim.treesitter.query and vim.treesitter.query.parse or vim.treesitter.parse_query
      if pcall(parse, language, part) then parts[#parts + 1] = part end
    end
    local parse = vim.treesitter.query and vim.treesitter.query.parse or vim.treesitter.parse_query
    queries[language] = parts[1] and parse(language, table.concat(parts, "\n")) or false
  end
  return queries[language] or nil
end

local kinds = { markdown = vim.list_extend({ "block_quote" }, blocks), markdown_inline = vim.list_extend(
  vim.list_extend({}, inlines), links) }

local is_link = {}
for _, kind in ipairs(links) do is_link[kind] = true end

-- Adds a node's bytes; of a link, those around its text.
local function collect(node, text, ranges)
  local first_row, first_column, last_row, last_column = node:range()
  local first = text:position(first_row, first_column)
  local last = last_row >= text:lines() and #text.bytes or text:position(last_row, last_column) - 1
  if node:type() == "backslash_escape" then last = first end
  if not is_link[node:type()] then
    ranges[#ranges + 1] = { first = first, last = last }
    return
  end
  for child in node:iter_children() do
    if child:type() == "link_text" then
      local from_row, from_column, to_row, to_column = child:range()
      ranges[#ranges + 1] = { first = first, last = text:position(from_row, from_column) - 1 }
      ranges[#ranges + 1] = { first = text:position(to_row, to_column), last = last }
    end
  end
end

-- Ranges in order and apart; a block ends before its last line feed, so that lines stay apart.
local function tidy(ranges, bytes)
  table.sort(ranges, function(a, b) return a.first < b.first end)
  local out = {}
  for _, range in ipairs(ranges) do
    while range.last >= range.first and bytes:find("^[\r\n]", range.last) do range.last = range.last - 1 end
    local before = out[#out]
    if range.first <= range.last then
      if before and range.first <= before.last + 1 then
        before.last = math.max(before.last, range.last)
      else
        out[#out + 1] = range
      end
    end
  end
  return out
end

---What of a buffer is markup, and the lines that are block quotations.
---@param text opedkit.nvim.Text
---@return opedkit.Range[]|nil ranges nil where there is no parser
---@return opedkit.Range[]|nil quotes
function parser.markup(text)
  if text.size > LONGEST or not vim.api.nvim_buf_is_valid(text.buffer) then return nil end
  local found, tree = pcall(vim.treesitter.get_parser, text.buffer, "markdown")
  if not found or not tree then return nil end
  local ranges, quotes, whole = {}, {}, false
  local ok = pcall(function()
    tree:parse(true)
    tree:for_each_tree(function(part, of)
      local language = of:lang()
      local query = kinds[language] and query_of(language, kinds[language])
      if not query then return end
      whole = whole or language == "markdown_inline"
      for _, node in query:iter_captures(part:root(), text.buffer, 0, -1) do
        if node:type() == "block_quote" then
          local from, _, to = node:range()
          quotes[#quotes + 1] = { first = text:position(from, 0),
            last = to >= text:lines() and #text.bytes or text:position(to, 0) - 1 }
        else
          collect(node, text, ranges)
        end
      end
    end)
  end)
  -- without the parser of inlines the core knows more
  if not ok or not whole then return nil end
  return tidy(ranges, text.bytes), quotes
end

return parser
