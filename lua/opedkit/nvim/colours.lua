---The highlight groups, each of which a colour scheme or the user may define first. Shades are quiet, since whole
---sentences carry them, and differ in lightness too.
---@class opedkit.nvim.colours
local colours = {}

-- Name: background on dark, on light; the same as numbers of 256 colours.
local shades = {
  OpedkitThesis = { "#5a4a00", "#ffe59a", 58, 222 },
  OpedkitClaim = { "#15416b", "#cfe4ff", 24, 153 },
  OpedkitEvidence = { "#1d4a2c", "#d3f0d8", 22, 157 },
  OpedkitConcession = { "#4b2f5e", "#ead9f7", 54, 183 },
  OpedkitCounterargument = { "#5e2a3f", "#f9d5e1", 53, 218 },
  OpedkitRebuttal = { "#5e3a1e", "#ffdcc0", 94, 223 },
  OpedkitRecommendation = { "#0f4d4d", "#c6efef", 23, 159 },
  OpedkitPrediction = { "#3f4a1d", "#e9f0c4", 64, 193 },
  OpedkitBackground = { "#33383d", "#e8eaec", 237, 254 },
  OpedkitRole = { "#3a3f52", "#dfe3f3", 238, 189 },
}

-- Of markers, and of what `compare` shows, letters: the same four.
local letters = {
  OpedkitRemoved = { "#ff8080", "#b3261e", 210, 124 },
  OpedkitAdded = { "#7fdc8f", "#1e7a34", 114, 28 },
  OpedkitChanged = { "#ffd24a", "#8a5a00", 221, 94 },
  OpedkitHedges = { "#e5a4ff", "#8a2be2", 177, 92 },
  OpedkitBoosters = { "#ff8f66", "#c0392b", 209, 124 },
  OpedkitDeontic = { "#ffd24a", "#8a5a00", 221, 94 },
  OpedkitContrast = { "#7fdc8f", "#1e7a34", 114, 28 },
  OpedkitConcessionMarker = { "#4fd6c4", "#00796b", 80, 30 },
  OpedkitAttribution = { "#9fb4c7", "#52687a", 110, 60 },
  OpedkitAttitude = { "#ff9ecb", "#b0246b", 218, 125 },
  OpedkitSelfMention = { "#6cc4ff", "#005fb8", 81, 25 },
  OpedkitEngagement = { "#c3d95a", "#5d6b00", 149, 58 },
  OpedkitMarker = { "#d0d0d0", "#444444", 252, 238 },
}

local links = {
  OpedkitZone = "Comment", OpedkitFurniture = "NonText", OpedkitTitle = "Title", OpedkitLabel = "Identifier",
  OpedkitDim = "Comment", OpedkitWarning = "WarningMsg",
}

local function camel(name)
  return (name:gsub("^%l", string.upper):gsub("_(%l)", string.upper))
end

---Defines the groups that nobody has defined.
function colours.define()
  local column = vim.o.background == "light" and 2 or 1
  for name, shade in pairs(shades) do
    vim.api.nvim_set_hl(0, name, { default = true, bg = shade[column], ctermbg = shade[column + 2] })
  end
  for name, letter in pairs(letters) do
    vim.api.nvim_set_hl(0, name, { default = true, fg = letter[column], ctermfg = letter[column + 2] })
  end
  for name, target in pairs(links) do vim.api.nvim_set_hl(0, name, { default = true, link = target }) end
  vim.api.nvim_set_hl(0, "OpedkitKeyword", { default = true, bold = true, underline = true })
end

local defined = false

---Defines the groups once, and again for each colour scheme.
function colours.ensure()
  if defined then return end
  defined = true
  colours.define()
  vim.api.nvim_create_autocmd("ColorScheme", { group = vim.api.nvim_create_augroup("opedkit_colours", {}),
    callback = colours.define, desc = "opedkit: highlight groups" })
end

---The group of a role.
---@param label string
---@return string
function colours.role(label)
  local name = "Opedkit" .. camel(label)
  return shades[name] and name or "OpedkitRole"
end

---The group of a category of markers.
---@param category string
---@return string
function colours.marker(category)
  local name = "Opedkit" .. camel(category) .. (category == "concession" and "Marker" or "")
  return letters[name] and name or "OpedkitMarker"
end

return colours
