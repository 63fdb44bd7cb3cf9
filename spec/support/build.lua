-- busted loads this before any spec: it refuses to test an installed copy in place of this checkout's build, and makes
-- assertions cheap.

local function first(path, name)
  for template in path:gmatch("[^;]+") do
    local candidate = template:gsub("%?", (name:gsub("%.", "/")))
    local file = io.open(candidate, "rb")
    if file then
      file:close()
      return candidate
    end
  end
end

local build = ("%s/%s"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

for _, module in ipairs {
  { name = "opedkit.core", found = first(package.cpath, "opedkit.core"), wanted = build .. "/opedkit/core.so" },
  { name = "opedkit", found = first(package.path, "opedkit"), wanted = "./lua/opedkit/init.lua" },
} do
  if module.found ~= module.wanted then
    error(('"%s" would be %s instead of %s: run make, from the root of the checkout')
      :format(module.name, module.found or "missing", module.wanted), 0)
  end
end

require "spec.support.assertions"
