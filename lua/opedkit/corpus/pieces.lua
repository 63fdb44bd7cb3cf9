-- Texts cut into pieces of whole paragraphs.
local rows = require "opedkit.rows"
local segment = require "opedkit.segment"

local function is_text(row)
  if type(row.text) ~= "string" then return "has no text" end
end

local function with_text(row, text)
  local piece = {}
  for name, value in pairs(row) do piece[name] = value end
  piece.text = text
  return piece
end

-- Appends the row's pieces of one size.
local function cut(row, paragraphs, size, pieces)
  local from, held, start = nil, 0, #pieces
  for _, first, last in paragraphs:each() do
    from, held = from or first, held + last - first + 1
    if held >= size then
      pieces[#pieces + 1] = { first = from, last = last }
      from, held = nil, 0
    elseif first == paragraphs:get(#paragraphs) then
      if held < size / 2 and #pieces > start then
        pieces[#pieces].last = last
      else
        pieces[#pieces + 1] = { first = from, last = last }
      end
    end
  end
  for i = start + 1, #pieces do
    pieces[i] = with_text(row, row.text:sub(pieces[i].first, pieces[i].last))
  end
end

return function(source, options)
  return function()
    local next_row = rows.each(source, is_text)
    local pieces, at = {}, 0
    return function()
      while at >= #pieces do
        local row, problem = next_row()
        if not row then return nil, problem end
        local paragraphs = segment.paragraphs(row.text)
        pieces, at = options.whole and { row } or {}, 0
        for _, size in ipairs(options.sizes) do cut(row, paragraphs, size, pieces) end
      end
      at = at + 1
      return pieces[at]
    end
  end
end
