---Figures of the essay in a float: words against a target, reading time, readability.
---@class opedkit.nvim.words
local words = {}

---@param buffer integer
---@param target? integer the length to count against, else the option's
function words.show(buffer, target)
  require("opedkit.nvim.colours").ensure()
  require("opedkit.nvim.reading").request(buffer, function(result)
    if vim.api.nvim_get_current_buf() ~= buffer then return end
    local float = require "opedkit.nvim.float"
    float.open(float.table(require("opedkit.nvim.figures").rows(result, target)))
  end)
end

return words
