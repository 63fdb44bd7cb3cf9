-- A real screen, driven through tmux: what a user sees after the keys that a user presses.
local support = require "spec.support.nvim"

describe("on a screen, Neovim", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  if vim.fn.executable "tmux" == 0 then return pending("there is no tmux here") end

  local socket, home

  local function tmux(...)
    local words = vim.tbl_map(vim.fn.shellescape, { "tmux", "-f", "/dev/null", "-S", socket, ... })
    local output = vim.fn.system("env -u TMUX " .. table.concat(words, " "))
    assert(vim.v.shell_error == 0, output)
    return output
  end

  local function screen()
    return tmux("capture-pane", "-p", "-t", "essay")
  end

  local function see(text)
    local shown
    local found = vim.wait(20000, function()
      shown = screen()
      return shown:find(text, 1, true) ~= nil
    end, 50)
    assert(found, ("'%s' is not on the screen:\n%s"):format(text, shown))
    return shown
  end

  local function press(...)
    tmux("send-keys", "-t", "essay", ...)
  end

  setup(function()
    home = vim.fn.tempname()
    vim.fn.mkdir(home, "p")
    socket = home .. "/tmux"
    local folder = home .. "/.local/share/nvim/site/pack/opedkit/start"
    vim.fn.mkdir(folder, "p")
    vim.loop.fs_symlink(vim.fn.getcwd(), folder .. "/opedkit")
    local command = ("env -i HOME='%s' PATH='%s' TERM=screen-256color LC_ALL=C.UTF-8 '%s' -i NONE -n "
      .. "'%s/examples/essay.txt'")
      :format(home, os.getenv "PATH", vim.v.progpath, vim.fn.getcwd())
    tmux("new-session", "-d", "-s", "essay", "-x", "140", "-y", "40", command)
  end)
  teardown(function()
    pcall(tmux, "kill-server")
    vim.fn.delete(home, "rf")
  end)

  it("shows the outline beside the essay, diagnostics in it, and goes where <CR> leads", function()
    see "Before we build the wall"
    press(":Opedkit inspect", "Enter")
    see "Outline" -- the figures stand below it, where the window may end
    press(":Opedkit lint", "Enter")
    see "W The wall will protect the map of our town"
    press(":Opedkit markers", "Enter")
    see "markers:"
    press("C-w", "l", "/Figures", "Enter", "zc")
    see "+--"
    press("zo", "gg", "/ 1  ", "Enter", "Enter", "0", ":echo 'at line ' . line('.')", "Enter")
    see "at line 11"
    press("13G", ":Opedkit explain", "Enter")
    see "sure"
    press("j", ":Opedkit words 900", "Enter")
    see "900: "
  end)
end)
