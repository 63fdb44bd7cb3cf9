local lexicon = require "opedkit.lexicon"
local core = require "opedkit.core"

-- A lexicon's content, by what it finds: entry@category=weight, sorted, in a text that holds all its words.
local function show(lex, text)
  local shown = {}
  for i, _, _, entry, category, weight in lex:scan(text, { overlapping = true }):each() do
    shown[i] = ("%s@%s=%g"):format(entry, category, weight)
  end
  table.sort(shown)
  return table.concat(shown, " ")
end

local text = "must not; econom, of course. a b c"

local readable = {
  -- name, bytes, entries, options
  { "TSV", "must not\tduty\t2.5\neconom*\tmoney\n", "econom*@money=1 must not@duty=2.5" },
  { "TSV without a last line end", "a\tx\nb\ty", "a@x=1 b@y=1" },
  { "TSV with each kind of line end", "a\tx\rb\tx\r\nc\tx\n", "a@x=1 b@x=1 c@x=1" },
  { "TSV with comments and blank lines", "# a\tx\n\nb\tx\n#\n  \n# end", "b@x=1" },
  { "TSV with a header", "weight\tTerm\tcategory\tnote\n2\ta\tx\tfirst\n\tb\ty\n", "a@x=2 b@y=1" },
  { "TSV with a header behind a comment", "# words\nterm\tcategory\na\tx\n", "a@x=1" },
  { "TSV with blanks around fields", " a \t x \t 2 \n", "a@x=2" },
  { "TSV with a byte order mark", "\239\187\191a\tx\n", "a@x=1" },
  { "TSV with numbers of all kinds", "a\tx\t-2.5e-1\nb\tx\t.5\nc\tx\t+10.\n", "a@x=-0.25 b@x=0.5 c@x=10" },
  { "a list of words", "a\n# no\nmust not\n", "a@list=1 must not@list=1", { category = "list" } },
  { "a list with some categories", "a\nb\ty\n", "a@x=1 b@y=1", { category = "x" } },
  { "an empty TSV", "", "" },
  { "TSV that is all comments", "# a\n# b", "" },
  { "CSV that its content would not tell", "a\nb,y\n", "a@x=1 b@y=1", { format = "csv", category = "x" } },

  { "CSV", "must not,duty,2.5\n\"a\",x\n", "a@x=1 must not@duty=2.5" },
  { "CSV with quotation marks and line ends inside", "\"must\nnot\",\"so \"\"called\"\"\"\r\nb,y\r\n",
    "b@y=1 must\nnot@so \"called\"=1" },
  { "CSV with commas inside", "a,\"x, y\"\n", "a@x, y=1" },
  { "CSV with a header", "category,term\nx,a\n\"x\",b\n", "a@x=1 b@x=1" },
  { "CSV with a byte order mark", "\239\187\191\"a\",x\n", "a@x=1" },

  { "JSON lists", '{"duty":["must not","a"],"x":["b"]}', "a@duty=1 b@x=1 must not@duty=1" },
  { "JSON with weights", ' \n{"x":{"a":2,"b":-0.5}}', "a@x=2 b@x=-0.5" },
  { "JSON with escapes", '{"x":["\\u0061"]}', "a@x=1" },
  { "JSON with a byte order mark", "\239\187\191{\"x\":[\"a\"]}", "a@x=1" },
  { "empty JSON", "{}", "" },

  { "LIWC", "%\n1\tduty\n02\tother\n%\nmust not\t1\neconom*\t1\t02\n",
    "econom*@duty=1 econom*@other=1 must not@duty=1" },
  { "LIWC with blanks for tabs", "%\n1 duty\n2 other\n%\nmust not 1\na 1 2\n", "a@duty=1 a@other=1 must not@duty=1" },
  { "LIWC of 2015", "%\n\t1\tfunction\t(Function Words)\n\t\t2\tpronoun\t(Pronouns)\n%\na\t1\t2\nof course\t2\n",
    "a@function=1 a@pronoun=1 of course@pronoun=1" },
  { "LIWC with zeros before numbers", "%\r\n01\tHarm\r\n10\tVice\r\n%\r\na\t\t01\t10\r\n\r\nb 0010\r\n",
    "a@Harm=1 a@Vice=1 b@Vice=1" },

  { "LIWC with a condition and a plain number", "%\n1\tx\n2\ty\n%\na\t(02 134)1/2\t2\nb <of>1/2 1\n",
    "a@y=1 b@x=1", { skip = true } },

  { "VADER", "a\t1.9\t0.8\t[1, 2, 3]\nmust not\t-2\t0.5\t[-2, -2]\n", "a@valence=1.9 must not@valence=-2" },
  { "Lexicoder", "+duty\nmust not\n +money \n econom* \n\na", "a@money=1 econom*@money=1 must not@duty=1" },
  { "Lexicoder without a category", "a\n+y\nb\n", "a@x=1 b@y=1", { format = "lexicoder", category = "x" } },
  { "Lexicoder with a byte order mark", "\239\187\191+x\r\na\r\n", "a@x=1" },

  { "Yoshikoder", '<?xml version="1.0" encoding="UTF-8"?>\n<dictionary style="050805" patternengine="substring">\n'
    .. '<cnode name="top" desc="the &quot;top&quot; > all"><pnode name="a" score="2.5"/>\n<cnode name=\'x &amp; y\'>\n'
    .. '<pnode name="must not"></pnode></cnode>\n<cnode name="z"/></cnode><cnode name="u"><pnode name="b" /></cnode>\n'
    .. "</dictionary>\n", "a@top=2.5 b@u=1 must not@top/x & y=1" },
  { "Lexicoder 2",
    '\239\187\191<dictionary style="Lexicoder"><cnode name="t1"><pnode name=" a "></pnode></cnode></dictionary>',
    "a@t1=1" },
  { "Yoshikoder with references", '<dictionary><cnode name="&#x78;&#233;"><pnode name="&#97;"/></cnode></dictionary>',
    "a@xé=1" },
  { "Yoshikoder with what is skipped", '<!DOCTYPE dictionary>\n<!-- <pnode name="b"/> --><dictionary>text'
    .. '<cnode name="x"><![CDATA[<pnode name="c"/>]]><?php no?><note><pnode name="a"/></note></cnode></dictionary>',
    "a@x=1" },
  { "Yoshikoder without a category", '<dictionary><pnode name="a"/></dictionary>', "a@x=1", { category = "x" } },

  { "WordStat", "DUTY\n\tMUST_NOT (1)\n\tMORE\n\t\tA (2.5)\n\tB (1)\nMONEY\n\tECONOM* (1)\n",
    "A@DUTY/MORE=2.5 B@DUTY=1 ECONOM*@MONEY=1 MUST NOT@DUTY=1" },
  { "WordStat indented by blanks",
    "X\r\n  \tA (1)\r\n  \tY (Z)\r\n    \t\tOF COURSE ( 1 )\r\n\r\n", "A@X=1 OF COURSE@X/Y (Z)=1" },
  { "WordStat with a rule left out", "X\n\tA (1)\n\t@NEARTO [A NEAR B] (1)\n", "A@X=1", { skip = true } },
  { "WordStat without a category", "A (1)\nB (2)\n", "A@x=1 B@x=2", { format = "wordstat", category = "x" } },

  { "VADER in another category", "a\t1.9\t0.8\t[1]\n", "a@tone=1.9", { category = "tone" } },
}

