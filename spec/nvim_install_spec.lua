-- From nothing to an essay that is read: each way of installing, in an empty home. Runs inside Neovim only,
-- which starts
-- others of its kind.
local support = require "spec.support.nvim"

describe("in Neovim, installed", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  local home
  local root = vim.fn.getcwd()

  before_each(function()
    home = vim.fn.tempname()
    vim.fn.mkdir(home, "p")
  end)
  after_each(function() vim.fn.delete(home, "rf") end)

  local function write(path, text)
    vim.fn.mkdir(vim.fn.fnamemodify(path, ":h"), "p")
    local file = assert(io.open(path, "wb"))
    file:write(text)
    file:close()
  end

  -- Neovim with nothing but this home: what a Lua script prints there.
  local function run(script, environment, arguments)
    write(home .. "/script.lua", [[
      local ok, message = pcall(function() ]] .. script .. [[ end)
      if not ok then io.stdout:write("error: " .. tostring(message)) end
      io.stdout:flush()
      vim.cmd "qall!"
    ]])
    local command = { "timeout", "120", "env", "-i", "PATH=" .. os.getenv "PATH", "HOME=" .. home, "TERM=dumb" }
    vim.list_extend(command, environment or {})
    vim.list_extend(command, { vim.v.progpath, "--headless", "-i", "NONE" })
    vim.list_extend(command, arguments or {})
    vim.list_extend(command, { "-c", "luafile " .. home .. "/script.lua" })
    local quoted = vim.tbl_map(vim.fn.shellescape, command)
    local pipe = assert(io.popen("cd " .. vim.fn.shellescape(home) .. " && " .. table.concat(quoted,
      " ") .. " 2>&1 </dev/null"))
    local output = pipe:read "*a"
    pipe:close()
    return output
  end

  local lint = ([[
    vim.cmd "edit %s/examples/essay.txt"
    assert(vim.fn.exists(":Opedkit") == 2, "no command")
    vim.cmd "Opedkit lint on"
    assert(require("opedkit.nvim").wait(0, 60000), "no reading")
    vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 5)
    local codes = {}
    for _, item in ipairs(vim.diagnostic.get(0)) do codes[#codes + 1] = item.code end
    io.stdout:write(table.concat(codes, " "))
  ]]):format(root)

  -- The folder of this checkout as a plugin's, by links: the build inside it too.
  local function package_folder(without)
    local folder = home .. "/.local/share/nvim/site/pack/opedkit/start/opedkit"
    vim.fn.mkdir(folder, "p")
    for _, name in ipairs { "lua", "plugin", "doc", "build" } do
      if name ~= without then
        vim.loop.fs_symlink(name == "build" and vim.fn.fnamemodify(os.getenv "OPEDKIT_BUILD" or "build", ":p:h")
          or root .. "/" .. name, folder .. "/" .. name)
      end
    end
    return folder
  end

  it("as a native package: nothing but the folder, and an essay is linted", function()
    package_folder()
    local output = run(lint)
    assert.truthy(output:find("cut_off_sentence", 1, true), output)
    assert.truthy(output:find("long_sentence", 1, true), output)
  end)

  it("as the README says, by three lines of configuration", function()
    package_folder()
    local readme = assert(io.open(root .. "/README.md", "rb"))
    local text = readme:read "*a"
    readme:close()
    local configuration = assert(text:match("```vim\n(\" init.vim.-)```"), "the README has no init.vim")
    local lines = select(2, configuration:gsub("\n", "")) - 1
    assert.is_true(lines <= 3, "more than three lines")
    write(home .. "/.config/nvim/init.vim", configuration)
    local output = run(([[
      vim.cmd "edit %s/examples/essay.txt"
      vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 5)
      io.stdout:write(#vim.diagnostic.get(0), " found")
    ]]):format(root))
    assert.matches("%d found", output)
    assert.falsy(output:find("^0 found"), output)
  end)

  it("finds its help, tags and all", function()
    local folder = package_folder "doc"
    vim.fn.mkdir(folder .. "/doc")
    vim.loop.fs_copyfile(root .. "/doc/opedkit.txt", folder .. "/doc/opedkit.txt")
    local output = run [[
      vim.cmd "helptags ALL"
      local command = require "opedkit.nvim.command"
      for _, name in ipairs(command.complete("", "Opedkit ")) do vim.cmd("help :Opedkit-" .. name) end
      for _, code in ipairs(require("opedkit.nvim.findings").codes) do vim.cmd("help opedkit-" .. code.name) end
      for name in pairs(require "opedkit.nvim") do vim.cmd("help opedkit.nvim." .. name .. "()") end
      for _, map in ipairs(vim.api.nvim_get_keymap "x") do
        if map.lhs:find "opedkit" then vim.cmd("help " .. map.lhs) end
      end
      for _, name in ipairs { "delay", "width", "reading_speed", "target", "diagnostics" } do
        vim.cmd("help opedkit-option-" .. name)
      end
      for group in vim.api.nvim_exec("highlight", true):gmatch "\n(Opedkit%w+)" do vim.cmd("help hl-" .. group) end
      io.stdout:write("all found")
    ]]
    assert.equal("all found", output)
  end)

  -- What each subcommand says, in one Neovim.
  local say_all = [[
    vim.notify = function(message) io.stdout:write(message, "\n") end
    vim.cmd "file x"
    for _, subcommand in ipairs { "lint on", "inspect", "roles", "zones", "explain", "words", "compare", "report",
      "query x",
      "next" } do vim.cmd("Opedkit " .. subcommand) end
    vim.wait(500, function() return false end)
  ]]

  local function check_said(pattern, output)
    local count = 0
    for line in output:gmatch "[^\n]+" do
      count = count + 1
      assert.matches(pattern, line)
    end
    assert.equal(10, count, output)
  end

  it("without the C module: one sentence that says what to do", function()
    package_folder "build"
    check_said("^opedkit: its C module is not built; run `make nvim` in /[^\n]+%.$", run(say_all))
  end)

  it("without LPeg: one sentence that says what to install", function()
    if vim.lpeg then return pending("this Neovim brings its own LPeg") end
    package_folder()
    check_said("^opedkit: LPeg for Lua 5%.1 is missing; install Debian's package lua%-lpeg, or the rock lpeg%.$",
      run("package.cpath = ''" .. say_all))
  end)

  it("the sentence stays the same when it is asked for again", function()
    package_folder "build"
    local output = run [[
      local library = require "opedkit.nvim.library"
      local first, now = library.problem(), vim.loop.now()
      vim.loop.now = function() return now + 60000 end
      io.stdout:write(library.problem() == first and "the same" or library.problem())
    ]]
    assert.equal("the same", output)
  end)

  it("the first commands of a session are carried out in order, each for its buffer", function()
    package_folder()
    local output = run(([[
      vim.cmd "edit %s/examples/essay.txt"
      local essay = vim.api.nvim_get_current_buf()
      vim.cmd "Opedkit lint on"
      vim.cmd "Opedkit lint off"
      vim.cmd "Opedkit markers on"
      vim.cmd "new"
      local highlights = require "opedkit.nvim.highlights"
      vim.wait(10000, function() return highlights.is_on(essay, "markers") end, 1)
      io.stdout:write(tostring(require("opedkit.nvim.diagnostics").is_on(essay)),
        tostring(highlights.is_on(essay, "markers")), tostring(highlights.is_on(0, "markers")))
    ]]):format(root))
    assert.equal("falsetruefalse", output)
  end)

  it("a status line and folds ask quietly where something is missing", function()
    package_folder "build"
    local output = run [[
      local nvim = require "opedkit.nvim"
      local looks, searcher = 0, package.loaders[1]
      package.loaders[1] = function(name)
        if name == "opedkit.core" then looks = looks + 1 end
        return searcher(name)
      end
      local now = vim.loop.now
      vim.loop.now = function() return 0 end -- as if it all were one moment
      for i = 1, 1000 do io.stdout:write(nvim.statusline() .. (nvim.foldexpr(1) == "0" and "" or "?")) end
      vim.loop.now = now
      if looks ~= 1 then io.stdout:write("looked ", looks, " times") end
    ]]
    assert.equal("", output)
  end)

  it("loads nothing at start-up", function()
    package_folder()
    local output = run [[
      for name in pairs(package.loaded) do
        if name:find "^opedkit" or name == "lpeg" then io.stdout:write(name, " ") end
      end
    ]]
    assert.equal("", output)
  end)

  it("ends at once while the worker reads", function()
    package_folder()
    local output = run(([[
      vim.cmd "edit %s/examples/essay.txt"
      vim.api.nvim_buf_set_lines(0, -1, -1, true, vim.fn["repeat"](vim.api.nvim_buf_get_lines(0, 0, -1, true), 20))
      vim.cmd "Opedkit lint on"
      io.stdout:write("queued")
    ]]):format(root))
    assert.equal("queued", output)
  end)

  it("by LuaRocks, into a tree of its own #slow", function()
    if vim.fn.executable "luarocks" == 0 then return pending("there is no luarocks here") end
    local source, tree = home .. "/source", home .. "/rocks"
    vim.fn.mkdir(source)
    local function shell(command)
      local output = vim.fn.system(command)
      assert(vim.v.shell_error == 0, command .. "\n" .. output)
    end
    shell(("tar -C '%s' -cf - --exclude=./build --exclude=./.git . | tar -C '%s' -xf -"):format(root, source))
    -- what Debian's packages bring is no rock to LuaRocks
    write(home .. "/config.lua", 'rocks_provided = { lpeg = "99-1", argparse = "99-1", ["lua-cjson"] = "99-1", '
      .. 'luafilesystem = "99-1" }\n')
    shell(("cd '%s' && LUAROCKS_CONFIG='%s/config.lua' luarocks --lua-version 5.1 make --tree '%s' 2>&1")
      :format(source, home, tree))
    local plugin = vim.fn.glob(tree .. "/lib/luarocks/rocks-5.1/opedkit/*", true, true)[1]
    local output = run(lint, {
      ("LUA_PATH=%s/share/lua/5.1/?.lua;%s/share/lua/5.1/?/init.lua;;"):format(tree, tree),
      ("LUA_CPATH=%s/lib/lua/5.1/?.so;;"):format(tree),
    }, { "--cmd", "set runtimepath^=" .. plugin })
    assert.truthy(output:find("cut_off_sentence", 1, true), output)
  end)
end)
