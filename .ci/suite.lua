-- Runs busted in whatever Lua this is; its arguments are busted's.

local pause = tonumber(os.getenv "OPEDKIT_GC_PAUSE")
if pause then collectgarbage("setpause", pause) end

-- Where its caller is a file, busted leaves some Luas by throwing nil instead of by an exit status; a chunk is no file.
local run = assert((loadstring or load)("require('busted.runner')({ standalone = false })", "=busted"))
run()
os.exit(0, true)
