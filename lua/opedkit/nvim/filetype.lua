---Which types of buffers hold Markdown. A file of its own, so that plain text need not load what reads marks.
---@class opedkit.nvim.filetype
local filetype = {}

local markdown = { markdown = true, pandoc = true, rmd = true, quarto = true, mdx = true, vimwiki = true }

---Whether a buffer of this type holds Markdown.
---@param name string also one of several with dots between
---@return boolean
function filetype.is_markdown(name)
  for part in name:gmatch "[^.]+" do
    if markdown[part] then return true end
  end
  return false
end

return filetype
