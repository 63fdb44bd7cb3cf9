---Quoted stretches: what stands between quotation marks, paragraph by paragraph.
---@class opedkit.document.quotation
local quotation = {}

if jit then jit.off(true, true) end -- see document.lua

local OPENING, CLOSING = "\226\128\156", "\226\128\157"

-- Whether a paragraph opens with a quotation mark, as one does that goes on with the quotation of the one above.
local function opens(text, first)
  return text:find("^[ \t]*\"", first) ~= nil or text:find("^[ \t]*\226\128\156", first) ~= nil
end

---Finds the quoted stretches of a text, marks included. A quotation that is left open goes on to the end of its
---paragraph where the next one opens with a mark, as is the custom; otherwise a mark was lost, and its sentence ends
---it.
---@param text string
---@param paragraphs integer[] first1, last1, first2, … of the paragraphs, in order
---@return integer[] stretches first1, last1, first2, …
function quotation.read(text, paragraphs)
  local out = {}
  local at = 1
  local mark = text:find "[\"\226]"
  for p = 1, #paragraphs, 2 do
    local first, last = paragraphs[p], paragraphs[p + 1]
    local start
    if at < first then at = first end
    while mark and mark < first do mark = text:find("[\"\226]", at) end
    while mark and mark <= last do
      local stop
      if text:byte(mark) == 34 then
        if start then stop = mark else start = mark end
      else
        local wide = text:sub(mark, mark + 2)
        if wide == OPENING then
          start = start or mark
        elseif wide == CLOSING and start then
          stop = mark + 2
        end
      end
      if stop then
        out[#out + 1] = start
        out[#out + 1] = stop
        start = nil
      end
      at = mark + 1
      mark = text:find("[\"\226]", at)
    end
    if start then
      local stop = last
      if not (paragraphs[p + 2] and opens(text, paragraphs[p + 2])) then
        stop = text:find("[.!?][ \t\r\n]", start)
        if not stop or stop > last then stop = last end
      end
      out[#out + 1] = start
      out[#out + 1] = stop
    end
  end
  return out
end

return quotation
