-- Drives the page of the sample essay in a real browser, by WebDriver (W3C): pointer, keyboard, light and dark, narrow and
-- wide, paper, and nothing on the console.
-- usage: browser.lua PORT FOLDER    of a chromedriver that listens; the page and pictures of it are written into FOLDER
local json, opedkit = require "cjson", require "opedkit"
local port, folder = arg[1], arg[2]
local passed, failed = 0, 0

local function check(name, ok)
  passed, failed = passed + (ok and 1 or 0), failed + (ok and 0 or 1)
  if not ok then io.stderr:write("browser: ", name, ": FAILED\n") end
end

local function write(path, bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
end

local function call(method, path, body)
  write(folder .. "/request", body and json.encode(body) or "")
  local data = body and "--data-binary @" .. folder .. "/request" or ""
  local pipe = assert(io.popen(("curl -s --max-time 60 -X %s -H 'Content-Type: application/json' %s "
    .. "http://127.0.0.1:%s/session%s"):format(method, data, port, path)))
  local bytes = pipe:read "*a"
  pipe:close()
  local answer = json.decode(bytes).value
  if type(answer) == "table" and answer.error then error(path .. ": " .. tostring(answer.message)) end
  return answer
end

local session = call("POST", "", { capabilities = { alwaysMatch = {
  browserName = "chrome", ["goog:loggingPrefs"] = { browser = "ALL" },
  ["goog:chromeOptions"] = { args = { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--user-data-dir=" .. folder .. "/profile" } },
} } }).sessionId

local function ask(method, path, body) return call(method, "/" .. session .. path, body) end
local function run(script) return ask("POST", "/execute/sync", { script = script, args = { "" } }) end
local function cdp(name, parameters) return ask("POST", "/goog/cdp/execute", { cmd = name, params = parameters }) end
local function size(width, height)
  cdp("Emulation.setDeviceMetricsOverride", { width = width, height = height, deviceScaleFactor = 1, mobile = false })
end
local function picture(name)
  local data = cdp("Page.captureScreenshot", { format = "png", captureBeyondViewport = false }).data
  local path = folder .. "/" .. name
  write(path .. ".base64", data)
  os.execute(("base64 -d '%s.base64' >'%s.png' && rm '%s.base64'"):format(path, path, path))
end

-- Roles that do not hang on the shipped models.
local file = assert(io.open("examples/essay.txt", "rb"))
local text = file:read "*a"
file:close()
local analysis = opedkit.analyze(text)
for i, label in ipairs { "thesis", "evidence", "claim", "recommendation" } do
  local sentence = analysis.sentences[i]
  sentence.roles = { { label = label, confidence = 0.9, first = sentence.first, last = sentence.last } }
end
write(folder .. "/essay.html", opedkit.report.html(analysis, { text = text }))

local done, problem = pcall(function()
  size(1280, 900)
  ask("POST", "/url", { url = "file://" .. folder .. "/essay.html" })
  local shown = "getComputedStyle(document.getElementById('w%d')).display"

  check("no reason is shown at first", run("return " .. shown:format(1)) == "none")
  local box = run "const r = document.getElementById('s1').getClientRects()[0]; return [r.x + 5, r.y + 5]"
  ask("POST", "/actions", { actions = { { type = "pointer", id = "mouse", actions = {
    { type = "pointerMove", x = math.floor(box[1]), y = math.floor(box[2]), duration = 0 } } } } })
  check("the pointer shows the reason", run("return " .. shown:format(1)) == "block")
  ask("POST", "/actions", { actions = { { type = "pointer", id = "mouse", actions = {
    { type = "pointerMove", x = 1, y = 1, duration = 0 } } } } })

  run "document.getElementById('s1').focus()"
  ask("POST", "/actions", { actions = { { type = "key", id = "keys", actions = {
    { type = "keyDown", value = "\238\128\132" }, { type = "keyUp", value = "\238\128\132" } } } } })
  local focused = run "return document.activeElement.id"
  check("Tab goes to the next sentence that has something to say: " .. tostring(focused), focused == "s2")
  check("the keyboard shows the reason", run("return " .. shown:format(2)) == "block")
  check("the reason is the sentence's description", run(
    "return document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText")
    :find "^Evidence, 90%% sure" ~= nil)
  picture "reason"
  run "document.activeElement.blur()"

  run "document.querySelector('.side a').click()"
  check("the outline leads to the sentence", run [[return location.hash.startsWith('#s') &&
    location.hash === document.querySelector('.side a').getAttribute('href')]])
  check("every link leads somewhere", run [==[return [...document.querySelectorAll('a[href^="#"]')]
    .every(a => document.querySelector(a.getAttribute('href')))]==])
  check("headings come in order", run [[let last = 1; return [...document.querySelectorAll('h1,h2,h3')].every(h => {
    const level = +h.tagName[1], ok = level <= last + 1; last = level; return ok })]])

  local function paper() return run "return getComputedStyle(document.body).backgroundColor" end
  local function contrast() -- the least of the text's against what it stands on (WCAG 2.1, 1.4.3)
    return run [[
      const light = c => { const v = c.match(/[\d.]+/g).slice(0, 3).map(x => x / 255)
        .map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4); return .2126*v[0] + .7152*v[1] + .0722*v[2] };
      const paper = light(getComputedStyle(document.body).backgroundColor);
      return Math.min(...[...document.querySelectorAll('.chip,.dim,aside,p,a,td,th,dd,dt,.s')].map(e => {
        const ink = light(getComputedStyle(e).color);
        return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05) }))]]
  end
  local light = paper()
  local least = contrast()
  check(("light: contrast of %.2f"):format(least), least >= 4.5)
  picture "wide-light"
  cdp("Emulation.setEmulatedMedia", { features = { { name = "prefers-color-scheme", value = "dark" } } })
  check("dark is another paper", paper() ~= light)
  least = contrast()
  check(("dark: contrast of %.2f"):format(least), least >= 4.5)
  picture "wide-dark"
  size(360, 780)
  check("a narrow screen needs no scrolling sideways", run
    "return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
  picture "narrow-dark"
  cdp("Emulation.setEmulatedMedia", { features = { { name = "prefers-color-scheme", value = "light" } } })
  picture "narrow-light"
  cdp("Emulation.setEmulatedMedia", { media = "print" })
  check("paper has no reasons and no key", run
    "return getComputedStyle(document.querySelector('nav.key')).display" == "none")

  local logged = ask("POST", "/se/log", { type = "browser" })
  check("nothing is on the console: " .. json.encode(logged), #logged == 0)
end)
check("the browser does as it is told: " .. tostring(problem), done)
pcall(ask, "DELETE", "")
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0 and 0 or 1, true)
