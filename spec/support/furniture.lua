-- How many of the lines that spec/furniture.txt names are zoned as furniture, and how many of the other paragraphs.
local document = require "opedkit.document"

local furniture = {}

local kinds = { junk = true, note = true, disclaimer = true, caption = true, highlights = true }

local function read_list()
  local starts, whole = {}, {}
  for row in io.lines "spec/furniture.txt" do
    if row:find "^=" then
      whole[row:sub(2)] = true
    elseif not row:find "^#" then
      starts[#starts + 1] = row
    end
  end
  return function(line)
    if whole[line] then return true end
    for _, start in ipairs(starts) do
      if line:sub(1, #start) == start then return true end
    end
    return false
  end
end

---@return { named: integer, found: integer, others: integer, wrong: integer, misses: string[], extra: string[] }
function furniture.measure(texts)
  local is_named = read_list()
  local out = { named = 0, found = 0, others = 0, wrong = 0, misses = {}, extra = {} }
  for _, text in ipairs(texts) do
    local zones, nth, listing = document.new(text):zones(), 1, false
    for first, line in text:gmatch "()([^\n]+)" do
      while zones[nth] and zones[nth].last < first do nth = nth + 1 end
      local zone = zones[nth]
      if zone and zone.first <= first + #line and line:find "%S" then
        local named = is_named(line)
        -- The points under "Story highlights" have no full stop.
        listing = line:find "^Story highlights" ~= nil or listing and not line:find "[.!?][\"')\226\128\153\157 ]*$"
        named = named or listing
        local right = kinds[zone.kind] or false
        if named then
          out.named = out.named + 1
          if right then
            out.found = out.found + 1
          else
            table.insert(out.misses, zone.kind .. ": " .. line:sub(1, 90))
          end
        else
          out.others = out.others + 1
          if right then
            out.wrong = out.wrong + 1
            table.insert(out.extra, zone.kind .. ": " .. line:sub(1, 90))
          end
        end
      end
    end
  end
  return out
end

return furniture
