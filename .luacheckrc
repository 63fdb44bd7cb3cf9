-- The library runs on every Lua and in Neovim, so it may use only what all of them have, or ask first.
std = "min"
max_line_length = 120
cache = false

-- A file that asks for what only some Luas have.
read_globals = { "jit", "vim", table = { fields = { "unpack", "pack" } }, package = { fields = { "searchers", "searchpath" } } }

files["lua/opedkit/data"] = { max_line_length = false }
files["spec"] = { std = "max+busted" }
files["bench"] = { std = "max" }
files[".ci"] = { std = "max", globals = { "arg", "os.exit", "print" }, read_globals = { "vim" } }
files["**/*.rockspec"] = { std = "rockspec" }
