-- What every HTML page is made of: text made harmless, figures, the head. A page is one file that needs nothing from
-- anywhere: no script, no font, no picture.
local well_formed = require "opedkit.well_formed"

local markup = {}

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

--- Text as it stands on a page. Control characters, which no page may hold, are U+FFFD, and so is what is ill-formed.
function markup.escape(s)
  return (well_formed(tostring(s)):gsub("[%z\1-\8\11\12\14-\31\127]", "\239\191\189"):gsub("[&<>\"']", entities))
end

--- A number with three places unless told; the decimal point is the locale's.
function markup.fixed(x, places)
  return (("%." .. (places or 3) .. "f"):format(x):gsub(",", "."))
end

--- A number with its sign, a true minus.
function markup.signed(x, places)
  local digits = markup.fixed(math.abs(x), places or 4)
  return (x < 0 and digits:find "[1-9]" and "\226\136\146" or "+") .. digits
end

--- A share of 1 as a percentage.
function markup.percent(x, places)
  return markup.fixed(100 * x, places or 1) .. "%"
end

-- Blue speaks for, orange against: colours that those who see red and green alike tell apart (Okabe & Ito 2008).
local STYLE = [[
:root{color-scheme:light dark;--ink:#1d2125;--dim:#5c6670;--line:#d9dde1;--soft:#f3f5f7;--paper:#fff;
--for:0,98,178;--against:213,94,0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ea;--dim:#9aa4ae;--line:#3a4148;--soft:#22272c;--paper:#15181b;
--for:86,180,233;--against:240,145,60}}
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);
max-width:58rem;margin:2.5rem auto 4rem;padding:0 1.25rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .3rem}h2{font-size:1.05rem;margin:2.2rem 0 .6rem}
p{margin:.3rem 0}.dim,figcaption{color:var(--dim)}.dim,figcaption,table{font-size:.92rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.28rem .8rem .28rem 0;border-bottom:1px solid var(--line);text-align:right;font-weight:normal}
th:first-child,td:first-child{text-align:left}td:last-child,th:last-child{padding-right:0}
thead th{color:var(--dim);border-bottom-color:var(--dim);white-space:nowrap}
.wide{overflow-x:auto}
@media print{body{max-width:none;margin:0;font-size:11pt}h2{break-after:avoid}
figure,tr,li{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
]]

--- The beginning of a page, up to where its body begins. What it leaves open, browsers close at the end of the file.
function markup.head(title, style)
  return table.concat { "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width\"><title>", markup.escape(title), "</title>\n<style>\n",
    STYLE, style, "</style></head><body>\n" }
end

return markup
