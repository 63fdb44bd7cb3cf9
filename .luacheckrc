-- The library runs on every Lua and in Neovim, so it may use only what all of them have, or ask first.
std = "min"
cache = false
max_line_length = 120
max_comment_line_length = false -- an annotation is one line, whatever its length

-- What some Luas have; a file asks before it uses them.
read_globals = {
  "jit",
  table = { fields = { "unpack", "pack" } },
  package = { fields = { "searchers", "searchpath" } },
}

files["lua/opedkit/data"] = { max_line_length = false }
files["lua/opedkit/meta"] = { ignore = { "212", "241" } } -- declarations for editors, never run
files["lua/opedkit/nvim"] = { globals = { "vim" } }
files["lua/opedkit/health.lua"] = { globals = { "vim" } }
files["plugin"] = { globals = { "vim" } }
files["spec"] = { std = "max+busted", globals = { "vim" } }
files["bench"] = { std = "max" }
files["bench/nvim*.lua"] = { std = "luajit", globals = { "vim", "arg", "coroutine.resume" } }
files[".ci"] = { std = "max" }
files[".ci/nvim.lua"] = { std = "luajit", globals = { "vim", "arg", "print", "os.exit" } }
-- The hosts of the examples.
files["examples/nginx"] = { std = "ngx_lua" }
files["examples/haproxy"] = { read_globals = { "core" } }
files["examples/pandoc"] = { read_globals = { "pandoc" }, globals = { "Pandoc" } }
files["examples/postgres"] = { read_globals = { "lpcall" }, globals = { "pcall" } }
files["examples/tarantool"] = {
  read_globals = { "box" }, globals = { "opedkit_store", "opedkit_inspect", "opedkit_classify" },
}
