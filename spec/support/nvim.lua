-- What the specs of the plugin share.
local support = {}

-- Neovim's functions; nil elsewhere.
support.vim = rawget(_G, "vim")
local vim = support.vim

---Before the specs of a describe block: the plugin as at start-up.
function support.setup()
  vim.opt.runtimepath:append(vim.fn.getcwd())
  vim.g.loaded_opedkit = nil
  vim.cmd "source plugin/opedkit.lua"
  vim.o.hidden, vim.o.swapfile = true, false
  -- the first command of a session waits for its modules
  local done
  vim.cmd "Opedkit lint off"
  require("opedkit.nvim").read(0, function() done = true end)
  assert(vim.wait(20000, function() return done end, 1), "the worker did not answer")
end

support.essay = {
  "We must act", "", "By Ann Lee", "",
  "The U.S. senate will vote on May 5. It should vote no.",
  "“We will not go,” said Theo Brandt, who lives there. The wall may perhaps protect the map.", "",
  "The wall costs $94 million. Nobody asked them, and the wall will be too low by 2060. We must not build it.",
}

---A new buffer with these lines in the current window.
function support.open(lines, filetype)
  vim.cmd "silent! tabonly"
  vim.cmd "silent! only"
  vim.cmd "enew!"
  vim.api.nvim_buf_set_lines(0, 0, -1, true, lines)
  if filetype then vim.bo.filetype = filetype end
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  return vim.api.nvim_get_current_buf()
end

---What is said by vim.notify while a function runs, and until it has said something or some time has passed.
function support.said(action, milliseconds)
  local messages, notify = {}, vim.notify
  vim.notify = function(message) messages[#messages + 1] = message end
  local ok, problem = pcall(function()
    action()
    if milliseconds then vim.wait(milliseconds, function() return messages[1] ~= nil end, 1) end
  end)
  vim.notify = notify
  assert(ok, problem)
  return messages[1]
end

---The buffer as it is read, or an error.
function support.read(buffer)
  return assert(require("opedkit.nvim").wait(buffer, 20000), "the worker did not answer")
end

---Presses keys as a user does, mappings included.
function support.keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "xm", false)
end

---Has the worker give sentences the roles that a function names, by their text, until `restore` is called.
function support.give_roles(roles_of, relations)
  local worker, digest = require "opedkit.nvim.worker", require "opedkit.nvim.digest"
  local findings = require "opedkit.nvim.findings"
  local run = worker.run
  worker.run = function(task, text, argument, callback)
    if task ~= "read" then return run(task, text, argument, callback) end
    local made = digest.read(text.bytes, {}, {}, { long = 45 })
    for i, sentence in ipairs(made.sentences) do
      sentence.roles = {}
      local label = roles_of(sentence.text, i)
      if label then sentence.roles[1] = { label = label, confidence = 0.8 } end
    end
    made.relations = relations or {}
    made.findings = findings.find(made, text.bytes, { long = 45 })
    vim.schedule(function() callback(true, digest.lines(made)) end)
  end
  return function() worker.run = run end
end

return support
