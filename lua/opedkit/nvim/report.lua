---The HTML report of an essay in a file of its own.
---@class opedkit.nvim.report
local report = {}

local function default_path(buffer)
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":t:r")
  local folder = vim.fn.stdpath "cache" .. "/opedkit"
  vim.fn.mkdir(folder, "p")
  return ("%s/%s.html"):format(folder, name ~= "" and name or "essay")
end

---Writes the report and opens it where Neovim can (`vim.ui.open`, from 0.10 on).
---@param buffer integer
---@param path? string of the file, else one in Neovim's cache folder
---@param done? fun(path: string)
function report.write(buffer, path, done)
  require("opedkit.nvim.library").demand()
  path = path and vim.fn.fnamemodify(vim.fn.expand(path), ":p") or default_path(buffer)
  require("opedkit.nvim.worker").run("report", require("opedkit.nvim.text").of(buffer), "", function(ok, page)
    if not ok then return vim.notify("opedkit: " .. page, vim.log.levels.ERROR) end
    local file, message = io.open(path, "wb")
    local written
    if file then
      written, message = file:write(page)
      file:close()
    end
    if not written then
      return vim.notify("opedkit: the report can't be written: " .. tostring(message), vim.log.levels.ERROR)
    end
    if vim.ui.open then vim.ui.open(path) end
    vim.notify(("opedkit: the report is in %s"):format(vim.fn.fnamemodify(path, ":~")))
    if done then done(path) end
  end)
end

return report
