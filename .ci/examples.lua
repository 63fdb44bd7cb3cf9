-- Runs the examples of a guide and holds what they print against what the guide says. An example is a fenced block:
--
--   ```lua       a chunk; where a block ```text follows it at once (a sentence may stand between), what it prints
--   ```console   lines "$ command", a longer one going on in lines "> …", each with what it prints below; all of a guide's
--                run in one folder, in their order
--
-- A line of three dots in the expected output stands for any lines. Blocks of other kinds are not run.

local annotations = require "annotations"

local examples = {}

local function shell_quote(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

local function split(text)
  local lines = {}
  for line in (text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  return lines
end

-- Whether the lines from i on are those expected from j on.
local function agree(lines, expected, i, j)
  while expected[j] do
    if expected[j] == "…" or expected[j] == "..." then
      if not expected[j + 1] then return true end
      for skip = i, #lines do
        if agree(lines, expected, skip, j + 1) then return true end
      end
      return false
    end
    if lines[i] ~= expected[j] then return false end
    i, j = i + 1, j + 1
  end
  return lines[i] == nil
end

-- The fenced blocks of a guide: { kind, line, text, next: whether it follows the one before with a line or two between }.
local function blocks_of(source)
  local blocks, block, number, last = {}, nil, 0, 0
  for line in (source .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    local fence = line:match("^```(%w*)")
    if fence and not block then
      block = { kind = fence, line = number, text = {}, next = number - last <= 4 }
    elseif fence then
      block.text = table.concat(block.text, "\n")
      blocks[#blocks + 1], block, last = block, nil, number
    elseif block then
      block.text[#block.text + 1] = line
    end
  end
  return blocks
end

-- The commands of a console block, each with its expected lines.
local function commands_of(text)
  local commands = {}
  for _, line in ipairs(split(text)) do
    local command = line:match("^%$ (.*)")
    local last = commands[#commands]
    if command then commands[#commands + 1] = { command = command }
    elseif last and #last == 0 and line:find("^>") then last.command = last.command .. "\n" .. line:gsub("^> ?", "")
    else table.insert(last, line) end
  end
  return commands
end

---Runs a guide's examples.
---@param path string
---@param lua string the interpreter
---@return integer count of examples
---@return string[] differences
function examples.check(path, lua)
  local root = annotations.run("pwd"):gsub("\n$", "")
  local folder = annotations.run("mktemp -d"):gsub("\n$", "")
  -- As after `make env`, from a folder with the examples beside it.
  local enter = ("cd %s\n%s\n"):format(shell_quote(folder), annotations.run(".ci/env %s", shell_quote(lua)))
  annotations.run("ln -s %s/examples %s/examples", shell_quote(root), shell_quote(folder))
  local count, differences = 0, {}

  local function compare(line, what, command, expected)
    count = count + 1
    local printed = annotations.run("%s%s", enter, command)
    if not agree(split(printed), split(expected), 1, 1) then
      differences[#differences + 1] = ("%s:%d: %s prints\n%s\nand not\n%s"):format(path, line, what, printed, expected)
    end
  end

  local blocks = blocks_of(annotations.slurp(path))
  for i, block in ipairs(blocks) do
    local following = blocks[i + 1]
    if block.kind == "lua" then
      local file = assert(io.open(folder .. "/example.lua", "w"))
      file:write(block.text, "\n")
      file:close()
      local expected = following and following.kind == "text" and following.next and following.text or ""
      compare(block.line, "the example", shell_quote(lua) .. " example.lua", expected)
    elseif block.kind == "console" then
      for _, example in ipairs(commands_of(block.text)) do
        compare(block.line, example.command, example.command, table.concat(example, "\n"))
      end
    end
  end
  annotations.run("rm -rf %s", shell_quote(folder))
  return count, differences
end

return examples
