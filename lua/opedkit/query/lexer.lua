-- The words of the query language: one token at a time, with its position.
local lexer = {}

local lpeg = require "lpeg"
local text = require "opedkit.text"
local C, Cc, Cp, P, R, S = lpeg.C, lpeg.Cc, lpeg.Cp, lpeg.P, lpeg.R, lpeg.S

local function caseless(word)
  local pattern = P(true)
  for letter in word:gmatch "." do pattern = pattern * (P(letter:lower()) + P(letter:upper())) end
  return pattern
end

local open_quote, close_quote = P '"' + "\226\128\156" + "\226\128\158", P '"' + "\226\128\157" + "\226\128\156"
local newline = S "\r\n"
local white = S " \t\r\n\f\v" + "\194\160" + "\239\187\191"
local comment = P "#" * (1 - newline) ^ 0
local blanks = (white + comment) ^ 0
local plain = 1 - (white + S "()" + open_quote + close_quote)

local digits = C(R "09" ^ 1)
local letters = R("az", "AZ") ^ 1
local name = (R("az", "AZ", "09", "\128\255") + S "_-.") ^ 1

-- The rest of a proximity operator: /n, /S or /P, with more letters as LexisNexis takes them.
local unit = (caseless "sentence" + caseless "sent" + caseless "s") * Cc "sentence"
  + (caseless "paragraph" + caseless "para" + caseless "p") * Cc "paragraph"
local distance = P "/" * (digits / function(n) return tonumber(n) or math.huge end + unit)

local function token(kind, pattern)
  return Cc(kind) * pattern * Cp()
end

local function whole(pattern)
  return pattern * -plain
end

local ORDERED, EITHER = Cc(true), Cc(false)
local near = (caseless "onear" + caseless "pre") * ORDERED * distance
  + (caseless "near" + caseless "w") * EITHER * distance
  + EITHER * distance
  + caseless "onear" * ORDERED * Cc(4)
  + caseless "near" * EITHER * Cc(4)

local number = P "/" ^ -1 * (digits / tonumber)
local count = (caseless "atleast" * Cc "least" + caseless "atmost" * Cc "most") * (number + Cc(false))
  + caseless "exactly" * Cc "exactly" * number

local comparison = C(P ">=" + "<=" + ">" + "<")
local date = caseless "date" * P ":" ^ -1 * comparison * C(plain ^ 0)
  + caseless "date:" * Cc "in" * C(plain ^ 0)

local phrase = open_quote * C((1 - (close_quote + newline)) ^ 0) * close_quote

local pattern = blanks * Cp() * (
  token("end", -P(1))
  + token("(", P "(") + token(")", P ")")
  + token("phrase", phrase)
  + token("unclosed", #open_quote * P(1)) + token("unopened", #close_quote * P(1))
  + token("near", whole(near))
  + token("and", whole(caseless "and")) + token("or", whole(caseless "or")) + token("not", whole(caseless "not"))
  + token("count", whole(count))
  + token("macro", P "@" * whole(C(name))) + token("nameless", P "@")
  + token("date", date)
  + token("zone", C(letters) * P ":")
  + token("sign", C(S "+-") * #(plain + open_quote + "("))
  + token("term", C(plain ^ 1))
)

-- A token as a table: kind, at, behind, and what its kind has.
local readers = {
  phrase = function(t, form) t.form = form end,
  term = function(t, form) t.form = form end,
  near = function(t, ordered, limit) t.ordered, t.limit = ordered, limit end,
  count = function(t, bound, n) t.bound, t.n = bound, n end,
  macro = function(t, called) t.name = called end,
  zone = function(t, called) t.name = text.fold(called) end,
  date = function(t, comparison_sign, value) t.comparison, t.value = comparison_sign, value end,
  sign = function(t, sign) t.sign = sign end,
}

local function read(at, kind, ...)
  local read_values = readers[kind]
  local values = { ... }
  local token_read = { kind = kind, at = at, behind = values[#values] }
  if read_values then read_values(token_read, values[1], values[2]) end
  return token_read
end

--- The token at a position or behind the blanks there; at the end its kind is "end".
function lexer.next(source, position)
  return read(pattern:match(source, position))
end

--- What stands at a token, for a message.
function lexer.show(source, token_shown)
  if token_shown.kind == "end" then return "the end" end
  local stop = math.min(token_shown.behind, token_shown.at + 40)
  local shown = source:sub(token_shown.at, stop - 1):gsub("[%z\1-\31]", "?")
  return '"' .. shown .. (stop < token_shown.behind and "…" or "") .. '"'
end

lexer.name = name
lexer.blanks = blanks
lexer.newline = newline

return lexer