local unreadable = {
  -- name, bytes, message, position, options
  { "TSV without a category", "a\tx\nb\n", 'line 2, column 1: no category for "b", and no option names one', 5 },
  { "TSV without a term", "a\tx\n\tx\n", "line 2, column 1: no term", 5 },
  { "TSV with a wrong weight", "a\tx\t1\nb\tx\t2,5\n", 'line 2, column 5: "2,5" is no number', 11 },
  { "TSV with a word for a weight", "a\tx\tinf\n", 'line 1, column 5: "inf" is no number', 5 },
  { "TSV with a hexadecimal weight", "a\tx\t0x10\n", 'line 1, column 5: "0x10" is no number', 5 },
  { "TSV with a weight beyond all numbers", "a\tx\t1e999\n", 'line 1, column 5: "1e999" is no number', 5 },
  { "TSV with a weight that is too large", "a\tx\t1e6\nb\tx\t-1000001\n",
    'line 2, column 1: entry "b": its weight is beyond 1000000', 9 },
  { "TSV with a fifth field",
    "a\tx\t1\t\ty\n", "line 1, column 8: more than four fields: term, category, weight, match",
    8 },
  { "TSV with an unknown way to match", "a\tx\t1\ty\n",
    'line 1, column 7: "y" is neither exact, exclude, exact exclude nor folded', 7 },
  { "TSV with a term that holds no word", "a\tx\n***\tx\n", 'line 2, column 1: entry "***": it holds no word', 5 },
  { "TSV with columns counted in characters", "é\tx\té\n", 'line 1, column 5: "é" is no number', 6 },
  { "TSV with a second weight", "a\tx\n# A\nA\tx\t2\n",
    'line 3, column 1: entry "A": it matches the same as an earlier '
    .. "entry of its category, with another weight", 9 },
  { "bytes that are no UTF-8", "a\tx\nb\255\tx\n", "line 2, column 2: the bytes are no UTF-8", 6 },

  { "CSV with an open quotation mark", "a,x\n\"b,x\n", "line 2, column 1: a quotation mark that is not doubled, or not "
    .. "closed", 5 },
  { "CSV with a quotation mark in a field", "a,x\nb\"c,x\n",
    "line 2, column 2: a quotation mark that is not doubled, or "
    .. "not closed", 6 },
  { "CSV with letters behind a quotation mark", '"a"b,x\n', "line 1, column 4: a comma or a line end is missing behind "
    .. "the quotation mark", 4 },
  { "CSV with too many fields", "a,x" .. (","):rep(200), "line 1, column 103: more than 101 fields", 103 },
  { "CSV with a bad term", 'a,x\n"***",x\n', 'line 2, column 1: entry "***": it holds no word', 5 },

  { "JSON that is cut off", '{"x":["a"', "line 1, column 10: ", 10 },
  { "JSON that is no object of lists", '{"x":"a"}', 'line 1, column 1: category "x": table expected, got string', 1 },
  { "JSON with a number for a phrase", '{"x":[1]}',
    'line 1, column 1: category "x": item 1: string expected, got number', 1 },
  { "JSON with a null", '{"x":[null]}', 'line 1, column 1: category "x": item 1: string expected, got userdata', 1 },
  { "JSON with a bad term", '{"x":[\n"a","a**b"]}', 'line 2, column 5: entry "a**b": a wildcard * must be part of a '
    .. "word, one in a word, and before a letter or nothing", 12 },

  { "LIWC without its first line", "1\tx\n%\na\t1\n", "line 1, column 1: a LIWC dictionary begins with a line %", 1,
    { format = "liwc" } },
  { "an empty LIWC dictionary", "", "line 1, column 1: a LIWC dictionary begins with a line %", 1,
    { format = "liwc" } },
  { "LIWC without its second line", "%\n1\tx\n2\ty\n",
    "line 3, column 4: the line % behind the categories is missing", 10 },
  { "LIWC with a category that has no number", "%\nx\ty\n%\n",
    "line 2, column 1: a category's number and name expected",
    3 },
  { "LIWC with a number twice", "%\n1\tx\n01\ty\n%\n", "line 3, column 1: a second category with the number 1", 7 },
  { "LIWC with an unknown number", "%\n1\tx\n%\na\t1\t2\n", 'line 4, column 5: "2" is no category\'s number', 13 },
  { "LIWC with a condition", "%\n1\tx\n%\nlike\t(02 134)1/1\n",
    'line 4, column 6: entry "like": "(02 134)1/1" is a condition, and conditional entries are not supported', 14 },
  { "LIWC with another condition", "%\n1\tx\n%\nkind <of>1/1\n",
    'line 4, column 6: entry "kind": "<of>1/1" is a condition, and conditional entries are not supported', 14 },
  { "LIWC with a term alone", "%\n1\tx\n%\na\n", "line 4, column 1: no category's number behind \"a\"", 9 },
  { "LIWC with too many numbers", "%\n1\tx\n%\na" .. (" 1"):rep(1200),
    'line 4, column 1: no category\'s number behind "a'
    .. (" 1"):rep(29) .. ' …"', 9 },
  { "LIWC with an emoticon", "%\n1\tx\n%\n:)\t1\n", 'line 4, column 1: entry ":)": it holds no word', 9 },

  { "Lexicoder without a category",
    "a\n+x\n", 'line 1, column 1: no line +CATEGORY before "a", and no option names one', 1,
    { format = "lexicoder" } },
  { "Lexicoder with a category that has no name", "+x\na\n +\n",
    "line 3, column 2: a category's name expected behind the +", 7 },

  { "Yoshikoder that is something else", "<?xml version='1.0'?>\n<lexicon/>",
    "line 2, column 1: a Yoshikoder dictionary begins with <dictionary>", 23 },
  { "Yoshikoder that is empty", "<?xml version='1.0'?>", "line 1, column 1: a Yoshikoder dictionary begins with "
    .. "<dictionary>", 1 },
  { "Yoshikoder of regular expressions", '<dictionary patternengine="regexp"></dictionary>',
    "line 1, column 1: patterns are regular expressions, which are not supported", 1 },
  { "Yoshikoder with an element that has no end", '<dictionary>\n<cnode name="x">\n', "line 2, column 1: the element "
    .. "cnode has no end", 14 },
  { "Yoshikoder with elements that cross", '<dictionary><cnode name="x"></dictionary>',
    "line 1, column 29: no element for </dictionary> to end", 29 },
  { "Yoshikoder with a broken tag",
    '<dictionary>\n<cnode name=x>', "line 2, column 7: the tag <cnode> is not well-formed",
    20 },
  { "Yoshikoder with an open comment", "<dictionary><!-- ", "line 1, column 13: no tag behind <", 13 },
  { "Yoshikoder with an attribute twice", '<dictionary a="" a=""/>', "line 1, column 18: a second attribute a", 18 },
  { "Yoshikoder with a wrong reference",
    '<dictionary a="&#0;"/>', "line 1, column 13: a reference to no character", 13 },
  { "Yoshikoder with an unknown entity", '<dictionary a="&nbsp;"/>', "line 1, column 12: the tag <dictionary> is not "
    .. "well-formed", 12 },
  { "Yoshikoder with two roots", "<dictionary/><dictionary/>", "line 1, column 14: a second root element", 14 },
  { "Yoshikoder without a category", '<dictionary><pnode name="a"/></dictionary>',
    'line 1, column 13: no category around "a", and no option names one', 13 },
  { "Yoshikoder with a category that has no name", "<dictionary><cnode/></dictionary>",
    "line 1, column 13: a category without a name", 13 },
  { "Yoshikoder with a pattern that has no name", '<dictionary><cnode name="x"><pnode name=" "/></cnode></dictionary>',
    "line 1, column 29: a pattern without a name", 29 },
  { "Yoshikoder with a wrong score", '<dictionary><cnode name="x"><pnode name="a" score="x"/></cnode></dictionary>',
    'line 1, column 29: "x" is no number', 29 },
  { "Yoshikoder too deep", "<dictionary>" .. ('<cnode name="x">'):rep(101), "line 1, column 1613: categories more than "
    .. "100 deep", 1613 },

  { "WordStat with a wrong weight", "X\n\tA (1)\n\tB (2,5)\n", 'line 3, column 5: "2,5" is no number', 14 },
  { "WordStat without a term", "X\n\tA (1)\n\t(1)\n", "line 3, column 2: no term before the weight", 11 },
  { "WordStat without a category", "A (1)\n", 'line 1, column 1: no category above "A", and no option names one', 1,
    { format = "wordstat" } },
  { "WordStat with a rule",
    "X\n\tA (1)\n\t@NEARTO [A NEAR B] (1)\n", 'line 3, column 2: entry "@NEARTO [A NEAR B] (1)": '
    .. "a rule, and rules are not supported", 11 },
  { "WordStat too deep", (function()
    local lines = {}
    for i = 0, 101 do lines[#lines + 1] = (" "):rep(i) .. "x" end
    return table.concat(lines, "\n")
  end)(), "line 101, column 101: categories more than 100 deep", 5251, { format = "wordstat" } },

  { "VADER with a bad mean", "a\t1\t1\t[1]\nb\tone\t1\t[1]\n", 'line 2, column 3: "one" is no number', 13 },
  { "VADER without tabs", "a\t1\t1\t[1]\nb\n", "line 2, column 1: no term and mean between tabs", 11 },
  { "VADER with an emoticon", "a\t1\t1\t[1]\n:)\t2\t1\t[2]\n", 'line 2, column 1: entry ":)": it holds no word', 11 },
}

local function clip(s)
  return #s > 60 and s:sub(1, 60) .. "…" or s
end

describe("A lexicon is read from", function()
  for _, row in ipairs(readable) do
    local name, bytes, entries, options = row[1], row[2], row[3], row[4]
    it(("%s: %q"):format(name, clip(bytes)), function()
      local lex, problem = lexicon.parse(bytes, options)
      if not (options and options.skip) then assert.is_nil(problem) end
      assert.equal(entries, show(lex, text))
    end)
  end

  it("what dump gave", function()
    local lex = lexicon.new { x = { "a" } }
    assert.equal(lex:dump(), lexicon.parse(lex:dump()):dump())
    local none, message = lexicon.parse(lex:dump():sub(1, -2))
    assert.is_nil(none)
    assert.equal("a lexicon: truncated", message)
  end)

  it("a category without entries", function()
    assert.same({ "x", "y" }, lexicon.parse("%\n1\tx\n2\ty\n%\na\t1\n"):categories())
    assert.same({ "x", "y" }, lexicon.parse('{"x":["a"],"y":[]}'):categories())
  end)

  it("a file with what can't match left out", function()
    local lex, skipped = lexicon.parse("a\t1\t1\t[1]\n:)\t2\t1\t[2]\nA\t2\t1\t[2]\n", { skip = true })
    assert.equal("a@valence=1", show(lex, text))
    assert.same({
      { entry = ":)", category = "valence", reason = "it holds no word" },
      { entry = "A", category = "valence",
        reason = "it matches the same as an earlier entry of its category, with another weight" },
    }, skipped)
  end)
end)

describe("What is wrong is named in", function()
  for _, row in ipairs(unreadable) do
    local name, bytes, message, position, options = row[1], row[2], row[3], row[4], row[5]
    it(("%s: %q"):format(name, clip(bytes)), function()
      local lex, problem, at = lexicon.parse(bytes, options)
      assert.is_nil(lex)
      assert.equal(message, message:find(": $") and problem:sub(1, #message) or problem)
      assert.equal(position, at)
    end)
  end
end)

-- Whatever becomes of a valid file, the answer is a lexicon, or nil, a message and a position in the file.
describe("A mutated file is read or refused:", function()
  local seed = 20261124
  local function random(n)
    seed = seed * 16807 % 2147483647
    return math.floor(seed / 8) % n + 1
  end
  local pieces = { "\t", "\n", "\r\n", ",", '"', "%", "+", "(1)", "<", ">", "&", "&#", "/>", "</cnode>", "\0", "\255",
    "é", "*", "#", "@", "(02 134)1/1", "<of>1", "{", "}", "[", "]", ":", "1e999", "-", "_", " ", "=", "<!--",
    "\239\187\191" }

  local function mutate(bytes)
    for _ = 1, random(4) do
      local at, what = random(#bytes + 1), random(5)
      local stop = math.min(#bytes, at + random(8) - 1)
      if what == 1 then bytes = bytes:sub(1, at - 1) .. bytes:sub(stop + 1)
      elseif what == 2 then bytes = bytes:sub(1, at - 1) .. pieces[random(#pieces)] .. bytes:sub(at)
      elseif what == 3 then bytes = bytes:sub(1, at - 1) .. string.char(random(256) - 1) .. bytes:sub(at + 1)
      elseif what == 4 then bytes = bytes:sub(1, at - 1) .. bytes:sub(at, stop):rep(random(5)) .. bytes:sub(stop + 1)
      else bytes = bytes:sub(1, at - 1) end
    end
    return bytes
  end

  for _, format in ipairs { "by content", "csv", "json", "lexicoder", "liwc", "tsv", "vader", "wordstat",
    "yoshikoder" } do
    it(format, function()
      for _, row in ipairs(readable) do
        for round = 1, 10 do
          local bytes = mutate(row[2])
          local lex, problem, position =
            lexicon.parse(bytes, { format = format ~= "by content" and format or nil, skip = round % 2 == 0 })
          if lex then
            lex:scan(text)
          elseif type(problem) ~= "string" or not position or position < 1 or position > #bytes + 1
            or position % 1 ~= 0 then
            error(("%q: %s at %s"):format(bytes, tostring(problem), tostring(position)))
          end
        end
      end
    end)
  end
end)

describe("lexicon.load", function()
  local function with_file(ending, bytes, act)
    local path = os.tmpname()
    local named = path .. ending
    local file = assert(io.open(named, "wb"))
    file:write(bytes)
    file:close()
    local results = { pcall(act, named) }
    os.remove(named)
    os.remove(path)
    assert(results[1], results[2])
  end

  it("reads a file by its ending, by its content, or as it is told", function()
    with_file(".json", '{"x":["a"]}', function(path) assert.equal("a@x=1", show(lexicon.load(path), text)) end)
    with_file(".DIC", "%\n1 x\n%\na 1\n", function(path) assert.equal("a@x=1", show(lexicon.load(path), text)) end)
    with_file(".csv", "a\n", function(path)
      assert.equal("a@y=1", show(lexicon.load(path, { category = "y" }), text))
    end)
    with_file(".txt", "a\tx\n", function(path) assert.equal("a@x=1", show(lexicon.load(path), text)) end)
    with_file(".csv", "a\tx\n", function(path)
      assert.equal("a@x=1", show(lexicon.load(path, { format = "tsv" }), text))
    end)
    with_file(".lexicon", lexicon.new({ x = { "a" } }):dump(), function(path)
      assert.equal("a@x=1", show(lexicon.load(path), text))
    end)
  end)

  it("names the file, the line and what is wrong", function()
    with_file(".tsv", "a\tx\n***\tx\n", function(path)
      local lex, message, position = lexicon.load(path)
      assert.is_nil(lex)
      assert.equal(path .. ': line 2, column 1: entry "***": it holds no word', message)
      assert.equal(5, position)
    end)
  end)

  it("says which file is missing", function()
    local lex, message = lexicon.load("no/such/file.tsv")
    assert.is_nil(lex)
    assert.matches("no/such/file.tsv", message, 1, true)
  end)

  it("says that a folder is no file", function()
    local lex, message = lexicon.load("spec")
    assert.is_nil(lex)
    assert.matches("spec", message, 1, true)
  end)

  it("names the argument that is wrong", function()
    assert.error_matches(function() lexicon.load(1) end, "'path' %(string expected, got number%)")
    assert.error_matches(function() lexicon.parse() end, "'bytes' %(string expected, got nil%)")
    assert.error_matches(function() lexicon.parse("", { format = "xls" }) end, "'format' .*got 'xls'")
    assert.error_matches(function() lexicon.parse("", { formt = "csv" }) end, "'formt' %(no such option%)")
    assert.error_matches(function() lexicon.load("x", { skip = 1 }) end, "'skip' %(boolean expected, got number%)")
  end)
end)

describe("The C module's lexicon", function()
  local build = core.lexicon.build

  it("builds from parallel lists", function()
    local lex, problems = build({ "a", "***" }, { 1, 2 }, { 1, 2 }, { "x", "y" })
    assert.equal(1, #lex)
    assert.same({ [2] = "it holds no word" }, problems)
    assert.same({ "x", "y" }, core.lexicon.undump(lex:dump()):categories())
  end)

  it("names the argument that is wrong", function()
    assert.error_matches(function() build("a", {}, {}, {}) end, "#1.*table expected")
    assert.error_matches(function() build({ 1 }, { 1 }, { 1 }, { "x" }) end, "#1.*array of strings expected")
    assert.error_matches(function() build({ "a" }, { 2 }, { 1 }, { "x" }) end, "#2.*number 1 is missing")
    assert.error_matches(function() build({ "a" }, { 1 }, {}, { "x" }) end, "#3.*number 1 is missing or out of range")
    assert.error_matches(function() build({ "a" }, { 1 }, { 0 / 0 }, { "x" }) end, "#3.*number 1 is missing")
    assert.error_matches(function() build({ "a" }, { 1 }, { 1 }, "x") end, "#4.*table expected")
    assert.error_matches(function() core.lexicon.undump(1) end, "#1.*string expected")
  end)
end)
