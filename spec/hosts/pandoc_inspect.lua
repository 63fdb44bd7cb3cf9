-- Runs inspect.lua in pandoc's Lua: a filter of an empty document.
arg = { os.getenv "ESSAYS", os.getenv "OUT" } -- luacheck: ignore
dofile "spec/hosts/inspect.lua"
return {}
